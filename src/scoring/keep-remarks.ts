/** How much of what people wrote beside one item is kept: more than anybody reads, and little enough for any number of people. */
export const remarkLimits = { count: 1000, characters: 100_000 } as const;

export type RemarkLimits = Readonly<Record<keyof typeof remarkLimits, number>>;

interface Remark {
  readonly text: string;
  readonly key: number;
}

/**
 * What people wrote beside one item: comments, pieces of evidence, reasons. Plain data, filled by keepRemark.
 * However many come, what is kept is the same in whatever order they come: the first of them in the order of listRemarks.
 */
export interface Remarks {
  readonly item: string;
  readonly limits: RemarkLimits;
  kept: Remark[];
  characters: number;
  /** The first in that order that did not fit any more: neither does anything behind it, now or later. */
  cut: Remark | null;
  /** How many came, kept or not. */
  count: number;
}

/** Remarks on one item, none so far. */
export function startRemarks(item: string, limits: RemarkLimits = remarkLimits): Remarks {
  return { item, limits, kept: [], characters: 0, cut: null, count: 0 };
}

/** Adds a remark, unless it lies behind what is kept. */
export function keepRemark(remarks: Remarks, text: string): void {
  remarks.count += 1;
  const remark = { text, key: scramble(`${remarks.item}\n${text}`) };
  if (remarks.cut !== null && compare(remark, remarks.cut) >= 0) return;
  remarks.kept.push(remark);
  remarks.characters += text.length;
  // Sorting only when there is twice as much as may stay keeps the work for each remark the same.
  const { count, characters } = remarks.limits;
  if (remarks.kept.length > 2 * count || remarks.characters > 2 * characters) cutBack(remarks);
}

/**
 * The remarks that are kept, in an order that depends on the words alone: the same for the same words, and telling nothing
 * of who wrote first.
 */
export function listRemarks(remarks: Remarks): readonly string[] {
  cutBack(remarks);
  return remarks.kept.map(({ text }) => text);
}

/** How much room all remarks together may take in a scorecard, in bytes: as much as a book, and half of what a file may have. */
export const remarksRoom = 2 * 1024 * 1024;

/** What stands around each remark in a saved scorecard: its indentation, a comma, a line break. */
const around = 14;

/**
 * Lists of remarks cut so that together they fit: the first of each list, then the second of each, until one does not fit
 * any more. So no item's remarks push out those of another, and what stays does not depend on who wrote first.
 * @param room in bytes, as a scorecard is written
 */
export function fitTogether(
  lists: readonly (readonly string[])[],
  room: number = remarksRoom,
): readonly (readonly string[])[] {
  // A character takes six bytes at most, as an escape.
  const most = lists.flat().reduce((sum, text) => sum + 6 * text.length + 2 + around, 0);
  if (most <= room) return lists;
  const encoder = new TextEncoder();
  const lengths = lists.map(() => 0);
  const longest = Math.max(...lists.map((list) => list.length));
  let left = room;
  for (let rank = 0; rank < longest && left >= 0; rank += 1) {
    for (const [index, list] of lists.entries()) {
      const text = list[rank];
      if (text === undefined) continue;
      left -= encoder.encode(JSON.stringify(text)).length + around;
      if (left < 0) break;
      lengths[index] = rank + 1;
    }
  }
  return lists.map((list, index) => list.slice(0, lengths[index]));
}

function cutBack(remarks: Remarks): void {
  const { limits, kept } = remarks;
  kept.sort(compare);
  let characters = 0;
  let end = 0;
  for (const { text } of kept) {
    if (end === limits.count || characters + text.length > limits.characters) break;
    characters += text.length;
    end += 1;
  }
  remarks.cut = kept[end] ?? remarks.cut;
  remarks.kept = kept.slice(0, end);
  remarks.characters = characters;
}

function compare(a: Remark, b: Remark): number {
  return a.key - b.key || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}

// FNV-1a, 32 bits.
function scramble(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
