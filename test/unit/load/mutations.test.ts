import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/i18n/problems.js';
import { example } from '../../helpers/run-binary.js';
import { smallQuestionnaire, smallResponse, smallRules, smallVotedResponse } from '../../helpers/small.js';
import { asSource, type Format, findProblems } from './small.js';

/** One way to damage a text; positions are shares of its length, so that they fit any text. */
type Damage = (text: string) => string;

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const scrap = fc.oneof(
  fc.constantFrom(
    ...['{', '}', '[', ']', ':', ': ', '- ', '"', "'", '#', '&a ', '*a', '!', '!!', '|', '>', '%', '@', '`', ',', '?'],
    ...['\n', '\r', '\t', '  ', '\0', '\u2028', '\ufeff', '~', '.nan', '-.inf', '1e999', '---\n', '...\n', '<<: *a\n'],
    ...[
      '__proto__: ',
      'constructor: ',
      'null',
      'true',
      '-1',
      '0',
      '6',
      '2.5',
      'unknown',
      'schema: x\n',
      '\ud83d',
      '\u202e',
    ],
  ),
  fc.string({ maxLength: 6 }),
);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  share.map((end) => (text: string) => text.slice(0, text.length * end)),
  share.map((start) => (text: string) => text.slice(text.length * start)),
  fc.tuple(share, fc.nat({ max: 20 })).map(([at, length]) => (text: string) => {
    const from = Math.floor(text.length * at);
    return text.slice(0, from) + text.slice(from + length);
  }),
  fc.tuple(share, scrap, fc.nat({ max: 3 })).map(([at, put, length]) => (text: string) => {
    const from = Math.floor(text.length * at);
    return text.slice(0, from) + put + text.slice(from + length);
  }),
  fc.tuple(share, share, fc.constantFrom('delete', 'double', 'swap')).map(([at, other, how]) => (text: string) => {
    const lines = text.split('\n');
    const from = Math.floor(lines.length * at);
    const to = Math.floor(lines.length * other);
    if (how === 'delete') return lines.toSpliced(from, 1).join('\n');
    if (how === 'double') return lines.toSpliced(to, 0, lines[from] ?? '').join('\n');
    return lines
      .with(from, lines[to] ?? '')
      .with(to, lines[from] ?? '')
      .join('\n');
  }),
);

const damages = fc.array(damage, { minLength: 1, maxLength: 4 });

const subjects: readonly (readonly [what: string, format: Format, name: string, text: string, runs: number])[] = [
  ['small response', 'response', 'r.yaml', smallResponse, 400],
  ['response with votes', 'response', 'r.yaml', smallVotedResponse, 400],
  [
    'response of the self-check',
    'response',
    'r.yaml',
    readFileSync(example('self-check', 'response.yaml'), 'utf8'),
    150,
  ],
  [
    'response in JSON',
    'response',
    'r.json',
    JSON.stringify(
      { schema: 'cx-maturity/response/v1', questionnaire: 'small@2', answers: { CAR1: 3, CAR2: { value: 2 } } },
      null,
      2,
    ),
    300,
  ],
  [
    'responses line by line',
    'lines',
    'r.ndjson',
    `${'{"schema":"cx-maturity/response/v1","questionnaire":"small@2","answers":{"CAR1":3}}\n'.repeat(3)}`,
    200,
  ],
  [
    'assessment of the workshop',
    'assessment',
    'a.yaml',
    readFileSync(example('workshop', 'assessment.yaml'), 'utf8'),
    200,
  ],
  ['small questionnaire', 'questionnaire', 'q.yaml', smallQuestionnaire, 400],
  ['small rule set', 'rule-set', 'rules.yaml', smallRules, 400],
];

describe('damaged at random, loading gives problems inside the file or nothing wrong, and never throws:', () => {
  test.each(subjects)('the %s', (_what, format, name, text, numRuns) => {
    // The examples are about the shipped questionnaire, and are held against the small one here.
    const ofAnother = ['questionnaire-other', 'threshold-section-unknown'];
    expect(findProblems(format, asSource(text, name)).filter(({ code }) => !ofAnother.includes(code))).toEqual([]);
    fc.assert(
      fc.property(damages, (each) => {
        const damaged = each.reduce((before, change) => change(before), text);
        const bytes = new TextEncoder().encode(damaged);
        // What the decoder makes of it: a mark at the start is dropped, half a character replaced.
        const lines = new TextDecoder().decode(bytes).split('\n');
        const what = JSON.stringify(damaged);
        for (const problem of findProblems(format, { name, bytes })) {
          const { place } = problem;
          expect(place?.file, what).toBe(name);
          const { line, column } = place ?? { line: 0, column: 0 };
          expect(line, what).toBeGreaterThanOrEqual(1);
          expect(line, what).toBeLessThanOrEqual(lines.length);
          expect(column, what).toBeGreaterThanOrEqual(1);
          expect(column, what).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          for (const language of ['de', 'en'] as const) {
            expect(formatProblem(problem, language), what).not.toMatch(/[^\P{C}]|undefined|\[object/u);
          }
        }
      }),
      { numRuns },
    );
  });
});
