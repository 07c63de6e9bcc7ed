import type { Terminal } from '../interview/terminal/show-screen.js';
import type { Io } from './io.js';

/**
 * The terminal that screens are shown in. On a screen Ctrl-C is a key; between two, and where another process sends it, it is a
 * signal and takes the screen away. To be released when the last screen is gone.
 */
export function openTerminal(io: Io): { readonly terminal: Terminal; readonly release: () => void } {
  const interrupted = new AbortController();
  const release = io.onInterrupt(() => interrupted.abort());
  return {
    terminal: {
      input: io.stdin,
      output: io.stdout,
      window: () => ({ columns: io.columns, rows: io.rows }),
      now: () => io.now().getTime(),
      ended: interrupted.signal,
    },
    release,
  };
}
