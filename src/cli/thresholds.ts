import type { Basis, Gate, Threshold } from '../model/assessment.js';
import type { Outcome, Problem } from '../model/problem.js';
import type { SeverityClass } from '../model/rule-set.js';

/** The flags of `check` as commander hands them over: texts, not yet looked at; absent where not given. */
export interface ThresholdFlags {
  readonly minLevel?: string | undefined;
  readonly minScore?: string | undefined;
  readonly min?: readonly string[] | undefined;
  readonly maxSeverity?: readonly string[] | undefined;
  readonly minCoverage?: string | undefined;
  readonly maxNotApplicable?: string | undefined;
  readonly warnMinLevel?: string | undefined;
  readonly warnMinScore?: string | undefined;
  readonly warnMin?: readonly string[] | undefined;
  readonly warnMaxSeverity?: readonly string[] | undefined;
  readonly warnMinCoverage?: string | undefined;
  readonly warnMaxNotApplicable?: string | undefined;
  readonly basis?: string | undefined;
}

/** What the flags say; basis null where they say nothing of it. */
export interface FlagThresholds {
  readonly basis: Basis | null;
  readonly thresholds: readonly Threshold[];
}

const bases = ['low', 'answered'] as const satisfies readonly Basis[];
const severityClasses = ['absent', 'early', 'present', 'entrenched'] as const satisfies readonly SeverityClass[];
/** As many as a rule set may have; which of them this one has is for the gate to say. */
const levels = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'];

/** A number as people type it: digits with a decimal point or a decimal comma, nothing else. */
const plainNumber = /^(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;

/**
 * Reads the threshold flags. Levels are whole numbers from 1 to 5, scores from 1.0 to 5.0, shares from 0 to 1 or with a per cent sign;
 * a decimal comma is as good as a point. Reports 'threshold-wrong' for each value that is not one, and 'flag-value-wrong' for the basis;
 * whether a section exists is for the gate to say. The thresholds come in a fixed order, whatever the order of the flags.
 */
export function parseThresholdFlags(flags: ThresholdFlags): Outcome<FlagThresholds> {
  const problems: Problem[] = [];
  const basis = flags.basis === undefined ? null : (bases.find((known) => known === flags.basis?.trim()) ?? null);
  if (flags.basis !== undefined && basis === null) {
    const args = { flag: '--basis', found: flags.basis, allowed: bases };
    problems.push({ code: 'flag-value-wrong', severity: 'error', place: null, args });
  }
  const thresholds = [
    ...readBounds('error', '--', flags, problems),
    ...readBounds(
      'warning',
      '--warn-',
      {
        minLevel: flags.warnMinLevel,
        minScore: flags.warnMinScore,
        min: flags.warnMin,
        maxSeverity: flags.warnMaxSeverity,
        minCoverage: flags.warnMinCoverage,
        maxNotApplicable: flags.warnMaxNotApplicable,
      },
      problems,
    ),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { basis, thresholds }, warnings: [] };
}

/**
 * The gate of an assessment with what the flags say instead: a flag takes the place of every threshold in the file on the same matter,
 * that is the same bound, measure and section. a flag for every anti-pattern takes the place of those for single ones. What the flags do not mention stays.
 */
export function replaceThresholds(fromFile: Gate, fromFlags: FlagThresholds): Gate {
  const kept = fromFile.thresholds.filter(
    (threshold) =>
      !fromFlags.thresholds.some(
        ({ bound, measure, of }) =>
          bound === threshold.bound &&
          measure === threshold.measure &&
          (of === threshold.of || (measure === 'severity' && of === 'every')),
      ),
  );
  return { basis: fromFlags.basis ?? fromFile.basis, thresholds: [...kept, ...fromFlags.thresholds] };
}

type BoundFlags = Pick<
  ThresholdFlags,
  'minLevel' | 'minScore' | 'min' | 'maxSeverity' | 'minCoverage' | 'maxNotApplicable'
>;

function readBounds(
  bound: Threshold['bound'],
  prefix: string,
  flags: BoundFlags,
  problems: Problem[],
): readonly Threshold[] {
  const thresholds: Threshold[] = [];
  const read = <Value>(
    flag: string,
    texts: string | readonly string[] | undefined,
    parse: (text: string) => Value | null,
    allowed: readonly string[],
    add: (value: Value) => Threshold,
  ): void => {
    for (const text of texts === undefined ? [] : [texts].flat()) {
      const value = parse(text.trim());
      if (value !== null) thresholds.push(add(value));
      else {
        const args = { flag: `${prefix}${flag}`, found: text, allowed };
        problems.push({ code: 'threshold-wrong', severity: 'error', place: null, args });
      }
    }
  };
  const of = 'overall';
  const shares = ['0–1', '0%–100%'];
  read('min-level', flags.minLevel, parseLevel, levels, (atLeast) => ({ bound, measure: 'level', of, atLeast }));
  read('min-score', flags.minScore, parseScore, ['1.0–5.0'], (atLeast) => ({ bound, measure: 'score', of, atLeast }));
  read(
    'min',
    flags.min,
    parseSectionLevel,
    levels.map((level) => `<section>=${level}`),
    ([section, atLeast]) => ({
      bound,
      measure: 'level',
      of: section,
      atLeast,
    }),
  );
  read(
    'max-severity',
    flags.maxSeverity,
    parseSeverity,
    [...severityClasses, ...severityClasses.map((name) => `<anti-pattern>=${name}`)],
    ([section, atMost]) => ({ bound, measure: 'severity', of: section, atMost }),
  );
  read('min-coverage', flags.minCoverage, parseShare, shares, (atLeast) => ({
    bound,
    measure: 'coverage',
    of,
    atLeast,
  }));
  read('max-not-applicable', flags.maxNotApplicable, parseShare, shares, (atMost) => ({
    bound,
    measure: 'not-applicable',
    of,
    atMost,
  }));
  return thresholds;
}

function parseNumber(text: string): number | null {
  return plainNumber.test(text) ? Number(text.replace(',', '.')) : null;
}

function within(number: number | null, low: number, high: number): number | null {
  return number !== null && number >= low && number <= high ? number : null;
}

function parseLevel(text: string): number | null {
  return levels.includes(text) ? Number(text) : null;
}

function parseScore(text: string): number | null {
  return within(parseNumber(text), 1, 5);
}

function parseShare(text: string): number | null {
  if (!text.endsWith('%')) return within(parseNumber(text), 0, 1);
  const percent = within(parseNumber(text.slice(0, -1).trim()), 0, 100);
  return percent === null ? null : percent / 100;
}

function parseSectionLevel(text: string): readonly [string, number] | null {
  const [section, level] = splitAtEquals(text);
  const parsed = parseLevel(level);
  return section === null || section === '' || parsed === null ? null : [section, parsed];
}

function parseSeverity(text: string): readonly [string, SeverityClass] | null {
  const [section, name] = splitAtEquals(text);
  const known = severityClasses.find((candidate) => candidate === name);
  return section === '' || known === undefined ? null : [section ?? 'every', known];
}

function splitAtEquals(text: string): readonly [string | null, string] {
  const at = text.indexOf('=');
  return at < 0 ? [null, text] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
