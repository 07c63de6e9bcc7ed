import { say } from '../../i18n/format.js';
import { interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import type { Item, Section } from '../../model/questionnaire.js';
import type { Answer } from '../../model/response.js';
import type { ItemPosition, Notes, Progress } from '../interview.js';
import { lengthOf } from '../wrap.js';
import { bareKeys, type KeyHint, keyLines } from './key-line.js';
import { bar, bothEnds, breakText, cutText, firstThatFits, linesAround, lineWidth, mostLines } from './lay-out.js';
import type { Key, Pressed, Screen, Window } from './screen.js';

/** An item as it stands in the interview. */
export interface AskedItem {
  readonly item: Item;
  readonly section: Section;
  readonly position: ItemPosition;
  readonly progress: Progress;
  readonly given: Answer | null;
  readonly notes: Notes;
  readonly canGoBack: boolean;
  /** Whether the section is introduced: where the person comes to it for the first time. */
  readonly introduced: boolean;
  readonly language: Language;
  readonly paint: Paint;
  /** A sentence about what was done last; null where there is nothing to say. */
  readonly notice: string | null;
}

/** What a person wants besides giving an option. */
export type ItemWish =
  | 'unknown'
  | 'not-applicable'
  | 'comment'
  | 'evidence'
  | 'back'
  | 'skip'
  | 'go'
  | 'language'
  | 'explain'
  | 'quit';

/** What comes out of an item's screen: `option` counts from 1. */
export type ItemAction =
  | { readonly kind: 'option'; readonly option: number }
  /** The line for an answer in words is wanted. */
  | { readonly kind: 'tell' }
  | { readonly kind: ItemWish };

export interface ItemState {
  /** The option that Enter would give, counted from 1; null before anything was chosen. */
  readonly cursor: number | null;
  readonly notice: string | null;
}

/** One key for each option, where there are not more options than figures. */
export function answersAtOnce({ options }: Item): boolean {
  return options.length >= 1 && options.length <= 9;
}

const wishes: Readonly<Record<string, ItemWish>> = {
  u: 'unknown',
  n: 'not-applicable',
  c: 'comment',
  e: 'evidence',
  s: 'skip',
  right: 'skip',
  left: 'back',
  g: 'go',
  t: 'language',
  '?': 'explain',
  q: 'quit',
};

/** What a key besides figures and arrows stands for; null where it stands for nothing. */
export function wishOf({ name }: Key): ItemWish | null {
  return Object.hasOwn(wishes, name) ? (wishes[name] ?? null) : null;
}

/**
 * The question with its options: a figure answers at once, arrows and Enter as well, a letter does the rest. Without options
 * Enter opens the line in which it is answered in words.
 * In a small window the texts that the cursor is not on are cut; `?` shows them whole.
 */
export function itemScreen(asked: AskedItem): Screen<ItemState, ItemAction> {
  return {
    start: { cursor: asked.given?.state === 'answered' ? asked.given.value : null, notice: asked.notice },
    writes: null,
    refusePasted: (state) => ({ ...state, notice: screenWords[asked.language].pastedRefused }),
    draw: (state, window) => draw(asked, state, window),
    press: (state, key) => press(asked, state, key),
  };
}

function press(asked: AskedItem, state: ItemState, key: Key): Pressed<ItemState, ItemAction> {
  const { item, language } = asked;
  const words = screenWords[language];
  const last = item.options.length;
  const say = (notice: string): Pressed<ItemState, ItemAction> => ({ state: { ...state, notice } });
  const moveTo = (cursor: number): Pressed<ItemState, ItemAction> => ({ state: { cursor, notice: null } });

  if (item.scale === 'text') return pressText(asked, state, key);
  if (/^\d$/.test(key.text)) return pressFigure(asked, state, Number(key.text));
  switch (key.name) {
    case 'up':
      return moveTo(state.cursor === null || state.cursor === 1 ? last : state.cursor - 1);
    case 'down':
      return moveTo(state.cursor === null || state.cursor === last ? 1 : state.cursor + 1);
    case 'home':
      return moveTo(1);
    case 'end':
      return moveTo(last);
    case 'return':
    case 'enter':
      return state.cursor === null
        ? say(words.chooseFirst(last))
        : { result: { kind: 'option', option: state.cursor } };
  }
  return pressWish(asked, state, key);
}

function pressText(asked: AskedItem, state: ItemState, key: Key): Pressed<ItemState, ItemAction> {
  if (key.name === 'return' || key.name === 'enter') return { result: { kind: 'tell' } };
  if (/^\d$/.test(key.text)) return { state: { ...state, notice: screenWords[asked.language].answerInWords } };
  return pressWish(asked, state, key);
}

function pressWish(asked: AskedItem, state: ItemState, key: Key): Pressed<ItemState, ItemAction> {
  const { item, language } = asked;
  const words = screenWords[language];
  const say = (notice: string): Pressed<ItemState, ItemAction> => ({ state: { ...state, notice } });
  const wish = wishOf(key);
  if (wish === null) return key.text.trim() === '' ? { state } : say(words.keyUnknown(key.text));
  if (wish === 'back' && !asked.canGoBack) return say(words.noWayBack);
  if (wish === 'not-applicable' && !item.notApplicable) return say(interviewWords[language].notApplicableNotAllowed);
  return { result: { kind: wish } };
}

function pressFigure({ item, language }: AskedItem, state: ItemState, figure: number): Pressed<ItemState, ItemAction> {
  const last = item.options.length;
  if (answersAtOnce(item)) {
    if (figure >= 1 && figure <= last) return { result: { kind: 'option', option: figure } };
    return { state: { ...state, notice: interviewWords[language].wrongOption(String(figure), last) } };
  }
  // Of ten options and more a figure may be the beginning of a number.
  const joined = (state.cursor ?? 0) * 10 + figure;
  const cursor = joined <= last ? joined : figure;
  return { state: cursor >= 1 ? { cursor, notice: null } : state };
}

function draw(asked: AskedItem, state: ItemState, window: Window): readonly string[] {
  const width = lineWidth(window);
  const most = mostLines(window);
  const { section, language, paint, introduced } = asked;
  const { description } = section;
  const gap = [''];
  const head = drawHeader(asked, width);
  const intro =
    introduced && description !== null ? [...breakText(say(description, language), width).map(paint.dim), ''] : [];
  const told = drawAside(asked, state, width, Number.POSITIVE_INFINITY);
  const toldShort = drawAside(asked, state, width, 1);
  const hints = keyHints(asked);
  const keys = keyLines(hints, width, paint);
  const shortKeys = [bareKeys(hints, allKeys(asked), width, paint)];
  const question = (lines: number): readonly string[] => drawQuestion(asked, width, lines);
  const options = (elsewhere: number, here: number): readonly string[] =>
    drawOptions(asked, state, width, elsewhere, here);
  const whole = Number.POSITIVE_INFINITY;
  const spaced = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);

  const compact = (questionLines: number, elsewhere: number, here = whole) => {
    return (): readonly string[] => [
      ...head,
      ...question(questionLines),
      ...options(elsewhere, here),
      ...toldShort,
      ...shortKeys,
    ];
  };
  // Where not even the shortest question leaves room for all of the option under the cursor, it gets what there is.
  const least = compact(1, 1, 1)().length;
  return firstThatFits(
    [
      () => [...head, '', ...intro, ...question(whole), '', ...options(whole, whole), ...spaced(told), '', ...keys],
      () => [...head, '', ...question(whole), '', ...options(whole, whole), ...spaced(told), '', ...keys],
      () => [...head, ...question(whole), ...gap, ...options(whole, whole), ...told, ...gap, ...shortKeys],
      () => [...head, ...question(whole), ...options(whole, whole), ...toldShort, ...shortKeys],
      compact(whole, 2),
      compact(3, 2),
      compact(3, 1),
      compact(2, 1),
      compact(1, 1),
      () => compact(1, 1)().slice(head.length),
      compact(1, 1, Math.max(most - least + 1, 1)),
      // In a few rows even one line for each option is too much: those around the cursor stay.
      () => {
        const rest = [...toldShort, ...shortKeys];
        const room = most - rest.length - 1;
        return [...question(1), ...linesAround(options(1, 1), (state.cursor ?? 1) - 1, room), ...rest];
      },
    ],
    most,
  );
}

