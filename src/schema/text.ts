/** A text: one string for every language, or a map by language. */
export const textSchema = {
  type: ['string', 'object'],
  description: 'One text for every language, or a map by language: {de: …, en: …}.',
  minLength: 1,
  maxLength: 10_000,
  minProperties: 1,
  properties: {
    de: { type: 'string', minLength: 1, maxLength: 10_000 },
    en: { type: 'string', minLength: 1, maxLength: 10_000 },
  },
  additionalProperties: false,
} as const;

/** How a text stands in a file. */
export type TextFile = string | { de?: string; en?: string };

/** Ids of statements that a text rests on. */
export const sourceSchema = {
  type: 'array',
  description: 'Ids of the statements that this rests on.',
  maxItems: 50,
  items: { type: 'string', minLength: 1, maxLength: 40 },
} as const;

export const sectionIdSchema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  maxLength: 60,
  examples: ['life-cycle'],
} as const;

export const itemIdSchema = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9]*$',
  maxLength: 30,
  examples: ['PAR1'],
} as const;

export const versionSchema = { type: 'integer', minimum: 1, maximum: 1_000_000 } as const;

/** id@version. */
export const referenceSchema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*@[1-9][0-9]{0,5}$',
  maxLength: 80,
  examples: ['seven-ps@1'],
} as const;
