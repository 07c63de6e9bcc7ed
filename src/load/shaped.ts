import type { ParsedFile } from './parse-file.js';

/** A file whose shape is right: its content as written, and where everything stands. */
export interface Shaped<File> {
  readonly written: File;
  readonly file: ParsedFile;
}
