import type { FromSchema } from 'json-schema-to-ts';
import type { WhatIf } from '../model/what-if.js';
import { exact, listOf, orNull, type Same } from './exact.js';
import { count, hash, level, reason, severityClass, text, value, words } from './figures.js';

const version = { type: 'integer', minimum: 1 } as const;
const sidesOf = <const Schema extends object>(schema: Schema) => exact({ before: schema, after: schema });

const figure = {
  change: orNull({ type: 'number', minimum: -4, maximum: 4 }),
  direction: orNull({ type: 'string', enum: ['better', 'worse'] }),
  reason: sidesOf(orNull(reason)),
  changed: { type: 'boolean' },
} as const;

const caps = listOf(exact({ id: words, to: level, bites: { type: 'boolean' }, reason: orNull(text) }));

const levels = {
  score: sidesOf(orNull(value)),
  ...figure,
  level: sidesOf(orNull(level)),
  levelRange: orNull(sidesOf(orNull(exact({ low: level, high: level })))),
  thresholds: listOf(value),
  nextLevel: orNull(exact({ level, threshold: value, distance: { type: 'number' } })),
  caps: exact({ gone: caps, new: caps, kept: caps }),
} as const;

const severities = {
  severity: sidesOf(orNull(value)),
  ...figure,
  class: sidesOf(orNull(severityClass)),
  classRange: orNull(sidesOf(orNull(exact({ low: severityClass, high: severityClass })))),
} as const;

const findings = listOf(
  exact({ id: words, kind: { type: 'string', enum: ['contradiction', 'warning', 'strength'] }, title: text }),
);

/** cx-maturity/what-if/v1: what would be if everybody had answered otherwise. */
export const whatIfSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/what-if/v1.json',
  title: 'cx-maturity what-if',
  ...exact({
    schema: { const: 'cx-maturity/what-if/v1' },
    hypothetical: { const: true },
    meta: exact({ tool: words, version: words, created: orNull(words) }),
    organisation: orNull(words),
    questionnaire: exact({ id: words, version, hash, title: text }),
    rules: exact({ id: words, version, hash }),
    privacy: exact({
      mode: { type: 'string', enum: ['anonymous', 'open', 'agreed', 'holder'] },
      minGroup: orNull(count),
    }),
    people: count,
    levels: listOf(exact({ level, name: text })),
    severities: listOf(exact({ class: severityClass, from: value, name: text })),
    assumed: listOf(
      exact({
        item: words,
        section: words,
        question: text,
        scale: { type: 'string', enum: ['anchored', 'choice'] },
        from: exact({ mean: orNull(value), chosen: orNull(text), reason: orNull(reason) }),
        to: exact({ option: { type: 'integer', minimum: 1 }, value: orNull(value), text }),
      }),
    ),
    overall: exact(levels),
    sections: listOf({
      anyOf: [
        exact({ kind: { const: 'dimension' }, id: words, title: text, ...levels }),
        exact({ kind: { const: 'anti-pattern' }, id: words, title: text, ...severities }),
      ],
    }),
    findings: exact({ gone: findings, new: findings }),
    pictures: listOf(exact({ id: words, title: text, picture: sidesOf(orNull(text)) })),
  }),
} as const;

// As in scorecard.ts: schema and type may not drift apart.
const matchesModel: Same<FromSchema<typeof whatIfSchema>, WhatIf> = true;
void matchesModel;
