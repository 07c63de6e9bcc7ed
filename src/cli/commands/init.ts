import path from 'node:path';
import { cliWords } from '../../i18n/cli.js';
import { askText, chooseOne } from '../../interview/prompts.js';
import { loadAssessment } from '../../load/load-assessment.js';
import { makeProblem } from '../../load/make-problem.js';
import { stringifyYaml } from '../../load/yaml.js';
import type { Problem } from '../../model/problem.js';
import type { Questionnaire } from '../../model/questionnaire.js';
import { writeBlankResponses } from '../blank-response.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { findObstacle, writeOutputs } from '../files.js';
import { assessmentFile, responsesFolder } from '../input.js';
import { canAsk } from '../io.js';
import { loadModel } from '../library.js';
import { listCore } from '../sections.js';
import { isPath } from '../shipped.js';
import { showSteps } from '../steps.js';

const modes = ['anonymous', 'open', 'agreed'] as const;
type Mode = (typeof modes)[number];

/** How `init` was called. */
export interface InitOptions {
  readonly organisation?: string;
  readonly privacy?: string;
  readonly departments?: string;
  readonly respondents?: string;
}

/** `init`: a new assessment. Asks in a terminal for what no flag says; elsewhere the folder's name and anonymity are taken. */
export async function init(folder: string, options: InitOptions, context: Context): Promise<ExitCode> {
  const { io, language } = context;
  const words = cliWords[language];
  const obstacle = await findObstacle(folder, io.cwd);
  if (obstacle !== null) return context.fail([obstacle]);
  const reference = context.options.questionnaire ?? 'seven-ps';
  const { loaded, problems } = await loadModel(
    { questionnaire: reference, rules: context.options.rules ?? null },
    io.cwd,
  );
  const departments = readIds(options.departments);
  const wrong: Problem[] = [...problems, ...departments.problems];
  const respondents = readRespondents(options);
  wrong.push(...respondents.problems);
  if (options.privacy !== undefined && !(modes as readonly string[]).includes(options.privacy)) {
    wrong.push(makeProblem('flag-value-wrong', null, { flag: '--privacy', found: options.privacy, allowed: modes }));
  }
  if (loaded === null || wrong.length > 0) return context.fail(wrong);

  const usualName = path.basename(path.resolve(io.cwd, folder));
  let organisation = options.organisation ?? null;
  let mode = (options.privacy as Mode | undefined) ?? null;
  if (canAsk(io)) {
    const streams = { language, input: io.stdin, output: io.stderr, paint: context.paint };
    if (organisation === null) {
      const given = await askText({ ...streams, message: words.init.askOrganisation, preset: usualName });
      if (given === 'left') return exitCode.left;
      organisation = given.value;
    }
    if (mode === null) {
      const choices = modes.map((value) => ({ value, name: words.init.privacyChoices[value] }));
      const given = await chooseOne({ ...streams, message: words.init.askPrivacy, choices });
      if (given === 'left') return exitCode.left;
      mode = given.value;
    }
  }

  const { questionnaire } = loaded.model;
  const besides = (name: string): string => {
    const relative = path.relative(path.resolve(io.cwd, folder), path.resolve(io.cwd, name)).split(path.sep).join('/');
    return relative.startsWith('.') ? relative : `./${relative}`;
  };
  const settings = {
    schema: 'cx-maturity/assessment/v1',
    organisation: organisation ?? usualName,
    questionnaire: isPath(reference) ? besides(reference) : `${questionnaire.id}@${questionnaire.version}`,
    ...(context.options.rules !== undefined && { rules: besides(context.options.rules) }),
    language,
    departments: departments.ids.map((id) => ({ id })),
    roles: [{ id: 'management' }, { id: 'staff' }],
    privacy: mode === null || mode === 'anonymous' ? { mode: 'anonymous', min_group: 5 } : { mode },
  };
  // The same door as for everybody's files: what the tool would refuse to read it does not write.
  const written = withSections(stringifyYaml(settings), questionnaire, words.init.sectionsComment);
  const text = `${written}${words.init.furtherBlock}${words.init.pitchBlock}`;
  const refused = loadAssessment({ name: path.join(folder, assessmentFile), bytes: new TextEncoder().encode(text) });
  if (refused.problems.length > 0) return context.fail(refused.problems);
  const given = { questionnaire, sections: listCore(questionnaire), settings, language };
  const blank = respondents.count === 0 ? [] : writeBlankResponses(respondents.count, given);
  const unwritten = await writeOutputs(
    [
      { path: path.join(folder, assessmentFile), text },
      { path: path.join(folder, responsesFolder, '.gitkeep'), text: '' },
      ...blank.map(({ name, text: form }) => ({ path: path.join(folder, responsesFolder, name), text: form })),
    ],
    io.cwd,
    false,
  );
  if (unwritten.length > 0) return context.fail(unwritten);
  const handedOut =
    blank.length === 0 ? '' : `${words.init.handOut(blank.length, path.join(folder, responsesFolder))}\n`;
  await context.print(
    `${words.init.made(folder)}\n${handedOut}\n${words.init.next}\n${showSteps(words.init.nextSteps(folder))}`,
  );
  return exitCode.done;
}

/** The settings with a line, commented out, that asks for more than the core, behind what names the questionnaire. */
function withSections(
  text: string,
  questionnaire: Questionnaire,
  comment: (example: readonly string[]) => string,
): string {
  const core = listCore(questionnaire);
  const further = questionnaire.sections.filter((section) => !core.includes(section));
  const example = further.length > 0 ? ['core', ...further.map(({ id }) => id)] : core.map(({ id }) => id);
  return text.replace(/^language:/m, () => `# sections: all # ${comment(example.slice(0, 2))}\nlanguage:`);
}

const mostRespondents = 1000;

function readRespondents({ respondents, privacy }: InitOptions): { count: number; problems: readonly Problem[] } {
  if (respondents === undefined) return { count: 0, problems: [] };
  // One answer for all takes one file.
  const most = privacy === 'agreed' ? 1 : mostRespondents;
  const count = /^\d{1,4}$/.test(respondents) ? Number(respondents) : 0;
  if (count >= 1 && count <= most) return { count, problems: [] };
  const allowed = most === 1 ? ['1'] : [`1–${most}`];
  return {
    count: 0,
    problems: [makeProblem('flag-value-wrong', null, { flag: '--respondents', found: respondents, allowed })],
  };
}

function readIds(flag: string | undefined): { ids: readonly string[]; problems: readonly Problem[] } {
  const ids = (flag ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const wrong = ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id));
  return {
    ids,
    problems: wrong.map((found) => makeProblem('pattern-wrong', null, { found, example: 'customer-service' })),
  };
}
