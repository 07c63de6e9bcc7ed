import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareSchema, schemaOptions, type Validate } from '../../../src/load/compile-schema.js';
import { parseFile } from '../../../src/load/parse-file.js';
import { shareParts } from '../../../src/load/share-parts.js';
import { checkShape } from '../../../src/load/validate.js';
import { schema as assessment } from '../../../src/load/validators/assessment.js';
import { schema as decisionRules } from '../../../src/load/validators/decision-rules.js';
import { schema as measures } from '../../../src/load/validators/measures.js';
import { schema as pitchRules } from '../../../src/load/validators/pitch-rules.js';
import { schema as questionnaire } from '../../../src/load/validators/questionnaire.js';
import { schema as response } from '../../../src/load/validators/response.js';
import { schema as ruleSet } from '../../../src/load/validators/rule-set.js';
import { schema as scorecard } from '../../../src/load/validators/scorecard.js';
import { schema as sources } from '../../../src/load/validators/sources.js';
import { schema as translations } from '../../../src/load/validators/translations.js';
import { makeEmptyScorecard, makeScorecard } from '../../fixtures/scorecard.js';
import { kindsQuestionnaire, kindsRules } from '../../helpers/kinds.js';
import { root } from '../../helpers/run-binary.js';
import {
  smallAssessment,
  smallQuestionnaire,
  smallResponse,
  smallRules,
  smallVotedResponse,
} from '../../helpers/small.js';
import { asSource } from './small.js';

const short = { type: 'string' };
const text = { type: 'object', required: ['de', 'en'], properties: { de: { type: 'string' }, en: { type: 'string' } } };
const item = { type: 'object', additionalProperties: false, properties: { title: text, help: text } };

describe('a schema whose parts stand once', () => {
  test('is as it was where nothing stands twice, or nothing of a size', () => {
    const schema = { type: 'object', properties: { a: short, b: short, c: item.properties.title } };
    expect(shareParts(schema)).toEqual({ ...schema, definitions: {} });
  });

  test('has what stands several times in one place, and in it again what stands elsewhere too', () => {
    const schema = { anyOf: [{ items: item }, item, text], definitions: { own: { not: text } } };
    expect(shareParts(schema)).toEqual({
      anyOf: [
        { items: { part: '#/definitions/part-1' } },
        { part: '#/definitions/part-1' },
        { part: '#/definitions/part-2' },
      ],
      definitions: {
        own: { not: { part: '#/definitions/part-2' } },
        'part-1': {
          ...item,
          properties: { title: { part: '#/definitions/part-2' }, help: { part: '#/definitions/part-2' } },
        },
        'part-2': text,
      },
    });
  });

  test('keeps values that look like schemas, and names that look like keywords', () => {
    const values = { enum: [text, text], const: { items: text }, examples: [{ not: text }] };
    const schema = { properties: { items: text, anyOf: values } };
    expect(shareParts(schema)).toEqual({ ...schema, definitions: {} });
  });

  test('keeps entries that may not be equal where they stand', () => {
    const word = { type: 'string', enum: ['one', 'two', 'three'] };
    const list = { type: 'array', uniqueItems: true, items: word };
    const schema = { properties: { a: word, b: word, list } };
    expect(shareParts(schema)).toMatchObject({ properties: { a: { part: '#/definitions/part-1' }, list } });
  });

  test('leaves the schema itself alone: it is published', () => {
    const before = JSON.stringify(scorecard);
    shareParts(scorecard);
    expect(JSON.stringify(scorecard)).toBe(before);
  });
});

const read = (...parts: readonly string[]): string => readFileSync(path.join(root, ...parts), 'utf8');
const shipped = (...parts: readonly string[]): string => read('questionnaires', ...parts);

