import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { folderForAll, folderForTest } from '../helpers/folders.js';
import { example, root, runBinary } from '../helpers/run-binary.js';
import { makeIo, runHere } from '../helpers/run-here.js';
import { smallAssessment, smallFolder } from '../helpers/small.js';

const cwd = folderForAll(smallFolder);
const commands =
  'assess score report check explain plan decide init demo compare trend round plan-round questionnaire schema'.split(
    ' ',
  );
const nested = [
  ...['list', 'show', 'lint', 'new'].map((name) => ['questionnaire', name]),
  ...['close', 'list'].map((name) => ['round', name]),
];
const everyHelp = [[], ...commands.map((name) => [name]), ...nested];

describe('help', () => {
  test('without a command, outside a terminal, is what --help says', async () => {
    const bare = await runBinary([], { cwd });
    const asked = await runBinary(['--help'], { cwd });
    expect(bare).toMatchObject({ exit: 0, stderr: '' });
    expect(asked).toMatchObject({ exit: 0, stderr: '' });
    expect(asked.stdout).toContain('Exit codes:');
    for (const name of commands) expect(asked.stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  });

  test.each(everyHelp.map((args) => ({ name: ['cx-maturity', ...args].join(' '), args })))(
    '$name speaks English, and German without a word of English',
    async ({ args }) => {
      const english = await runHere([...args, '--help'], { cwd });
      const german = await runHere([...args, '--help'], { cwd, env: { LANG: 'de_DE.UTF-8' } });
      for (const { stdout, stderr, exit } of [english, german]) {
        expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
        expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
        expect(stdout).not.toMatch(/undefined|\[object/);
      }
      expect(english.stdout).toMatch(/^Usage: cx-maturity/);
      expect(german.stdout).toMatch(/^Aufruf: cx-maturity/);
      // Names of commands, flags, arguments and values are the same in every language; sentences are not.
      const sentences = german.stdout.replace(/^Aufruf: .*|<[^>]*>|\[[^\]]*\]|^ {2}\S+|--[a-z-]+/gm, '');
      expect(sentences).not.toMatch(
        /\b(?:Usage|Options?:|Commands?:|Arguments:|Global|display help|for command|default|choices|show|print|folder|file|language|of|the|with)\b/,
      );
      // The same commands and flags, whatever the language.
      const flags = (text: string): string[] => text.match(/^ {2}(?:-\w, )?--[a-z-]+/gm) ?? [];
      expect(flags(german.stdout)).toEqual(flags(english.stdout));
    },
  );

  test('-h works after a command and its arguments', async () => {
    expect((await runHere(['score', 'x', '-h'], { cwd })).stdout).toBe(
      (await runHere(['score', '--help'], { cwd })).stdout,
    );
  });

  test('a group of commands without its command shows its own help, as bad usage', async () => {
    const { stdout, stderr, exit } = await runHere(['questionnaire'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: cx-maturity questionnaire /);
  });

  test('--version and -V say the version alone', async () => {
    const { version } = (await import('../../package.json', { with: { type: 'json' } })).default;
    for (const args of [['--version'], ['-V'], ['--lang', 'de', '--version']]) {
      expect(await runBinary(args, { cwd })).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' });
    }
  });
});

describe('bad usage', () => {
  const cases: readonly (readonly [args: readonly string[], english: RegExp, german: RegExp])[] = [
    [['scor'], /no command ‘scor’.* Did you mean ‘score’\?$/, /Befehl „scor“ .* Meinten Sie „score“\?$/],
    [['questionnaire', 'lnit'], /no command ‘lnit’.* Did you mean ‘lint’\?$/, /Meinten Sie „lint“\?$/],
    [
      ['score', 'x', '--jsno'],
      /no flag ‘--jsno’.* Did you mean ‘--json’\?$/,
      /Option „--jsno“ .* Meinten Sie „--json“\?$/,
    ],
    [['check', 'x', '--min-levl', '3'], /Did you mean ‘--min-level’\?$/, /Meinten Sie „--min-level“\?$/],
    [['score', '--langg', 'de', 'x'], /Did you mean ‘--lang’\?$/, /Meinten Sie „--lang“\?$/],
    [['score'], /argument ‘path’ is missing/, /fehlt die Angabe „Pfad“/],
    [['schema', 'response', 'assessment'], /‘assessment’ is one too many/, /„assessment“ ist hier zu viel/],
    [['check', 'x', '--min-level'], /flag ‘--min-level.*’ lacks its value/, /Option „--min-level.*“ fehlt ihr Wert/],
    [
      ['report', 'x', '-f', 'htm'],
      /‘htm’ does not fit the flag --format; allowed are md, html, json,? and pdf\. Did you mean ‘html’\?$/,
      /Meinten Sie „html“\?$/,
    ],
    [
      ['explain', 'x', 'personas', '--budget', '3'],
      /flag --budget belongs to the plan; ‘explain’ takes it together with ‘plan’ only\.$/,
      /Option --budget gehört zum Plan; „explain“ nimmt sie nur zusammen mit „plan“ an\.$/,
    ],
    [['explain', 'x', 'y', 'z'], /‘z’ is one too many/, /„z“ ist hier zu viel/],
  ];

  test.each(cases.map(([args, english, german]) => ({ line: args.join(' '), args, english, german })))(
    '$line',
    async ({ args, english, german }) => {
      for (const [lang, told] of [
        ['en', english],
        ['de', german],
      ] as const) {
        const { stdout, stderr, exit } = await runHere(args, { cwd, env: { CX_MATURITY_LANG: lang } });
        expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
        expect(stderr.trimEnd()).toMatch(told);
        expect(stderr).toMatch(lang === 'de' ? /^Fehler: / : /^error: /);
      }
    },
  );

  test('as the real binary tells it', async () => {
    const { stdout, stderr, exit } = await runBinary(['scoer', 'x'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .*Did you mean ‘score’\?\n$/);
  });

  test('a language that there is not', async () => {
    const { stdout, stderr, exit } = await runHere(['score', 'x', '--lang', 'fr'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^error: ‘fr’ does not fit the flag --lang; allowed are de and en\.\n$/);
  });
});

describe('the language', () => {
  const german = (text: string): boolean => text.includes('Gesamtergebnis');
  const bare = { LANG: '' };
  const spoken = async (args: readonly string[], env: Readonly<Record<string, string>>, folder = cwd) => {
    const { stdout, exit } = await runHere(['score', '.', ...args], { cwd: folder, env: { ...bare, ...env } });
    expect(exit).toBe(0);
    return german(stdout) ? 'de' : 'en';
  };

  test('is the flag’s, then CX_MATURITY_LANG, then the assessment’s, then LC_ALL, LC_MESSAGES, LANG, then English', async () => {
    const inGerman = folderForTest({
      ...smallFolder,
      'assessment.yaml': smallAssessment.replace('language: en', 'language: de'),
    });
    const silent = folderForTest({ ...smallFolder, 'assessment.yaml': smallAssessment.replace('language: en\n', '') });
    const all = { CX_MATURITY_LANG: 'en', LC_ALL: 'en_GB', LC_MESSAGES: 'en_GB', LANG: 'en_GB' };
    expect(await spoken(['--lang', 'de'], all)).toBe('de');
    expect(await spoken(['--lang=de'], all)).toBe('de');
    expect(await spoken([], { CX_MATURITY_LANG: 'de' })).toBe('de');
    expect(await spoken([], { ...all, CX_MATURITY_LANG: 'en' }, inGerman)).toBe('en');
    expect(await spoken([], { LC_ALL: 'en_US.UTF-8' }, inGerman)).toBe('de');
    expect(await spoken([], { LC_ALL: 'de_DE.UTF-8', LC_MESSAGES: 'en', LANG: 'en' }, silent)).toBe('de');
    expect(await spoken([], { LC_ALL: 'C', LC_MESSAGES: 'de_DE', LANG: 'de_DE' }, silent)).toBe('en');
    expect(await spoken([], { LC_ALL: '', LC_MESSAGES: 'de_CH', LANG: 'en' }, silent)).toBe('de');
    expect(await spoken([], { LANG: 'de' }, silent)).toBe('de');
    expect(await spoken([], { LANG: 'fr_FR.UTF-8' }, silent)).toBe('en');
    expect(await spoken([], { CX_MATURITY_LANG: 'fr', LANG: 'de_DE' }, silent)).toBe('de');
    expect(await spoken([], {}, silent)).toBe('en');
  });

  test('of problems is that of the assessment as soon as it is known', async () => {
    const broken = smallAssessment.replace('language: en', 'language: de');
    const folder = folderForTest({ ...smallFolder, 'assessment.yaml': broken, 'responses/two.yaml': 'x: 1\n' });
    const { stderr } = await runHere(['score', '.'], { cwd: folder });
    expect(stderr).toMatch(/^responses\/two\.yaml:1:1: Fehler: /);
  });
});

describe('outputs', () => {
  test('carry colours only where somebody wants them', async () => {
    const args = ['score', '.'];
    const plain = await runBinary(args, { cwd });
    const forced = await runBinary(args, { cwd, env: { FORCE_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b');
    expect(forced.stdout).toContain('\u001b[');
    const codes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
    const stripped = forced.stdout.replace(codes, '').replace(/ +$/gm, '');
    expect(stripped).toBe(plain.stdout.replace(/ +$/gm, ''));
    for (const [flags, env] of [
      [[], { NO_COLOR: '1' }],
      [[], { FORCE_COLOR: '0' }],
      [['--no-color'], { FORCE_COLOR: '1' }],
    ] as const) {
      expect((await runHere([...args, ...flags], { cwd, env })).stdout).not.toContain('\u001b');
    }
    // Data and files carry none, whatever is forced.
    const json = await runHere([...args, '--json'], { cwd, env: { FORCE_COLOR: '3' } });
    expect(JSON.parse(json.stdout)).toMatchObject({ schema: 'cx-maturity/scorecard/v1' });
    const folder = folderForTest();
    await runHere(['check', example('ci'), '-o', 'v.txt'], { cwd: folder, env: { FORCE_COLOR: '3' } });
    expect(readFileSync(path.join(folder, 'v.txt'), 'utf8')).not.toContain('\u001b');
  });

  test('survive a reader that has seen enough', async () => {
    for (const args of [['score', '.', '--json'], ['questionnaire', 'show', 'seven-ps'], ['--help']]) {
      const child = spawn(process.execPath, [path.join(root, 'bin/cx-maturity.js'), ...args], { cwd });
      child.stdout.destroy();
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString('utf8');
      });
      const exit = await new Promise((resolve) => child.on('close', resolve));
      expect({ exit, stderr }, args.join(' ')).toEqual({ exit: 0, stderr: '' });
    }
  });

  test('survive a stderr that nobody reads', async () => {
    const child = spawn(process.execPath, [path.join(root, 'bin/cx-maturity.js'), 'score', 'nowhere'], { cwd });
    child.stderr.destroy();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  });
});

describe('what nobody expected', () => {
  const boom = (): never => {
    throw new Error('boom');
  };

  test.each([
    ['de', 'Das ist ein Fehler in cx-maturity', 'nicht in Ihren Dateien'],
    ['en', 'This is a bug in cx-maturity', 'not in your files'],
  ])(
    'a stream that throws is a bug of ours, told in %s with the stack and exit code 3',
    async (lang, told, comfort) => {
      const env = { CX_MATURITY_LANG: lang };
      for (const [args, changes] of [
        [['score', '-'], { stdin: new Readable({ read: boom }) }],
        [['score', '.'], { stdout: Object.assign(new Writable(), { write: boom }) }],
        [['--version'], { stdout: Object.assign(new Writable(), { write: boom }) }],
        [['--help'], { stdout: Object.assign(new Writable(), { write: boom }) }],
      ] as const) {
        const { io, kept } = makeIo({ cwd, env }, changes);
        expect(await run(args, io)).toBe(3);
        expect(kept.stderr).toContain(told);
        expect(kept.stderr).toContain(comfort);
        expect(kept.stderr).toMatch(/Error: boom\n +at /);
      }
    },
  );

  test('run never throws, even when nothing can be told', async () => {
    const broken = Object.assign(new Writable(), { write: boom });
    const { io } = makeIo({ cwd }, { stdout: broken, stderr: broken });
    expect(await run(['score', '.'], io)).toBe(3);
    expect(await run(['score', 'nowhere'], io)).toBe(2);
  });

  test('a full disk is no bug: told as what it is, exit code 2', async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    }).on('error', () => undefined);
    const { io, kept } = makeIo({ cwd }, { stdout: full });
    expect(await run(['score', '.'], io)).toBe(2);
    expect(kept.stderr).toBe('error: ‘stdout’ cannot be written: the disk is full.\n');
  });
});

test.skipIf(process.platform !== 'linux')(
  'a full disk behind the version is told like any other output that cannot be written',
  async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [path.join(root, 'bin', 'cx-maturity.js'), '--version'], {
      env: { LANG: 'C' },
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    let told = '';
    child.stderr?.on('data', (text: Buffer) => {
      told += text.toString();
    });
    const exit = await new Promise((resolve) => child.on('close', resolve));
    expect({ exit, told }).toEqual({ exit: 2, told: 'error: ‘stdout’ cannot be written: the disk is full.\n' });
  },
);

test.skipIf(process.platform === 'win32')(
  'a pipe that is full and must not be waited for gets all of the text all the same, in its order',
  async () => {
    // To open the stream makes the pipe one that refuses instead of waiting; the tool itself does not open it.
    const folder = folderForTest({
      'refusing.cjs': `
        const fs = require('node:fs');
        process.stdout._handle.setBlocking(false);
        const write = fs.writeSync;
        fs.writeSync = (...given) => {
          try {
            return write(...given);
          } catch (error) {
            fs.appendFileSync('refused', error.code + '\\n');
            throw error;
          }
        };`,
    });
    const tool = [path.join(root, 'bin', 'cx-maturity.js'), 'score', example('workshop'), '--json'];
    // Nobody reads before the pipe is full: a pipe holds less than this scorecard.
    const script = `{ "$0" --require ./refusing.cjs "$@"; echo $? > exit; } | { until [ -e refused ]; do sleep 0.05; done; cat; }`;
    const env = { PATH: process.env.PATH ?? '', LANG: 'C', SOURCE_DATE_EPOCH: '0' };
    const child = spawn('sh', ['-c', script, process.execPath, ...tool], { cwd: folder, env });
    const told: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => told.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => told.push(bytes));
    await new Promise((resolve) => child.on('close', resolve));
    expect(readFileSync(path.join(folder, 'refused'), 'utf8')).toBe('EAGAIN\n');
    expect(readFileSync(path.join(folder, 'exit'), 'utf8')).toBe('0\n');
    const whole = await runBinary(['score', example('workshop'), '--json'], { cwd: folder, env });
    expect(whole.stdout.length).toBeGreaterThan(200_000);
    expect(Buffer.concat(told).toString('utf8')).toBe(whole.stdout);
  },
);
