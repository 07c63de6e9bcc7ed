/** The words of a text, as everybody counts them: what stands between spaces and has a letter or a digit. */
export function listWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The first words of a text in small letters, without what stands around them; null where it has fewer. */
export function openingOf(text: string, count: number): string | null {
  const words = listWords(text).slice(0, count);
  if (words.length < count) return null;
  return words.map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).join(' ');
}

// A full stop after a single letter or after one or two digits ends no sentence: "z. B.", "am 3. Mai".
const sentenceEnd = /(?<=(?:(?<![^\p{L}\p{N}]\p{L}|[^\p{N}]\p{N}{1,2})\.|[!?…])[“”"’»)]*)\s+/u;

/** The sentences of a text; what ends without a full stop counts as one. */
export function listSentences(text: string): readonly string[] {
  return text.split(sentenceEnd).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** One word, and whether a capital at its beginning says nothing, because a sentence begins there. */
export interface Token {
  readonly word: string;
  readonly isFirst: boolean;
}

/** The words of a text without punctuation; compounds with hyphens and apostrophes are one word, a slash divides. */
export function listTokens(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-‐’'][\p{L}\p{N}]+)*/gu)].map((match) => ({
    word: match[0],
    isFirst: /(?:^|[.!?:…][“”"’»)]*\s)\s*[„“"‘«»(]*$/.test(text.slice(Math.max(0, match.index - 5), match.index)),
  }));
}
