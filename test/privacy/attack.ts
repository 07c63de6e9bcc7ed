import { largestUnlikely } from '../../src/statistics/chance-deviation.js';
import { readDerived } from './derived.js';

/**
 * A reader who wants to know more than was promised. Knows the rules of the tool, every colleague's department and role, and
 * even who answered which question: everything but the answers. Has the scorecards, and nothing else of the tool.
 */

/** What the reader knows of a colleague. */
export interface Colleague {
  readonly department: string | null;
  readonly role: string | null;
  /** The questions that they answered with an option. */
  readonly answered: ReadonlySet<string>;
  /** In which of the scorecards they are. */
  readonly rounds: ReadonlySet<number>;
}

/** One published scorecard, and which round it is of. */
export interface Published {
  readonly json: string;
  readonly round: number;
}

/** What was found out, of whom. */
export interface Found {
  readonly item: string;
  readonly people: number;
  readonly how: 'algebra' | 'bounds' | 'section' | 'derived';
  readonly of: string;
}

/** An interval with its standard error, where there is one. */
export interface IntervalSeen {
  readonly state: string;
  readonly low?: number;
  readonly high?: number;
  readonly standardError?: number;
}

interface ItemSeen {
  readonly id: string;
  readonly weight: number;
  readonly mean: number | null;
  readonly options: readonly { readonly count: number | null }[];
  readonly interval: IntervalSeen;
  readonly deviation: {
    readonly state: string;
    readonly deviation?: number;
    readonly verdict?: string;
    readonly twoCamps?: boolean;
  };
}

export interface Seen {
  readonly people: number;
  readonly overall: { readonly interval: IntervalSeen };
  readonly sections: readonly {
    readonly id: string;
    readonly weight?: number;
    readonly interval: IntervalSeen;
    readonly items: readonly ItemSeen[];
  }[];
  readonly groups: readonly {
    readonly breakdown: 'department' | 'role';
    readonly id: string;
    readonly people: number | null;
    readonly sections: readonly {
      readonly section: string;
      readonly score: number | null;
      readonly interval: IntervalSeen;
    }[];
    readonly items: readonly {
      readonly item: string;
      readonly mean: number | null;
      /** Never published; a test that wants to be found out puts it in. */
      readonly standardDeviation?: number;
    }[];
  }[];
  readonly perceptionGaps: Readonly<
    Record<
      'everyoneElse' | 'management' | 'triple',
      {
        readonly gaps: readonly {
          readonly breakdown: 'department' | 'role';
          readonly group: string;
          readonly against: readonly string[] | null;
          readonly of: string;
          readonly gap: IntervalSeen & { readonly gap: number };
        }[];
      }
    >
  >;
}

/** Colleagues who are alike in all that the reader knows of them. */
interface Cell {
  readonly name: string;
  readonly people: number;
  readonly alike: Colleague;
}

/** A sum over answers, as far as it is known: `weights` by cell and option. */
interface Row {
  readonly weights: readonly (readonly [variable: number, weight: number])[];
  low: number;
  high: number;
}

const options = [1, 2, 3, 4, 5];
const tolerance = 1e-6;

/**
 * All that can be found of fewer than `minGroup` people: their mean, or somebody's answer.
 */
export function attack(
  published: readonly Published[],
  colleagues: readonly Colleague[],
  minGroup: number,
): readonly Found[] {
  const scorecards = published.map(({ json, round }) => ({ seen: JSON.parse(json) as Seen, round }));
  const found: Found[] = scorecards.flatMap(({ seen }) => [...readSections(seen), ...readDerived(seen, minGroup)]);
  const ids = new Set(
    scorecards.flatMap(({ seen }) => seen.sections.flatMap(({ items }) => items.map(({ id }) => id))),
  );
  for (const item of ids) {
    const cells = sortIntoCells(colleagues.filter(({ answered }) => answered.has(item)));
    if (cells.length === 0) continue;
    const wholes = scorecards.map(({ seen, round }) => readWhole(seen, round, item, cells, minGroup));
    const whole = {
      sums: wholes.flatMap(({ sums }) => sums),
      counts: wholes.flatMap(({ counts }) => counts),
      told: wholes.flatMap(({ told }) => told),
    };
    const spreads = scorecards.map(({ seen, round }) => readSpreads(seen, round, item, cells, minGroup));
    const groups = [
      ...scorecards.flatMap(({ seen, round }) => readGroups(seen, round, item, cells, minGroup)),
      ...spreads.flatMap(({ sums }) => sums),
    ];
    const squares = spreads.flatMap(({ counts }) => counts);
    const small = listSmall(cells, minGroup);
    found.push(...byAlgebra(item, cells, [...whole.sums, ...groups], small));
    // What everybody's figures say by themselves is said of at least k people: all stand at one end.
    const known = new Set(byBounds(item, cells, whole, [], small, minGroup).map(({ of }) => of));
    found.push(
      ...byBounds(item, cells, joined(whole, squares), groups, small, minGroup).filter(({ of }) => !known.has(of)),
    );
  }
  return found;
}

