import { say } from '../../i18n/format.js';
import { type GateWords, gateWords, type ThresholdState } from '../../i18n/gate.js';
import type { Basis, Threshold } from '../../model/assessment.js';
import type { Language, Text } from '../../model/language.js';
import type { Baseline, ThresholdResult, Verdict } from '../../model/verdict.js';
import { escapeTerminal } from '../escape.js';
import { formatBound, formatFigure, formatPart, formatPartBound, formatSpan } from '../figures.js';
import { sayReason } from '../reason.js';

/** What is less is an accident of binary fractions, and no distance to anybody. */
const smallestDistance = 1e-9;

/** A threshold in words, the same in every format: single lines, not yet escaped for any of them. */
export interface ThresholdView {
  readonly state: ThresholdState;
  readonly of: string;
  /** What is measured. */
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  /** Expectation and finding in one clause. */
  readonly comparison: string;
  /** Whole sentences; perhaps none where the comparison says everything. */
  readonly reason: string;
}

/** A verdict in words, in the order of its thresholds. */
export interface VerdictView {
  readonly headline: string;
  readonly counts: string;
  readonly basis: string;
  /** Organisation, questionnaire and rule set. */
  readonly about: readonly string[];
  readonly thresholds: readonly ThresholdView[];
}

/** Puts a verdict into words. Decides nothing: what passed was decided by the gate. */
export function viewVerdict(verdict: Verdict, language: Language): VerdictView {
  const words = gateWords[language];
  const count = (bound: ThresholdResult['bound']): { met: number; all: number } => {
    const some = verdict.thresholds.filter((threshold) => threshold.bound === bound);
    return { met: some.filter(({ passed }) => passed).length, all: some.length };
  };
  return {
    headline: words.headline(verdict.passed, verdict.warned),
    counts: verdict.thresholds.length === 0 ? words.noThresholds : `${words.counts(count('error'), count('warning'))}.`,
    basis: words.basis[verdict.basis],
    about: [
      ...(verdict.organisation === null ? [] : [verdict.organisation]),
      ...[verdict.questionnaire, verdict.rules].map(({ id, version }) => `${id}@${version}`).filter(isNew),
    ],
    thresholds: verdict.thresholds.map((threshold) => viewThreshold(threshold, verdict.basis, language)),
  };
}

function viewThreshold(result: ThresholdResult, basis: Basis, language: Language): ThresholdView {
  const words = gateWords[language];
  const title = result.of === 'overall' ? null : result.title === null ? result.of : say(result.title, language);
  const expected = words.expected[result.operator](formatExpected(result, language));
  const found = formatFound(result, language);
  return {
    state: result.passed ? 'met' : result.bound === 'error' ? 'unmet' : 'warned',
    of: result.of,
    subject: escapeTerminal(sayOf(result, title, words)),
    expected,
    found,
    comparison: words.comparison(expected, result.found === null ? null : found),
    reason: escapeTerminal(giveReason(result, basis, language).join(' ')),
  };
}

function sayOf({ measure, baseline }: ThresholdResult, title: string | null, words: GateWords): string {
  const subject = words.subject[measure](title);
  return baseline === null ? subject : words.sinceBaseline(subject);
}

/** A threshold that was tightened, as a line: what is asked for from now on, and what was before. */
export function sayTightened(
  {
    after,
    before,
    title,
  }: { readonly after: Threshold; readonly before: Threshold | null; readonly title: Text | null },
  language: Language,
): string {
  const words = gateWords[language];
  const bound = (threshold: Threshold): string => {
    const expected = 'atLeast' in threshold ? threshold.atLeast : threshold.atMost;
    if (typeof expected !== 'number') return words.classes[expected];
    return threshold.measure === 'level' ? String(expected) : formatBound(expected, language);
  };
  const name = after.of === 'overall' || after.of === 'every' ? null : title === null ? after.of : say(title, language);
  const operator = 'atLeast' in after ? 'at least' : 'at most';
  return escapeTerminal(
    words.tightened(
      words.subject[after.measure](name),
      words.expected[operator](bound(after)),
      before === null ? null : bound(before),
    ),
  );
}

