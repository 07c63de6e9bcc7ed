import type { Demand, SingleDemand } from '../demands.js';

/** Figures that have to pass their bounds together, by figure; of several bounds on one the one that asks for most answers. */
export interface Way {
  readonly needs: ReadonlyMap<string, Need>;
  /** What is asked of the overall score, which every dimension moves; null where nothing is. */
  readonly overall: SingleDemand | null;
}

/** A section's figure that has to pass a bound, and how many of its answers that takes by itself. */
export interface Need {
  readonly demand: SingleDemand;
  readonly answers: number;
}

const nothing: Way = { needs: new Map(), overall: null };

/** More ways than this are not told apart; no rule set of people has them. */
const mostWays = 200;

/**
 * Every way in which a demand comes to be met (`wanted`), or to be met no more (not `wanted`: by De Morgan, `all` and `any` change
 * places). None where there is none. No way is listed that asks for as much as another one everywhere.
 * @param answersFor how many answers a single demand takes; 0 where it is so already, null where no number of them does it; of the
 *   overall score, which depends on the other needs, any other number
 * @returns `whole` is false where ways were left out. Then, if `atMost`, one stands for all that asks nowhere for more than any.
 */
export function listWays(
  demand: Demand,
  wanted: boolean,
  answersFor: (demand: SingleDemand) => number | null,
  atMost: boolean,
): { readonly ways: readonly Way[]; readonly whole: boolean } {
  let whole = true;
  const list = (part: Demand): readonly Way[] => {
    if ('asks' in part) {
      const answers = answersFor(part);
      if (answers === null) return [];
      if (answers === 0) return [nothing];
      if (part.asks === 'overall') return [{ needs: new Map(), overall: part }];
      return [{ needs: new Map([[keyOf(part), { demand: part, answers }]]), overall: null }];
    }
    const together = 'all' in part === wanted;
    const parts = 'all' in part ? part.all : part.any;
    if (!together) return limit(withoutCostlier(parts.flatMap(list)));
    return parts.reduce<readonly Way[]>(
      (ways, each) => {
        if (ways.length === 0) return ways;
        const others = list(each);
        return limit(withoutCostlier(ways.flatMap((way) => others.map((other) => join(way, other)))));
      },
      [nothing],
    );
  };
  const limit = (ways: readonly Way[]): readonly Way[] => {
    if (ways.length <= mostWays) return ways;
    whole = false;
    return atMost ? [ways.reduce(meet)] : ways.slice(0, mostWays);
  };
  return { ways: list(demand), whole };
}

function keyOf({ asks, of }: SingleDemand): string {
  return `${asks}:${of}`;
}

function join(a: Way, b: Way): Way {
  const needs = new Map(a.needs);
  for (const [key, need] of b.needs) {
    const known = needs.get(key);
    if (known === undefined || known.answers < need.answers) needs.set(key, need);
  }
  return { needs, overall: a.overall ?? b.overall };
}

// Only one demand on the overall score is ever there, so that it is the same wherever both have it.
function meet(a: Way, b: Way): Way {
  const needs = new Map<string, Need>();
  for (const [key, need] of a.needs) {
    const other = b.needs.get(key);
    if (other !== undefined) needs.set(key, other.answers < need.answers ? other : need);
  }
  return { needs, overall: b.overall === null ? null : a.overall };
}

function withoutCostlier(ways: readonly Way[]): readonly Way[] {
  if (ways.length < 2) return ways;
  return ways.filter(
    (way, index) =>
      !ways.some((other, at) => at !== index && isWithin(other, way) && (at < index || !isWithin(way, other))),
  );
}

/** Whether `way` asks nowhere for more than `other`. */
function isWithin(way: Way, other: Way): boolean {
  if (way.overall !== null && other.overall === null) return false;
  for (const [key, { answers }] of way.needs) if (answers > (other.needs.get(key)?.answers ?? 0)) return false;
  return true;
}
