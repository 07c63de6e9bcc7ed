import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainYaml } from '../../../src/load/plain-yaml.js';
import { parseYaml } from '../../../src/load/yaml.js';
import { listFiles } from '../../helpers/folders.js';
import { example } from '../../helpers/run-binary.js';

/** Both ways to the same value, or the plain one knows that it is not for it. */
function expectSame(text: string): void {
  const plain = readPlainYaml(text);
  if (plain === null) return;
  const { parsed, problems } = parseYaml(text, 'f');
  expect({ text, value: parsed?.value, problems }).toEqual({ text, value: plain, problems: [] });
  expect(JSON.stringify(parsed?.value)).toBe(JSON.stringify(plain));
}

test('what the tool and most people write is read without the library', () => {
  expect(
    readPlainYaml(
      '# a comment\nschema: cx-maturity/response/v1\nquestionnaire: seven-ps@1 # another\n\nrespondent:\n  role: staff\nanswers:\n  PAR1: 3\n  PAR2:\n    value: 4\n    comment: "Seit: Mai # ja"\n  PAR3: unknown\n',
    ),
  ).toEqual({
    schema: 'cx-maturity/response/v1',
    questionnaire: 'seven-ps@1',
    respondent: { role: 'staff' },
    answers: { PAR1: 3, PAR2: { value: 4, comment: 'Seit: Mai # ja' }, PAR3: 'unknown' },
  });
  const responses = ['self-check/response.yaml', ...listFiles(example('workshop')).map((name) => `workshop/${name}`)];
  const texts = responses
    .filter((name) => name.includes('response'))
    .map((name) => readFileSync(example(name), 'utf8'));
  const read = texts.filter((text) => readPlainYaml(text) !== null);
  expect(texts.length).toBeGreaterThan(20);
  expect(read.length).toBeGreaterThan(texts.length / 2);
});

test.each([
  '',
  'a',
  'a: 1',
  'a:\n',
  'a: 1\na: 2\n',
  'a: ~\n',
  'a: null\n',
  'a: 1e3\n',
  'a: 012\n',
  'a: 0x1f\n',
  'a: -1\n',
  'a: .5\n',
  'a: 2024-01-01\n',
  'a: 99999999999999999999\n',
  'a: b: c\n',
  'a: b:\n',
  'a: b\n  c\n',
  'a: b\n c: d\n',
  'a:\n  b: 1\n c: 2\n',
  'a:\nb: 1\n',
  'a:\n    b: 1\n  c: 1\n',
  ' a: 1\n',
  'a: "b" c\n',
  'a: |\n  b\n',
  'a: &b c\n',
  'a: *b\n',
  'a: !t c\n',
  '--- \na: 1\n',
  'a: 1\n...\n',
  '%YAML 1.1\n---\na: 1\n',
  '- a\n',
  'a:\n  -\n',
  'a:\n  - \n',
  'a:\n  - - b\n',
  'a:\n  - b\n    c\n',
  'a:\n  - b\n c: 1\n',
  'a:\n  - b:\n  - c\n',
  'a:\n  - b: 1\n   c: 2\n',
  'a:\n  - b: 1\n  c: 2\n',
  'a:\n  b: 1\n  - c\n',
  'a: b\n  - c\n',
  'a: - b\n',
  'a: []\n',
  'a: {}\n',
  'a: [b,]\n',
  'a: [b\n  ]\n',
  'a: [[b]]\n',
  'a: [b: c]\n',
  'a: [b]c\n',
  'a: [b]#c\n',
  'a: [b}\n',
  'a: [~]\n',
  'a: [b#c]\n',
  'a: ["b"c]\n',
  'a: { b }\n',
  'a: { b: 1, b: 2 }\n',
  'a: { b:1 }\n',
  'a: "\\u0041"\n',
  'a: "\\x41"\n',
  'a: 1.\n',
  'a: 1.5.2\n',
  'a: True\n',
  'a:\tb\n',
  'a: b\r\n',
  'a: \u0007\n',
  '__proto__: 1\n',
  'null: 1\n',
])('%j is left to the library', (text) => {
  expect(readPlainYaml(text)).toBeNull();
});

test.each([
  'a: b #c\n',
  'a: b#c\n',
  'a: b:c\n',
  'a: b, c; d. (e) [f] {g} "h" \'i\' | > & * ! % @ `\n',
  'a: yes\nb: on\nc: NaN\nd: Infinity\ne: y\n',
  'a: "#"\nb: \'#\' # c\n',
  'a: b   \n\n\n# x\n  # y\nc: d\n',
  'constructor: 1\ntoString: x\nhasOwnProperty: y\n',
  'a: é ü ß 日本 😀\n',
  'a: b - c -- d: e\n',
  'a: b ?c : d\n',
])('%j is read as the library reads it', expectSame);

test.each([
  'a.b: c\n',
  'a: true\nb: false # c\n',
  'a: 1.5\nb: 0.50\nc: 10.0\n',
  "a: 'it''s'\nb: ''\n",
  'a: "b\\n\\t\\"c\\\\"\nb: ""\n',
  'a:\n  - b\n  - 1 # c\n  - "d: e"\nf: 1\n',
  'a:\n- b\n-   c\nd: 1\n',
  'a:\n  - b: 1\n    c:\n    - d\n    e:\n      - f: g\n  -   h: i\n      j: k\nl: m\n',
  'a:\n  - b:\n      c: 1\n\n# d\n  - e: 2\n',
  "a: [b, \"c, d\", 'e''f', 1.5, true, S1.2a, x y ] # g\n",
  'a:\n  - { b: c, d: 1, e: "f # g" }\n  - {b: c}\n  - [d]\n',
])('%j is read without the library, as the library reads it', (text) => {
  expect(readPlainYaml(text)).not.toBeNull();
  expectSame(text);
});

