import type { FromSchema } from 'json-schema-to-ts';
import { textSchema } from './text.js';

/** cx-maturity/sources/v1: the bibliography and its statements, as written. */
export const sourcesSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/sources/v1.json',
  title: 'cx-maturity sources',
  type: 'object',
  required: ['schema', 'works', 'statements'],
  additionalProperties: false,
  properties: {
    schema: { const: 'cx-maturity/sources/v1' },
    works: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'title'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', minLength: 1, maxLength: 40 },
          author: { type: 'string', minLength: 1 },
          year: { type: 'integer', minimum: 1800, maximum: 2200 },
          title: textSchema,
          note: textSchema,
        },
      },
    },
    statements: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'work', 'text'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', minLength: 1, maxLength: 40 },
          work: { type: 'string', minLength: 1, maxLength: 40 },
          text: textSchema,
        },
      },
    },
  },
} as const;

/** A sources file after its shape was checked. */
export type SourcesFile = FromSchema<typeof sourcesSchema>;
