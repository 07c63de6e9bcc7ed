import type { Language } from '../model/language.js';
import type { Paint } from '../model/paint.js';
import type { Problem } from '../model/problem.js';
import { choosePaint } from './colour.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { type Io, write, writeTalk } from './io.js';
import { chooseLanguage } from './language.js';

/** The options that every command has. */
export interface GlobalOptions {
  readonly lang?: string;
  readonly questionnaire?: string;
  readonly rules?: string;
  /** False for --no-color. */
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** What a command works with. */
export interface Context {
  readonly io: Io;
  readonly options: GlobalOptions;
  /** The language as far as it is known without an assessment. */
  readonly language: Language;
  readonly paint: Paint;
  /** The language once the assessment has been read. */
  readonly languageFor: (ofAssessment: Language | null) => Language;
  /** A result, on stdout. */
  readonly print: (text: string) => Promise<void>;
  /** Talk, on stderr; silent with --quiet. */
  readonly tell: (text: string) => Promise<void>;
  /** Problems, one line each, on stderr, also with --quiet; gives back the exit code for bad input. */
  readonly fail: (problems: readonly Problem[], language?: Language) => Promise<ExitCode>;
}

/** Binds the streams and the global options together. */
export async function makeContext(io: Io, options: GlobalOptions, asked: Language | null): Promise<Context> {
  const language = chooseLanguage(asked, null, io.env);
  return {
    io,
    options,
    language,
    paint: await choosePaint(io, io.stdoutIsTerminal, options.color !== false),
    languageFor: (ofAssessment) => chooseLanguage(asked, ofAssessment, io.env),
    print: (text) => write(io, 'stdout', text),
    tell: (text) => (options.quiet === true ? Promise.resolve() : writeTalk(io, text)),
    fail: async (problems, inLanguage = language) => {
      const { formatProblem } = await import('../i18n/problems.js');
      await writeTalk(io, problems.map((problem) => `${formatProblem(problem, inLanguage)}\n`).join(''));
      return exitCode.badInput;
    },
  };
}
