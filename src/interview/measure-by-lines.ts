import { decideWords } from '../i18n/decide.js';
import { say } from '../i18n/format.js';
import type { DecisionQuestion, ProposedMeasure } from '../model/decision.js';
import type { Language } from '../model/language.js';
import { cleanText } from './interview.js';
import { lineLimit, listMeasureSteps, type MeasureDraft, type MeasureStep, toMeasure, withField } from './measure.js';
import type { PlainPort } from './plain.js';
import { usableWidth, wrap } from './wrap.js';

/** What was asked for, with the language at the end; 'left' where the person quit or the input ended. */
export type AskedMeasure = { readonly measure: ProposedMeasure; readonly language: Language } | 'left';

/** Asks for one measure line by line: numbered options, no cursor movement; usable through a pipe and by a screen reader. */
export async function askMeasureByLines(asked: {
  readonly questions: readonly DecisionQuestion[];
  readonly language: Language;
  readonly port: PlainPort;
  readonly width?: number;
}): Promise<AskedMeasure> {
  const { port } = asked;
  const width = usableWidth(asked.width);
  const steps = listMeasureSteps(asked.questions);
  const tell = (text: string, first = ''): void => port.write(`${wrap(text, width, first)}\n`);
  let language = asked.language;
  let draft: MeasureDraft = new Map();
  let at = 0;
  const { introduction, lineHelp } = decideWords[language];
  for (const sentence of [...introduction, lineHelp]) tell(sentence);
  for (;;) {
    const step = steps[at];
    const words = decideWords[language];
    if (step === undefined) {
      const measure = toMeasure(draft);
      if (measure === null) throw new Error('Everything was asked, and something is missing.');
      tell('');
      return { measure, language };
    }
    tell('');
    tell(words.place(at + 1, steps.length));
    show(step, language, tell);
    const line = await port.readLine();
    if (line === null) return 'left';
    const typed = cleanText(line).text;
    const turn = readTurn(step, typed);
    if (turn === 'quit') return 'left';
    if (turn === 'language') language = language === 'de' ? 'en' : 'de';
    else if (turn === 'back') {
      if (at === 0) tell(words.atFirst);
      at = Math.max(at - 1, 0);
    } else if (turn === 'skip') {
      if (step.optional) draft = withField(draft, step.field, null);
      if (step.optional || draft.has(step.field)) at += 1;
      else tell(step.kind === 'line' ? words.textNeeded : words.wrongLine(step.question.options.length));
    } else if (turn === 'wrong') {
      tell(step.kind === 'choice' ? words.wrongLine(step.question.options.length) : words.textTooLong(lineLimit));
    } else {
      let note: string | null = null;
      if (step.kind === 'choice' && step.noted) {
        tell(words.noteLabel);
        const noted = await port.readLine();
        if (noted === null) return 'left';
        note = cleanText(noted).text || null;
      }
      draft = withField(draft, step.field, turn.value, note);
      at += 1;
    }
  }
}

type Turn = { readonly value: string } | 'back' | 'skip' | 'language' | 'quit' | 'wrong';

const commands: Readonly<Record<string, Exclude<Turn, object>>> = {
  b: 'back',
  back: 'back',
  zurück: 'back',
  s: 'skip',
  skip: 'skip',
  überspringen: 'skip',
  t: 'language',
  q: 'quit',
  quit: 'quit',
  beenden: 'quit',
};

function readTurn(step: MeasureStep, typed: string): Turn {
  if (typed === '') return 'skip';
  const word = typed.toLowerCase();
  // A name may be any word but the letters that the first line speaks of.
  if (Object.hasOwn(commands, word) && (step.kind === 'choice' || word.length === 1)) return commands[word] ?? 'wrong';
  if (step.kind === 'line') return [...typed].length > lineLimit ? 'wrong' : { value: typed };
  const option = /^\d{1,2}$/.test(typed) ? step.question.options[Number(typed) - 1] : undefined;
  return option === undefined ? 'wrong' : { value: option.value };
}

function show(step: MeasureStep, language: Language, tell: (text: string, first?: string) => void): void {
  const words = decideWords[language];
  if (step.kind === 'line') {
    tell(words.asked[step.field]);
    return;
  }
  tell(say(step.question.question, language));
  if (step.question.help !== null) tell(say(step.question.help, language));
  if (step.optional) tell(words.optional);
  for (const [index, { text }] of step.question.options.entries()) tell(say(text, language), `  ${index + 1}  `);
}
