import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../helpers/run-binary.js';

const file = path.join(root, 'docs', 'interview.md');
const screens = path.join(root, 'test', 'terminal', '__snapshots__');
const page = readFileSync(file, 'utf8');

// test/terminal/screens.test.ts keeps the screens as they are; `-u` brings both up to date, it before this.
describe('docs/interview.md', () => {
  test('shows every screen that is kept, each once', () => {
    const shown = [...page.matchAll(/^<!-- ([\w-]+) -->$/gm)].map(([, name]) => `${name}.txt`);
    expect(shown.toSorted()).toEqual(readdirSync(screens).sort());
  });

  test('shows them as they are', async () => {
    const asTheyAre = page.replace(
      /^<!-- ([\w-]+) -->\n[\s\S]*?^<!-- \/\1 -->$/gm,
      (_all, name: string) =>
        `<!-- ${name} -->\n\`\`\`text\n${readFileSync(path.join(screens, `${name}.txt`), 'utf8')}\`\`\`\n<!-- /${name} -->`,
    );
    await expect(asTheyAre).toMatchFileSnapshot(file);
  });
});
