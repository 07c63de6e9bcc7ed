import { cliWords } from '../../i18n/cli.js';
import { formatProblem } from '../../i18n/problems.js';
import { type LintFinding, lintModel } from '../../lint/lint-model.js';
import { lintTranslations } from '../../lint/lint-translations.js';
import { lintWriting } from '../../lint/lint-writing.js';
import type { WritingFinding } from '../../lint/writing-finding.js';
import { listLeftOut } from '../../load/link-rule-set.js';
import { makeProblem, sortByFile } from '../../load/make-problem.js';
import { takeFingerprints } from '../../load/translations.js';
import type { Problem } from '../../model/problem.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeTalk } from '../io.js';
import { type LoadedModel, loadModelFiles } from '../model-files.js';
import { listShipped } from '../shipped.js';
import { findSources } from '../stored-sources.js';
import {
  confirmKeptTranslations,
  isConfirmedElsewhere,
  type KeptTranslations,
  readKeptTranslations,
  textsOf,
} from '../translations-file.js';

/**
 * `questionnaire lint`: everything that loading checks, what only simulation can show, and what a machine can tell of the
 * writing. Errors give exit code 2; warnings are said and do not.
 * With `confirmTranslations` it first writes down which texts say the same in every language: all, or those named.
 */
export async function lintQuestionnaires(
  references: readonly string[],
  { confirmTranslations }: { readonly confirmTranslations?: true | readonly string[] },
  context: Context,
): Promise<ExitCode> {
  const { io, language, options } = context;
  const words = cliWords[language].questionnaire;
  const named = references.length > 0 ? references : options.questionnaire === undefined ? [] : [options.questionnaire];
  const wanted = named.length > 0 ? named : listShipped();
  if (confirmTranslations !== undefined) {
    const keys = confirmTranslations === true ? [] : confirmTranslations;
    const refused = await confirmKeptTranslations(wanted, keys, context);
    if (refused.length > 0) return context.fail(refused);
  }
  let failed = false;
  const sources = await findSources();
  for (const reference of wanted) {
    const { loaded, problems } = await loadModelFiles(
      { questionnaire: reference, rules: options.rules ?? null },
      io.cwd,
      sources,
    );
    const simulation = loaded === null ? null : lintModel(loaded.model);
    const found =
      loaded === null
        ? problems
        : [
            ...loaded.warnings,
            ...(simulation?.findings ?? []).map((each) => placeIn(each, loaded)),
            ...(await findInWriting(reference, loaded, context)),
          ];
    await writeTalk(io, found.map((problem) => `${formatProblem(problem, language)}\n`).join(''));
    const errors = found.filter((problem) => problem.severity === 'error').length;
    failed ||= errors > 0;
    if (loaded !== null && loaded.baseRules !== null) {
      const leftOut = listLeftOut(loaded.baseRules, loaded.model.questionnaire);
      const { caps, findings, prerequisites } = loaded.baseRules;
      for (const [kind, all] of [
        ['cap', caps.length],
        ['finding', findings.length],
        ['prerequisite', prerequisites.length],
      ] as const) {
        const ids = leftOut.filter((rule) => rule.kind === kind).map(({ id }) => id);
        if (ids.length > 0) await context.tell(`${words.leftOut(kind, ids, all)}\n`);
      }
    }
    if (loaded !== null && isConfirmedElsewhere(reference)) {
      await context.tell(`${words.translationsElsewhere(reference)}\n`);
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

// Translations go with the rules beside the questionnaire: with others, half of what was confirmed would seem to be gone.
async function findInWriting(
  reference: string,
  loaded: LoadedModel,
  { io, options }: Context,
): Promise<readonly Problem[]> {
  const texts = textsOf(loaded);
  // Nothing can be said of what was confirmed elsewhere, not even that a text is the same in both languages by mistake.
  if (isConfirmedElsewhere(reference)) {
    return sortByFile(lintWriting(texts).map((finding) => placeWriting(finding, loaded, null)));
  }
  const kept = options.rules === undefined ? await readKeptTranslations(loaded, io.cwd) : null;
  const findings = [
    ...lintWriting(texts),
    ...lintTranslations(texts, takeFingerprints(texts), kept?.confirmed ?? null),
  ].map((finding) => placeWriting(finding, loaded, kept));
  return [...sortByFile(findings), ...(kept?.problems ?? [])];
}

function placeWriting({ code, at, args }: WritingFinding, loaded: LoadedModel, kept: KeptTranslations | null): Problem {
  const files = { questionnaire: loaded.questionnaireFile, rules: loaded.rulesFile, translations: kept?.file ?? null };
  // What is said of translations is said of an entry, and that begins with its key.
  const part = at.file === 'translations' ? 'key' : 'value';
  return makeProblem(code, files[at.file]?.locate(at.path, part) ?? null, args, 'warning');
}
