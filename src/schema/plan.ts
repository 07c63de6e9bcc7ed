import type { FromSchema } from 'json-schema-to-ts';
import type { PlanDocument } from '../model/plan.js';
import { evidence } from './evidence.js';
import { exact, listOf, orNull, type Same } from './exact.js';
import { count, effort, hash, level, severityClass, source, text, value, words } from './figures.js';

const kindOfSection = { type: 'string', enum: ['dimension', 'anti-pattern'] } as const;
const difference = { type: 'number', minimum: 0, maximum: 4 } as const;

const standing = exact({
  score: orNull(value),
  level: orNull(level),
  dimensions: listOf(exact({ id: words, score: orNull(value), level: orNull(level) })),
  antiPatterns: listOf(exact({ id: words, severity: orNull(value), class: orNull(severityClass) })),
});

const step = exact({
  order: count,
  wave: count,
  item: words,
  question: text,
  section: words,
  kind: kindOfSection,
  from: value,
  to: value,
  reach: text,
  gain: difference,
  sectionGain: difference,
  lifts: listOf(words),
  needs: listOf(exact({ item: words, to: value, reason: text, source })),
  always: { type: 'boolean' },
  first: text,
  who: text,
  effort,
  source,
  inSixWeeks: orNull(text),
  worksWhen: orNull(text),
});

/** Why a figure has to pass a bound. */
export const demandReason = {
  anyOf: [
    exact({ kind: { const: 'threshold' }, of: words, level }),
    exact({ kind: { const: 'lowest' }, level, plus: count }),
    exact({ kind: { const: 'cap' }, cap: words, of: words, to: level, reason: text }),
  ],
} as const;

const fails = { goal: words, of: words, title: text } as const;

const obstacle = {
  anyOf: [
    exact({ kind: { const: 'not-rated' }, ...fails }),
    exact({ kind: { const: 'score' }, found: value, needed: value, ...fails }),
    exact({ kind: { const: 'lowest' }, found: level, needed: level, ...fails }),
    exact({ kind: { const: 'cap' }, cap: words, to: level, reason: text, evidence: listOf(evidence), ...fails }),
  ],
} as const;

/** The cheapest way to a target, as it stands in a scorecard and in a document of its own. */
export const plan = exact({
  goals: listOf(exact({ of: words, title: text, level, given: { type: 'boolean' } })),
  settings: exact({ horizonSteps: orNull(count), budget: count }),
  state: { type: 'string', enum: ['reached', 'planned', 'short', 'not-rated'] },
  reaches: listOf(exact({ of: words, level: orNull(level) })),
  obstacles: listOf(obstacle),
  leftOut: listOf(exact({ item: words, because: { type: 'string', enum: ['no-mean', 'not-rated', 'no-effort'] } })),
  reachableLater: orNull({ type: 'boolean' }),
  effort: count,
  items: count,
  atLeast: count,
  oneOfSeveral: orNull({ type: 'boolean' }),
  before: standing,
  steps: listOf(step),
  waves: listOf(exact({ wave: count, effort: count, steps: count, after: standing })),
  demands: listOf(
    exact({
      measure: { type: 'string', enum: ['score', 'severity'] },
      of: words,
      title: text,
      bound: value,
      now: value,
      planned: value,
      effort: orNull(count),
      because: listOf(demandReason),
    }),
  ),
});

/** cx-maturity/plan/v1: a plan by itself. */
export const planSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/plan/v1.json',
  title: 'cx-maturity plan',
  ...exact({
    schema: { const: 'cx-maturity/plan/v1' },
    meta: exact({ tool: words, version: words, created: orNull(words) }),
    organisation: orNull(words),
    questionnaire: exact({ id: words, version: count, hash }),
    rules: exact({ id: words, version: count, hash }),
    plan,
  }),
} as const;

// The type is written out in the model; this line breaks the build if the two ever differ.
const matchesModel: Same<FromSchema<typeof planSchema>, PlanDocument> = true;
void matchesModel;
