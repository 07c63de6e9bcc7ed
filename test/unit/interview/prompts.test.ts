import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { askText, chooseOne, type PromptStreams } from '../../../src/interview/prompts.js';
import type { Language } from '../../../src/model/language.js';
import { plainPaint } from '../../../src/report/paint.js';

interface Person {
  readonly streams: PromptStreams;
  readonly input: PassThrough;
  readonly screen: () => string;
  /** Resolves once the prompt shows the text. */
  readonly sees: (text: string) => Promise<void>;
}

function sit(language: Language, signal?: AbortSignal): Person {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = '';
  output.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
  });
  const sees = async (text: string): Promise<void> => {
    const patience = Date.now() + 10_000;
    while (!screen.includes(text)) {
      if (Date.now() > patience) throw new Error(`never seen: ${text}\n${screen}`);
      await wait(5);
    }
  };
  return {
    streams: { language, input, output, paint: plainPaint, ...(signal !== undefined && { signal }) },
    input,
    screen: () => screen,
    sees,
  };
}

const choices = [
  { value: { id: 'a' }, name: 'Selbsteinschätzung' },
  { value: { id: 'b' }, name: 'Fortsetzen' },
];

describe('chooseOne', () => {
  test('gives the value of what was chosen, with German words around it', async () => {
    const { streams, input, sees, screen } = sit('de');
    const given = chooseOne({ ...streams, message: 'Was soll es sein?', choices });
    await sees('Fortsetzen');
    expect(screen()).toContain('↑↓ bewegen · Enter auswählen');
    input.write('\u001b[B');
    input.write('\r');
    expect(await given).toEqual({ value: { id: 'b' } });
    expect(screen()).not.toMatch(/navigate|select/);
  });

  test('begins with the preset', async () => {
    const { streams, input, sees } = sit('en');
    const given = chooseOne({ ...streams, message: 'What?', choices, preset: choices[1]?.value });
    await sees('Fortsetzen');
    input.write('\r');
    expect(await given).toEqual({ value: { id: 'b' } });
  });

  test('shows hostile labels as words, whole, broken between words', async () => {
    const { streams, input, screen, sees } = sit('de');
    Object.assign(streams.output, { columns: 40, rows: 10 });
    const hostile = 'Einkauf\u001b[2J\u001b]0;x\u0007 \u202eund Kundenbeziehungsmanagement mit allem, was dazu gehört';
    const given = chooseOne({
      ...streams,
      message: 'In welchem\u001b[31m Bereich arbeitet, wer hier antwortet (nie ein Name)?',
      choices: Array.from({ length: 200 }, (_, at) => ({ value: at, name: `${at} ${hostile}` })),
    });
    await sees('0 Einkauf');
    const shown = stripVTControlCharacters(screen());
    for (const steering of ['\u001b[2J', '\u001b]', '\u0007', '\u202e', '\u001b[31m']) {
      expect(screen()).not.toContain(steering);
    }
    expect(shown).toContain('> 0 Einkauf[2J]0;x und\n  Kundenbeziehungsmanagement mit allem,\n  was dazu gehört');
    for (const line of shown.split('\n')) expect(line.length).toBeLessThan(40);
    input.write('\u001b[A\r');
    expect(await given).toEqual({ value: 0 });
  });

  test('Ctrl-C is left', async () => {
    const { streams, input, sees } = sit('en');
    const given = chooseOne({ ...streams, message: 'What?', choices });
    await sees('Fortsetzen');
    input.write('\u0003');
    expect(await given).toBe('left');
  });

  test('the end of the input is left', async () => {
    const { streams, input, sees } = sit('en');
    const given = chooseOne({ ...streams, message: 'What?', choices });
    await sees('Fortsetzen');
    input.end();
    expect(await given).toBe('left');
  });

  test('a signal is left', async () => {
    const controller = new AbortController();
    const { streams, sees } = sit('en', controller.signal);
    const given = chooseOne({ ...streams, message: 'What?', choices });
    await sees('Fortsetzen');
    controller.abort();
    expect(await given).toBe('left');
  });
});

describe('askText', () => {
  test('tells a typed "left" from leaving', async () => {
    const { streams, input, sees } = sit('en');
    const given = askText({ ...streams, message: 'Organisation:' });
    await sees('Organisation:');
    input.write(' left \r');
    expect(await given).toEqual({ value: 'left' });
  });

  test('wants something, in German', async () => {
    const { streams, input, sees } = sit('de');
    const given = askText({ ...streams, message: 'Organisation:' });
    await sees('Organisation:');
    input.write('\r');
    await sees('Hier ist eine Eingabe nötig.');
    input.write('Nordwerk\r');
    expect(await given).toEqual({ value: 'Nordwerk' });
  });

  test('takes the preset, or nothing where that is allowed', async () => {
    const first = sit('de');
    const preset = askText({ ...first.streams, message: 'Organisation:', preset: 'Nordwerk' });
    await first.sees('(Nordwerk)');
    first.input.write('\r');
    expect(await preset).toEqual({ value: 'Nordwerk' });
    const second = sit('de');
    const empty = askText({ ...second.streams, message: 'Anmerkung:', optional: true });
    await second.sees('Anmerkung:');
    second.input.write('\r');
    expect(await empty).toEqual({ value: '' });
  });

  test('Ctrl-C is left', async () => {
    const { streams, input, sees } = sit('de');
    const given = askText({ ...streams, message: 'Organisation:' });
    await sees('Organisation:');
    input.write('\u0003');
    expect(await given).toBe('left');
  });
});
