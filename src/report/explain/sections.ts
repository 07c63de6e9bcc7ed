import { noNumber } from '../../i18n/format.js';
import type {
  AntiPatternResult,
  DimensionResult,
  ItemResult,
  NextLevel,
  OverallResult,
  Range,
  SectionResult,
} from '../../model/scorecard.js';
import { formatBound, formatFigure, formatPart, formatSpan, formatWeight } from '../figures.js';
import { sayReason } from '../reason.js';
import { explainFirmness } from './firmness.js';
import type { Page, Row } from './page.js';
import { explainEffects, summariseCaps } from './rules.js';
import { explainGaps, explainInterval } from './several-people.js';
import {
  listDimensions,
  nameClass,
  nameLevel,
  part,
  type Speech,
  sayClassBounds,
  sayThresholds,
  titleOf,
} from './speech.js';

/** How the overall score and level arose from the dimensions. */
export function explainOverall(page: Page, speech: Speech): void {
  const { scorecard, language, words, report, text } = speech;
  const { overall } = scorecard;
  page.title(`${report.labels.overall}: ${sayScore(overall, overall.thresholds, speech)}`);
  const named = scorecard.levels.find(({ level }) => level === overall.level);
  if (named !== undefined) page.text(text(named.meaning));
  page.heading(words.heads.score);
  explainSum(
    page,
    'score',
    overall.score === null ? words.sumUnrated : words.sumOverall,
    listDimensions(scorecard)
      .filter(({ weight }) => weight > 0)
      .map(({ id, weight, score, reason, title }) => ({ id, weight, value: score, reason, text: text(title) })),
    overall.score,
    formatFigure(overall.score, overall.thresholds, language),
    speech,
  );
  if (overall.reason !== null) page.text(sayReason(overall.reason, language));
  explainInterval(page, overall.interval, speech);
  explainRange(page, overall, overall.thresholds, words.range, speech);
  if (
    overall.range !== null &&
    listDimensions(scorecard).some(({ score, range }) => score === null && range !== null)
  ) {
    page.text(words.rangeWithUnrated);
  }
  explainCoverage(page, overall, speech);
  explainLevel(page, overall, speech);
  explainFirmness(page, overall, speech);
  explainGaps(page, 'overall', speech);
  page.gap().note(words.more(scorecard.sections[0]?.id ?? 'overall'));
}

/** How a dimension's score and level arose from its items, or how an anti-pattern's severity did from its signs. */
export function explainSection(page: Page, section: SectionResult, speech: Speech): void {
  if (section.kind === 'dimension') explainDimension(page, section, speech);
  else explainAntiPattern(page, section, speech);
  explainFirmness(page, section, speech);
  explainGaps(page, section.id, speech);
  explainEffects(page, section.id, speech);
  const example = section.items[0]?.id;
  if (example !== undefined) page.gap().note(speech.words.more(example));
}

function explainDimension(page: Page, dimension: DimensionResult, speech: Speech): void {
  const { language, words, text } = speech;
  page.title(`${text(dimension.title)} (${dimension.id}): ${sayScore(dimension, dimension.thresholds, speech)}`);
  const meaning = dimension.level === null ? undefined : dimension.meanings[dimension.level - 1];
  if (dimension.level !== null && meaning !== undefined) {
    page.text(words.meaningHere(speech.report.level(dimension.level), text(meaning)));
  }
  page.heading(words.heads.score);
  explainSum(
    page,
    'mean',
    dimension.score === null ? words.sumUnrated : words.sumDimension,
    partsOf(dimension.items, speech),
    dimension.score,
    formatFigure(dimension.score, dimension.thresholds, language),
    speech,
  );
  if (dimension.reason !== null) page.text(sayReason(dimension.reason, language));
  explainInterval(page, dimension.interval, speech);
  explainRange(page, dimension, dimension.thresholds, words.range, speech);
  explainCoverage(page, dimension, speech);
  explainLevel(page, dimension, speech);
}

function explainAntiPattern(page: Page, pattern: AntiPatternResult, speech: Speech): void {
  const { scorecard, language, words, report, text } = speech;
  const bounds = scorecard.severities.map(({ from }) => from);
  const severity = formatFigure(pattern.severity, bounds, language);
  const found =
    pattern.class === null ? report.labels.unrated : words.severityAndClass(severity, nameClass(pattern.class, speech));
  page.title(`${text(pattern.title)} (${pattern.id}): ${found}`);
  if (pattern.class !== null) {
    page.text(words.meaningHere(report.quote(nameClass(pattern.class, speech)), text(pattern.meanings[pattern.class])));
  }
  page.heading(words.heads.severity);
  explainSum(
    page,
    'mean',
    pattern.severity === null ? words.sumUnrated : words.sumSeverity,
    partsOf(pattern.items, speech),
    pattern.severity,
    severity,
    speech,
  );
  if (pattern.reason !== null) page.text(sayReason(pattern.reason, language));
  explainInterval(page, pattern.interval, speech);
  explainRange(page, pattern, bounds, words.rangeOfSeverity, speech);
  explainCoverage(page, pattern, speech);
  if (pattern.classRange === null) return;
  page.heading(words.heads.class);
  if (pattern.class !== null)
    page.text(report.byClasses(nameClass(pattern.class, speech), [...sayClassBounds(speech)]));
  page.text(words.classRange(nameClass(pattern.classRange.low, speech), nameClass(pattern.classRange.high, speech)));
}

