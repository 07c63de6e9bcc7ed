import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';

/**
 * A stack trace with places in the sources, where it names built files that have a source map beside them. Maps are read only
 * now: to have Node do it, they would have to be read at every start.
 */
export function readableStack(stack: string): string {
  const maps = new Map<string, SourceMap | null>();
  const readable = (file: string, line: string, column: string): string => {
    const map = maps.get(file) ?? readMap(file);
    maps.set(file, map);
    const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
    const source = entry !== undefined && 'originalSource' in entry ? entry.originalSource : null;
    // What is not ours has no places of its own.
    const own = /(?:^|\/)(src\/.*)$/.exec(source ?? '')?.[1];
    if (entry === undefined || own === undefined || !('originalLine' in entry)) return `${file}:${line}:${column}`;
    return `${own}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  };
  return stack
    .split('\n')
    .map((frame) => {
      // A folder may have blanks and brackets in its name; the place stands in brackets only behind a function's name.
      const named = /^( *at .*? \()(?:file:\/\/)?(.+\.js):(\d+):(\d+)\)$/.exec(frame);
      const bare = /^( *at (?:async )?)(?:file:\/\/)?(.+\.js):(\d+):(\d+)$/.exec(frame);
      const [, start = '', file = '', line = '', column = ''] = named ?? bare ?? [];
      return file === '' ? frame : `${start}${readable(file, line, column)}${named === null ? '' : ')'}`;
    })
    .join('\n');
}

function readMap(file: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
  } catch {
    return null;
  }
}
