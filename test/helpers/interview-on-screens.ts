import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { folderForTest } from './folders.js';
import { smallQuestionnaire, smallRules } from './small.js';
import { startInTerminal, type Terminal, type TerminalOptions } from './terminal.js';

/** A folder for one test with the small questionnaire in it. */
export function folderWithSmall(): string {
  return folderForTest({ 'questionnaire.yaml': smallQuestionnaire, 'rules.yaml': smallRules });
}

/** Where the answers to the small questionnaire go. */
export const smallFile = 'small-response.yaml';

type Options = Partial<Omit<TerminalOptions, 'argv' | 'cwd'>>;

/** Starts the interview of the small questionnaire, in English, and leaves it at its start page. */
export function startSmall(cwd: string, argv: readonly string[] = [], options: Options = {}): Promise<Terminal> {
  const all = ['assess', '--questionnaire', 'questionnaire.yaml', '--lang', 'en', ...argv];
  return startInTerminal({ argv: all, cwd, separateStderr: true, ...options });
}

/** The same, past its start page, with the first question on the screen. */
export async function askSmall(cwd: string, argv: readonly string[] = [], options: Options = {}): Promise<Terminal> {
  const terminal = await startSmall(cwd, argv, options);
  await begin(terminal, 'CAR1');
  return terminal;
}

/** Starts the self-check, past its start page, with the first question on the screen. */
export async function askSelfCheck(
  cwd: string,
  language: 'de' | 'en' = 'en',
  options: Options & { readonly argv?: readonly string[] } = {},
): Promise<Terminal> {
  const { argv = [], ...others } = options;
  const all = ['assess', '--self-check', '--lang', language, ...argv];
  const terminal = await startInTerminal({ argv: all, cwd, separateStderr: true, ...others });
  await begin(terminal, 'PAR4');
  return terminal;
}

/** Leaves the start page, and waits for an item. */
export async function begin(terminal: Terminal, item: string): Promise<void> {
  await terminal.waitFor(/Enter (?:begin|beginnen)(?: |$)/m);
  await terminal.press(...anew('Enter'));
  await terminal.waitFor(asks(item));
}

/** The screen of an item, ready for its keys. */
export function asks(item: string): RegExp {
  return new RegExp(`^${item}  [\\s\\S]*\\? (?:explain|erklären|all keys|alle Tasten)`, 'm');
}

/**
 * A key after one that does nothing. The same key within a moment counts as hit twice by one stroke; tests are quicker than
 * any finger and would be taken for such.
 */
export function anew(key: string): readonly string[] {
  return ['PPage', key];
}

/** What a response's file holds; null where there is none. */
export function readAnswers(cwd: string, name = smallFile): Readonly<Record<string, unknown>> | null {
  const file = path.join(cwd, name);
  if (!existsSync(file)) return null;
  const { answers = {} } = parse(readFileSync(file, 'utf8')) as { answers?: Record<string, unknown> };
  return answers;
}
