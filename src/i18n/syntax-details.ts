import type { Language } from '../model/language.js';

/**
 * What the parsers of YAML and JSON say, in German. They speak English only; what is not listed here is passed on beside German words.
 * `$1` stands for what the parser found.
 */
const german: readonly (readonly [RegExp, string])[] = [
  [/^Missing closing ["']quote/, 'das schließende Anführungszeichen fehlt'],
  [/^Implicit map keys need to be followed by map values/, 'nach einem Schlüssel fehlt der Doppelpunkt mit dem Wert'],
  [
    /^Implicit (?:map )?keys .*single line/,
    'ein Schlüssel reicht über mehrere Zeilen, oder einer Zeile darüber fehlt der Doppelpunkt',
  ],
  [
    /^Nested mappings are not allowed in compact mappings/,
    'zwei Doppelpunkte gehören zum selben Eintrag; entweder stimmt die Einrückung nicht, oder ein Text mit Doppelpunkt braucht Anführungszeichen',
  ],
  [
    /^All (?:sequence|mapping|collection) items must start at the same column/,
    'die Einrückung passt nicht zu den Zeilen darüber',
  ],
  [/^Tabs are not allowed as indentation/, 'Tabulatoren sind als Einrückung nicht erlaubt'],
  [/^Sequence item without - indicator/, 'ein Listeneintrag beginnt ohne „-“'],
  [/^A block sequence may not be used as an implicit map key/, 'eine Liste steht, wo ein Schlüssel hingehört'],
  [/^Comments must be separated/, 'vor einem Kommentar (#) fehlt ein Leerzeichen'],
  [/^Missing space after : in/, 'nach einem Doppelpunkt fehlt ein Leerzeichen'],
  [/^Missing , /, 'zwischen zwei Einträgen fehlt ein Komma'],
  [/^(?:Unexpected|Empty) .*item in/, 'zwischen zwei Kommas fehlt ein Eintrag'],
  [/^Flow .*\bend with a ([\]}])/, 'die schließende Klammer „$1“ fehlt oder ist zu wenig eingerückt'],
  [/^Block collections are not allowed within flow/, 'innerhalb der Klammern fehlt ein Komma zwischen zwei Einträgen'],
  [/^Flow end indicator should be more indented/, 'die schließende Klammer ist zu wenig eingerückt'],
  [/^Block scalar (?:values|lines|header)/, 'ein mehrzeiliger Text ist falsch eingeleitet oder eingerückt'],
  [/^Block scalars? with more-indented/, 'ein mehrzeiliger Text ist falsch eingeleitet oder eingerückt'],
  [
    /^Plain value cannot start with (?:reserved character |block scalar indicator |directive indicator character )?(.+)$/,
    'ein Text darf nicht mit $1 beginnen; er gehört in Anführungszeichen',
  ],
  [/^Invalid escape sequence (.+)$/, 'die Zeichenfolge $1 ist in Anführungszeichen nicht erlaubt'],
  [/^Unresolved alias .*: (.+)$/, 'der Verweis *$1 führt ins Leere'],
  [/^(?:Alias|Anchor) /, 'ein Verweis (*) oder ein Anker (&) ist falsch geschrieben'],
  [/^An? (?:alias )?node /, 'ein Verweis (*) oder ein Anker (&) steht an der falschen Stelle'],
  [/^(?:Tags and anchors|Anchors and tags) /, 'ein Anker (&) oder ein Tag (!) steht an der falschen Stelle'],
  [/^Unresolved tag: (.+)$/, 'das Tag $1 ist nicht bekannt'],
  [/^Verbatim tags/, 'ein Tag (!) ist falsch geschrieben'],
  [/^Map keys must be unique/, 'ein Schlüssel kommt mehrfach vor'],
  [/^With stringKeys, all keys must be strings/, 'Schlüssel müssen einfache Texte sein'],
  [/^Missing (?:newline|directives-end)/, 'es fehlt ein Zeilenumbruch oder die Zeile „---“'],
  [/^Unexpected end of JSON input/, 'der Text bricht vorzeitig ab'],
  [/^Unterminated string/, 'das schließende Anführungszeichen fehlt'],
  [/^Unexpected token '?(.)'?,/, 'das Zeichen $1 gehört nicht an diese Stelle'],
  [/^Expected ',' or '([\]}])'/, 'es fehlt ein Komma oder die schließende Klammer „$1“'],
  [/^Expected (?:property name|double-quoted property name)/, 'es fehlt ein Schlüssel in doppelten Anführungszeichen'],
  [/^Expected ':'/, 'nach einem Schlüssel fehlt der Doppelpunkt'],
  [
    /^Bad control character/,
    'ein Text in Anführungszeichen reicht über das Zeilenende hinaus oder enthält ein Steuerzeichen',
  ],
  [
    /^Bad (?:escaped character|Unicode escape)/,
    'nach einem umgekehrten Schrägstrich steht ein Zeichen, das dort nicht erlaubt ist',
  ],
  [
    /^(?:No number after minus sign|Exponent part is missing|Unterminated fractional number)/,
    'eine Zahl ist unvollständig',
  ],
  [/^Unexpected non-whitespace character after JSON/, 'nach dem Ende der Angaben steht noch Text'],
  [/^Unexpected /, 'hier steht etwas, das nicht an diese Stelle gehört'],
];

/** Why a text is not valid YAML or JSON, as the second half of a sentence, without a full stop. */
export function describeSyntax(detail: string, language: Language): string {
  const firstLine = (detail.split('\n')[0] ?? '').trim().replace(/[.:]$/, '');
  // Node quotes the text around the place; the place itself says enough.
  if (language === 'en') return firstLine.replace(/, \.{0,3}".*is not valid JSON$/, '');
  for (const [pattern, words] of german) {
    const match = pattern.exec(firstLine);
    if (match !== null) return words.replace('$1', match[1] ?? '');
  }
  return `der Text lässt sich nicht lesen (${firstLine})`;
}

const causes: Readonly<Record<string, { readonly [language in Language]: string }>> = {
  EACCES: { de: 'die Berechtigung fehlt', en: 'permission is missing' },
  EPERM: { de: 'die Berechtigung fehlt', en: 'permission is missing' },
  EISDIR: { de: 'das ist ein Ordner', en: 'it is a folder' },
  ENOTDIR: { de: 'ein Teil des Pfads ist kein Ordner', en: 'a part of the path is not a folder' },
  ENOENT: { de: 'den Ordner gibt es nicht', en: 'the folder does not exist' },
  ENOSPC: { de: 'der Datenträger ist voll', en: 'the disk is full' },
  EROFS: { de: 'der Datenträger ist schreibgeschützt', en: 'the disk is read-only' },
  EBUSY: { de: 'ein anderes Programm benutzt die Datei gerade', en: 'another program is using the file' },
  EMFILE: { de: 'zu viele Dateien sind gleichzeitig geöffnet', en: 'too many files are open' },
  ELOOP: { de: 'die Verknüpfungen führen im Kreis', en: 'its links lead in a circle' },
  ENAMETOOLONG: { de: 'der Name ist zu lang', en: 'the name is too long' },
  EIO: { de: 'der Datenträger meldet einen Fehler', en: 'the disk reports an error' },
};

/** Why the operating system refused, from its error code (`EACCES`); a text without a known code is passed on as it is. */
export function describeCause(cause: string, language: Language): string {
  const code = /\bE[A-Z]{2,}\b/.exec(cause)?.[0];
  const known = code !== undefined && Object.hasOwn(causes, code) ? causes[code] : undefined;
  return known === undefined ? cause : known[language];
}
