import type { Problem } from '../model/problem.js';
import type { Item } from '../model/questionnaire.js';
import type { Answer, Notes } from '../model/response.js';
import { makeProblem } from './make-problem.js';
import type { Cell } from './read-csv.js';
import { isOneOf, noAnswerWords, notApplicableWords, plainWords, unknownWords } from './survey-words.js';

/** What a cell was found to say: nothing, an answer, or what is wrong with it. */
export interface ReadAnswer {
  readonly answer: Answer | null;
  readonly problems: readonly Problem[];
  /** Whether the comment beside it became the reason. */
  readonly tookComment: boolean;
}

/** Words of a survey's own that mean ‘I cannot tell’ and ‘does not apply’: a code, say. */
export interface OwnWords {
  readonly unknown: readonly string[];
  readonly notApplicable: readonly string[];
}

const longestNote = 10_000;
const nothing: ReadAnswer = { answer: null, problems: [], tookComment: false };

/**
 * What a cell of an item's column says: an option by its number (`3`, `3 - text`), its words in any language or a code
 * (`A3`, `AO03`), words for ‘I cannot tell’ and ‘not applicable’, or, for an item without options, the words themselves.
 * ‘Not applicable’ needs a reason: behind it (`n/a: …`) or in the comment. What can be read in two ways is a problem.
 */
export function readAnswer(cell: Cell, item: Item, notes: Notes, own: OwnWords): ReadAnswer {
  const words = plainWords(cell.text);
  if (words === '' || isOneOf(noAnswerWords, words)) return nothing;
  const beside = { ...notes, agreement: null };
  const { options, differs } = findOptions(words, item);
  if (isOneOf(unknownWords, words) || isOwn(own.unknown, words)) {
    return options.length > 0
      ? tellAmbiguous(cell, words, item, [...options.map(String), 'unknown'])
      : { ...nothing, answer: { state: 'unknown', ...beside } };
  }
  const excused = readNotApplicable(cell, words, item, notes, own);
  if (excused !== null) return excused;
  if (item.scale === 'text') {
    const text = cell.text.trim();
    const tooLong = checkLength(cell);
    return tooLong.length > 0
      ? { ...nothing, problems: tooLong }
      : { ...nothing, answer: { state: 'told', text, ...beside } };
  }
  const [value] = options;
  if (value === undefined) {
    const numbers = item.options.map((_, index) => String(index + 1));
    const allowed = [...numbers, 'unknown', ...(item.notApplicable ? ['not applicable'] : [])];
    return {
      ...nothing,
      problems: [makeProblem('option-unknown', cell.place, { item: item.id, found: words, allowed })],
    };
  }
  if (options.length > 1) {
    return tellAmbiguous(cell, words, item, options.map(String));
  }
  const problems = differs
    ? [makeProblem('option-words-differ', cell.place, { item: item.id, found: words, option: value }, 'warning')]
    : [];
  return { answer: { state: 'answered', value, ...beside }, problems, tookComment: false };
}

function tellAmbiguous({ place }: Cell, found: string, { id }: Item, meanings: readonly string[]): ReadAnswer {
  return { ...nothing, problems: [makeProblem('cell-ambiguous', place, { item: id, found, meanings })] };
}

/** A comment or a piece of evidence as it may be kept; null where there is none. */
export function readNote(cell: Cell | undefined): { note: string | null; problems: readonly Problem[] } {
  const note = cell?.text.trim() ?? '';
  if (cell === undefined || note === '') return { note: null, problems: [] };
  return { note, problems: checkLength(cell) };
}

function checkLength({ text, place }: Cell): readonly Problem[] {
  const { length } = text.trim();
  return length > longestNote ? [makeProblem('text-too-long', place, { length, limit: longestNote })] : [];
}

function isOwn(own: readonly string[], words: string): boolean {
  return own.some((each) => plainWords(each).toLowerCase() === words.toLowerCase());
}

function readNotApplicable(cell: Cell, words: string, item: Item, notes: Notes, own: OwnWords): ReadAnswer | null {
  const [, before = words, behind = ''] = /^(.+?)\s*(?::|\s[-–—])\s*(.+)$/.exec(words) ?? [];
  const isBare = isOneOf(notApplicableWords, words) || isOwn(own.notApplicable, words);
  const isReasoned = behind !== '' && (isOneOf(notApplicableWords, before) || isOwn(own.notApplicable, before));
  if (!isBare && !isReasoned) return null;
  if (!item.notApplicable) {
    return { ...nothing, problems: [makeProblem('not-applicable-not-allowed', cell.place, { item: item.id })] };
  }
  const reason = isBare ? notes.comment : behind;
  if (reason === null) {
    return { ...nothing, problems: [makeProblem('reason-missing', cell.place, { item: item.id })] };
  }
  const comment = isBare ? null : notes.comment;
  const answer: Answer = { state: 'not-applicable', reason, comment, evidence: notes.evidence, agreement: null };
  return { answer, problems: [], tookComment: isBare };
}

const labelsOfItems = new WeakMap<Item, readonly (readonly string[])[]>();

// Put together once for each item: every cell of its column looks into it.
function labelsOf(item: Item): readonly (readonly string[])[] {
  const labels =
    labelsOfItems.get(item) ?? item.options.map(({ text }) => Object.values(text).map((label) => plainWords(label)));
  labelsOfItems.set(item, labels);
  return labels;
}

/** A number alone, or with words behind it. */
const numbered = /^(\d{1,3})(?:[.,]0+)?(?:\s+[-–—:=]\s+(.+)|[.:)=]\s+(.+)|\s*[-–—:)=]\s*([^\d\s].*)|\s+([^\d\s].*))?$/;

/** The numbers of all options that words may mean, and whether words behind a number are none of that option's. */
function findOptions(words: string, item: Item): { options: readonly number[]; differs: boolean } {
  const labels = labelsOf(item);
  const byLabel = (label: string): readonly number[] => {
    const exact = labels.flatMap((each, index) => (each.includes(label) ? [index + 1] : []));
    if (exact.length > 0) return exact;
    const small = label.toLowerCase();
    return labels.flatMap((each, index) => (each.some((one) => one.toLowerCase() === small) ? [index + 1] : []));
  };
  const isOption = (number: number): boolean => item.options[number - 1] !== undefined;
  const found = new Set(byLabel(words));
  let differs = false;
  // Words that are an option's own may well begin with a number; a number or a code alone may mean two things.
  if (found.size > 0 && !/^(?:AO?)?\d+$/i.test(words)) return { options: [...found], differs };
  const [, number = '', ...rests] = numbered.exec(words) ?? [];
  const behind = rests.find((each) => each !== undefined) ?? '';
  if (number !== '' && isOption(Number(number))) {
    const meant = behind === '' ? [] : byLabel(behind);
    // ‘3 - 5’ may be a range of something: only an option's own words may begin with a digit there.
    if (meant.length > 0 || !/^\d/.test(behind)) found.add(Number(number));
    for (const each of meant) found.add(each);
    // A survey may well show the beginning of an option only.
    const begins = labels[Number(number) - 1]?.some((label) => label.startsWith(behind)) === true;
    differs = behind !== '' && meant.length === 0 && !begins;
  }
  const [, code = ''] = /^AO?0*(\d{1,3})$/i.exec(words) ?? [];
  if (code !== '' && isOption(Number(code))) found.add(Number(code));
  return { options: [...found], differs };
}
