import { screenWords } from '../../i18n/screens.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import { type KeyHint, keyLines } from './key-line.js';
import { breakText, cutText, lineWidth, mostLines } from './lay-out.js';
import type { Key, Pressed, Screen, Window } from './screen.js';

/** A stretch of text on a page. `first` stands before its first line; an empty text is a blank line. */
export interface Paragraph {
  readonly text: string;
  readonly tone?: keyof Paint;
  readonly first?: string;
}

/** Something to read that ends with one of a few keys. */
export interface Page<Result> {
  readonly paragraphs: readonly Paragraph[];
  /** What each key gives, by its name. */
  readonly keys: Readonly<Record<string, Result>>;
  readonly hints: readonly KeyHint[];
  readonly notice: string | null;
  readonly language: Language;
  readonly paint: Paint;
}

export interface PageState {
  /** The first line that is shown, from 0; may be past the last place where a window can begin. */
  readonly from: number;
  /** How far it could begin when it was last drawn is not known to a key: what is too far is mended in drawing. */
  readonly notice: string | null;
}

/** Text that scrolls where the window is too small for it. */
export function pageScreen<Result>(page: Page<Result>): Screen<PageState, Result> {
  return {
    start: { from: 0, notice: page.notice },
    writes: null,
    refusePasted: (state) => state,
    draw: (state, window) => draw(page, state, window),
    press: (state, key) => press(page, state, key),
  };
}

const pageStep = 8;

function press<Result>(page: Page<Result>, state: PageState, key: Key): Pressed<PageState, Result> {
  if (Object.hasOwn(page.keys, key.name)) return { result: page.keys[key.name] as Result };
  const to = (from: number): Pressed<PageState, Result> => ({ state: { from: Math.max(from, 0), notice: null } });
  switch (key.name) {
    case 'up':
      return to(state.from - 1);
    case 'down':
      return to(state.from + 1);
    case 'pageup':
      return to(state.from - pageStep);
    case 'pagedown':
    case ' ':
      return to(state.from + pageStep);
    case 'home':
      return to(0);
    default:
      return { state };
  }
}

function draw<Result>(page: Page<Result>, state: PageState, window: Window): readonly string[] {
  const { paragraphs, hints, language, paint } = page;
  const width = lineWidth(window);
  const words = screenWords[language];
  const lines = paragraphs.flatMap(({ text, tone, first }) => {
    const broken = text === '' ? [''] : breakText(text, width, first);
    return tone === undefined ? broken : broken.map(paint[tone]);
  });
  const said = state.notice === null ? [] : cutText(state.notice, width, 3).map(paint.warn);
  const keys = [...said, ...keyLines(hints, width, paint)];
  const most = mostLines(window);
  if (lines.length + 1 + keys.length <= most) return [...lines, '', ...keys];

  const scroll: KeyHint = { key: '↑↓', does: words.hints.scroll };
  const below = [...said, ...keyLines([scroll, ...hints], width, paint)];
  const room = Math.max(most - below.length - 1, 1);
  const from = Math.min(state.from, Math.max(lines.length - room, 0));
  const shown = lines.slice(from, from + room);
  return [...shown, paint.dim(words.lines(from + 1, from + shown.length, lines.length)), ...below];
}
