import { screenWords } from '../../i18n/screens.js';
import { back, canFinish, goTo, goToOpen, goToReview } from '../interview.js';
import { listScreen } from './list-screen.js';
import { goList, type OverviewChoice, reviewList } from './overview-lists.js';
import type { Session, Turn } from './session.js';
import { showScreen } from './show-screen.js';

/** Lets a place be chosen from all there are. */
export async function choosePlace(session: Session): Promise<Turn> {
  const { interview, state, language } = session;
  const shown = await showScreen(listScreen(goList(state, language, interview.paint)), interview.terminal);
  if (shown === 'left') return 'leave';
  return follow(session, shown.result);
}

/** The review before the end, from which everything can still be changed. */
export async function takeReviewTurn(session: Session): Promise<Turn> {
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
