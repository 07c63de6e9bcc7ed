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
  'a: [1]\n',
  'a: {b: 1}\n',
  'a: 1\na: 2\n',
  'a: true\n',
  'a: ~\n',
  'a: null\n',
  'a: 1.5\n',
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
  'a: "b\\n"\n',
  "a: 'it''s'\n",
  'a: |\n  b\n',
  'a: &b c\n',
  'a: *b\n',
  'a: !t c\n',
  '--- \na: 1\n',
  'a: 1\n...\n',
  '%YAML 1.1\n---\na: 1\n',
  '- a\n',
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
    ...['a: 1\n', 'b:\n  c: 2\n', 'value: 4\n', '  comment: x y\n', 'e: "f"\n'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => expectSame(`${pieces.join('')}\n`)),
    { numRuns: 20_000 },
  );
});

test('long lines, long keys and runs of blanks are for the library: no line is gone over again and again', () => {
  for (const text of [`k: a${' '.repeat(200_000)}b\n`, `k: a${' '.repeat(200_000)}: \n`, `${'P'.repeat(2000)}: 1\n`]) {
    expect(readPlainYaml(text)).toBeNull();
  }
});
