import type { FewestAnswers, FirmnessMove, FirmnessNeed } from '../../model/firmness.js';
import type { DimensionResult, SectionResult } from '../../model/scorecard.js';
import type { Demand, Ground, SingleDemand } from '../demands.js';
import { settle } from '../settle.js';
import {
  type Assumption,
  type Direction,
  fewestSteps,
  listSteps,
  type Movable,
  type Published,
  type Step,
  shiftOf,
  widestFirst,
} from './list-steps.js';
import { listWays, type Need, type Way } from './list-ways.js';

/** What answers of each section can do, worked out once. */
export type StepsOf = (
  section: SectionResult,
  measure: 'section' | 'best',
  direction: Direction,
  assumption: Assumption,
) => Movable;

/** Remembers the steps of every section of a scorecard. */
export function rememberSteps(published: Published): StepsOf {
  const known = new Map<SectionResult, Movable[]>();
  return (section, measure, direction, assumption) => {
    const place = (measure === 'best' ? 4 : 0) + (direction === 'better' ? 2 : 0) + (assumption === 'least' ? 1 : 0);
    const ofSection = known.get(section) ?? [];
    const found = ofSection[place] ?? listSteps(section, measure, direction, published, assumption);
    ofSection[place] = found;
    known.set(section, ofSection);
    return found;
  };
}

/** One way with what it costs. */
interface Costed {
  readonly way: Way;
  readonly answers: number;
  /** How many of each section's steps of its own figure are taken, the widest first. */
  readonly taken: ReadonlyMap<string, number>;
}

/**
 * The smallest number of answers, one step each, after which a demand is met (better) or is met no more (worse); null where no
 * number does it (docs/scoring.md, rule 25).
 *
 * Why it is the smallest. Every step costs one and moves nothing but its section's figure, by an amount that does not depend on other
 * steps. So of all sets of n steps of a section the n widest move it furthest, and what they move grows ever more slowly: what a
 * bound on that figure takes is a number of steps, whatever else is done. A way (one part of every "or") therefore asks
 * of each section for so many steps at least, and costs their sum. Where it asks for an overall score too, it needs these steps and
 * perhaps more; of what is left, the widest for the overall score first, since exchanging any step beyond the needs for a wider one never
 * lowers the score. The cheapest way is the answer, as every set of steps that does it goes some way.
 */
export function findFewest(
  demand: Demand,
  direction: Direction,
  ground: Ground,
  stepsOf: StepsOf,
): FewestAnswers | null {
  const most = search(demand, direction, ground, stepsOf, 'most');
  if (most === null) return null;
  const exact = most.certain || search(demand, direction, ground, stepsOf, 'least')?.best.answers === most.best.answers;
  return describe(most.best, direction, ground, stepsOf, exact);
}

function search(demand: Demand, direction: Direction, ground: Ground, stepsOf: StepsOf, assumption: Assumption) {
  const sections = new Map(ground.sections.map((section) => [section.id, section]));
  let known = true;
  const movable = (id: string, measure: 'section' | 'best'): Movable | null => {
    const section = sections.get(id);
    if (section === undefined) return null;
    const found = stepsOf(section, measure, direction, assumption);
    if (!found.known) known = false;
    return found;
  };
  const answersFor = ({ asks, of, bound }: SingleDemand): number | null => {
    if (asks === 'overall') return direction === 'better' && (ground.overall.score ?? 0) >= bound ? 0 : 1;
    const found = movable(of, asks);
    return found === null ? null : fewestSteps(found.steps, passes(found, bound));
  };
  const { ways, whole } = listWays(demand, direction === 'better', answersFor, assumption === 'most');
  let best: Costed | null = null;
  let certain = whole;
  for (const way of ways) {
    const costed = cost(way, ground, movable, direction, assumption);
    if (costed === null) continue;
    if (sharesAnswers(way)) certain = false;
    if (best === null || costed.answers < best.answers) best = costed;
  }
  return best === null ? null : { best, certain: certain && known };
}

// Scores are met from the bound on, severities only below it; to lose, the other way round.
function passes({ now, sign }: Pick<Movable, 'now' | 'sign'>, bound: number): (shift: number) => boolean {
  return sign > 0 ? (shift) => settle(now + shift) >= bound : (shift) => settle(now - shift) < bound;
}

/** Whether the same answers would have to serve two figures, of which each has another order: a section's own and its best end. */
function sharesAnswers({ needs, overall }: Way): boolean {
  const demands = [...needs.values()].map(({ demand }) => demand);
  return (
    new Set(demands.map(({ of }) => of)).size < demands.length ||
    (overall !== null && demands.some(({ asks }) => asks === 'best'))
  );
}

