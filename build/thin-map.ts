/**
 * The mappings of a source map without what they say twice: a place of a line that leads to the same place as the one before
 * it tells nobody anything. Code that maps leave out leads to one place all along, and is most of what is built.
 */
export function thinMappings(mappings: string): string {
  return mappings
    .split(';')
    .map((line) => {
      let columns = 0;
      return line
        .split(',')
        .filter((segment) => segment !== '')
        .flatMap((segment, at) => {
          const { column, rest } = readColumn(segment);
          columns += column;
          // The first of a line is where whoever looks for a place begins.
          if (at > 0 && rest === samePlace) return [];
          const kept = writeColumn(columns) + rest;
          columns = 0;
          return [kept];
        })
        .join(',');
    })
    .join(';');
}

/** The same source, line and column as before. */
const samePlace = 'AAA';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The first number of a segment, its step in columns, and what comes after it: base 64, five bits a digit, the lowest first. */
function readColumn(segment: string): { readonly column: number; readonly rest: string } {
  let length = 0;
  let value = 0;
  for (let more = true; more; length += 1) {
    const digit = digits.indexOf(segment.charAt(length));
    value += (digit & 31) << (5 * length);
    more = digit >= 32;
  }
  // The lowest bit is the sign; columns of a line only rise.
  return { column: value >> 1, rest: segment.slice(length) };
}

function writeColumn(column: number): string {
  let left = column << 1;
  let written = '';
  do {
    written += digits.charAt((left & 31) + (left >= 32 ? 32 : 0));
    left >>= 5;
  } while (left > 0);
  return written;
}
