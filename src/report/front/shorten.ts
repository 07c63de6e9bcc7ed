/** Text on one line with at most so many UTF-16 units, cut between words where there are any and then ended with "…". */
export function shorten(text: string, most: number): string {
  // Far more than is shown is not looked at: a text may be very long.
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most && text.length <= most * 4) return line;
  const room = line.slice(0, most - 1);
  const gap = room.lastIndexOf(' ');
  // A word as long as half of the room is divided; never between the halves of one character.
  const cut = gap > most / 2 ? room.slice(0, gap) : room.replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:.–-]+$/, '')}…`;
}

/** Where a sentence may end: what stands before it, the mark, and a beginning after it. */
const ends = /([\p{L}\p{N}]*)[)”“’»"]?[.!?][)”“’»"]?\s+(?=[\p{Lu}\p{N}„‘“«"(])/gu;
/** After a number or a single letter a dot seldom ends anything, nor after these. */
const abbreviation =
  /^(?:\p{L}?|\p{N}+|ca|bzw|etc|usw|inkl|exkl|evtl|ggf|vgl|Nr|Dr|Prof|Abs|Art|max|min|vs|Mr|Mrs|St|No|approx|[^aeiouyäöü]+)$/iu;

/** The first sentence of a text; the whole text where its end is in doubt. */
export function firstSentence(text: string): string {
  for (const found of text.matchAll(ends)) {
    const [whole, before = ''] = found;
    const isEnd = before === 'no' || !whole.trimEnd().endsWith('.') || !abbreviation.test(before);
    if (isEnd) return text.slice(0, found.index + whole.length).trim();
  }
  return text;
}
