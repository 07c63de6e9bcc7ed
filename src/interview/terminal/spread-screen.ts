import { say } from '../../i18n/format.js';
import { interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import type { VoteRound } from '../../model/response.js';
import { spreadOf } from '../../votes/spread.js';
import { countVoters } from '../votes.js';
import { type AskedItem, answersAtOnce, drawHeader, drawQuestion } from './item-screen.js';
import { bareKeys, type KeyHint, keyLines } from './key-line.js';
import { bar, breakText, cutText, firstThatFits, linesAround, lineWidth, mostLines } from './lay-out.js';
import type { Key, Pressed, Screen, Window } from './screen.js';

/** What a room does once it has seen its votes. `agree` with null: it agrees that it cannot tell. */
export type SpreadAction =
  | { readonly kind: 'agree'; readonly option: number | null }
  | { readonly kind: 'again' }
  | { readonly kind: 'back' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'language' | 'explain' | 'quit' };

export interface SpreadState {
  /** The option that Enter would agree on, counted from 1; null before anything was chosen. */
  readonly cursor: number | null;
  readonly notice: string | null;
}

/** The votes of one round, or of two, beside the options: how far they lie apart, and what to agree on. */
export function spreadScreen(asked: AskedItem, rounds: readonly VoteRound[]): Screen<SpreadState, SpreadAction> {
  const last = rounds.at(-1);
  const spread = last === undefined ? null : spreadOf(last);
  const isUnanimous = last?.unknown === 0 && spread !== null && spread.lowest === spread.highest;
  return {
    // Where all say the same there is nothing to choose; else a cursor would be a suggestion.
    start: { cursor: isUnanimous ? spread.lowest : null, notice: asked.notice },
    writes: null,
    refusePasted: (state) => ({ ...state, notice: screenWords[asked.language].pastedRefused }),
    draw: (state, window) => draw(asked, rounds, state, window),
    press: (state, key) => press(asked, rounds, state, key),
  };
}

function press(
  { item, language }: AskedItem,
  rounds: readonly VoteRound[],
  state: SpreadState,
  key: Key,
): Pressed<SpreadState, SpreadAction> {
  const words = screenWords[language];
  const last = item.options.length;
  const say = (notice: string): Pressed<SpreadState, SpreadAction> => ({ state: { ...state, notice } });
  const moveTo = (cursor: number): Pressed<SpreadState, SpreadAction> => ({ state: { cursor, notice: null } });
  if (/^\d$/.test(key.text)) {
    const figure = Number(key.text);
    if (!answersAtOnce(item)) {
      const joined = (state.cursor ?? 0) * 10 + figure;
      const cursor = joined <= last ? joined : figure;
      return cursor >= 1 ? moveTo(cursor) : { state };
    }
    if (figure >= 1 && figure <= last) return { result: { kind: 'agree', option: figure } };
    return say(interviewWords[language].wrongOption(key.text, last));
  }
  switch (key.name) {
    case 'up':
      return moveTo(state.cursor === null || state.cursor === 1 ? last : state.cursor - 1);
    case 'down':
      return moveTo(state.cursor === null || state.cursor === last ? 1 : state.cursor + 1);
    case 'return':
    case 'enter':
      return state.cursor === null ? say(words.agreeFirst(last)) : { result: { kind: 'agree', option: state.cursor } };
    case 'u':
      return { result: { kind: 'agree', option: null } };
    case 'r':
      return rounds.length > 1 ? say(words.onlyOneMore) : { result: { kind: 'again' } };
    case 'n':
      return item.notApplicable
        ? { result: { kind: 'not-applicable' } }
        : say(interviewWords[language].notApplicableNotAllowed);
    case 'left':
      return { result: { kind: 'back' } };
    case 't':
      return { result: { kind: 'language' } };
    case '?':
      return { result: { kind: 'explain' } };
    case 'q':
      return { result: { kind: 'quit' } };
    default:
      return key.text.trim() === '' ? { state } : say(words.keyUnknown(key.text));
  }
}

function draw(asked: AskedItem, rounds: readonly VoteRound[], state: SpreadState, window: Window): readonly string[] {
  const { language, paint } = asked;
  const words = screenWords[language];
  const width = lineWidth(window);
  const whole = Number.POSITIVE_INFINITY;
  const head = drawHeader(asked, width);
  const hints = spreadHints(asked, rounds);
  const keys = keyLines(hints, width, paint);
  const short = [bareKeys(hints, { key: '?', does: words.hints.allKeys }, width, paint)];
  const most = mostLines(window);
  const told = (lines: number): readonly string[] =>
    tell(asked, rounds).flatMap(({ text, isWarning }) =>
      cutText(text, width, lines).map(isWarning ? paint.warn : paint.strong),
    );
  const said = state.notice === null ? [] : cutText(state.notice, width, 2).map(paint.warn);
  const both = rounds.length > 1 ? breakText(words.bothRounds, width).map(paint.dim) : [];
  const question = (lines: number) => drawQuestion(asked, width, lines);
  const votes = (lines: number) => drawVotes(asked, rounds, state, width, lines);
  return firstThatFits(
    [
      () => [...head, '', ...question(whole), '', ...votes(whole), ...both, '', ...told(whole), ...said, '', ...keys],
      () => [...head, ...question(whole), ...votes(whole), ...both, ...told(whole), ...said, ...short],
      () => [...head, ...question(2), ...votes(1), ...both, ...told(whole), ...said, ...short],
      () => [...question(1), ...votes(1), ...told(2), ...said, ...short],
      () => [...question(1), ...votes(1), ...told(1), ...said.slice(0, 1), ...short],
      () => {
        // The latest is what matters where only one line is left for it.
        const rest = [...(said.length > 0 ? said : told(1)).slice(0, 1), ...short];
        const room = most - rest.length - 1;
        return [...question(1), ...linesAround(votes(1), (state.cursor ?? 1) - 1, room), ...rest];
      },
    ],
    most,
  );
}

const blocks = 8;

/** Each option with the votes for it, a bar for the last round, and the number of the first beside it. */
function drawVotes(
  { item, language, paint }: AskedItem,
  rounds: readonly VoteRound[],
  state: SpreadState,
  width: number,
  most: number,
): readonly string[] {
  const last = rounds.at(-1);
  if (last === undefined) return [];
  const highest = Math.max(...last.options, last.unknown, 1);
  const digits = String(item.options.length).length;
  const countsOf = (count: (round: VoteRound) => number): string =>
    rounds.map((round) => String(count(round)).padStart(2)).join(' →');
  const lineOf = (mark: string, count: (round: VoteRound) => number, text: string): readonly string[] =>
    cutText(text, width, most, `${mark}${bar(count(last) / highest, blocks)} ${countsOf(count)}  `);
  const options = item.options.flatMap((option, at) => {
    const isHere = state.cursor === at + 1;
    const mark = `${isHere ? '>' : ' '} ${String(at + 1).padStart(digits)}  `;
    const lines = lineOf(mark, (round) => round.options[at] ?? 0, say(option.text, language));
    return isHere ? lines.map(paint.strong) : lines;
  });
  const cannotTell = rounds.some(({ unknown }) => unknown > 0)
    ? lineOf(`  ${'u'.padStart(digits)}  `, ({ unknown }) => unknown, interviewWords[language].unknown)
    : [];
  return [...options, ...cannotTell.map(paint.dim)];
}

/** How far the votes lie apart, and whether that wants talking about. Options without order have no distance: there the most given counts. */
function tell(
  { item, language }: AskedItem,
  rounds: readonly VoteRound[],
): readonly { readonly text: string; readonly isWarning: boolean }[] {
  const words = screenWords[language];
  const last = rounds.at(-1);
  if (last === undefined) return [];
  const spread = spreadOf(last);
  const voters = countVoters(last) - last.unknown;
  if (spread === null) return [{ text: words.nobodyCanTell, isWarning: true }];
  const { lowest, highest, median, wide } = spread;
  const withUnknown = (votes: string): string =>
    last.unknown === 0 ? votes : `${votes} ${words.cannotTell(last.unknown)}`;
  if (item.scale === 'choice' && lowest !== highest) {
    const most = Math.max(...last.options);
    if (2 * most > voters) {
      return [{ text: withUnknown(words.mostVotes(voters, most, last.options.indexOf(most) + 1)), isWarning: false }];
    }
    return [
      { text: withUnknown(words.splitVotes(voters)), isWarning: false },
      { text: rounds.length > 1 ? words.stillSplit : words.talkAboutChoice, isWarning: true },
    ];
  }
  const what = withUnknown(
    lowest === highest ? words.sameVotes(voters, lowest) : words.spread(voters, lowest, highest, median),
  );
  if (!wide) return [{ text: what, isWarning: false }];
  const advice = rounds.length > 1 ? words.stillWide : words.talkAboutIt(lowest, highest);
  return [
    { text: what, isWarning: false },
    { text: advice, isWarning: true },
  ];
}

/** The keys beside the votes that were taken. */
export function spreadHints({ item, language }: AskedItem, rounds: readonly VoteRound[]): readonly KeyHint[] {
  const { hints } = screenWords[language];
  return [
    ...(answersAtOnce(item) ? [{ key: `1–${item.options.length}`, does: hints.agree }] : []),
    { key: '↑↓ Enter', does: hints.move },
    { key: 'u', does: hints.agreeUnknown },
    ...(rounds.length > 1 ? [] : [{ key: 'r', does: hints.voteAgain }]),
    { key: '←', does: hints.mendVotes },
    ...(item.notApplicable ? [{ key: 'n', does: hints.notApplicable }] : []),
    { key: 't', does: hints.language },
    { key: '?', does: hints.explain },
    { key: 'q', does: hints.quit },
  ];
}