test('every file that comes with the tool is read without the library, as the library reads it', () => {
  const files = [
    ...['self-check', 'seven-ps'].flatMap((id) =>
      ['questionnaire', 'rules', 'translations'].map((name) => `questionnaires/${id}/${name}.yaml`),
    ),
    ...['questionnaire', 'rules'].flatMap((name) => [
      `examples/wholesale/${name}.yaml`,
      `templates/starter/${name}.yaml`,
    ]),
  ];
  for (const file of files) {
    const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
    expect({ file, isPlain: readPlainYaml(text) !== null }).toEqual({ file, isPlain: true });
    expectSame(text);
  }
});

type Scalar = string | number | boolean;
type Plain = Scalar | readonly Plain[] | { readonly [key: string]: Plain };

const scalars: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constantFrom(
    '',
    'yes',
    'null',
    'true',
    '12',
    'a b',
    'S1.2a',
    'a: b',
    '# c',
    '- d',
    '"e"',
    "f's",
    'g\\h\n\t',
    'Ä–„ö“',
    '[',
    '{',
  ),
  fc.nat(),
  fc.constantFrom(0.5, 1.25, 4.5),
  fc.boolean(),
);
const { map: maps } = fc.letrec<{ map: Plain; value: Plain }>((tie) => ({
  map: fc.dictionary(fc.stringMatching(/^[a-z][a-z_0-9-]{0,3}$/), tie('value'), { minKeys: 1, maxKeys: 4 }),
  value: fc.oneof(
    { maxDepth: 4 },
    scalars,
    tie('map'),
    fc.array(fc.oneof({ maxDepth: 4 }, scalars, tie('map')), { minLength: 1, maxLength: 4 }),
  ),
}));

function isScalar(value: Plain): value is Scalar {
  return typeof value !== 'object';
}

/** In quotes of either kind where `choice` says so or a plain word would be something else. */
function writeScalar(value: Scalar, choice: number): string {
  if (typeof value !== 'string') return String(value);
  if (/^[a-z][\w ]*$/.test(value) && !['null', 'true'].includes(value) && choice % 3 === 0) return value;
  return choice % 2 === 0 && !/[\n\t]/.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** A value in one of the plain ways to write it; which, is said by `choose`. */
function writePlainly(value: Plain, indent: number, choose: () => number): string {
  const pad = ' '.repeat(indent);
  const noted = (line: string): string => `${line}${choose() % 5 === 0 ? ' # a: note' : ''}\n`;
  const writeShort = (short: Plain): string | null => {
    if (isScalar(short)) return writeScalar(short, choose());
    const inner = Object.entries(short);
    if (choose() % 2 === 0 || !inner.every(([, each]) => isScalar(each))) return null;
    const isList = Array.isArray(short);
    const written = inner
      .map(([key, each]) => `${isList ? '' : `${key}: `}${writeScalar(each as Scalar, 1)}`)
      .join(', ');
    return isList ? `[${written}]` : `{ ${written} }`;
  };
  if (Array.isArray(value)) {
    const dash = `-${' '.repeat(1 + (choose() % 3))}`;
    const entries = (value as readonly Plain[]).map((each) => {
      const short = writeShort(each);
      if (short !== null) return noted(`${pad}${dash}${short}`);
      return `${pad}${dash}${writePlainly(each, indent + dash.length, choose).slice(indent + dash.length)}`;
    });
    return entries.join('');
  }
  const pairs = Object.entries(value).map(([key, each]) => {
    const short = writeShort(each);
    if (short !== null) return noted(`${pad}${key}: ${short}`);
    const deeper = indent + (Array.isArray(each) ? choose() % 3 : 1 + (choose() % 3));
    return `${noted(`${pad}${key}:`)}${writePlainly(each, deeper, choose)}`;
  });
  return pairs.join('');
}

test('what is written plainly is read without the library', () => {
  fc.assert(
    fc.property(maps, fc.array(fc.nat(100), { minLength: 50, maxLength: 50 }), (value, choices) => {
      let next = 0;
      const choose = (): number => {
        next += 1;
        return choices[next % choices.length] ?? 0;
      };
      const text = writePlainly(value, 0, choose);
      expect({ text, value: readPlainYaml(text) }).toEqual({ text, value });
      expectSame(text);
    }),
    { numRuns: 2000 },
  );
});

test('whatever is read without the library is what the library reads', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'b',
      'PAR1',
      'true',
      'null',
      'unknown',
      '1',
      '42',
      '007',
      '1.5',
      '-',
      ':',
      ': ',
      ' #',
      '#',
      ' ',
      '  ',
      '\n',
      '\n  ',
    ],
    ...[
      '\n    ',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
      '&x',
      '*x',
      '!',
      '|',
      '>',
      '%',
      '@',
      '---',
      '...',
      'é',
      '\t',
      '\\',
      '?',
      '~',
      '.',
    ],
    ...['- ', '\n- ', '\n  - ', '\n    - ', '- a: 1', '[a, b]', '{ a: 1 }', '{ a: b, ', '\\"', "''", '1.50', ': '],
    ...['a: 1\n', 'b:\n  c: 2\n', 'value: 4\n', '  comment: x y\n', 'e: "f"\n'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => expectSame(`${pieces.join('')}\n`)),
    { numRuns: 20_000 },
  );
});

test('long lines, long keys and runs of blanks are for the library: no line is gone over again and again', () => {
  for (const text of [
    `k: [a${', a'.repeat(200_000)}\n`,
    `k: a${' '.repeat(200_000)}b\n`,
    `k: a${' '.repeat(200_000)}: \n`,
    `${'P'.repeat(2000)}: 1\n`,
  ]) {
    expect(readPlainYaml(text)).toBeNull();
  }
});
