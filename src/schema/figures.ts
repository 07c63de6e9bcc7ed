import { exact, listOf } from './exact.js';

/** A text in one language. */
export const words = { type: 'string' } as const;
/** A text in every language of the tool. */
export const text = exact({ de: words, en: words });
/** A number of people. */
export const count = { type: 'integer', minimum: 0 } as const;
/** A score, a severity, a mean: 1.0 to 5.0. */
export const value = { type: 'number', minimum: 1, maximum: 5 } as const;
/** A share from 0 to 1. */
export const share = { type: 'number', minimum: 0, maximum: 1 } as const;
/** A level, from 1. */
export const level = { type: 'integer', minimum: 1, maximum: 11 } as const;
/** Effort from 1 (one person, days) to 5 (a year, the board). */
export const effort = { type: 'integer', minimum: 1, maximum: 5 } as const;
/** Ids of statements. */
export const source = listOf(words);
/** Both ends, as values. */
export const range = exact({ low: value, high: value });
/** A class of severity. */
export const severityClass = { type: 'string', enum: ['absent', 'early', 'present', 'entrenched'] } as const;
/** SHA-256, hexadecimal. */
export const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;

/** Why there is no number. */
export const reason = {
  anyOf: [
    exact({ code: { const: 'no-answers' } }),
    exact({ code: { const: 'not-applicable' } }),
    exact({ code: { const: 'coverage-too-low' }, coverage: share, least: share }),
    exact({ code: { const: 'too-few-rated' }, rated: share, least: share }),
    exact({ code: { const: 'hidden-for-privacy' }, minGroup: count }),
  ],
} as const;
