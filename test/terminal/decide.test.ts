import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { folderForTest, listFiles } from '../helpers/folders.js';
import { skipsTerminal, startInTerminal, terminalTitle } from '../helpers/terminal.js';

describe.skipIf(skipsTerminal)(terminalTitle('decide in a terminal'), () => {
  test('asks a measure on screens, goes back, tells the verdict and saves it', async () => {
    const cwd = folderForTest();
    const terminal = await startInTerminal({ argv: ['decide', '--lang', 'de'], cwd, columns: 80, rows: 40 });
    await terminal.waitFor('Eine Maßnahme, fünf Fragen');
    await terminal.press('Enter');
    for (const [question, answer] of [
      ['Wie heißt die Maßnahme', 'Dankesanruf'],
      ['Für wen ist sie', 'Kunden vom letzten Jahr'],
      ['Was soll danach', 'Sie merken, dass wir uns freuen.'],
      ['Welcher Persona', 'Britta'],
    ] as const) {
      await terminal.waitFor(question);
      await terminal.type(answer);
      await terminal.waitFor(`> ${answer}`);
      await terminal.press('Enter');
    }
    await terminal.waitFor('In welcher Phase');
    await terminal.press('4');
    await terminal.waitFor('Was ist sie vor allem?');
    await terminal.press('Left');
    // What was answered is marked, and can be kept.
    await terminal.waitFor(/>●4 {2}Nutzung/);
    await terminal.press('Enter');
    for (const [question, figure] of [
      ['Was ist sie vor allem?', '4'],
      ['Wozu dient sie', '3'],
    ] as const) {
      await terminal.waitFor(question);
      await pause(150);
      await terminal.press(figure);
    }
    for (const question of ['dazu denken', 'Kunde tun', 'daran schätzen', 'Erlebnis besser', 'eigenen Mutter']) {
      await terminal.waitFor(
        (lines) => lines.some((line) => line.includes(question)) && lines.some((line) => line.includes('1–4')),
      );
      // The same key again at once would be a finger that bounced.
      await pause(150);
      await terminal.press('1');
      await terminal.waitFor('Notiz dazu');
      await terminal.press('Enter');
    }
    for (const [question, figure] of [
      ['Wie hilft sie uns', '4'],
      ['einfacheren Weg', '1'],
      ['Worauf beruhen', '1'],
      ['Lässt sich sehen', '1'],
      ['Wie groß ist der Aufwand', '1'],
    ] as const) {
      await terminal.waitFor(question);
      await pause(150);
      await terminal.press(figure);
    }
    await terminal.waitFor('Dankesanruf: umsetzen');
    await terminal.waitFor('Ja, in die neue Datei measures.yaml');
    await terminal.press('Enter');
    expect(await terminal.exit()).toMatchObject({ exit: 0 });
    expect(readFileSync(path.join(cwd, 'measures.yaml'), 'utf8')).toContain('name: Dankesanruf');
  });

  test('is left by q and by Ctrl-C without a trace', async () => {
    for (const key of ['q', 'C-c'] as const) {
      const cwd = folderForTest();
      const terminal = await startInTerminal({ argv: ['decide', '--lang', 'en'], cwd, columns: 40, rows: 12 });
      await terminal.waitFor('One measure, five questions');
      await terminal.press(key);
      expect(await terminal.exit()).toMatchObject({ exit: 130 });
      expect(listFiles(cwd)).toEqual([]);
    }
  });
});
