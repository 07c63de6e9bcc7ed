import { canFinish, currentItem, type InterviewState, isComplete } from '../interview.js';
import type { PlainResult } from '../plain.js';
import { act } from './act-on-item.js';
import { facilitate } from './facilitate.js';
import { takeReviewTurn } from './go-anywhere.js';
import { itemScreen } from './item-screen.js';
import { askedItem, keep, type Session, type TerminalInterview, type Turn } from './session.js';
import { showScreen } from './show-screen.js';

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
    hidden: interview.facilitate?.hidden ?? false,
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

function isOver(state: InterviewState): boolean {
  return currentItem(state) === null && isComplete(state) && canFinish(state);
}

function result(session: Session, outcome: 'complete' | 'left'): PlainResult {
  return { outcome, state: session.state, language: session.language, saved: session.saved };
}

async function takeTurn(session: Session): Promise<Turn> {
  const asked = askedItem(session);
  if (asked === null) return takeReviewTurn(session);
  // Nobody votes on words: a room says them, and who types writes them down.
  if (session.interview.facilitate !== null && asked.item.scale !== 'text') return facilitate(session, asked);
  const shown = await showScreen(itemScreen(asked), session.interview.terminal);
  session.notice = null;
  session.introduced.add(asked.section.id);
  if (shown === 'left') return 'leave';
  return act(session, asked, shown.result);
}
