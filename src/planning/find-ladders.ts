import type { Plan } from '../model/plan.js';
import type { Model } from '../model/rule-set.js';
import type { ItemResult, SectionResult } from '../model/scorecard.js';

/** One place where an item may stand: as it is now, or with the mean at an option's value. */
export interface Rung {
  readonly value: number;
  /** Of all steps from now to here; whole. */
  readonly effort: number;
  /** By how much the section's score is higher, or its severity lower, than now. */
  readonly rise: number;
}

/** An item's way up, from where it stands. */
export interface Ladder {
  readonly item: ItemResult;
  readonly section: SectionResult;
  /** Its place among the rated sections. */
  readonly part: number;
  /** The first is now; each other one step more. */
  readonly rungs: readonly Rung[];
}

/** A step that has to wait: `ladder` on `rung` or higher only where `needs.ladder` is on `needs.rung` or higher. */
export interface Wait {
  readonly ladder: number;
  readonly rung: number;
  readonly needs: { readonly ladder: number; readonly rung: number };
  /** Its place among the prerequisites of the rules. */
  readonly prerequisite: number;
}

/**
 * Every step that may be taken. An item climbs from the option that its mean has reached (docs/scoring.md, rule 10) to the next better
 * ones; a step costs the effort that the rules give for it. No way up for an item without a mean, of a section that is not rated, or where
 * the rules know no effort: these are told in `leftOut`. Prerequisites that can never be met shorten the ladder.
 * @param parts the rated sections in file order
 * @param horizonSteps how many steps one item may take; null for any number
 */
export function findLadders(
  { ruleSet }: Model,
  sections: readonly SectionResult[],
  parts: readonly SectionResult[],
  horizonSteps: number | null,
): { readonly ladders: readonly Ladder[]; readonly waits: readonly Wait[]; readonly leftOut: Plan['leftOut'] } {
  const leftOut: Plan['leftOut'][number][] = [];
  const efforts = new Map<string, Map<number | null, number>>();
  for (const { item, from, effort } of ruleSet.advice) {
    const known = efforts.get(item);
    if (known === undefined) efforts.set(item, new Map([[from, effort]]));
    else if (!known.has(from)) known.set(from, effort);
  }
  const ladders: Ladder[] = [];
  for (const section of sections) {
    const part = parts.indexOf(section);
    const weight = section.items.reduce((sum, item) => sum + (item.mean === null ? 0 : item.weight), 0);
    for (const item of section.items) {
      const climbed =
        part < 0 || item.mean === null ? null : climb(item, item.mean, section, weight, efforts.get(item.id));
      if (climbed === null) {
        leftOut.push({ item: item.id, because: item.mean === null ? 'no-mean' : 'not-rated' });
        continue;
      }
      if (climbed.isCut) leftOut.push({ item: item.id, because: 'no-effort' });
      const most = horizonSteps === null ? climbed.rungs.length : horizonSteps + 1;
      ladders.push({ item, section, part, rungs: climbed.rungs.slice(0, most) });
    }
  }
  return { ...tie(ruleSet.prerequisites, ladders, sections), leftOut };
}

function climb(
  item: ItemResult,
  mean: number,
  { kind }: SectionResult,
  weight: number,
  efforts: ReadonlyMap<number | null, number> | undefined,
): { readonly rungs: readonly Rung[]; readonly isCut: boolean } {
  const share = weight > 0 ? item.weight / weight : 0;
  const values = item.options.map(({ value }) => value);
  const ways = kind === 'dimension' ? values : values.reverse();
  let at = item.reached ?? mean;
  const rungs: Rung[] = [{ value: mean, effort: 0, rise: 0 }];
  for (const value of ways.filter((each) => isBeyond(kind, each, at) && each !== at)) {
    const effort = efforts?.get(at) ?? efforts?.get(null);
    if (effort === undefined) return { rungs, isCut: true };
    rungs.push({ value, effort: (rungs.at(-1)?.effort ?? 0) + effort, rise: share * Math.abs(value - mean) });
    at = value;
  }
  return { rungs, isCut: false };
}

/** Whether one value is as good as another or better: higher, for signs lower. */
export function isBeyond(kind: SectionResult['kind'], value: number, other: number): boolean {
  return kind === 'dimension' ? value >= other : value <= other;
}

// Prerequisites as waits between ladders. What needs something that can never stand there ends below: again, until nothing is shorter.
function tie(
  prerequisites: Model['ruleSet']['prerequisites'],
  all: readonly Ladder[],
  sections: readonly SectionResult[],
): { readonly ladders: readonly Ladder[]; readonly waits: readonly Wait[] } {
  const ladders = [...all];
  const places = new Map(ladders.map(({ item }, index) => [item.id, index]));
  const items = new Map(sections.flatMap((section) => section.items.map((item) => [item.id, { item, section }])));
  const waits: Wait[] = [];
  for (let again = true; again; ) {
    again = false;
    waits.length = 0;
    for (const [prerequisite, { item, to, needs }] of prerequisites.entries()) {
      const ladder = places.get(item);
      const climbing = ladder === undefined ? undefined : ladders[ladder];
      if (ladder === undefined || climbing === undefined) continue;
      const rung = climbing.rungs.findIndex(
        ({ value }, index) => index > 0 && isBeyond(climbing.section.kind, value, to),
      );
      if (rung < 0) continue;
      const other = places.get(needs.item);
      const needed = other === undefined ? undefined : ladders[other];
      if (other !== undefined && needed !== undefined) {
        const at = needed.rungs.findIndex(({ value }) => isBeyond(needed.section.kind, value, needs.to));
        if (at === 0) continue;
        if (at > 0) {
          waits.push({ ladder, rung, needs: { ladder: other, rung: at }, prerequisite });
          continue;
        }
      } else {
        const found = items.get(needs.item);
        const mean = found?.item.mean ?? null;
        if (found !== undefined && mean !== null && isBeyond(found.section.kind, mean, needs.to)) continue;
      }
      ladders[ladder] = { ...climbing, rungs: climbing.rungs.slice(0, rung) };
      again = true;
    }
  }
  return { ladders, waits };
}
