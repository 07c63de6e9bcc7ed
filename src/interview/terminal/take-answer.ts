import { say } from '../../i18n/format.js';
import { interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import type { Item, Section } from '../../model/questionnaire.js';
import type { Agreement } from '../../model/response.js';
import {
  addComment,
  addEvidence,
  answer,
  back,
  cleanText,
  currentAnswer,
  currentNotes,
  currentSection,
  type Given,
} from '../interview.js';
import { pageScreen } from './page-screen.js';
import { askLine, keep, nothingChanged, type Session, type Turn, tellIfCut } from './session.js';
import { showScreen } from './show-screen.js';

/** Gives the item that is asked its answer, saves, and moves on; past the end of a section its first result is shown where that is wanted. */
export async function give(session: Session, given: Given): Promise<Turn> {
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
  const described = await interview.describeSection(state, section, language);
  if (described.length === 0) return 'go-on';
  session.paused.add(section.id);
  const words = screenWords[language];
  const { hints } = words;
  const shown = await showScreen(
    pageScreen<'on' | 'back' | 'quit'>({
      paragraphs: [
        { text: words.sectionDone(say(section.title, language)), tone: 'strong' },
        { text: '' },
        ...described,
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
  session.notice = null;
  if (shown === 'left' || shown.result === 'quit') return 'leave';
  if (shown.result === 'back') session.state = back(session.state);
  return 'go-on';
}

/** Asks for an answer in words and gives it. */
export async function giveText(session: Session, item: Item): Promise<Turn> {
  const words = screenWords[session.language];
  const before = currentAnswer(session.state);
  const typed = await askLine(session, item, {
    label: words.textLabel,
    preset: before?.state === 'told' ? before.text : '',
    refuse: (text) => (cleanText(text).text === '' ? words.textNeeded : null),
  });
  if (typed === 'left') return 'leave';
  if (typed === 'cancelled') {
    nothingChanged(session);
    return 'go-on';
  }
  tellIfCut(session, typed.text);
  return give(session, { state: 'told', text: typed.text });
}

/** Asks why an item does not apply and gives that as its answer. */
export async function giveNotApplicable(
  session: Session,
  item: Item,
  agreement: Agreement | null,
): Promise<Turn | 'cancelled'> {
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
  return give(session, { state: 'not-applicable', reason: typed.text, agreement });
}

/** Takes a comment or evidence; an empty line removes it. */
export async function takeNote(session: Session, item: Item, kind: 'comment' | 'evidence'): Promise<Turn> {
  const words = screenWords[session.language];
  const before = currentNotes(session.state)[kind];
  const typed = await askLine(session, item, {
    label: (kind === 'comment' ? words.commentLabel : words.evidenceLabel)(before !== null),
    preset: before ?? '',
    refuse: () => null,
  });
  if (typed === 'left') return 'leave';
  if (typed === 'cancelled' || cleanText(typed.text).text === (before ?? '')) {
    nothingChanged(session);
    return 'go-on';
  }
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
