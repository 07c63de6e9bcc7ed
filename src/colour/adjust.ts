import { channels, contrast } from './contrast.js';

/** The least contrast of words with their ground: WCAG 2.2, success criterion 1.4.3. */
export const leastContrast = 4.5;

/** The first colour on the way from this one (#rrggbb) to black that words on all these light grounds may have. */
export function darkenFor(grounds: readonly string[], colour: string): string {
  return mixUntil(colour, 0, grounds);
}

/** The first colour on the way from this one (#rrggbb) to white that words on all these dark grounds may have. */
export function lightenFor(grounds: readonly string[], colour: string): string {
  return mixUntil(colour, 255, grounds);
}

function mixUntil(colour: string, end: number, grounds: readonly string[]): string {
  const from = channels(colour);
  // 255 steps: no finer ones can be told apart. The last is black or white itself.
  for (let step = 0; step < 255; step += 1) {
    const mixed = toHex(from.map((channel) => Math.round(channel + ((end - channel) * step) / 255)));
    if (grounds.every((ground) => contrast(mixed, ground) >= leastContrast)) return mixed;
  }
  return toHex(from.map(() => end));
}

function toHex(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
