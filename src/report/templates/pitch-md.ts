import { compileTemplate } from './compile.js';

// The build puts the same, compiled, in the place of this file.

/** The template of pitches in Markdown. */
export const fill = compileTemplate('md', 'pitch');
