import type { Answers, Breakdown } from '../model/answers.js';
import type { Model } from '../model/rule-set.js';
import type {
  GapList,
  GroupResult,
  PerceptionGap,
  PerceptionGaps,
  Scorecard,
  SectionResult,
} from '../model/scorecard.js';
import { countComparisons } from '../statistics/measure-gap.js';
import { gapOfRows } from './gap-of-rows.js';
import { gapOfSteps } from './gap-of-steps.js';
import { ratedParts, type ScorePart } from './measure-intervals.js';
import { settle } from './settle.js';

/** The role that is held against all others: management against front line (DOMAIN S2.2). */
const managementRole = 'management';

/** The departments whose differences the sources ask for (DOMAIN S1.4, S4.1). */
const tripleDepartments = ['marketing', 'sales', 'service'];

/** Which group is held against which; `against` null for everyone else. */
export type Pairing = Pick<PerceptionGap, 'breakdown' | 'group' | 'against'>;

/** What is compared: a section or the whole. */
type Subject = Pick<PerceptionGap, 'of'> & Pick<SectionResult, 'interval'> & { readonly parts: readonly ScorePart[] };

/**
 * How differently groups see the same (docs/scoring.md, rule 22), over the items that both sides answered, wherever the group's own
 * score is rated. Where nothing is hidden, from single answers: Welch's interval. In an anonymous assessment from
 * the figures that are shown of groups and of everybody, and from nothing else, so that no gap tells more than they do.
 */
export function findPerceptionGaps(
  { ruleSet }: Model,
  answers: Answers,
  { sections, overall, groups }: Pick<Scorecard, 'sections' | 'overall' | 'groups'>,
): PerceptionGaps {
  const whole = ratedParts(sections);
  const bySection = sections.map(
    (section): Subject => ({
      of: section.id,
      parts: [{ weight: 1, items: section.items }],
      interval: section.interval,
    }),
  );
  const subjectsOf = (group: GroupResult): readonly Subject[] => {
    const rated = new Set(group.sections.filter(({ score }) => score !== null).map(({ section }) => section));
    const parts = whole.filter(({ id }) => rated.has(id));
    const needed = ruleSet.rating.overall * weigh(whole);
    const all: readonly Subject[] =
      overall.score !== null && parts.length > 0 && weigh(parts) >= needed - 1e-9
        ? [{ of: 'overall', parts, interval: overall.interval }]
        : [];
    return [...all, ...bySection.filter(({ of }) => rated.has(of))];
  };
  const means = new Map(sections.flatMap(({ items }) => items.map(({ id, mean }) => [id, mean])));
  const { privacy } = answers;
  const list = (pairings: readonly Pairing[]): GapList => {
    const gaps = pairings.flatMap((pairing) => {
      const group = groups.find(({ breakdown, id }) => breakdown === pairing.breakdown && id === pairing.group);
      const subjects = group === undefined ? [] : subjectsOf(group);
      return subjects.flatMap(({ of, parts, interval }): PerceptionGap[] => {
        const gap =
          privacy.mode === 'anonymous'
            ? gapOfSteps(pairing, parts, { means, interval }, answers, privacy.minGroup)
            : gapOfRows(pairing, parts, answers);
        return gap === null ? [] : [{ ...pairing, of, gap }];
      });
    });
    const { comparisons, expectedFalseFlags } = countComparisons(gaps.map(({ gap }) => gap));
    return { comparisons, expectedFalseFlags: settle(expectedFalseFlags), gaps };
  };
  const asked = (breakdown: Breakdown): readonly string[] =>
    groups.filter((group) => group.breakdown === breakdown && (group.people ?? 0) > 0).map(({ id }) => id);
  const [departments, roles] = [asked('department'), asked('role')];
  const others = roles.filter((role) => role !== managementRole);
  const triple = tripleDepartments.filter((id) => departments.includes(id));
  return {
    everyoneElse: list(groups.map(({ breakdown, id }) => ({ breakdown, group: id, against: null }))),
    management: list(
      roles.includes(managementRole) && others.length > 0
        ? [{ breakdown: 'role', group: managementRole, against: others }]
        : [],
    ),
    triple: list(
      triple.flatMap((group, index) =>
        triple.slice(index + 1).map((other): Pairing => ({ breakdown: 'department', group, against: [other] })),
      ),
    ),
  };
}

function weigh(parts: readonly ScorePart[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
