import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { listPackages } from '../../build/find-leaks.js';
import { folderForAll, folderForTest } from '../helpers/folders.js';
import { example, root, runBinary } from '../helpers/run-binary.js';

// What each command loads. How long that takes depends on the machine and is measured, not tested; what it is does not.

const metafile = JSON.parse(readFileSync(path.join(root, 'dist', 'metafile.json'), 'utf8')) as Metafile & {
  readonly packs: Readonly<Record<string, readonly string[]>>;
};

interface Loaded {
  /** Names of files below the package, without the hashes of their content. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
  readonly count: number;
}

/** Runs a command and reads from Node's own record of it which files were loaded. */
async function listLoadedBy(args: readonly string[], cwd: string, stdin = ''): Promise<Loaded> {
  const record = folderForTest();
  await runBinary(args, { cwd, stdin, env: { NODE_V8_COVERAGE: record } });
  const urls = readdirSync(record).flatMap((name) =>
    (JSON.parse(readFileSync(path.join(record, name), 'utf8')) as { result: { url: string }[] }).result.map(
      ({ url }) => url,
    ),
  );
  const files = urls
    .filter((url) => url.startsWith('file:'))
    .map((url) => path.relative(root, fileURLToPath(url)).split(path.sep).join('/'));
  const outputs = files.flatMap(
    (file) => metafile.packs[path.basename(file)]?.map((name) => `dist/cli/${name}`) ?? [file],
  );
  return {
    files: files
      .map((file) => path.basename(file).replace(/-[A-Z0-9]{8}\.js$/, '.js'))
      .filter((file) => file !== 'chunk.js'),
    packages: listPackages(metafile, outputs),
    count: files.length,
  };
}

const cwd = folderForAll();
const selfCheck = example('self-check', 'response.yaml');
const checking = ['ajv', 'commander'];
const tables = ['ansi-regex', 'cli-table3', 'emoji-regex', 'is-fullwidth-code-point', 'string-width', 'strip-ansi'];

describe('a command loads what it needs and nothing else:', () => {
  test('--version nothing at all', async () => {
    expect(await listLoadedBy(['--version'], cwd)).toEqual({ files: ['cx-maturity.js'], packages: [], count: 1 });
  });

  test('--help the command line', async () => {
    const loaded = await listLoadedBy(['--help'], cwd);
    expect(loaded).toEqual({ files: ['cx-maturity.js', 'start.js'], packages: ['commander'], count: 2 });
  });

  test.each([
    {
      args: ['report', selfCheck, '-f', 'html'],
      files: ['scoring.js', 'rendering.js', 'html.js'],
      packages: [...checking, 'handlebars'],
    },
    {
      args: ['report', selfCheck, '-f', 'md'],
      files: ['scoring.js', 'rendering.js', 'markdown.js'],
      packages: [...checking, 'handlebars'],
    },
    { args: ['report', selfCheck, '-f', 'json'], files: ['scoring.js', 'json.js'], packages: checking },
    { args: ['score', selfCheck, '--json'], files: ['scoring.js', 'json.js'], packages: checking },
    {
      args: ['score', selfCheck],
      files: ['scoring.js', 'rendering.js', 'table.js'],
      packages: [...checking, ...tables],
    },
    {
      args: ['check', selfCheck, '--min-level', '1', '-f', 'junit'],
      files: ['check.js', 'scoring.js', 'rendering.js', 'junit.js'],
      packages: checking,
    },
    { args: ['explain', selfCheck], files: ['explain.js', 'scoring.js', 'rendering.js'], packages: checking },
    {
      args: ['decide', example('workshop'), '--assessment', selfCheck],
      files: ['decide.js', 'scoring.js', 'yaml.js', 'text.js'],
      packages: [...checking, 'yaml'],
    },
    {
      args: ['pitch', selfCheck, '-f', 'md'],
      files: ['pitch.js', 'scoring.js', 'rendering.js', 'markdown.js'],
      packages: [...checking, 'handlebars'],
    },
    { args: ['questionnaire', 'list'], files: ['questionnaire-list.js'], packages: ['commander'] },
    { args: ['questionnaire', 'show'], files: ['questionnaire-show.js'], packages: ['commander'] },
    { args: ['questionnaire', 'new', 'own'], files: ['questionnaire-new.js'], packages: ['commander'] },
    { args: ['schema', 'response'], files: ['schema.js'], packages: ['commander'] },
  ])('$args', async ({ args, files, packages }) => {
    const loaded = await listLoadedBy(args, cwd);
    expect([...loaded.files].sort()).toEqual(['cx-maturity.js', 'start.js', ...files].sort());
    expect(loaded.packages).toEqual([...packages].sort());
    // Files cost time by their number too.
    expect(loaded.count).toBeLessThanOrEqual(10);
  });

  test('the YAML library where a file is not plain, and only there', async () => {
    const own = folderForTest({
      'response.yaml': `${readFileSync(selfCheck, 'utf8')}\n# the end\n`,
      'flow.yaml': 'schema: cx-maturity/response/v1\nquestionnaire: self-check@1\nanswers: { PAR3: 4 }\n',
    });
    expect((await listLoadedBy(['score', 'response.yaml', '--json'], own)).packages).toEqual(checking);
    expect((await listLoadedBy(['score', 'flow.yaml', '--json'], own)).packages).toEqual([...checking, 'yaml']);
  });

  test('colour only where there is any, prompts only where somebody is asked', async () => {
    const asked = await listLoadedBy(['assess', '--self-check', '--plain'], folderForTest(), `${'3\n'.repeat(12)}f\n`);
    expect(asked.packages.filter((name) => /inquirer|chalk|handlebars/.test(name))).toEqual([]);
  });
});