function sortIntoCells(colleagues: readonly Colleague[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const alike of colleagues) {
    const name = `${alike.department}, ${alike.role}, ${[...alike.rounds].join('+')}`;
    cells.set(name, { name, alike, people: (cells.get(name)?.people ?? 0) + 1 });
  }
  return [...cells.values()];
}

// A section's figure that does not follow from those of its items tells of an item that is hidden.
function readSections({ sections, groups }: Seen): readonly Found[] {
  return groups.flatMap((group) =>
    group.sections.flatMap(({ section, score }): Found[] => {
      const items = sections.find(({ id }) => id === section)?.items ?? [];
      let [sum, weights] = [0, 0];
      for (const { id, weight } of items) {
        const mean = group.items.find(({ item }) => item === id)?.mean ?? null;
        if (mean === null) continue;
        sum += weight * mean;
        weights += weight;
      }
      if (score === null || (weights > 0 && Math.abs(score - sum / weights) < tolerance)) return [];
      return [{ item: section, people: 1, how: 'section', of: group.id }];
    }),
  );
}

/** The sum of all values that the members chose, as far as it is known. */
interface Sum {
  readonly members: readonly boolean[];
  readonly low: number;
  readonly high: number;
}

/** What is published of everybody in a round: the sum, and how many chose each option. */
interface Whole {
  readonly sums: readonly Sum[];
  readonly counts: readonly Row[];
  /** What an interval or a verdict says besides. */
  readonly told: readonly Row[];
}

function joined({ sums, counts, told }: Whole, more: readonly Row[]): Whole {
  return { sums, counts: [...counts, ...told, ...more], told: [] };
}

function readWhole({ sections }: Seen, round: number, id: string, cells: readonly Cell[], minGroup: number): Whole {
  const section = sections.find(({ items }) => items.some((each) => each.id === id));
  const item = section?.items.find((each) => each.id === id);
  const members = cells.map(({ alike }) => alike.rounds.has(round));
  if (section === undefined || item === undefined || item.mean === null) return { sums: [], counts: [], told: [] };
  const { mean } = item;
  const people = count(cells, members);
  const sum = Math.round(mean * people);
  const counts = item.options.flatMap(({ count: taken }, option): Row[] => {
    if (taken === null) return [];
    const weights = members.flatMap((isMember, cell) =>
      isMember ? [[cell * options.length + option, 1] as const] : [],
    );
    return [{ weights, low: taken, high: taken }];
  });
  const told = [
    ...readSpread(item.interval, 1, mean, people),
    ...readAgreement(item, people, minGroup),
    ...(isAlone(section.items, id) ? readSpread(section.interval, shareOf(section.items, id), mean, people) : []),
  ].map(({ weightOf, low, high }) => spread(members, weightOf, low, high));
  return { sums: [{ members, low: sum, high: sum }], counts, told };
}

/** A sum over everybody's answers to an item, each of them counting by its value. */
interface Total {
  readonly weightOf: (value: number) => number;
  readonly low: number;
  readonly high: number;
}

// Of a section in which all others stand at an end, the interval is that of the one item: so much are the squares together, or less.
function readSpread(
  { state, standardError = 0 }: IntervalSeen,
  share: number,
  mean: number,
  people: number,
): readonly Total[] {
  if (state !== 'interval' && state !== 'no-spread') return [];
  const most = (standardError / share) ** 2 * people * (people - 1);
  return [{ weightOf: (value) => (value - mean) ** 2, low: 0, high: most + tolerance }];
}

