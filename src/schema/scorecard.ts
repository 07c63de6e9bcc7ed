import type { FromSchema } from 'json-schema-to-ts';
import type { Scorecard } from '../model/scorecard.js';
import { evidence } from './evidence.js';
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
import { firmness } from './firmness.js';
import { plan } from './plan.js';
import { carriedPlan } from './planned.js';

const cap = exact({
  id: words,
  to: level,
  bites: { type: 'boolean' },
  reason: text,
  source,
  evidence: listOf(evidence),
});

const nextLevel = exact({ level, threshold: value, distance: { type: 'number', minimum: 0, maximum: 4 } });

const target = exact({
  level,
  threshold: value,
  given: { type: 'boolean' },
  distance: orNull({ type: 'number', minimum: 0, maximum: 4 }),
  reached: orNull({ type: 'boolean' }),
});

const figure = { type: 'number' } as const;
const sureFigure = { type: 'number', minimum: 0 } as const;

const withheld = [
  exact({ state: { const: 'hidden-for-privacy' }, minGroup: count }),
  exact({ state: { const: 'not-reckoned' } }),
] as const;

const interval = {
  anyOf: [
    exact({
      state: { const: 'interval' },
      low: figure,
      high: figure,
      standardError: sureFigure,
      degrees: sureFigure,
      exact: { type: 'boolean' },
    }),
    exact({ state: { const: 'no-spread' } }),
    exact({ state: { const: 'one-person' } }),
    exact({ state: { const: 'nobody' } }),
    ...withheld,
  ],
} as const;

const agreed = {
  verdict: { type: 'string', enum: ['agree', 'no-clear-agreement'] },
  twoCamps: { type: 'boolean' },
} as const;

const deviation = {
  anyOf: [
    exact({
      state: { const: 'measured' },
      answered: count,
      deviation: sureFigure,
      limit: orNull(sureFigure),
      ...agreed,
    }),
    exact({ state: { const: 'too-few' }, answered: count, lowest: orNull(value), highest: orNull(value) }),
    exact({ state: { const: 'verdict' }, ...agreed }),
    ...withheld,
  ],
} as const;

const breakdown = { type: 'string', enum: ['department', 'role'] } as const;

const gapList = exact({
  comparisons: count,
  expectedFalseFlags: sureFigure,
  gaps: listOf(
    exact({
      breakdown,
      group: words,
      against: orNull(listOf(words)),
      of: words,
      gap: {
        anyOf: [
          exact({
            state: { const: 'gap' },
            gap: figure,
            low: figure,
            high: figure,
            standardError: sureFigure,
            degrees: sureFigure,
            exact: { type: 'boolean' },
            flagged: { type: 'boolean' },
          }),
          exact({ state: { const: 'no-spread' }, gap: figure, flagged: { type: 'boolean' } }),
        ],
      },
    }),
  ),
});

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

const itemProperties = {
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
} as const;

// Scorecards saved before there were votes lack them, and before there were several people what is told of them.
const item = lacking(
  lacking(lacking(exact({ ...itemProperties, interval, deviation }), 'agreement'), 'interval'),
  'deviation',
);

const sectionBase = {
  id: words,
  title: text,
  coverage: orNull(share),
  notApplicable: share,
  reason: orNull(reason),
  range: orNull(range),
  interval,
  firmness: orNull(firmness),
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
  target: orNull(target),
  caps: listOf(cap),
  capsIfWorst: listOf(cap),
} as const;

// Scorecards saved before there were targets have none of what follows from them.
const dimension = lacking(
  lacking(
    lacking(
      lacking(
        lacking(
          exact({
            kind: { const: 'dimension' },
            ...sectionBase,
            ...leveled,
            weight: { type: 'number', minimum: 0 },
            strengths: listOf(words),
            gaps: listOf(words),
            meanings: listOf(text),
          }),
          'target',
        ),
        'interval',
      ),
      'firmness',
    ),
    'strengths',
  ),
  'gaps',
);

const antiPattern = lacking(
  lacking(
    exact({
      kind: { const: 'anti-pattern' },
      ...sectionBase,
      severity: orNull(value),
      class: orNull(severityClass),
      classRange: orNull(exact({ low: severityClass, high: severityClass })),
      meanings: exact({ absent: text, early: text, present: text, entrenched: text }),
    }),
    'interval',
  ),
  'firmness',
);

const advice = { first: text, who: text, effort, source } as const;

