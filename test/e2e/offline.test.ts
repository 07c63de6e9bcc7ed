import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderForAll } from '../helpers/folders.js';
import { example, root, runBinary } from '../helpers/run-binary.js';

const cwd = folderForAll();
const preload = pathToFileURL(path.join(root, 'test/helpers/no-network.mjs')).href;
const offline = { cwd, nodeArguments: ['--import', preload] };

describe('with every way to the network shut', () => {
  test('the shut ways are really shut', async () => {
    const tries = [
      "import('node:net').then((m) => m.connect(80, '127.0.0.1'))",
      "import('node:https').then((m) => m.get('https://example.org'))",
      "import('node:dns/promises').then((m) => m.lookup('example.org'))",
      "fetch('https://example.org')",
    ].map((each) => `try { await ${each}; console.log('open'); } catch (error) { console.log(error.message); }`);
    const file = path.join(cwd, 'tries.mjs');
    writeFileSync(file, tries.join('\n'));
    const { stdout } = await runBinary([], { ...offline, binary: file });
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(stdout).toMatch(/^(?:network used: .*\n){4}$/);
  });

  const workshop = example('workshop');
  const cases: readonly { readonly args: readonly string[]; readonly exit: number; readonly stdin?: string }[] = [
    { args: ['demo'], exit: 0 },
    { args: ['score', workshop], exit: 0 },
    { args: ['report', workshop, '-f', 'md,html,json', '--lang', 'de,en', '-o', 'out/'], exit: 0 },
    { args: ['check', workshop, '-f', 'text,json,junit,markdown,github', '-o', 'verdict/'], exit: 1 },
    { args: ['explain', workshop, 'personas'], exit: 0 },
    { args: ['decide', workshop], exit: 0 },
    { args: ['init', 'acme'], exit: 0 },
    { args: ['questionnaire', 'list'], exit: 0 },
    { args: ['questionnaire', 'show'], exit: 0 },
    { args: ['questionnaire', 'new', 'own'], exit: 0 },
    { args: ['questionnaire', 'lint', 'self-check'], exit: 0 },
    { args: ['schema', 'scorecard'], exit: 0 },
    { args: ['assess', '--self-check', '--plain'], exit: 0, stdin: `${'3\n'.repeat(12)}f\n` },
    { args: ['--help'], exit: 0 },
  ];

  test.each(cases.map((each) => ({ ...each, line: each.args.map((word) => path.basename(word)).join(' ') })))(
    '$line works',
    async ({ args, exit, stdin = '' }) => {
      const result = await runBinary(args, { ...offline, stdin });
      expect(result.stderr).not.toContain('network used');
      expect(result.exit).toBe(exit);
    },
  );
});
