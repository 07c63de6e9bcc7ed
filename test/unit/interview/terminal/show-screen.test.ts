import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Screen } from '../../../../src/interview/terminal/screen.js';
import { showScreen, showTypedLine, type TypedLine } from '../../../../src/interview/terminal/show-screen.js';
import { sitDown } from './fake-terminal.js';

const warnings: string[] = [];
const warn = (warning: Error): void => {
  warnings.push(`${warning.name}: ${warning.message}`);
};

beforeEach(() => {
  warnings.splice(0);
  process.on('warning', warn);
});

// No screen leaves anything behind that Node would complain of.
afterEach(async () => {
  await new Promise(setImmediate);
  process.off('warning', warn);
  expect(warnings).toEqual([]);
});

/** Writes down each key; figures and q end it. */
function keysOf(writes: RegExp | null = null, title = 'Fragen'): Screen<readonly string[], string> {
  return {
    start: [],
    writes,
    refusePasted: (state) => [...state, 'REFUSED'],
    draw: (state, { columns, rows }) => [title, `${columns}x${rows}`, `[${state.join(' ')}]`],
    press: (state, { name, text }) =>
      /^[0-9q]$/.test(text) && writes === null ? { result: text } : { state: [...state, name] },
  };
}

describe('a screen', () => {
  test('takes one key at a time', async () => {
    const { terminal, press, sees } = sitDown();
    const given = showScreen(keysOf(), terminal);
    await sees('Fragen');
    for (const [key, seen] of [
      ['down', '[down]'],
      ['x', '[down x]'],
      ['Ü', '[down x ü]'],
      ['\u001bq', '[down x ü meta-q]'],
      ['\u000c', '[down x ü meta-q ctrl-l]'],
    ] as const) {
      press(key);
      await sees(seen);
    }
    press('3');
    expect(await given).toEqual({ result: '3' });
  });

  test('is told that Escape was pressed', async () => {
    const { terminal, press, sees } = sitDown();
    const given = showScreen(keysOf(), terminal);
    await sees('Fragen');
    press('escape');
    await sees('[escape]');
    press('q');
    await given;
  });

  test('takes a key that comes twice in one burst once, and nothing of it goes to the next', async () => {
    const { terminal, press, sees, settles } = sitDown();
    const first = showScreen(keysOf(), terminal);
    await sees('Fragen');
    press('5', '5', '5');
    expect(await first).toEqual({ result: '5' });
    const second = showScreen(keysOf(null, 'Nächste'), terminal);
    await sees('Nächste');
    await settles();
    press('4');
    expect(await second).toEqual({ result: '4' });
  });

  test('takes a key that bounces once, and the same key when it is meant', async () => {
    const { terminal, press, sees, settles, wait } = sitDown();
    const first = showScreen(keysOf(), terminal);
    await sees('Fragen');
    press('5');
    await first;
    const second = showScreen(keysOf(null, 'Nächste'), terminal);
    await sees('Nächste');
    wait(-1000 + 60);
    press('5');
    await sees('[]');
    // Held down it goes on coming.
    wait(-1000 + 60);
    press('5');
    await settles();
    wait(-1000 + 101);
    press('5');
    expect(await second).toEqual({ result: '5' });
  });

  test('takes a key after the clock was set back', async () => {
    const { terminal, press, sees, wait } = sitDown();
    const first = showScreen(keysOf(), terminal);
    await sees('Fragen');
    press('5');
    await first;
    wait(-3_600_000);
    const second = showScreen(keysOf(null, 'Nächste'), terminal);
    await sees('Nächste');
    press('5');
    expect(await second).toEqual({ result: '5' });
  });

  test('takes no pasted text for answers', async () => {
    const { terminal, press, sees } = sitDown();
    const given = showScreen(keysOf(), terminal);
    await sees('Fragen');
    press('3 qualified\r\n');
    await sees('[REFUSED]');
    press('q');
    expect(await given).toEqual({ result: 'q' });
  });

  test('takes a burst of what is written on it', async () => {
    const { terminal, press, sees } = sitDown();
    const given = showScreen(keysOf(/[\d ]/u), terminal);
    await sees('Fragen');
    press('3 4');
    await sees('[3   4]');
    press('3x');
    await sees('REFUSED');
    press('ctrl-c');
    expect(await given).toBe('left');
  });

  test('is drawn again when the window changes its size', async () => {
    const { terminal, press, sees, resize, raw } = sitDown();
    const given = showScreen(keysOf(), terminal);
    await sees('80x24');
    press('down');
    await sees('[down]');
    resize(40, 12);
    expect(await sees('40x12')).toContain('[down]');
    expect(raw().startsWith('\u001b[2J\u001b[H')).toBe(true);
    press('q');
    await given;
    resize(90, 30);
    expect(raw()).not.toContain('90x30');
  });

  test('is drawn again when the process comes back to the foreground', async () => {
    const { terminal, input, press, sees } = sitDown();
    const given = showScreen(keysOf(), terminal);
    await sees('Fragen');
    press('down');
    await sees('[down]');
    // The tests themselves go on.
    const stop = vi.spyOn(process, 'kill').mockReturnValue(true);
    press('\u001a');
    await vi.waitFor(() => expect(stop).toHaveBeenCalledWith(process.pid, 'SIGTSTP'));
    stop.mockRestore();
    process.emit('SIGCONT');
    expect(await sees('[down')).toContain('Fragen');
    expect(input.isPaused()).toBe(false);
    press('q');
    expect(await given).toEqual({ result: 'q' });
  });

  test.each(['ctrl-c', 'ctrl-d'])('%s is leaving', async (key) => {
    const { terminal, press, sees } = sitDown();
    const given = showScreen(keysOf(), terminal);
    await sees('Fragen');
    press(key);
    expect(await given).toBe('left');
  });

  test.each(['end', 'destroy'] as const)('the input that has its %s is leaving', async (how) => {
    const { terminal, input, sees } = sitDown();
    const given = showScreen(keysOf(), terminal);
    await sees('Fragen');
    input[how]();
    expect(await given).toBe('left');
  });

  test.each([
    ['down', 'ctrl-c'],
    ['down', 'ctrl-d'],
    ['3', 'ctrl-c'],
    ['x', 'down', 'ctrl-c'],
  ])('%s and %s in one burst end it without harm', async (...keys) => {
    const { terminal, press, sees, settles } = sitDown();
    const given = showScreen(keysOf(), terminal);
    await sees('Fragen');
    press(...keys);
    expect(await given).toBe('left');
    await settles();
  });

  test('a key and the end of the input at once end it without harm', async () => {
    const { terminal, press, input, sees, settles } = sitDown();
    const given = showScreen(keysOf(), terminal);
    await sees('Fragen');
    press('down');
    input.end();
    expect(await given).toBe('left');
    await settles();
  });

  test('leaves nothing of itself on the terminal', async () => {
    const { terminal, press, sees, raw } = sitDown();
    const given = showScreen(keysOf(), terminal);
    await sees('Fragen');
    press('q');
    await given;
    expect(raw()).toContain('\u001b[2K');
    expect(raw().endsWith('\u001b[?25h')).toBe(true);
  });

  test('two hundred in a row leave no listeners behind', async () => {
    const { terminal, input, output, press, sees } = sitDown();
    const count = (): Record<string, number> =>
      Object.fromEntries(
        [input, output, process].flatMap((stream, at) =>
          stream.eventNames().map((name) => [`${at} ${String(name)}`, stream.listenerCount(name)]),
        ),
      );
    let after: Record<string, number> = {};
    for (let round = 0; round < 200; round += 1) {
      const given = showScreen(keysOf(null, `Frage ${round}.`), terminal);
      await sees(`Frage ${round}.`);
      press('3');
      expect(await given).toEqual({ result: '3' });
      if (round === 1) after = count();
    }
    expect(count()).toEqual(after);
  });
});

