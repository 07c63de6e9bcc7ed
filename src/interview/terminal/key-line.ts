import type { Paint } from '../../model/paint.js';
import { lengthOf } from '../wrap.js';

/** One key and what it does here and now, in a word or two. */
export interface KeyHint {
  readonly key: string;
  readonly does: string;
}

const gap = ' · ';

/** The keys of a screen as lines; a key and its words stay together. */
export function keyLines(hints: readonly KeyHint[], width: number, paint: Paint): readonly string[] {
  const lines: KeyHint[][] = [];
  let taken = 0;
  for (const hint of hints) {
    const length = lengthOf(textOf(hint));
    const line = lines.at(-1);
    if (line === undefined || taken + gap.length + length > width) {
      lines.push([hint]);
      taken = length;
    } else {
      line.push(hint);
      taken += gap.length + length;
    }
  }
  return lines.map((line) => paintHints(line, paint));
}

/** The keys on one line without what they do, for a small window; `more` tells where that stands. */
export function bareKeys(hints: readonly KeyHint[], more: KeyHint, width: number, paint: Paint): string {
  const room = width - lengthOf(textOf(more)) - gap.length;
  const shown: string[] = [];
  for (const { key } of hints) {
    if (key === more.key) continue;
    if (lengthOf([...shown, key].join(' ')) > room) break;
    shown.push(key);
  }
  return shown.length === 0
    ? paintHints([more], paint)
    : `${paint.strong(shown.join(' '))}${paint.dim(gap)}${paintHints([more], paint)}`;
}

function textOf({ key, does }: KeyHint): string {
  return `${key} ${does}`;
}

function paintHints(hints: readonly KeyHint[], paint: Paint): string {
  return hints.map(({ key, does }) => `${paint.strong(key)} ${paint.dim(does)}`).join(paint.dim(gap));
}
