import type { Language, Text } from '../model/language.js';
import type { Path, Problem } from '../model/problem.js';
import type { TextFile } from '../schema/text.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';

/** What linking carries along: the file for places, the languages that it promises, and the problems found so far. */
export interface LinkContext {
  readonly file: Pick<ParsedFile, 'locate'>;
  readonly languages: readonly Language[];
  readonly problems: Problem[];
}

/**
 * A text in every language of the tool. A promised language that is missing is a problem;
 * one that was never promised takes the words of the first that was.
 */
export function resolveText(text: TextFile, path: Path, context: LinkContext): Text {
  if (typeof text === 'string') return { de: text, en: text };
  for (const language of context.languages) {
    if (text[language] === undefined) {
      context.problems.push(makeProblem('translation-missing', context.file.locate(path, 'key'), { language }));
    }
  }
  const spare = text.de ?? text.en ?? '';
  return { de: text.de ?? spare, en: text.en ?? spare };
}
