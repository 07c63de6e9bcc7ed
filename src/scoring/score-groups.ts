import type { Answers, GroupAnswers, GroupItem, ItemCounts } from '../model/answers.js';
import type { CoreSection, Section } from '../model/questionnaire.js';
import type { Model } from '../model/rule-set.js';
import type { GroupItemResult, GroupResult, GroupSectionResult, Reason, SectionResult } from '../model/scorecard.js';
import { intervalOfGroup } from './group-intervals.js';
import { meanOfItem, reasonAgainstRating, scoreItems, WeightedMean, weigh } from './score-section.js';
import { settle } from './settle.js';

/**
 * Each group's figures (docs/scoring.md, rule 19): the mean of an item among its members, and sections item first, rated by
 * the same coverage as for everybody. In an anonymous assessment everything is reckoned from the means that are shown, so that
 * a section tells nothing that its items do not tell; its coverage is the share of weight of the items that have one.
 * @param everybody the sections as everybody scored them
 */
export function scoreGroups(
  model: Model,
  answers: Answers,
  everybody: readonly SectionResult[],
): readonly GroupResult[] {
  const { questionnaire, ruleSet } = model;
  const whole = new Map(answers.items.map((item) => [item.item, item]));
  const rules = [...ruleSet.dimensions, ...ruleSet.antiPatterns];
  return answers.groups.map((group): GroupResult => {
    const items = new Map(group.items.map((item) => [item.item, item]));
    const scored = questionnaire.sections.filter(isCore).map((section) => ({
      section,
      weights: rules.find((rule) => rule.section === section.id)?.items ?? [],
    }));
    return {
      breakdown: group.breakdown,
      id: group.group,
      title: group.title,
      people: group.people,
      sections: scored.map(({ section, weights }) => {
        const weightOf = (id: string): number => weights.find((item) => item.id === id)?.weight ?? 1;
        const rated =
          answers.privacy.mode === 'anonymous'
            ? rateSteps(section, weightOf, items, whole, answers, ruleSet.rating.section)
            : rateCounts(section, weightOf, items, ruleSet.rating.section);
        const same = everybody.find(({ id }) => id === section.id);
        const parts = [{ weight: 1, items: section.items.map(({ id }) => ({ id, weight: weightOf(id) })) }];
        const interval = same?.interval ?? { state: 'not-reckoned' };
        return { ...rated, interval: intervalOfGroup(rated.score, parts, group, answers, interval) };
      }),
      items: scored.flatMap(({ section }) =>
        section.items.flatMap((item) => {
          const found = items.get(item.id);
          return found === undefined ? [] : [traceItem(section, found, group, whole, answers)];
        }),
      ),
    };
  });
}

function isCore(section: Section): section is CoreSection {
  return section.kind === 'dimension' || section.kind === 'anti-pattern';
}

// Nothing is hidden: as everybody is scored.
function rateCounts(
  section: CoreSection,
  weightOf: (id: string) => number,
  items: ReadonlyMap<string, GroupItem>,
  least: number,
): Omit<GroupSectionResult, 'interval'> {
  const counts = [...items.values()].flatMap((item) => (item.state === 'counted' ? [item.counts] : []));
  const weights = section.items.map(({ id }) => ({ id, weight: weightOf(id) }));
  const figures = scoreItems(weigh(section, weights, new Map(counts.map((each) => [each.item, each]))));
  const reason = reasonAgainstRating(figures, least);
  return {
    section: section.id,
    score: reason === null ? figures.mean : null,
    coverage: figures.coverage,
    reason,
  };
}

function rateSteps(
  section: CoreSection,
  weightOf: (id: string) => number,
  items: ReadonlyMap<string, GroupItem>,
  whole: ReadonlyMap<string, ItemCounts>,
  { people, privacy }: Answers,
  least: number,
): Omit<GroupSectionResult, 'interval'> {
  const [mean, shown] = [new WeightedMean(), new WeightedMean()];
  for (const { id } of section.items) {
    const [item, counts] = [items.get(id), whole.get(id)];
    if (item === undefined || counts === undefined || counts.notApplicable === people) continue;
    if (item.state === 'coarse') mean.add(weightOf(id), item.mean);
    shown.add(weightOf(id), item.state === 'coarse' ? 1 : 0);
  }
  const [score, coverage] = [mean.value(), shown.value()];
  const refused = reasonAgainstRating({ mean: score, range: null, coverage }, least);
  const reason: Reason | null =
    refused?.code === 'no-answers' && privacy.mode === 'anonymous'
      ? { code: 'hidden-for-privacy', minGroup: privacy.minGroup }
      : refused;
  return {
    section: section.id,
    score: reason === null ? score : null,
    coverage,
    reason,
  };
}

function traceItem(
  section: CoreSection,
  found: GroupItem,
  group: GroupAnswers,
  whole: ReadonlyMap<string, ItemCounts>,
  { people, privacy }: Answers,
): GroupItemResult {
  if (found.state === 'coarse') return { item: found.item, mean: found.mean, reason: null, counts: null };
  if (found.state === 'counted') {
    const { answered, unknown, unanswered, notApplicable } = found.counts;
    const item = section.items.find(({ id }) => id === found.item);
    const mean = item === undefined ? null : meanOfItem({ item, counts: found.counts });
    const nobody: Reason = { code: notApplicable === group.people ? 'not-applicable' : 'no-answers' };
    return {
      item: found.item,
      mean: mean === null ? null : settle(mean),
      reason: mean === null ? nobody : null,
      counts: { answered, unknown, unanswered, notApplicable },
    };
  }
  const reason: Reason =
    whole.get(found.item)?.notApplicable === people || privacy.mode !== 'anonymous'
      ? { code: 'not-applicable' }
      : { code: 'hidden-for-privacy', minGroup: privacy.minGroup };
  return { item: found.item, mean: null, reason, counts: null };
}
