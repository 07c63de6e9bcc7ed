/** A source map, as text, that leads to lines only, without the names that places once had. */
export function thinMap(map: string): string {
  const parsed = JSON.parse(map) as { readonly mappings: string };
  return JSON.stringify({ ...parsed, names: [], mappings: thinMappings(parsed.mappings) });
}

/**
 * The mappings of a source map without the places that lead to the same line of the sources as the one before them, and without
 * columns: which line it was tells whoever looks for a bug as much as where in it a call stands, and takes a fifth. Code
 * that maps leave out leads to one place all along.
 */
export function thinMappings(mappings: string): string {
  // What a number of a segment steps from: what was read, and what was kept. Only columns of the code begin anew in each line.
  const read = { source: 0, line: 0 };
  const kept = { source: 0, line: 0 };
  return mappings
    .split(';')
    .map((codeLine) => {
      let codeColumn = 0;
      let keptColumn = 0;
      // The first of a line of code is where whoever looks for a place begins.
      let before: string | null = null;
      const segments: string[] = [];
      for (const segment of codeLine.split(',').filter((each) => each !== '')) {
        const [codeStep = 0, ...steps] = readNumbers(segment);
        codeColumn += codeStep;
        const [source = 0, line = 0] = steps;
        read.source += source;
        read.line += line;
        // Code that comes from nowhere says where it begins, and nothing else.
        const place = steps.length === 0 ? '' : `${read.source} ${read.line}`;
        if (place === before) continue;
        before = place;
        const to = [read.source - kept.source, read.line - kept.line, 0];
        segments.push([codeColumn - keptColumn, ...(steps.length === 0 ? [] : to)].map(writeNumber).join(''));
        keptColumn = codeColumn;
        if (steps.length > 0) Object.assign(kept, read);
      }
      return segments.join(',');
    })
    .join(';');
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of a segment: base 64, five bits a digit, the lowest first; the lowest bit of all is the sign. */
function readNumbers(segment: string): readonly number[] {
  const numbers: number[] = [];
  let length = 0;
  let value = 0;
  for (const character of segment) {
    const digit = digits.indexOf(character);
    value += (digit & 31) << (5 * length);
    length += 1;
    if (digit >= 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    length = 0;
    value = 0;
  }
  return numbers;
}

function writeNumber(number: number): string {
  let left = number < 0 ? (-number << 1) | 1 : number << 1;
  let written = '';
  do {
    written += digits.charAt((left & 31) + (left >= 32 ? 32 : 0));
    left >>= 5;
  } while (left > 0);
  return written;
}
