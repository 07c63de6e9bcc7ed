import type { DeviationResult, ItemResult, SectionResult } from '../model/scorecard.js';

/** More than these nobody talks about in one meeting. */
const most = 10;

/** Of fewer than five people in an open room: from here on their answers are worth a talk. Values. */
const wideRange = 2;

/**
 * Ids of the items to talk about (docs/scoring.md, rule 21): two camps first, then those without clear agreement, the widest spread
 * first; of equals, and where an anonymous assessment does not tell how wide, file order. From what the scorecard shows alone.
 */
export function drawUpAgenda(sections: readonly SectionResult[]): readonly string[] {
  return sections
    .flatMap(({ items }): readonly ItemResult[] => items)
    .map(({ id, deviation }) => ({ id, ...weightOf(deviation) }))
    .filter(({ isOpen }) => isOpen)
    .sort((a, b) => Number(b.twoCamps) - Number(a.twoCamps) || b.spread - a.spread)
    .slice(0, most)
    .map(({ id }) => id);
}

function weightOf(deviation: DeviationResult) {
  switch (deviation.state) {
    case 'measured':
      return { isOpen: isOpen(deviation), twoCamps: deviation.twoCamps, spread: deviation.deviation };
    case 'verdict':
      return { isOpen: isOpen(deviation), twoCamps: deviation.twoCamps, spread: 0 };
    case 'too-few': {
      const spread = (deviation.highest ?? 0) - (deviation.lowest ?? 0);
      return { isOpen: spread >= wideRange, twoCamps: false, spread: spread / 2 };
    }
    case 'hidden-for-privacy':
    case 'not-reckoned':
      return { isOpen: false, twoCamps: false, spread: 0 };
  }
}

function isOpen({ verdict, twoCamps }: { readonly verdict: string; readonly twoCamps: boolean }): boolean {
  return twoCamps || verdict !== 'agree';
}
