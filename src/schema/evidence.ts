import { exact, listOf } from './exact.js';
import { text, words } from './figures.js';

const bound = { anyOf: [{ type: 'number', minimum: 0, maximum: 11 }, { type: 'null' }] } as const;

const found = {
  of: words,
  title: text,
  found: bound,
  atLeast: bound,
  below: bound,
  met: { type: 'boolean' },
} as const;

/** One comparison of a condition with what was found. */
export const evidence = {
  anyOf: [
    exact({ measure: { type: 'string', enum: ['score', 'level', 'severity', 'item', 'unknown'] }, ...found }),
    exact({ measure: { const: 'choice' }, options: listOf(text), ...found }),
  ],
} as const;
