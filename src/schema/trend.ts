import type { FromSchema } from 'json-schema-to-ts';
import type { Trend } from '../model/comparison.js';
import { exact, listOf, orNull, type Same } from './exact.js';
import { count, hash, level, text, value, words } from './figures.js';

const ids = listOf(words);

/** cx-maturity/trend/v1: all rounds of an assessment side by side. */
export const trendSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/trend/v1.json',
  title: 'cx-maturity trend',
  ...exact({
    schema: { const: 'cx-maturity/trend/v1' },
    meta: exact({ tool: words, version: words, created: orNull(words) }),
    organisation: orNull(words),
    rounds: listOf(
      exact({
        round: orNull(words),
        created: orNull(words),
        people: count,
        score: orNull(value),
        level: orNull(level),
        questionnaire: exact({ id: words, version: { type: 'integer', minimum: 1 }, hash }),
        break: orNull(
          exact({
            kind: { type: 'string', enum: ['other-questionnaire', 'items', 'wording', 'rules'] },
            revised: ids,
            rescaled: ids,
            added: ids,
            removed: ids,
          }),
        ),
      }),
    ),
    sections: listOf(
      exact({
        id: words,
        title: text,
        kind: { type: 'string', enum: ['dimension', 'anti-pattern'] },
        scores: listOf(orNull(value)),
      }),
    ),
  }),
} as const;

// As in scorecard.ts: schema and type may not drift apart.
const matchesModel: Same<FromSchema<typeof trendSchema>, Trend> = true;
void matchesModel;
