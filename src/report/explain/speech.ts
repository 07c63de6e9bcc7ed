import { type ExplainWords, explainWords } from '../../i18n/explain.js';
import { formatNumber, say } from '../../i18n/format.js';
import { type ReportWords, reportWords } from '../../i18n/report.js';
import type { Language, Text } from '../../model/language.js';
import type { SeverityClass } from '../../model/rule-set.js';
import type { CapResult, DimensionResult, ItemResult, Scorecard, SectionResult } from '../../model/scorecard.js';
import { formatBound } from '../figures.js';

/** What every explanation needs to say something. */
export interface Speech {
  readonly scorecard: Scorecard;
  readonly language: Language;
  /** The words of explanations. */
  readonly words: ExplainWords;
  /** The words shared with the reports. */
  readonly report: ReportWords;
  readonly text: (text: Text) => string;
}

/** A cap that holds, with what it holds on: a dimension, or null for the whole. */
export interface PlacedCap {
  readonly cap: CapResult;
  readonly on: DimensionResult | null;
}

export function speechOf(scorecard: Scorecard, language: Language): Speech {
  return {
    scorecard,
    language,
    words: explainWords[language],
    report: reportWords[language],
    text: (text) => say(text, language),
  };
}

export function listDimensions({ sections }: Scorecard): readonly DimensionResult[] {
  return sections.filter((section) => section.kind === 'dimension');
}

/** Every cap that holds anywhere: those on the whole first, then by dimension. */
export function listCaps(scorecard: Scorecard): readonly PlacedCap[] {
  return [
    ...scorecard.overall.caps.map((cap) => ({ cap, on: null })),
    ...listDimensions(scorecard).flatMap((on) => on.caps.map((cap) => ({ cap, on }))),
  ];
}

export function listItems(scorecard: Scorecard): readonly { item: ItemResult; section: SectionResult }[] {
  return scorecard.sections.flatMap((section) => section.items.map((item) => ({ item, section })));
}

/** The title of a section by id, of the whole for 'overall'; the id itself where it is not known. */
export function titleOf(id: string, { scorecard, report, text }: Speech): string {
  if (id === 'overall') return report.labels.overall;
  const section = scorecard.sections.find((candidate) => candidate.id === id);
  return section === undefined ? id : text(section.title);
}

/** "Level 3: Established", or the bare level where it has no name. */
export function nameLevel(level: number, { scorecard, report, text }: Speech): string {
  const named = scorecard.levels.find((candidate) => candidate.level === level);
  return named === undefined ? report.level(level) : report.levelTitle(level, text(named.name));
}

export function nameClass(found: SeverityClass, { scorecard, text }: Speech): string {
  const named = scorecard.severities.find((severity) => severity.class === found);
  return named === undefined ? found : text(named.name);
}

/** "level 2 from 1.5" for every level that has a threshold. */
export function sayThresholds(thresholds: readonly number[], { language, report }: Speech): readonly string[] {
  return thresholds.map((threshold, index) => report.levelFrom(index + 2, formatBound(threshold, language)));
}

/** "early from 2.0" for every class. */
export function sayClassBounds({ scorecard, language, report, text }: Speech): readonly string[] {
  return scorecard.severities.map(({ name, from }) => report.classFrom(text(name), formatBound(from, language)));
}

/** A figure in a line of arithmetic, so that the line can be checked: two decimals, and at least two digits that say something. */
export function part(value: number, { language }: Speech): string {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return formatNumber(value, language, Math.min(Math.max(2, 1 - magnitude), 17));
}
