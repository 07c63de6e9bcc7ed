import type { Estimate, ItemMatch } from '../model/statistics.js';
import { intervalAround } from './interval.js';
import { widestError } from './widest-error.js';

/** An item as a round asked it. */
export interface AskedItem {
  readonly id: string;
  readonly revision: number;
  /** What its options are worth, in order. */
  readonly values: readonly number[];
}

/** Which items two rounds asked alike: by id, revision and what the options are worth. Ids are unique within a round. */
export function matchItems(before: readonly AskedItem[], after: readonly AskedItem[]): ItemMatch {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const match: Record<'common' | 'revised' | 'rescaled' | 'added', string[]> = {
    common: [],
    revised: [],
    rescaled: [],
    added: [],
  };
  for (const item of after) match[relationOf(earlier.get(item.id), item)].push(item.id);
  const later = new Set(after.map(({ id }) => id));
  return { ...match, removed: before.map(({ id }) => id).filter((id) => !later.has(id)) };
}

function relationOf(earlier: AskedItem | undefined, item: AskedItem): 'common' | 'revised' | 'rescaled' | 'added' {
  if (earlier === undefined) return 'added';
  if (earlier.revision !== item.revision) return 'revised';
  return earlier.values.join(' ') === item.values.join(' ') ? 'common' : 'rescaled';
}

/** What a score is made of, by item id. */
export interface WeighedSection {
  readonly weight: number;
  readonly items: readonly { readonly id: string; readonly weight: number }[];
}

/** Both rounds' scores over the items that both have. */
export interface CommonScores {
  readonly before: Estimate;
  readonly after: Estimate;
  /** The items that both scores rest on, in the order of the sections. */
  readonly items: readonly string[];
}

/**
 * The score of each round over what both of them answered among the common items, with the same weights on both sides (those
 * of the later round), so that a difference is one of answers alone. Item first, as every score.
 *
 * Of a closed round no single answers are left. So the interval is the widest that the items' intervals allow, and a change that
 * is called more than noise is so all the more. Where all items of a score are common, its own interval is the better one.
 */
export function scoreCommonItems(
  sections: readonly WeighedSection[],
  common: readonly string[],
  before: ReadonlyMap<string, Estimate>,
  after: ReadonlyMap<string, Estimate>,
): CommonScores {
  const allowed = new Set(common);
  const has = (round: ReadonlyMap<string, Estimate>, id: string): boolean => (round.get(id)?.score ?? null) !== null;
  const kept = sections
    .map(({ weight, items }) => ({
      weight,
      items: items.filter(
        (item) => item.weight > 0 && allowed.has(item.id) && has(before, item.id) && has(after, item.id),
      ),
    }))
    .filter(({ weight, items }) => weight > 0 && items.length > 0);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const shares = kept.flatMap(({ weight, items }) => {
    const within = items.reduce((sum, item) => sum + item.weight, 0);
    return items.map((item) => ({ id: item.id, share: (weight / total) * (item.weight / within) }));
  });
  return {
    before: joinItems(shares, before),
    after: joinItems(shares, after),
    items: shares.map(({ id }) => id),
  };
}

function joinItems(
  shares: readonly { readonly id: string; readonly share: number }[],
  round: ReadonlyMap<string, Estimate>,
): Estimate {
  const items = shares.flatMap(({ id, share }) => {
    const found = round.get(id);
    return found === undefined ? [] : [{ ...found, share }];
  });
  const [only, ...others] = items;
  if (only === undefined) return { score: null, people: 0, interval: { state: 'nobody' } };
  if (others.length === 0) return { score: only.score, people: only.people, interval: only.interval };
  const score = items.reduce((sum, item) => sum + item.share * (item.score ?? 0), 0);
  const people = Math.max(...items.map((item) => item.people));
  const error = widestError(
    items.map(({ share, people: answered, interval }) => ({
      share,
      answered,
      standardError: interval.state === 'interval' ? interval.standardError : interval.state === 'no-spread' ? 0 : null,
    })),
  );
  return {
    score,
    people,
    interval: error === null ? { state: 'one-person' } : intervalAround(score, error, people - 1, false),
  };
}