/** One part of a weighted mean; value null beside a reason. */
interface Part {
  readonly id: string;
  readonly weight: number;
  readonly value: number | null;
  readonly reason: ItemResult['reason'];
  readonly text: string;
}

function partsOf(items: readonly ItemResult[], { text }: Speech): readonly Part[] {
  return items.map(({ id, weight, mean, reason, question }) => ({
    id,
    weight,
    value: mean,
    reason,
    text: text(question),
  }));
}

function explainSum(
  page: Page,
  of: 'score' | 'mean',
  intro: string,
  parts: readonly Part[],
  result: number | null,
  shown: string,
  speech: Speech,
): void {
  const { language, words } = speech;
  if (parts.length === 0) return;
  if (parts.some(({ value }) => value !== null)) page.text(intro).gap();
  let sum = 0;
  let weights = 0;
  const rows: Row[] = [];
  for (const { id, weight, value, reason, text } of parts) {
    if (value === null) {
      rows.push({ cells: [id, noNumber], text: reason === null ? text : `${text} (${sayReason(reason, language)})` });
      continue;
    }
    sum += weight * value;
    weights += weight;
    const product = `${formatWeight(weight, language)} · ${part(value, speech)} = ${part(weight * value, speech)}`;
    rows.push({ cells: [id, product], text });
  }
  page.table(rows).gap();
  // The arithmetic is shown only where it really gives the number beside it: the number itself was made by the scoring.
  if (result === null || weights <= 0 || Math.abs(sum / weights - result) > 1e-9) return;
  page.text(words.formula(of, part(sum, speech), formatWeight(weights, language), shown));
  page.note(words.unrounded);
}

function explainRange(
  page: Page,
  { range, reason }: { readonly range: Range | null; readonly reason: SectionResult['reason'] },
  bounds: readonly number[],
  sentence: (range: string) => string,
  speech: Speech,
): void {
  const { language, words } = speech;
  page.heading(words.heads.range);
  if (range === null) {
    page.text(reason?.code === 'not-applicable' ? words.nothingApplies : words.rangeHidden);
  } else if (range.low === range.high) {
    page.text(words.rangePoint(formatFigure(range.low, bounds, language)));
  } else {
    page.text(sentence(formatSpan(range, bounds, language)));
  }
}

function explainCoverage(
  page: Page,
  { coverage, notApplicable }: Pick<OverallResult, 'coverage' | 'notApplicable'>,
  { language, words }: Speech,
): void {
  page.heading(words.heads.coverage);
  page.text(coverage === null ? words.coverageUnknown : words.coverage(formatPart(coverage, [0, 1], language)));
  if (notApplicable > 0) page.text(words.leftOut(formatPart(notApplicable, [0, 1], language)));
}

function explainLevel(page: Page, subject: DimensionResult | OverallResult, speech: Speech): void {
  const { scorecard, words, report } = speech;
  const { caps, capsIfWorst, level, levelByScore, levelRange, nextLevel, thresholds } = subject;
  if (level === null && levelRange === null) return;
  page.heading(words.heads.level);
  if (levelByScore !== null) page.text(report.byThresholds(levelByScore, [...sayThresholds(thresholds, speech)]));
  summariseCaps(
    page,
    caps.map((cap) => ({ cap, on: null })),
    speech,
  );
  const lowest = 'lowest' in subject ? subject.lowest : null;
  if (lowest !== null) {
    const titles = lowest.sections.map((id) => titleOf(id, speech));
    page.text(report.lowest(titles, lowest.plus, lowest.to, lowest.bites));
  }
  if (caps.length === 0 && lowest === null) page.text(words.noCaps);
  if (level !== null) page.text(report.finalLevel(level));
  if (levelRange !== null) page.text(words.levelRange(String(levelRange.low), String(levelRange.high)));
  for (const { to, reason } of capsIfWorst) page.text(words.capIfWorst(String(to), speech.text(reason)));
  const next = sayNext(nextLevel, levelByScore, scorecard.levels.length, speech);
  if (next === '') return;
  page.heading(words.heads.next).text(next);
  if (level !== null && levelByScore !== null && level < levelByScore) page.text(words.capBlocks);
}

function sayNext(next: NextLevel | null, byScore: number | null, levels: number, speech: Speech): string {
  const { language, report } = speech;
  if (next === null) return byScore === levels ? report.highestByScore : '';
  return report.nextLevel(
    next.level,
    formatBound(next.threshold, language),
    formatFigure(next.distance, [0], language),
  );
}

function sayScore(
  { score, level }: Pick<OverallResult, 'score' | 'level'>,
  thresholds: readonly number[],
  speech: Speech,
): string {
  if (score === null || level === null) return speech.report.labels.unrated;
  return speech.words.scoreAndLevel(formatFigure(score, thresholds, speech.language), nameLevel(level, speech));
}
