import type { ItemResult, SectionResult } from '../../model/scorecard.js';

/** Which way answers go; with signs of anti-patterns worse is higher. */
export type Direction = 'worse' | 'better';

/**
 * What is taken for true of what an anonymous assessment withholds: that answers can move as far as they could at most, so that
 * a number found can only be too small, or as little as they must, so that it can only be too large.
 */
export type Assumption = 'most' | 'least';

/** What may be known of those who took part. */
export interface Published {
  readonly people: number;
  /** null where nothing is hidden. */
  readonly minGroup: number | null;
}

/** Answers alike: by how much each of them moves the section's figure when it goes one step. */
export interface Step {
  readonly section: string;
  readonly item: string;
  /** Values of options; null where it is withheld how many stand there. */
  readonly from: number | null;
  readonly to: number | null;
  /** How many; of what is withheld a bound, perhaps not whole. */
  readonly answers: number;
  /** Above zero. */
  readonly shift: number;
}

/** A section's figure, and every step that its answers can take in one direction, the widest first. */
export interface Movable {
  /** Not settled. */
  readonly now: number;
  /** 1 where the steps raise it, -1 where they lower it. */
  readonly sign: 1 | -1;
  readonly steps: readonly Step[];
  /** Whether nothing that it takes is withheld. */
  readonly known: boolean;
}

/**
 * The steps of a rated section's answers, from published figures alone: each moves the section's mean by
 * weight / Σ weight · distance of the two options / answered, and its best end (`best`) by the same divided by those to whom the item
 * applies.
 */
export function listSteps(
  section: SectionResult,
  measure: 'section' | 'best',
  direction: Direction,
  published: Published,
  assumption: Assumption,
): Movable {
  const isDimension = section.kind === 'dimension';
  const upwards = isDimension === (direction === 'better');
  const counted = section.items.filter(({ mean, reason }) =>
    measure === 'section' ? mean !== null : reason?.code !== 'not-applicable',
  );
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const steps: Step[] = [];
  let reckoned: number | null = 0;
  let known = true;
  for (const item of counted) {
    if (item.weight === 0) continue;
    const share = item.weight / total;
    const isTold = item.options.every(({ count }) => count !== null);
    const { people, figure } = readItem(item, measure, isDimension, isTold);
    reckoned = reckoned === null || figure === null ? null : reckoned + share * figure;
    if (people === null || (item.mean !== null && !isTold)) known = false;
    const least = item.answered ?? leastAnswered(item, section, published);
    const found = isTold ? stepsTaken(item, upwards) : stepsGuessed(item, upwards, least, assumption);
    for (const { from, to, answers, rise } of found) {
      const shift = (share * rise) / (people ?? (assumption === 'most' ? least : published.people));
      steps.push({ section: section.id, item: item.id, from, to, answers, shift });
    }
  }
  const end = isDimension ? section.range?.high : section.range?.low;
  return { now: reckoned ?? end ?? 0, sign: upwards ? 1 : -1, steps: steps.sort(widestFirst), known };
}

/** How far `moves` steps, the widest first, move a figure together. */
export function shiftOf(steps: readonly Step[], moves: number): number {
  let [left, shift] = [moves, 0];
  for (const step of steps) {
    if (left <= 0) break;
    const taken = Math.min(left, step.answers);
    shift += taken * step.shift;
    left -= taken;
  }
  return shift;
}

/** The fewest steps, the widest first, with which a test holds that more of them can only help; null where all are too few. */
export function fewestSteps(steps: readonly Step[], holds: (shift: number) => boolean): number | null {
  if (holds(0)) return 0;
  let [low, high] = [0, Math.ceil(steps.reduce((sum, { answers }) => sum + answers, 0))];
  if (high === 0 || !holds(shiftOf(steps, high))) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(shiftOf(steps, middle))) high = middle;
    else low = middle;
  }
  return high;
}

/** Steps that are equally wide tie, whatever was divided to reach them, so that file order decides. */
export function widestFirst(a: Step, b: Step): number {
  const difference = b.shift - a.shift;
  return Math.abs(difference) <= 1e-12 * b.shift ? 0 : difference;
}

/** By how many its steps are divided, and what it has in the figure now; null where that is withheld. */
function readItem(item: ItemResult, measure: 'section' | 'best', isDimension: boolean, isTold: boolean) {
  const { answered, unknown, unanswered, mean, options } = item;
  let given = 0;
  for (const { value, count } of options) given += value * (count ?? 0);
  if (measure === 'section') {
    return { people: answered, figure: isTold && answered !== null && answered > 0 ? given / answered : mean };
  }
  if (answered === null || unknown === null || unanswered === null) return { people: null, figure: null };
  const missing = unknown + unanswered;
  const people = answered + missing;
  const best = options.at(isDimension ? -1 : 0)?.value ?? 1;
  return { people, figure: ((isTold ? given : answered * (mean ?? 0)) + missing * best) / people };
}

