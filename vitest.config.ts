import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// What waits for a terminal or a browser and looks at what it shows in time, and what builds the tool anew that others run; one at a
// time, after everything else.
const alone = ['test/terminal/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/package/**/*.test.ts'];

const limits = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    reporters: ['default', './test/reporters/closing-line.ts'],
    projects: [
      {
        test: {
          ...limits,
          name: 'side by side',
          include: ['test/**/*.test.ts'],
          exclude: alone,
          // Two on two cores, where one would be usual.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...limits, name: 'one at a time', include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