const shortestTitle = 8;

/** The line above an item: its section, its place there, and how far the whole is. */
export function drawHeader(
  { section, position, progress, language, paint }: AskedItem,
  width: number,
): readonly string[] {
  const words = screenWords[language];
  const done = progress.total - progress.open;
  const count = words.done(done, progress.total);
  const placeOf = (title: string): string => words.place(title, position.numberInSection, position.itemsInSection);
  // Rather a title that is cut than a place or a count that is not there.
  const forTitle = Math.max(width - lengthOf(placeOf('')) - lengthOf(count) - 2, shortestTitle);
  const [title = ''] = cutText(say(section.title, language), forTitle, 1);
  const place = placeOf(title);
  const room = width - lengthOf(place) - lengthOf(count) - 3;
  const blocks = Math.min(20, room);
  if (blocks >= 5) return [paint.dim(bothEnds(place, `${bar(done / progress.total, blocks)} ${count}`, width))];
  return [paint.dim(bothEnds(place, count, width))];
}

/** The question, in at most so many lines. */
export function drawQuestion({ item, language, paint }: AskedItem, width: number, most: number): readonly string[] {
  return cutText(say(item.question, language), width, most, `${item.id}  `).map(paint.strong);
}

/**
 * The options, each in at most so many lines; the one that the cursor is on may have more. Without options the words that were
 * given, or how to give some.
 */