const chosen = exact({
  option: optionNumber,
  text,
  state: orNull({ type: 'string', enum: ['lived', 'paper', 'never'] }),
  share: orNull(share),
});

const unscoredItem = exact({
  ...itemProperties,
  // A choice is worth nothing; its options carry their numbers.
  options: listOf(exact({ value: { type: 'number', minimum: 1, maximum: 11 }, text, count: orNull(count) })),
  scale: { type: 'string', enum: ['anchored', 'choice'] },
  chosen: orNull(chosen),
});

const profile = exact({
  id: words,
  title: text,
  coverage: orNull(share),
  reason: orNull(reason),
  items: listOf(unscoredItem),
  picture: orNull(
    exact({ id: words, title: text, reason: text, next: exact(advice), source, evidence: listOf(evidence) }),
  ),
  chain: orNull(
    listOf(
      exact({
        id: words,
        title: text,
        state: { type: 'string', enum: ['weak', 'sound', 'unknown'] },
        mean: orNull(value),
        weakBelow: value,
        handover: orNull(value),
        conflict: orNull(value),
        responsible: orNull(chosen),
        narrative: listOf(words),
        breaks: text,
        source,
        first: { type: 'boolean' },
      }),
    ),
  ),
});

const position = exact({ id: words, title: text, items: listOf(unscoredItem) });

const narrative = exact({
  id: words,
  title: text,
  items: listOf(exact({ id: words, question: text, texts: listOf(words), source })),
});

const group = exact({
  breakdown,
  id: words,
  title: text,
  people: orNull(count),
  sections: listOf(
    lacking(
      exact({ section: words, score: orNull(value), interval, coverage: orNull(share), reason: orNull(reason) }),
      'interval',
    ),
  ),
  items: listOf(
    exact({
      item: words,
      mean: orNull(value),
      reason: orNull(reason),
      counts: orNull(exact({ answered: count, unknown: count, unanswered: count, notApplicable: count })),
    }),
  ),
});

const wholeScorecard = exact({
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
  overall: lacking(
    lacking(
      lacking(
        exact({
          ...leveled,
          interval,
          firmness: orNull(firmness),
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
        'target',
      ),
      'interval',
    ),
    'firmness',
  ),
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
  priorities: exact({
    dimensions: listOf(words),
    antiPatterns: listOf(words),
    first: listOf({
      anyOf: [
        exact({ kind: { const: 'recommendation' }, item: words }),
        exact({ kind: { const: 'finding' }, finding: words }),
        exact({ kind: { const: 'clarify' }, section: words }),
      ],
    }),
  }),
  unanswered: listOf(
    exact({
      id: words,
      title: text,
      kind: { type: 'string', enum: ['dimension', 'anti-pattern', 'profile', 'position', 'narrative'] },
    }),
  ),
  disagreements: listOf(words),
  profiles: listOf(profile),
  positions: listOf(position),
  narratives: listOf(narrative),
  groups: listOf(group),
  perceptionGaps: exact({ everyoneElse: gapList, management: gapList, triple: gapList }),
  unknownRates: listOf(
    exact({
      item: words,
      breakdown: orNull(breakdown),
      group: orNull(words),
      share: orNull(share),
      atLeast: share,
    }),
  ),
  applicabilityConflicts: listOf(exact({ item: words, notApplicable: count, answered: count })),
  agenda: listOf(words),
  plan: orNull(plan),
  planned: orNull(carriedPlan),
});

// Scorecards saved before several people were told of lack all of it.
const severalPeople = lacking(
  lacking(lacking(lacking(wholeScorecard, 'perceptionGaps'), 'unknownRates'), 'applicabilityConflicts'),
  'agenda',
);

/** cx-maturity/scorecard/v1: the scored result, self-contained. */
export const scorecardSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/scorecard/v1.json',
  title: 'cx-maturity scorecard',
  ...lacking(
    lacking(
      lacking(
        lacking(
          lacking(
            lacking(lacking(lacking(lacking(severalPeople, 'planned'), 'plan'), 'groups'), 'disagreements'),
            'profiles',
          ),
          'positions',
        ),
        'narratives',
      ),
      'priorities',
    ),
    'unanswered',
  ),
} as const;

/** A saved scorecard, perhaps of an earlier version. */
export type ScorecardFile = FromSchema<typeof scorecardSchema>;

// The type is written out in the model, where scoring may import it; this line breaks the build if the two ever differ.
const matchesModel: Same<Complete<ScorecardFile>, Scorecard> = true;
void matchesModel;
