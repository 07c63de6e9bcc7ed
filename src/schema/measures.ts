import type { FromSchema } from 'json-schema-to-ts';
import { sectionIdSchema } from './text.js';

const lineSchema = { type: 'string', minLength: 1, maxLength: 500, pattern: '\\S' } as const;

function answered<const Question extends string>(question: Question) {
  return {
    type: 'object',
    description: question,
    required: ['answer'],
    additionalProperties: false,
    properties: {
      answer: {
        type: 'string',
        enum: ['yes', 'partly', 'no', 'unknown'],
        description: 'unknown: the team cannot tell, which is not the same as no.',
      },
      note: { type: 'string', maxLength: 10_000, description: 'What the team said, or where it can be seen.' },
    },
  } as const;
}

const measureSchema = {
  type: 'object',
  description: 'One measure or project.',
  required: ['name', 'for', 'goal', 'persona_questions', 'criteria'],
  additionalProperties: false,
  properties: {
    id: {
      ...sectionIdSchema,
      description: 'By which outputs know the measure; its number in the file where not said.',
    },
    name: { ...lineSchema, description: 'What is to be done, in a few words.' },
    for: { ...lineSchema, description: 'For whom, in your own words: a persona, a group of customers.' },
    goal: { ...lineSchema, description: 'What is to be different for these people afterwards.' },
    persona: { ...lineSchema, description: 'The name of the persona that it serves, where you have personas.' },
    phase: {
      type: 'string',
      enum: ['before', 'purchase', 'start', 'use', 'problem', 'farewell'],
      description:
        'The phase of the life cycle that it serves: before the purchase, purchase, delivery and start, use, problem, renewal or farewell.',
    },
    kind: {
      type: 'string',
      enum: ['campaign', 'platform', 'process', 'service', 'product', 'people'],
      description: 'What it mainly is; people: training, staffing, leadership.',
    },
    aim: {
      type: 'string',
      enum: ['win', 'keep', 'help', 'save'],
      description: 'What it is mainly for: win customers, keep them, help them with what they want to do, save cost.',
    },
    persona_questions: {
      type: 'object',
      description: 'The five questions that the team answers together.',
      required: ['think', 'do', 'value', 'better', 'mother'],
      additionalProperties: false,
      properties: {
        think: answered('What would the customer think? yes: well of it.'),
        do: answered('What would the customer do? yes: what the measure is to bring about.'),
        value: answered('What would the customer value? yes: something that they would miss without it.'),
        better: answered('What can we do for a better experience? yes: what came to mind is planned in.'),
        mother: answered('Would we do this to our own mother? yes: without a word of apology.'),
      },
    },
    criteria: {
      type: 'object',
      description: 'What the measure is judged by besides.',
      required: ['helps', 'simpler', 'evidence', 'measurable'],
      additionalProperties: false,
      properties: {
        helps: {
          type: 'integer',
          minimum: 1,
          maximum: 5,
          description:
            'How it really helps in the contact with these people. 1: it does not touch it; 3: one step gets easier; 5: a reason for trouble is gone.',
        },
        simpler: {
          type: 'string',
          enum: ['none', 'exists', 'not-looked'],
          description: 'A simpler way to delight them. none: looked for and not found.',
        },
        evidence: {
          type: 'string',
          enum: ['asked-customers', 'data', 'guess'],
          description: 'What the answers above rest on.',
        },
        measurable: {
          type: 'string',
          enum: ['yes', 'no'],
          description: 'Whether a number, its value today and a day to look again are laid down.',
        },
      },
    },
    effort: { type: 'integer', minimum: 1, maximum: 5, description: '1: one person, days; 5: a year, the board.' },
    status: {
      type: 'string',
      enum: ['idea', 'decided', 'running'],
      description: 'An idea unless said. A stop for what is decided or running ends with exit code 1.',
    },
  },
} as const;

/** cx-maturity/measures/v1: measures or projects to be checked, as written. */
export const measuresSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/measures/v1.json',
  title: 'cx-maturity measures',
  type: 'object',
  required: ['schema', 'measures'],
  additionalProperties: false,
  properties: {
    schema: { const: 'cx-maturity/measures/v1' },
    measures: { type: 'array', minItems: 1, maxItems: 1000, items: measureSchema },
  },
} as const;

/** A measures file after its shape was checked. */
export type MeasuresFile = FromSchema<typeof measuresSchema>;