function readAgreement({ mean, deviation }: ItemSeen, people: number, minGroup: number): readonly Total[] {
  const { state, verdict, twoCamps } = deviation;
  if (mean === null || (state !== 'measured' && state !== 'verdict')) return [];
  const distance = (value: number): number => Math.abs(value - mean);
  const limit = Math.min(5 / 6, largestUnlikely(options, people) ?? -1) * people;
  const far = { weightOf: distance, low: limit + tolerance, high: 4 * people };
  const near = { weightOf: distance, low: 0, high: limit + tolerance };
  const exactly = (deviation.deviation ?? 0) * people;
  const measured = { weightOf: distance, low: exactly - tolerance, high: exactly + tolerance };
  const camp = { low: Math.max(minGroup, Math.ceil(people / 3)), high: people };
  return [
    verdict === 'agree' ? near : far,
    ...(state === 'measured' ? [measured] : []),
    ...(twoCamps === true
      ? [
          { weightOf: (value: number) => Number(value <= 2), ...camp },
          { weightOf: (value: number) => Number(value >= 4), ...camp },
        ]
      : []),
  ];
}

function isAlone(items: readonly ItemSeen[], id: string): boolean {
  return items.every((each) => each.id === id || each.mean === null || each.mean === 1 || each.mean === 5);
}

function shareOf(items: readonly ItemSeen[], id: string): number {
  const weightOf = (each: ItemSeen): number => (each.mean === null ? 0 : each.weight);
  const total = items.reduce((sum, each) => sum + weightOf(each), 0);
  return items.reduce((sum, each) => sum + (each.id === id ? weightOf(each) : 0), 0) / total;
}

function spread(members: readonly boolean[], weightOf: (value: number) => number, low: number, high: number): Row {
  const weights = members.flatMap((isMember, cell) =>
    options.flatMap((value, option) =>
      isMember && weightOf(value) > tolerance ? [[cell * options.length + option, weightOf(value)] as const] : [],
    ),
  );
  return { weights, low, high };
}

/**
 * An exact standard deviation of a group: n − 1 times its square is Σx² − (Σx)²/n, both of them whole numbers; often only
 * one sum within the step of the mean fits.
 */
function readSpreads({ groups }: Seen, round: number, id: string, cells: readonly Cell[], minGroup: number): Whole {
  const [sums, counts]: [Sum[], Row[]] = [[], []];
  for (const group of groups) {
    const deviation = group.items.find(({ item }) => item === id)?.standardDeviation;
    const seen = { groups: [group] } as unknown as Seen;
    const [sum] = readGroups(seen, round, id, cells, minGroup);
    if (deviation === undefined || sum === undefined) continue;
    const people = count(cells, sum.members);
    const fitting: { readonly total: number; readonly square: number }[] = [];
    for (let total = sum.low; total <= sum.high; total += 1) {
      const square = deviation ** 2 * (people - 1) + total ** 2 / people;
      if (Math.abs(square - Math.round(square)) < tolerance) fitting.push({ total, square });
    }
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) continue;
    sums.push({ ...sum, low: only.total, high: only.total });
    counts.push(spread(sum.members, (value) => value ** 2, only.square - tolerance, only.square + tolerance));
  }
  return { sums, counts, told: [] };
}

function readGroups(
  { groups }: Seen,
  round: number,
  id: string,
  cells: readonly Cell[],
  minGroup: number,
): readonly Sum[] {
  return groups.flatMap((group): Sum[] => {
    const mean = group.items.find(({ item }) => item === id)?.mean ?? null;
    if (mean === null) return [];
    const members = cells.map(({ alike }) => alike[group.breakdown] === group.id && alike.rounds.has(round));
    const people = count(cells, members);
    const half = 1 / (2 * minGroup);
    const step = Math.round((mean - 1) * minGroup);
    const low = step <= 1 ? 1 : mean - half;
    const high = step >= 4 * minGroup - 1 ? 5 : mean + half;
    return [{ members, low: Math.ceil(low * people - tolerance), high: Math.floor(high * people + tolerance) }];
  });
}

