import { createHash } from 'node:crypto';

/**
 * SHA-256, hexadecimal, of a value as JSON. Loading builds values with their keys in one fixed order,
 * so that the hash depends on the content and not on comments, quotes or indentation of the file.
 */
export function hashContent(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
