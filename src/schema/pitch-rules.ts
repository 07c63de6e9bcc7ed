import type { FromSchema } from 'json-schema-to-ts';
import { conditionReference, joinedConditions } from './condition.js';
import { sectionIdSchema, sourceSchema, textSchema } from './text.js';

const nameSchema = { type: 'string', minLength: 1, maxLength: 60 } as const;

const measureProperties = {
  score: nameSchema,
  level: nameSchema,
  severity: nameSchema,
  item: nameSchema,
  calculation: {
    type: 'string',
    enum: ['revenue-at-risk', 'churn-point', 'contact-cost', 'break-even-churn', 'break-even-contacts'],
  },
  effort: { type: 'string', enum: ['first'] },
} as const;

/** A condition as written: one of all, any, not, or one comparison, which without bounds asks whether there is a number. */
export interface PitchConditionFile {
  all?: PitchConditionFile[];
  any?: PitchConditionFile[];
  not?: PitchConditionFile;
  score?: string;
  level?: string;
  severity?: string;
  item?: string;
  calculation?: string;
  effort?: string;
  at_least?: number;
  below?: number;
}

const conditionSchema = {
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: {
    ...joinedConditions(20),
    ...measureProperties,
    at_least: { type: 'number' },
    below: { type: 'number' },
  },
} as const;

const sourcedSchema = {
  type: 'object',
  required: ['text', 'source'],
  additionalProperties: false,
  properties: { text: textSchema, source: sourceSchema },
} as const;

const answersSchema = {
  type: 'array',
  description: 'The first whose condition holds; the last has none.',
  minItems: 1,
  maxItems: 50,
  items: {
    type: 'object',
    required: ['id', 'text', 'rests_on', 'source'],
    additionalProperties: false,
    properties: {
      id: sectionIdSchema,
      when: conditionReference,
      text: textSchema,
      rests_on: {
        type: 'array',
        description: 'The numbers that the answer rests on; those that there are get shown.',
        minItems: 1,
        maxItems: 5,
        items: {
          type: 'object',
          minProperties: 1,
          maxProperties: 1,
          additionalProperties: false,
          properties: measureProperties,
        },
      },
      source: sourceSchema,
    },
  },
} as const;

const pitchRulesShape = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/pitch-rules/v1.json',
  title: 'cx-maturity pitch rules',
  type: 'object',
  required: ['schema', 'parts', 'vision_from', 'objections', 'own'],
  additionalProperties: false,
  properties: {
    schema: { const: 'cx-maturity/pitch-rules/v1' },
    parts: {
      type: 'object',
      required: ['opening', 'why_now', 'money', 'service', 'answers_are_ours'],
      additionalProperties: false,
      properties: {
        opening: sourcedSchema,
        why_now: sourcedSchema,
        money: sourcedSchema,
        service: sourcedSchema,
        answers_are_ours: sourcedSchema,
      },
    },
    vision_from: { type: 'array', maxItems: 20, items: nameSchema },
    objections: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        required: ['id', 'says', 'source', 'answers'],
        additionalProperties: false,
        properties: {
          id: sectionIdSchema,
          says: textSchema,
          source: sourceSchema,
          fact: { type: 'string', minLength: 1, maxLength: 40, description: 'Id of a statement to be cited.' },
          answers: answersSchema,
        },
      },
    },
    own: {
      type: 'object',
      required: ['source', 'answers'],
      additionalProperties: false,
      properties: { source: sourceSchema, answers: answersSchema },
    },
  },
} as const;

/** cx-maturity/pitch-rules/v1: what the pitch says by itself and how it answers objections, as written. */
export const pitchRulesSchema = { ...pitchRulesShape, definitions: { condition: conditionSchema } } as const;

type Titled = [{ pattern: { title: 'condition' }; output: PitchConditionFile }];

/** A pitch rules file after its shape was checked. */
export type PitchRulesFile = FromSchema<typeof pitchRulesShape, { deserialize: Titled }>;
export type AnswersFile = FromSchema<typeof answersSchema, { deserialize: Titled }>;
