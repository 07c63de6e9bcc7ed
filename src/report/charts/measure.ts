/**
 * How wide letters are, in parts of the font size, in the widest of the fonts that the style sheet may come to: with it
 * nothing is clipped in any of them. What is in no group counts as the widest small letter.
 */
const groups: readonly (readonly [letters: string, width: number])[] = [
  ["ijlIJ'", 0.3],
  [' \u00a0.,:;|/\\·', 0.34],
  ['ftr-‑()!‘’‚[]{}', 0.41],
  ['cszL„“”"?_*', 0.56],
  ['ACBVXZKRÄ&', 0.7],
  ['DGHNOQUÖÜ+<>=', 0.84],
  ['wM', 0.87],
  ['mW%@…—', 1],
];
const widths = new Map(groups.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)));
const usual = 0.64;
/** Chinese, Japanese, Korean, pictures. */
const wideLetter = 1.1;
const strongFactor = 1.15;
/** What is longer stands in full in the table beside the chart. */
const mostLines = 4;

/** The room that words take at most, in SVG units, set in one line. */
export function widthOf(words: string, size: number, strong = false): number {
  let sum = 0;
  for (const letter of words) sum += letterWidth(letter);
  return sum * size * (strong ? strongFactor : 1);
}

function letterWidth(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  if (/\p{Mn}/u.test(letter)) return 0;
  return (letter.codePointAt(0) ?? 0) >= 0x1100 ? wideLetter : usual;
}

/** Words in lines that fit a width, at most four; a word longer than a line is divided. Empty text gives no line. */
export function wrap(words: string, room: number, size: number, strong = false): string[] {
  const fits = (text: string): boolean => widthOf(text, size, strong) <= room;
  // Even of the narrowest letters no more than these are shown: enough to know that something is left out.
  const shown = Array.from(words).slice(0, Math.ceil(room / (size * 0.3)) * (mostLines + 1));
  const lines: string[] = [];
  let line = '';
  for (const word of shown.join('').split(/\s+/)) {
    for (const piece of divide(word, fits)) {
      const joined = line === '' ? piece : `${line} ${piece}`;
      if (fits(joined)) {
        line = joined;
      } else {
        if (line !== '') lines.push(line);
        line = piece;
      }
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= mostLines) return lines;
  const last = Array.from(lines[mostLines - 1] ?? '');
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop();
  return [...lines.slice(0, mostLines - 1), `${last.join('')}…`];
}

/** Where a German word may be divided: before a consonant that a vowel follows, and ch, sch, ph and th stay together. */
const syllable =
  /(?<=\p{L}{2})(?:(?=sch[aeiouyäöü])|(?<!s)(?=(?:ch|ck|ph|th)[aeiouyäöü])|(?<![csptq](?=h)|c(?=k))(?=[bcdfghjklmnpqrstvwxzß][aeiouyäöü]\p{L}))/giu;

function divide(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (rest !== '' && !fits(rest)) {
    const cut = findCut(rest, fits);
    pieces.push(cut.head);
    rest = rest.slice(cut.length);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function findCut(word: string, fits: (text: string) => boolean): { readonly head: string; readonly length: number } {
  const hyphened = [...word.matchAll(/[-‑/](?=.)/g)]
    .map(({ index }) => index + 1)
    .filter((at) => fits(word.slice(0, at)));
  const atHyphen = hyphened.at(-1);
  if (atHyphen !== undefined && atHyphen > 1) return { head: word.slice(0, atHyphen), length: atHyphen };
  const syllables = [...word.matchAll(syllable)]
    .map(({ index }) => index)
    .filter((at) => fits(`${word.slice(0, at)}-`));
  const atSyllable = syllables.at(-1);
  if (atSyllable !== undefined) return { head: `${word.slice(0, atSyllable)}-`, length: atSyllable };
  const letters = Array.from(word);
  let count = 1;
  while (count < letters.length && fits(`${letters.slice(0, count + 1).join('')}-`)) count += 1;
  const head = letters.slice(0, count).join('');
  return { head: `${head}-`, length: head.length };
}
