import { screenWords } from '../../i18n/screens.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import { bareKeys, type KeyHint, keyLines } from './key-line.js';
import { breakText, cutText, linesAround, lineWidth, mostLines } from './lay-out.js';
import type { Key, Pressed, Screen, Window } from './screen.js';

/** A row of a list: a heading, or something to choose. */
export type Row<Value> =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'choice';
      readonly value: Value;
      /** What it is known by: an id and a number, in lower case. Typed letters look for them. */
      readonly names: readonly string[];
      /** Stands before the text and keeps its spaces. */
      readonly mark: string;
      readonly text: string;
    };

/** A list to choose from. */
export interface List<Value> {
  readonly title: string;
  readonly about: readonly string[];
  readonly rows: readonly Row<Value>[];
  /** Whether letters look for a row, or are commands. */
  readonly search: boolean;
  /** Whether rows take as many lines as their text needs; else each is cut to one. */
  readonly whole?: boolean;
  /** What keys besides give, by their name. */
  readonly keys: Readonly<Record<string, Value>>;
  /** The last one is what a small window tells whole. */
  readonly hints: readonly KeyHint[];
  readonly notice: string | null;
  readonly language: Language;
  readonly paint: Paint;
  /** Where the cursor stands first, among the choices, from 0. */
  readonly cursor: number;
}

export interface ListState {
  /** Among the choices that are shown, from 0. */
  readonly cursor: number;
  readonly typed: string;
  readonly notice: string | null;
}

/** Rows to choose from by arrows and Enter, or by typing an id or a number. */
export function listScreen<Value>(list: List<Value>): Screen<ListState, Value> {
  return {
    start: { cursor: list.cursor, typed: '', notice: list.notice },
    writes: list.search ? /./u : null,
    refusePasted: (state) => ({ ...state, notice: screenWords[list.language].pastedRefused }),
    draw: (state, window) => draw(list, state, window),
    press: (state, key) => press(list, state, key),
  };
}

type Choice<Value> = Extract<Row<Value>, { kind: 'choice' }>;

/** The rows that fit what was typed: by the beginning of a name, else by any part of the text. Headings stay where rows under them do. */
function shownRows<Value>({ rows }: List<Value>, typed: string): readonly Row<Value>[] {
  const wanted = typed.toLowerCase();
  if (wanted === '') return rows;
  const choices = rows.filter((row): row is Choice<Value> => row.kind === 'choice');
  const exact = choices.filter(({ names }) => names.includes(wanted));
  const beginning = choices.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  // Of a number that is meant whole, 1, others begin with the same figure: 10, 11.
  const byName = [...exact, ...beginning.filter((choice) => !exact.includes(choice))];
  return byName.length > 0 ? byName : choices.filter(({ text }) => text.toLowerCase().includes(wanted));
}

function choicesOf<Value>(rows: readonly Row<Value>[]): readonly Choice<Value>[] {
  return rows.filter((row): row is Choice<Value> => row.kind === 'choice');
}

const pageStep = 8;

function press<Value>(list: List<Value>, state: ListState, key: Key): Pressed<ListState, Value> {
  const choices = choicesOf(shownRows(list, state.typed));
  const last = Math.max(choices.length - 1, 0);
  const to = (cursor: number): Pressed<ListState, Value> => ({
    state: { ...state, cursor: Math.min(Math.max(cursor, 0), last), notice: null },
  });
  const type = (typed: string): Pressed<ListState, Value> => ({ state: { cursor: 0, typed, notice: null } });
  switch (key.name) {
    case 'up':
      return to(state.cursor - 1);
    case 'down':
      return to(state.cursor + 1);
    case 'pageup':
      return to(state.cursor - pageStep);
    case 'pagedown':
      return to(state.cursor + pageStep);
    case 'home':
      return to(0);
    case 'end':
      return to(last);
    case 'return':
    case 'enter': {
      const chosen = choices[state.cursor];
      return chosen === undefined ? { state } : { result: chosen.value };
    }
    case 'backspace':
      if (list.search && state.typed !== '') return type([...state.typed].slice(0, -1).join(''));
  }
  if (Object.hasOwn(list.keys, key.name) && !(list.search && key.text !== '')) {
    return { result: list.keys[key.name] as Value };
  }
  // No name begins with a space; in the middle of a text there may be some.
  const searches = key.text.trim() !== '' || (key.text === ' ' && state.typed !== '');
  if (list.search && searches && state.typed.length < 20) return type(state.typed + key.text);
  return { state };
}

function draw<Value>(list: List<Value>, state: ListState, window: Window): readonly string[] {
  const { title, about, hints, language, paint } = list;
  const words = screenWords[language];
  const width = lineWidth(window);
  const most = mostLines(window);
  const rows = shownRows(list, state.typed);
  const keys = keyLines(hints, width, paint);
  const typed = state.typed === '' ? [] : cutText(words.searched(state.typed), width, 1).map(paint.strong);
  const nothing = rows.length === 0 ? [words.nothingFound(state.typed)] : [];
  const said = state.notice === null ? nothing : [...nothing, state.notice];
  const notices = (most: number) => said.flatMap((text) => cutText(text, width, most)).map(paint.warn);
  const heading = cutText(title, width, 1).map(paint.strong);
  const above = [
    ...breakText(title, width).map(paint.strong),
    ...about.flatMap((text) => breakText(text, width)).map(paint.dim),
    ...typed,
  ];

  const perRow = list.whole === true ? Number.POSITIVE_INFINITY : 1;
  const lines: string[] = [];
  let at = -1;
  let here = 0;
  for (const row of rows) {
    if (row.kind === 'heading') {
      lines.push(...cutText(row.text, width, 1).map(paint.dim));
      continue;
    }
    at += 1;
    const isHere = at === state.cursor;
    if (isHere) here = lines.length;
    const shown = cutText(row.text, width, perRow, `${isHere ? '> ' : '  '}${row.mark}`);
    lines.push(...(isHere ? shown.map(paint.strong) : shown));
  }
  const below = [...notices(3), ...keys];
  const room = most - above.length - below.length;
  if (room >= lines.length + 2) return [...above, '', ...lines, '', ...below];
  if (room >= Math.min(lines.length, fewestRowsShown)) return [...above, ...linesAround(lines, here, room), ...below];
  const last = hints.at(-1);
  const least = [...notices(1).slice(-1), ...(last === undefined ? [] : [bareKeys(hints, last, width, paint)])];
  const top = typed.length > 0 ? typed : heading;
  return [...top, ...linesAround(lines, here, most - top.length - least.length), ...least];
}

/** With fewer rows of the list than these, what stands around it makes way. */
const fewestRowsShown = 4;
