import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damerauLevenshtein, nearest } from '../../../src/i18n/nearest.js';
import { describeProblem, formatProblem } from '../../../src/i18n/problems.js';
import type { Language } from '../../../src/model/language.js';
import type { Place, Problem, ProblemCode, ProblemKinds } from '../../../src/model/problem.js';

const languages: readonly Language[] = ['de', 'en'];
const items = ['PAR1', 'PAR2', 'PAR3', 'PSN1', 'PSN2', 'PRM1', 'PRC1', 'PLT1', 'PFM1'];

/** One of each kind, as the loaders make them. */
const samples: { readonly [code in ProblemCode]: ProblemKinds[code] } = {
  'file-missing': { path: 'acme/nowhere.yaml' },
  'file-unreadable': { path: 'acme/secret.yaml', cause: 'EACCES' },
  'folder-instead-of-file': { path: 'acme' },
  'file-too-large': { bytes: 104_857_600, limit: 4_194_304 },
  'line-too-large': { bytes: 31_457_280, limit: 4_194_304 },
  'not-utf8': { encoding: 'UTF-16' },
  'binary-file': {},
  'empty-file': {},
  'not-yaml': { detail: 'All collection items must start at the same column' },
  'not-json': { detail: 'Unexpected end of JSON input' },
  'duplicate-key': { key: 'PAR1' },
  'too-many-aliases': { limit: 100 },
  'more-problems': { listed: 1000 },
  'too-deep': { limit: 60 },
  'yaml-tag': { tag: '!!js/function' },
  'several-documents': {},
  'schema-missing': { allowed: ['cx-maturity/response/v1'] },
  'schema-unknown': {
    found: 'cx-maturity/respons/v1',
    allowed: ['cx-maturity/response/v1', 'cx-maturity/scorecard/v1'],
  },
  'schema-unexpected': { found: 'cx-maturity/rule-set/v1', allowed: ['cx-maturity/response/v1'] },
  'key-unknown': { key: 'anwsers', allowed: ['schema', 'questionnaire', 'respondent', 'answers'] },
  'key-missing': { key: 'questionnaire' },
  'type-wrong': { found: 'drei', allowed: ['number', 'integer'] },
  'value-not-allowed': { found: 'fr', allowed: ['de', 'en'] },
  'number-out-of-range': { found: '7', low: 1, high: 5 },
  'text-empty': {},
  'text-too-long': { length: 12_000, limit: 10_000 },
  'pattern-wrong': { found: 'PAR 1', example: 'PAR1' },
  'too-few': { found: 1, least: 2 },
  'too-many': { found: 12, most: 10 },
  'not-unique': { found: 'PAR1' },
  'duplicate-id': { id: 'PAR1', firstLine: 12 },
  'translation-missing': { language: 'en' },
  'scale-not-rising': { found: [1, 2.5, 2.5, 5] },
  'scale-not-full': { found: [2, 3, 4] },
  'scale-length': { options: 3, values: 5 },
  'scale-not-allowed': { item: 'PAR1', scale: 'choice', kind: 'dimension', allowed: ['anchored'] },
  'options-of-text': { item: 'NAR1', key: 'options' },
  'values-of-choice': { item: 'GOV1' },
  'state-missing': { item: 'POS1', option: 2 },
  'state-outside-position': { item: 'GOV1' },
  'scale-values-needed': { options: 4 },
  'base-unknown': { id: 'seven-p', allowed: ['seven-ps'] },
  'base-cycle': { id: 'mine' },
  'item-not-in-base': { id: 'PAR9', allowed: items },
  'section-incomplete': { id: 'extra', key: 'title' },
  'no-dimension': {},
  'source-unknown': { id: 'S9.9', allowed: items },
  'rules-for-other-questionnaire': { found: 'seven-ps', expected: 'mine' },
  'unknown-section': { id: 'persona', allowed: ['personas', 'purpose'] },
  'unknown-item': { id: 'PAR11', allowed: items },
  'section-of-other-kind': { id: 'walls', kind: 'anti-pattern', expected: 'dimension' },
  'weights-sum-to-nothing': { id: 'personas' },
  'thresholds-not-rising': { found: [1.5, 3.5, 2.5] },
  'threshold-unreachable': { threshold: 5.5, low: 1, high: 5 },
  'thresholds-count': { found: 3, expected: 4 },
  'condition-not-one': { found: ['score', 'level'], allowed: ['score', 'level', 'severity'] },
  'condition-without-comparison': {},
  'condition-never-true': { low: 1, high: 5 },
  'cap-not-monotone': { found: 'score purpose at_least 3' },
  'item-not-anchored': { id: 'GOV1', scale: 'choice' },
  'item-not-choice': { id: 'PAR1', scale: 'anchored' },
  'choice-option-unknown': { item: 'GOV1', found: 'nobdy', allowed: ['nobody', 'marketing'] },
  'options-without-choice': {},
  'picture-default-missing': { section: 'governance' },
  'picture-default-not-last': { id: 'submarine' },
  'chain-item-wrong': { id: 'GOV1', key: 'handover', scale: 'anchored', allowed: ['LIF1', 'LIF2'] },
  'prerequisite-not-scored': { id: 'GOV1' },
  'option-value-unknown': { id: 'PAR1', found: 2.5, allowed: [1, 2, 3, 4, 5] },
  'prerequisite-at-worst': { id: 'PAR1', value: 1 },
  'prerequisite-of-itself': { id: 'PAR1' },
  'prerequisite-repeated': { id: 'PSN4', needs: 'PSN1', line: 12 },
  'prerequisite-circle': { names: ['PSN4=4', 'PSN1=3', 'PSN4=5'] },
  'advice-not-scored': { id: 'GOV1' },
  'recommendation-missing': { id: 'PAR1' },
  'advice-beside-steps': { id: 'PAR1', key: 'first' },
  'steps-count': { id: 'PAR1', found: 3, expected: 4 },
  'steps-of-sign': { id: 'MKT1' },
  'unknown-severity': { found: 'entrench', allowed: ['absent', 'early', 'present', 'entrenched'] },
  'questionnaire-unknown': { id: 'seven-p', allowed: ['seven-ps', 'self-check'] },
  'questionnaire-version': { found: 2, expected: 1, id: 'seven-ps' },
  'questionnaire-other': { found: 'mine@1', expected: 'seven-ps@1' },
  'option-unknown': { item: 'PAR1', found: '7', allowed: ['1', '2', '3', '4', '5', 'unknown'] },
  'answer-ambiguous': { item: 'PAR1', found: ['value', 'not_applicable'] },
  'answer-empty': { item: 'PAR1', allowed: ['1', '2', '3', '4', '5', 'unknown'] },
  'text-expected': { item: 'NAR1', found: '3' },
  'text-for-options': { item: 'PAR1', options: 5 },
  'not-applicable-not-allowed': { item: 'PAR1' },
  'vote-option-unknown': { item: 'PAR1', found: '9', allowed: ['1', '2', '3', '4', '5', 'unknown'] },
  'votes-none': { item: 'PAR1' },
  'dissent-too-large': { item: 'PAR1', found: 5, votes: 4 },
  'votes-in-anonymous': { item: 'PAR1' },
  'votes-on-text': { item: 'NAR1' },
  'notes-beside-answer': { item: 'PAR1' },
  'respondent-named': { key: 'name' },
  'department-unknown': { id: 'sevice', allowed: ['marketing', 'sales', 'service'] },
  'role-unknown': { id: 'boss', allowed: ['management', 'staff'] },
  'table-binary': {},
  'table-empty': {},
  'table-without-items': { example: 'PAR1' },
  'table-without-answers': {},
  'quote-open': {},
  'quote-stray': {},
  'column-ambiguous': { found: 'How often?', items: ['PAR1', 'PAR2'] },
  'column-unclear': { found: 'PAR1[other]', item: 'PAR1' },
  'column-twice': { found: '[PAR1] Who', first: 'PAR1' },
  'row-length': { found: 4, expected: 9 },
  'row-unfinished': { answers: 3 },
  'row-without-answers': { notes: 2 },
  'row-repeated': {},
  'cell-ambiguous': { item: 'PAR1', found: '3', meanings: ['3', '5'] },
  'option-words-differ': { item: 'PAR1', found: '3 - mostly', option: 3 },
  'reason-missing': { item: 'PAR1' },
  'no-responses': { folder: 'acme' },
  'not-an-assessment': { folder: 'acme' },
  'too-few-responses': { found: 3, least: 5 },
  'mixed-inputs': { kinds: ['response', 'scorecard'] },
  'several-scorecards': { count: 2 },
  'nothing-on-stdin': {},
  'threshold-section-unknown': { id: 'persona', allowed: ['overall', 'personas'] },
  'threshold-wrong': { flag: '--min-level', found: '3.5', allowed: ['1', '2', '3', '4', '5'] },
  'gate-on-nothing': { allowed: ['--min-level', '--min-score'] },
  'warning-looser-than-error': { what: 'level personas', warning: '2', error: '3' },
  'estimate-not-rising': { key: 'customers', low: 12, base: 10, high: 11 },
  'objection-unknown': { id: 'overlaoded', allowed: ['overloaded', 'sales-first'] },
  'story-twice': {},
  'story-not-shown': { item: 'PAR2' },
  'default-not-last': { id: 'hours-on-top' },
  'contrast-low': { colour: '#7fb2d0', contrast: 2.3, least: 4.5, nearest: '#537488' },
  'logo-refused': { path: 'logo.svg', fault: { kind: 'part', part: '<script>' } },
  'option-unknown-flag': { found: '--min-levle', allowed: ['--min-level', '--min-score'] },
  'command-unknown': { found: 'chekc', allowed: ['check', 'score', 'report'] },
  'argument-missing': { name: 'path' },
  'argument-excess': { found: 'acme' },
  'flag-value-missing': { flag: '--lang' },
  'flag-value-wrong': { flag: '--lang', found: 'fr', allowed: ['de', 'en'] },
  'several-formats-need-folder': { formats: ['html', 'md'] },
  'summary-needs-markdown': { formats: ['html', 'json'] },
  'folder-not-empty': { folder: 'acme' },
  'file-exists': { path: 'report.html' },
  'cannot-write': { path: 'report.html', cause: 'ENOSPC: no space left on device' },
  'file-in-use': {
    path: 'self-check-response.yaml',
    process: 4711,
    host: 'laptop',
    since: '2026-03-01T09:30:00.000Z',
    here: true,
    lock: '.self-check-response.yaml.lock',
  },
  'draft-gone': { path: 'self-check-response.yaml' },
  'pdf-needs-file': {},
  'browser-missing': {},
  'browser-not-there': { path: '/usr/bin/chrome' },
  'browser-failed': { path: '/usr/bin/chromium', said: 'Page load failed: net::ERR_FILE_NOT_FOUND' },
  'browser-too-slow': { path: '/usr/bin/chromium', seconds: 60 },
  'nothing-to-decide': {},
  'flag-of-plan': { flag: '--budget' },
  'target-twice': { id: 'personas' },
  'plan-rules-missing': { questionnaire: 'seven-ps@1', rules: 'own@2', hash: 'a3f1c0de5b77', stored: true },
  'comparison-other-questionnaire': { before: 'seven-ps', after: 'self-check' },
  'comparison-nothing-in-common': { id: 'seven-ps' },
  'baseline-not-comparable': { sections: ['personas', 'walls'] },
  'ratchet-needs-assessment': {},
  'targets-need-assessment': {},
  'plan-under-way': { path: 'acme/assessment.yaml', created: '2026-03-12T09:30:00.000Z' },
  'planned-on-open-round': {},
  'assumption-malformed': { found: 'PAR1' },
  'assumption-of-text': { item: 'NAR1' },
  'assumption-twice': { item: 'PAR1', found: ['4', '5'] },
  'assumption-of-scorecard': { path: 'acme/rounds/2026-03/scorecard.json' },
  'assumption-discloses': { section: 'paradigm', items: ['PAR2', 'PAR3'] },
  'round-name-wrong': { found: 'march/1' },
  'round-exists': { round: '2026-03' },
  'round-half-closed': { round: '2026-03', folder: 'acme' },
  'responses-unfinished': { count: 2 },
  'unfinished-among-lines': { path: 'acme/responses/all.ndjson' },
  'response-open': { path: 'acme/responses/7f3a.yaml', lock: 'acme/responses/.7f3a.yaml.lock' },
  'responses-changed': { path: 'acme/responses/7f3a.yaml' },
  'keep-in-anonymous': {},
  'responses-of-closed-round': { round: '2026-03' },
  'no-rounds': { folder: 'acme' },
  'no-terminal': { command: 'assess' },
  'flag-needs-screens': { flag: '--facilitate' },
  'flag-needs-flag': { flag: '--hide-votes', needed: '--facilitate' },
  'flags-exclude': { flag: '--keep-responses', other: '--delete-responses' },
  'facilitate-in-anonymous': { path: 'acme' },
  'explain-unknown': { found: 'PAR11', allowed: items },
  'level-unreachable': { section: 'personas', level: 5 },
  'level-unreachable-alone': { section: 'personas', level: 3 },
  'rule-dead': { id: 'some-finding', kind: 'finding' },
  'rule-always': { id: 'some-cap', kind: 'cap' },
  'cap-never-bites': { id: 'some-cap' },
  'answer-costs-level': { id: 'some-cap', item: 'PAR1' },
  'text-wordy': { kind: 'works-when', length: 41, limit: 30 },
  'sentence-long': { found: 'One word after the other.', length: 33, limit: 30 },
  'question-joined': { kind: 'question', found: 'and' },
  'question-evaluative': { kind: 'sign', found: 'already' },
  'option-vague': { found: 'sometimes' },
  'options-open-alike': { found: 'in one department', other: 'PAR1.options.2' },
  'questions-open-alike': { found: 'over the last twelve', other: 'PAR1.question' },
  'sentence-twice': { found: 'Name one person who answers.', other: 'PAR1.steps.2.first' },
  'reading-hard': { key: 'PAR1.help', language: 'de', lix: 67, limit: 60 },
  'translation-same': { found: 'Who answers a complaint here?', language: 'de' },
  'translation-unconfirmed': { key: 'PAR1.question', language: 'en' },
  'translation-stale': { key: 'PAR1.options.3', language: 'en' },
  'translation-changed': { key: 'levels.2.meaning', language: 'de' },
  'translation-obsolete': { key: 'caps.gone.reason' },
  'translation-unknown': { key: 'PAR11', allowed: items },
  'translations-not-yours': { id: 'seven-ps' },
  'translations-with-rules': {},
  'template-file-unknown': { found: 'figure.html.hbs', allowed: ['figures.html.hbs', 'figures.md.hbs', 'style.css'] },
  'template-none': { folder: 'templates' },
  'template-link': { path: 'templates/figures.html.hbs' },
  'template-syntax': { found: '{{/each}}' },
  'template-helper-unknown': { found: 'lookup', allowed: ['#if', '#unless', '#each', '#with'] },
  'template-partial-unknown': { found: 'figure', allowed: ['figures', 'caps'] },
  'template-circle': { names: ['figures', 'caps', 'figures'] },
  'template-not-allowed': { found: '{{#*inline "figures"}}' },
  'template-name-unknown': { path: 'view.organisaton', found: 'organisaton', allowed: ['organisation', 'title'] },
  'template-not-text': { found: 'figures' },
  'template-endless': { limit: 16_000_000 },
  'template-element': { found: 'meta' },
  'style-end': { found: '</style' },
  'style-fetches': { found: '@import' },
};
const codes = Object.keys(samples) as ProblemCode[];

