import type { Paint } from '../model/paint.js';
import { plainPaint } from '../report/paint.js';
import type { Io } from './io.js';

/**
 * Colours for a stream. Off where it is no terminal, where NO_COLOR is set or --no-color was given;
 * FORCE_COLOR switches them on anywhere but loses to --no-color.
 */
export async function choosePaint(io: Io, isTerminal: boolean, wanted: boolean): Promise<Paint> {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  const refused = NO_COLOR !== undefined && NO_COLOR !== '';
  const on = wanted && (forced || (!refused && isTerminal && TERM !== 'dumb' && FORCE_COLOR !== '0'));
  if (!on) return plainPaint;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // Chalk joins all its arguments, and a map over lines gives it three.
  return {
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}
