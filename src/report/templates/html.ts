import { createHash } from 'node:crypto';
import { compileTemplate, readTemplate } from './compile.js';

// The build puts the same, compiled, in the place of this file.

/** The template of HTML reports. */
export const fill = compileTemplate('html', 'report');
/** Their style sheets in this order: what a later one says holds. */
export const style = ['report.css', 'charts.css', 'front.css', 'people.css', 'plan.css'].map(readTemplate).join('');
/** Its SHA-256 as a content security policy names it. */
export const styleHash = createHash('sha256').update(style, 'utf8').digest('base64');
