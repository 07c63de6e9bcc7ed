import { makeProblem } from '../../load/make-problem.js';
import { chooseComment, makePitch, noPitchInputs } from '../../pitch/make-pitch.js';
import { pitchFormats } from '../../report/pitch/registry.js';
import { tellAsides } from '../asides.js';
import { brandingOf } from '../branding-of.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { scorePaths } from '../input.js';
import { shippedPitchRules } from '../shipped-pitch-rules.js';
import { findSources } from '../stored-sources.js';
import { planRenderings, type RenderingOptions, writeRenderings } from '../write-renderings.js';

/** `pitch`: the case for the budget, from a scorecard and what assessment.yaml gives for it. */
export async function pitch(paths: readonly string[], options: RenderingOptions, context: Context): Promise<ExitCode> {
  const plan = await planRenderings(pitchFormats, options, context);
  if ('exit' in plan) return plan.exit;
  const { scored, problems, language } = await scorePaths(paths, context);
  if (scored === null) return context.fail(problems, language);
  const { scorecard, assessment, settings } = scored;
  const inputs = assessment?.pitch ?? noPitchInputs;
  // Whoever chose a story must not find another, or none, in front of the board.
  if (inputs.storyFrom !== null && chooseComment(scorecard, inputs.storyFrom) === null) {
    const place = settings?.locate(['pitch', 'story_from']) ?? null;
    return context.fail([makeProblem('story-not-shown', place, { item: inputs.storyFrom })], language);
  }
  const { branding, problems: refused } = await brandingOf(scored, context);
  if (refused.length > 0) return context.fail(refused, language);
  const made = makePitch(scorecard, inputs, shippedPitchRules());
  const sources = await findSources();
  const exit = await writeRenderings(
    plan,
    pitchFormats,
    'pitch',
    (render, each) => render(made, sources, each, branding),
    options,
    language,
    context,
  );
  if (exit === exitCode.done) await tellAsides(scored, language, context);
  return exit;
}