function cost(
  way: Way,
  { sections }: Ground,
  movable: (id: string, measure: 'section' | 'best') => Movable | null,
  direction: Direction,
  assumption: Assumption,
): Costed | null {
  const taken = new Map<string, number>();
  const bySection = new Map<string, Need[]>();
  for (const need of way.needs.values()) {
    const { asks, of } = need.demand;
    bySection.set(of, [...(bySection.get(of) ?? []), need]);
    if (asks === 'section' || assumption === 'most') taken.set(of, Math.max(taken.get(of) ?? 0, need.answers));
  }
  // The same steps may serve both figures of a section, or none of them.
  let answers = 0;
  for (const needs of bySection.values()) {
    const each = needs.map((need) => need.answers);
    answers += assumption === 'most' ? Math.max(...each) : each.reduce((sum, one) => sum + one, 0);
  }
  if (way.overall === null) return { way, answers, taken };

  const counted = sections.filter(isCounted);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  let now = 0;
  const left: Step[] = [];
  for (const dimension of counted) {
    const share = dimension.weight / weights;
    const found = movable(dimension.id, 'section');
    if (found === null) return null;
    const first = taken.get(dimension.id) ?? 0;
    now += share * (found.now + found.sign * shiftOf(found.steps, first));
    left.push(...skip(found.steps, first).map((step) => ({ ...step, shift: share * step.shift })));
  }
  left.sort(widestFirst);
  const more = fewestSteps(left, passes({ now, sign: direction === 'better' ? 1 : -1 }, way.overall.bound));
  if (more === null) return null;
  let rest = more;
  for (const { section, answers: there } of left) {
    const used = Math.min(rest, there);
    if (used > 0) taken.set(section, (taken.get(section) ?? 0) + used);
    rest -= used;
  }
  return { way, answers: answers + more, taken };
}

/** Dimensions that the overall score is the mean of. */
export function isCounted(section: SectionResult): section is DimensionResult {
  return section.kind === 'dimension' && section.score !== null && section.weight > 0;
}

function skip(steps: readonly Step[], count: number): readonly Step[] {
  let gone = count;
  return steps.flatMap((step) => {
    const used = Math.min(gone, step.answers);
    gone -= used;
    return used < step.answers ? [{ ...step, answers: step.answers - used }] : [];
  });
}

function describe(
  { way, answers, taken }: Costed,
  direction: Direction,
  ground: Ground,
  stepsOf: StepsOf,
  exact: boolean,
): FewestAnswers {
  const needs = [...way.needs.values(), ...(way.overall === null ? [] : [{ demand: way.overall, answers }])];
  const moves = sharesAnswers(way) ? [] : listMoves(way, taken, direction, ground, stepsOf);
  const told = moves.reduce((sum, move) => sum + move.answers, 0);
  return {
    answers,
    of: countAnswers(ground, new Set(needs.map(({ demand }) => demand.of))),
    exact,
    needs: needs.map((need) => describeNeed(need, ground)),
    moves: exact && told === answers ? moves : [],
  };
}

function countAnswers({ sections }: Ground, named: ReadonlySet<string>): number | null {
  let sum = 0;
  for (const section of sections) {
    if (!named.has(section.id) && !(named.has('overall') && isCounted(section))) continue;
    for (const { answered, mean, weight } of section.items) {
      if (mean === null || weight === 0) continue;
      if (answered === null) return null;
      sum += answered;
    }
  }
  return sum;
}

function describeNeed({ demand, answers }: Need, { sections, overall }: Ground): FirmnessNeed {
  const { asks, of, bound, because } = demand;
  const section = sections.find(({ id }) => id === of);
  const figure =
    section === undefined ? overall.score : section.kind === 'dimension' ? section.score : section.severity;
  const end = section?.kind === 'dimension' ? section.range?.high : section?.range?.low;
  const measure = asks === 'best' ? 'best' : section?.kind === 'anti-pattern' ? 'severity' : 'score';
  return { measure, of, now: (asks === 'best' ? end : figure) ?? 0, bound, answers, because };
}

function listMoves(
  way: Way,
  taken: ReadonlyMap<string, number>,
  direction: Direction,
  { sections }: Ground,
  stepsOf: StepsOf,
): readonly FirmnessMove[] {
  const needs = [...way.needs.values()];
  return sections.flatMap((section) => {
    const asks = needs.find(({ demand }) => demand.of === section.id)?.demand.asks === 'best' ? 'best' : 'section';
    let left = taken.get(section.id) ?? 0;
    return stepsOf(section, asks, direction, 'most').steps.flatMap(({ item, from, to, answers, shift }) => {
      const used = Math.min(left, answers);
      left -= used;
      if (used <= 0 || from === null || to === null) return [];
      return [{ section: section.id, item, from, to, answers: used, shift: settle(shift) }];
    });
  });
}
