import type { PlainPort } from '../../../src/interview/plain.js';

/** A person who types the given lines and then closes the input; what was typed stands in the transcript behind "> ". */
export function typing(lines: readonly string[]): PlainPort & { readonly transcript: () => string } {
  const waiting = [...lines];
  let transcript = '';
  return {
    readLine: async () => {
      const line = waiting.shift() ?? null;
      transcript += line === null ? '> (end of input)\n' : `> ${line}\n`;
      return line;
    },
    write: (text) => {
      transcript += text;
    },
    transcript: () => transcript,
  };
}