/**
 * How many answered an item whose counts are withheld, at least: the group size, without which it would be hidden; more where the
 * section's coverage leaves no other way, even if all of what else is withheld had been answered, and as few as its share
 * not applicable lets.
 */
function leastAnswered(item: ItemResult, section: SectionResult, { people, minGroup }: Published): number {
  let [covered, taken, skipped, all] = [0, 0, 0, 0];
  for (const each of section.items) {
    all += each.weight;
    if (each !== item) skipped += each.weight * ((each.notApplicable ?? 0) / people);
    if (each.reason?.code === 'not-applicable') continue;
    covered += each.weight;
    if (each !== item && each.mean !== null) taken += each.weight * (each.coverage ?? 1);
  }
  const share = ((section.coverage ?? 0) * covered - taken) / item.weight;
  const applies = 1 - (section.notApplicable * all - skipped) / item.weight;
  return Math.max(minGroup ?? 1, Math.ceil(Math.max(share, 0) * Math.max(applies, 0) * people - 1e-6));
}

interface ItemStep extends Pick<Step, 'from' | 'to' | 'answers'> {
  readonly rise: number;
}

function stepsTaken({ options }: ItemResult, upwards: boolean): readonly ItemStep[] {
  const steps: ItemStep[] = [];
  for (const [index, { value: from, count }] of options.entries()) {
    const to = options[upwards ? index + 1 : index - 1]?.value;
    if (to !== undefined && count !== null && count > 0) {
      steps.push({ from, to, answers: count, rise: Math.abs(to - from) });
    }
  }
  return steps;
}

/**
 * Steps of answers of which the mean is published and not the distribution. All of them together stand `room` away from the end of the
 * scale, on average. At most: nobody can move who stands at the end, and whoever stands further away takes more of the room; of all
 * ways to share it out, the upper hull of (distance from the end, rise) gives the widest. At least: as few as the room
 * allows, which is all of them at the other end, each by the narrowest step.
 * @param count how many answered, at least; fewer people move a mean further, each of them
 */
function stepsGuessed(
  { mean, options }: ItemResult,
  upwards: boolean,
  count: number,
  assumption: Assumption,
): readonly ItemStep[] {
  if (mean === null) return [];
  const values = options.map(({ value }) => value);
  const end = (upwards ? values.at(-1) : values[0]) ?? mean;
  const fromEnd = upwards ? values.toReversed() : values;
  const points = fromEnd.map((value, index) => ({
    distance: Math.abs(value - end),
    rise: Math.abs(value - (fromEnd[index - 1] ?? value)),
  }));
  const room = Math.abs(mean - end);
  const step = (rise: number, answers: number): ItemStep => ({ from: null, to: null, answers, rise });
  if (assumption === 'least') {
    const span = points.at(-1)?.distance ?? 0;
    const narrowest = Math.min(...points.slice(1).map(({ rise }) => rise));
    const answers = span > 0 ? Math.ceil(snap((count * room) / span)) : 0;
    return answers > 0 ? [step(narrowest, answers)] : [];
  }
  const steps: ItemStep[] = [];
  let taken = 0;
  const hull = upperHull(points);
  for (const [index, point] of hull.entries()) {
    const until = Math.min(count, snap((count * room) / point.distance));
    // Between two corners, one answer more takes room from the others.
    const before = hull[index - 1];
    const rise =
      before === undefined
        ? point.rise
        : before.rise - (before.distance * (before.rise - point.rise)) / (before.distance - point.distance);
    if (until > taken && rise > 0) steps.push(step(rise, until - taken));
    taken = Math.max(taken, until);
  }
  return steps;
}

/** The corners from the widest rise down to the one from which the hull leads straight to nothing, in this order. */
function upperHull(points: readonly { readonly distance: number; readonly rise: number }[]) {
  const widest = Math.max(...points.map(({ rise }) => rise));
  let corner = points.find(({ rise }) => rise === widest);
  const corners: { readonly distance: number; readonly rise: number }[] = [];
  while (corner !== undefined && corner.distance > 0) {
    const from = corner;
    corners.push(from);
    const slope = (point: typeof from): number => (from.rise - point.rise) / (from.distance - point.distance);
    const before = points.filter(({ distance }) => distance < from.distance);
    const flattest = Math.min(...before.map(slope));
    corner = before.find((point) => slope(point) === flattest);
  }
  return corners;
}

// A whole number stays whole, whatever rounding the published mean went through.
function snap(answers: number): number {
  const whole = Math.round(answers);
  return Math.abs(answers - whole) < 1e-5 ? whole : answers;
}
