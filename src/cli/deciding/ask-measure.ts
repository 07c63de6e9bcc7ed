import path from 'node:path';
import { decideWords } from '../../i18n/decide.js';
import type { AskedMeasure } from '../../interview/measure-by-lines.js';
import type { PlainPort } from '../../interview/plain.js';
import { wrap } from '../../interview/wrap.js';
import type { DecisionRules, ProposedMeasure } from '../../model/decision.js';
import type { Language } from '../../model/language.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { openLinePort } from '../line-port.js';
import { openTerminal } from '../terminal.js';
import { measuresFile } from './read-measures.js';
import { isLeftAlone, listWaysToSave, saveMeasure, type WayToSave } from './save-measure.js';

/** How a person is asked: on screens, or line by line. */
interface Asker {
  readonly ask: () => Promise<AskedMeasure>;
  /** Where the measure is to be kept; null for nowhere. 'left' where the person quits. */
  readonly chooseWay: (ways: readonly WayToSave[], language: Language) => Promise<WayToSave | null | 'left'>;
  readonly close: () => void;
}

/**
 * Asks for one measure, tells its verdict, and keeps it in a file where the person wants that.
 * @param folder where its file belongs
 * @param tell judges the measure and says what came out
 */
export async function askAndSave(
  rules: DecisionRules,
  folder: string,
  plain: boolean,
  startLanguage: Language,
  context: Context,
  tell: (measure: ProposedMeasure, language: Language) => Promise<ExitCode>,
): Promise<ExitCode> {
  // A terminal that cannot move its cursor can still be written to line by line.
  const byLines = plain || context.io.env.TERM === 'dumb';
  const asker = byLines
    ? await askByLines(rules, startLanguage, context)
    : await askOnScreens(rules, startLanguage, context);
  try {
    const asked = await asker.ask();
    if (asked === 'left') {
      await context.tell(`${decideWords[startLanguage].left}\n`);
      return exitCode.left;
    }
    const { measure, language } = asked;
    const exit = await tell(measure, language);
    const ways = await listWaysToSave(folder, measure, context);
    if (isLeftAlone(ways)) {
      await context.tell(`${decideWords[language].save.cannotAdd(path.join(folder, measuresFile))}\n`);
    }
    const way = await asker.chooseWay(ways, language);
    if (way === 'left') return exitCode.left;
    if (way === null) return exit;
    const unwritten = await saveMeasure(way, measure, context);
    if (unwritten.length > 0) return await context.fail(unwritten, language);
    await context.tell(`${decideWords[language].save.saved(way.path, way.measures + 1)}\n`);
    return exit;
  } finally {
    asker.close();
  }
}

async function askByLines({ questions }: DecisionRules, language: Language, context: Context): Promise<Asker> {
  const { askMeasureByLines } = await import('../../interview/measure-by-lines.js');
  const port = openLinePort(context);
  const width = context.io.columns;
  return {
    ask: () => askMeasureByLines({ questions, language, port, width }),
    chooseWay: (ways, inLanguage) => chooseByLine(ways, inLanguage, port, width),
    close: port.close,
  };
}

/** By number; a line that is none of them, and the end of the input, save nothing. */
async function chooseByLine(
  ways: readonly WayToSave[],
  language: Language,
  port: PlainPort,
  width: number,
): Promise<WayToSave | null> {
  const { save } = decideWords[language];
  const tell = (text: string, first = ''): void => port.write(`${wrap(text, width, first)}\n`);
  tell('');
  tell(save.ask(ways[0]?.path ?? ''));
  for (const [index, way] of ways.entries()) tell(sayWay(way, language), `  ${index + 1}  `);
  tell(save.no, '  0  ');
  tell(save.which);
  const line = await port.readLine();
  return ways[Number(line ?? 0) - 1] ?? null;
}

async function askOnScreens({ questions }: DecisionRules, language: Language, context: Context): Promise<Asker> {
  const { askMeasureOnScreens } = await import('../../interview/terminal/ask-measure.js');
  const { chooseOne } = await import('../../interview/prompts.js');
  const { io, paint } = context;
  const { terminal, release } = openTerminal(io);
  return {
    ask: () => askMeasureOnScreens({ questions, language, terminal, paint }),
    chooseWay: async (ways, inLanguage) => {
      const { save } = decideWords[inLanguage];
      const chosen = await chooseOne<WayToSave | null>({
        language: inLanguage,
        input: io.stdin,
        output: io.stdout,
        paint,
        message: save.ask(ways[0]?.path ?? ''),
        choices: [
          ...ways.map((way) => ({ value: way, name: sayWay(way, inLanguage) })),
          { value: null, name: save.no },
        ],
      });
      return chosen === 'left' ? 'left' : chosen.value;
    },
    close: release,
  };
}

function sayWay({ path: file, measures }: WayToSave, language: Language): string {
  const { save } = decideWords[language];
  return measures === 0 ? save.fresh(file) : save.add(file, measures);
}