export function drawOptions(
  { item, given, language, paint }: AskedItem,
  state: ItemState,
  width: number,
  mostElsewhere: number,
  mostHere: number,
): readonly string[] {
  if (item.scale === 'text') {
    if (given?.state !== 'told') return breakText(screenWords[language].writeHere, width).map(paint.dim);
    return cutText(given.text, width, mostHere, '●  ');
  }
  const digits = String(item.options.length).length;
  return item.options.flatMap((option, at) => {
    const number = at + 1;
    const isHere = state.cursor === number;
    const isGiven = given?.state === 'answered' && given.value === number;
    const mark = `${isHere ? '>' : ' '}${isGiven ? '●' : ' '}${String(number).padStart(digits)}  `;
    const lines = cutText(say(option.text, language), width, isHere ? mostHere : mostElsewhere, mark);
    return isHere ? lines.map(paint.strong) : lines;
  });
}

/** What stands between the options and the keys: what was given before, notes, and what was just done. */
export function drawAside(
  { given, notes, language, paint }: AskedItem,
  { notice }: ItemState,
  width: number,
  most: number,
): readonly string[] {
  const text = interviewWords[language];
  const lines = [
    given === null ? null : tellGiven(given, language),
    notes.comment === null ? null : text.comment(notes.comment),
    notes.evidence === null ? null : text.evidence(notes.evidence),
  ].flatMap((line) => (line === null ? [] : cutText(line, width, Math.min(most, 3)).map(paint.dim)));
  const said = notice === null ? [] : cutText(notice, width, Math.min(most, 4)).map(paint.warn);
  if (most > 1) return [...lines, ...said];
  // In a small window the latest is what matters.
  return [...lines, ...said].slice(-1);
}

/** What was given before, and agreed on; null where the mark at the option, or the words in the place of options, say it all. */
function tellGiven(given: Answer, language: Language): string | null {
  const words = screenWords[language];
  const text = interviewWords[language];
  const what =
    given.state === 'answered'
      ? String(given.value)
      : given.state === 'told'
        ? given.text
        : given.state === 'unknown'
          ? text.unknown
          : text.notApplicable(given.reason);
  const { agreement } = given;
  if (agreement === null) return given.state === 'answered' || given.state === 'told' ? null : words.given(what);
  return [words.agreed(what, agreement.dissent), agreement.reason ?? ''].join(' ').trim();
}

function keyHints({ item, given, canGoBack, language }: AskedItem): readonly KeyHint[] {
  const { hints } = screenWords[language];
  const last = item.options.length;
  return [
    ...(answersAtOnce(item) ? [{ key: `1–${last}`, does: hints.answer }] : []),
    item.scale === 'text' ? { key: 'Enter', does: hints.tell } : { key: '↑↓ Enter', does: hints.move },
    ...(canGoBack ? [{ key: '←', does: hints.back }] : []),
    { key: 'u', does: hints.unknown },
    ...(item.notApplicable ? [{ key: 'n', does: hints.notApplicable }] : []),
    { key: 's', does: given === null ? hints.skip : hints.onward },
    { key: 'c', does: hints.comment },
    { key: 'e', does: hints.evidence },
    { key: 'g', does: hints.go },
    { key: 't', does: hints.language },
    { key: '?', does: hints.explain },
    { key: 'q', does: hints.quit },
  ];
}

function allKeys({ language }: AskedItem): KeyHint {
  return { key: '?', does: screenWords[language].hints.allKeys };
}
