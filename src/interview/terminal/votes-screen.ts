import { interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import type { VoteRound } from '../../model/response.js';
import { readVotes } from '../votes.js';
import { lengthOf } from '../wrap.js';
import {
  type AskedItem,
  answersAtOnce,
  drawAside,
  drawHeader,
  drawOptions,
  drawQuestion,
  type ItemWish,
  wishOf,
} from './item-screen.js';
import { bareKeys, type KeyHint, keyLines } from './key-line.js';
import { breakText, cutText, firstThatFits, linesAround, lineWidth, mostLines } from './lay-out.js';
import type { Key, Pressed, Screen, Window } from './screen.js';

/** What a room does with an item: it votes, or wants something else first. */
export type VotesAction = { readonly typed: string; readonly hidden: boolean } & (
  | { readonly kind: 'votes'; readonly round: VoteRound }
  | { readonly kind: Exclude<ItemWish, 'unknown'> }
);

export interface VotesState {
  readonly typed: string;
  readonly hidden: boolean;
  readonly notice: string | null;
}

/** Which vote it is. */
export interface Vote {
  readonly asked: AskedItem;
  readonly round: 1 | 2;
  /** What was typed before, to be mended. */
  readonly typed: string;
  /** Whether the votes are not to be seen while they are typed. */
  readonly hidden: boolean;
}

/** The question as everybody in the room reads it, and a line for the votes of all: `3 4 2 5`, `u` for who cannot tell. */
export function votesScreen(vote: Vote): Screen<VotesState, VotesAction> {
  const { asked, typed, hidden } = vote;
  return {
    start: { typed, hidden, notice: asked.notice },
    writes: /[\du ]/iu,
    refusePasted: (state) => ({ ...state, notice: screenWords[asked.language].pastedRefused }),
    draw: (state, window) => draw(vote, state, window),
    press: (state, key) => press(vote, state, key),
  };
}

const mostVotes = 1000;

function press({ asked, round }: Vote, state: VotesState, key: Key): Pressed<VotesState, VotesAction> {
  const { item, language } = asked;
  const words = screenWords[language];
  const say = (notice: string): Pressed<VotesState, VotesAction> => ({ state: { ...state, notice } });
  const type = (typed: string): Pressed<VotesState, VotesAction> => ({ state: { ...state, typed, notice: null } });
  const { typed, hidden } = state;

  if (/^[\du ]$/iu.test(key.text)) {
    const longer = typed + key.text.toLowerCase();
    const { wrong, voters } = readVotes(longer, item.options.length);
    // Of two figures the first alone may not be a number of an option yet.
    if (wrong !== null && answersAtOnce(item))
      return say(interviewWords[language].wrongOption(key.text, item.options.length));
    return voters > mostVotes ? { state } : type(longer);
  }
  switch (key.name) {
    case 'backspace':
      return type(typed.trimEnd().slice(0, -1));
    case 'h':
      return { state: { ...state, hidden: !hidden, notice: null } };
    case 'return':
    case 'enter': {
      const { round: counted, voters, wrong } = readVotes(typed, item.options.length);
      if (wrong !== null) return say(interviewWords[language].wrongOption(wrong, item.options.length));
      if (voters === 0) return say(words.votesFirst);
      return { result: { kind: 'votes', typed, round: counted, hidden } };
    }
  }
  const wish = wishOf(key);
  if (wish === null || wish === 'unknown') return key.text === '' ? { state } : say(words.keyUnknown(key.text));
  if (wish === 'back' && round === 1 && !asked.canGoBack) return say(words.noWayBack);
  if (wish === 'not-applicable' && !item.notApplicable) return say(interviewWords[language].notApplicableNotAllowed);
  return { result: { kind: wish, typed, hidden } };
}

function draw(vote: Vote, state: VotesState, window: Window): readonly string[] {
  const { asked } = vote;
  const { language, paint } = asked;
  const words = screenWords[language];
  const width = lineWidth(window);
  const most = mostLines(window);
  const head = drawHeader(asked, width);
  const line = voteLine(vote, state, width).map(paint.strong);
  const plainState = { cursor: null, notice: state.notice };
  const told = drawAside(asked, plainState, width, Number.POSITIVE_INFINITY);
  const toldShort = drawAside(asked, plainState, width, 1);
  const hints = votesHints(vote, state.hidden);
  const keys = keyLines(hints, width, paint);
  const short = [bareKeys(hints, { key: '?', does: words.hints.allKeys }, width, paint)];
  const whole = Number.POSITIVE_INFINITY;
  const question = (lines: number) => drawQuestion(asked, width, lines);
  const options = (lines: number) => drawOptions(asked, plainState, width, lines, lines);
  const spaced = told.length === 0 ? [] : ['', ...told];
  // The line that is typed on stays where it is seen.
  return firstThatFits(
    [
      () => [...head, '', ...question(whole), '', ...options(whole), ...spaced, '', ...line, '', ...keys],
      () => [...head, ...question(whole), '', ...options(whole), ...told, '', ...line, ...short],
      () => [...head, ...question(whole), ...options(whole), ...toldShort, ...line, ...short],
      () => [...head, ...question(3), ...options(2), ...toldShort, ...line, ...short],
      () => [...head, ...question(2), ...options(1), ...toldShort, ...line, ...short],
      () => {
        const rest = [...toldShort, ...line, ...short];
        return [...question(1), ...linesAround(options(1), 0, most - rest.length - 1), ...rest];
      },
    ],
    most,
  );
}

/** What is typed, behind its label. Of many votes the last are seen, and how many they are. */
function voteLine({ asked, round }: Vote, { typed, hidden }: VotesState, width: number): readonly string[] {
  const words = screenWords[asked.language];
  const { voters } = readVotes(typed, asked.item.options.length);
  const seen = hidden ? typed.replace(/\S/gu, '•') : typed;
  const label = round === 1 ? words.votesLabel : words.secondVotesLabel;
  const counted = voters === 0 ? '' : ` (${words.voters(voters)})`;
  const lines = breakText(`${label} ${seen}▏${counted}`, width);
  if (lines.length <= 2) return lines;
  const room = width - lengthOf(counted) - lengthOf('… ▏');
  return [cutText(label, width, 1)[0] ?? '', `… ${seen.slice(-room)}▏${counted}`];
}

/** The keys of a vote. */
export function votesHints({ asked, round }: Pick<Vote, 'asked' | 'round'>, hidden: boolean): readonly KeyHint[] {
  const { item, canGoBack, given, language } = asked;
  const { hints } = screenWords[language];
  return [
    { key: `1–${item.options.length}`, does: hints.vote },
    { key: 'u', does: hints.unknown },
    { key: 'Enter', does: hints.reveal },
    { key: 'h', does: hidden ? hints.show : hints.hide },
    ...(round === 2 || canGoBack ? [{ key: '←', does: hints.back }] : []),
    ...(item.notApplicable ? [{ key: 'n', does: hints.notApplicable }] : []),
    { key: 's', does: given === null ? hints.skip : hints.onward },
    { key: 'c', does: hints.comment },
    { key: 'e', does: hints.evidence },
    { key: 'g', does: hints.go },
    { key: 't', does: hints.language },
    { key: '?', does: hints.explain },
    { key: 'q', does: hints.quit },
  ];
}
