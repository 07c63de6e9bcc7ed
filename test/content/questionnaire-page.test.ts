import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedSources } from '../../src/cli/shipped-sources.js';
import { loadShipped } from '../fixtures/shipped.js';

const { model } = await loadShipped('seven-ps');
const { questionnaire, ruleSet } = model;
const selfCheck = (await loadShipped('self-check')).model.questionnaire;
const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/questionnaire.md'), 'utf8');

/** What stands between `<!-- name -->` and `<!-- /name -->`, without empty lines around it. */
function part(name: string): string {
  const [, rest = ''] = page.split(`<!-- ${name} -->\n`);
  return rest.split(`<!-- /${name} -->`)[0]?.trim() ?? '';
}

// The page is written by hand but for its tables; they say what the files say.
describe('docs/questionnaire.md', () => {
  test('traces every statement of the sources to what asks it and what says it', () => {
    const items = questionnaire.sections.flatMap((section) => section.items);
    const rows = shippedSources().statements.map(({ id }) => {
      const asked = items.filter(({ source }) => source.includes(id)).map((item) => item.id);
      const said = [
        ...ruleSet.caps.filter(({ source }) => source.includes(id)).map((cap) => `cap \`${cap.id}\``),
        ...ruleSet.findings.filter(({ source }) => source.includes(id)).map((finding) => `\`${finding.id}\``),
        ...ruleSet.profiles.flatMap(({ pictures, chain }) => [
          ...pictures.filter(({ source }) => source.includes(id)).map((picture) => `picture \`${picture.id}\``),
          ...chain.filter(({ source }) => source.includes(id)).map((link) => `link \`${link.id}\``),
        ]),
        ...ruleSet.prerequisites
          .filter(({ source }) => source.includes(id))
          .map(({ item, to }) => `prerequisite of ${item}=${to}`),
      ];
      return `| ${id} | ${asked.join(', ') || '–'} | ${said.join(', ') || '–'} |`;
    });
    const table = ['| statement | asked by | said by |', '|---|---|---|', ...rows].join('\n');
    expect(part('traceability')).toBe(table);
  });

  test('lists every finding with its kind', () => {
    const rows = (['contradiction', 'warning', 'strength'] as const).map((kind) => {
      const found = ruleSet.findings.filter((finding) => finding.kind === kind);
      return `**${found.length} ${kind === 'contradiction' ? 'contradictions' : kind === 'warning' ? 'warnings' : 'strengths'}**: ${found.map(({ title }) => title.en).join(' · ')}.`;
    });
    expect(
      part('findings')
        .split('\n\n')
        .slice(-3)
        .map((text) => text.replaceAll('\n', ' ')),
    ).toEqual(rows);
  });

  test('argues every cap under its id', () => {
    for (const { id } of ruleSet.caps) expect(part('caps')).toContain(`### ${id}`);
    expect(part('caps').match(/^### /gm)).toHaveLength(ruleSet.caps.length);
  });

  test('argues every prerequisite, in their order and with what it rests on', () => {
    const argued = part('prerequisites').split('\n').slice(2);
    expect(argued).toHaveLength(ruleSet.prerequisites.length);
    for (const [index, { item, to, needs, source }] of ruleSet.prerequisites.entries()) {
      const [, step, needed, order = ''] = (argued[index] ?? '').split(' | ').flatMap((cell) => cell.split(/^\| /));
      expect([step, needed]).toEqual([`${item}=${to}`, `${needs.item}=${needs.to}`]);
      expect(order.match(/S\d\.\d+[a-z]?/g)).toEqual(source);
    }
  });

  test('argues every picture under its title, in their order', () => {
    for (const { section, pictures } of ruleSet.profiles) {
      const told = [...part(`pictures ${section}`).matchAll(/^\d+\. \*\*(.+?)\*\*/gm)].map(([, title]) => title);
      expect(told).toEqual(pictures.map(({ title }) => title.en));
    }
  });

  test('names the twelve of the self-check', () => {
    const asked = selfCheck.sections.flatMap((section) => section.items.map(({ id }) => id));
    for (const id of asked) expect(part('self-check')).toContain(id);
  });

  test('counts the items as they are', () => {
    const count = (kinds: readonly string[]): number =>
      questionnaire.sections
        .filter(({ kind }) => kinds.includes(kind))
        .reduce((sum, section) => sum + section.items.length, 0);
    expect(page).toContain(`asks ${count(['dimension', 'anti-pattern'])} items`);
    expect(page).toContain(`${count(['profile', 'position', 'narrative'])} more`);
  });
});
