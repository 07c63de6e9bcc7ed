/**
 * What the built tool costs: its start against `node -e 0`, responses by their number against a bare JSON.parse loop
 * over the same rows, and plans against a solver of integer programs. Makes its data itself, in a temporary folder that it removes.
 *
 *   npm run bench                      builds, measures, prints
 *   npm run bench -- --write           … and keeps the result in docs/performance.md
 *   npm run bench -- --most 10000      with fewer responses
 */
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { arch, cpus, loadavg, platform, release, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measurePlans } from './plans.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const here = (name) => path.join(root, 'bench', name);
const { bin, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const tool = path.join(root, Object.values(bin)[0]);
const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    most: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '21' },
  },
});
// What others do on the machine belongs to the numbers.
const load = loadavg()[0] ?? 0;
const busy =
  load < 0.5 ? 'The machine was idle.' : `The machine had other work (load ${load.toFixed(1)} at the start).`;
const folder = mkdtempSync(path.join(tmpdir(), 'cx-maturity-bench-'));

// What changes how Node starts would change the floor: certificates to load, options, a cache of compiled code.
const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, CI, ...kept } = process.env;
const env = { ...kept, SOURCE_DATE_EPOCH: '0', LANG: 'C' };

/** One process from its start to its end: milliseconds, and the most memory that it held where that is asked for. */
function measure(args, { withPeak = false } = {}) {
  const peak = path.join(folder, 'peak');
  const preload = withPeak ? ['--require', here('peak.cjs')] : [];
  const started = process.hrtime.bigint();
  const done = spawnSync(process.execPath, [...preload, ...args], {
    cwd: folder,
    env: withPeak ? { ...env, BENCH_PEAK: peak } : env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (done.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  return { milliseconds, mebibytes: withPeak ? Number(readFileSync(peak, 'utf8')) / 1024 : null };
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The same chance at each run. */
function makeDice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A response to the shipped questionnaire: one answer in twenty is "I cannot tell"; with gaps, one in twenty is left out. */
function makeResponse(items, dice, gaps) {
  const answers = {};
  for (const { id, options: count } of items) {
    if (gaps && dice() < 0.05) continue;
    answers[id] = dice() < 0.05 ? 'unknown' : 1 + Math.floor(dice() * count);
  }
  return { schema: 'cx-maturity/response/v1', questionnaire: 'seven-ps@1', answers };
}

function writeRows(name, rows, items, gaps = false) {
  const full = path.join(folder, name);
  const dice = makeDice(1);
  const file = openSync(full, 'w');
  let bytes = 0;
  for (let from = 0; from < rows; from += 1000) {
    const count = Math.min(1000, rows - from);
    const text = Array.from({ length: count }, () => `${JSON.stringify(makeResponse(items, dice, gaps))}\n`).join('');
    bytes += writeSync(file, text);
  }
  closeSync(file);
  return { full, perRow: bytes / rows };
}

/** The items of the shipped questionnaire, as a scorecard names them. */
function askItems() {
  const empty = path.join(folder, 'empty.json');
  writeFileSync(empty, JSON.stringify({ schema: 'cx-maturity/response/v1', questionnaire: 'seven-ps@1', answers: {} }));
  const { stdout, stderr } = spawnSync(process.execPath, [tool, 'score', empty, '--json'], { env, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const items = JSON.parse(stdout).sections.flatMap((section) => section.items);
  return items.map((item) => ({ id: item.id, options: item.options.length }));
}

const number = (value, digits = 0) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replaceAll(',', ' ');

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

function measureStart(items) {
  const response = makeResponse(items, makeDice(2), false);
  const inYaml = ({ schema, questionnaire, answers }) =>
    `schema: ${schema}\nquestionnaire: ${questionnaire}\nanswers:\n${Object.entries(answers)
      .map(([id, answer]) => `  ${id}: ${answer}\n`)
      .join('')}`;
  writeFileSync(path.join(folder, 'one.json'), JSON.stringify(response));
  writeFileSync(path.join(folder, 'one.yaml'), inYaml(response));
  // The user's own questionnaire, of the same size: the shipped one under another name.
  cpSync(path.join(root, 'questionnaires', 'seven-ps'), path.join(folder, 'own'), { recursive: true });
  const own = ['--questionnaire', 'own/questionnaire.yaml'];
  const variants = [
    ['`node -e 0`', ['-e', '0'], null],
    ['`--version`', [tool, '--version'], 1.3],
    ['`--help`', [tool, '--help'], 1.7],
    ['one response in JSON to an HTML report, shipped questionnaire', [tool, 'report', 'one.json', '-f', 'html'], 2.6],
    ['the same, response in YAML', [tool, 'report', 'one.yaml', '-f', 'html'], 2.6],
    ['the same, questionnaire and rules the user’s own YAML', [tool, 'report', 'one.yaml', '-f', 'html', ...own], 7],
  ];
  const times = variants.map(() => []);
  for (let run = 0; run <= Number(options.runs); run += 1) {
    for (const [index, [, args]] of variants.entries()) {
      const { milliseconds } = measure(args);
      // The first run warms the file system's cache.
      if (run > 0) times[index].push(milliseconds);
    }
  }
  const floor = median(times[0]);
  const rows = variants.map(([what, , bar], index) => {
    const middle = median(times[index]);
    const ratio = middle / floor;
    const isMet = bar === null ? '' : ratio <= bar ? 'met' : `${number(ratio / bar, 1)} times the bar`;
    return [what, number(middle), `${number(ratio, 2)}`, bar === null ? '' : number(bar, 1), isMet];
  });
  return table(['what', 'ms', 'times `node -e 0`', 'bar', ''], rows);
}

function measureRows(items) {
  const counts = [1, 100, 10_000, 1_000_000].filter((count) => count <= Number(options.most));
  const cases = [
    ...counts.map((count) => ({ count, gaps: false })),
    { count: Math.min(100_000, Number(options.most)), gaps: true },
  ];
  let width = 0;
  const rows = cases.map(({ count, gaps }) => {
    const { full, perRow } = writeRows('rows.ndjson', count, items, gaps);
    if (!gaps) width = perRow;
    const runs = count > 10_000 ? 3 : 5;
    const [ours, bare] = [[], []];
    // In turn, so that what else happens on the machine happens to both.
    for (let run = 0; run < runs; run += 1) {
      ours.push(measure([tool, 'score', full, '--json'], { withPeak: true }));
      bare.push(measure([here('rows.js'), full], { withPeak: true }));
    }
    rmSync(full);
    const seconds = (of) => median(of.map(({ milliseconds }) => milliseconds)) / 1000;
    const peak = (of) => median(of.map(({ mebibytes }) => mebibytes));
    return [
      `${number(count)}${gaps ? ', with gaps' : ''}`,
      runs,
      number(seconds(ours), 2),
      number(count / seconds(ours)),
      number(peak(ours)),
      number(seconds(bare), 2),
      number(count / seconds(bare)),
      number(peak(bare)),
      number(seconds(ours) / seconds(bare), 1),
    ];
  });
  const head = ['responses', 'runs', 's', 'rows/s', 'peak MiB', 'bare: s', 'rows/s', 'peak MiB', 'ratio'];
  return { width, text: table(head, rows) };
}

function showPlans(measured) {
  const rows = measured.map(({ what, cases, ours, theirs }) => [
    what,
    cases,
    number(median(ours)),
    number(ours.at(-1)),
    number(median(theirs)),
    number(theirs.at(-1)),
    number(median(theirs) / median(ours), 1),
  ]);
  const head = ['plan', 'cases', 'ms', 'slowest ms', 'HiGHS: ms', 'slowest ms', 'HiGHS takes times as long'];
  return table(head, rows);
}

function describeMachine() {
  const [first] = cpus();
  const system = `${platform()} ${release().split('-')[0]} (${arch()})`;
  const processor = `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}`;
  return `${processor}, ${number(totalmem() / 1024 ** 3)} GiB, ${system}, Node ${process.versions.node}`;
}

// The tool asks for it where there is one (bin/cx-maturity.js).
const compileCache =
  typeof nodeModule.enableCompileCache === 'function'
    ? 'This Node keeps compiled code on disk (from 22.8 on), and the tool asks it to: the numbers are those of a second start and later ones.'
    : 'This Node keeps no compiled code on disk (it does from 22.8 on): each start compiles what it loads.';

function page(start, { width, text }, plans, items) {
  return `# Performance

What \`npm run bench -- --write\` last wrote here; the numbers are of one machine and one day. No test asserts a time.

cx-maturity ${version} on ${describeMachine()}. ${busy}

## Start

Whole processes, medians of ${options.runs} runs, interleaved, with \`NODE_EXTRA_CA_CERTS\`, \`NODE_OPTIONS\` and
\`NODE_COMPILE_CACHE\` unset. ${compileCache}

${start}

## Responses by their number

\`score <file> --json\` over NDJSON: ${items.length} answers and ${number(width)} bytes a line. Beside it the same rows through \`JSON.parse\`
alone, one synchronous chunk after the other (\`bench/rows.js\`). Whole processes, their start and the questionnaire included;
medians of as many runs as the table says, the tool and the bare loop in turn.

${text}

*With gaps* one answer in twenty is left out at random. Then hardly two responses have the same keys, and \`JSON.parse\` itself
takes many times as long, because it learns the shape of each.

A file of lines is read in pieces of 64 KiB: each line is parsed, checked, counted and let go, so that memory depends on the
questionnaire and not on how many people answered. What does not shrink to a count is bounded. Of the comments on an item, and
likewise of its evidence and its reasons, 1000 or 100 000 characters are kept, whichever is less: the first in the order in
which they are shown, so that the order of responses makes no difference. All of them together take 2 MB of a scorecard at
most. How many were left out is told on stderr. A line may have 4 MB; after 1000 problems a file is put aside.

## Plans

The cheapest plan ([plan.md](plan.md)) to level 4 for a hundred items of four steps: eight dimensions, two anti-patterns, three caps and
as many prerequisites as the table says, drawn at random. Beside it HiGHS, compiled to WebAssembly, on the same as an integer program,
for effort and number of items alone: it does not say which steps every plan has, and in which order to take them. One process, in
turn; medians over the cases.

${plans}
`;
}

try {
  const items = askItems();
  const plans = showPlans(await measurePlans(Math.min(Number(options.runs), 11)));
  const result = page(measureStart(items), measureRows(items), plans, items);
  process.stdout.write(result);
  if (options.write) writeFileSync(path.join(root, 'docs', 'performance.md'), result);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
