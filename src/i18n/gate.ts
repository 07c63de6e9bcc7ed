import type { Basis } from '../model/assessment.js';
import type { Language } from '../model/language.js';
import type { SeverityClass } from '../model/rule-set.js';
import type { Baseline, ThresholdResult } from '../model/verdict.js';

/** How a threshold came out: met, or not met with the weight that its bound gives it. */
export type ThresholdState = 'met' | 'unmet' | 'warned';

/** Everything that a verdict says by itself. Functions take figures that are already formatted. */
export interface GateWords {
  readonly headline: (passed: boolean, warned: boolean) => string;
  /** How many thresholds of each bound were met; a bound without thresholds is left out. */
  readonly counts: (errors: { met: number; all: number }, warnings: { met: number; all: number }) => string;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly states: Readonly<Record<ThresholdState, string>>;
  readonly columns: Readonly<Record<'state' | 'threshold' | 'expected' | 'found' | 'reason', string>>;
  /** What is measured, of one section or (title null) of the whole. */
  readonly subject: Readonly<Record<ThresholdResult['measure'], (title: string | null) => string>>;
  readonly expected: Readonly<Record<ThresholdResult['operator'], (bound: string) => string>>;
  readonly foundNothing: string;
  /** Expectation and finding in one clause; found null where nothing was rated. */
  readonly comparison: (expected: string, found: string | null) => string;
  readonly classes: Readonly<Record<SeverityClass, string>>;
  readonly value: (value: string) => string;
  readonly lowEnd: (range: string) => string;
  readonly highEnd: (range: string) => string;
  readonly missing: (distance: string) => string;
  readonly tooFewAnswers: string;
  readonly tooManyNotApplicable: string;
  readonly cap: (to: number, reason: string) => string;
  readonly lowest: (to: number) => string;
  /** The subject of a check that an earlier result asks for. */
  readonly sinceBaseline: (subject: string) => string;
  readonly baseline: (figure: string) => string;
  readonly baselineLevel: (level: string) => string;
  readonly allowed: Readonly<Record<Baseline['allowedBy'], (allowed: string) => string>>;
  readonly nothingAllowed: string;
  readonly noiseUntold: string;
  readonly partly: string;
  readonly ratcheted: (file: string) => string;
  readonly tightened: (subject: string, expected: string, before: string | null) => string;
  readonly nothingTightened: string;
  readonly notTightened: string;
  readonly why: string;
  readonly noThresholds: string;
}

