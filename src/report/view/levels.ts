import { noNumber } from '../../i18n/format.js';
import type { ReportWords } from '../../i18n/report.js';
import type { SeverityClass } from '../../model/rule-set.js';
import type { LevelRange, NextLevel } from '../../model/scorecard.js';
import { formatBound, formatFigure } from '../figures.js';
import type { Speech } from '../view-parts.js';

// Levels, classes and what parts them, in words.

/** "level 2 from 1.5" for every level that has a threshold. */
export function levelThresholds(thresholds: readonly number[], { language, words }: Speech): string[] {
  return thresholds.map((threshold, index) => words.levelFrom(index + 2, formatBound(threshold, language)));
}

export function classThresholds({ scorecard, language, words, text }: Speech): string[] {
  return scorecard.severities.map(({ name, from }) => words.classFrom(text(name), formatBound(from, language)));
}

export function sayClass(found: SeverityClass, { scorecard, text }: Speech): string {
  const named = scorecard.severities.find((severity) => severity.class === found);
  return named === undefined ? found : text(named.name);
}

export function formatLevelRange(range: LevelRange | null, words: ReportWords): string {
  return range === null ? noNumber : words.levelRange(range.low, range.high);
}

/** The lowest dimensions where naming them says something: not when it would be all of them, or half a page. */
export function lowestTitles(speech: Speech): string[] {
  const lowest = speech.scorecard.overall.lowest?.sections ?? [];
  const dimensions = speech.scorecard.sections.filter(({ kind }) => kind === 'dimension');
  return lowest.length > 2 || lowest.length === dimensions.length ? [] : titlesOf(lowest, speech);
}

/** The rule of the lowest dimension, where it holds. */
export function sayLowest(speech: Speech): string {
  const { lowest } = speech.scorecard.overall;
  if (lowest === null) return '';
  return speech.words.lowest(titlesOf(lowest.sections, speech), lowest.plus, lowest.to, lowest.bites);
}

export function sayNext(next: NextLevel | null, levelByScore: number | null, speech: Speech): string {
  const { scorecard, language, words } = speech;
  if (next !== null) {
    return words.nextLevel(
      next.level,
      formatBound(next.threshold, language),
      formatFigure(next.distance, [0], language),
    );
  }
  return levelByScore === scorecard.levels.length ? words.highestByScore : '';
}

function titlesOf(sections: readonly string[], { scorecard, text }: Speech): string[] {
  return sections.map((id) => {
    const section = scorecard.sections.find((one) => one.id === id);
    return section === undefined ? id : text(section.title);
  });
}
