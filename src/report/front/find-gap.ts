import type { Gap } from '../../i18n/report-front.js';
import type { DimensionResult } from '../../model/scorecard.js';
import { columnsOfScores } from '../decimals.js';
import { formatFigure } from '../figures.js';
import type { Speech } from '../view-parts.js';
import { dimensionsByGap, titleOf } from './sections.js';

/** Where the dimensions stand against their targets, and the widest gap: its figure, and its level where it is one for all named. */
export interface FoundGap {
  readonly gap: Gap;
  readonly distance: string;
  readonly level: number | null;
}

/** What there is to be said of the gaps in one sentence. Two gaps are equal where a reader sees the same figure. */
export function findGap(speech: Speech): FoundGap {
  const dimensions = dimensionsByGap(speech.scorecard);
  const decimals = columnsOfScores(speech.scorecard).gap;
  const figureOf = ({ target }: DimensionResult): string =>
    formatFigure(target?.distance ?? null, [0], speech.language, decimals);
  const titlesOf = (some: readonly DimensionResult[]): string[] => some.map((each) => titleOf(each, speech));
  const open = dimensions.filter(({ level }) => level === null).length;
  if (speech.scorecard.overall.level === null && open > 0) {
    return { gap: { kind: 'open', dimensions: dimensions.length, unrated: open }, distance: '', level: null };
  }
  const short = dimensions.filter(({ target }) => target?.reached === false);
  const behind = short.filter(({ target }) => (target?.distance ?? 0) > 0);
  const [widest] = behind;
  if (widest !== undefined) {
    const equal = behind.filter((each) => figureOf(each) === figureOf(widest));
    const sameTarget = equal.every(({ target }) => target?.level === widest.target?.level);
    const sameLevel = equal.every(({ level }) => level === widest.level);
    return {
      gap: {
        kind: 'behind',
        titles: titlesOf(equal),
        of: dimensions.length,
        all: equal.length === dimensions.length && sameTarget && sameLevel,
      },
      distance: figureOf(widest),
      level: sameTarget ? (widest.target?.level ?? null) : null,
    };
  }
  return { gap: withoutDistance(dimensions, open, titlesOf(short)), distance: '', level: null };
}

function withoutDistance(dimensions: readonly DimensionResult[], unrated: number, capped: readonly string[]): Gap {
  if (capped.length > 0) return { kind: 'capped', titles: capped };
  return dimensions.some(({ target }) => target?.reached === true)
    ? { kind: 'there', dimensions: dimensions.length, unrated }
    : { kind: 'untold' };
}
