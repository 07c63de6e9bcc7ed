import { escapeXml } from '../escape.js';
import { widthOf } from './measure.js';
import { paint } from './palette.js';
import { type Anchor, at } from './shapes.js';

/** Where words may stand. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
}

/** Keeps words apart from each other and from marks. */
export interface Room {
  readonly keepFree: (x: number, y: number, around: number) => void;
  /** The words at the first spot that is free, above the ground whatever lies there; nothing where none is. */
  readonly write: (words: string, size: number, strong: boolean, spots: readonly Spot[]) => readonly string[];
}

/** A drawing of a width, in which no words stand yet. */
export function makeRoom(width: number): Room {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return {
    keepFree: (x, y, around) =>
      taken.push({ left: x - around, right: x + around, top: y - around, bottom: y + around }),
    write: (words, size, strong, spots) => {
      if (words === '') return [];
      const long = widthOf(words, size, strong);
      for (const { x, y, anchor } of spots) {
        const wanted = x - (anchor === 'start' ? 0 : anchor === 'middle' ? long / 2 : long);
        const left = Math.max(Math.min(wanted, width - long - 1), 0);
        const place = { left, right: left + long, top: y - size * 0.5, bottom: y + size * 0.65 };
        const meets = taken.some(
          (other) =>
            place.left < other.right + 3 &&
            other.left < place.right + 3 &&
            place.top < other.bottom &&
            other.top < place.bottom,
        );
        if (meets) continue;
        taken.push(place);
        return [
          `<text ${paint('halo')} x="${at(x + left - wanted)}" y="${at(y + size * 0.35)}" text-anchor="${anchor}" font-size="${at(size)}"${strong ? ' font-weight="600"' : ''} stroke-width="3" paint-order="stroke">${escapeXml(words)}</text>`,
        ];
      }
      return [];
    },
  };
}
