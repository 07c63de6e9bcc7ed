// The floor under reading responses: every line through JSON.parse, and nothing else. Prints how many there were.
import { closeSync, openSync, readSync } from 'node:fs';

const file = openSync(process.argv[2], 'r');
const buffer = Buffer.alloc(64 * 1024);
const decoder = new TextDecoder();
let rest = '';
let rows = 0;
for (;;) {
  const length = readSync(file, buffer);
  if (length === 0) break;
  const lines = (rest + decoder.decode(buffer.subarray(0, length), { stream: true })).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) {
    JSON.parse(line);
    rows += 1;
  }
}
closeSync(file);
process.stdout.write(`${rows}\n`);
