import type { FromSchema } from 'json-schema-to-ts';
import { itemIdSchema, sectionIdSchema, sourceSchema, textSchema, versionSchema } from './text.js';

/** An option: its text, or its text beside what rules call it and, in a position, what choosing it says. */
const optionSchema = {
  ...textSchema,
  description: 'A text, or {id: …, text: …, state: …}.',
  properties: {
    ...textSchema.properties,
    id: { ...sectionIdSchema, description: 'What rules call this option.', examples: ['owned-by-marketing'] },
    text: textSchema,
    state: {
      type: 'string',
      enum: ['lived', 'paper', 'never'],
      description: 'In a position: decided and lived, decided on paper, never decided.',
    },
  },
} as const;

/** cx-maturity/questionnaire/v1: sections with items, as written. */
export const questionnaireSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/questionnaire/v1.json',
  title: 'cx-maturity questionnaire',
  type: 'object',
  required: ['schema', 'id', 'version', 'title', 'sections'],
  additionalProperties: false,
  properties: {
    schema: { const: 'cx-maturity/questionnaire/v1' },
    id: sectionIdSchema,
    version: versionSchema,
    languages: {
      type: 'array',
      description: 'The languages that every text must have; without it: de and en.',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', enum: ['de', 'en'] },
    },
    base: {
      ...sectionIdSchema,
      description: 'Another questionnaire whose sections and items this one refers to by id.',
    },
    title: textSchema,
    description: textSchema,
    limits: { ...textSchema, description: 'What a result of this questionnaire cannot tell; every report says it.' },
    sections: {
      type: 'array',
      minItems: 1,
      maxItems: 60,
      items: {
        type: 'object',
        required: ['id'],
        additionalProperties: false,
        properties: {
          id: sectionIdSchema,
          kind: {
            type: 'string',
            enum: ['dimension', 'anti-pattern', 'profile', 'position', 'narrative'],
            description:
              'dimension: high is good; anti-pattern: its items are signs and high is bad. Never scored: profile (called by a picture), position (what was decided), narrative (answered in words).',
          },
          title: textSchema,
          description: textSchema,
          items: {
            type: 'array',
            description: 'Without it: all items that the section has in the base.',
            minItems: 1,
            maxItems: 60,
            items: {
              type: ['object', 'string'],
              description: 'An item, or the id of an item of the base.',
              pattern: itemIdSchema.pattern,
              examples: ['PAR1'],
              required: ['id', 'question'],
              additionalProperties: false,
              properties: {
                id: itemIdSchema,
                revision: versionSchema,
                source: sourceSchema,
                question: textSchema,
                help: textSchema,
                not_applicable: {
                  type: 'boolean',
                  description: 'Whether "does not apply here" may be answered (with a reason).',
                },
                scale: {
                  type: 'string',
                  enum: ['anchored', 'choice', 'text'],
                  description: 'anchored: options that rise; choice: options without order; text: answered in words.',
                },
                options: {
                  type: 'array',
                  description:
                    'Anchored answers in rising order, worth 1 to 5 unless values says otherwise; or choices in any order. None in a narrative.',
                  minItems: 2,
                  maxItems: 11,
                  items: optionSchema,
                },
                values: {
                  type: 'array',
                  description: 'What each option is worth, rising from 1 to 5; needed unless there are five options.',
                  minItems: 2,
                  maxItems: 11,
                  items: { type: 'number', minimum: 1, maximum: 5 },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;

type Whole = FromSchema<typeof questionnaireSchema, { parseNotKeyword: false }>;

/** A questionnaire file after its shape was checked, before references are resolved. */
export type QuestionnaireFile = Whole;
export type SectionFile = Whole['sections'][number];
/** An item as written out; a string instead refers to an item of the base. */
export type ItemFile = Exclude<NonNullable<SectionFile['items']>[number], string>;
export type OptionFile = NonNullable<ItemFile['options']>[number];
