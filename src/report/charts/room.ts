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
  /** The words at the first spot that is free, rather one that no line crosses; nothing where none is free. */
  readonly write: (words: string, size: number, strong: boolean, spots: readonly Spot[]) => readonly string[];
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const gap = 3;

/**
 * A drawing of a width, in which no words stand yet.
 * @param lines heights of lines that cross all of it
 */
export function makeRoom(width: number, lines: readonly number[]): Room {
  const taken: Place[] = [];
  const isFree = (place: Place): boolean =>
    taken.every(
      (other) =>
        place.left >= other.right + gap ||
        other.left >= place.right + gap ||
        place.top >= other.bottom ||
        other.top >= place.bottom,
    );
  const isCrossed = ({ top, bottom }: Place): boolean => lines.some((height) => height > top && height < bottom);
  return {
    keepFree: (x, y, around) => {
      taken.push({ left: x - around, right: x + around, top: y - around, bottom: y + around });
    },
    write: (words, size, strong, spots) => {
      if (words === '') return [];
      const long = widthOf(words, size, strong);
      const free = spots.map((spot) => setAt(spot, long, size, width)).filter(({ place }) => isFree(place));
      const found = free.find(({ place }) => !isCrossed(place)) ?? free[0];
      if (found === undefined) return [];
      taken.push(found.place);
      const { x, y, anchor } = found.spot;
      const weight = strong ? ' font-weight="600"' : '';
      return [
        `<text ${paint('halo')} x="${at(x)}" y="${at(y + size * 0.35)}" text-anchor="${anchor}" font-size="${at(size)}"${weight} stroke-width="3" paint-order="stroke">${escapeXml(words)}</text>`,
      ];
    },
  };
}

/** The place that words of a length take at a spot, moved aside where they would leave the drawing. */
function setAt(spot: Spot, long: number, size: number, width: number): { readonly spot: Spot; readonly place: Place } {
  const { x, y, anchor } = spot;
  const wanted = x - (anchor === 'start' ? 0 : anchor === 'middle' ? long / 2 : long);
  const left = Math.max(Math.min(wanted, width - long - 1), 0);
  return {
    spot: { ...spot, x: x + left - wanted },
    place: { left, right: left + long, top: y - size * 0.5, bottom: y + size * 0.65 },
  };
}
