import type { Item, Section } from '../model/questionnaire.js';
import type { ItemAdvice, Model } from '../model/rule-set.js';
import type { CapResult, OverallResult, RecommendationResult, SectionResult } from '../model/scorecard.js';
import { settle } from './settle.js';

/**
 * All recommendations in the order to follow (docs/scoring.md, rule 10): first what works against a cap that bites or lifts the
 * lowest dimension where that one holds the whole down, then what works against a cap that holds without lowering a level so far;
 * in both, signs before steps, those of the severest pattern first. Then dimensions of the lowest level first, in these by gain
 * for the overall score per effort, then file order. A sign is worth a recommendation from the severity where the pattern begins.
 */
export function recommend(
  model: Model,
  sections: readonly SectionResult[],
  overall: OverallResult,
): readonly RecommendationResult[] {
  const shares = shareOfOverall(sections);
  const limits = listLimits(sections, overall);
  const early = model.ruleSet.severities[1]?.from ?? 2;
  const adviceOn = new Map<string, ItemAdvice[]>();
  for (const advice of model.ruleSet.advice) {
    const known = adviceOn.get(advice.item);
    if (known === undefined) adviceOn.set(advice.item, [advice]);
    else known.push(advice);
  }
  const steps = model.questionnaire.sections.flatMap((section) => {
    const result = sections.find(({ id }) => id === section.id);
    if (result === undefined) return [];
    const against = (bites: boolean): readonly string[] =>
      limits.filter((limit) => limit.bites === bites && limit.sections.includes(section.id)).map(({ id }) => id);
    return section.items.flatMap((item): readonly Step[] => {
      const trace = result.items.find(({ id }) => id === item.id);
      if (trace === undefined || trace.mean === null || trace.reached === null) return [];
      const advice = adviceOn.get(item.id)?.find(({ from }) => from === null || from === trace.reached);
      if (advice === undefined) return [];
      if (section.kind === 'anti-pattern' && trace.mean < early) return [];
      const next = nextOption(section, item, trace.reached);
      if (next === null) return [];
      const share = section.kind === 'dimension' ? (shares.get(item.id) ?? 0) : 0;
      const step = {
        ...advice,
        section: section.id,
        from: trace.reached,
        to: next,
        gain: settle(share * (next - trace.mean)),
        lifts: against(true),
        holding: against(false),
      };
      return [
        { step, severity: result.kind === 'anti-pattern' ? (result.severity ?? 0) : null, level: levelOf(result) },
      ];
    });
  });
  return steps
    .map((ranked, position) => ({ ...ranked, position }))
    .sort(
      (a, b) =>
        urgency(b.step) - urgency(a.step) ||
        (urgency(a.step) > 0 ? (b.severity ?? 0) - (a.severity ?? 0) : a.level - b.level) ||
        gainPerEffort(b.step) - gainPerEffort(a.step) ||
        (a.severity !== null && b.severity !== null ? a.step.effort - b.step.effort : 0) ||
        a.position - b.position,
    )
    .map(({ step }, index) => ({ rank: index + 1, ...step }));
}

interface Step {
  readonly step: Omit<RecommendationResult, 'rank'>;
  /** Of the pattern that the sign belongs to; null for a step of a dimension. */
  readonly severity: number | null;
  /** Of the dimension; beyond all levels where there is none. */
  readonly level: number;
}

function urgency({ lifts, holding }: Pick<RecommendationResult, 'lifts' | 'holding'>): number {
  return lifts.length > 0 ? 2 : holding.length > 0 ? 1 : 0;
}

function levelOf(section: SectionResult): number {
  return (section.kind === 'dimension' ? section.level : null) ?? Number.MAX_SAFE_INTEGER;
}

// To nine decimals: two equal gains must tie, whatever was divided to reach them, so that file order decides.
function gainPerEffort({ gain, effort }: { readonly gain: number; readonly effort: number }): number {
  return Math.round((gain / effort) * 1e9);
}

// By how much the overall score rises when an item's mean rises by one: weights of what is rated and answered now.
function shareOfOverall(sections: readonly SectionResult[]): ReadonlyMap<string, number> {
  const rated = sections.filter((section) => section.kind === 'dimension' && section.score !== null);
  const total = rated.reduce((sum, section) => sum + (section.kind === 'dimension' ? section.weight : 0), 0);
  const shares = new Map<string, number>();
  for (const section of rated) {
    if (section.kind !== 'dimension' || total <= 0) continue;
    const answered = section.items.filter((item) => item.mean !== null);
    const weight = answered.reduce((sum, item) => sum + item.weight, 0);
    for (const item of answered) {
      shares.set(item.id, weight > 0 ? (section.weight / total) * (item.weight / weight) : 0);
    }
  }
  return shares;
}

interface Limit {
  readonly id: string;
  readonly bites: boolean;
  /** The sections in which a step works against the limit. */
  readonly sections: readonly string[];
}

function listLimits(sections: readonly SectionResult[], overall: OverallResult): readonly Limit[] {
  const caps = [...sections.flatMap((section) => (section.kind === 'dimension' ? section.caps : [])), ...overall.caps];
  const limits = new Map<string, Limit>();
  for (const cap of caps) {
    // A cap with several targets bites when it bites any of them.
    const bites = cap.bites || limits.get(cap.id)?.bites === true;
    limits.set(cap.id, { id: cap.id, bites, sections: targetsOf(cap) });
  }
  if (overall.lowest?.bites === true) {
    // A lowest dimension that a cap holds down rises with that cap, not with its own items.
    const free = overall.lowest.sections.filter((id) => {
      const section = sections.find((candidate) => candidate.id === id);
      return section?.kind === 'dimension' && section.level === section.levelByScore;
    });
    limits.set('lowest', { id: 'lowest', bites: true, sections: free });
  }
  return [...limits.values()];
}

function targetsOf(cap: CapResult): readonly string[] {
  return cap.evidence.filter((evidence) => evidence.met).map((evidence) => evidence.of);
}

function nextOption(section: Section, item: Item, reached: number): number | null {
  const values = item.options.map((option) => option.value);
  const next =
    section.kind === 'dimension'
      ? values.find((value) => value > reached)
      : values.findLast((value) => value < reached);
  return next ?? null;
}
