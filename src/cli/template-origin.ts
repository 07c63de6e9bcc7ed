import { toolName, toolVersion } from './package.js';

/** What ejected templates begin with, as a comment: the version that they came from. */
export function origin(): string {
  return `${toolName} ${toolVersion()}`;
}

/** The first line of an ejected style sheet: no part of it, so that its hash is that of the shipped one. */
export const styleOrigin = new RegExp(`^/\\* ${toolName} \\S+ \\*/\n`);