const de: GateWords = {
  headline: (passed, warned) =>
    passed ? (warned ? 'Prüfung bestanden, mit Warnung' : 'Prüfung bestanden') : 'Prüfung nicht bestanden',
  counts: (errors, warnings) =>
    [
      errors.all === 0 ? '' : `Fehlerschwellen: ${errors.met} von ${errors.all} erfüllt`,
      warnings.all === 0 ? '' : `Warnschwellen: ${warnings.met} von ${warnings.all} erfüllt`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  basis: {
    low: 'geprüft am ungünstigen Ende der Spanne: fehlende Antworten zählen als die schlechtesten',
    answered: 'geprüft an dem, was beantwortet wurde',
  },
  states: { met: 'erfüllt', unmet: 'nicht erfüllt', warned: 'Warnung' },
  columns: { state: 'Ergebnis', threshold: 'Schwelle', expected: 'Erwartet', found: 'Gefunden', reason: 'Begründung' },
  subject: {
    level: (title) => (title === null ? 'Gesamtstufe' : `Stufe „${title}“`),
    score: (title) => (title === null ? 'Gesamtwert' : `Wert „${title}“`),
    severity: (title) => (title === null ? 'Ausprägung' : `Ausprägung „${title}“`),
    coverage: (title) => (title === null ? 'Abdeckung insgesamt' : `Abdeckung „${title}“`),
    'not-applicable': (title) =>
      title === null ? 'Anteil nicht zutreffend insgesamt' : `Anteil nicht zutreffend „${title}“`,
  },
  expected: { 'at least': (bound) => `mindestens ${bound}`, 'at most': (bound) => `höchstens ${bound}` },
  foundNothing: 'nicht bewertet',
  comparison: (expected, found) =>
    found === null ? `erwartet ${expected}, aber nicht bewertet` : `erwartet ${expected}, gefunden ${found}`,
  classes: {
    absent: 'absent (nicht vorhanden)',
    early: 'early (in Ansätzen)',
    present: 'present (vorhanden)',
    entrenched: 'entrenched (verfestigt)',
  },
  value: (value) => `Der Wert dazu ist ${value}.`,
  lowEnd: (range) => `Es zählt das untere Ende der Spanne ${range}, weil Antworten fehlen.`,
  highEnd: (range) => `Es zählt das obere Ende der Spanne ${range}, weil Antworten fehlen.`,
  missing: (distance) => `Es fehlen ${distance}.`,
  tooFewAnswers: 'Zu viele Antworten fehlen oder lauten „kann ich nicht sagen“.',
  tooManyNotApplicable: 'Zu viele Fragen sind als nicht zutreffend beantwortet.',
  cap: (to, reason) => `Eine Obergrenze lässt höchstens Stufe ${to} zu: ${reason}`,
  lowest: (to) => `Die niedrigste Dimension lässt höchstens Stufe ${to} zu.`,
  sinceBaseline: (subject) => `${subject}, gegenüber dem früheren Ergebnis`,
  baseline: (figure) => `Vorher ${figure}.`,
  baselineLevel: (level) => `Vorher Stufe ${level}.`,
  allowed: {
    tolerance: (allowed) => `Erlaubt ist eine Verschlechterung um ${allowed}.`,
    noise: (allowed) => `Erlaubt ist eine Verschlechterung um weniger als ${allowed}, denn so viel kann Zufall sein.`,
  },
  nothingAllowed: 'Eine Verschlechterung ist nicht erlaubt.',
  noiseUntold: 'Was davon Zufall sein kann, ist nicht zu sagen; deshalb entschuldigt er nichts.',
  partly: 'Verglichen ist, was in beiden gleich gefragt und beantwortet wurde.',
  ratcheted: (file) => `Neue Schwellen in ${file}:`,
  tightened: (subject, expected, before) => `${subject} ${expected} (bisher ${before ?? 'keine Schwelle'})`,
  nothingTightened: 'Keine Schwelle ist zu verschärfen.',
  notTightened: 'Die Prüfung ist nicht bestanden; Schwellen bleiben, wie sie sind.',
  why: 'Wie eine Zahl entsteht, erklärt „cx-maturity explain <Pfad> <Abschnitt>“.',
  noThresholds: 'Keine Schwelle gesetzt.',
};

const en: GateWords = {
  headline: (passed, warned) => (passed ? (warned ? 'Gate passed, with a warning' : 'Gate passed') : 'Gate not passed'),
  counts: (errors, warnings) =>
    [
      errors.all === 0 ? '' : `error bounds: ${errors.met} of ${errors.all} met`,
      warnings.all === 0 ? '' : `warning bounds: ${warnings.met} of ${warnings.all} met`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  basis: {
    low: 'held against the worse end of the range: missing answers count as the worst',
    answered: 'held against what was answered',
  },
  states: { met: 'met', unmet: 'not met', warned: 'warning' },
  columns: { state: 'Result', threshold: 'Threshold', expected: 'Expected', found: 'Found', reason: 'Reason' },
  subject: {
    level: (title) => (title === null ? 'Overall level' : `Level of ‘${title}’`),
    score: (title) => (title === null ? 'Overall score' : `Score of ‘${title}’`),
    severity: (title) => (title === null ? 'Severity' : `Severity of ‘${title}’`),
    coverage: (title) => (title === null ? 'Overall coverage' : `Coverage of ‘${title}’`),
    'not-applicable': (title) =>
      title === null ? 'Overall share not applicable' : `Share not applicable of ‘${title}’`,
  },
  expected: { 'at least': (bound) => `at least ${bound}`, 'at most': (bound) => `at most ${bound}` },
  foundNothing: 'not rated',
  comparison: (expected, found) =>
    found === null ? `expected ${expected}, but not rated` : `expected ${expected}, found ${found}`,
  classes: { absent: 'absent', early: 'early', present: 'present', entrenched: 'entrenched' },
  value: (value) => `The value behind it is ${value}.`,
  lowEnd: (range) => `The low end of the range ${range} counts, as answers are missing.`,
  highEnd: (range) => `The high end of the range ${range} counts, as answers are missing.`,
  missing: (distance) => `${distance} is missing.`,
  tooFewAnswers: 'Too many answers are missing or say ‘I cannot tell’.',
  tooManyNotApplicable: 'Too many items are answered as not applicable.',
  cap: (to, reason) => `A cap allows level ${to} at most: ${reason}`,
  lowest: (to) => `The lowest dimension allows level ${to} at most.`,
  sinceBaseline: (subject) => `${subject}, against the earlier result`,
  baseline: (figure) => `Before ${figure}.`,
  baselineLevel: (level) => `Before level ${level}.`,
  allowed: {
    tolerance: (allowed) => `It may be worse by ${allowed}.`,
    noise: (allowed) => `It may be worse by less than ${allowed}, as so much may be noise.`,
  },
  nothingAllowed: 'It may not be worse.',
  noiseUntold: 'What of it may be noise cannot be told, so that noise excuses nothing.',
  partly: 'Compared is what both asked alike and had answered.',
  ratcheted: (file) => `New thresholds in ${file}:`,
  tightened: (subject, expected, before) => `${subject} ${expected} (so far ${before ?? 'no threshold'})`,
  nothingTightened: 'There is no threshold to tighten.',
  notTightened: 'The gate did not pass; thresholds stay as they are.',
  why: 'How a number arises is told by ‘cx-maturity explain <path> <section>’.',
  noThresholds: 'No threshold is set.',
};

/** The words of verdicts in every language. */
export const gateWords: Readonly<Record<Language, GateWords>> = { de, en };
