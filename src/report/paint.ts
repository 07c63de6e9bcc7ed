import type { Paint } from '../model/paint.js';

const asIs = (text: string): string => text;

/** No colour at all. */
export const plainPaint: Paint = { strong: asIs, dim: asIs, good: asIs, warn: asIs, bad: asIs };
