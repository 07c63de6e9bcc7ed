#!/usr/bin/env node
// No static import: an old Node must reach this message before it meets syntax that it cannot read.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(`cx-maturity needs Node 20.17 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache?.();
  // Whatever happens before or beside the tool's own handling is a bug of ours, never "the gate did not pass".
  process.exitCode = 3;
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(3);
  });
  await import('../dist/cli/main.js');
}
