import { say } from '../../i18n/format.js';
import { interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import type { Item, Section } from '../../model/questionnaire.js';
import {
  addComment,
  addEvidence,
  answer,
  back,
  canFinish,
  canGoBack,
  cleanText,
  currentAnswer,
  currentItem,
  currentNotes,
  currentSection,
  type Given,
  goTo,
  goToOpen,
  goToReview,
  type InterviewState,
  isComplete,
  noteLimit,
  progress,
  skip,
} from '../interview.js';
import type { PlainResult } from '../plain.js';
import { explainPage } from './explain-page.js';
import { type AskedItem, type ItemAction, itemScreen } from './item-screen.js';
import { keyLines } from './key-line.js';
import { breakText, cutText, lineWidth, mostLines } from './lay-out.js';
import { listScreen } from './list-screen.js';
import { goList, type OverviewChoice, reviewList } from './overview-lists.js';
import { type Paragraph, pageScreen } from './page-screen.js';
import { showScreen, showTypedLine, type Terminal } from './show-screen.js';

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
  /** What a source says, in a sentence; null where that is not known. */
  readonly describeSource: (id: string, language: Language) => Promise<string | null>;
  /** The result of a section that has just been finished, where a pause for it is wanted. */
  readonly describeSection:
    | ((state: InterviewState, section: Section, language: Language) => Promise<readonly Paragraph[]>)
    | null;
}

/**
 * The interview on screens: one item at a time, one key an answer, and a way back everywhere.
 * `save` is called after each change; the caller saves once more, as complete, when the outcome is `complete`.
 * Never complete with nothing answered. Expects `save` not to throw.
 */
export async function runTerminalInterview(interview: TerminalInterview): Promise<PlainResult> {
  const session: Session = {
    interview,
    state: interview.start,
    language: interview.language,
    saved: true,
    notice: null,
    introduced: new Set(),
    paused: new Set(),
  };
  for (;;) {
    const asides = interview.takeAsides();
    if (asides.length > 0) session.notice = [...asides, session.notice ?? ''].join(' ').trim();
    if (interview.review === 'when-open' && isOver(session.state)) return result(session, 'complete');
    const turn = await takeTurn(session);
    if (turn === 'finish') return result(session, 'complete');
    if (turn === 'leave') {
      if (!session.saved) await keep(session);
      return result(session, 'left');
    }
  }
}

interface Session {
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
}

type Turn = 'go-on' | 'finish' | 'leave';

function isOver(state: InterviewState): boolean {
  return currentItem(state) === null && isComplete(state) && canFinish(state);
}

function result(session: Session, outcome: 'complete' | 'left'): PlainResult {
  return { outcome, state: session.state, language: session.language, saved: session.saved };
}

async function takeTurn(session: Session): Promise<Turn> {
  const asked = askedItem(session);
  if (asked === null) return takeReviewTurn(session);
  const shown = await showScreen(itemScreen(asked), session.interview.terminal);
  session.notice = null;
  session.introduced.add(asked.section.id);
  if (shown === 'left') return 'leave';
  return act(session, asked, shown.result);
}

