import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { fill, folderForAll, folderForTest, listFiles } from '../helpers/folders.js';
import { root, runBinary } from '../helpers/run-binary.js';

const execute = promisify(execFile);
const folder = folderForAll();
/** An empty folder into which the tarball is installed, with an empty cache and without any network. */
const installed = path.join(folder, 'installed');
const unpacked = path.join(installed, 'node_modules', 'cx-maturity');
const binary = path.join(unpacked, 'bin', 'cx-maturity.js');
/** A copy of what is published, where npm may run its scripts: in the checkout they would build dist anew under other tests. */
const copy = path.join(folder, 'copy');
const before = readFileSync(path.join(root, 'package.json'), 'utf8').replace('node build/run.js', 'node -e 0');
let packed = '';
let warnings = '';
let names: readonly string[] = [];

beforeAll(async () => {
  const { files } = JSON.parse(before) as { files: readonly string[] };
  for (const part of [...files, 'README.md', 'LICENSE', 'build']) {
    // What is left out of a folder comes along, so that packing has to leave it out.
    if (!part.startsWith('!')) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  writeFileSync(path.join(copy, 'package.json'), before);
  const { stdout } = await execute('npm', ['pack', '--json', '--pack-destination', folder], { cwd: copy });
  const [made] = JSON.parse(stdout) as [{ filename: string }];
  packed = path.join(folder, made.filename);
  mkdirSync(installed);
  const cache = path.join(folder, 'cache');
  ({ stderr: warnings } = await execute(
    'npm',
    ['install', packed, '--offline', '--cache', cache, '--no-audit', '--no-fund', '--prefix', installed],
    {
      cwd: installed,
    },
  ));
  names = listFiles(unpacked);
});

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly types: string;
  readonly dependencies?: unknown;
  readonly optionalDependencies?: unknown;
  readonly peerDependencies?: unknown;
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(path.join(unpacked, 'package.json'), 'utf8')) as Manifest;
}

