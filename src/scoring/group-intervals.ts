import type { Answers, GroupAnswers } from '../model/answers.js';
import type { IntervalResult } from '../model/scorecard.js';
import { estimate } from '../statistics/estimate.js';
import { roundingOf } from './gap-of-steps.js';
import { hidden, placeParts, type ScorePart, settleInterval, shareOut, stepInterval } from './measure-intervals.js';

/**
 * The interval of a group's score (docs/scoring.md, rule 20). In an anonymous assessment its members' own answers are not looked
 * at: it is taken from what is shown, as if they lay apart as far as everybody does.
 * @param everybody the interval of the same score of everybody
 */
export function intervalOfGroup(
  score: number | null,
  parts: readonly ScorePart[],
  group: GroupAnswers,
  { rows, people, privacy }: Answers,
  everybody: IntervalResult,
): IntervalResult {
  if (score === null || rows === null) return { state: 'not-reckoned' };
  if (privacy.mode !== 'anonymous') {
    const own = rows.groups.find((each) => each.breakdown === group.breakdown && each.group === group.group);
    if (own === undefined) return { state: 'not-reckoned' };
    return settleInterval(estimate([own.members], placeParts(parts, rows.items)).interval);
  }
  if (everybody.state !== 'interval' || group.people === null) return hidden(privacy.minGroup);
  const shown = new Set(group.items.filter(({ state }) => state === 'coarse').map(({ item }) => item));
  const square = (everybody.standardError ** 2 * people) / group.people;
  const shares = shareOut(parts, (id) => shown.has(id));
  const error = Math.sqrt(square + roundingOf(shares, privacy.minGroup));
  return stepInterval(score, error, everybody.degrees);
}
