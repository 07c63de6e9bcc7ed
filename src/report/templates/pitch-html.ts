import { createHash } from 'node:crypto';
import { compileTemplate, readTemplate } from './compile.js';

// The build puts the same, compiled, in the place of this file.

/** The template of pitches in HTML. */
export const fill = compileTemplate('html', 'pitch');
/** The style sheets of reports and their charts, and what pitches have besides. */
export const style = `${readTemplate('report.css')}${readTemplate('charts.css')}${readTemplate('pitch.css')}`;
/** Its SHA-256 as a content security policy names it. */
export const styleHash = createHash('sha256').update(style, 'utf8').digest('base64');
