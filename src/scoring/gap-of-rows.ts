import type { Answers } from '../model/answers.js';
import type { PerceptionGap } from '../model/scorecard.js';
import type { AnswerRows } from '../model/statistics.js';
import { estimate } from '../statistics/estimate.js';
import { measureGap } from '../statistics/measure-gap.js';
import { placeParts, type ScorePart } from './measure-intervals.js';
import { settle } from './settle.js';

/** On fewer people of a group no gap can rest. */
const leastOfGroup = 2;

/** The gap of a group from single answers, over the items that both sides answered; null where there are too few people. */
export function gapOfRows(
  { breakdown, group, against }: Omit<PerceptionGap, 'of' | 'gap'>,
  parts: readonly ScorePart[],
  { rows }: Answers,
): PerceptionGap['gap'] | null {
  if (rows === null) return null;
  const lists = rows.groups.filter((each) => each.breakdown === breakdown);
  const own = lists.filter((each) => each.group === group).map(({ members }) => members);
  const others = lists
    .filter((each) => (against === null ? each.group !== group : against.some((id) => id === each.group)))
    .map(({ members }) => members);
  const both = placeParts(parts, rows.items).map(({ weight, items }) => ({
    weight,
    items: items.filter(({ place }) => isAnswered(own, place) && isAnswered(others, place)),
  }));
  const gap = measureGap(estimate(own, both), estimate(others, both), leastOfGroup);
  if (gap.state === 'too-few') return null;
  if (gap.state === 'no-spread') return { ...gap, gap: settle(gap.gap) };
  return {
    ...gap,
    gap: settle(gap.gap),
    low: settle(gap.low),
    high: settle(gap.high),
    standardError: settle(gap.standardError),
    degrees: settle(gap.degrees),
  };
}

function isAnswered(lists: readonly AnswerRows[], place: number): boolean {
  return lists.some(({ counts }) => (counts[place] ?? []).some((count) => count > 0));
}
