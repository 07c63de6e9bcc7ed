import { noNumber } from '../../i18n/format.js';
import type { SeverityClass } from '../../model/rule-set.js';
import type { AntiPatternResult } from '../../model/scorecard.js';
import { columnsOfSeverities } from '../decimals.js';
import { formatFigure, formatSpan } from '../figures.js';
import { sayBecause } from '../reason.js';
import { anchorOf, type Speech } from '../view-parts.js';
import { sayWhatItCaps } from './caps.js';
import { groupEntries, viewEntries } from './entries.js';
import { classThresholds, sayClass } from './levels.js';
import { intervalFigures, type SectionView, shareFigures, viewSection } from './section.js';

export interface AntiPatternView extends SectionView {
  readonly class: SeverityClass | null;
  /** The name of the class, or "not rated". */
  readonly className: string;
  readonly severity: string;
  /** Levels that it holds down, and whether that lowers them; perhaps none. */
  readonly limiting: readonly string[];
}

export function viewAntiPattern(antiPattern: AntiPatternResult, speech: Speech): AntiPatternView {
  const { scorecard, language, words } = speech;
  const bounds = scorecard.severities.map(({ from }) => from);
  const decimals = columnsOfSeverities(scorecard);
  const severity = formatFigure(antiPattern.severity, bounds, language, decimals.value);
  const range = formatSpan(antiPattern.range, bounds, language, decimals.range);
  const found = antiPattern.class;
  const className = found === null ? words.labels.unrated : sayClass(found, speech);
  const base = viewSection(antiPattern, range, speech);
  const classRange = antiPattern.classRange;
  return {
    ...base,
    anchor: anchorOf('anti-pattern', antiPattern.id),
    heading: sayHeading(antiPattern, base.title, className, severity, speech),
    rated: found !== null,
    headline: className,
    class: found,
    className,
    severity,
    meaning: sayClassMeaning(antiPattern, className, speech),
    groups: viewGroups(antiPattern, speech),
    limiting: sayWhatItCaps(
      antiPattern.id,
      antiPattern.items.map(({ id }) => id),
      speech,
    ),
    itemsCaption: words.signsCaption(base.title),
    figures: [
      { label: words.labels.severity, value: severity },
      ...intervalFigures(antiPattern, speech),
      { label: words.labels.range, value: range },
      {
        label: words.labels.possibleClasses,
        value:
          classRange === null
            ? noNumber
            : words.classRange(sayClass(classRange.low, speech), sayClass(classRange.high, speech)),
      },
      ...shareFigures(antiPattern, speech),
    ],
    how:
      found === null
        ? [base.reason]
        : [words.severityScore(severity), words.byClasses(className, classThresholds(speech))],
  };
}

/** How many anti-patterns have which class, the worst first: "1 entrenched, 3 present". */
export function sayAntiPatterns(antiPatterns: readonly AntiPatternResult[], speech: Speech): string {
  const { words, body } = speech;
  const worstFirst = speech.scorecard.severities.map((one) => one.class).toReversed();
  const counts = [...worstFirst, null]
    .map((found) => ({
      name: found === null ? words.labels.unrated : sayClass(found, speech),
      count: antiPatterns.filter((one) => one.class === found).length,
    }))
    .filter(({ count }) => count > 0);
  return body.antiPatternsHeading(counts);
}

function sayHeading(
  antiPattern: AntiPatternResult,
  title: string,
  className: string,
  severity: string,
  { language, body }: Speech,
): string {
  if (antiPattern.class !== null) return body.severityHeading(title, className, severity);
  return body.unratedHeading(title, antiPattern.reason === null ? '' : sayBecause(antiPattern.reason, language));
}

function viewGroups(antiPattern: AntiPatternResult, speech: Speech) {
  const { labels } = speech.body;
  const idsOf = (answered: boolean): string[] =>
    antiPattern.items.filter(({ mean }) => (mean !== null) === answered).map(({ id }) => id);
  return groupEntries([
    { heading: labels.signs, entries: viewEntries(idsOf(true), antiPattern, speech) },
    { heading: labels.open, entries: viewEntries(idsOf(false), antiPattern, speech) },
  ]);
}

// Where nothing is written of a class, its name stands for its meaning: said once is enough.
function sayClassMeaning(antiPattern: AntiPatternResult, className: string, { words, text }: Speech): string {
  if (antiPattern.class === null) return '';
  const meaning = text(antiPattern.meanings[antiPattern.class]);
  return meaning === className ? '' : words.typicalOfClass(meaning);
}
