import type { Problem } from '../model/problem.js';
import type { Fingerprint, Translations } from '../model/translations.js';
import type { WrittenText } from '../model/written-text.js';
import type { TranslationsFile } from '../schema/translations.js';
import { hashText } from './hash.js';
import type { ParsedFile } from './parse-file.js';
import { schemaName } from './read-format.js';
import type { SourceFile } from './read-text.js';
import { shape } from './shape.js';
import { validate } from './validators/translations.js';

/** A translations file: what it confirms, and where. Null beside its problems. */
export function readTranslations(source: SourceFile): {
  read: { readonly translations: Translations; readonly file: ParsedFile } | null;
  problems: readonly Problem[];
} {
  const { shaped, problems } = shape<TranslationsFile>(source, 'translations', validate);
  if (shaped === null) return { read: null, problems };
  return { read: { translations: new Map(Object.entries(shaped.written.texts)), file: shaped.file }, problems: [] };
}

/**
 * What a translations file would hold if all texts were confirmed now, in the order of the texts. A text that stands in
 * one language only, or serves for all of them, has nothing that could be confirmed.
 */
export function takeFingerprints(texts: readonly WrittenText[]): Translations {
  return new Map(
    texts
      .filter(({ isShared, words }) => !isShared && Object.keys(words).length > 1)
      .map(({ key, words }): [string, Fingerprint] => [
        key,
        Object.fromEntries(Object.entries(words).map(([language, text]) => [language, hashText(text)])),
      ]),
  );
}

/** Whether a key is what was named or lies below it: PAR1.options is under PAR1, PAR10 is not. */
export function isUnder(key: string, named: string): boolean {
  return key === named || key.startsWith(`${named}.`);
}

/**
 * What is confirmed after somebody said of some texts that they say the same. Entries follow the order of the texts;
 * entries whose texts are gone are dropped where they are named, else kept at the end.
 * @param named keys or what keys begin with; none means all
 */
export function confirmTranslations(
  confirmed: Translations,
  now: Translations,
  named: readonly string[],
): { readonly translations: Translations; readonly count: number } {
  const isNamed = (key: string): boolean => named.length === 0 || named.some((each) => isUnder(key, each));
  const kept = [...now].flatMap(([key, fingerprint]): [string, Fingerprint][] => {
    const entry = isNamed(key) ? fingerprint : confirmed.get(key);
    return entry === undefined ? [] : [[key, entry]];
  });
  const gone = [...confirmed].filter(([key]) => !now.has(key) && !isNamed(key));
  const count = [...now.keys()].filter(isNamed).length;
  return { translations: new Map([...kept, ...gone.toSorted(([a], [b]) => (a < b ? -1 : 1))]), count };
}

/** A translations file as text: one line for each text, so that a change of one is a change of one line. */
export function formatTranslations(translations: Translations): string {
  // Quoted, since a hash of digits alone would be read as a number.
  const lines = [...translations].map(([key, fingerprint]) => {
    const hashes = Object.entries(fingerprint).sort(([a], [b]) => (a < b ? -1 : 1));
    return `  ${key}: { ${hashes.map(([language, hash]) => `${language}: "${hash}"`).join(', ')} }\n`;
  });
  const head = [
    `schema: ${schemaName('translations')}`,
    '# Which texts say the same in every language: hashes of each at the time when somebody compared them.',
    '# Written by `cx-maturity questionnaire lint --confirm-translations`, not by hand.',
  ];
  return `${head.join('\n')}\ntexts:${lines.length === 0 ? ' {}\n' : `\n${lines.join('')}`}`;
}
