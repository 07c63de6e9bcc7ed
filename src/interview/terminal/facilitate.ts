import { interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import type { Item } from '../../model/questionnaire.js';
import type { Agreement, VoteRound } from '../../model/response.js';
import { cleanText, currentItem } from '../interview.js';
import { countOthers, countVoters } from '../votes.js';
import { act, explain } from './act-on-item.js';
import type { AskedItem } from './item-screen.js';
import { askedItem, askLine, nothingChanged, type Session, type Turn, tellIfCut } from './session.js';
import { showScreen } from './show-screen.js';
import { spreadHints, spreadScreen } from './spread-screen.js';
import { give, giveNotApplicable } from './take-answer.js';
import { votesHints, votesScreen } from './votes-screen.js';

/** The votes of a room as they were typed and counted. */
interface Ballot {
  readonly typed: string;
  readonly round: VoteRound;
}

/** How far a room is with an item. */
interface Voting {
  readonly ballots: readonly Ballot[];
  /** What is typed for the next ballot; null while those that were taken are looked at. */
  readonly typing: string | null;
}

/** The votes of a room on an item, how far they lie apart, one more vote where it helps, and what is agreed on. */
export async function facilitate(session: Session, first: AskedItem): Promise<Turn> {
  let voting: Voting = { ballots: [], typing: '' };
  for (let asked: AskedItem = first; ; asked = askedItem(session) ?? first) {
    const next: Voting | Turn =
      voting.typing === null
        ? await lookAtVotes(session, asked, voting)
        : await takeVotes(session, asked, voting, voting.typing);
    if (typeof next === 'string') return next;
    voting = next;
  }
}

async function takeVotes(
  session: Session,
  asked: AskedItem,
  { ballots }: Voting,
  typed: string,
): Promise<Voting | Turn> {
  const round = ballots.length === 0 ? 1 : 2;
  const screen = votesScreen({ asked, round, typed, hidden: session.hidden });
  const shown = await showScreen(screen, session.interview.terminal);
  session.notice = null;
  session.introduced.add(asked.section.id);
  if (shown === 'left') return 'leave';
  const { result: action } = shown;
  session.hidden = action.hidden;
  if (action.kind === 'votes') return { ballots: [...ballots, action], typing: null };
  if (action.kind === 'back' && round === 2) return { ballots, typing: null };
  if (action.kind === 'explain') {
    const turn = await explain(session, asked, votesHints({ asked, round }, session.hidden));
    return turn === 'leave' ? turn : { ballots, typing: action.typed };
  }
  if (action.kind === 'not-applicable') {
    const rounds = ballots.map(({ round: counted }) => counted);
    const agreement = rounds.length === 0 ? null : { rounds, reason: null, dissent: 0 };
    const turn = await giveNotApplicable(session, asked.item, agreement);
    return turn === 'cancelled' ? { ballots, typing: action.typed } : turn;
  }
  const turn = await act(session, asked, action);
  // Whoever changes their mind finds the votes as they were.
  const stays = turn === 'go-on' && currentItem(session.state) === asked.item;
  return stays ? { ballots, typing: action.typed } : turn;
}

async function lookAtVotes(session: Session, asked: AskedItem, voting: Voting): Promise<Voting | Turn> {
  const rounds = voting.ballots.map(({ round }) => round);
  const shown = await showScreen(spreadScreen(asked, rounds), session.interview.terminal);
  session.notice = null;
  if (shown === 'left') return 'leave';
  const { result: action } = shown;
  switch (action.kind) {
    case 'agree':
      return orLookAgain(await agree(session, asked.item, rounds, action.option), voting);
    case 'not-applicable':
      return orLookAgain(await giveNotApplicable(session, asked.item, { rounds, reason: null, dissent: 0 }), voting);
    case 'again':
      return { ...voting, typing: '' };
    case 'back':
      return { ballots: voting.ballots.slice(0, -1), typing: voting.ballots.at(-1)?.typed ?? '' };
    case 'explain':
      return (await explain(session, asked, spreadHints(asked, rounds))) === 'leave' ? 'leave' : voting;
    default: {
      const turn = await act(session, asked, action);
      return turn === 'leave' ? turn : voting;
    }
  }
}

function orLookAgain(turn: Turn | 'cancelled', voting: Voting): Voting | Turn {
  return turn === 'cancelled' ? voting : turn;
}

/** What the room agreed on, with its reason and how many do not carry it. Where all said the same, nothing more is asked. */
async function agree(
  session: Session,
  item: Item,
  rounds: readonly VoteRound[],
  option: number | null,
): Promise<Turn | 'cancelled'> {
  const { language } = session;
  const words = screenWords[language];
  const last = rounds.at(-1);
  if (last === undefined) throw new Error('agreed without votes');
  const voters = countVoters(last);
  const others = countOthers(last, option);
  const name = option === null ? interviewWords[language].unknown : String(option);
  let reason: string | null = null;
  let dissent = 0;
  if (others > 0 || rounds.length > 1) {
    const typed = await askLine(session, item, {
      label: words.agreedReasonLabel(name),
      preset: '',
      refuse: () => null,
    });
    if (typed === 'left') return 'leave';
    if (typed === 'cancelled') return nothingChanged(session);
    reason = cleanText(typed.text).text || null;
    tellIfCut(session, typed.text);
  }
  if (others > 0) {
    const typed = await askLine(session, item, {
      label: words.dissentLabel(voters),
      preset: String(others),
      refuse: (text) => (readCount(text, voters) === null ? words.dissentWrong(voters) : null),
    });
    if (typed === 'left') return 'leave';
    if (typed === 'cancelled') return nothingChanged(session);
    dissent = readCount(typed.text, voters) ?? others;
  }
  const agreement: Agreement = { rounds, reason, dissent };
  return give(
    session,
    option === null ? { state: 'unknown', agreement } : { state: 'answered', value: option, agreement },
  );
}

function readCount(text: string, most: number): number | null {
  const count = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null;
  return count !== null && count <= most ? count : null;
}