/** Sound files of every format, from which faulty ones are made. */
const formats: readonly (readonly [name: string, schema: object, texts: readonly string[]])[] = [
  ['assessment', assessment, [smallAssessment, read('examples', 'workshop', 'assessment.yaml')]],
  ['decision-rules', decisionRules, [shipped('decision-rules.yaml')]],
  ['measures', measures, [read('examples', 'workshop', 'measures.yaml')]],
  ['pitch-rules', pitchRules, [shipped('pitch-rules.yaml')]],
  ['questionnaire', questionnaire, [smallQuestionnaire, kindsQuestionnaire]],
  ['response', response, [smallResponse, smallVotedResponse]],
  ['rule-set', ruleSet, [smallRules, kindsRules]],
  ['scorecard', scorecard, [JSON.stringify(makeScorecard()), JSON.stringify(makeEmptyScorecard())]],
  ['sources', sources, [shipped('sources.yaml')]],
  ['translations', translations, [shipped('self-check', 'translations.yaml')]],
];

/** A place in a value, as a number that picks one of all that there are, and what is done there. */
interface Damage {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add' | 'copy';
  readonly scrap: unknown;
  readonly from: number;
}

type Holder = Record<string, unknown>;

function placesIn(value: unknown): readonly (readonly [holder: Holder, key: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [[value as Holder, key] as const, ...placesIn((value as Holder)[key])]);
}

/** The same value with damages, each at a place that the ones before it left. */
function spoil(value: unknown, damages: readonly Damage[]): unknown {
  const spoilt = structuredClone({ value }) as Holder;
  for (const { at, how, from, ...given } of damages) {
    const scrap = structuredClone(given.scrap);
    const places = placesIn(spoilt);
    const [holder, key] = places[at % places.length] ?? [spoilt, 'value'];
    const held = holder[key];
    const [other, otherKey] = places[from % places.length] ?? [spoilt, 'value'];
    if (how === 'remove') {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    } else if (how === 'add' && typeof held === 'object' && held !== null) {
      if (Array.isArray(held)) held.push(scrap);
      else (held as Holder)[otherKey] = scrap;
      // What stands elsewhere is mostly of the right form for some part of the schema, and of the wrong one here.
    } else holder[key] = how === 'copy' ? structuredClone(other[otherKey]) : scrap;
  }
  return spoilt.value;
}

const scraps = fc.constantFrom<unknown>(
  ...[null, true, 0, -1, 2.5, 99, '', 'x', 'x'.repeat(10_001), [], [1, 1], {}, { de: 'a' }, { kind: 'dimension' }],
  ...[{ measure: 'choice' }, 'anti-pattern', 'choice', Number.NaN, ['a', 'a'], { de: 'a', en: 3 }],
);
const damages = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom<Damage['how']>('replace', 'remove', 'add', 'copy'),
    scrap: scraps,
    from: fc.nat(),
  }),
  { minLength: 1, maxLength: 5 },
);

describe.each(formats)('what is wrong with files of the format %s', (_name, schema, texts) => {
  const whole = new Ajv(schemaOptions).compile(schema) as Validate;
  const { ajv, shared } = prepareSchema(schema);
  const once = ajv.compile(shared) as Validate;

  const judge = (value: unknown, validate: Validate) => {
    const sound = validate(value);
    const errors = (validate.errors ?? []).map(({ keyword, instancePath, schemaPath, params, data }) => ({
      ...{ keyword, instancePath, schemaPath, params, data },
    }));
    const locate = () => ({ file: 'f', line: 1, column: 1 });
    return { sound, errors, ...checkShape({ name: 'f', value, locate }, validate) };
  };

  test('is the same, to the place in the schema, for the whole schema and for the one of parts', () => {
    const values = texts.map((each) => parseFile(asSource(each, 'file')).parsed?.value);
    for (const value of values) {
      expect(judge(value, once)).toEqual({ sound: true, errors: [], problems: [], faults: [] });
    }
    let faulty = 0;
    fc.assert(
      fc.property(fc.constantFrom(...values), damages, (value, given) => {
        const spoilt = spoil(value, given);
        const expected = judge(spoilt, whole);
        if (!expected.sound) faulty += 1;
        expect(judge(spoilt, once)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
    expect(faulty).toBeGreaterThan(75);
  });
});
