import path from 'node:path';
import { evaluateGate, findThresholdProblems } from '../../gate/evaluate-gate.js';
import { cliWords } from '../../i18n/cli.js';
import { gateWords } from '../../i18n/gate.js';
import { formatProblem } from '../../i18n/problems.js';
import { roundWords } from '../../i18n/rounds.js';
import { makeProblem } from '../../load/make-problem.js';
import type { Language } from '../../model/language.js';
import { plainPaint } from '../../report/paint.js';
import { type VerdictFormat, verdictFormats } from '../../report/verdict/registry.js';
import { sayTightened } from '../../report/verdict/view.js';
import { tellAsides } from '../asides.js';
import { holdAgainst, readAllowance } from '../baseline.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { type Output, writeOutputs } from '../files.js';
import { createdAt, type Scored, scorePaths } from '../input.js';
import { isFolderTarget, readFormats } from '../output-target.js';
import { toolName, toolVersion } from '../package.js';
import { parseThresholdFlags, replaceThresholds, type ThresholdFlags } from '../thresholds.js';

const extensions = {
  text: 'txt',
  json: 'json',
  junit: 'xml',
  markdown: 'md',
  github: 'github.txt',
} as const satisfies Record<VerdictFormat, string>;

interface CheckOptions extends ThresholdFlags {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly baseline?: string;
  readonly tolerance?: string;
  readonly aboveNoise?: boolean;
  readonly ratchet?: boolean;
}

/** `check`: holds a scorecard against thresholds from flags or the assessment. The verdict is settled before any format sees it. */
export async function check(
  paths: readonly string[],
  given: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<ExitCode> {
  const options = given as CheckOptions;
  const flags = parseThresholdFlags(options);
  const names = Object.keys(verdictFormats) as VerdictFormat[];
  const wanted = options.json === true ? 'json' : options.format;
  const { formats, problems: wrong } = readFormats(wanted, names, options.output, (name) => extensions[name], 'text');
  const allowance = readAllowance(options);
  if (!flags.ok || formats === null || 'problems' in allowance) {
    return context.fail([
      ...(flags.ok ? [] : flags.problems),
      ...('problems' in allowance ? allowance.problems : []),
      ...wrong,
    ]);
  }
  if (options.output === undefined && formats.length > 1) {
    return context.fail([makeProblem('several-formats-need-folder', null, { formats })]);
  }

  const { scored, problems, language } = await scorePaths(paths, context);
  if (scored === null) return context.fail(problems, language);
  const { scorecard, assessment } = scored;
  const gate = replaceThresholds(assessment?.gate ?? { basis: 'low', thresholds: [] }, flags.value);
  if (options.ratchet === true && assessment === null) {
    return context.fail([makeProblem('ratchet-needs-assessment', null, {})], language);
  }
  const { baseline = null } = options;
  const since = baseline === null ? null : await holdAgainst(baseline, scorecard, gate.basis, allowance, context);
  if (since !== null && 'problems' in since) return context.fail(since.problems, language);
  const unfit = findThresholdProblems(scorecard, gate, since !== null);
  if (unfit.some((problem) => problem.severity === 'error')) return context.fail(unfit, language);

  for (const problem of unfit) await context.tell(`${formatProblem(problem, language)}\n`);
  const meta = { tool: toolName, version: toolVersion(), created: createdAt(context) };
  const verdict = evaluateGate(scorecard, gate, meta, since?.regressions);
  const intoFolder = await isFolderTarget(options.output, formats.length, context.io.cwd);
  const outputs: Output[] = [];
  for (const format of formats) {
    const { render } = await verdictFormats[format].load();
    if (options.output === undefined) await context.print(render(verdict, language, context.paint));
    else {
      const name = intoFolder ? path.join(options.output, `verdict.${extensions[format]}`) : options.output;
      const text = render(verdict, language, plainPaint);
      // A text says nowhere else which tool wrote it.
      outputs.push({ path: name, text: format === 'text' ? `${text}\n${toolName} ${toolVersion()}\n` : text });
    }
  }
  if (outputs.length > 0) {
    const unwritten = await writeOutputs(outputs, context.io.cwd, options.force === true);
    if (unwritten.length > 0) return context.fail(unwritten, language);
    // Whoever reads the log of a pipeline wants the verdict there too, whatever went into the file.
    const { render } = await verdictFormats.text.load();
    await context.tell(render(verdict, language, plainPaint));
    for (const output of outputs) await context.tell(`${cliWords[language].wrote(output.path)}\n`);
  }
  for (const note of since?.notes ?? []) await context.tell(`${roundWords[language].comparison.notes[note]}\n`);
  if (options.ratchet === true) {
    const failed = await turnRatchet(verdict.passed, scored, language, context);
    if (failed !== null) return failed;
  }
  await tellAsides(scored, language, context);
  return verdict.passed ? exitCode.done : exitCode.gateFailed;
}

async function turnRatchet(
  passed: boolean,
  scored: Scored,
  language: Language,
  context: Context,
): Promise<ExitCode | null> {
  const words = gateWords[language];
  if (!passed) {
    await context.tell(`${words.notTightened}\n`);
    return null;
  }
  const { ratchet } = await import('../ratchet.js');
  const { ratcheted, problems } = await ratchet(scored, context);
  if (ratcheted === null) return context.fail(problems, language);
  const { file, tightened } = ratcheted;
  await context.tell(`${tightened.length === 0 ? words.nothingTightened : words.ratcheted(file)}\n`);
  for (const each of tightened) {
    const title = scored.scorecard.sections.find(({ id }) => id === each.after.of)?.title ?? null;
    await context.tell(`- ${sayTightened({ ...each, title }, language)}\n`);
  }
  return null;
}
