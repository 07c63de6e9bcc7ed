import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runBinary } from '../helpers/run-binary.js';

const readme = readFileSync('README.md', 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'readme-'));
cpSync('examples', path.join(folder, 'examples'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything between fences of one kind. */
function blocks(text: string, kind: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1] ?? '');
}

/** Lines that call the tool, with the exit code that their comment announces. */
function commandsOf(text: string): { line: string; expected: number }[] {
  return blocks(text, 'sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('npx cx-maturity '))
    .map((line) => ({ line, expected: Number(/# exits (\d+)/.exec(line)?.[1] ?? 0) }));
}

/** Words as a shell would see them: quotes kept together, the comment dropped. */
function splitWords(line: string): string[] {
  const [command = ''] = line.split(' # ');
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

describe('the README', () => {
  test('begins with the two commands, which package.json knows', () => {
    const [first = ''] = blocks(readme, 'sh');
    expect(first).toMatch(/^npm ci && npx cx-maturity demo\b.*\nnpm ci && npm test\b/);
    const { scripts, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
    expect(scripts?.test).toBeDefined();
    expect(bin?.['cx-maturity']).toBeDefined();
  });

  const texts = [
    readme,
    readFileSync('examples/workshop/README.md', 'utf8'),
    readFileSync('examples/ci/README.md', 'utf8'),
  ];
  test.each(texts.flatMap(commandsOf))('$line', async ({ line, expected }) => {
    // Here is no terminal to ask in; test/terminal has one.
    const words = splitWords(line)
      .slice(2)
      .flatMap((word) => (word === 'assess' ? [word, '--plain'] : [word]));
    const selfCheck = words.includes('--self-check');
    // In an assessment nobody says where they work; then every item is answered, and the review finished.
    const stdin = words[0] === 'assess' ? `${selfCheck ? '' : '0\n0\n'}${'3\n'.repeat(selfCheck ? 12 : 65)}f\n` : '';
    const { exit, stderr } = await runBinary(words, { cwd: folder, stdin });
    expect({ exit, stderr: exit === expected ? '' : stderr }).toEqual({ exit: expected, stderr: '' });
  });

  test('its excerpt is what the tool really prints', async () => {
    const { stdout } = await runBinary(['score', 'examples/workshop', '--lang', 'en'], { cwd: folder });
    const [excerpt = ''] = blocks(readme, 'text');
    const printed = stdout.split('\n').map((line) => line.trimEnd());
    for (const line of excerpt.split('\n')) expect(printed).toContain(line.trimEnd());
  });

  test('its plan is what the tool really prints, line by line', async () => {
    const { stdout } = await runBinary(['plan', 'examples/workshop', '--lang', 'en'], { cwd: folder });
    const excerpt = blocks(readme, 'text').find((block) => /^Wave 1$/m.test(block)) ?? '';
    expect(excerpt).not.toBe('');
    // What is left out between is said by dots.
    for (const part of excerpt.split(/^…\n/m)) expect(stdout.replaceAll('\u00a0', ' ')).toContain(part);
  });

  test('every file and folder that it links to is there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    for (const link of links) expect(existsSync(link), link).toBe(true);
  });
});
