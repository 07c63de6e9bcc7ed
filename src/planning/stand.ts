import type { PlanStanding } from '../model/plan.js';
import type { DimensionResult, SectionResult } from '../model/scorecard.js';
import { allowedBy } from '../scoring/apply-caps.js';
import type { Sight } from '../scoring/condition.js';
import type { Ground } from '../scoring/demands.js';
import { classAt, levelAt } from '../scoring/level.js';
import { WeightedMean } from '../scoring/score-section.js';
import type { Ladder } from './find-ladders.js';

/** Where every section stands with some items on higher rungs. */
export interface Stand extends PlanStanding {
  /** What caps look at: scores and severities, of what is not rated the best that it could still be. */
  readonly sight: Sight;
  /** Of each dimension its level, or the best that it could still have where it is not rated. */
  readonly surest: ReadonlyMap<string, number>;
  /** Of each section the best that its score or severity could still be, if all that is missing were answered best. */
  readonly best: ReadonlyMap<string, number>;
}

/**
 * Scores and levels as docs/scoring.md has them, with each item's mean at its rung: the same sums in the same order as scoring itself,
 * so that what a plan promises is what its answers score.
 * @param choice the rung of each ladder
 */
export function standAt(ground: Ground, ladders: readonly Ladder[], choice: readonly number[]): Stand {
  const { ruleSet } = ground.model;
  const values = new Map(ladders.map(({ item, rungs }, index) => [item.id, rungs[choice[index] ?? 0]?.value ?? null]));
  const figures = new Map(
    ground.sections.map((section) => [
      section.id,
      { section, now: figureOf(section, values), best: bestOf(section, values) },
    ]),
  );
  const sight =
    (moment: 'now' | 'best'): Sight =>
    ({ measure, of }) => {
      const found = figures.get(of);
      if (found === undefined || found.section.kind !== (measure === 'score' ? 'dimension' : 'anti-pattern'))
        return null;
      if (measure !== 'score' && measure !== 'severity') return null;
      return moment === 'now' ? (found.now ?? found.best) : found.best;
    };
  const levelOf = (section: DimensionResult, figure: number, moment: 'now' | 'best'): number =>
    Math.min(
      levelAt(figure, section.thresholds),
      allowedBy(ruleSet.caps, section.id, sight(moment)) ?? Number.POSITIVE_INFINITY,
    );
  const dimensions = ground.sections.filter((section) => section.kind === 'dimension');
  const stands = dimensions.map((section) => {
    const { now = null, best = null } = figures.get(section.id) ?? {};
    const level = now === null ? null : levelOf(section, now, 'now');
    return { section, score: now, level, surest: level ?? (best === null ? null : levelOf(section, best, 'best')) };
  });
  const counted = stands.filter(({ section }) => section.weight > 0);
  const mean = new WeightedMean();
  for (const { section, score } of counted) if (score !== null) mean.add(section.weight, score);
  const score = ground.overall.score === null ? null : mean.value();
  const lowest = Math.min(...counted.map(({ surest }) => surest ?? Number.POSITIVE_INFINITY));
  const level =
    score === null
      ? null
      : Math.min(
          levelAt(score, ground.overall.thresholds),
          allowedBy(ruleSet.caps, 'overall', sight('now')) ?? Number.POSITIVE_INFINITY,
          lowest + ruleSet.lowestPlus,
        );
  return {
    score,
    level,
    dimensions: stands.map((stand) => ({ id: stand.section.id, score: stand.score, level: stand.level })),
    antiPatterns: ground.sections
      .filter((section) => section.kind === 'anti-pattern')
      .map(({ id }) => {
        const severity = figures.get(id)?.now ?? null;
        return { id, severity, class: severity === null ? null : classAt(severity, ruleSet.severities) };
      }),
    sight: sight('now'),
    best: new Map([...figures].flatMap(([id, { best }]) => (best === null ? [] : [[id, best]]))),
    surest: new Map(stands.flatMap(({ section: { id }, surest }) => (surest === null ? [] : [[id, surest]]))),
  };
}

/** A standing without what only the planner needs. */
export function publish({ score, level, dimensions, antiPatterns }: PlanStanding): PlanStanding {
  return { score, level, dimensions, antiPatterns };
}

function figureOf(section: SectionResult, values: ReadonlyMap<string, number | null>): number | null {
  if ((section.kind === 'dimension' ? section.score : section.severity) === null) return null;
  const mean = new WeightedMean();
  for (const { id, mean: now, weight } of section.items) {
    const value = values.get(id) ?? now;
    if (value !== null) mean.add(weight, value);
  }
  return mean.value();
}

/**
 * The best end of a section's range when items rise for those who answered them: each moves it by its weight and the share that answered.
 * Where that share must not be known it counts as nobody, unless the section tells it; the best is at least the figure itself.
 */
function bestOf(section: SectionResult, values: ReadonlyMap<string, number | null>): number | null {
  const { range, items } = section;
  if (range === null) return null;
  const applicable = items.filter(({ reason }) => reason?.code !== 'not-applicable');
  const weight = applicable.reduce((sum, item) => sum + item.weight, 0);
  let rise = 0;
  for (const { id, mean, coverage, weight: own } of applicable) {
    const value = values.get(id) ?? mean;
    if (value !== null && mean !== null && weight > 0)
      rise += (own / weight) * (coverage ?? 0) * Math.abs(value - mean);
  }
  const figure = figureOf(section, values);
  return section.kind === 'dimension'
    ? Math.max(range.high + rise, figure ?? range.high)
    : Math.min(range.low - rise, figure ?? range.low);
}
