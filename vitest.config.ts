import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import TerminalLast from './test/order/terminal-last.js';

export default defineConfig({
  test: {
    reporters: ['default', './test/reporters/closing-line.ts'],
    sequence: { sequencer: TerminalLast },
    include: ['test/**/*.test.ts'],
    // Two on two cores, where one would be usual: most tests wait for processes and a browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
