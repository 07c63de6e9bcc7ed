import type { AgreementResult, SectionResult } from '../model/scorecard.js';

/**
 * Ids of items where the votes of the last round lie far apart or somebody does not carry the answer: the widest first, then
 * the one with more dissent, then file order.
 */
export function listDisagreements(sections: readonly SectionResult[]): readonly string[] {
  return sections
    .flatMap(({ items }) => items)
    .flatMap(({ id, agreement }) => (agreement === null ? [] : [{ id, ...distanceOf(agreement) }]))
    .filter(({ wide, dissent }) => wide || dissent > 0)
    .sort((a, b) => b.steps - a.steps || b.dissent - a.dissent)
    .map(({ id }) => id);
}

function distanceOf({ rounds, dissent }: AgreementResult) {
  const spread = rounds.at(-1)?.spread ?? null;
  return { steps: spread === null ? 0 : spread.highest - spread.lowest, wide: spread?.wide ?? false, dissent };
}