describe('a typed line', () => {
  const line = (changes: Partial<TypedLine> = {}): TypedLine => ({
    draw: (_, typed, notice) => ({ above: ['Warum?', `(${typed.length})`], below: [notice ?? 'Enter übernehmen'] }),
    preset: '',
    refuse: (text) => (text.trim() === '' ? 'Ohne geht es nicht.' : null),
    ...changes,
  });

  test('is given as it was typed', async () => {
    const { terminal, press, sees } = sitDown();
    const given = showTypedLine(line(), terminal);
    await sees('Enter übernehmen');
    press('weil größer 顧客');
    await sees('> weil größer 顧客');
    press('enter');
    expect(await given).toEqual({ text: 'weil größer 顧客' });
  });

  test('can be typed or pasted with its end in one burst; a second line goes nowhere', async () => {
    const { terminal, press, sees, settles } = sitDown();
    const given = showTypedLine(line(), terminal);
    await sees('Enter übernehmen');
    press('erste Zeile\r3\rq');
    expect(await given).toEqual({ text: 'erste Zeile' });
    const next = showScreen(keysOf(), terminal);
    await sees('[]');
    await settles();
    press('4');
    expect(await next).toEqual({ result: '4' });
  });

  test('begins with what was there, to be changed in the middle too', async () => {
    const { terminal, press, sees, settles } = sitDown();
    const given = showTypedLine(line({ preset: 'alt' }), terminal);
    await sees('> alt');
    press('er');
    await sees('> alter');
    press('backspace');
    await sees('> alte');
    press('ctrl-a');
    await settles();
    // One by one: Node 20 appends what comes in one piece, wherever the cursor is.
    press('u');
    await sees('> ualte');
    press('r');
    await sees('> uralte');
    press('enter');
    expect(await given).toEqual({ text: 'uralte' });
  });

  test('says why it is not taken, until something is typed', async () => {
    const { terminal, press, sees } = sitDown();
    const given = showTypedLine(line(), terminal);
    await sees('Enter übernehmen');
    press('enter');
    await sees('Ohne geht es nicht.');
    press('a');
    expect(await sees('> a')).toContain('Enter übernehmen');
    press('enter');
    expect(await given).toEqual({ text: 'a' });
  });

  test('that was refused stands there to be mended', async () => {
    const { terminal, press, sees } = sitDown();
    const given = showTypedLine(line({ preset: '  ' }), terminal);
    await sees('(2)');
    press('enter');
    expect(await sees('Ohne geht es nicht.')).toContain('(2)');
    press('x', 'enter');
    expect(await given).toEqual({ text: '  x' });
  });

  test('is discarded by Escape', async () => {
    const { terminal, press, sees } = sitDown();
    const given = showTypedLine(line({ preset: 'alt' }), terminal);
    await sees('> alt');
    press('neu');
    press('escape');
    expect(await given).toBe('cancelled');
  });

  test.each(['ctrl-c', 'ctrl-d'])('%s is leaving', async (key) => {
    const { terminal, press, sees } = sitDown();
    const given = showTypedLine(line(), terminal);
    await sees('Enter übernehmen');
    press(key);
    expect(await given).toBe('left');
  });

  test('Ctrl-D within a text is no leaving', async () => {
    const { terminal, press, sees } = sitDown();
    const given = showTypedLine(line(), terminal);
    await sees('Enter übernehmen');
    press('a');
    await sees('> a');
    press('ctrl-d', 'enter');
    expect(await given).toEqual({ text: 'a' });
  });

  test('the end of the input is leaving', async () => {
    const { terminal, input, sees } = sitDown();
    const given = showTypedLine(line(), terminal);
    await sees('Enter übernehmen');
    input.end();
    expect(await given).toBe('left');
  });

  test('is drawn again with what was typed when the window changes its size', async () => {
    const { terminal, press, sees, resize } = sitDown();
    const given = showTypedLine(line(), terminal);
    await sees('Enter übernehmen');
    press('weil');
    await sees('> weil');
    resize(40, 12);
    await sees('> weil');
    press('enter');
    expect(await given).toEqual({ text: 'weil' });
  });
});
