import { createInterface } from 'node:readline';
import type { PlainPort } from '../interview/plain.js';
import type { Context } from './context.js';

/** Lines from stdin as they come; the end of the input and Ctrl-C both end the interview, with everything saved. */
export function openLinePort(context: Context): PlainPort & { readonly close: () => void } {
  const { io } = context;
  const lines: (string | null)[] = [];
  const waiting: ((line: string | null) => void)[] = [];
  const give = (line: string | null): void => {
    const next = waiting.shift();
    if (next === undefined) lines.push(line);
    else next(line);
  };
  const reader = createInterface({ input: io.stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  reader.on('line', give);
  reader.on('close', () => give(null));
  const release = io.onInterrupt(() => give(null));
  let ended = false;
  return {
    readLine: async () => {
      if (ended) return null;
      const line = await new Promise<string | null>((resolve) => {
        const next = lines.shift();
        if (next === undefined) waiting.push(resolve);
        else resolve(next);
      });
      ended = line === null;
      return line;
    },
    write: (text) => {
      io.stdout.write(text);
    },
    close: () => {
      release();
      reader.close();
    },
  };
}
