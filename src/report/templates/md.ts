import { compileTemplate } from './compile.js';

// The build puts the same, compiled, in the place of this file.

/** The template of Markdown reports. */
export const fill = compileTemplate('md', 'report');
