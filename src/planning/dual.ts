import type { Ladder, Wait } from './find-ladders.js';

/** What one choice costs: so much for one unit of effort, and so much for each item that rises. Whole. */
export interface Prices {
  readonly effort: number;
  readonly item: number;
}

/** What has to be met, with the rungs that are left to choose from. */
export interface Frame {
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** The rise that each part needs, and the overall score. */
  readonly needs: readonly number[];
  readonly overall: number;
}

/** What is fixed while bounds are reckoned. */
export interface Scene {
  readonly ladders: readonly Ladder[];
  readonly waits: readonly Wait[];
  readonly parts: readonly { readonly ladders: readonly number[]; readonly share: number }[];
}

/** A price for each thing that is asked for: what it is worth to have a little less of it to do. All at least 0. */
export interface Worth {
  readonly parts: readonly number[];
  readonly overall: number;
  readonly waits: readonly number[];
}

export function noWorth({ parts, waits }: Scene): Worth {
  return { parts: parts.map(() => 0), overall: 0, waits: waits.map(() => 0) };
}

/** A bound, and the rungs that no choice within the cutoff leaves. */
export interface Bounded {
  /** No choice in the frame costs less. */
  readonly bound: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
}

// What is asked for with how much of it the choice of the bound lacks: where the worth has to rise or fall.
interface Lack {
  readonly bound: number;
  readonly parts: readonly number[];
  readonly overall: number;
  readonly waits: readonly number[];
}

/**
 * Lagrangian relaxation: what is asked for is not demanded but paid for by its worth, so that every ladder can be looked at by itself. Whatever
 * the worth, no choice costs less than this bound; a rung that lifts it beyond the cutoff is on no choice that is looked for, and goes.
 */
export function boundBy(scene: Scene, prices: Prices, frame: Frame, worth: Worth, cutoff: number): Bounded {
  const values = valuesOf(scene, prices, worth);
  let bound = constant(frame, worth);
  const least = values.map((own, ladder) => {
    let best = Number.POSITIVE_INFINITY;
    for (let rung = frame.low[ladder] ?? 0; rung <= (frame.high[ladder] ?? 0); rung += 1)
      best = Math.min(best, own[rung] ?? 0);
    bound += best;
    return best;
  });
  const spare = cutoff - bound + slack;
  const low = frame.low.map((rung, ladder) => {
    let at = rung;
    while (at < (frame.high[ladder] ?? 0) && (values[ladder]?.[at] ?? 0) - (least[ladder] ?? 0) > spare) at += 1;
    return at;
  });
  const high = frame.high.map((rung, ladder) => {
    let at = rung;
    while (at > (low[ladder] ?? 0) && (values[ladder]?.[at] ?? 0) - (least[ladder] ?? 0) > spare) at -= 1;
    return at;
  });
  return { bound: Math.ceil(bound - slack), low, high };
}

/** A worth that bounds better: subgradient steps after Polyak, halved where they do not help. */
export function improveWorth(
  scene: Scene,
  prices: Prices,
  frame: Frame,
  worth: Worth,
  cutoff: number,
  rounds: number,
): Worth {
  // One more of each should weigh alike: a rise is measured in usual steps.
  const scales = scene.parts.map(({ ladders }) => usualRise(scene, ladders));
  const overallScale = Math.max(...scene.parts.map(({ share }, part) => share * (scales[part] ?? 1)), tiny);
  let [best, bestBound, current, factor] = [worth, Number.NEGATIVE_INFINITY, worth, 1];
  let stale = 0;
  for (let round = 0; round < rounds; round += 1) {
    const lack = lackOf(scene, prices, frame, current);
    if (lack.bound > bestBound + slack) [best, bestBound, stale] = [current, lack.bound, 0];
    else stale += 1;
    if (bestBound > cutoff + slack) break;
    if (stale >= 5) [factor, stale, current] = [factor / 2, 0, best];
    const parts = lack.parts.map((each, part) => each / (scales[part] ?? 1));
    const overall = lack.overall / overallScale;
    const length =
      parts.reduce((sum, each) => sum + each * each, overall * overall) +
      lack.waits.reduce((sum, each) => sum + each * each, 0);
    if (length < tiny) break;
    const step = (factor * Math.max(cutoff + 1 - lack.bound, prices.effort / 4)) / length;
    current = {
      parts: current.parts.map((each, part) => Math.max(0, each + (step * (parts[part] ?? 0)) / (scales[part] ?? 1))),
      overall: Math.max(0, current.overall + (step * overall) / overallScale),
      waits: current.waits.map((each, wait) => Math.max(0, each + step * (lack.waits[wait] ?? 0))),
    };
  }
  return best;
}

const slack = 1e-6;
const tiny = 1e-9;

function usualRise({ ladders }: Scene, places: readonly number[]): number {
  let [sum, count] = [0, 0];
  for (const place of places) {
    const rungs = ladders[place]?.rungs ?? [];
    sum += rungs.at(-1)?.rise ?? 0;
    count += rungs.length - 1;
  }
  return count > 0 && sum > 0 ? sum / count : 1;
}

function constant({ needs, overall }: Frame, worth: Worth): number {
  return needs.reduce((sum, need, part) => sum + need * (worth.parts[part] ?? 0), overall * worth.overall);
}

// What each rung costs when what it gives is paid for.
function valuesOf({ ladders, waits, parts }: Scene, prices: Prices, worth: Worth): number[][] {
  const values = ladders.map(({ rungs, part }) => {
    const rate = (worth.parts[part] ?? 0) + worth.overall * (parts[part]?.share ?? 0);
    return rungs.map(({ effort, rise }, rung) => (rung > 0 ? effort * prices.effort + prices.item : 0) - rate * rise);
  });
  for (const [index, { ladder, rung, needs }] of waits.entries()) {
    const price = worth.waits[index] ?? 0;
    if (price === 0) continue;
    const [waiting, needed] = [values[ladder] ?? [], values[needs.ladder] ?? []];
    for (let at = rung; at < waiting.length; at += 1) waiting[at] = (waiting[at] ?? 0) + price;
    for (let at = needs.rung; at < needed.length; at += 1) needed[at] = (needed[at] ?? 0) - price;
  }
  return values;
}

function lackOf(scene: Scene, prices: Prices, frame: Frame, worth: Worth): Lack {
  const values = valuesOf(scene, prices, worth);
  let bound = constant(frame, worth);
  const choice = values.map((own, ladder) => {
    let best = frame.low[ladder] ?? 0;
    for (let rung = best + 1; rung <= (frame.high[ladder] ?? 0); rung += 1)
      if ((own[rung] ?? 0) < (own[best] ?? 0)) best = rung;
    bound += own[best] ?? 0;
    return best;
  });
  const rises = scene.parts.map(({ ladders }) =>
    ladders.reduce((sum, ladder) => sum + (scene.ladders[ladder]?.rungs[choice[ladder] ?? 0]?.rise ?? 0), 0),
  );
  return {
    bound,
    parts: frame.needs.map((need, part) => (need > 0 ? need - (rises[part] ?? 0) : 0)),
    overall:
      frame.overall > 0
        ? scene.parts.reduce((left, { share }, part) => left - share * (rises[part] ?? 0), frame.overall)
        : 0,
    waits: scene.waits.map(
      ({ ladder, rung, needs }) =>
        ((choice[ladder] ?? 0) >= rung ? 1 : 0) - ((choice[needs.ladder] ?? 0) >= needs.rung ? 1 : 0),
    ),
  };
}
