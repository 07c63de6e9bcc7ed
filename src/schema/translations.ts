import type { FromSchema } from 'json-schema-to-ts';

const hashSchema = {
  type: 'string',
  description: 'The first 12 hexadecimal digits of the SHA-256 of the text (UTF-8), as it was when it was confirmed.',
  pattern: '^[0-9a-f]{12}$',
  examples: ['0a1b2c3d4e5f'],
} as const;

/** cx-maturity/translations/v1: which texts of a questionnaire and its rule set somebody confirmed to say the same. */
export const translationsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/translations/v1.json',
  title: 'cx-maturity translations',
  type: 'object',
  required: ['schema', 'texts'],
  additionalProperties: false,
  properties: {
    schema: { const: 'cx-maturity/translations/v1' },
    texts: {
      type: 'object',
      description: 'By the key of the text: PAR1.question, PAR1.options.3, PAR1.steps.2.first, findings.slow.title.',
      additionalProperties: {
        type: 'object',
        minProperties: 2,
        additionalProperties: false,
        properties: { de: hashSchema, en: hashSchema },
      },
    },
  },
} as const;

/** A translations file after its shape was checked. */
export type TranslationsFile = FromSchema<typeof translationsSchema>;