function make(code: ProblemCode, args: object = samples[code], place: Place | null = null): Problem {
  return { code, severity: 'error', place, args } as unknown as Problem;
}

/** The same arguments with every text in them replaced. */
function withTexts(args: object, text: string): object {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return text;
    if (Array.isArray(value)) return value.map(change);
    return value;
  };
  const changed = Object.entries(args).map(([key, value]) => [key, key === 'language' ? value : change(value)]);
  return Object.fromEntries(changed);
}

describe('describeProblem', () => {
  it.each(codes)('has a whole sentence in both languages for %s', (code) => {
    const [de, en] = languages.map((language) => describeProblem(make(code), language));
    for (const sentence of [de, en]) {
      expect(sentence).toMatch(/^[\p{Lu}„‘0-9].*[.?]$/u);
      expect(sentence).not.toMatch(/\b(undefined|NaN|null|object Object)\b|\$\{|\.\.|; *[.;]|\s{2}/);
    }
    expect(de).not.toBe(en);
  });

  it('shows the offending text in the quotes of the language', () => {
    for (const code of codes) {
      const { found, id, key } = samples[code] as { found?: unknown; id?: unknown; key?: unknown };
      for (const offending of [found, id, key]) {
        if (typeof offending !== 'string') continue;
        expect(describeProblem(make(code), 'de'), code).toContain(`„${offending}“`);
        expect(describeProblem(make(code), 'en'), code).toContain(`‘${offending}’`);
      }
    }
  });

  it('lists what is allowed where that is short, and gives examples where it is long', () => {
    expect(describeProblem(make('value-not-allowed'), 'de')).toBe(
      '„fr“ ist hier nicht erlaubt; erlaubt sind de und en.',
    );
    expect(describeProblem(make('value-not-allowed'), 'en')).toBe('‘fr’ is not allowed here; allowed are de and en.');
    const long = describeProblem(make('source-unknown'), 'de');
    expect(long).toContain('zur Wahl stehen 9, zum Beispiel PAR1, PAR2, PAR3.');
    expect(long).not.toContain('PSN1');
  });

  it('asks whether the nearest name was meant', () => {
    expect(describeProblem(make('unknown-item'), 'de')).toMatch(/nicht\. Meinten Sie „PAR1“\?$/);
    expect(describeProblem(make('command-unknown'), 'en')).toMatch(/Did you mean ‘check’\?$/);
    expect(describeProblem(make('role-unknown'), 'en')).not.toContain('Did you mean');
    expect(describeProblem(make('option-unknown'), 'de')).not.toContain('Meinten');
  });

  it('names the way out', () => {
    expect(describeProblem(make('too-few-responses'), 'de')).toMatch(
      /weitere sammeln .* alle Beteiligten .* assessment\.yaml .*mode: open.*mode: agreed/,
    );
    expect(describeProblem(make('too-few-responses'), 'en')).toMatch(/collect more .* everybody .* assessment\.yaml/);
    expect(describeProblem(make('respondent-named'), 'de')).toContain('speichert nie Namen');
    expect(describeProblem(make('respondent-named'), 'en')).toContain('never stores names');
    expect(describeProblem(make('gate-on-nothing'), 'en')).toContain('--min-level or --min-score');
  });

  it('says in German what the parsers and the system say in English', () => {
    expect(describeProblem(make('not-yaml'), 'de')).toBe(
      'Das ist kein gültiges YAML: die Einrückung passt nicht zu den Zeilen darüber.',
    );
    expect(describeProblem(make('not-json'), 'de')).toBe('Das ist kein gültiges JSON: der Text bricht vorzeitig ab.');
    expect(describeProblem(make('cannot-write'), 'de')).toContain('der Datenträger ist voll.');
    expect(describeProblem(make('cannot-write'), 'en')).toContain('the disk is full.');
    expect(describeProblem(make('type-wrong'), 'de')).toContain('erwartet wird eine Zahl oder eine ganze Zahl.');
  });

  it('never prints two sizes alike', () => {
    const sentence = describeProblem(make('file-too-large', { bytes: 4_194_305, limit: 4_194_304 }), 'en');
    expect(sentence).toBe('The file is too large (4194305 bytes); at most 4194304 bytes is allowed.');
  });

  it('writes numbers as the language does', () => {
    expect(describeProblem(make('scale-not-rising'), 'de')).toContain('1; 2,5; 2,5; 5');
    expect(describeProblem(make('threshold-unreachable'), 'en')).toContain('5.5');
  });

  it('lets no text of a file out of its place', () => {
    const long = 'x'.repeat(5000);
    const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u001b[31m\n\r\u202e\u0000\ud800', long));
    fc.assert(
      fc.property(fc.constantFrom(...codes), hostile, fc.constantFrom(...languages), (code, text, language) => {
        const sentence = formatProblem(make(code, withTexts(samples[code], text)), language);
        expect(sentence).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
      }),
      { numRuns: 500 },
    );
    for (const code of codes) {
      const { path, folder } = samples[code] as Record<string, unknown>;
      if (path !== undefined || folder !== undefined) continue;
      expect(describeProblem(make(code, withTexts(samples[code], long)), 'de').length, code).toBeLessThan(1200);
    }
  });
});

describe('formatProblem', () => {
  const place = { file: 'responses/7f3a.yaml', line: 4, column: 3 };

  it('begins with the place and the word', () => {
    expect(formatProblem(make('text-empty', {}, place), 'de')).toMatch(/^responses\/7f3a\.yaml:4:3: Fehler: Der Text/);
    expect(formatProblem({ ...make('text-empty', {}, place), severity: 'warning' }, 'en')).toMatch(
      /^responses\/7f3a\.yaml:4:3: warning: The text/,
    );
    expect(formatProblem(make('text-empty'), 'en')).toMatch(/^error: The text/);
    expect(formatProblem({ ...make('text-empty'), severity: 'warning' }, 'de')).toMatch(/^Warnung: Der/);
  });

  it('makes control characters of a file name visible', () => {
    expect(formatProblem(make('text-empty', {}, { ...place, file: 'a\nb' }), 'en')).toMatch(/^a\\nb:4:3: /);
  });
});

describe('nearest', () => {
  it('finds slips of the pen', () => {
    expect(nearest('persona', ['overall', 'personas'])).toBe('personas');
    expect(nearest('chekc', ['check'])).toBe('check');
    expect(nearest('par1', ['PRA1', 'PAR1'])).toBe('PAR1');
    expect(nearest('PAR11', ['PAR2', 'PAR1'])).toBe('PAR1');
    expect(nearest('ab', ['ba'])).toBe('ba');
  });

  it('finds nothing where nothing is near', () => {
    expect(nearest('boss', ['management', 'staff'])).toBeNull();
    expect(nearest('x', ['y'])).toBeNull();
    expect(nearest('7', ['1', '2'])).toBeNull();
    expect(nearest('personas=9', ['personas=1', 'personas=2'])).toBeNull();
    expect(nearest('', ['a'])).toBeNull();
    expect(nearest('check', ['check'])).toBeNull();
    expect(nearest('x'.repeat(100_000), ['x'.repeat(99_999)])).toBeNull();
  });
});

describe('damerauLevenshtein', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['ab', 'ba', 1],
    ['ca', 'abc', 2],
    ['kitten', 'sitting', 3],
    ['Straße', 'Strasse', 2],
  ])('%j to %j is %i', (from, to, distance) => {
    expect(damerauLevenshtein(from, to)).toBe(distance);
  });

  it('is a distance', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(damerauLevenshtein(a, b)).toBe(damerauLevenshtein(b, a));
        expect(damerauLevenshtein(a, b) === 0).toBe(a === b);
        expect(damerauLevenshtein(a, c)).toBeLessThanOrEqual(damerauLevenshtein(a, b) + damerauLevenshtein(b, c));
      }),
    );
  });
});
