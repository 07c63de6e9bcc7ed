import type { FromSchema } from 'json-schema-to-ts';
import { conditionReference, joinedConditions } from './condition.js';
import { sectionIdSchema, sourceSchema, textSchema, versionSchema } from './text.js';

/** A condition as written: one of all, any, not, or one comparison. */
export interface DecisionConditionFile {
  all?: DecisionConditionFile[];
  any?: DecisionConditionFile[];
  not?: DecisionConditionFile;
  answer?: string;
  is?: string[];
  how_many?: string[];
  are?: string[];
  score?: string;
  level?: string;
  severity?: string;
  item?: string;
  at_least?: number | string;
  below?: number | string;
}

const boundSchema = {
  type: ['number', 'string'],
  description: 'A value from 1 to 5, a number of questions, or the name of a severity class.',
  minimum: 0,
  maximum: 11,
  minLength: 1,
  maxLength: 40,
} as const;

const wordsSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 20,
  items: { type: 'string', minLength: 1, maxLength: 40 },
} as const;

const conditionSchema = {
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: {
    ...joinedConditions(50),
    answer: { type: 'string', description: 'A field of the measure, with is, or (helps, effort) at_least and below.' },
    is: { ...wordsSchema, description: 'Any of these words; missing and given for what need not be said.' },
    how_many: { ...wordsSchema, description: 'Of these persona questions at_least so many are answered as in are.' },
    are: { ...wordsSchema, description: 'The answers that are counted.' },
    score: { type: 'string', description: 'Score of a dimension of the scorecard, or of overall.' },
    level: { type: 'string', description: 'Level of a dimension of the scorecard, or of overall.' },
    severity: { type: 'string', description: 'Severity of an anti-pattern of the scorecard.' },
    item: { type: 'string', description: 'Mean of an item of the scorecard.' },
    at_least: boundSchema,
    below: boundSchema,
  },
} as const;

const ruleSchema = {
  type: 'object',
  required: ['id', 'verdict', 'when', 'reason', 'change'],
  additionalProperties: false,
  properties: {
    id: sectionIdSchema,
    verdict: {
      type: 'string',
      enum: ['go', 'rework', 'stop'],
      description: 'The best that a measure can have while this holds; go: it is only told.',
    },
    when: conditionReference,
    reason: textSchema,
    change: { ...textSchema, description: 'What to change for a better verdict.' },
    source: sourceSchema,
  },
} as const;

const askedSchema = {
  type: 'object',
  required: ['question', 'options'],
  additionalProperties: false,
  properties: {
    question: textSchema,
    help: textSchema,
    options: { type: 'object', description: 'The text of each option, by its word.', additionalProperties: textSchema },
    source: sourceSchema,
  },
} as const;

const replies = ['yes', 'partly', 'no', 'unknown'] as const;
const figures = ['1', '2', '3', '4', '5'] as const;

/** The fields that are asked with options, in the order in which they are asked, each with its words. */
export const askedFields = {
  phase: ['before', 'purchase', 'start', 'use', 'problem', 'farewell'],
  kind: ['campaign', 'platform', 'process', 'service', 'product', 'people'],
  aim: ['win', 'keep', 'help', 'save'],
  think: replies,
  do: replies,
  value: replies,
  better: replies,
  mother: replies,
  helps: figures,
  simpler: ['none', 'exists', 'not-looked'],
  evidence: ['asked-customers', 'data', 'guess'],
  measurable: ['yes', 'no'],
  effort: figures,
} as const;

const decisionRulesShape = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/decision-rules/v1.json',
  title: 'cx-maturity decision rules',
  type: 'object',
  required: ['schema', 'id', 'version', 'questions', 'rules', 'otherwise'],
  additionalProperties: false,
  properties: {
    schema: { const: 'cx-maturity/decision-rules/v1' },
    id: sectionIdSchema,
    version: versionSchema,
    languages: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', enum: ['de', 'en'] } },
    effort_if_missing: {
      type: 'integer',
      minimum: 1,
      maximum: 5,
      description: 'The effort that a measure is ranked with where it names none; 5 unless said.',
    },
    questions: {
      type: 'object',
      description: 'How each field of a measure is asked, with the text of each of its options.',
      // Thirteen times the same: which words each has is checked when it is linked.
      additionalProperties: askedSchema,
    },
    rules: {
      type: 'array',
      description: 'What measures are judged by themselves: the worst verdict of the rules that hold.',
      minItems: 1,
      maxItems: 500,
      items: ruleSchema,
    },
    warnings: {
      type: 'array',
      description: "Where the company's own scorecard contradicts a measure.",
      maxItems: 500,
      items: ruleSchema,
    },
    otherwise: {
      type: 'object',
      description: 'What is said where no rule holds: go.',
      required: ['reason'],
      additionalProperties: false,
      properties: { reason: textSchema, source: sourceSchema },
    },
  },
} as const;

/** cx-maturity/decision-rules/v1: how measures are asked for and judged, as written. */
export const decisionRulesSchema = { ...decisionRulesShape, definitions: { condition: conditionSchema } } as const;

type Options = {
  deserialize: [{ pattern: { title: 'condition' }; output: DecisionConditionFile }];
};

/** A file of decision rules after its shape was checked. */
export type DecisionRulesFile = FromSchema<typeof decisionRulesShape, Options>;
