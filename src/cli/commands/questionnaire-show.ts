import { cliWords } from '../../i18n/cli.js';
import { say } from '../../i18n/format.js';
import { wrap } from '../../interview/wrap.js';
import type { Item } from '../../model/questionnaire.js';
import type { Model } from '../../model/rule-set.js';
import type { Sources } from '../../model/sources.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { loadModel } from '../library.js';
import { countOf } from '../questionnaire-figures.js';
import { isPath } from '../shipped.js';

/** `questionnaire show`: every item with its options, to read or to hand out. */
export async function showQuestionnaire(
  reference: string | null,
  options: { readonly json?: boolean; readonly sources?: boolean; readonly sideBySide?: boolean },
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const wanted = reference ?? context.options.questionnaire ?? 'seven-ps';
  const model = { questionnaire: wanted, rules: context.options.rules ?? null };
  const { paint } = context;
  if (options.sideBySide === true && options.json !== true) {
    const { loadModelFiles } = await import('../model-files.js');
    const { loaded, problems } = await loadModelFiles(model, io.cwd);
    if (loaded === null) return context.fail(problems);
    const { languagesOf, textsOf } = await import('../translations-file.js');
    const { renderSideBySide } = await import('../../report/side-by-side.js');
    await context.print(renderSideBySide(textsOf(loaded), languagesOf(loaded), io.columns, paint));
    return exitCode.done;
  }
  const { loaded, problems } = await loadModel(model, io.cwd);
  if (loaded === null) return context.fail(problems);
  const { questionnaire } = loaded.model;
  if (options.json === true) {
    await context.print(`${JSON.stringify(questionnaire, null, 2)}\n`);
    return exitCode.done;
  }

  const words = cliWords[language].questionnaire;
  const width = Math.min(io.columns, 100);
  const sources = options.sources === true ? await (await import('../stored-sources.js')).findSources() : null;
  const statements = new Map(sources?.statements.map((statement) => [statement.id, statement.text]));
  const showItem = (item: Item): string => {
    const lines = [wrap(say(item.question, language), width, `${item.id}  `)];
    for (const [index, option] of item.options.entries()) {
      lines.push(wrap(say(option.text, language), width, `      ${index + 1}  `));
    }
    if (item.scale === 'text') lines.push(paint.dim(`      …  ${words.inWords}`));
    if (item.notApplicable) lines.push(paint.dim(`      –  ${words.notApplicableAllowed}`));
    if (item.help !== null) lines.push(paint.dim(wrap(say(item.help, language), width, '      ?  ')));
    if (options.sources === true && item.source.length > 0) {
      for (const id of item.source) {
        const text = statements.get(id);
        const line = `${words.sources} ${id}${text === undefined ? '' : `: ${say(text, language)}`}`;
        lines.push(paint.dim(wrap(line, width, '      §  ')));
      }
    }
    return lines.join('\n');
  };
  const head = [
    paint.strong(wrap(`${say(questionnaire.title, language)} (${questionnaire.id}@${questionnaire.version})`, width)),
    wrap(words.counts(countOf(questionnaire.sections)), width),
    ...(questionnaire.description === null ? [] : [wrap(say(questionnaire.description, language), width)]),
  ];
  const body = questionnaire.sections.map((section) =>
    [
      paint.strong(wrap(`${say(section.title, language)} (${section.id})`, width)),
      ...(section.description === null ? [] : [wrap(say(section.description, language), width)]),
      '',
      section.items.map(showItem).join('\n\n'),
    ].join('\n'),
  );
  const traces = sources === null ? [] : [await showTraces(sources, loaded.model, !isPath(wanted), width, context)];
  await context.print(`${[head.join('\n'), ...body, ...traces.filter((trace) => trace !== '')].join('\n\n')}\n`);
  return exitCode.done;
}

// Every statement of the bibliography, and what rests on it: of the questionnaire and its rules, and, as these are made for
// the shipped questionnaires, of the pitch and the decision check. What a questionnaire of the user's own leaves out is no gap.
async function showTraces(
  { statements }: Sources,
  model: Model,
  isShipped: boolean,
  width: number,
  { language, paint }: Context,
): Promise<string> {
  const { traceSources } = await import('../../report/trace-sources.js');
  const words = cliWords[language].tracing;
  const ids = statements.map(({ id }) => id);
  const elsewhere = isShipped
    ? (await import('../pitch-and-decision-places.js')).listPitchAndDecisionPlaces()
    : undefined;
  const traces = new Map(traceSources(ids, model, elsewhere).map((trace) => [trace.statement, trace]));
  const lines = statements.flatMap(({ id, text }) => {
    const { asked = [], scored = [], said = [], pitched = [], decided = [] } = traces.get(id) ?? {};
    const places = [
      ...(asked.length > 0 ? [words.asked(asked)] : []),
      ...(scored.length > 0 ? [words.scored(scored)] : []),
      ...(said.length > 0 ? [words.said(said)] : []),
      ...(pitched.length > 0 ? [words.pitched(pitched)] : []),
      ...(decided.length > 0 ? [words.decided(decided)] : []),
    ];
    if (places.length === 0 && !isShipped) return [];
    return [
      wrap(say(text, language), width, `${id}  `),
      ...(places.length > 0 ? places : [words.nowhere]).map((place) => paint.dim(wrap(place, width, '      §  '))),
    ].join('\n');
  });
  return lines.length === 0 ? '' : [paint.strong(words.title), '', lines.join('\n\n')].join('\n');
}
