import { say } from '../../i18n/format.js';
import { interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import type { Item, Section } from '../../model/questionnaire.js';
import {
  canGoBack,
  cleanText,
  currentAnswer,
  currentItem,
  currentNotes,
  currentSection,
  type InterviewState,
  noteLimit,
  progress,
} from '../interview.js';
import { lengthOf } from '../wrap.js';
import type { AskedItem } from './item-screen.js';
import { keyLines } from './key-line.js';
import { breakText, cutText, lineWidth, mostLines } from './lay-out.js';
import type { Paragraph } from './page-screen.js';
import { showTypedLine, type Terminal } from './show-screen.js';

/** What the interview on screens needs. */
export interface TerminalInterview {
  /** Where to begin: what `begin` gave. */
  readonly start: InterviewState;
  readonly language: Language;
  readonly terminal: Terminal;
  readonly paint: Paint;
  /** Keeps the answers; null when that worked, otherwise why not, as a sentence. */
  readonly save: (state: InterviewState) => Promise<string | null>;
  /** Sentences that have come up beside the interview, each given once. */
  readonly takeAsides: () => readonly string[];
  /** Whether a review without open items is shown or left out (a self-check then ends with its last answer). */
  readonly review: 'always' | 'when-open';
  /** For a room at one computer: the votes of all before each answer. null where one person answers. */
  readonly facilitate: { readonly hidden: boolean } | null;
  /** What a source says, in a sentence; null where that is not known. */
  readonly describeSource: (id: string, language: Language) => Promise<string | null>;
  /** The result of a section that has just been finished, where a pause for it is wanted; nothing where it has none. */
  readonly describeSection:
    | ((state: InterviewState, section: Section, language: Language) => Promise<readonly Paragraph[]>)
    | null;
}

/** The interview under way: the state inside is immutable, the session changes which one it holds. */
export interface Session {
  readonly interview: TerminalInterview;
  state: InterviewState;
  language: Language;
  saved: boolean;
  /** What the next screen says of the last one. */
  notice: string | null;
  /** Ids of sections whose description was shown. */
  readonly introduced: Set<string>;
  /** Ids of sections whose result was shown. */
  readonly paused: Set<string>;
  /** Whether votes are hidden while they are typed. */
  hidden: boolean;
}

/** What comes after a screen. */
export type Turn = 'go-on' | 'finish' | 'leave';

/** The item that is asked, as it stands; null in the review. */
export function askedItem({ interview, state, language, notice, introduced }: Session): AskedItem | null {
  const item = currentItem(state);
  const section = currentSection(state);
  const here = progress(state);
  if (item === null || section === null || here.position === null) return null;
  return {
    item,
    section,
    position: here.position,
    progress: here,
    given: currentAnswer(state),
    notes: currentNotes(state),
    canGoBack: canGoBack(state),
    introduced: !introduced.has(section.id),
    language,
    paint: interview.paint,
    notice,
  };
}

/** Saves, and has the next screen say what became of it where that is worth saying. */
export async function keep(session: Session): Promise<void> {
  const error = await session.interview.save(session.state);
  const text = interviewWords[session.language];
  if (error !== null) session.notice = text.notSaved(error);
  else if (!session.saved) session.notice = text.savedAgain;
  session.saved = error === null;
}

/** Has the next screen say that nothing was changed. */
export function nothingChanged(session: Session): 'cancelled' {
  session.notice = screenWords[session.language].nothingChanged;
  return 'cancelled';
}

/** Has the next screen say where a text was too long to be kept whole. */
export function tellIfCut(session: Session, typed: string): void {
  if (cleanText(typed).cut) session.notice = interviewWords[session.language].textCut(noteLimit);
}

/** A line about an item, with the question above it. */
export function askLine(
  session: Session,
  item: Item,
  { label, preset, refuse }: { label: string; preset: string; refuse: (text: string) => string | null },
): ReturnType<typeof showTypedLine> {
  const { interview, language } = session;
  const { terminal, paint } = interview;
  const { hints } = screenWords[language];
  const keys = [
    { key: 'Enter', does: hints.keep },
    { key: 'Esc', does: hints.cancel },
  ];
  return showTypedLine(
    {
      draw: (window, typed, notice) => {
        const width = lineWidth(window);
        const labelled = breakText(label, width);
        const said = notice === null ? [] : cutText(notice, width, 2).map(paint.warn);
        const below = [...said, ...keyLines(keys, width, paint)];
        // What is typed takes as many lines as it needs, and the question what is left.
        const typedLines = Math.floor((lengthOf(typed) + 3) / width) + 1;
        const room = mostLines(window) - labelled.length - below.length - typedLines - 1;
        const question = room < 1 ? [] : cutText(say(item.question, language), width, room, `${item.id}  `);
        const above = question.length === 0 ? labelled : [...question.map(paint.strong), '', ...labelled];
        return { above, below };
      },
      // A draft may have been written by hand, on several lines and worse.
      preset: cleanText(preset).text,
      refuse,
    },
    terminal,
  );
}
