import type { FromSchema } from 'json-schema-to-ts';
import type { Verdict } from '../model/verdict.js';
import { exact, listOf, orNull, type Same } from './exact.js';
import { hash, reason, severityClass, text, words } from './figures.js';

const figure = { type: 'number', minimum: 0, maximum: 11 } as const;
const identity = exact({ id: words, version: { type: 'integer', minimum: 1 }, hash });

/** cx-maturity/verdict/v1: thresholds held against a scorecard. */
export const verdictSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/verdict/v1.json',
  title: 'cx-maturity verdict',
  ...exact({
    schema: { const: 'cx-maturity/verdict/v1' },
    meta: exact({ tool: words, version: words, created: orNull(words) }),
    organisation: orNull(words),
    questionnaire: identity,
    rules: identity,
    basis: { type: 'string', enum: ['low', 'answered'] },
    passed: { type: 'boolean' },
    warned: { type: 'boolean' },
    thresholds: listOf(
      exact({
        bound: { type: 'string', enum: ['error', 'warning'] },
        measure: { type: 'string', enum: ['level', 'score', 'severity', 'coverage', 'not-applicable'] },
        of: words,
        title: orNull(text),
        operator: { type: 'string', enum: ['at least', 'at most'] },
        expected: { anyOf: [figure, severityClass] },
        found: { anyOf: [figure, severityClass, { type: 'null' }] },
        value: orNull(figure),
        range: orNull(exact({ low: figure, high: figure })),
        passed: { type: 'boolean' },
        reason: orNull(reason),
        limits: listOf(exact({ id: words, to: { type: 'integer', minimum: 1 }, reason: orNull(text) })),
        baseline: orNull(
          exact({
            figure,
            allowed: { type: 'number', minimum: 0 },
            allowedBy: { type: 'string', enum: ['tolerance', 'noise'] },
            noiseUntold: { type: 'boolean' },
            isPart: { type: 'boolean' },
          }),
        ),
      }),
    ),
  }),
} as const;

// As in scorecard.ts: schema and type may not drift apart.
const matchesModel: Same<FromSchema<typeof verdictSchema>, Verdict> = true;
void matchesModel;
