import { Command, Option } from 'commander';
import { cliWords, helpExamples } from '../i18n/cli.js';
import type { Language } from '../model/language.js';
import type { AssessOptions } from './assessing/setting.js';
import type { DecideOptions } from './commands/decide.js';
import type { ImportOptions } from './commands/import.js';
import type { InitOptions } from './commands/init.js';
import type { PlanOptions } from './commands/plan.js';
import type { ReportOptions } from './commands/report.js';
import type { CloseOptions } from './commands/round-close.js';
import type { ScoreOptions } from './commands/score.js';
import type { Context, GlobalOptions } from './context.js';
import type { ExitCode } from './exit-code.js';
import { toolName } from './package.js';
import type { PlanFlags } from './planning/read-plan-flags.js';
import type { TableOptions } from './print-formats.js';

type Run = (context: Context) => Promise<ExitCode>;

/** What parsing gives: the work to do with the options it needs, or help that was printed. */
export interface Parsed {
  readonly run: Run;
  readonly options: GlobalOptions;
}

/**
 * The command line as declarations only: each action loads its command when it is run, and nothing here prints or reads.
 * @param argv the words that will be parsed
 * @param chosen called with the work of the command that was named
 */
export function makeProgram(
  argv: readonly string[],
  language: Language,
  writeOut: (text: string) => void,
  chosen: (parsed: Parsed) => void,
): Command {
  const words = cliWords[language];
  const { options: on, arguments: args, global, slots } = words;

  const dress = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut, writeErr: () => undefined })
      .helpCommand(false)
      .helpOption('-h, --help', words.help)
      .configureHelp({
        helpWidth: 80,
        showGlobalOptions: true,
        styleTitle: (title) => (words.titles as Readonly<Record<string, string>>)[title] ?? title,
        commandUsage: (each) => usageOf(each, words.optionsWord, words.commandWord),
        subcommandTerm: (each) =>
          [each.name(), ...each.registeredArguments.map((argument) => showArgument(argument))].join(' '),
        optionDescription: (option) => option.description,
      });

  const program = dress(new Command(toolName))
    .description(words.about)
    .option('-V, --version', words.version)
    .option(`--lang <${slots.language}>`, global.lang)
    .option(`--questionnaire <${slots['id|file']}>`, global.questionnaire)
    .option(`--rules <${slots.file}>`, global.rules)
    .option('--no-color', global.color)
    .option('-q, --quiet', global.quiet)
    .addHelpText('after', () => {
      const codes = Object.entries(words.exitCodeMeanings).map(([code, meaning]) => `  ${code.padEnd(4)} ${meaning}`);
      const lines = [words.examples, ...helpExamples.map((example) => `  ${example}`), '', words.exitCodes, ...codes];
      return `\n${lines.join('\n')}`;
    });

  const act =
    <Args extends readonly unknown[]>(load: (...args: Args) => Promise<Run>) =>
    (...received: unknown[]): void => {
      const command = received.at(-1) as Command;
      const given = received.slice(0, -2);
      const all = command.optsWithGlobals();
      chosen({
        options: all as GlobalOptions,
        run: async (context) => (await load(...([...given, all] as unknown as Args)))(context),
      });
    };

  const add = (parent: Command, name: string, description: string): Command => {
    const command = (argv.includes(name) ? dress(new Command(name)) : new Unnamed(name)).description(description);
    parent.addCommand(command);
    return command;
  };

  const collect = (value: string, before: string[] = []): string[] => [...before, value];

  // What asks for a plan asks for it in the same words wherever it is.
  const addPlanFlags = (command: Command): Command =>
    command
      .option(`--target-level <${slots.level}>`, on.targetLevel, collect)
      .option(`--target <${slots['dimension=level']}>`, on.target, collect)
      .option(`--budget <${slots.effort}>`, on.budget)
      .option('--horizon-steps <1|2|any>', on.horizonSteps);

  add(program, 'assess', words.commands.assess)
    .argument(`[${slots.folder}]`, args.folder)
    .option('--self-check', on.selfCheck)
    .option(`--sections <${slots.sections}>`, on.sections)
    .option('--plain', on.plain)
    .option('--facilitate', on.facilitate)
    .option('--hide-votes', on.hideVotes)
    .option('--pause', on.pause)
    .option('--new', on.fresh)
    .addOption(new Option('--begin').hideHelp())
    .action(
      act(async (folder: string | undefined, options: AssessOptions) => {
        const { assess } = await import('./commands/assess.js');
        return (context) => assess(folder ?? null, options, context);
      }),
    );

  add(program, 'score', words.commands.score)
    .argument(`<${slots.path}...>`, args.paths)
    .option(`--what-if <${slots['item=option']}>`, on.whatIf, collect)
    .option('--json', on.json)
    .action(
      act(async (paths: string[], options: ScoreOptions) => {
        const { scoreCommand } = await import('./commands/score.js');
        return (context) => scoreCommand(paths, options, context);
      }),
    );

  add(program, 'report', words.commands.report)
    .argument(`[${slots.path}...]`, args.paths)
    .option(`-f, --format <${slots.formats}>`, on.reportFormat)
    .option('--summary', on.summary)
    .option(`-o, --output <${slots.path}>`, on.output)
    .option('--force', on.force)
    .option(`--template <${slots.folder}>`, on.template)
    .option(`--eject <${slots.folder}>`, on.eject)
    .action(
      act(async (paths: string[], options: ReportOptions) => {
        const { report } = await import('./commands/report.js');
        return (context) => report(paths, options, context);
      }),
    );

  add(program, 'check', words.commands.check)
    .argument(`<${slots.path}...>`, args.paths)
    .option(`--min-level <${slots.level}>`, on.minLevel)
    .option(`--min-score <${slots.score}>`, on.minScore)
    .option(`--min <${slots['section=level']}>`, on.min, collect)
    .option(`--max-severity <${slots.class}>`, on.maxSeverity, collect)
    .option(`--min-coverage <${slots.share}>`, on.minCoverage)
    .option(`--max-not-applicable <${slots.share}>`, on.maxNotApplicable)
    .option(`--warn-min-level <${slots.level}>`, on.warn)
    .option(`--warn-min-score <${slots.score}>`, on.warn)
    .option(`--warn-min <${slots['section=level']}>`, on.warn, collect)
    .option(`--warn-max-severity <${slots.class}>`, on.warn, collect)
    .option(`--warn-min-coverage <${slots.share}>`, on.warn)
    .option(`--warn-max-not-applicable <${slots.share}>`, on.warn)
    .option(`--basis <${slots.basis}>`, on.basis)
    .option(`--baseline <${slots.path}>`, on.baseline)
    .option(`--tolerance <${slots.difference}>`, on.tolerance)
    .option('--above-noise', on.aboveNoise)
    .option('--ratchet', on.ratchet)
    .option(`-f, --format <${slots.formats}>`, on.checkFormat)
    .option('--json', on.json)
    .option(`-o, --output <${slots.path}>`, on.output)
    .option('--force', on.force)
    .action(
      act(async (paths: string[], options: Readonly<Record<string, unknown>>) => {
        const { check } = await import('./commands/check.js');
        return (context) => check(paths, options, context);
      }),
    );

  addPlanFlags(add(program, 'explain', words.commands.explain))
    .argument(`<${slots.path}>`, args.path)
    .argument(`[${slots.what}]`, args.what)
    .argument(`[${slots.item}]`, args.stepOf)
    .action(
      act(async (path: string, what: string | undefined, item: string | undefined, flags: PlanFlags) => {
        const { explainCommand } = await import('./commands/explain.js');
        return (context) => explainCommand(path, what ?? null, item ?? null, flags, context);
      }),
    );

  addPlanFlags(add(program, 'plan', words.commands.plan))
    .argument(`<${slots.path}...>`, args.paths)
    .option('--as-targets', on.asTargets)
    .option(`-f, --format <${slots.formats}>`, on.planFormat)
    .option('--json', on.json)
    .option(`-o, --output <${slots.path}>`, on.output)
    .option('--force', on.forcePlan)
    .action(
      act(async (paths: string[], options: PlanOptions) => {
        const { planCommand } = await import('./commands/plan.js');
        return (context) => planCommand(paths, options, context);
      }),
    );

  add(program, 'decide', words.commands.decide)
    .argument(`[${slots.file}]`, args.measures)
    .option(`--assessment <${slots.path}>`, on.assessment)
    .option(`--decision-rules <${slots.file}>`, on.decisionRules)
    .option(`-f, --format <${slots.formats}>`, on.decideFormat)
    .option('--json', on.json)
    .option(`-o, --output <${slots.path}>`, on.output)
    .option('--force', on.force)
    .option('--plain', on.plain)
    .action(
      act(async (file: string | undefined, options: DecideOptions) => {
        const { decideCommand } = await import('./commands/decide.js');
        return (context) => decideCommand(file ?? null, options, context);
      }),
    );

  add(program, 'import', words.commands.import)
    .argument(`<${slots.table}>`, args.table)
    .argument(`<${slots.folder}>`, args.folder)
    .option('--dry-run', on.dryRun)
    .option(`--department-column <${slots.name}>`, on.departmentColumn)
    .option(`--role-column <${slots.name}>`, on.roleColumn)
    .option(`--unknown <${slots.words}>`, on.unknown, collect)
    .option(`--not-applicable <${slots.words}>`, on.notApplicable, collect)
    .option('--repeated <skip|keep>', on.repeated)
    .action(
      act(async (table: string, folder: string, options: ImportOptions) => {
        const { importCommand } = await import('./commands/import.js');
        return (context) => importCommand(table, folder, options, context);
      }),
    );

  add(program, 'responses', words.commands.responses)
    .argument(`<${slots.folder}>`, args.folder)
    .option('--json', on.json)
    .action(
      act(async (folder: string, options: { json?: boolean }) => {
        const { responsesCommand } = await import('./commands/responses.js');
        return (context) => responsesCommand(folder, options, context);
      }),
    );

  add(program, 'init', words.commands.init)
    .argument(`[${slots.folder}]`, args.folder)
    .option(`--organisation <${slots.name}>`, on.organisation)
    .option(`--privacy <${slots.mode}>`, on.privacy)
    .option(`--departments <${slots.ids}>`, on.departments)
    .option(`--respondents <${slots.number}>`, on.respondents)
    .action(
      act(async (folder: string | undefined, options: InitOptions) => {
        const { init } = await import('./commands/init.js');
        return (context) => init(folder ?? '.', options, context);
      }),
    );

  add(program, 'demo', words.commands.demo)
    .argument(`[${slots.folder}]`, args.demoFolder)
    .action(
      act(async (folder: string | undefined) => {
        const { demo } = await import('./commands/demo.js');
        return (context) => demo(folder ?? null, context);
      }),
    );

  add(program, 'pitch', words.commands.pitch)
    .argument(`<${slots.path}...>`, args.paths)
    .option(`-f, --format <${slots.formats}>`, on.pitchFormat)
    .option(`-o, --output <${slots.path}>`, on.output)
    .option('--force', on.force)
    .action(
      act(async (paths: string[], options: { format?: string; output?: string; force?: boolean }) => {
        const { pitch } = await import('./commands/pitch.js');
        return (context) => pitch(paths, options, context);
      }),
    );

  add(program, 'compare', words.commands.compare)
    .argument(`<${slots.before}>`, args.before)
    .argument(`<${slots.after}>`, args.after)
    .option(`-f, --format <${slots.formats}>`, on.tableFormat)
    .option('--json', on.json)
    .option(`-o, --output <${slots.path}>`, on.output)
    .option('--force', on.force)
    .action(
      act(async (before: string, after: string, options: TableOptions) => {
        const { compare } = await import('./commands/compare.js');
        return (context) => compare(before, after, options, context);
      }),
    );

  add(program, 'trend', words.commands.trend)
    .argument(`<${slots.folder}>`, args.assessment)
    .option(`-f, --format <${slots.formats}>`, on.tableFormat)
    .option('--json', on.json)
    .option(`-o, --output <${slots.path}>`, on.output)
    .option('--force', on.force)
    .action(
      act(async (folder: string, options: TableOptions) => {
        const { trend } = await import('./commands/trend.js');
        return (context) => trend(folder, options, context);
      }),
    );

  const round = add(program, 'round', words.commands.round);
  add(round, 'close', words.commands.roundClose)
    .argument(`<${slots.folder}>`, args.assessment)
    .option(`--name <${slots.name}>`, on.roundName)
    .option('--delete-responses', on.deleteResponses)
    .option('--keep-responses', on.keepResponses)
    .option('--unfinished <leave|drop>', on.unfinished)
    .action(
      act(async (folder: string, options: CloseOptions) => {
        const { closeOpenRound } = await import('./commands/round-close.js');
        return (context) => closeOpenRound(folder, options, context);
      }),
    );
  add(round, 'list', words.commands.roundList)
    .argument(`<${slots.folder}>`, args.assessment)
    .option('--json', on.json)
    .action(
      act(async (folder: string, options: { json?: boolean }) => {
        const { listClosedRounds } = await import('./commands/round-list.js');
        return (context) => listClosedRounds(folder, options, context);
      }),
    );

  add(program, 'plan-round', words.commands.planRound)
    .option(`--people <${slots.number}>`, on.people)
    .option(`--sd <${slots.deviation}>`, on.deviation)
    .option('--json', on.json)
    .action(
      act(async (options: { people?: string; sd?: string; json?: boolean }) => {
        const { planNextRound } = await import('./commands/plan-round.js');
        return (context) => planNextRound(options, context);
      }),
    );

  const questionnaire = add(program, 'questionnaire', words.commands.questionnaire);
  add(questionnaire, 'list', words.commands.questionnaireList)
    .option('--json', on.json)
    .action(
      act(async (options: { json?: boolean }) => {
        const { listQuestionnaires } = await import('./commands/questionnaire-list.js');
        return (context) => listQuestionnaires(options, context);
      }),
    );
  add(questionnaire, 'show', words.commands.questionnaireShow)
    .argument(`[${slots['id|file']}]`, args.reference)
    .option('--json', on.json)
    .option('--sources', on.sources)
    .option('--side-by-side', on.sideBySide)
    .action(
      act(
        async (reference: string | undefined, options: { json?: boolean; sources?: boolean; sideBySide?: boolean }) => {
          const { showQuestionnaire } = await import('./commands/questionnaire-show.js');
          return (context) => showQuestionnaire(reference ?? null, options, context);
        },
      ),
    );
  add(questionnaire, 'lint', words.commands.questionnaireLint)
    .argument(`[${slots['id|file']}...]`, args.references)
    .option(`--confirm-translations [${slots.keys}...]`, on.confirmTranslations)
    .action(
      act(async (references: string[], options: { confirmTranslations?: true | string[] }) => {
        const { lintQuestionnaires } = await import('./commands/questionnaire-lint.js');
        return (context) => lintQuestionnaires(references, options, context);
      }),
    );
  add(questionnaire, 'new', words.commands.questionnaireNew)
    .argument(`<${slots.folder}>`, args.newFolder)
    .option(`--id <${slots.id}>`, on.id)
    .action(
      act(async (folder: string, options: { id?: string }) => {
        const { newQuestionnaire } = await import('./commands/questionnaire-new.js');
        return (context) => newQuestionnaire(folder, options, context);
      }),
    );

  add(program, 'schema', words.commands.schema)
    .argument(`<${slots.kind}>`, args.kind)
    .action(
      act(async (kind: string) => {
        const { schema } = await import('./commands/schema.js');
        return (context) => schema(kind, context);
      }),
    );

  return program;
}

/**
 * A command that no word names: it is listed with its arguments, and nobody can ask for its options. To declare those of all
 * commands takes longer than to parse.
 */
class Unnamed extends Command {
  override option(): this {
    return this;
  }

  override addOption(): this {
    return this;
  }
}

function usageOf(command: Command, optionsWord: string, commandWord: string): string {
  const names: string[] = [];
  for (let each: Command | null = command; each !== null; each = each.parent) names.unshift(each.name());
  const parts = command.registeredArguments.map((argument) => showArgument(argument));
  const sub = command.commands.length > 0 ? [commandWord] : [];
  return [...names, ...parts, ...sub, optionsWord].join(' ');
}

function showArgument(argument: { name(): string; required: boolean; variadic: boolean }): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}
