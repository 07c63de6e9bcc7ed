import { cliWords } from '../../i18n/cli.js';
import { formatProblem } from '../../i18n/problems.js';
import { type LintFinding, lintModel } from '../../lint/lint-model.js';
import { listLeftOut } from '../../load/link-rule-set.js';
import { makeProblem } from '../../load/make-problem.js';
import type { Problem } from '../../model/problem.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeTalk } from '../io.js';
import { type LoadedModel, listShipped, loadModel } from '../library.js';

/**
 * `questionnaire lint`: everything that loading checks, and what only simulation can show. Errors give exit code 2;
 * warnings are said and do not.
 */
export async function lintQuestionnaires(references: readonly string[], context: Context): Promise<ExitCode> {
  const { io, language, options } = context;
  const words = cliWords[language].questionnaire;
  const named = references.length > 0 ? references : options.questionnaire === undefined ? [] : [options.questionnaire];
  const wanted = named.length > 0 ? named : listShipped();
  let failed = false;
  for (const reference of wanted) {
    const { loaded, problems } = await loadModel(
      { questionnaire: reference, rules: options.rules ?? null, checkSources: true },
      io.cwd,
    );
    const simulation = loaded === null ? null : lintModel(loaded.model);
    const found =
      loaded === null
        ? problems
        : [...loaded.warnings, ...(simulation?.findings ?? []).map((each) => placeIn(each, loaded))];
    await writeTalk(io, found.map((problem) => `${formatProblem(problem, language)}\n`).join(''));
    const errors = found.filter((problem) => problem.severity === 'error').length;
    failed ||= errors > 0;
    if (loaded !== null && loaded.baseRules !== null) {
      for (const { kind, id } of listLeftOut(loaded.baseRules, loaded.model.questionnaire)) {
        await context.tell(`${words.leftOut(kind, id)}\n`);
      }
    }
    if (found.length > 0) await context.print(`${reference}: ${words.lintFound(errors, found.length - errors)}\n`);
    else if (loaded !== null && simulation !== null) {
      const items = loaded.model.questionnaire.sections.reduce((sum, section) => sum + section.items.length, 0);
      await context.print(`${words.lintClean(reference, items, simulation.simulated)}\n`);
    }
  }
  return failed ? exitCode.badInput : exitCode.done;
}

function placeIn({ code, severity, rule, args }: LintFinding, { rulesFile }: LoadedModel): Problem {
  const path = 'path' in rule ? rule.path : [rule.list, indexOf(rulesFile.value, rule.list, rule.id)];
  return makeProblem(code, rulesFile.locate(path), args, severity);
}

function indexOf(value: unknown, list: string, id: string): number {
  const rules: unknown = (value as Readonly<Record<string, unknown>>)[list];
  return Array.isArray(rules) ? rules.findIndex((rule: { id?: unknown }) => rule.id === id) : -1;
}
