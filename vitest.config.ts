import { defineConfig } from 'vitest/config';
import TerminalLast from './test/order/terminal-last.js';

export default defineConfig({
  test: {
    reporters: ['default', './test/reporters/closing-line.ts'],
    sequence: { sequencer: TerminalLast },
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
