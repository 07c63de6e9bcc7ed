#!/usr/bin/env node
// CommonJS, because it starts sooner than a module, and in old words: an old Node must reach this message before it meets
// syntax that it cannot read.
var version = process.versions.node.split('.').map(Number);
var asked = process.argv.slice(2);

if (version[0] < 20 || (version[0] === 20 && version[1] < 17)) {
  process.stderr.write('cx-maturity needs Node 20.17 or newer; this is ' + process.versions.node + '.\n');
  process.exitCode = 2;
} else if (asked.length === 1 && (asked[0] === '--version' || asked[0] === '-V')) {
  // A reader who has seen enough is no failure; a full disk is, and the tool knows how to tell it.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') require('../dist/cli/start.js').load('main.js');
  });
  process.stdout.write(require('../package.json').version + '\n');
} else {
  // From Node 22.8 on; before, to ask for it would cost a little and give nothing.
  const { enableCompileCache } = version[0] < 22 ? {} : require('node:module');
  if (enableCompileCache) enableCompileCache();
  // Whatever happens before or beside the tool's own handling is a bug of ours, never "the gate did not pass".
  process.exitCode = 3;
  process.on('uncaughtException', (error) => {
    var stack = String(error instanceof Error ? error.stack : error);
    try {
      stack = require('../dist/cli/readable-stack.js').readableStack(stack);
    } catch (_unreadable) {
      // Half a package has no places in the sources; what happened is told all the same.
    }
    process.stderr.write(stack + '\n');
    process.exit(3);
  });
  require('../dist/cli/start.js').load('main.js');
}