describe('the packed tarball', () => {
  test('is one package that depends on no other', () => {
    const { dependencies, optionalDependencies, peerDependencies } = manifest();
    expect({ dependencies, optionalDependencies, peerDependencies }).toEqual({});
    expect(readdirSync(path.join(installed, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'cx-maturity',
    ]);
    expect(names.filter((name) => name.includes('node_modules/'))).toEqual([]);
  });

  test('has no scripts of which npm would warn, and packing it leaves the checkout as it was', () => {
    expect(warnings).not.toMatch(/install.scripts/i);
    expect(manifest()).not.toHaveProperty('scripts');
    const { scripts, ...published } = JSON.parse(before) as { scripts: Readonly<Record<string, string>> };
    expect(scripts.prepare).toBe('npm run build');
    expect(manifest()).toMatchObject(published);
    expect(readFileSync(path.join(copy, 'package.json'), 'utf8')).toBe(before);
  });

  test('holds what is needed to run, and nothing else', () => {
    const allowed = [
      /^(?:package\.json|README\.md|LICENSE|THIRD_PARTY_NOTICES\.md)$/,
      /^bin\/(?:cx-maturity\.js|package\.json)$/,
      /^dist\/cli\/(?:[\w-]+\.js(?:\.map)?|package\.json)$/,
      /^dist\/index\.js$/,
      /^dist\/types\/[\w/-]+\.d\.ts$/,
      /^dist\/models\/[a-z-]+\.json$/,
      /^dist\/sources\.json$/,
      /^questionnaires\/(?:[a-z-]+\/)?[a-z-]+\.yaml$/,
      /^templates\/starter\/[a-z]+\.yaml$/,
      /^examples\//,
    ];
    expect(names.filter((name) => !allowed.some((each) => each.test(name)))).toEqual([]);
    for (const name of ['LICENSE', 'README.md', 'THIRD_PARTY_NOTICES.md', 'dist/index.js', 'dist/types/index.d.ts']) {
      expect(names, name).toContain(name);
    }
    // All that the tool reads of itself at run time is there; of the bibliography, what the build stored.
    for (const kept of ['questionnaires', 'templates/starter', 'examples']) {
      const here = listFiles(path.join(root, kept))
        .map((name) => `${kept}/${name}`)
        .filter((name) => !/^questionnaires\/(?:.*\/translations|sources)\.yaml$/.test(name));
      expect(
        here.filter((name) => !names.includes(name)),
        kept,
      ).toEqual([]);
    }
    const shipped = readdirSync(path.join(root, 'questionnaires')).filter((name) => !name.includes('.'));
    expect(names.filter((name) => name.startsWith('dist/models/')).sort()).toEqual(
      shipped.map((id) => `dist/models/${id}.json`).sort(),
    );
  });

  test('leaves out what only whoever writes a questionnaire needs', () => {
    expect(
      listFiles(path.join(root, 'questionnaires')).filter((name) => name.endsWith('translations.yaml')),
    ).not.toEqual([]);
    expect(names.filter((name) => name.endsWith('translations.yaml'))).toEqual([]);
  });

  test('is at most 1 MB', () => {
    expect(statSync(packed).size).toBeLessThanOrEqual(1_000_000);
  });

  test('names only files in its package.json that are there', () => {
    const { bin, exports, types } = manifest();
    const named = [
      ...Object.values(bin),
      types,
      ...Object.values(exports).flatMap((each) => (typeof each === 'string' ? [each] : Object.values(each))),
    ];
    expect(named.filter((name) => !existsSync(path.join(unpacked, name)))).toEqual([]);
  });

  test('says whose work is in it, each with its licence', () => {
    const notices = readFileSync(path.join(unpacked, 'THIRD_PARTY_NOTICES.md'), 'utf8');
    const bundled = ['ajv', 'chalk', 'cli-table3', 'commander', 'handlebars', 'inquirer', 'yaml'];
    for (const name of bundled) expect(notices, name).toMatch(new RegExp(`^## ${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    const parts = notices.split(/^## /m).slice(1);
    expect(parts.filter((part) => !/permission|copyright/i.test(part))).toEqual([]);
  });

  test('has a source map for each file of code, which leads to the sources and does not hold them', () => {
    // The library's own file only hands on what stands in another.
    const codes = names.filter((name) => /^dist\/cli\/.*\.js$/.test(name));
    expect(codes.filter((name) => !names.includes(`${name}.map`))).toEqual([]);
    for (const name of codes) {
      expect(readFileSync(path.join(unpacked, name), 'utf8')).toContain(
        `//# sourceMappingURL=${path.basename(name)}.map`,
      );
      expect(readFileSync(path.join(unpacked, `${name}.map`), 'utf8')).not.toMatch(/"sourcesContent":\s*\["/);
    }
  });

  test('has nothing that publint or attw would find', async () => {
    const { publint } = await import('publint');
    const { messages } = await publint({ pkgDir: unpacked, pack: false, strict: true });
    expect(messages).toEqual([]);
    const attw = path.join(root, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js');
    const { stdout } = await execute(process.execPath, [attw, packed, '--profile', 'esm-only', '--format', 'json']);
    expect((JSON.parse(stdout) as { analysis: { problems: readonly unknown[] } }).analysis.problems).toEqual(
      // For CommonJS, which the profile leaves out: there the library has to be imported, not required.
      [expect.objectContaining({ kind: 'CJSResolvesToESM', resolutionKind: 'node16-cjs' })],
    );
  });
});

describe('installed into an empty folder', () => {
  const cwd = path.join(folder, 'elsewhere');
  const run = (args: readonly string[], stdin = '') => runBinary(args, { cwd, binary, stdin });

  beforeAll(async () => {
    mkdirSync(cwd);
    expect(await run(['demo', 'd'])).toMatchObject({ exit: 0, stderr: '' });
  });

  test('is found under its name', async () => {
    const { stdout } = await execute(path.join(installed, 'node_modules', '.bin', 'cx-maturity'), ['--version'], {
      cwd,
    });
    expect(stdout).toBe(`${manifest().version}\n`);
  });

  test('says its version', async () => {
    expect(await run(['--version'])).toEqual({ exit: 0, stdout: `${manifest().version}\n`, stderr: '' });
    expect(await run(['-V'])).toEqual({ exit: 0, stdout: `${manifest().version}\n`, stderr: '' });
    expect(await run(['--lang', 'de', '--version'])).toEqual({
      exit: 0,
      stdout: `${manifest().version}\n`,
      stderr: '',
    });
  });

  test('makes the demo, scores and checks it', async () => {
    expect(listFiles(path.join(cwd, 'd'))).toEqual(expect.arrayContaining(['report.html', 'report.md']));
    const { stdout, exit } = await run(['score', 'd', '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'cx-maturity/scorecard/v1' });
    writeFileSync(path.join(cwd, 'scorecard.json'), stdout);
    expect(await run(['check', 'scorecard.json', '--min-level', '1'])).toMatchObject({ exit: 0, stderr: '' });
    expect(await run(['check', 'd', '--min-level', '5', '-f', 'junit'])).toMatchObject({ exit: 1 });
    expect(await run(['score', 'd', '--lang', 'de'])).toMatchObject({ exit: 0, stderr: '' });
  });

  test('holds the interview through a pipe, and shows its result', async () => {
    const asked = await run(['assess', '--self-check', '--plain'], `${'3\n'.repeat(12)}f\n`);
    expect(asked).toMatchObject({ exit: 0, stderr: '' });
    expect(listFiles(cwd)).toContain('self-check-response.yaml');
    expect(await run(['score', 'self-check-response.yaml'])).toMatchObject({ exit: 0, stderr: '' });
  });

  test('prints schemas, shows, lints and makes questionnaires', async () => {
    const schema = await run(['schema', 'response']);
    expect(JSON.parse(schema.stdout)).toMatchObject({ title: 'cx-maturity response' });
    for (const args of [
      ['list'],
      ['show', 'seven-ps', '--sources'],
      ['show', 'self-check', '--side-by-side'],
      ['lint', 'self-check'],
      ['new', 'own'],
      ['lint', 'own/questionnaire.yaml'],
    ]) {
      expect(await run(['questionnaire', ...args]), args.join(' ')).toMatchObject({ exit: 0 });
    }
  });

  test('writes its templates, and makes the same report with them', async () => {
    expect(await run(['report', '--eject', 'templates'])).toMatchObject({ exit: 0, stderr: '' });
    const plain = await run(['report', 'd', '-f', 'html']);
    expect(plain).toMatchObject({ exit: 0 });
    expect(await run(['report', 'd', '-f', 'html', '--template', 'templates'])).toEqual(plain);
  });

  test('says of what it ships that it cannot check the translations, and checks the rest', async () => {
    const { exit, stdout, stderr } = await run(['questionnaire', 'lint']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^self-check: clean\..*\nseven-ps: clean\./m);
    for (const id of ['self-check', 'seven-ps']) {
      expect(stderr).toContain(`${id}: whether the translations still say the same is not checked here.`);
    }
    expect(stderr).not.toContain('warning');
    expect((await run(['questionnaire', 'lint', 'own/questionnaire.yaml'])).stderr).not.toContain('not checked here');
  });

  test('confirms no translations of what it ships, and writes nothing into itself', async () => {
    const args = ['questionnaire', 'lint', 'self-check', '--confirm-translations'];
    const { exit, stdout, stderr } = await run(args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^error: Translations of the shipped questionnaire ‘self-check’ .*\n$/);
    expect(listFiles(unpacked)).toEqual(names);
  });

  test('tells a bug of its own with places in the sources', async () => {
    const broken = path.join(folder, 'broken');
    cpSync(unpacked, broken, { recursive: true });
    const stored = path.join(broken, 'dist', 'models', 'seven-ps.json');
    const { lengths } = JSON.parse(readFileSync(stored, 'utf8')) as { lengths: readonly number[] };
    writeFileSync(stored, JSON.stringify({ lengths, model: { value: { questionnaire: {} }, places: [] } }));
    const { exit, stderr } = await runBinary(['questionnaire', 'show'], {
      cwd,
      binary: path.join(broken, 'bin', 'cx-maturity.js'),
    });
    expect(exit).toBe(3);
    expect(stderr).toMatch(/ at .*showQuestionnaire \(src\/cli\/commands\/questionnaire-show\.ts:\d+:\d+\)/);
    expect(stderr).toMatch(/ at say \(src\/i18n\/format\.ts:\d+:\d+\)/);
  });
});

describe('what fails beside the tool’s own handling', () => {
  const run = (preload: string) => {
    const cwd = folderForTest({ 'preload.cjs': preload });
    return runBinary(['schema', 'response'], { cwd, binary, nodeArguments: ['--require', './preload.cjs'] });
  };

  test('is told with places in the sources too', async () => {
    // As if a stream failed after the tool was done with it.
    const { exit, stderr } = await run(`
      const write = require('node:fs').writeSync;
      require('node:fs').writeSync = (...given) => {
        const error = new Error('beside');
        setImmediate(() => { throw error; });
        return write(...given);
      };`);
    expect(exit).toBe(3);
    expect(stderr).toMatch(/^Error: beside\n/);
    expect(stderr).toMatch(/ at writeBytes \(src\/cli\/io\.ts:\d+:\d+\)/);
    expect(stderr).not.toMatch(/dist\/cli\/start\.js:/);
  });

  test('is told also where it is no error', async () => {
    expect(await run('setImmediate(() => { throw null; });')).toMatchObject({ exit: 3, stderr: 'null\n' });
  });
});

describe('as a library', () => {
  const code = `import { aggregate, evaluateGate, linkModel, linkResponse, readQuestionnaire, readResponse, readRuleSet, score } from 'cx-maturity';
import type { Problem, Scorecard, SourceFile, Verdict } from 'cx-maturity';

const source = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

export function judge(questionnaireText: string, rulesText: string, responseText: string): Verdict | readonly Problem[] {
  const questionnaire = readQuestionnaire(source('q.yaml', questionnaireText));
  const rules = readRuleSet(source('r.yaml', rulesText));
  if (questionnaire.shaped === null || rules.shaped === null) return [...questionnaire.problems, ...rules.problems];
  const title: string | { de?: string; en?: string } = questionnaire.shaped.written.title;
  // @ts-expect-error: types of files are known in full
  const wrong: number = questionnaire.shaped.written.sections[0]?.items;
  const { model, problems } = linkModel(questionnaire.shaped, rules.shaped, null, null, null);
  const read = readResponse(source('a.yaml', responseText));
  if (model === null || read.response === null) return [...problems, ...read.problems];
  const { written, file } = read.response;
  const linked = linkResponse(written, file, model.questionnaire, { departments: [], roles: [] });
  if (linked.response === null) return linked.problems;
  const { answers } = aggregate(model.questionnaire, [linked.response], { mode: 'open' });
  if (answers === null) throw new Error(String(title) + String(wrong));
  const scorecard: Scorecard = score(model, answers, { organisation: null, tool: 'mine', version: '1', created: null });
  const gate = { basis: 'low', thresholds: [{ bound: 'error', measure: 'level', of: 'overall', atLeast: 3 }] } as const;
  return evaluateGate(scorecard, gate, { tool: 'mine', version: '1', created: null });
}
`;

  test('compiles in strict TypeScript without any other package, types of libraries checked, and runs', async () => {
    fill(installed, {
      'consumer.ts': code,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: false,
          module: 'nodenext',
          target: 'es2023',
          lib: ['es2023', 'dom'],
          types: [],
          outDir: 'out',
        },
        include: ['consumer.ts'],
      }),
      'run.mjs': `import { readFileSync } from 'node:fs';
import { judge } from './out/consumer.js';
const [questionnaire, rules] = ['questionnaire', 'rules'].map((name) => readFileSync('node_modules/cx-maturity/templates/starter/' + name + '.yaml', 'utf8'));
const response = 'schema: cx-maturity/response/v1\\nquestionnaire: my-questionnaire@1\\nanswers: {HND1: 4, HND2: 1, EAR1: 5}\\n';
console.log(JSON.stringify(judge(questionnaire, rules, response)));
`,
    });
    const manifestOfProject = path.join(installed, 'package.json');
    const project = JSON.parse(readFileSync(manifestOfProject, 'utf8')) as object;
    writeFileSync(manifestOfProject, JSON.stringify({ ...project, type: 'module' }));
    const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const compiled = await execute(process.execPath, [compiler, '-p', '.'], { cwd: installed }).catch(
      (error: { stdout: string }) => error,
    );
    expect(compiled.stdout).toBe('');
    const { stdout } = await execute(process.execPath, ['run.mjs'], { cwd: installed });
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'cx-maturity/verdict/v1' });
  });
});
