import type { LogoFault } from './branding.js';
import type { Language } from './language.js';

/** Where something is: a file (as the user named it), a line and a column counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The way to a value inside a file: keys and list positions counted from 0. */
export type Path = readonly (string | number)[];

/**
 * Every problem that input can have, with what its sentence needs to say.
 * `found` is the offending text, `allowed` everything that would be right: the words show the list when it is short,
 * and the nearest of it when it is long.
 * The words for each are in the catalogues of i18n; a kind without words does not compile.
 */
export interface ProblemKinds {
  // reading
  'file-missing': { path: string };
  'file-unreadable': { path: string; cause: string };
  'folder-instead-of-file': { path: string };
  'file-too-large': { bytes: number; limit: number };
  'line-too-large': { bytes: number; limit: number };
  'not-utf8': { encoding: string | null };
  'binary-file': Record<never, never>;
  'empty-file': Record<never, never>;
  'not-yaml': { detail: string };
  'not-json': { detail: string };
  'duplicate-key': { key: string };
  'too-many-aliases': { limit: number };
  'too-deep': { limit: number };
  'yaml-tag': { tag: string };
  'several-documents': Record<never, never>;
  'more-problems': { listed: number };
  // shape
  'schema-missing': { allowed: readonly string[] };
  'schema-unknown': { found: string; allowed: readonly string[] };
  'schema-unexpected': { found: string; allowed: readonly string[] };
  'key-unknown': { key: string; allowed: readonly string[] };
  'key-missing': { key: string };
  'type-wrong': { found: string; allowed: readonly string[] };
  'value-not-allowed': { found: string; allowed: readonly string[] };
  'number-out-of-range': { found: string; low: number | null; high: number | null };
  'text-empty': Record<never, never>;
  'text-too-long': { length: number; limit: number };
  'pattern-wrong': { found: string; example: string };
  'too-few': { found: number; least: number };
  'too-many': { found: number; most: number };
  'not-unique': { found: string };
  // questionnaires
  'duplicate-id': { id: string; firstLine: number };
  'translation-missing': { language: Language };
  'scale-not-rising': { found: readonly number[] };
  'scale-not-full': { found: readonly number[] };
  'scale-length': { options: number; values: number };
  'scale-values-needed': { options: number };
  'scale-not-allowed': { item: string; scale: string; kind: string; allowed: readonly string[] };
  'options-of-text': { item: string; key: string };
  'values-of-choice': { item: string };
  'state-missing': { item: string; option: number };
  'state-outside-position': { item: string };
  'base-unknown': { id: string; allowed: readonly string[] };
  'base-cycle': { id: string };
  'item-not-in-base': { id: string; allowed: readonly string[] };
  'section-incomplete': { id: string; key: string };
  'no-dimension': Record<never, never>;
  'source-unknown': { id: string; allowed: readonly string[] };
  // rule sets
  'rules-for-other-questionnaire': { found: string; expected: string };
  'unknown-section': { id: string; allowed: readonly string[] };
  'unknown-item': { id: string; allowed: readonly string[] };
  'section-of-other-kind': { id: string; kind: string; expected: string };
  'weights-sum-to-nothing': { id: string };
  'thresholds-not-rising': { found: readonly number[] };
  'threshold-unreachable': { threshold: number; low: number; high: number };
  'thresholds-count': { found: number; expected: number };
  'condition-not-one': { found: readonly string[]; allowed: readonly string[] };
  'condition-without-comparison': Record<never, never>;
  'condition-never-true': { low: number; high: number };
  'cap-not-monotone': { found: string };
  'item-not-anchored': { id: string; scale: string };
  'item-not-choice': { id: string; scale: string };
  'choice-option-unknown': { item: string; found: string; allowed: readonly string[] };
  'options-without-choice': Record<never, never>;
  'picture-default-missing': { section: string };
  'picture-default-not-last': { id: string };
  'chain-item-wrong': { id: string; key: string; scale: string; allowed: readonly string[] };
  'prerequisite-not-scored': { id: string };
  'option-value-unknown': { id: string; found: number; allowed: readonly number[] };
  'prerequisite-at-worst': { id: string; value: number };
  'prerequisite-of-itself': { id: string };
  'prerequisite-repeated': { id: string; needs: string; line: number };
  /** Items at values, each waiting for the next: PSN4=4. */
  'prerequisite-circle': { names: readonly string[] };
  'advice-not-scored': { id: string };
  'recommendation-missing': { id: string };
  'advice-beside-steps': { id: string; key: string };
  'steps-count': { id: string; found: number; expected: number };
  'steps-of-sign': { id: string };
  'unknown-severity': { found: string; allowed: readonly string[] };
  // responses and assessments
  'questionnaire-unknown': { id: string; allowed: readonly string[] };
  'questionnaire-version': { found: number; expected: number; id: string };
  'questionnaire-other': { found: string; expected: string };
  'option-unknown': { item: string; found: string; allowed: readonly string[] };
  'answer-ambiguous': { item: string; found: readonly string[] };
  'answer-empty': { item: string; allowed: readonly string[] };
  'text-expected': { item: string; found: string };
  'text-for-options': { item: string; options: number };
  'not-applicable-not-allowed': { item: string };
  'vote-option-unknown': { item: string; found: string; allowed: readonly string[] };
  'votes-none': { item: string };
  'dissent-too-large': { item: string; found: number; votes: number };
  'votes-in-anonymous': { item: string };
  'votes-on-text': { item: string };
  'notes-beside-answer': { item: string };
  'respondent-named': { key: string };
  'department-unknown': { id: string; allowed: readonly string[] };
  'role-unknown': { id: string; allowed: readonly string[] };
  'no-responses': { folder: string };
  'not-an-assessment': { folder: string };
  'too-few-responses': { found: number; least: number };
  'mixed-inputs': { kinds: readonly string[] };
  'several-scorecards': { count: number };
  'nothing-on-stdin': Record<never, never>;
  // tables of survey tools
  'table-binary': Record<never, never>;
  'table-empty': Record<never, never>;
  'table-without-items': { example: string };
  'table-without-answers': Record<never, never>;
  'quote-open': Record<never, never>;
  'quote-stray': Record<never, never>;
  'column-ambiguous': { found: string; items: readonly string[] };
  'column-unclear': { found: string; item: string };
  'column-twice': { found: string; first: string };
  'row-length': { found: number; expected: number };
  'row-unfinished': { answers: number };
  'row-without-answers': { notes: number };
  'row-repeated': Record<never, never>;
  'cell-ambiguous': { item: string; found: string; meanings: readonly string[] };
  'option-words-differ': { item: string; found: string; option: number };
  'reason-missing': { item: string };
  // thresholds
  'threshold-section-unknown': { id: string; allowed: readonly string[] };
  'threshold-wrong': { flag: string; found: string; allowed: readonly string[] };
  'gate-on-nothing': { allowed: readonly string[] };
  'warning-looser-than-error': { what: string; warning: string; error: string };
  // pitches
  /** Figures by the words of the file: 'customers'. */
  'estimate-not-rising': { key: string; low: number; base: number; high: number };
  'objection-unknown': { id: string; allowed: readonly string[] };
  'story-twice': Record<never, never>;
  'story-not-shown': { item: string };
  'default-not-last': { id: string };
  // branding
  /** `nearest` is the nearest darker colour that would do. */
  'contrast-low': { colour: string; contrast: number; least: number; nearest: string };
  'logo-refused': { path: string; fault: LogoFault };
  // templates; what they are made of is quoted as it is written
  'template-file-unknown': { found: string; allowed: readonly string[] };
  'template-none': { folder: string };
  'template-link': { path: string };
  /** Empty where the template ends too early. */
  'template-syntax': { found: string };
  'template-helper-unknown': { found: string; allowed: readonly string[] };
  'template-partial-unknown': { found: string; allowed: readonly string[] };
  'template-circle': { names: readonly string[] };
  'template-not-allowed': { found: string };
  'template-name-unknown': { path: string; found: string; allowed: readonly string[] };
  'template-not-text': { found: string };
  'template-endless': { limit: number };
  'template-element': { found: string };
  'style-end': { found: string };
  'style-fetches': { found: string };
  // usage
  'option-unknown-flag': { found: string; allowed: readonly string[] };
  'command-unknown': { found: string; allowed: readonly string[] };
  'argument-missing': { name: string };
  'argument-excess': { found: string };
  'flag-value-missing': { flag: string };
  'flag-value-wrong': { flag: string; found: string; allowed: readonly string[] };
  'several-formats-need-folder': { formats: readonly string[] };
  'summary-needs-markdown': { formats: readonly string[] };
  'folder-not-empty': { folder: string };
  'file-exists': { path: string };
  'cannot-write': { path: string; cause: string };
  /** Held by another process; what its lock does not say is null. `here`: on this machine. */
  'file-in-use': {
    path: string;
    process: number | null;
    host: string | null;
    since: string | null;
    here: boolean;
    lock: string;
  };
  'draft-gone': { path: string };
  'pdf-needs-file': Record<never, never>;
  'browser-missing': Record<never, never>;
  /** What CX_MATURITY_BROWSER names. */
  'browser-not-there': { path: string };
  /** What the browser said last; null where it said nothing. */
  'browser-failed': { path: string; said: string | null };
  'browser-too-slow': { path: string; seconds: number };
  'no-terminal': { command: string };
  'flag-needs-screens': { flag: string };
  'flag-needs-flag': { flag: string; needed: string };
  'flags-exclude': { flag: string; other: string };
  'facilitate-in-anonymous': { path: string };
  'nothing-to-decide': Record<never, never>;
  // plans
  'flag-of-plan': { flag: string };
  'target-twice': { id: string };
  /** The rules behind a saved scorecard; `stored` where it has a plan that can be shown without them. */
  'plan-rules-missing': { questionnaire: string; rules: string; hash: string; stored: boolean };
  // rounds
  'comparison-other-questionnaire': { before: string; after: string };
  'comparison-nothing-in-common': { id: string };
  /** Sections of the baseline that nothing in the scorecard can be held against. */
  'baseline-not-comparable': { sections: readonly string[] };
  'ratchet-needs-assessment': Record<never, never>;
  'targets-need-assessment': Record<never, never>;
  'plan-under-way': { path: string; created: string };
  'planned-on-open-round': Record<never, never>;
  // what would be if
  'assumption-malformed': { found: string };
  'assumption-of-text': { item: string };
  'assumption-twice': { item: string; found: readonly string[] };
  'assumption-of-scorecard': { path: string };
  /** `items` would have to be changed too. */
  'assumption-discloses': { section: string; items: readonly string[] };
  'round-name-wrong': { found: string };
  'round-exists': { round: string };
  'round-half-closed': { round: string; folder: string };
  'responses-unfinished': { count: number };
  'unfinished-among-lines': { path: string };
  /** A process holds a response's lock. */
  'response-open': { path: string; lock: string };
  'responses-changed': { path: string };
  'keep-in-anonymous': Record<never, never>;
  'responses-of-closed-round': { round: string };
  'no-rounds': { folder: string };
  'explain-unknown': { found: string; allowed: readonly string[] };
  // lint by simulation
  'level-unreachable': { section: string; level: number };
  'level-unreachable-alone': { section: string; level: number };
  'rule-dead': { id: string; kind: string };
  'rule-always': { id: string; kind: string };
  'cap-never-bites': { id: string };
  'answer-costs-level': { id: string; item: string };
  // lint of writing; `other` and `key` are keys of texts, `kind` is a role
  'text-wordy': { kind: string; length: number; limit: number };
  'sentence-long': { found: string; length: number; limit: number };
  'question-joined': { kind: string; found: string };
  'question-evaluative': { kind: string; found: string };
  'option-vague': { found: string };
  'options-open-alike': { found: string; other: string };
  'questions-open-alike': { found: string; other: string };
  'sentence-twice': { found: string; other: string };
  'reading-hard': { key: string; language: Language; lix: number; limit: number };
  'translation-same': { found: string; language: Language };
  'translation-unconfirmed': { key: string; language: Language };
  'translation-stale': { key: string; language: Language };
  'translation-changed': { key: string; language: Language };
  'translation-obsolete': { key: string };
  'translation-unknown': { key: string; allowed: readonly string[] };
  'translations-not-yours': { id: string };
  'translations-with-rules': Record<never, never>;
}

export type ProblemCode = keyof ProblemKinds;

/** An expected failure as data: what is wrong, where, and whether it stops the work. */
export type Problem = {
  readonly [code in ProblemCode]: {
    readonly code: code;
    readonly severity: 'error' | 'warning';
    /** null when the problem has no place in a file (a flag, a folder). */
    readonly place: Place | null;
    readonly args: Readonly<ProblemKinds[code]>;
  };
}[ProblemCode];

/** What a step that can fail gives back: the value and perhaps warnings, or at least one error. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
