import type { Answers, ItemCounts, Privacy } from '../model/answers.js';
import type { CoreKind, Item } from '../model/questionnaire.js';
import type { Agreement } from '../model/response.js';
import type { AgreementResult, ItemTrace, OptionResult, Reason } from '../model/scorecard.js';
import { spreadOf } from '../votes/spread.js';
import { meanOfItem, scoreItems, type WeighedCounts } from './score-section.js';
import { settle } from './settle.js';

/** One item's trace for the scorecard: its counts, its mean, what it has reached, and what people wrote beside it. */
export function traceItem(weighed: WeighedCounts, kind: CoreKind, answers: Answers): ItemTrace {
  const { item, weight, counts } = weighed;
  const mean = meanOfItem(weighed);
  const settled = mean === null ? null : settle(mean);
  const concealed = concealsCounts(counts, answers.privacy);
  const figures = scoreItems([{ ...weighed, weight: 1 }]);
  const whenShown = <Value>(value: Value): Value | null => (concealed ? null : value);
  return {
    id: item.id,
    revision: item.revision,
    question: item.question,
    weight,
    options: listOptions(item, counts, answers.privacy),
    answered: whenShown(counts.answered),
    unknown: whenShown(counts.unknown),
    unanswered: whenShown(counts.unanswered),
    notApplicable: whenShown(counts.notApplicable),
    mean: settled,
    reason: reasonOfItem(counts, answers),
    range: whenShown(figures.range),
    coverage: whenShown(figures.coverage),
    reached: settled === null ? null : optionReached(item, settled, kind),
    notApplicableReasons: counts.reasons,
    comments: remarksOn(item, answers.comments),
    evidence: remarksOn(item, answers.evidence),
    source: item.source,
    agreement: traceAgreement(counts.agreement, item),
  };
}

// Votes for choices lie no way apart: their options have no order.
function traceAgreement(agreement: Agreement | null, { scale }: Item): AgreementResult | null {
  if (agreement === null) return null;
  const rounds = agreement.rounds.map((round) => ({ ...round, spread: scale === 'choice' ? null : spreadOf(round) }));
  return { ...agreement, rounds };
}

/**
 * The value of the option that a mean has reached (docs/scoring.md, rule 10). Between two options it is the one that promises
 * less: the lower for an item of a dimension, the higher for a sign, whose high end is bad.
 */
export function optionReached(item: Item, mean: number, kind: CoreKind): number {
  const values = item.options.map((option) => option.value);
  const reached =
    kind === 'dimension' ? values.findLast((value) => value <= mean) : values.find((value) => value >= mean);
  return reached ?? mean;
}

/**
 * Whether the counts of an item would spell out how few people left it open, could not tell, or declared it not
 * applicable. Then all of its counts are kept back, since any one of them gives the others away.
 */
export function concealsCounts(counts: ItemCounts, privacy: Privacy): boolean {
  if (privacy.mode !== 'anonymous') return false;
  return [counts.unknown, counts.unanswered, counts.notApplicable].some(
    (count) => count > 0 && count < privacy.minGroup,
  );
}

/**
 * Whether it may be known how many chose each option. A distribution says nothing of single people only where every option
 * taken was taken by enough of them, and by different ones: when all chose the same, the distribution is everybody's answer.
 */
export function showsDistribution(counts: ItemCounts, privacy: Privacy): boolean {
  if (privacy.mode !== 'anonymous') return true;
  const taken = counts.options.filter((count) => count > 0);
  return !concealsCounts(counts, privacy) && taken.length > 1 && taken.every((count) => count >= privacy.minGroup);
}

function listOptions(item: Item, counts: ItemCounts, privacy: Privacy): readonly OptionResult[] {
  const shown = showsDistribution(counts, privacy);
  return item.options.map(({ value, text }, index) => ({
    value,
    text,
    count: shown ? (counts.options[index] ?? 0) : null,
  }));
}

function reasonOfItem(counts: ItemCounts, { people, privacy }: Answers): Reason | null {
  if (counts.answered > 0) return null;
  if (counts.notApplicable === people) return { code: 'not-applicable' };
  // Kept silent on purpose: whether nobody answered or too few did is itself something to keep.
  if (privacy.mode === 'anonymous') return { code: 'hidden-for-privacy', minGroup: privacy.minGroup };
  return { code: 'no-answers' };
}

function remarksOn(item: Item, remarks: Answers['comments']): readonly string[] {
  return remarks.filter((remark) => remark.item === item.id).map((remark) => remark.text);
}
