// Loaded before the tool: kills the process right before its n-th step that changes a folder, as a power cut would.
const fs = require('node:fs');

let left = Number(process.env.KILL_AT);
for (const name of ['linkSync', 'renameSync', 'rmSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return original(...args);
  };
}
