import type { FromSchema } from 'json-schema-to-ts';
import { sectionIdSchema, textSchema } from './text.js';

const shareSchema = { type: 'number', minimum: 0, maximum: 1 } as const;
const severityClassSchema = { type: 'string', enum: ['absent', 'early', 'present', 'entrenched'] } as const;

const boundsSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    min_level: { type: 'integer', minimum: 1, maximum: 11, description: 'Least overall level.' },
    min_score: { type: 'number', minimum: 1, maximum: 5, description: 'Least overall score.' },
    min: {
      type: 'object',
      description: 'Least level by dimension.',
      additionalProperties: { type: 'integer', minimum: 1, maximum: 11 },
    },
    max_severity: {
      type: 'object',
      description: "Highest class of severity by anti-pattern; 'every' for all of them.",
      additionalProperties: severityClassSchema,
    },
    min_coverage: { ...shareSchema, description: 'Least share of applicable cells answered.' },
    max_not_applicable: { ...shareSchema, description: 'Largest share of cells declared not applicable.' },
  },
} as const;

const groupsSchema = {
  type: 'array',
  maxItems: 200,
  items: {
    type: 'object',
    required: ['id'],
    additionalProperties: false,
    properties: { id: sectionIdSchema, title: textSchema },
  },
} as const;

/** cx-maturity/assessment/v1: an assessment's settings, as written. */
export const assessmentSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/assessment/v1.json',
  title: 'cx-maturity assessment',
  type: 'object',
  required: ['schema', 'organisation', 'questionnaire'],
  additionalProperties: false,
  properties: {
    schema: { const: 'cx-maturity/assessment/v1' },
    organisation: { type: 'string', minLength: 1, maxLength: 200 },
    questionnaire: {
      type: 'string',
      minLength: 1,
      maxLength: 500,
      description: 'id@version of a shipped questionnaire, or the path of a questionnaire file beside this one.',
    },
    sections: {
      type: ['string', 'array'],
      description:
        'What assess asks: core (the dimensions and anti-patterns; also without this key), all, or a list of section ids, among which core may stand.',
      pattern: sectionIdSchema.pattern,
      maxLength: sectionIdSchema.maxLength,
      minItems: 1,
      maxItems: 200,
      uniqueItems: true,
      items: sectionIdSchema,
      examples: ['core'],
    },
    rules: { type: 'string', minLength: 1, maxLength: 500, description: 'Path of a rule set beside this file.' },
    language: { type: 'string', enum: ['de', 'en'] },
    departments: { ...groupsSchema, description: 'The departments that a respondent may name.' },
    roles: { ...groupsSchema, description: 'The roles that a respondent may name.' },
    privacy: {
      type: 'object',
      description: 'What was promised to the respondents.',
      additionalProperties: false,
      properties: {
        mode: {
          type: 'string',
          enum: ['anonymous', 'open', 'agreed'],
          description:
            'anonymous: nothing about fewer than min_group people; open: everybody may see everything; agreed: one answer for all.',
        },
        min_group: { type: 'integer', minimum: 3, maximum: 1000 },
      },
    },
    thresholds: {
      type: 'object',
      description: 'What cx-maturity check holds the scorecard against.',
      additionalProperties: false,
      properties: {
        basis: { type: 'string', enum: ['low', 'answered'] },
        error: boundsSchema,
        warning: boundsSchema,
      },
    },
  },
} as const;

/** An assessment file after its shape was checked. */
export type AssessmentFile = FromSchema<typeof assessmentSchema>;
export type BoundsFile = FromSchema<typeof boundsSchema>;
