import { peopleWords } from '../../i18n/report-people.js';
import type { OverallResult } from '../../model/scorecard.js';
import { formatFigure, formatPart, formatSpan } from '../figures.js';
import { sayEnds, sayMeaning } from '../interval.js';
import { explain, type Speech } from '../view-parts.js';
import { type CapView, viewCap } from './caps.js';
import { formatLevelRange, levelThresholds, sayLowest, sayNext } from './levels.js';
import { type FigureView, viewFirmness } from './section.js';

export interface OverallView {
  /** What the level means here; why there is none when not rated. */
  readonly meaning: string;
  readonly score: string;
  readonly range: string;
  /** What intervals say; '' where there are none. */
  readonly intervalMeaning: string;
  readonly figures: readonly FigureView[];
  /** Nothing when not rated. */
  readonly how: readonly string[];
  /** That the level hangs on one answer; '' where it does not. */
  readonly hanging: string;
  /** What else is to be said of how firm it is; '' where that was not measured. */
  readonly firmness: string;
  /** How the lowest dimension lowers the level; '' when it does not. */
  readonly lowest: string;
  readonly caps: readonly CapView[];
}

export function viewOverall(speech: Speech): OverallView {
  const { scorecard, language, words, text } = speech;
  const { overall, levels } = scorecard;
  const named = levels.find(({ level }) => level === overall.level);
  const score = formatFigure(overall.score, overall.thresholds, language);
  const range = formatSpan(overall.range, overall.thresholds, language);
  const interval = overall.score === null ? '' : sayEnds(overall.interval, scorecard, language);
  return {
    meaning: named === undefined ? explain(overall.reason, speech) : words.typicalOfLevel(text(named.meaning)),
    score,
    intervalMeaning: sayMeaning(scorecard, language),
    range,
    figures: [
      { label: words.labels.score, value: score },
      ...(interval === '' ? [] : [{ label: peopleWords[language].interval.label, value: interval }]),
      { label: words.labels.range, value: range },
      { label: words.labels.possibleLevels, value: formatLevelRange(overall.levelRange, words) },
      { label: words.labels.coverage, value: formatPart(overall.coverage, [0, 1], language) },
      { label: words.labels.notApplicable, value: formatPart(overall.notApplicable, [0, 1], language) },
    ],
    how: sayHow(overall, score, speech),
    ...viewFirmness(overall, speech),
    lowest: overall.lowest?.bites === true ? sayLowest(speech) : '',
    caps: overall.caps.map((cap) => viewCap(cap, speech)),
  };
}

function sayHow(overall: OverallResult, score: string, speech: Speech): readonly string[] {
  const { words } = speech;
  const { level, levelByScore, thresholds, nextLevel } = overall;
  if (level === null) return [];
  return [
    words.overallScore(score),
    levelByScore === null ? '' : words.byThresholds(levelByScore, levelThresholds(thresholds, speech)),
    sayLowest(speech),
    words.finalLevel(level),
    sayNext(nextLevel, levelByScore, speech),
  ].filter((sentence) => sentence !== '');
}
