import type { Answers, GroupAnswers } from '../model/answers.js';
import type { IntervalResult, PerceptionGap } from '../model/scorecard.js';
import { isGapFlagged } from '../statistics/measure-gap.js';
import { type ScorePart, shareOut, stepInterval } from './measure-intervals.js';
import { settle } from './settle.js';

/** What is shown of everybody: means by item, and the interval of the score that is compared. */
interface Everybody {
  readonly means: ReadonlyMap<string, number | null>;
  readonly interval: IntervalResult;
}

/**
 * The gap of a group in an anonymous assessment, from what is shown and nothing else. Of everyone else an item's mean is what is
 * left of everybody's when the group's is taken out, n of N people: mean − rest = (mean − everybody's)·N/(N − n). Both sides
 * are taken to lie apart as far as everybody does, with s from everybody's interval, SE² = s²/n + s²/(N − n), and each
 * mean to be anywhere within its step. null where one side is too small or is not shown.
 */
export function gapOfSteps(
  { breakdown, group, against }: Omit<PerceptionGap, 'of' | 'gap'>,
  parts: readonly ScorePart[],
  { means, interval }: Everybody,
  { groups, people }: Answers,
  minGroup: number,
): PerceptionGap['gap'] | null {
  const find = (id: string): readonly Sized[] =>
    groups.filter((each) => each.breakdown === breakdown && each.group === id).filter(isSized);
  const [own] = find(group);
  if (own === undefined || interval.state !== 'interval') return null;
  const others = against?.flatMap(find) ?? [];
  const rest = against === null ? people - own.people : others.reduce((sum, each) => sum + each.people, 0);
  if (Math.min(own.people, rest) < minGroup) return null;

  const differenceOf = (id: string): number | null => {
    const mean = meanOf(own, id);
    if (mean === null) return null;
    if (against === null) {
      const everybody = means.get(id) ?? null;
      return everybody === null ? null : ((mean - everybody) * people) / rest;
    }
    const theirs = others.map((other) => ({ people: other.people, mean: meanOf(other, id) }));
    let sum = 0;
    for (const other of theirs) {
      if (other.mean === null) return null;
      sum += other.people * other.mean;
    }
    return mean - sum / rest;
  };
  const shares = shareOut(parts, (id) => differenceOf(id) !== null);
  if (shares.length === 0) return null;
  const gap = settle(shares.reduce((sum, { id, share }) => sum + share * (differenceOf(id) ?? 0), 0));
  const step =
    against === null ? (people / rest) ** 2 : 1 + others.reduce((sum, other) => sum + (other.people / rest) ** 2, 0);
  const rounding = step * roundingOf(shares, minGroup);
  const spread = interval.standardError ** 2 * people;
  const error = Math.sqrt(spread / own.people + spread / rest + rounding);
  const around = stepInterval(gap, error, people - 2);
  return { ...around, state: 'gap', gap, flagged: isGapFlagged(gap, around) };
}

/** What steps of 1/k add to the square of a standard error, each mean being anywhere within its step. */
export function roundingOf(shares: readonly { readonly share: number }[], minGroup: number): number {
  return shares.reduce((sum, { share }) => sum + share ** 2, 0) / (12 * minGroup ** 2);
}

type Sized = GroupAnswers & { readonly people: number };

function isSized(group: GroupAnswers): group is Sized {
  return group.people !== null;
}

function meanOf({ items }: GroupAnswers, id: string): number | null {
  const found = items.find(({ item }) => item === id);
  return found?.state === 'coarse' ? found.mean : null;
}
