import path from 'node:path';
import { askPitchWords } from '../../i18n/ask-pitch.js';
import { makeProblem } from '../../load/make-problem.js';
import type { Language } from '../../model/language.js';
import type { Estimate, FigureName } from '../../model/pitch.js';
import type { Problem } from '../../model/problem.js';
import { formatPartBound } from '../../report/figures.js';
import { pitchLimits } from '../../schema/assessment.js';
import type { Context } from '../context.js';
import { readSource, writeOutputs } from '../files.js';
import { assessmentFile } from '../input.js';
import { readEstimate } from './read-estimate.js';
import type { Setting } from './setting.js';

/** One line typed in answer to a question, without the spaces around it; null when whoever answers has left. */
type AskLine = (question: string, language: Language) => Promise<string | null>;

const figureKeys: readonly (readonly [FigureName, keyof typeof pitchLimits])[] = [
  ['customers', 'customers'],
  ['churn', 'churn'],
  ['revenuePerCustomer', 'revenue_per_customer'],
  ['contacts', 'contacts'],
  ['costPerContact', 'cost_per_contact'],
  ['budget', 'budget'],
];

/** What was given, as it stands in the file. */
type Given = {
  readonly currency?: string;
  readonly figures?: Readonly<Record<string, number | Estimate>>;
  readonly vision?: string;
  readonly story?: string;
  readonly target?: number;
};

/**
 * Offers, after a finished interview, to take down what a budget pitch needs, and writes it into assessment.yaml: that block
 * alone, with every comment where it was. Nothing is offered in an anonymous assessment, where those who answer are not those
 * who ask for money, nor where figures stand there already. Every question may be left out; the problem where the file could
 * not be written.
 */
export async function askPitch(
  { assessment, model, keep, language }: Setting,
  talk: { readonly askLine: AskLine; readonly tell: (sentence: string) => Promise<void> },
  context: Context,
): Promise<readonly Problem[]> {
  if (assessment === null || assessment.privacy.mode === 'anonymous') return [];
  if (Object.values(assessment.pitch?.figures ?? {}).some((figure) => figure !== null)) return [];
  const words = askPitchWords[language];
  const wanted = await talk.askLine(words.offer, language);
  if (wanted === null || !/^[jy]/i.test(wanted)) return [];
  await talk.tell(words.how);
  const given = await takeDown(model.ruleSet.levels.length, language, talk);
  if (Object.keys(given).length === 0) {
    await talk.tell(words.nothing);
    return [];
  }
  const folder = path.dirname(keep);
  const file = path.join(folder, assessmentFile);
  const problems = await enter(file, given, context);
  if (problems.length === 0) await talk.tell(words.written(file, `npx cx-maturity pitch ${folder}`));
  return problems;
}

async function takeDown(
  levels: number,
  language: Language,
  { askLine, tell }: { readonly askLine: AskLine; readonly tell: (sentence: string) => Promise<void> },
): Promise<Given> {
  const words = askPitchWords[language];
  let left = false;
  /** Asks until the line fits or is empty; undefined where the question was left out. */
  const ask = async <Value>(
    question: string,
    read: (line: string) => Value | null,
    wrong: string,
  ): Promise<Value | undefined> => {
    while (!left) {
      const line = await askLine(question, language);
      left = line === null;
      if (line === null || line === '') return undefined;
      const value = read(line);
      if (value !== null) return value;
      await tell(wrong);
    }
    return undefined;
  };
  const figures: Record<string, number | Estimate> = {};
  for (const [name, key] of figureKeys) {
    const limits = pitchLimits[key];
    const wrong = words.wrongFigure(sayLimit(limits.minimum, key, language), sayLimit(limits.maximum, key, language));
    const figure = await ask(words.figures[name], (line) => readEstimate(line, language, limits), wrong);
    if (figure !== undefined) figures[key] = figure;
  }
  const currency = await ask(
    words.currency,
    (line) => (/^[^\s\d]{1,8}$/u.test(line) ? line : null),
    words.wrongCurrency,
  );
  const vision = await ask(words.vision, (line) => line.slice(0, longest), '');
  const story = await ask(words.story, (line) => line.slice(0, longest), '');
  const target = await ask(
    words.target(levels),
    (line) => (/^\d{1,2}$/.test(line) && Number(line) >= 1 && Number(line) <= levels ? Number(line) : null),
    words.wrongTarget(levels),
  );
  return {
    ...(currency !== undefined && { currency }),
    ...(Object.keys(figures).length > 0 && { figures }),
    ...(vision !== undefined && { vision }),
    ...(story !== undefined && { story }),
    ...(target !== undefined && { target }),
  };
}

/** As long as a text in the file may be. */
const longest = 10_000;

function sayLimit(limit: number, key: keyof typeof pitchLimits, language: Language): string {
  if (key === 'churn') return formatPartBound(limit, language);
  return language === 'de' ? String(limit).replace('.', ',') : String(limit);
}

async function enter(file: string, given: Given, context: Context): Promise<readonly Problem[]> {
  const { source, problems } = await readSource(file, context.io.cwd);
  if (source === null) return problems;
  const { putIntoYaml } = await import('../../load/yaml.js');
  const { loadAssessment } = await import('../../load/load-assessment.js');
  const text = putIntoYaml(new TextDecoder().decode(source.bytes), 'pitch', given);
  // The same door as for everybody's files: what the tool would refuse to read it does not write.
  const refused = text === null ? null : loadAssessment({ name: file, bytes: new TextEncoder().encode(text) });
  if (text === null || refused === null) return [makeProblem('cannot-write', null, { path: file, cause: 'EINVAL' })];
  if (refused.problems.length > 0) return refused.problems;
  return writeOutputs([{ path: file, text }], context.io.cwd, true);
}
