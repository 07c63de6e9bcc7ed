import { existsSync } from 'node:fs';
import path from 'node:path';
import { cliWords } from '../i18n/cli.js';
import { listTexts } from '../load/list-texts.js';
import { makeProblem } from '../load/make-problem.js';
import type { ParsedFile } from '../load/parse-file.js';
import {
  confirmTranslations,
  formatTranslations,
  isUnder,
  readTranslations,
  takeFingerprints,
} from '../load/translations.js';
import type { Language } from '../model/language.js';
import type { Problem } from '../model/problem.js';
import type { Translations } from '../model/translations.js';
import type { WrittenText } from '../model/written-text.js';
import type { QuestionnaireFile } from '../schema/questionnaire.js';
import type { RuleSetFile } from '../schema/rule-set.js';
import type { Context } from './context.js';
import { type Output, readSource, writeOutputs } from './files.js';
import { type LoadedModel, loadModelFiles } from './model-files.js';
import { isCheckout } from './package.js';
import { isPath } from './shipped.js';
import { findSources } from './stored-sources.js';

/** The texts of a loaded model's own files. */
export function textsOf({ model, questionnaireFile, rulesFile }: LoadedModel): readonly WrittenText[] {
  // Both were held against their schemas when they were loaded.
  return listTexts(questionnaireFile.value as QuestionnaireFile, rulesFile.value as RuleSetFile, model.questionnaire);
}

/** The languages that a loaded model's questionnaire promises. */
export function languagesOf({ questionnaireFile }: LoadedModel): readonly Language[] {
  return (questionnaireFile.value as QuestionnaireFile).languages ?? ['de', 'en'];
}

/** What is known of a questionnaire's translations: nothing, where no `translations.yaml` stands beside it. */
export interface KeptTranslations {
  /** The file's name, whether or not it is there. */
  readonly name: string;
  readonly confirmed: Translations | null;
  readonly file: ParsedFile | null;
  readonly problems: readonly Problem[];
}

/** Whether a questionnaire's `translations.yaml` stays where it is written: the package has those of shipped ones left out. */
export function isConfirmedElsewhere(reference: string): boolean {
  return !isPath(reference) && !isCheckout();
}

/** Reads `translations.yaml` beside a questionnaire. */
export async function readKeptTranslations({ questionnaireFile }: LoadedModel, cwd: string): Promise<KeptTranslations> {
  const name = path.join(path.dirname(questionnaireFile.name), 'translations.yaml');
  const nothing = { name, confirmed: null, file: null };
  if (!existsSync(path.resolve(cwd, name))) return { ...nothing, problems: [] };
  const { source, problems } = await readSource(name, cwd);
  if (source === null) return { ...nothing, problems };
  const { read, problems: misshapen } = readTranslations(source);
  if (read === null) return { ...nothing, problems: misshapen };
  return { name, confirmed: read.translations, file: read.file, problems: [] };
}

/**
 * Writes down that the texts named say the same in every language, in the `translations.yaml` beside each questionnaire;
 * all of them or none.
 * @param named keys of texts or what keys begin with (PAR1); none means all
 * @returns why nothing was written: a questionnaire that does not load or is not the user's, a key that nothing bears
 */
export async function confirmKeptTranslations(
  references: readonly string[],
  named: readonly string[],
  { io, language, options, print }: Context,
): Promise<readonly Problem[]> {
  if (options.rules !== undefined) return [makeProblem('translations-with-rules', null, {})];
  const outputs: (Output & { readonly count: number })[] = [];
  const keys = new Set<string>();
  const sources = await findSources();
  for (const reference of references) {
    if (!isPath(reference) && !isCheckout()) return [makeProblem('translations-not-yours', null, { id: reference })];
    const { loaded, problems } = await loadModelFiles({ questionnaire: reference, rules: null }, io.cwd, sources);
    if (loaded === null) return problems;
    const now = takeFingerprints(textsOf(loaded));
    const kept = await readKeptTranslations(loaded, io.cwd);
    if (kept.problems.length > 0) return kept.problems;
    const before = kept.confirmed ?? new Map();
    const own = [...now.keys(), ...before.keys()];
    for (const key of own) keys.add(key);
    if (named.length > 0 && !named.some((each) => own.some((key) => isUnder(key, each)))) continue;
    const { translations, count } = confirmTranslations(before, now, named);
    outputs.push({ path: kept.name, text: formatTranslations(translations), count });
  }
  // PAR1 is as good a name as PAR1.question, and the one that people mean.
  const allowed = [...new Set([...keys].flatMap((key) => [key.split('.')[0] ?? key, key]))];
  const unknown = named.filter((each) => !allowed.some((key) => isUnder(key, each)));
  if (unknown.length > 0) return unknown.map((key) => makeProblem('translation-unknown', null, { key, allowed }));
  // It is known to be a translations file, or not to be there.
  const unwritten = await writeOutputs(outputs, io.cwd, true);
  if (unwritten.length > 0) return unwritten;
  const words = cliWords[language].questionnaire;
  for (const output of outputs) await print(`${words.translationsConfirmed(output.path, output.count)}\n`);
  return [];
}
