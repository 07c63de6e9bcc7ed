import { describe, expect, test } from 'vitest';
import { findBrowser, type Surroundings } from '../../../src/cli/printing/find-browser.js';

/** A machine with these programs on it, and nothing else. */
function look(programs: readonly string[], around: Partial<Surroundings> = {}): string {
  const found = findBrowser({
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    cwd: '/here',
    isProgram: (full) => programs.includes(full),
    ...around,
  });
  return 'browser' in found ? found.browser : found.problem.code;
}

describe('on PATH', () => {
  test.each([
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'msedge',
  ])('%s is found', (name) => {
    expect(look([`/usr/bin/${name}`])).toBe(`/usr/bin/${name}`);
  });

  test('Chromium comes before Chrome, wherever they are', () => {
    expect(look(['/usr/local/bin/google-chrome', '/usr/bin/chromium'])).toBe('/usr/bin/chromium');
  });

  test('of two of a name the one comes that a shell would take', () => {
    expect(look(['/usr/bin/chromium', '/usr/local/bin/chromium'])).toBe('/usr/local/bin/chromium');
  });

  test('nothing is started from the folder that the tool is called in', () => {
    const env = { PATH: ':.:bin:/usr/bin' };
    expect(look(['/here/chromium', 'chromium', 'bin/chromium', '/here/bin/chromium'], { env })).toBe('browser-missing');
  });

  test('no PATH is no reason to fail', () => {
    expect(look(['/usr/bin/chromium'], { env: {} })).toBe('browser-missing');
  });
});

describe('CX_MATURITY_BROWSER', () => {
  const named = (name: string) => ({ env: { PATH: '/usr/bin', CX_MATURITY_BROWSER: name } });
  const both = ['/usr/bin/chromium', '/opt/brave', '/here/tools/chrome', '/usr/bin/brave-browser'];

  test('comes before all others', () => {
    expect(look(both, named('/opt/brave'))).toBe('/opt/brave');
  });

  test('is a path from the folder that the tool is called in, or a name on PATH', () => {
    expect(look(both, named('tools/chrome'))).toBe('/here/tools/chrome');
    expect(look(both, named('brave-browser'))).toBe('/usr/bin/brave-browser');
  });

  test('that leads nowhere is told, and no other browser taken in its place', () => {
    expect(look(both, named('/opt/gone'))).toBe('browser-not-there');
    expect(look(both, named('gone'))).toBe('browser-not-there');
  });

  test('that is empty names none', () => {
    expect(look(both, named(''))).toBe('/usr/bin/chromium');
  });
});

describe('at the usual places', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';

  test('of macOS, for all and for one', () => {
    expect(look([chrome], { platform: 'darwin' })).toBe(chrome);
    const env = { HOME: '/ada' };
    expect(look([`/ada${chrome}`], { platform: 'darwin', env })).toBe(`/ada${chrome}`);
    expect(look([chrome])).toBe('browser-missing');
  });

  test('of Windows, where programs end with .exe', () => {
    const env = { PATH: 'C:\\Windows;C:\\Tools', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(look([edge], { platform: 'win32', env })).toBe(edge);
    expect(look([edge, 'C:\\Tools\\chrome.exe'], { platform: 'win32', env })).toBe('C:\\Tools\\chrome.exe');
    expect(look([edge], { env })).toBe('browser-missing');
  });
});
