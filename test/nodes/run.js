// Runs the packed tool under every Node line that it promises: npm packages bring the binaries. A line that cannot be had
// here is skipped, and said so; whatever runs must give the same outputs as the others.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The oldest Node that is promised, and the newest of each line. */
const wanted = ['20.17.0', '20', '22', '24'];

const folder = mkdtempSync(path.join(tmpdir(), 'cx-maturity-nodes-'));
const say = (line) => process.stdout.write(`${line}\n`);

function npm(args, cwd) {
  return execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The path of a Node binary of that line, or null where the registry or the machine has none. */
function installNode(version) {
  const home = path.join(folder, `node-${version}`);
  mkdirSync(home);
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    npm(['install', '--prefix', home, '--force', `${name}@${version}`], home);
  } catch {
    return null;
  }
  const binary = path.join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(binary) ? binary : null;
}

const steps = [
  { args: ['--version'], exit: 0 },
  { args: ['--help'], exit: 0 },
  { args: ['demo', 'd'], exit: 0 },
  { args: ['score', 'd', '--json'], exit: 0 },
  { args: ['report', 'd', '-f', 'html,md,json', '--lang', 'de,en', '-o', 'out/'], exit: 0 },
  { args: ['check', 'd', '--min-level', '5', '-f', 'junit'], exit: 1 },
  { args: ['explain', 'd'], exit: 0 },
  { args: ['assess', '--self-check', '--plain'], exit: 0, stdin: `${'3\n'.repeat(12)}f\n` },
  { args: ['questionnaire', 'new', 'own'], exit: 0 },
  { args: ['questionnaire', 'lint', 'own/questionnaire.yaml', 'self-check'], exit: 0 },
  { args: ['score', 'missing.yaml'], exit: 2 },
];

/** What the steps give under one Node: every output and every file that was written. */
function runSteps(node, binary, cwd) {
  mkdirSync(cwd);
  const told = [];
  for (const { args, exit, stdin = '' } of steps) {
    const env = { PATH: process.env.PATH, HOME: cwd, LANG: 'C', SOURCE_DATE_EPOCH: '1772323200' };
    const result = spawnSync(node, [binary, ...args], { cwd, env, input: stdin, encoding: 'utf8' });
    if (result.status !== exit) throw new Error(`${args.join(' ')} gave ${result.status}: ${result.stderr}`);
    told.push(result.stdout, result.stderr);
  }
  const written = ['report.de.html', 'report.en.html', 'report.de.md', 'report.en.md', 'report.de.json'];
  return JSON.stringify([...told, ...written.map((name) => readFileSync(path.join(cwd, 'out', name), 'utf8'))]);
}

let failed = false;
try {
  const [{ filename }] = JSON.parse(npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root));
  const installed = path.join(folder, 'installed');
  mkdirSync(installed);
  npm(['install', path.join(folder, filename), '--offline', '--prefix', installed], installed);
  const binary = path.join(installed, 'node_modules', 'cx-maturity', 'bin', 'cx-maturity.js');
  let first = null;
  for (const version of wanted) {
    const node = installNode(version);
    if (node === null) {
      say(`Node ${version}: skipped, as it cannot be installed here`);
      continue;
    }
    const exact = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    try {
      const given = runSteps(node, binary, path.join(folder, `run-${version}`));
      first ??= { exact, given };
      if (given !== first.given) throw new Error(`its outputs differ from those under ${first.exact}`);
      say(`Node ${version} (${exact}): ${steps.length} commands as promised`);
    } catch (error) {
      failed = true;
      say(`Node ${version} (${exact}): ${error.message}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
