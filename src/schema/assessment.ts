import type { FromSchema } from 'json-schema-to-ts';
import { itemIdSchema, sectionIdSchema, textSchema } from './text.js';

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

/** The objections that the pitch has answers for; the shipped rules answer each of them. */
export const knownObjections = ['overloaded', 'no-survey-budget', 'hard-to-measure', 'sales-first'] as const;

/** A figure: one number, or the least, the likeliest and the most that it may be. */
const estimateSchema = (unit: { readonly minimum: number; readonly maximum: number }) =>
  ({
    type: ['number', 'object'],
    ...unit,
    required: ['low', 'base', 'high'],
    additionalProperties: false,
    properties: {
      low: { type: 'number', ...unit },
      base: { type: 'number', ...unit },
      high: { type: 'number', ...unit },
    },
  }) as const;

// The least above nothing and the most keep every product and quotient of figures a number.
const numberOfThings = { minimum: 1, maximum: 1_000_000_000_000 } as const;
const money = { minimum: 0.01, maximum: 1_000_000_000_000 } as const;

/** What each figure of a pitch may be at least and at most. */
export const pitchLimits = {
  customers: numberOfThings,
  churn: { minimum: 0, maximum: 1 },
  revenue_per_customer: money,
  contacts: numberOfThings,
  cost_per_contact: money,
  budget: money,
} as const;

const pitchSchema = {
  type: 'object',
  description: 'What the case for the budget (cx-maturity pitch) needs; all of it optional.',
  additionalProperties: false,
  properties: {
    currency: { type: 'string', pattern: '^[^\\s\\d]{1,8}$', maxLength: 8, examples: ['EUR'] },
    figures: {
      type: 'object',
      description:
        'Your own figures: one number each, or { low, base, high }. Nothing is calculated from what is not given.',
      additionalProperties: false,
      properties: {
        customers: estimateSchema(pitchLimits.customers),
        churn: {
          ...estimateSchema(pitchLimits.churn),
          description: 'Share of customers lost in a year, 0 to 1.',
        },
        revenue_per_customer: { ...estimateSchema(pitchLimits.revenue_per_customer), description: 'In a year.' },
        contacts: { ...estimateSchema(pitchLimits.contacts), description: 'Service contacts in a year.' },
        cost_per_contact: estimateSchema(pitchLimits.cost_per_contact),
        budget: { ...estimateSchema(pitchLimits.budget), description: 'What is asked for.' },
      },
    },
    vision: textSchema,
    story: { ...textSchema, description: 'A story of a customer, recorded with consent.' },
    story_from: { ...itemIdSchema, description: 'The item whose comment, shown in the report anyway, is the story.' },
    target: {
      type: 'integer',
      minimum: 1,
      maximum: 11,
      description: 'The level wanted; without it one more than now.',
    },
    objections: {
      type: 'array',
      description: 'The objections that were heard; without it all that the pitch knows are answered.',
      maxItems: 20,
      items: {
        type: ['string', 'object'],
        minLength: 1,
        maxLength: 60,
        examples: [...knownObjections],
        required: ['says'],
        additionalProperties: false,
        properties: {
          says: { ...textSchema, description: 'An objection in your own words.' },
          about: { ...sectionIdSchema, description: 'The section whose result answers it.' },
        },
      },
    },
  },
} as const;

const colourSchema = {
  type: 'string',
  pattern: '^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$',
  examples: ['#0b4f6c'],
} as const;

const brandingSchema = {
  type: 'object',
  description: 'How reports look; no number depends on it.',
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 200, description: 'Who presents the report.' },
    logo: {
      type: 'string',
      minLength: 1,
      maxLength: 500,
      description: 'Path of a PNG, JPEG or SVG beside this file, at most 200 kB; it stands on white.',
    },
    colours: {
      type: 'object',
      description: 'Each with a contrast of at least 4.5 : 1 against white.',
      required: ['accent'],
      additionalProperties: false,
      properties: {
        accent: { ...colourSchema, description: 'Of links, marks and headings.' },
        ground: { ...colourSchema, description: 'Under the white words of the masthead; without it the accent.' },
      },
    },
  },
} as const;

const whole = { type: 'integer', minimum: 1 } as const;

const identitySchema = {
  type: 'object',
  required: ['id', 'version', 'hash'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', minLength: 1, maxLength: 500 },
    version: whole,
    hash: { type: 'string', pattern: '^[0-9a-f]{64}$', maxLength: 64, examples: ['0'.repeat(64)] },
  },
} as const;

const plannedValue = { type: 'number', minimum: 1, maximum: 5 } as const;

const plannedSchema = {
  type: 'object',
  description:
    'The plan under way, written by cx-maturity plan --as-targets: where everything stood and where it is meant to get. compare reports the progress.',
  required: ['created', 'questionnaire', 'rules', 'goals', 'sections', 'answers'],
  additionalProperties: false,
  properties: {
    created: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z$',
      maxLength: 40,
      examples: ['2026-03-12T09:30:00.000Z'],
    },
    round: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: 'The closed round that the plan was made on; without it the open one.',
    },
    questionnaire: { ...identitySchema, description: 'What was asked then.' },
    rules: { ...identitySchema, description: 'How it was scored then.' },
    goals: {
      type: 'object',
      description: 'The levels wanted, by dimension or overall.',
      additionalProperties: { type: 'integer', minimum: 1, maximum: 11 },
    },
    sections: {
      type: 'object',
      description: 'Score or severity then and as planned, by section or overall.',
      additionalProperties: {
        type: 'object',
        required: ['from', 'to'],
        additionalProperties: false,
        properties: { from: plannedValue, to: plannedValue },
      },
    },
    answers: {
      type: 'object',
      description: 'Mean then and the value of the option to reach, by item; its revision where that is not 1.',
      additionalProperties: {
        type: 'object',
        required: ['from', 'to'],
        additionalProperties: false,
        properties: { from: plannedValue, to: plannedValue, revision: whole },
      },
    },
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
    targets: {
      type: 'object',
      description:
        'The levels that you want to reach, by dimension or for the overall result; reports show the way there, and no score depends on it. A dimension without one is meant to reach the overall target.',
      additionalProperties: { type: 'integer', minimum: 1, maximum: 11 },
      properties: { overall: { type: 'integer', minimum: 1, maximum: 11 } },
    },
    planning: {
      type: 'object',
      description: 'What cx-maturity plan is made under; its flags replace it.',
      additionalProperties: false,
      properties: {
        budget: {
          type: 'integer',
          minimum: 1,
          maximum: 9999,
          description: 'Effort of one wave of steps at most, in the efforts of the rule set.',
        },
        horizon_steps: {
          type: 'integer',
          minimum: 1,
          maximum: 2,
          description: 'How many options one item may rise in a round; without it any number.',
        },
      },
    },
    planned: plannedSchema,
    pitch: pitchSchema,
    branding: brandingSchema,
  },
} as const;

/** An assessment file after its shape was checked. */
export type AssessmentFile = FromSchema<typeof assessmentSchema>;
export type PitchFile = FromSchema<typeof pitchSchema>;
export type BrandingFile = FromSchema<typeof brandingSchema>;
export type BoundsFile = FromSchema<typeof boundsSchema>;
