import { processIo } from './io.js';
import { run } from './run.js';

// Whoever writes hears of its failure; without a listener the process would die of it before it can be told.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

process.exitCode = await run(process.argv.slice(2), processIo());
