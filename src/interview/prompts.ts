import { type InterviewWords, interviewWords } from '../i18n/interview.js';
import type { Language } from '../model/language.js';
import type { Paint } from '../model/paint.js';
import { breakText } from './terminal/lay-out.js';
import { usableWidth, wrap } from './wrap.js';

/** Where a prompt reads and writes: standard error is the place for it, so that standard output stays clean. */
export interface PromptStreams {
  readonly language: Language;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Takes the prompt away; the result is then 'left'. */
  readonly signal?: AbortSignal;
  readonly paint: Paint;
}

export interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  readonly description?: string;
}

/** What was given, or 'left' for Ctrl-C, the end of the input, or the signal. The value stands apart: a text may be the word "left". */
export type Prompted<Value> = { readonly value: Value } | 'left';

/** One of several, by arrows or the first letters, and Enter. At least one choice is needed. */
export async function chooseOne<Value>(
  question: PromptStreams & {
    readonly message: string;
    readonly choices: readonly Choice<Value>[];
    /** The choice to begin with; the first unless told. */
    readonly preset?: Value;
  },
): Promise<Prompted<Value>> {
  const { message, choices, preset, output } = question;
  const words = interviewWords[question.language].prompts;
  const given = await ask<number>(
    question,
    {
      type: 'select',
      name: 'given',
      // Inquirer breaks lines wherever they end, in the middle of a word too, and hands control characters on.
      message: wrap(message, widthOf(output) - markWidth),
      // By position, because a value may be of any kind.
      choices: choices.map(({ name, description }, at) => ({
        value: at,
        name: breakText(name, widthOf(output) - markWidth).join(`\n${' '.repeat(markWidth)}`),
        short: wrap(name, Number.POSITIVE_INFINITY),
        ...(description !== undefined && { description: wrap(description, widthOf(output)) }),
      })),
      default: Math.max(
        choices.findIndex((choice) => choice.value === preset),
        0,
      ),
      loop: false,
      pageSize: pageSizeFor(output),
      theme: selectTheme(words, question.paint),
    },
    true,
  );
  if (given === 'left') return 'left';
  const choice = choices[given.value];
  return choice === undefined ? 'left' : { value: choice.value };
}

/** A line of text, without the spaces around it; empty only where `optional`. */
export async function askText(
  question: PromptStreams & {
    readonly message: string;
    readonly preset?: string;
    readonly optional?: boolean;
  },
): Promise<Prompted<string>> {
  const words = interviewWords[question.language].prompts;
  const given = await ask<string>(
    question,
    {
      type: 'input',
      name: 'given',
      message: wrap(question.message, widthOf(question.output) - markWidth),
      ...(question.preset !== undefined && { default: question.preset }),
      theme: { style: { message: question.paint.strong, answer: question.paint.strong, error: question.paint.bad } },
      validate: (text: string) => question.optional === true || text.trim() !== '' || words.textNeeded,
    },
    false,
  );
  return given === 'left' ? 'left' : { value: given.value.trim() };
}

type InquirerPrompt = ReturnType<typeof import('inquirer')['createPromptModule']>;
type InquirerQuestion = Parameters<InquirerPrompt>[0];

async function ask<Value>(streams: PromptStreams, question: object, vanishes: boolean): Promise<Prompted<Value>> {
  const { createPromptModule } = await import('inquirer');
  const { input, output } = streams;
  const ended = new AbortController();
  const end = (): void => ended.abort();
  // Inquirer never settles when its input ends, and Node would leave with the question unanswered.
  input.once('end', end);
  input.once('close', end);
  try {
    const prompt = createPromptModule({
      input,
      output,
      clearPromptOnDone: vanishes,
      signal: streams.signal === undefined ? ended.signal : AbortSignal.any([streams.signal, ended.signal]),
    });
    const { given } = (await prompt([question] as InquirerQuestion)) as { given: Value };
    return { value: given };
  } catch (error) {
    if (error instanceof Error && leavingErrors.has(error.name)) return 'left';
    throw error;
  } finally {
    input.off('end', end);
    input.off('close', end);
  }
}

/** What stands before a message or a name. */
const markWidth = 2;

/** How many lines of choices are shown at a time, so that the message above them stays in the window. */
function pageSizeFor(output: NodeJS.WritableStream): number {
  const { rows = 0 } = output as { readonly rows?: number };
  return rows < 1 ? 12 : Math.min(Math.max(rows - 6, 2), 12);
}

function widthOf(output: NodeJS.WritableStream): number {
  return usableWidth((output as { readonly columns?: number }).columns) - 1;
}

const leavingErrors: ReadonlySet<string> = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

// Inquirer has colours of its own, and would use them where ours are off.
function selectTheme(words: InterviewWords['prompts'], paint: Paint): object {
  return {
    prefix: { idle: paint.strong('?'), done: paint.good('✓') },
    icon: { cursor: '>' },
    style: {
      message: paint.strong,
      answer: paint.strong,
      highlight: paint.strong,
      description: paint.dim,
      disabled: paint.dim,
      help: paint.dim,
      key: paint.strong,
      keysHelpTip: () => paint.dim(`↑↓ ${words.navigate} · Enter ${words.select}`),
    },
    i18n: { disabledError: words.disabled },
  };
}
