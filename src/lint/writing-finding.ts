import type { Language } from '../model/language.js';
import type { Path, ProblemCode, ProblemKinds } from '../model/problem.js';
import type { WrittenText } from '../model/written-text.js';

/** What is wrong with a text, with the way to it; whoever has the file turns that into a place. Always a warning. */
export type WritingFinding = {
  readonly [code in ProblemCode]: {
    readonly code: code;
    readonly at: { readonly file: WrittenText['file'] | 'translations'; readonly path: Path };
    readonly args: ProblemKinds[code];
  };
}[ProblemCode];

/** A finding on the words of one language of a text. */
export function flag<Code extends ProblemCode>(
  code: Code,
  { file, path, isShared }: WrittenText,
  language: Language,
  args: ProblemKinds[Code],
): WritingFinding {
  return { code, at: { file, path: isShared ? path : [...path, language] }, args } as unknown as WritingFinding;
}

/** A text in one language. */
export interface Wording {
  readonly text: WrittenText;
  readonly language: Language;
  readonly words: string;
}

/**
 * The texts in one language, in order. One string that serves for every language is held against the rules of each, as
 * nobody says which one it is written in.
 */
export function listWordings(texts: readonly WrittenText[], language: Language): readonly Wording[] {
  return texts.flatMap((text) => {
    const words = text.words[language];
    return words === undefined ? [] : [{ text, language, words }];
  });
}