function askedItem({ interview, state, language, notice, introduced }: Session): AskedItem | null {
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

async function act(session: Session, asked: AskedItem, action: ItemAction): Promise<Turn> {
  switch (action.kind) {
    case 'option':
      return give(session, { state: 'answered', value: action.option });
    case 'unknown':
      return give(session, { state: 'unknown' });
    case 'not-applicable':
      return giveNotApplicable(session, asked.item);
    case 'comment':
    case 'evidence':
      return takeNote(session, asked.item, action.kind);
    case 'back':
      session.state = back(session.state);
      return 'go-on';
    case 'skip': {
      session.state = skip(session.state);
      return 'go-on';
    }
    case 'language':
      session.language = session.language === 'de' ? 'en' : 'de';
      // Whoever changes the language wants to read what was introduced in the other one.
      session.introduced.delete(asked.section.id);
      return 'go-on';
    case 'explain':
      return explain(session, asked);
    case 'go':
      return choosePlace(session);
    case 'quit':
      return 'leave';
  }
}

async function give(session: Session, given: Given): Promise<Turn> {
  const section = currentSection(session.state);
  const step = answer(session.state, given);
  // Every refusal has been told by the screen: what is left could only be a bug.
  if (!step.ok) throw new Error(`answer refused: ${step.refusal}`);
  session.state = step.state;
  await keep(session);
  return section === null ? 'go-on' : pauseAfter(session, section);
}

/** The first result of a section, once: when it has been answered and the interview goes on to another. */
async function pauseAfter(session: Session, section: Section): Promise<Turn> {
  const { interview, state, language } = session;
  if (interview.describeSection === null || session.paused.has(section.id)) return 'go-on';
  if (currentSection(state)?.id === section.id) return 'go-on';
  if (section.items.some(({ id }) => !state.answers.has(id))) return 'go-on';
  session.paused.add(section.id);
  const words = screenWords[language];
  const { hints } = words;
  const shown = await showScreen(
    pageScreen<'on' | 'back' | 'quit'>({
      paragraphs: [
        { text: words.sectionDone(say(section.title, language)), tone: 'strong' },
        { text: '' },
        ...(await interview.describeSection(state, section, language)),
      ],
      keys: { return: 'on', enter: 'on', right: 'on', left: 'back', q: 'quit' },
      hints: [
        { key: 'Enter', does: hints.onward },
        { key: '←', does: hints.back },
        { key: 'q', does: hints.quit },
      ],
      notice: session.notice,
      language,
      paint: interview.paint,
    }),
    interview.terminal,
  );
  if (shown === 'left' || shown.result === 'quit') return 'leave';
  if (shown.result === 'back') session.state = back(session.state);
  return 'go-on';
}

async function giveNotApplicable(session: Session, item: Item): Promise<Turn> {
  const words = screenWords[session.language];
  const before = currentAnswer(session.state);
  const typed = await askLine(session, item, {
    label: words.reasonLabel,
    preset: before?.state === 'not-applicable' ? before.reason : '',
    refuse: (reason) => (cleanText(reason).text === '' ? words.reasonNeeded : null),
  });
  if (typed === 'left') return 'leave';
  if (typed === 'cancelled') return nothingChanged(session);
  tellIfCut(session, typed.text);
  return give(session, { state: 'not-applicable', reason: typed.text });
}

async function takeNote(session: Session, item: Item, kind: 'comment' | 'evidence'): Promise<Turn> {
  const words = screenWords[session.language];
  const before = currentNotes(session.state)[kind];
  const typed = await askLine(session, item, {
    label: kind === 'comment' ? words.commentLabel : words.evidenceLabel,
    preset: before ?? '',
    refuse: () => null,
  });
  if (typed === 'left') return 'leave';
  if (typed === 'cancelled' || cleanText(typed.text).text === (before ?? '')) return nothingChanged(session);
  const step = (kind === 'comment' ? addComment : addEvidence)(session.state, typed.text);
  if (!step.ok) throw new Error(`note refused: ${step.refusal}`);
  session.state = step.state;
  tellIfCut(session, typed.text);
  await keep(session);
  const text = interviewWords[session.language];
  const removed = currentNotes(session.state)[kind] === null;
  const waits = currentAnswer(session.state) === null;
  const said =
    kind === 'comment'
      ? removed
        ? text.commentRemoved
        : waits
          ? text.commentWaits
          : text.commentKept
      : removed
        ? text.evidenceRemoved
        : waits
          ? text.evidenceWaits
          : text.evidenceKept;
  session.notice ??= said;
  return 'go-on';
}

function nothingChanged(session: Session): Turn {
  session.notice = screenWords[session.language].nothingChanged;
  return 'go-on';
}

function tellIfCut(session: Session, typed: string): void {
  if (cleanText(typed).cut) session.notice = interviewWords[session.language].textCut(noteLimit);
}

/** A line about an item, with the question above it. */
function askLine(
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
      above: (window) => {
        const width = lineWidth(window);
        const room = Math.max(mostLines(window) - 5, 1);
        const question = cutText(say(item.question, language), width, room, `${item.id}  `);
        return [...question.map(paint.strong), '', ...breakText(label, width)];
      },
      below: (window) => keyLines(keys, lineWidth(window), paint),
      preset,
      refuse,
    },
    terminal,
  );
}

async function explain(session: Session, asked: AskedItem): Promise<Turn> {
  const { interview, language } = session;
  const sources = await Promise.all(
    asked.item.source.map(async (id) => ({ id, text: await interview.describeSource(id, language) })),
  );
  const shown = await showScreen(explainPage(asked, sources), interview.terminal);
  return shown === 'left' ? 'leave' : 'go-on';
}

async function choosePlace(session: Session): Promise<Turn> {
  const { interview, state, language } = session;
  const shown = await showScreen(listScreen(goList(state, language, interview.paint)), interview.terminal);
  if (shown === 'left') return 'leave';
  return follow(session, shown.result);
}

async function takeReviewTurn(session: Session): Promise<Turn> {
  const { interview, state, language, notice } = session;
  const list = reviewList(state, language, interview.paint, notice);
  const shown = await showScreen(listScreen(list), interview.terminal);
  session.notice = null;
  if (shown === 'left') return 'leave';
  return follow(session, shown.result);
}

async function follow(session: Session, choice: OverviewChoice): Promise<Turn> {
  switch (choice.kind) {
    case 'item': {
      const step = goTo(session.state, choice.item);
      if (!step.ok) throw new Error(`no way to ${choice.item}: ${step.refusal}`);
      session.state = step.state;
      return 'go-on';
    }
    case 'open':
      session.state = goToOpen(session.state);
      return 'go-on';
    case 'review':
      session.state = goToReview(session.state);
      return 'go-on';
    case 'finish':
      if (canFinish(session.state)) return 'finish';
      session.notice = screenWords[session.language].nothingToFinish;
      return 'go-on';
    case 'go':
      return choosePlace(session);
    case 'back':
      session.state = back(session.state);
      return 'go-on';
    case 'stay':
      return 'go-on';
    case 'language':
      session.language = session.language === 'de' ? 'en' : 'de';
      return 'go-on';
    case 'quit':
      return 'leave';
  }
}

async function keep(session: Session): Promise<void> {
  const error = await session.interview.save(session.state);
  const text = interviewWords[session.language];
  if (error !== null) session.notice = text.notSaved(error);
  else if (!session.saved) session.notice = text.savedAgain;
  session.saved = error === null;
}