function count(cells: readonly Cell[], members: readonly boolean[]): number {
  return cells.reduce((sum, { people }, cell) => sum + (members[cell] ? people : 0), 0);
}

/** Sets of cells of fewer than k people that no further cell would fit into. */
function listSmall(cells: readonly Cell[], minGroup: number): readonly (readonly number[])[] {
  const small = cells.flatMap(({ people }, index) => (people < minGroup ? [{ index, people }] : []));
  const sets: number[][] = [];
  const grow = (set: readonly number[], from: number, room: number): void => {
    if (set.length > 0 && !small.some(({ index, people }) => people <= room && !set.includes(index)))
      sets.push([...set]);
    for (let at = from; at < small.length && sets.length < 2000; at += 1) {
      const next = small[at];
      if (next !== undefined && next.people <= room) grow([...set, next.index], at + 1, room - next.people);
    }
  };
  grow([], 0, minGroup - 1);
  return sets;
}

/**
 * Gaussian elimination: adding and subtracting what is published, is there anything in which only these people are left?
 * There is if leaving their columns out lowers the rank.
 */
function byAlgebra(
  item: string,
  cells: readonly Cell[],
  sums: readonly Sum[],
  small: readonly (readonly number[])[],
): readonly Found[] {
  const matrix = [...new Map(sums.map(({ members }) => [members.join(), members.map(Number)])).values()];
  const rank = rankOf(matrix);
  return small
    .filter((set) => rankOf(matrix.map((row) => row.filter((_, cell) => !set.includes(cell)))) < rank)
    .map((set) => ({ item, ...nameOf(set, cells), how: 'algebra' }));
}

function nameOf(set: readonly number[], cells: readonly Cell[]) {
  const of = cells.filter((_, index) => set.includes(index)).map(({ name }) => name);
  return {
    of: of.join(' and '),
    people: count(
      cells,
      cells.map((_, index) => set.includes(index)),
    ),
  };
}

function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width && rank < rows.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > tolerance);
    if (pivot < 0) continue;
    const [chosen = []] = rows.splice(pivot, 1);
    rows.splice(rank, 0, chosen);
    for (const [index, row] of rows.entries()) {
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1);
      if (index === rank || factor === 0) continue;
      for (let at = column; at < width; at += 1) row[at] = (row[at] ?? 0) - factor * (chosen[at] ?? 0);
    }
    rank += 1;
  }
  return rank;
}

/**
 * Every answer is an option and every count a whole number from nothing to all: each sum narrows what each of its parts can be,
 * until nothing narrows any more. Sums of groups are also taken from each other and from the whole.
 */
function byBounds(
  item: string,
  cells: readonly Cell[],
  whole: Whole,
  groups: readonly Sum[],
  small: readonly (readonly number[])[],
  minGroup: number,
): readonly Found[] {
  const low = cells.flatMap(() => options.map(() => 0));
  const high = cells.flatMap(({ people }) => options.map(() => people));
  const everyone = cells.map(({ people }, cell): Row => {
    const weights = options.map((_, option) => [cell * options.length + option, 1] as const);
    return { weights, low: people, high: people };
  });
  const sums = [...whole.sums, ...groups];
  const known = [...sums, ...takeApart(sums)];
  const rows = [...everyone, ...whole.counts, ...known.flatMap((sum) => spell(sum, cells))];
  // Then something is wrong with the attack itself.
  if (!narrow(rows, low, high)) throw new Error(`No answers at all give what was published of ${item}.`);
  const ends = cells.map(({ people }, cell) => endsOf(people, low, high, cell * options.length));
  const told = cells.flatMap((cell, index): Found[] => {
    const [least = 0, most = 0] = ends[index] ?? [];
    const isAlike = options.some((_, option) => low[index * options.length + option] === cell.people);
    const isKnown = least === most && cell.people < minGroup;
    return isKnown || isAlike ? [{ item, people: cell.people, how: 'bounds', of: cell.name }] : [];
  });
  // What a sum leaves for a set of cells, when all its other parts are as small or as large as they can be.
  const together = small.flatMap((set): Found[] => {
    const own = { low: 0, high: 0 };
    for (const cell of set) {
      own.low += ends[cell]?.[0] ?? 0;
      own.high += ends[cell]?.[1] ?? 0;
    }
    for (const sum of known) {
      if (!set.every((cell) => sum.members[cell])) continue;
      const others = [...sum.members.keys()].filter((cell) => sum.members[cell] && !set.includes(cell));
      own.low = Math.max(own.low, sum.low - others.reduce((total, cell) => total + (ends[cell]?.[1] ?? 0), 0));
      own.high = Math.min(own.high, sum.high - others.reduce((total, cell) => total + (ends[cell]?.[0] ?? 0), 0));
    }
    return own.low === own.high ? [{ item, ...nameOf(set, cells), how: 'bounds' }] : [];
  });
  return [...told, ...together];
}

