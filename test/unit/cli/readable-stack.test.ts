import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readableStack } from '../../../src/cli/readable-stack.js';

test.each(['plain', 'with a blank', 'with (brackets)'])('a place in a folder %s leads to the sources', (name) => {
  const folder = mkdtempSync(path.join(tmpdir(), name));
  const file = path.join(folder, 'part.js');
  // One segment: line 1, column 1 is line 1, column 1 of the source.
  writeFileSync(
    `${file}.map`,
    JSON.stringify({ version: 3, sources: ['../../src/part.ts'], names: [], mappings: 'AAAA' }),
  );
  const stack = `Error: no\n    at score (${file}:1:1)\n    at ${file}:1:1\n    at async ${file}:1:1\n    at node:internal/main:1:1`;
  expect(readableStack(stack)).toBe(
    'Error: no\n    at score (src/part.ts:1:1)\n    at src/part.ts:1:1\n    at async src/part.ts:1:1\n    at node:internal/main:1:1',
  );
  rmSync(folder, { recursive: true });
});