function isNew(word: string, index: number, words: readonly string[]): boolean {
  return words.indexOf(word) === index;
}

function isShare({ measure }: ThresholdResult): boolean {
  return measure === 'coverage' || measure === 'not-applicable';
}

function formatExpected(result: ThresholdResult, language: Language): string {
  const { expected } = result;
  if (typeof expected !== 'number') return gateWords[language].classes[expected];
  if (isShare(result)) return formatPartBound(expected, language);
  if (result.measure === 'level') return String(expected);
  // What an earlier result asks for was written by nobody.
  const { found } = result;
  if (result.baseline === null) return formatBound(expected, language);
  return formatFigure(expected, [...(typeof found === 'number' ? [found] : []), ...tenth(expected)], language);
}

function formatFound(result: ThresholdResult, language: Language): string {
  const words = gateWords[language];
  const { expected, found } = result;
  if (found === null) return words.foundNothing;
  if (typeof found !== 'number') return words.classes[found];
  const bounds = typeof expected === 'number' ? [expected, ...(result.baseline === null ? [] : tenth(found))] : [];
  if (result.measure === 'level') return String(found);
  if (!isShare(result)) return formatFigure(found, bounds, language);
  const share = formatPart(found, bounds, language);
  // Per cent are rounded to ten decimals: nearer than that to the bound, only the bare number tells them apart.
  return found !== expected && share === formatExpected(result, language)
    ? formatFigure(found, bounds, language)
    : share;
}

function giveReason(result: ThresholdResult, basis: Basis, language: Language): readonly string[] {
  const words = gateWords[language];
  const { range, reason, value } = result;
  if (result.baseline !== null) return giveBaseline(result, result.baseline, language);
  if (reason !== null) return [sayReason(reason, language)];
  const sentences: string[] = [];
  if (basis === 'low' && range !== null && range.low !== range.high) {
    const bounds = typeof result.expected === 'number' ? [result.expected] : [];
    const span = formatSpan(range, [...bounds, ...tenth(range.low), ...tenth(range.high)], language);
    sentences.push(result.measure === 'severity' ? words.highEnd(span) : words.lowEnd(span));
  } else if (value !== null && (result.measure === 'level' || result.measure === 'severity')) {
    sentences.push(words.value(formatFigure(value, tenth(value), language)));
  }
  if (!result.passed) sentences.push(...sayShortfall(result, words, language));
  for (const limit of result.limits) {
    sentences.push(limit.reason === null ? words.lowest(limit.to) : words.cap(limit.to, say(limit.reason, language)));
  }
  return sentences;
}

/** What a check against an earlier result rests on; what it allows is said where it matters. */
function giveBaseline(result: ThresholdResult, baseline: Baseline, language: Language): readonly string[] {
  const words = gateWords[language];
  const { reason, measure, passed, limits } = result;
  const { figure, allowed, allowedBy, noiseUntold, isPart } = baseline;
  const before =
    measure === 'level'
      ? words.baselineLevel(String(figure))
      : words.baseline(formatFigure(figure, tenth(figure), language));
  if (reason !== null) return [before, sayReason(reason, language)];
  return [
    before,
    allowed === 0 ? words.nothingAllowed : words.allowed[allowedBy](formatFigure(allowed, tenth(allowed), language)),
    ...(noiseUntold && !passed ? [words.noiseUntold] : []),
    ...(isPart ? [words.partly] : []),
    ...limits.map(({ to, reason: why }) => (why === null ? words.lowest(to) : words.cap(to, say(why, language)))),
  ];
}

// Shown to at least two decimals unless it is a whole tenth: 2.4996 must not read like a 2.5 that is a level higher.
function tenth(value: number): readonly number[] {
  return [Math.round(value * 10) / 10];
}

function sayShortfall({ expected, found, measure }: ThresholdResult, words: GateWords, language: Language): string[] {
  if (measure === 'coverage') return [words.tooFewAnswers];
  if (measure === 'not-applicable') return [words.tooManyNotApplicable];
  if (measure !== 'score' || typeof expected !== 'number' || typeof found !== 'number') return [];
  const distance = expected - found;
  return distance < smallestDistance ? [] : [words.missing(formatFigure(distance, [0], language))];
}
