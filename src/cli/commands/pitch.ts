import path from 'node:path';
import { cliWords } from '../../i18n/cli.js';
import { makeProblem } from '../../load/make-problem.js';
import type { Language } from '../../model/language.js';
import { chooseComment, makePitch, noPitchInputs } from '../../pitch/make-pitch.js';
import { type PitchFormat, pitchFormats } from '../../report/pitch/registry.js';
import { tellAsides } from '../asides.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { type Output, writeOutputs } from '../files.js';
import { scorePaths } from '../input.js';
import { languagesAsked } from '../language.js';
import { isFolderTarget, readFormats } from '../output-target.js';
import { shippedPitchRules } from '../shipped-pitch-rules.js';
import { shippedSources } from '../shipped-sources.js';

/**
 * `pitch`: the case for the budget, from a scorecard and what assessment.yaml gives for it. Everything is rendered before
 * anything is written.
 */
export async function pitch(
  paths: readonly string[],
  options: { readonly format?: string; readonly output?: string; readonly force?: boolean },
  context: Context,
): Promise<ExitCode> {
  const names = Object.keys(pitchFormats) as PitchFormat[];
  const { formats, problems: wrong } = readFormats(options.format, names, options.output, extensionOf, 'md', true);
  if (formats === null) return context.fail(wrong);
  const asked = languagesAsked(context.options.lang);
  const texts = formats.length * Math.max(asked.length, 1);
  const intoFolder = await isFolderTarget(options.output, texts, context.io.cwd);
  if (options.output === undefined && texts > 1) {
    return context.fail([makeProblem('several-formats-need-folder', null, { formats })]);
  }

  const { scored, problems, language } = await scorePaths(paths, context);
  if (scored === null) return context.fail(problems, language);
  const { scorecard, assessment, settings } = scored;
  const inputs = assessment?.pitch ?? noPitchInputs;
  // Whoever chose a story must not find another, or none, in front of the board.
  if (inputs.storyFrom !== null && chooseComment(scorecard, inputs.storyFrom) === null) {
    const place = settings?.locate(['pitch', 'story_from']) ?? null;
    return context.fail([makeProblem('story-not-shown', place, { item: inputs.storyFrom })], language);
  }
  const made = makePitch(scorecard, inputs, shippedPitchRules());
  const sources = shippedSources();
  const languages: readonly Language[] = asked.length > 0 ? asked : [language];
  const outputs: Output[] = [];
  for (const format of formats) {
    const { render } = await pitchFormats[format].load();
    for (const each of languages) {
      const name = ['pitch', ...(languages.length > 1 ? [each] : []), extensionOf(format)].join('.');
      const target = options.output ?? '';
      outputs.push({ text: render(made, sources, each), path: intoFolder ? path.join(target, name) : target });
    }
  }
  if (options.output === undefined) {
    for (const { text } of outputs) await context.print(text);
  } else {
    const unwritten = await writeOutputs(outputs, context.io.cwd, options.force === true);
    if (unwritten.length > 0) return context.fail(unwritten, language);
    for (const output of outputs) await context.tell(`${cliWords[language].wrote(output.path)}\n`);
  }
  await tellAsides(scored, language, context);
  return exitCode.done;
}

function extensionOf(format: PitchFormat): string {
  return pitchFormats[format].extension;
}
