import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { folderForTest } from '../helpers/folders.js';
import { root } from '../helpers/run-binary.js';

test('what is measured is told with how it was measured', async () => {
  const args = [path.join(root, 'bench', 'bench.js'), '--most', '1', '--runs', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folderForTest() });
  expect(stdout).toMatch(/medians of as many runs as the table says, the tool and the bare loop in turn/);
  expect(stdout).toMatch(/^\| responses \| runs \| .*\n.*\n\| 1 \| 5 \| /m);
  expect(stdout).toMatch(/^\| plan \| cases \| .*\n.*\n\| no prerequisites \| 1 \| /m);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const keepsCode = major > 22 || (major === 22 && minor >= 8);
  expect(stdout).toContain(keepsCode ? 'This Node keeps compiled code' : 'This Node keeps no compiled code');
});
