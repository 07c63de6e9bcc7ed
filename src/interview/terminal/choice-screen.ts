import { screenWords } from '../../i18n/screens.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import { bareKeys, type KeyHint, keyLines } from './key-line.js';
import { breakText, cutText, firstThatFits, lineWidth, mostLines } from './lay-out.js';
import type { Key, Pressed, Screen, Window } from './screen.js';

/** A question with a few options, of which one key gives one. */
export interface Choosing<Wish extends string> {
  /** Where this question stands. */
  readonly place: string;
  readonly question: string;
  /** Sentences below the question. */
  readonly about: readonly string[];
  /** At most nine. */
  readonly options: readonly string[];
  /** The option that was given before, counted from 1; null where none was. */
  readonly given: number | null;
  /** What stands beside the answer: a note, say. */
  readonly aside: readonly string[];
  /** What other keys stand for, by their name. */
  readonly keys: Readonly<Record<string, Wish>>;
  readonly hints: readonly KeyHint[];
  readonly notice: string | null;
  readonly language: Language;
  readonly paint: Paint;
}

export type Chosen<Wish extends string> = { readonly option: number } | { readonly wish: Wish };

export interface ChoosingState {
  /** The option that Enter would give, counted from 1; null before anything was chosen. */
  readonly cursor: number | null;
  readonly notice: string | null;
}

/** A question that a figure answers at once, arrows and Enter as well. No option is marked before one was chosen. */
export function choiceScreen<Wish extends string>(choosing: Choosing<Wish>): Screen<ChoosingState, Chosen<Wish>> {
  return {
    start: { cursor: choosing.given, notice: choosing.notice },
    writes: null,
    refusePasted: (state) => ({ ...state, notice: screenWords[choosing.language].pastedRefused }),
    draw: (state, window) => draw(choosing, state, window),
    press: (state, key) => press(choosing, state, key),
  };
}

function press<Wish extends string>(
  { options, keys, language }: Choosing<Wish>,
  state: ChoosingState,
  key: Key,
): Pressed<ChoosingState, Chosen<Wish>> {
  const words = screenWords[language];
  const last = options.length;
  const moveTo = (cursor: number): Pressed<ChoosingState, Chosen<Wish>> => ({ state: { cursor, notice: null } });
  if (/^\d$/.test(key.text)) {
    const option = Number(key.text);
    if (option >= 1 && option <= last) return { result: { option } };
    return { state: { ...state, notice: words.chooseFirst(last) } };
  }
  switch (key.name) {
    case 'up':
      return moveTo(state.cursor === null || state.cursor === 1 ? last : state.cursor - 1);
    case 'down':
      return moveTo(state.cursor === null || state.cursor === last ? 1 : state.cursor + 1);
    case 'return':
    case 'enter':
      return state.cursor === null
        ? { state: { ...state, notice: words.chooseFirst(last) } }
        : { result: { option: state.cursor } };
  }
  const wish = Object.hasOwn(keys, key.name) ? keys[key.name] : undefined;
  if (wish !== undefined) return { result: { wish } };
  return { state: key.text.trim() === '' ? state : { ...state, notice: words.keyUnknown(key.text) } };
}

function draw<Wish extends string>(
  choosing: Choosing<Wish>,
  { cursor, notice }: ChoosingState,
  window: Window,
): readonly string[] {
  const { place, question, about, options, given, aside, hints, language, paint } = choosing;
  const width = lineWidth(window);
  const whole = Number.POSITIVE_INFINITY;
  const head = cutText(place, width, 1).map(paint.dim);
  const asked = (most: number) => cutText(question, width, most).map(paint.strong);
  const below = about.flatMap((text) => breakText(text, width)).map(paint.dim);
  const listed = (most: number) =>
    options.flatMap((text, at) => {
      const isHere = cursor === at + 1;
      const mark = `${isHere ? '>' : ' '}${given === at + 1 ? '●' : ' '}${at + 1}  `;
      const lines = cutText(text, width, most, mark);
      return isHere ? lines.map(paint.strong) : lines;
    });
  const told = [
    ...aside.flatMap((text) => cutText(text, width, 2)).map(paint.dim),
    ...(notice === null ? [] : cutText(notice, width, 3).map(paint.warn)),
  ];
  const keys = keyLines(hints, width, paint);
  const short = [bareKeys(hints, hints.at(-1) ?? { key: 'q', does: screenWords[language].hints.leave }, width, paint)];
  const spaced = told.length === 0 ? [] : ['', ...told];
  return firstThatFits(
    [
      () => [...head, '', ...asked(whole), ...below, '', ...listed(whole), ...spaced, '', ...keys],
      () => [...head, ...asked(whole), ...listed(whole), ...told, ...keys],
      () => [...head, ...asked(3), ...listed(2), ...told.slice(-1), ...short],
      () => [...asked(2), ...listed(1), ...told.slice(-1), ...short],
      () => [...asked(1), ...listed(1), ...short],
    ],
    mostLines(window),
  );
}
