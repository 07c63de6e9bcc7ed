import type { FromSchema } from 'json-schema-to-ts';
import type { Scorecard } from '../model/scorecard.js';
import { type Complete, exact, lacking, listOf, orNull, type Same } from './exact.js';
import {
  count,
  effort,
  hash,
  level,
  range,
  reason,
  severityClass,
  share,
  source,
  text,
  value,
  words,
} from './figures.js';

const bound = { anyOf: [{ type: 'number', minimum: 0, maximum: 11 }, { type: 'null' }] } as const;

const evidence = exact({
  measure: { type: 'string', enum: ['score', 'level', 'severity', 'item', 'unknown'] },
  of: words,
  title: text,
  found: bound,
  atLeast: bound,
  below: bound,
  met: { type: 'boolean' },
});

const cap = exact({
  id: words,
  to: level,
  bites: { type: 'boolean' },
  reason: text,
  source,
  evidence: listOf(evidence),
});

const nextLevel = exact({ level, threshold: value, distance: { type: 'number', minimum: 0, maximum: 4 } });

const optionNumber = { type: 'integer', minimum: 1 } as const;

const spread = exact({
  lowest: optionNumber,
  median: optionNumber,
  highest: optionNumber,
  wide: { type: 'boolean' },
});

const agreement = exact({
  rounds: {
    ...listOf(exact({ options: listOf(count), unknown: count, spread: orNull(spread) })),
    minItems: 1,
    maxItems: 2,
  },
  reason: orNull(words),
  dissent: count,
});

const wholeItem = exact({
  id: words,
  revision: { type: 'integer', minimum: 1 },
  question: text,
  weight: { type: 'number', minimum: 0 },
  options: listOf(exact({ value, text, count: orNull(count) })),
  answered: orNull(count),
  unknown: orNull(count),
  unanswered: orNull(count),
  notApplicable: orNull(count),
  mean: orNull(value),
  reason: orNull(reason),
  range: orNull(range),
  coverage: orNull(share),
  reached: orNull(value),
  notApplicableReasons: listOf(words),
  comments: listOf(words),
  evidence: listOf(words),
  source,
  agreement: orNull(agreement),
});

// Scorecards saved before there were votes lack them.
const item = lacking(wholeItem, 'agreement');

const sectionBase = {
  id: words,
  title: text,
  coverage: orNull(share),
  notApplicable: share,
  reason: orNull(reason),
  range: orNull(range),
  items: listOf(item),
} as const;

const levelRange = exact({ low: level, high: level });

const leveled = {
  score: orNull(value),
  level: orNull(level),
  levelRange: orNull(levelRange),
  levelByScore: orNull(level),
  thresholds: listOf(value),
  nextLevel: orNull(nextLevel),
  caps: listOf(cap),
  capsIfWorst: listOf(cap),
} as const;

const dimension = exact({
  kind: { const: 'dimension' },
  ...sectionBase,
  ...leveled,
  weight: { type: 'number', minimum: 0 },
  meanings: listOf(text),
});

const antiPattern = exact({
  kind: { const: 'anti-pattern' },
  ...sectionBase,
  severity: orNull(value),
  class: orNull(severityClass),
  classRange: orNull(exact({ low: severityClass, high: severityClass })),
  meanings: exact({ absent: text, early: text, present: text, entrenched: text }),
});

const advice = { first: text, who: text, effort, source } as const;

/** cx-maturity/scorecard/v1: the scored result, self-contained. */
export const scorecardSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/scorecard/v1.json',
  title: 'cx-maturity scorecard',
  ...lacking(
    exact({
      schema: { const: 'cx-maturity/scorecard/v1' },
      meta: exact({ tool: words, version: words, created: orNull(words) }),
      organisation: orNull(words),
      questionnaire: exact({
        id: words,
        version: { type: 'integer', minimum: 1 },
        hash,
        title: text,
        limits: orNull(text),
      }),
      rules: exact({ id: words, version: { type: 'integer', minimum: 1 }, hash }),
      privacy: exact({
        mode: { type: 'string', enum: ['anonymous', 'open', 'agreed', 'holder'] },
        minGroup: orNull({ type: 'integer', minimum: 3 }),
      }),
      people: { type: 'integer', minimum: 1 },
      levels: listOf(exact({ level, name: text, meaning: text })),
      severities: listOf(exact({ class: severityClass, from: value, name: text })),
      overall: exact({
        ...leveled,
        reason: orNull(reason),
        range: orNull(range),
        coverage: orNull(share),
        notApplicable: share,
        lowest: orNull(
          exact({
            sections: listOf(words),
            plus: { type: 'integer', minimum: 0 },
            to: level,
            bites: { type: 'boolean' },
          }),
        ),
      }),
      sections: listOf({ anyOf: [dimension, antiPattern] }),
      findings: listOf(
        exact({
          id: words,
          kind: { type: 'string', enum: ['contradiction', 'warning', 'strength'] },
          title: text,
          reason: text,
          advice: exact(advice),
          source,
          evidence: listOf(evidence),
        }),
      ),
      recommendations: listOf(
        exact({
          rank: { type: 'integer', minimum: 1 },
          item: words,
          section: words,
          from: value,
          to: value,
          gain: { type: 'number', minimum: 0, maximum: 4 },
          lifts: listOf(words),
          holding: listOf(words),
          inSixWeeks: orNull(text),
          worksWhen: orNull(text),
          ...advice,
        }),
      ),
      disagreements: listOf(words),
    }),
    'disagreements',
  ),
} as const;

/** A saved scorecard, perhaps of an earlier version. */
export type ScorecardFile = FromSchema<typeof scorecardSchema>;

// The type is written out in the model, where scoring may import it; this line breaks the build if the two ever differ.
const matchesModel: Same<Complete<ScorecardFile>, Scorecard> = true;
void matchesModel;
