import { noNumber } from '../../i18n/format.js';
import { peopleWords } from '../../i18n/report-people.js';
import { formatFigure, formatPart, formatSpan } from '../figures.js';
import { sayEnds, sayMeaning } from '../interval.js';
import { explain, type Speech } from '../view-parts.js';
import { type CapView, viewCap } from './caps.js';
import { formatLevelRange, levelThresholds, lowestTitles, sayLowest, sayNext } from './levels.js';
import { sayNoEvidence } from './limits.js';
import type { FigureView } from './section.js';

export interface OverallView {
  readonly rated: boolean;
  readonly verdict: string;
  readonly headline: string;
  /** The level's number, or a dash. */
  readonly level: string;
  readonly levelName: string;
  readonly meaning: string;
  /** That no evidence is named, where that could be seen; else ''. */
  readonly caveat: string;
  readonly score: string;
  readonly range: string;
  /** What intervals say; '' where there are none. */
  readonly intervalMeaning: string;
  readonly figures: readonly FigureView[];
  readonly how: readonly string[];
  /** How the lowest dimension lowers the level; '' when it does not. */
  readonly lowest: string;
  readonly caps: readonly CapView[];
}

export function viewOverall(speech: Speech): OverallView {
  const { scorecard, language, words, text } = speech;
  const { overall, levels } = scorecard;
  const named = levels.find(({ level }) => level === overall.level);
  const organisation = scorecard.organisation ?? '';
  const score = formatFigure(overall.score, overall.thresholds, language);
  const range = formatSpan(overall.range, overall.thresholds, language);
  const interval = overall.score === null ? '' : sayEnds(overall.interval, scorecard, language);
  const common = {
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
    caps: overall.caps.map((cap) => viewCap(cap, speech)),
  };
  if (overall.level === null) {
    return {
      ...common,
      rated: false,
      verdict: words.verdictUnrated(organisation, explain(overall.reason, speech)),
      headline: capitalised(words.labels.unrated),
      level: noNumber,
      levelName: '',
      meaning: '',
      caveat: '',
      how: [explain(overall.reason, speech)],
      lowest: '',
    };
  }
  const levelName = named === undefined ? '' : text(named.name);
  const how = [words.overallScore(score)];
  if (overall.levelByScore !== null) {
    how.push(words.byThresholds(overall.levelByScore, levelThresholds(overall.thresholds, speech)));
  }
  const lowest = sayLowest(speech);
  if (lowest !== '') how.push(lowest);
  how.push(words.finalLevel(overall.level));
  const next = sayNext(overall.nextLevel, overall.levelByScore, speech);
  if (next !== '') how.push(next);
  return {
    ...common,
    rated: true,
    verdict: words.verdict({
      organisation,
      level: overall.level,
      levels: levels.length,
      name: levelName,
      score,
      byScore: overall.levelByScore === overall.level ? null : overall.levelByScore,
      lowest: lowestTitles(speech),
    }),
    headline: words.levelOf(overall.level, levels.length),
    level: String(overall.level),
    levelName,
    meaning: named === undefined ? '' : words.typicalOfLevel(text(named.meaning)),
    caveat: sayNoEvidence(speech),
    how,
    lowest: overall.lowest?.bites === true ? lowest : '',
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
