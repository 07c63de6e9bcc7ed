/** A shorter text takes no less room by being pointed to. */
const least = 16;

/** A value without the texts that stand in files; plain JSON. */
export interface Shared {
  /** Where a text was stands the mark of the file that it is in, in the order in which keys and entries are written. */
  readonly value: unknown;
  /**
   * For each file, text after text: how far it begins behind the end of the one before, and how long it is. As texts mostly come
   * in the order of the file, these are small numbers.
   */
  readonly places: readonly (readonly number[])[];
}

/** What stands for the text of a file: no text that passed the reader of YAML, which refuses control characters. */
function markOf(file: number): string {
  return String.fromCharCode(file + 1);
}

/** A value whose long texts point to where they stand in one of the files that it was made from, so that a package need not hold them twice. */
export function shareTexts(value: unknown, files: readonly string[]): Shared {
  const ends = files.map(() => 0);
  const places: number[][] = files.map(() => []);
  const marks = files.map((_, index) => markOf(index));
  const share = (text: string): string => {
    if (marks.includes(text)) throw new Error(`A text is a control character: ${JSON.stringify(text)}`);
    if (text.length < least) return text;
    for (const [index, file] of files.entries()) {
      const end = ends[index] ?? 0;
      const next = file.indexOf(text, end);
      const start = next >= 0 ? next : file.indexOf(text);
      if (start < 0) continue;
      ends[index] = start + text.length;
      places[index]?.push(start - end, text.length);
      return markOf(index);
    }
    return text;
  };
  return { value: mapTexts(value, share), places };
}

/**
 * The value again that `shareTexts` was given, with the same files. What was shared must have been read just now and be nobody
 * else's: its value is changed, because to make another takes five times as long, each time that the tool starts.
 */
export function restoreTexts({ value, places }: Shared, files: readonly string[]): unknown {
  const sources = files.map((text, index) => ({ text, steps: places[index] ?? [], step: 0, end: 0 }));
  const walk = (parent: Record<string, unknown>): void => {
    for (const key in parent) {
      const part = parent[key];
      if (typeof part === 'string') {
        const source = part.length === 1 ? sources[part.charCodeAt(0) - 1] : undefined;
        if (source === undefined) continue;
        const start = source.end + (source.steps[source.step] ?? 0);
        source.end = start + (source.steps[source.step + 1] ?? 0);
        source.step += 2;
        parent[key] = source.text.slice(start, source.end);
      } else if (part !== null && typeof part === 'object') {
        walk(part as Record<string, unknown>);
      }
    }
  };
  const whole = { value };
  walk(whole);
  return whole.value;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapTexts(entry, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part, change)]));
}
