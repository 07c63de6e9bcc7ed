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
  /** The first line that is shown, from 0; past the last place where a window can begin where that has grown since. */
  readonly from: number;
  readonly notice: string | null;
}

/** Text that scrolls where the window is too small for it. */
export function pageScreen<Result>(page: Page<Result>): Screen<PageState, Result> {
  return {
    start: { from: 0, notice: page.notice },
    writes: null,
    refusePasted: (state) => state,
    draw: (state, window) => draw(page, state, window),
    press: (state, key, window) => press(page, state, key, window),
  };
}

const pageStep = 8;

function press<Result>(page: Page<Result>, state: PageState, key: Key, window: Window): Pressed<PageState, Result> {
  if (Object.hasOwn(page.keys, key.name)) return { result: page.keys[key.name] as Result };
  const { lines, room } = scrolled(page, null, window);
  const last = Math.max(lines.length - room, 0);
  const here = Math.min(state.from, last);
  const to = (from: number): Pressed<PageState, Result> => ({
    state: { from: Math.min(Math.max(from, 0), last), notice: null },
  });
  switch (key.name) {
    case 'up':
      return to(here - 1);
    case 'down':
      return to(here + 1);
    case 'pageup':
      return to(here - pageStep);
    case 'pagedown':
    case ' ':
      return to(here + pageStep);
    case 'home':
      return to(0);
    case 'end':
      return to(last);
    default:
      return { state };
  }
}

function draw<Result>(page: Page<Result>, state: PageState, window: Window): readonly string[] {
  const { language, paint } = page;
  const { lines, room, below } = scrolled(page, state.notice, window);
  if (lines.length <= room) return [...lines, '', ...below];
  const from = Math.min(state.from, lines.length - room);
  const shown = lines.slice(from, from + room);
  return [...shown, paint.dim(screenWords[language].lines(from + 1, from + shown.length, lines.length)), ...below];
}

/** All lines of a page, how many of them there is room for, and what stands below; between both is one line more. */
function scrolled<Result>({ paragraphs, hints, language, paint }: Page<Result>, notice: string | null, window: Window) {
  const width = lineWidth(window);
  const most = mostLines(window);
  const lines = paragraphs.flatMap(({ text, tone, first }) => {
    const broken = text === '' ? [''] : breakText(text, width, first);
    return tone === undefined ? broken : broken.map(paint[tone]);
  });
  const belowWith = (keys: readonly KeyHint[]): readonly string[] => {
    const drawn = keyLines(keys, width, paint);
    const room = Math.max(Math.min(most - drawn.length - 2, 3), 1);
    return [...(notice === null ? [] : cutText(notice, width, room).map(paint.warn)), ...drawn];
  };
  const below = belowWith(hints);
  const room = most - below.length - 1;
  if (lines.length <= room) return { lines, room, below };
  const withScroll = belowWith([{ key: '↑↓', does: screenWords[language].hints.scroll }, ...hints]);
  return { lines, room: Math.max(most - withScroll.length - 1, 1), below: withScroll };
}
