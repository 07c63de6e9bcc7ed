import type { FromSchema } from 'json-schema-to-ts';
import type { Comparison } from '../model/comparison.js';
import { exact, listOf, orNull, type Same } from './exact.js';
import { count, hash, level, range, severityClass, text, value, words } from './figures.js';

const identity = exact({ id: words, version: { type: 'integer', minimum: 1 }, hash });
const sidesOf = <const Schema extends object>(schema: Schema) => exact({ before: schema, after: schema });

const figure = {
  before: orNull(value),
  after: orNull(value),
  change: orNull({ type: 'number', minimum: -4, maximum: 4 }),
  direction: orNull({ type: 'string', enum: ['better', 'worse'] }),
  smallestDetectable: orNull({ type: 'number', minimum: 0 }),
  exact: orNull({ type: 'boolean' }),
  noise: orNull({ type: 'string', enum: ['more-than-noise', 'may-be-noise', 'cannot-be-told'] }),
  untold: orNull({ type: 'string', enum: ['no-interval', 'one-person'] }),
} as const;

const score = {
  published: sidesOf(orNull(value)),
  score: exact(figure),
  alike: { type: 'boolean' },
  askedAlike: { type: 'boolean' },
  items: listOf(words),
  range: sidesOf(orNull(range)),
} as const;

const levels = sidesOf(
  exact({
    level: orNull(level),
    byScore: orNull(level),
    limits: listOf(exact({ id: words, to: level, reason: orNull(text) })),
    low: orNull(level),
    thresholds: listOf(value),
  }),
);

const progress = {
  baseline: value,
  target: value,
  now: orNull(value),
  share: orNull({ type: 'number' }),
  because: orNull({
    type: 'string',
    enum: ['gone', 'revised', 'rescaled', 'not-rated', 'not-comparable', 'nothing-planned'],
  }),
  onItems: orNull(count),
  noise: figure.noise,
} as const;

const round = exact({
  organisation: orNull(words),
  created: orNull(words),
  people: count,
  questionnaire: identity,
  rules: identity,
});

const told = listOf(exact({ id: words, text }));

/** cx-maturity/comparison/v1: two scorecards held against each other. */
export const comparisonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/comparison/v1.json',
  title: 'cx-maturity comparison',
  ...exact({
    schema: { const: 'cx-maturity/comparison/v1' },
    meta: exact({ tool: words, version: words, created: orNull(words) }),
    before: round,
    after: round,
    notes: listOf({
      type: 'string',
      enum: [
        'organisation',
        'questionnaire-version',
        'questionnaire-wording',
        'rules',
        'dates-reversed',
        'dates-missing',
        'no-intervals',
      ],
    }),
    overall: exact({ ...score, level: levels }),
    sections: listOf(
      exact({
        id: words,
        title: text,
        kind: { type: 'string', enum: ['dimension', 'anti-pattern'] },
        ...score,
        level: orNull(levels),
        class: orNull(sidesOf(orNull(severityClass))),
        itemChanges: listOf(exact({ id: words, question: text, ...figure })),
      }),
    ),
    groups: listOf(
      exact({
        breakdown: { type: 'string', enum: ['department', 'role'] },
        id: words,
        title: text,
        sections: listOf(exact({ section: words, ...figure })),
      }),
    ),
    items: exact({ common: count, revised: told, rescaled: told, added: told, removed: told }),
    progress: orNull(
      exact({
        created: words,
        round: orNull(words),
        fromBefore: { type: 'boolean' },
        goals: listOf(
          exact({ of: words, title: orNull(text), level, now: orNull(level), reached: orNull({ type: 'boolean' }) }),
        ),
        overall: orNull(exact(progress)),
        sections: listOf(
          exact({
            id: words,
            title: text,
            kind: orNull({ type: 'string', enum: ['dimension', 'anti-pattern'] }),
            ...progress,
          }),
        ),
        steps: listOf(exact({ id: words, question: text, ...progress })),
      }),
    ),
    sectionsAdded: told,
    sectionsRemoved: told,
  }),
} as const;

// As in scorecard.ts: schema and type may not drift apart.
const matchesModel: Same<FromSchema<typeof comparisonSchema>, Comparison> = true;
void matchesModel;
