import path from 'node:path';
import { responsesWords } from '../../i18n/responses.js';
import { makeProblem, sortByFile } from '../../load/make-problem.js';
import type { Problem } from '../../model/problem.js';
import type { Response } from '../../model/response.js';
import type { ResponseReview, ReviewedResponse } from '../../model/response-review.js';
import type { Model } from '../../model/rule-set.js';
import { findDuplicates, findSittings, type Trace, traceResponse } from '../../quality/compare-responses.js';
import { countStates } from '../../quality/count-states.js';
import { findOddities } from '../../quality/find-oddities.js';
import { render } from '../../report/responses.js';
import { aggregate } from '../../scoring/aggregate.js';
import { score } from '../../scoring/score.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { openAssessment, responsesFolder } from '../input.js';
import { readRound } from '../read-round.js';
import { chooseSections } from '../sections.js';

/**
 * `responses`: the open round response by response, for the holder of the files: who answered how completely, and what looks
 * odd. Nothing is left out because of it, and nothing of it goes anywhere but to the screen.
 */
export async function responsesCommand(
  folder: string,
  options: { readonly json?: boolean },
  context: Context,
): Promise<ExitCode> {
  const { opened, measure, problems: closed, language } = await openAssessment(folder, context);
  const problems: Problem[] = [...closed];
  const reviewed: ReviewedResponse[] = [];
  const traces: Trace[] = [];
  const target = path.join(folder, responsesFolder);
  const { questionnaire } = measure?.model ?? { questionnaire: null };
  const chosen = questionnaire === null ? null : chooseSections(opened?.assessment.sections ?? ['core'], questionnaire);
  const asked = new Set(
    questionnaire?.sections.flatMap(({ id, items }) => (chosen?.has(id) === true ? items.map((item) => item.id) : [])),
  );
  if (measure !== null) {
    for await (const { name, response, problems: wrong } of readRound(target, measure, context)) {
      // One by one: a hostile file has more problems than a call may have arguments.
      for (const problem of wrong) problems.push(problem);
      if (response === null) continue;
      const { model } = measure;
      traces.push(traceResponse(name, response, model.questionnaire));
      reviewed.push({
        name,
        respondent: response.respondent,
        complete: response.complete,
        counts: countStates(response, asked),
        oddities: findOddities(response, model.questionnaire, asked),
        contradictions: findContradictions(response, model),
      });
    }
  }
  if (opened === null || problems.length > 0) return context.fail(sortByFile(problems), language);
  if (reviewed.length === 0) return context.fail([makeProblem('no-responses', null, { folder: target })], language);
  const { privacy } = opened.assessment;
  const review: ResponseReview = {
    folder,
    privacy,
    asked: asked.size,
    responses: reviewed,
    duplicates: findDuplicates(traces),
    // One answer for all is gone on with in its own file.
    sittings: privacy.mode === 'agreed' ? [] : findSittings(traces),
  };
  if (options.json === true) {
    const { holderOnly } = responsesWords[language];
    await context.print(`${JSON.stringify({ notice: holderOnly, ...review }, null, 2)}\n`);
    return exitCode.done;
  }
  await context.print(render(review, language, context.paint, context.io.columns));
  return exitCode.done;
}

/** The contradictions that the rules find in one response alone. */
function findContradictions(response: Response, model: Model): ReviewedResponse['contradictions'] {
  const { answers } = aggregate(model.questionnaire, [response], { mode: 'holder' });
  if (answers === null) return [];
  const { findings } = score(model, answers, { organisation: null, tool: '', version: '', created: null });
  return findings.filter(({ kind }) => kind === 'contradiction').map(({ id, title }) => ({ id, title }));
}
