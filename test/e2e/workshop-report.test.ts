import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderForTest } from '../helpers/folders.js';
import { root } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';

const workshop = path.join(root, 'examples/workshop');
const headings = {
  de: [
    'Befunde',
    'Steuerung des Kundenerlebnisses',
    'Lebenszyklus des Kunden',
    'Vier Grundsatzfragen',
    'In eigenen Worten',
  ],
  en: [
    'Findings',
    'How customer experience is governed',
    'The customer’s life cycle',
    'Four positions to take',
    'In your own words',
  ],
} as const;
const findings = {
  de: ['In der Hand des Marketings', 'Die Kette reißt zuerst bei „Vor dem Kauf“: 5 von 6 Übergaben schwach'],
  en: ['Owned by marketing', 'The chain breaks first at ‘Before the purchase’: 5 of 6 hand-overs weak'],
} as const;

describe.each(['de', 'en'] as const)('the report of the workshop (%s)', (language) => {
  const write = async (format: 'html' | 'md'): Promise<string> => {
    const cwd = folderForTest();
    const file = path.join(cwd, `report.${format}`);
    const flags = ['--lang', language, '--format', format, '--output', file];
    expect((await runHere(['report', workshop, ...flags], { cwd })).exit).toBe(0);
    return readFileSync(file, 'utf8');
  };

  test.each(['html', 'md'] as const)('holds every section that is not scored, in order (%s)', async (format) => {
    const text = await write(format);
    const mark = format === 'md' ? '## ' : '<h2>';
    const order = headings[language].map((heading) => text.indexOf(`${mark}${heading}`));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const finding of findings[language]) expect(text).toContain(finding);
  });

  test.each(['html', 'md'] as const)(
    'has a place for every item of these sections that is not told in words (%s)',
    async (format) => {
      const text = await write(format);
      for (const [prefix, count] of Object.entries({ GOV: 13, LIF: 17, POS: 4 })) {
        for (let number = 1; number <= count; number += 1) expect(text).toContain(`${prefix}${number}`);
      }
    },
  );

  test('shows no share below the group size: the workshop is anonymous', async () => {
    const rows = (await write('md')).split('\n').filter((line) => /^\| \*\*(GOV|POS)\d+\*\*/.test(line));
    expect(rows).toHaveLength(17);
    expect(rows.filter((row) => /\d\s?%/.test(row))).toEqual([]);
  });
});

test('the terminal says of the workshop what its pictures are', async () => {
  const { stdout } = await runHere(['score', workshop, '--lang', 'de'], { cwd: folderForTest() });
  expect(stdout).toContain('Steuerung des Kundenerlebnisses: In der Hand des Marketings\n');
  expect(stdout).toContain('Lebenszyklus des Kunden: Die Kette reißt, bevor sie beginnt\n');
});
