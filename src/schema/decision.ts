import type { FromSchema } from 'json-schema-to-ts';
import type { Decision } from '../model/decision.js';
import { exact, listOf, orNull, type Same } from './exact.js';
import { count, effort, hash, source, text, words } from './figures.js';

const figure = { type: 'number', minimum: 0, maximum: 11 } as const;
const version = { type: 'integer', minimum: 1 } as const;
const verdict = { type: 'string', enum: ['go', 'rework', 'stop'] } as const;
const reply = exact({ answer: { type: 'string', enum: ['yes', 'partly', 'no', 'unknown'] }, note: orNull(words) });

const evidence = {
  anyOf: [
    exact({
      kind: { const: 'answer' },
      field: {
        type: 'string',
        enum: [
          'think',
          'do',
          'value',
          'better',
          'mother',
          'helps',
          'simpler',
          'evidence',
          'measurable',
          'persona',
          'phase',
          'kind',
          'aim',
          'effort',
        ],
      },
      question: orNull(text),
      found: orNull(words),
      text: orNull(text),
      note: orNull(words),
    }),
    exact({
      kind: { const: 'result' },
      measure: { type: 'string', enum: ['score', 'level', 'severity', 'item'] },
      of: words,
      title: text,
      found: figure,
      atLeast: orNull(figure),
      below: orNull(figure),
      thresholds: listOf(figure),
      class: orNull(text),
    }),
  ],
} as const;

const reasons = listOf(exact({ rule: words, verdict, reason: text, change: text, source, evidence: listOf(evidence) }));

const measure = exact({
  id: words,
  name: words,
  for: words,
  goal: words,
  persona: orNull(words),
  phase: orNull({ type: 'string', enum: ['before', 'purchase', 'start', 'use', 'problem', 'farewell'] }),
  kind: orNull({ type: 'string', enum: ['campaign', 'platform', 'process', 'service', 'product', 'people'] }),
  aim: orNull({ type: 'string', enum: ['win', 'keep', 'help', 'save'] }),
  status: { type: 'string', enum: ['idea', 'decided', 'running'] },
  effort: orNull(effort),
  replies: exact({ think: reply, do: reply, value: reply, better: reply, mother: reply }),
  criteria: exact({
    helps: { type: 'integer', minimum: 1, maximum: 5 },
    simpler: { type: 'string', enum: ['none', 'exists', 'not-looked'] },
    evidence: { type: 'string', enum: ['asked-customers', 'data', 'guess'] },
    measurable: { type: 'string', enum: ['yes', 'no'] },
  }),
});

/** cx-maturity/decision/v1: what the decision check says of measures. */
export const decisionSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/decision/v1.json',
  title: 'cx-maturity decision',
  ...exact({
    schema: { const: 'cx-maturity/decision/v1' },
    meta: exact({ tool: words, version: words, created: orNull(words) }),
    rules: exact({ id: words, version, hash }),
    result: orNull(
      exact({
        organisation: orNull(words),
        questionnaire: exact({ id: words, version, title: text }),
        people: count,
      }),
    ),
    passed: { type: 'boolean' },
    otherwise: exact({ reason: text, source }),
    measures: listOf(
      exact({
        rank: { type: 'integer', minimum: 1 },
        measure,
        verdict,
        worth: { type: 'number', minimum: 0, maximum: 5 },
        fails: { type: 'boolean' },
        reasons,
        warnings: reasons,
      }),
    ),
  }),
} as const;

// As in scorecard.ts: schema and type may not drift apart.
const matchesModel: Same<FromSchema<typeof decisionSchema>, Decision> = true;
void matchesModel;
