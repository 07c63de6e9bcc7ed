import type { FromSchema } from 'json-schema-to-ts';
import { referenceSchema, sectionIdSchema, versionSchema } from './text.js';

const noteSchema = { type: 'string', maxLength: 10_000 } as const;

/** A number of people in one room. */
const votesSchema = { type: 'integer', minimum: 0, maximum: 1000 } as const;

const agreedSchema = {
  type: 'object',
  description: 'How a room came to this answer: its votes as counts, without who.',
  required: ['votes', 'dissent'],
  additionalProperties: false,
  properties: {
    votes: {
      type: 'array',
      description: 'The votes of the first round, and of a second one.',
      minItems: 1,
      maxItems: 2,
      items: {
        type: 'object',
        description: 'How many voted for each option, by its number; under unknown how many could not tell.',
        minProperties: 1,
        maxProperties: 100,
        additionalProperties: votesSchema,
      },
    },
    reason: { ...noteSchema, description: 'Why the room agreed on this answer.' },
    dissent: { ...votesSchema, description: 'How many do not carry the answer.' },
  },
} as const;

/** An answer that somebody gave. In a file an item may stand without one, too: a file to fill in names them all. */
const answerSchema = {
  type: ['number', 'string', 'object'],
  description:
    "An option's number, unknown, or a map: with notes, or with the words that answer an item without options. Nothing means unanswered.",
  pattern: '^unknown$',
  examples: ['unknown'],
  additionalProperties: false,
  minProperties: 1,
  properties: {
    value: { type: 'number' },
    text: { ...noteSchema, minLength: 1, description: 'The answer to an item without options, in words.' },
    unknown: { const: true },
    not_applicable: { type: 'string', minLength: 1, maxLength: 10_000 },
    comment: noteSchema,
    evidence: noteSchema,
    agreed: agreedSchema,
  },
} as const;

/** cx-maturity/response/v1: what one person answered, as written. */
export const responseSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/response/v1.json',
  title: 'cx-maturity response',
  type: 'object',
  required: ['schema', 'questionnaire', 'answers'],
  additionalProperties: false,
  properties: {
    schema: { const: 'cx-maturity/response/v1' },
    questionnaire: { ...referenceSchema, description: 'id@version of the questionnaire that was answered.' },
    questionnaire_hash: {
      type: 'string',
      description: 'SHA-256 of the questionnaire when the tool wrote this file.',
      pattern: '^[0-9a-f]{64}$',
      examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    },
    complete: { type: 'boolean', description: 'false while the interview is under way.' },
    respondent: {
      type: 'object',
      description: 'Department and role, never a name.',
      additionalProperties: false,
      properties: { department: sectionIdSchema, role: sectionIdSchema },
    },
    answers: {
      type: 'object',
      description: 'By item id.',
      maxProperties: 3000,
      additionalProperties: { ...answerSchema, type: [...answerSchema.type, 'null'] },
    },
    notes_without_answer: {
      type: 'object',
      description: 'By item id: what was said of items that have no answer yet. No part of the result.',
      maxProperties: 3000,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: { comment: noteSchema, evidence: noteSchema },
      },
    },
    item_revisions: {
      type: 'object',
      description: 'By item id: the revision that was answered, where it is not 1. Written by the tool.',
      maxProperties: 3000,
      additionalProperties: versionSchema,
    },
  },
} as const;

/** A response file after its shape was checked, before its ids and options are. */
export type ResponseFile = FromSchema<typeof responseSchema>;
export type AnswerFile = FromSchema<typeof answerSchema>;
export type AgreedFile = FromSchema<typeof agreedSchema>;
