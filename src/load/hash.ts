import { createHash } from 'node:crypto';

/**
 * SHA-256, hexadecimal, of a value as JSON. Loading builds values with their keys in one fixed order,
 * so that the hash depends on the content and not on comments, quotes or indentation of the file.
 */
export function hashContent(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** SHA-256 of a style sheet, base64, as a content security policy names it. */
export function hashStyle(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}

/** The first 12 hexadecimal digits of a text's SHA-256: enough to see that it changed, short enough for one line of a file. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12);
}