// From below and from above: so much is above the lowest option altogether, and so much below the highest.
function spell({ members, low, high }: Sum, cells: readonly Cell[]): readonly Row[] {
  const people = count(cells, members);
  const variables = [...members.keys()].filter((cell) => members[cell]);
  const weigh = (weightOf: (value: number) => number): Row['weights'] =>
    variables.flatMap((cell) =>
      options.flatMap((value, option) =>
        weightOf(value) === 0 ? [] : [[cell * options.length + option, weightOf(value)] as const],
      ),
    );
  return [
    { weights: weigh((value) => value - 1), low: low - people, high: high - people },
    { weights: weigh((value) => 5 - value), low: 5 * people - high, high: 5 * people - low },
  ];
}

// What is left of each sum without those that lie within it: one by one, and as many as are apart from each other.
function takeApart(sums: readonly Sum[]): readonly Sum[] {
  const parts: Sum[] = [];
  const isWithin = (inner: Sum, outer: Sum): boolean =>
    inner.members.every((isMember, cell) => !isMember || outer.members[cell]);
  for (const outer of sums) {
    let rest = outer;
    for (const inner of sums) {
      if (inner === outer || !isWithin(inner, outer)) continue;
      parts.push(less(outer, inner));
      if (isWithin(inner, rest)) {
        rest = less(rest, inner);
        parts.push(rest);
      }
    }
  }
  return parts.filter(({ members }) => members.includes(true));
}

function less(outer: Sum, inner: Sum): Sum {
  const members = outer.members.map((isMember, cell) => isMember && inner.members[cell] !== true);
  return { members, low: outer.low - inner.high, high: outer.high - inner.low };
}

function narrow(rows: readonly Row[], low: number[], high: number[]): boolean {
  for (let isNarrower = true; isNarrower; ) {
    isNarrower = false;
    for (const { weights, low: least, high: most } of rows) {
      let [from, to] = [0, 0];
      for (const [variable, weight] of weights) {
        from += weight * (low[variable] ?? 0);
        to += weight * (high[variable] ?? 0);
      }
      if (from > most || to < least) return false;
      for (const [variable, weight] of weights) {
        const [down, up] = [low[variable] ?? 0, high[variable] ?? 0];
        const highest = Math.floor((most - (from - weight * down)) / weight);
        const lowest = Math.ceil((least - (to - weight * up)) / weight);
        if (highest >= up && lowest <= down) continue;
        high[variable] = Math.min(up, highest);
        low[variable] = Math.max(down, lowest);
        from += weight * ((low[variable] ?? 0) - down);
        to += weight * ((high[variable] ?? 0) - up);
        isNarrower = true;
      }
    }
  }
  return true;
}

// The least and the most that a cell's answers can add up to.
function endsOf(
  people: number,
  low: readonly number[],
  high: readonly number[],
  start: number,
): readonly [number, number] {
  const fill = (order: readonly number[]): number => {
    let left = people - options.reduce((sum, _, option) => sum + (low[start + option] ?? 0), 0);
    return order.reduce((sum, option) => {
      const least = low[start + option] ?? 0;
      const more = Math.min(left, (high[start + option] ?? 0) - least);
      left -= more;
      return sum + (least + more) * (option + 1);
    }, 0);
  };
  return [fill([0, 1, 2, 3, 4]), fill([4, 3, 2, 1, 0])];
}
