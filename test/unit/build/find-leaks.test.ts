import { describe, expect, test } from 'vitest';
import { findHidden } from '../../../build/find-leaks.js';
import { findRunAtLoad, type LoadedPart } from '../../../build/find-run-at-load.js';
import { folderForTest } from '../../helpers/folders.js';

describe('modules that are asked for behind the bundler’s back are found:', () => {
  test.each([
    ["import { createRequire } from 'node:module';\nconst load = createRequire(import.meta.url);", 'createRequire'],
    ['const name = choose();\nawait import(name);', 'import()'],
    ['await import([one, other].join());', 'import()'],
    ["await import('./' + name);", 'import()'],
    ["process.getBuiltinModule('fs');", 'getBuiltinModule'],
  ])('%s', (text, way) => {
    expect(findHidden(new Map([['src/a.ts', text]]))).toEqual([
      expect.stringMatching(`^src/a\\.ts asks for modules by ${way.replace('()', '\\(\\)')}`),
    ]);
  });

  test('and nothing else is', () => {
    const text = `import { SourceMap } from 'node:module';\n// createRequire\n/** import(name) */\nconst a = await import(\n  './a.js'\n);`;
    expect(findHidden(new Map([['src/a.ts', text]]))).toEqual([]);
  });
});

describe('what is read as soon as a part is loaded', () => {
  const pack = (...parts: readonly string[]): string =>
    `const parts = { ${parts.join(', ')} };\nexports.load = (name) => parts[name]();\n`;
  const files = {
    'start.js': pack("'main.js': () => console.log('1.0.0')"),
    'yaml.js': 'exports.parseYaml = () => 1;',
    'shared.js': '',
    'waits.js': "require('./shared.js'); exports.read = () => require('./yaml.js').parseYaml();",
    'hurries.js': "exports.read = require('./yaml.js').parseYaml();",
    'pack.js': pack("'first.js': () => 1", "'second.js': () => require('./yaml.js').parseYaml()"),
  };
  const part = (file: string, packed: string | null, ...others: readonly string[]): LoadedPart => ({
    name: packed ?? file,
    file,
    packed,
    files: [file, ...others],
  });

  test.each([
    ['what it imports', [part('waits.js', null, 'shared.js')], []],
    ['what it imports itself', [part('hurries.js', null, 'yaml.js')], []],
    [
      'what waits elsewhere',
      [part('yaml.js', null), part('waits.js', null, 'shared.js'), part('hurries.js', null)],
      ['hurries.js reads yaml.js as soon as it is loaded'],
    ],
    [
      'what waits elsewhere, from inside of a pack',
      [part('pack.js', 'first.js'), part('pack.js', 'second.js')],
      ['second.js reads yaml.js as soon as it is loaded'],
    ],
  ])('%s', async (_, parts, found) => {
    expect(await findRunAtLoad(folderForTest(files), parts)).toEqual(found);
  });

  test('by the start itself', async () => {
    const folder = folderForTest({ ...files, 'start.js': pack("'main.js': () => require('./yaml.js')") });
    expect(await findRunAtLoad(folder, [])).toEqual(['src/cli/main.ts reads yaml.js as soon as it is loaded']);
  });
});
