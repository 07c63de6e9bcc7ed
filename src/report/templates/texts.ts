import { readTemplates } from './compile.js';

// The build puts the same as text in the place of this file.

/** The templates of reports as they are written, for those who want to write their own. */
export const texts = { html: readTemplates('html', 'report'), md: readTemplates('md', 'report') };
