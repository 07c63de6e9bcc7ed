import type { Language } from '../model/language.js';
import type { Problem, ProblemCode, ProblemKinds } from '../model/problem.js';
import { describeLogoFault, formatContrast } from './branding-problems.js';
import { formatDay, formatList, formatNumber } from './format.js';
import { nearest } from './nearest.js';
import { describeCause, describeSyntax } from './syntax-details.js';
import { cut, visible } from './visible.js';

/** How many characters of an offending text are shown. */
const longestText = 80;
/** How many allowed entries are listed; longer lists are only hinted at. */
const longestList = 8;

type Sentence<Code extends ProblemCode> = {
  readonly [language in Language]: (args: Readonly<ProblemKinds[Code]>) => string;
};

const typeWords: Readonly<Record<string, { readonly [language in Language]: string }>> = {
  string: { de: 'ein Text', en: 'a text' },
  number: { de: 'eine Zahl', en: 'a number' },
  integer: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'eine Gruppe von Schlüsseln mit Werten', en: 'a group of keys with values' },
  null: { de: 'null', en: 'null' },
};

const kindWords: Readonly<Record<string, { readonly [language in Language]: string }>> = {
  dimension: { de: 'eine Dimension', en: 'a dimension' },
  'anti-pattern': { de: 'ein Anti-Muster', en: 'an anti-pattern' },
  profile: { de: 'ein Profil', en: 'a profile' },
  position: { de: 'eine Position', en: 'a position' },
  narrative: { de: 'eine Erzählung', en: 'a narrative' },
  overall: { de: 'das Gesamtergebnis', en: 'the overall result' },
  section: { de: 'ein Abschnitt', en: 'a section' },
  item: { de: 'eine Frage', en: 'an item' },
};

const scaleWords: Readonly<Record<string, { readonly [language in Language]: string }>> = {
  anchored: { de: 'eine Frage mit verankerten Antworten', en: 'an anchored item' },
  choice: { de: 'eine Frage mit einer Wahl', en: 'a choice' },
  text: { de: 'eine Frage, die mit eigenen Worten beantwortet wird', en: 'an item that is answered in words' },
};

const ruleWords: Readonly<Record<string, { readonly [language in Language]: string }>> = {
  cap: { de: 'Die Obergrenze', en: 'The cap' },
  finding: { de: 'Der Befund', en: 'The finding' },
  picture: { de: 'Das Bild', en: 'The picture' },
  recommendation: { de: 'Die Empfehlung', en: 'The recommendation' },
  advice: { de: 'Die Empfehlung', en: 'The recommendation' },
  rule: { de: 'Die Regel', en: 'The rule' },
};

const matterWords: Readonly<Record<string, { readonly [language in Language]: string }>> = {
  level: { de: 'die Stufe von', en: 'the level of' },
  score: { de: 'den Wert von', en: 'the score of' },
  severity: { de: 'die Ausprägung von', en: 'the severity of' },
  coverage: { de: 'die Abdeckung von', en: 'the coverage of' },
  'not-applicable': { de: 'den Anteil nicht zutreffender Antworten von', en: 'the share not applicable of' },
};

/** Texts by their role, as the subject of a sentence. */
const textWords: Readonly<Record<string, { readonly [language in Language]: string }>> = {
  question: { de: 'Die Frage', en: 'The question' },
  sign: { de: 'Das Anzeichen', en: 'The sign' },
  option: { de: 'Die Antwort', en: 'The option' },
  help: { de: 'Der Hilfetext', en: 'The help' },
  first: { de: 'Der erste Schritt', en: 'The first step' },
  who: { de: 'Die Angabe der Beteiligten', en: 'The list of who has to be in' },
  'in-six-weeks': { de: 'Der Text „in_six_weeks“', en: 'The text ‘in_six_weeks’' },
  'works-when': { de: 'Der Text „works_when“', en: 'The text ‘works_when’' },
  'finding-title': { de: 'Der Titel des Befunds', en: 'The title of the finding' },
  reason: { de: 'Die Begründung', en: 'The reason' },
};

/** What every sentence of one language is made of. */
interface Speech {
  /** An offending text in the quotes of the language, cut, with everything visible. */
  readonly quote: (text: string) => string;
  /** What another program said, in quotes: a sentence or two, more than an offending text. */
  readonly speech: (text: string) => string;
  /** A path in quotes, never cut: half a path helps nobody. */
  readonly path: (text: string) => string;
  readonly numbers: (values: readonly number[]) => string;
  readonly number: (value: number) => string;
  readonly list: (words: readonly string[]) => string;
  /** Ends a sentence: what is allowed, the full stop, and what was probably meant. */
  readonly choice: (found: string, allowed: readonly string[]) => string;
  /** Two sizes of a file, never printed alike while they differ. */
  readonly sizes: (bytes: number, limit: number) => readonly [string, string];
  readonly types: (allowed: readonly string[]) => string;
  readonly kind: (kind: string) => string;
  readonly scale: (scale: string) => string;
  readonly rule: (kind: string) => string;
  /** "The question", by the role of a text. */
  readonly text: (kind: string) => string;
  /** An ISO 8601 moment as day and time of day, in UTC; what is none is quoted. */
  readonly moment: (moment: string) => string;
  /** "level personas" in words. */
  readonly matter: (what: string) => string;
}

/** An offending text: cut, and with everything in it visible. */
function shown(text: string): string {
  return cut(visible(text), longestText);
}

function wordsFor(table: typeof kindWords, key: string, language: Language): string | null {
  return Object.hasOwn(table, key) ? (table[key]?.[language] ?? null) : null;
}

function speak(language: Language): Speech {
  const [open, close] = language === 'de' ? ['„', '“'] : ['‘', '’'];
  const quote = (text: string): string => `${open}${shown(text)}${close}`;
  const number = (value: number): string => {
    const text = String(value);
    return language === 'de' ? text.replace('.', ',') : text;
  };
  const list = (words: readonly string[]): string => formatList(words.map(shown), language);
  const allowance = (allowed: readonly string[], meant: string | null): string => {
    const [only] = allowed;
    if (only === undefined) return '';
    if (allowed.length === 1)
      return language === 'de' ? `; erlaubt ist nur ${shown(only)}` : `; only ${shown(only)} is allowed`;
    if (allowed.length <= longestList) {
      return language === 'de' ? `; erlaubt sind ${list(allowed)}` : `; allowed are ${list(allowed)}`;
    }
    if (meant !== null) return '';
    const some = allowed.slice(0, 3).map(shown).join(', ');
    return language === 'de'
      ? `; zur Wahl stehen ${allowed.length}, zum Beispiel ${some}`
      : `; there are ${allowed.length} to choose from, for example ${some}`;
  };
  return {
    quote,
    speech: (text) => `${open}${cut(visible(text), 3 * longestText)}${close}`,
    path: (text) => `${open}${visible(text)}${close}`,
    numbers: (values) => values.map(number).join('; '),
    number,
    list,
    choice: (found, allowed) => {
      const meant = nearest(found, allowed);
      const end = `${allowance(allowed, meant)}.`;
      if (meant === null) return end;
      return language === 'de' ? `${end} Meinten Sie ${quote(meant)}?` : `${end} Did you mean ${quote(meant)}?`;
    },
    sizes: (bytes, limit) => {
      const byte = language === 'de' ? 'Byte' : 'bytes';
      const megabytes = (size: number): string => `${formatNumber(size / 1024 / 1024, language)} MB`;
      // Below a megabyte it would say too little.
      return megabytes(bytes) === megabytes(limit) || limit < 1024 * 1024
        ? [`${bytes} ${byte}`, `${limit} ${byte}`]
        : [megabytes(bytes), megabytes(limit)];
    },
    types: (allowed) => {
      const words = allowed.map((type) => wordsFor(typeWords, type, language) ?? shown(type));
      return formatList([...new Set(words)], language, 'or');
    },
    kind: (kind) => wordsFor(kindWords, kind, language) ?? quote(kind),
    scale: (scale) => wordsFor(scaleWords, scale, language) ?? quote(scale),
    rule: (kind) => wordsFor(ruleWords, kind, language) ?? (language === 'de' ? 'Die Regel' : 'The rule'),
    text: (kind) => wordsFor(textWords, kind, language) ?? (language === 'de' ? 'Der Text' : 'The text'),
    moment: (moment) => {
      const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):/.exec(moment) ?? [];
      if (day === undefined || time === undefined) return quote(moment);
      return `${formatDay(day, language)}, ${time} UTC`;
    },
    matter: (what) => {
      const [measure = '', of = ''] = what.split(' ');
      const words = wordsFor(matterWords, measure, language);
      return words === null ? quote(what) : `${words} ${quote(of)}`;
    },
  };
}

const de = speak('de');
const en = speak('en');

/** The language of a version, as an adjective. */
const translationWords = {
  de: { de: 'deutsche', en: 'englische' },
  en: { de: 'German', en: 'English' },
} as const satisfies Readonly<Record<Language, Readonly<Record<Language, string>>>>;

const sentences: { readonly [code in ProblemCode]: Sentence<code> } = {
  // reading
  'file-missing': {
    de: ({ path }) => `Eine Datei oder einen Ordner ${de.path(path)} gibt es nicht.`,
    en: ({ path }) => `There is no file or folder ${en.path(path)}.`,
  },
  'file-unreadable': {
    de: ({ path, cause }) => `Die Datei ${de.path(path)} lässt sich nicht lesen: ${shown(describeCause(cause, 'de'))}.`,
    en: ({ path, cause }) => `The file ${en.path(path)} cannot be read: ${shown(describeCause(cause, 'en'))}.`,
  },
  'folder-instead-of-file': {
    de: ({ path }) => `${de.path(path)} ist ein Ordner; hier gehört eine Datei hin.`,
    en: ({ path }) => `${en.path(path)} is a folder; a file belongs here.`,
  },
  'file-too-large': {
    de: ({ bytes, limit }) => {
      const [size, most] = de.sizes(bytes, limit);
      return `Die Datei ist mit ${size} zu groß; erlaubt sind höchstens ${most}.`;
    },
    en: ({ bytes, limit }) => {
      const [size, most] = en.sizes(bytes, limit);
      return `The file is too large (${size}); at most ${most} is allowed.`;
    },
  },
  'line-too-large': {
    de: ({ bytes, limit }) => {
      const [size, most] = de.sizes(bytes, limit);
      return `Die Zeile ist mit ${size} zu groß; erlaubt sind höchstens ${most}.`;
    },
    en: ({ bytes, limit }) => {
      const [size, most] = en.sizes(bytes, limit);
      return `The line is too large (${size}); at most ${most} is allowed.`;
    },
  },
  'not-utf8': {
    de: ({ encoding }) =>
      encoding === null
        ? 'Der Text ist nicht in UTF-8 gespeichert; die Datei im Editor mit der Kodierung UTF-8 neu speichern.'
        : `Der Text ist in ${shown(encoding)} gespeichert; die Datei im Editor mit der Kodierung UTF-8 neu speichern.`,
    en: ({ encoding }) =>
      encoding === null
        ? 'The text is not stored in UTF-8; save the file again in your editor with the encoding UTF-8.'
        : `The text is stored in ${shown(encoding)}; save the file again in your editor with the encoding UTF-8.`,
  },
  'binary-file': {
    de: () => 'Das ist keine Textdatei; erwartet wird ein Text in UTF-8.',
    en: () => 'This is not a text file; a text in UTF-8 is expected.',
  },
  'empty-file': {
    de: () => 'Die Datei ist leer; sie beginnt sonst mit ihrem Format, zum Beispiel „schema: cx-maturity/response/v1“.',
    en: () => 'The file is empty; it should begin with its format, for example ‘schema: cx-maturity/response/v1’.',
  },
  'not-yaml': {
    de: ({ detail }) => `Das ist kein gültiges YAML: ${cut(visible(describeSyntax(detail, 'de')), 2 * longestText)}.`,
    en: ({ detail }) => `This is not valid YAML: ${cut(visible(describeSyntax(detail, 'en')), 2 * longestText)}.`,
  },
  'not-json': {
    de: ({ detail }) => `Das ist kein gültiges JSON: ${cut(visible(describeSyntax(detail, 'de')), 2 * longestText)}.`,
    en: ({ detail }) => `This is not valid JSON: ${cut(visible(describeSyntax(detail, 'en')), 2 * longestText)}.`,
  },
  'duplicate-key': {
    de: ({ key }) => `Der Schlüssel ${de.quote(key)} steht hier mehrfach; er darf nur einmal vorkommen.`,
    en: ({ key }) => `The key ${en.quote(key)} stands here more than once; it may appear only once.`,
  },
  'too-many-aliases': {
    de: ({ limit }) => `Die Datei verwendet zu viele Verweise der Form *name; erlaubt sind höchstens ${limit}.`,
    en: ({ limit }) => `The file uses too many aliases of the form *name; at most ${limit} are allowed.`,
  },
  'too-deep': {
    de: ({ limit }) => `Die Angaben sind zu tief verschachtelt; erlaubt sind höchstens ${limit} Ebenen.`,
    en: ({ limit }) => `The contents are nested too deeply; at most ${limit} levels of nesting are allowed.`,
  },
  'yaml-tag': {
    de: ({ tag }) =>
      `Das YAML-Tag ${de.quote(tag)} ist nicht erlaubt; Texte, Zahlen, Listen und Schlüssel mit Werten genügen.`,
    en: ({ tag }) =>
      `The YAML tag ${en.quote(tag)} is not allowed; texts, numbers, lists and keys with values are enough.`,
  },
  'several-documents': {
    de: () => 'Die Datei enthält mehrere YAML-Dokumente (getrennt durch „---“); erlaubt ist genau eines.',
    en: () => 'The file holds several YAML documents (separated by ‘---’); exactly one is allowed.',
  },
  'more-problems': {
    de: ({ listed }) =>
      `Nur die ersten ${listed} Probleme dieser Datei sind aufgeführt; dahinter wurde nicht mehr gelesen.`,
    en: ({ listed }) => `Only the first ${listed} problems of this file are listed; what follows was not read.`,
  },
  // shape
  'schema-missing': {
    de: ({ allowed }) => `Der Datei fehlt die Angabe ihres Formats (der Schlüssel „schema“)${de.choice('', allowed)}`,
    en: ({ allowed }) => `The file does not name its format (the key ‘schema’)${en.choice('', allowed)}`,
  },
  'schema-unknown': {
    de: ({ found, allowed }) => `Das Format ${de.quote(found)} ist nicht bekannt${de.choice(found, allowed)}`,
    en: ({ found, allowed }) => `The format ${en.quote(found)} is not known${en.choice(found, allowed)}`,
  },
  'schema-unexpected': {
    de: ({ found, allowed }) => `Eine Datei im Format ${de.quote(found)} passt hier nicht${de.choice('', allowed)}`,
    en: ({ found, allowed }) => `A file of the format ${en.quote(found)} does not belong here${en.choice('', allowed)}`,
  },
  'key-unknown': {
    de: ({ key, allowed }) => `Der Schlüssel ${de.quote(key)} ist hier nicht bekannt${de.choice(key, allowed)}`,
    en: ({ key, allowed }) => `The key ${en.quote(key)} is not known here${en.choice(key, allowed)}`,
  },
  'key-missing': {
    de: ({ key }) => `Der Schlüssel ${de.quote(key)} fehlt; ohne ihn ist die Angabe unvollständig.`,
    en: ({ key }) => `The key ${en.quote(key)} is missing; nothing can be done without it.`,
  },
  'type-wrong': {
    de: ({ found, allowed }) =>
      found === 'null'
        ? `Hier steht nichts; erwartet wird ${de.types(allowed)}.`
        : `${de.quote(found)} passt hier nicht; erwartet wird ${de.types(allowed)}.`,
    en: ({ found, allowed }) =>
      found === 'null'
        ? `There is nothing here; ${en.types(allowed)} is expected.`
        : `${en.quote(found)} does not fit here; ${en.types(allowed)} is expected.`,
  },
  'value-not-allowed': {
    de: ({ found, allowed }) => `${de.quote(found)} ist hier nicht erlaubt${de.choice(found, allowed)}`,
    en: ({ found, allowed }) => `${en.quote(found)} is not allowed here${en.choice(found, allowed)}`,
  },
  'number-out-of-range': {
    de: ({ found, low, high }) => {
      if (low !== null && high !== null) {
        return `${de.quote(found)} liegt außerhalb des Erlaubten; möglich ist ${de.number(low)} bis ${de.number(high)}.`;
      }
      if (low !== null) return `${de.quote(found)} ist zu klein; erlaubt ist mindestens ${de.number(low)}.`;
      if (high !== null) return `${de.quote(found)} ist zu groß; erlaubt ist höchstens ${de.number(high)}.`;
      return `${de.quote(found)} ist hier keine erlaubte Zahl.`;
    },
    en: ({ found, low, high }) => {
      if (low !== null && high !== null) {
        return `${en.quote(found)} is out of range; ${en.number(low)} to ${en.number(high)} is allowed.`;
      }
      if (low !== null) return `${en.quote(found)} is too small; at least ${en.number(low)} is allowed.`;
      if (high !== null) return `${en.quote(found)} is too large; at most ${en.number(high)} is allowed.`;
      return `${en.quote(found)} is not an allowed number here.`;
    },
  },
  'text-empty': {
    de: () => 'Der Text ist leer; hier wird mindestens ein Zeichen erwartet.',
    en: () => 'The text is empty; at least one character is expected here.',
  },
  'text-too-long': {
    de: ({ length, limit }) => `Der Text ist mit ${length} Zeichen zu lang; erlaubt sind höchstens ${limit}.`,
    en: ({ length, limit }) => `The text is too long (${length} characters); at most ${limit} are allowed.`,
  },
  'pattern-wrong': {
    de: ({ found, example }) =>
      example === ''
        ? `${de.quote(found)} hat nicht die vorgesehene Form.`
        : `${de.quote(found)} hat nicht die vorgesehene Form; richtig wäre zum Beispiel ${de.quote(example)}.`,
    en: ({ found, example }) =>
      example === ''
        ? `${en.quote(found)} does not have the expected form.`
        : `${en.quote(found)} does not have the expected form; ${en.quote(example)} would be right, for example.`,
  },
  'too-few': {
    de: ({ found, least }) => `Hier stehen zu wenige Einträge (${found}); nötig sind mindestens ${least}.`,
    en: ({ found, least }) => `There are too few entries here (${found}); at least ${least} are needed.`,
  },
  'too-many': {
    de: ({ found, most }) => `Hier stehen zu viele Einträge (${found}); erlaubt sind höchstens ${most}.`,
    en: ({ found, most }) => `There are too many entries here (${found}); at most ${most} are allowed.`,
  },
  'not-unique': {
    de: ({ found }) => `${de.quote(found)} steht mehrfach in der Liste; jeder Eintrag darf nur einmal vorkommen.`,
    en: ({ found }) => `${en.quote(found)} stands in the list more than once; each entry may appear only once.`,
  },
  // questionnaires
  'duplicate-id': {
    de: ({ id, firstLine }) =>
      `Die Kennung ${de.quote(id)} ist schon in Zeile ${firstLine} vergeben; jede darf nur einmal vorkommen.`,
    en: ({ id, firstLine }) =>
      `The id ${en.quote(id)} is already taken in line ${firstLine}; each may appear only once.`,
  },
  'translation-missing': {
    de: ({ language }) =>
      `Die ${language === 'de' ? 'deutsche' : 'englische'} Fassung dieses Textes fehlt; sie gehört unter den Schlüssel „${language}“.`,
    en: ({ language }) =>
      `The ${language === 'de' ? 'German' : 'English'} version of this text is missing; it belongs under the key ‘${language}’.`,
  },
  'scale-not-rising': {
    de: ({ found }) =>
      `Die Werte der Antwortoptionen steigen nicht an (${de.numbers(found)}); jeder muss größer sein als der vorige.`,
    en: ({ found }) =>
      `The values of the options do not rise (${en.numbers(found)}); each must be larger than the one before.`,
  },
  'scale-not-full': {
    de: ({ found }) => `Die Werte der Antwortoptionen (${de.numbers(found)}) müssen mit 1 beginnen und mit 5 enden.`,
    en: ({ found }) => `The values of the options (${en.numbers(found)}) must begin with 1 and end with 5.`,
  },
  'scale-length': {
    de: ({ options, values }) =>
      `Zahl der Antwortoptionen (${options}) und Zahl ihrer Werte (${values}) müssen gleich sein.`,
    en: ({ options, values }) =>
      `The number of options (${options}) and the number of their values (${values}) must be the same.`,
  },
  'scale-values-needed': {
    de: ({ options }) =>
      `Nur fünf Antwortoptionen sind von selbst 1 bis 5 wert; bei ${options} müssen die Werte unter „values“ stehen.`,
    en: ({ options }) =>
      `Only five options are worth 1 to 5 by themselves; with ${options} the values must be given under ‘values’.`,
  },
  'scale-not-allowed': {
    de: ({ item, scale, kind, allowed }) =>
      `${de.quote(item)} ist ${de.scale(scale)}, der Abschnitt aber ${de.kind(kind)}${de.choice(scale, allowed)}`,
    en: ({ item, scale, kind, allowed }) =>
      `${en.quote(item)} is ${en.scale(scale)}, but its section is ${en.kind(kind)}${en.choice(scale, allowed)}`,
  },
  'options-of-text': {
    de: ({ item, key }) =>
      `Die Frage ${de.quote(item)} wird mit eigenen Worten beantwortet; ${de.quote(key)} gehört nicht zu ihr.`,
    en: ({ item, key }) => `The item ${en.quote(item)} is answered in words; it takes no ${en.quote(key)}.`,
  },
  'values-of-choice': {
    de: ({ item }) =>
      `Die Antworten auf ${de.quote(item)} stehen zur Wahl und haben keinen Wert; „values“ entfällt hier, oder die Frage bekommt „scale: anchored“.`,
    en: ({ item }) =>
      `The options of ${en.quote(item)} are choices and worth nothing; leave out ‘values’, or give the item ‘scale: anchored’.`,
  },
  'state-missing': {
    de: ({ item, option }) =>
      `Antwort ${option} auf ${de.quote(item)} sagt nicht, was aus der Position wurde; nötig ist „state: lived“, „paper“ oder „never“.`,
    en: ({ item, option }) =>
      `Option ${option} of ${en.quote(item)} does not say what became of the position; it needs ‘state: lived’, ‘paper’ or ‘never’.`,
  },
  'state-outside-position': {
    de: ({ item }) =>
      `${de.quote(item)} steht in keinem Abschnitt der Art „position“; nur dessen Antworten haben „state“.`,
    en: ({ item }) =>
      `${en.quote(item)} is in no section of kind ‘position’; only the options of those have a ‘state’.`,
  },
  'base-unknown': {
    de: ({ id, allowed }) => `Die Grundlage ${de.quote(id)} gibt es nicht${de.choice(id, allowed)}`,
    en: ({ id, allowed }) => `There is no base ${en.quote(id)}${en.choice(id, allowed)}`,
  },
  'base-cycle': {
    de: ({ id }) =>
      `${de.quote(id)} beruht über seine Grundlage auf sich selbst; der Schlüssel „base“ muss auf etwas anderes zeigen.`,
    en: ({ id }) => `${en.quote(id)} rests on itself by way of its base; the key ‘base’ must name something else.`,
  },
  'item-not-in-base': {
    de: ({ id, allowed }) => `Die Frage ${de.quote(id)} gibt es in der Grundlage nicht${de.choice(id, allowed)}`,
    en: ({ id, allowed }) => `The base has no item ${en.quote(id)}${en.choice(id, allowed)}`,
  },
  'section-incomplete': {
    de: ({ id, key }) =>
      `Dem Abschnitt ${de.quote(id)} fehlt der Schlüssel ${de.quote(key)}, denn keine Grundlage liefert ihn.`,
    en: ({ id, key }) => `The section ${en.quote(id)} lacks the key ${en.quote(key)}, as no base provides it.`,
  },
  'no-dimension': {
    de: () => 'Der Fragebogen hat keine Dimension; ohne mindestens eine gibt es kein Gesamtergebnis.',
    en: () => 'The questionnaire has no dimension; without at least one there is no overall result.',
  },
  'source-unknown': {
    de: ({ id, allowed }) => `Die Aussage ${de.quote(id)} steht nicht im Quellenverzeichnis${de.choice(id, allowed)}`,
    en: ({ id, allowed }) => `The statement ${en.quote(id)} is not in the bibliography${en.choice(id, allowed)}`,
  },
  // rule sets
  'rules-for-other-questionnaire': {
    de: ({ found, expected }) =>
      `Das Regelwerk gilt für den Fragebogen ${de.quote(found)}; gebraucht wird eines für ${de.quote(expected)}.`,
    en: ({ found, expected }) =>
      `The rule set is for the questionnaire ${en.quote(found)}; one for ${en.quote(expected)} is needed.`,
  },
  'unknown-section': {
    de: ({ id, allowed }) => `Den Abschnitt ${de.quote(id)} gibt es im Fragebogen nicht${de.choice(id, allowed)}`,
    en: ({ id, allowed }) => `The questionnaire has no section ${en.quote(id)}${en.choice(id, allowed)}`,
  },
  'unknown-item': {
    de: ({ id, allowed }) => `Die Frage ${de.quote(id)} gibt es im Fragebogen nicht${de.choice(id, allowed)}`,
    en: ({ id, allowed }) => `The questionnaire has no item ${en.quote(id)}${en.choice(id, allowed)}`,
  },
  'section-of-other-kind': {
    de: ({ id, kind, expected }) => `${de.quote(id)} ist ${de.kind(kind)}; hier wird ${de.kind(expected)} erwartet.`,
    en: ({ id, kind, expected }) => `${en.quote(id)} is ${en.kind(kind)}; ${en.kind(expected)} is expected here.`,
  },
  'weights-sum-to-nothing': {
    de: ({ id }) => `Die Gewichte in ${de.quote(id)} ergeben zusammen 0; mindestens eines muss größer als 0 sein.`,
    en: ({ id }) => `The weights in ${en.quote(id)} sum to nothing; at least one must be larger than zero.`,
  },
  'thresholds-not-rising': {
    de: ({ found }) => `Die Schwellen steigen nicht an (${de.numbers(found)}); jede muss höher sein als die vorige.`,
    en: ({ found }) => `The thresholds do not rise (${en.numbers(found)}); each must be higher than the one before.`,
  },
  'threshold-unreachable': {
    de: ({ threshold, low, high }) =>
      `Die Schwelle ${de.number(threshold)} kann nie erreicht werden oder wird es immer; sie muss über ${de.number(low)} und höchstens bei ${de.number(high)} liegen.`,
    en: ({ threshold, low, high }) =>
      `The threshold ${en.number(threshold)} can never be reached, or always is; it must be above ${en.number(low)} and at most ${en.number(high)}.`,
  },
  'thresholds-count': {
    de: ({ found, expected }) => `Die Zahl der Angaben (${found}) passt nicht zu den Stufen; nötig sind ${expected}.`,
    en: ({ found, expected }) => `The number of entries (${found}) does not fit the levels; ${expected} are needed.`,
  },
  'condition-not-one': {
    de: ({ found, allowed }) =>
      found.length === 0
        ? `Der Bedingung fehlt, was sie prüft${de.choice('', allowed)}`
        : `Eine Bedingung prüft genau eines, hier stehen zugleich ${de.list(found)}${de.choice('', allowed)}`,
    en: ({ found, allowed }) =>
      found.length === 0
        ? `The condition does not say what it looks at${en.choice('', allowed)}`
        : `A condition looks at exactly one thing, but here stand ${en.list(found)} together${en.choice('', allowed)}`,
  },
  'condition-without-comparison': {
    de: () => 'Dem Vergleich fehlt die Grenze; nötig ist „at_least“, „below“ oder beides.',
    en: () => 'The comparison lacks its bound; ‘at_least’, ‘below’ or both are needed.',
  },
  'condition-never-true': {
    de: ({ low, high }) =>
      `Die Bedingung kann nie zutreffen; möglich sind hier nur Werte von ${de.number(low)} bis ${de.number(high)}.`,
    en: ({ low, high }) =>
      `The condition can never hold; only values from ${en.number(low)} to ${en.number(high)} are possible here.`,
  },
  'cap-not-monotone': {
    de: ({ found }) =>
      `Mit der Bedingung ${de.quote(found)} könnte eine bessere Antwort eine Stufe kosten; Obergrenzen prüfen Werte nur mit „below“ und Ausprägungen nur mit „at_least“.`,
    en: ({ found }) =>
      `With the condition ${en.quote(found)} a better answer could cost a level; caps look at scores only with ‘below’ and at severities only with ‘at_least’.`,
  },
  'item-not-anchored': {
    de: ({ id, scale }) =>
      `${de.quote(id)} ist ${de.scale(scale)} und hat kein Mittel${scale === 'choice' ? '; „choice“ prüft, was gewählt wurde' : ''}.`,
    en: ({ id, scale }) =>
      `${en.quote(id)} is ${en.scale(scale)} and has no mean${scale === 'choice' ? '; ‘choice’ looks at what was chosen' : ''}.`,
  },
  'item-not-choice': {
    de: ({ id, scale }) => `${de.quote(id)} ist ${de.scale(scale)}; unter „choice“ steht eine Frage mit einer Wahl.`,
    en: ({ id, scale }) => `${en.quote(id)} is ${en.scale(scale)}; ‘choice’ looks at choices only.`,
  },
  'choice-option-unknown': {
    de: ({ item, found, allowed }) =>
      `Die Frage ${de.quote(item)} hat keine Antwort ${de.quote(found)}${de.choice(found, allowed)}`,
    en: ({ item, found, allowed }) =>
      `The item ${en.quote(item)} has no option ${en.quote(found)}${en.choice(found, allowed)}`,
  },
  'options-without-choice': {
    de: () => '„is“ nennt Antworten auf eine Wahl; es fehlt „choice“ mit der Frage.',
    en: () => '‘is’ names options of a choice; ‘choice’ with the item is missing.',
  },
  'picture-default-missing': {
    de: ({ section }) =>
      `Das letzte Bild von ${de.quote(section)} hat eine Bedingung; damit immer eines gilt, steht das letzte ohne „when“.`,
    en: ({ section }) =>
      `The last picture of ${en.quote(section)} has a condition; the last stands without ‘when’, so that there is always one.`,
  },
  'picture-default-not-last': {
    de: ({ id }) => `Das Bild ${de.quote(id)} hat keine Bedingung und gilt immer; nach ihm darf keines mehr stehen.`,
    en: ({ id }) => `The picture ${en.quote(id)} has no condition and always holds; none may stand behind it.`,
  },
  'chain-item-wrong': {
    de: ({ id, key, scale, allowed }) =>
      `${de.quote(id)} passt nicht unter ${de.quote(key)}; dort steht ${de.scale(scale)}${de.choice(id, allowed)}`,
    en: ({ id, key, scale, allowed }) =>
      `${en.quote(id)} does not fit under ${en.quote(key)}, which takes ${en.scale(scale)}${en.choice(id, allowed)}`,
  },
  'prerequisite-not-scored': {
    de: ({ id }) =>
      `Die Frage ${de.quote(id)} wird nicht bewertet; aufeinander warten nur Schritte von Dimensionen und Anti-Mustern.`,
    en: ({ id }) =>
      `The item ${en.quote(id)} is not scored; only steps of dimensions and anti-patterns wait for each other.`,
  },
  'option-value-unknown': {
    de: ({ id, found, allowed }) =>
      `Die Frage ${de.quote(id)} hat keine Antwort mit dem Wert ${de.number(found)} (es gibt ${de.numbers(allowed)}).`,
    en: ({ id, found, allowed }) =>
      `The item ${en.quote(id)} has no option with the value ${en.number(found)} (there are ${en.numbers(allowed)}).`,
  },
  'prerequisite-at-worst': {
    de: ({ id, value }) =>
      `Schlechter als ${de.number(value)} kann ${de.quote(id)} nicht stehen: Dort endet kein Schritt, und darauf wartet keiner.`,
    en: ({ id, value }) =>
      `${en.quote(id)} cannot stand worse than at ${en.number(value)}: no step ends there, and none waits for it.`,
  },
  'prerequisite-of-itself': {
    de: ({ id }) =>
      `Hier wartet ein Schritt von ${de.quote(id)} auf einen anderen derselben Frage; deren Reihenfolge steht schon fest.`,
    en: ({ id }) =>
      `Here a step of ${en.quote(id)} waits for another of the same item; the order of those is settled already.`,
  },
  'prerequisite-repeated': {
    de: ({ id, needs, line }) =>
      `Nach Zeile ${line} wartet ${de.quote(id)} schon so auf ${de.quote(needs)}; diese Voraussetzung fügt nichts hinzu.`,
    en: ({ id, needs, line }) =>
      `By line ${line}, ${en.quote(id)} already waits for ${en.quote(needs)} like this; this prerequisite adds nothing.`,
  },
  'prerequisite-circle': {
    de: ({ names }) =>
      `Diese Voraussetzung wartet am Ende auf sich selbst (${names.map(shown).join(' → ')}); keiner dieser Schritte wäre je möglich.`,
    en: ({ names }) =>
      `In the end this prerequisite waits for itself (${names.map(shown).join(' → ')}); none of these steps could ever be taken.`,
  },
  'advice-not-scored': {
    de: ({ id }) =>
      `Die Frage ${de.quote(id)} wird nicht bewertet; Empfehlungen zu ihr stehen bei den Bildern und Befunden.`,
    en: ({ id }) => `The item ${en.quote(id)} is not scored; advice on it stands with pictures and findings.`,
  },
  'recommendation-missing': {
    de: ({ id }) => `Für die Frage ${de.quote(id)} fehlt im Regelwerk die Empfehlung.`,
    en: ({ id }) => `The rule set has no recommendation for the item ${en.quote(id)}.`,
  },
  'advice-beside-steps': {
    de: ({ id, key }) =>
      `Bei der Frage ${de.quote(id)} steht ${de.quote(key)} neben ${de.quote('steps')}; nur eines geht.`,
    en: ({ id, key }) =>
      `For the item ${en.quote(id)}, ${en.quote(key)} stands beside ${en.quote('steps')}; only one can.`,
  },
  'steps-count': {
    de: ({ id, found, expected }) =>
      `Die Frage ${de.quote(id)} hat ${expected + 1} Antworten, also ${expected} Schritte; hier stehen ${found}.`,
    en: ({ id, found, expected }) =>
      `The item ${en.quote(id)} has ${expected + 1} options, that is ${expected} steps; here are ${found}.`,
  },
  'steps-of-sign': {
    de: ({ id }) => `${de.quote(id)} ist ein Anzeichen: Es bekommt eine Gegenmaßnahme, keine Schritte.`,
    en: ({ id }) => `${en.quote(id)} is a sign: it takes one counter-measure, no steps.`,
  },
  'unknown-severity': {
    de: ({ found, allowed }) => `Die Ausprägung ${de.quote(found)} gibt es nicht${de.choice(found, allowed)}`,
    en: ({ found, allowed }) => `There is no class of severity ${en.quote(found)}${en.choice(found, allowed)}`,
  },
  // responses and assessments
  'questionnaire-unknown': {
    de: ({ id, allowed }) => `Den Fragebogen ${de.quote(id)} gibt es nicht${de.choice(id, allowed)}`,
    en: ({ id, allowed }) => `There is no questionnaire ${en.quote(id)}${en.choice(id, allowed)}`,
  },
  'questionnaire-version': {
    de: ({ id, found, expected }) =>
      `Die Angaben gehören zu Version ${found} des Fragebogens ${de.quote(id)}; vorhanden ist Version ${expected}.`,
    en: ({ id, found, expected }) =>
      `This belongs to version ${found} of the questionnaire ${en.quote(id)}; version ${expected} is at hand.`,
  },
  'questionnaire-other': {
    de: ({ found, expected }) =>
      `Die Antworten gehören zum Fragebogen ${de.quote(found)}; erwartet wird ${de.quote(expected)}.`,
    en: ({ found, expected }) =>
      `The answers belong to the questionnaire ${en.quote(found)}; ${en.quote(expected)} is expected.`,
  },
  'option-unknown': {
    de: ({ item, found, allowed }) =>
      `${de.quote(found)} ist keine Antwort auf die Frage ${de.quote(item)}${de.choice(found, allowed)}`,
    en: ({ item, found, allowed }) =>
      `${en.quote(found)} is no answer to the item ${en.quote(item)}${en.choice(found, allowed)}`,
  },
  'answer-ambiguous': {
    de: ({ item, found }) =>
      `Die Antwort auf ${de.quote(item)} ist nicht eindeutig, weil hier ${de.list(found)} zugleich stehen; genau eines davon ist möglich.`,
    en: ({ item, found }) =>
      `The answer to ${en.quote(item)} is ambiguous, as ${en.list(found)} stand here together; exactly one of them is possible.`,
  },
  'answer-empty': {
    de: ({ item, allowed }) => `Die Antwort auf ${de.quote(item)} ist leer${de.choice('', allowed)}`,
    en: ({ item, allowed }) => `The answer to ${en.quote(item)} is empty${en.choice('', allowed)}`,
  },
  'text-expected': {
    de: ({ item, found }) =>
      `Die Frage ${de.quote(item)} hat keine Antworten zur Auswahl, ${de.quote(found)} kann also keine sein; erwartet werden eigene Worte: {text: …}.`,
    en: ({ item, found }) =>
      `The item ${en.quote(item)} has no options, so ${en.quote(found)} cannot be one; words are expected: {text: …}.`,
  },
  'text-for-options': {
    de: ({ item, options }) =>
      `Die Frage ${de.quote(item)} wird mit einer Nummer von 1 bis ${options} beantwortet, nicht mit eigenen Worten; die gehören als „comment“ daneben.`,
    en: ({ item, options }) =>
      `The item ${en.quote(item)} is answered with a number from 1 to ${options}, not in words; those belong beside it as ‘comment’.`,
  },
  'not-applicable-not-allowed': {
    de: ({ item }) =>
      `Die Frage ${de.quote(item)} trifft auf jedes Unternehmen zu; wer sie nicht beantworten kann, antwortet „unknown“.`,
    en: ({ item }) => `The item ${en.quote(item)} applies to every company; who cannot answer it answers ‘unknown’.`,
  },
  'vote-option-unknown': {
    de: ({ item, found, allowed }) =>
      `Für ${de.quote(found)} kann bei der Frage ${de.quote(item)} niemand stimmen${de.choice(found, allowed)}`,
    en: ({ item, found, allowed }) =>
      `Nobody can vote for ${en.quote(found)} on the item ${en.quote(item)}${en.choice(found, allowed)}`,
  },
  'votes-none': {
    de: ({ item }) =>
      `Diese Abstimmung über ${de.quote(item)} hat keine einzige Stimme; wo nicht abgestimmt wurde, entfällt sie.`,
    en: ({ item }) =>
      `This round of votes on ${en.quote(item)} has not a single vote; where nobody voted, it is left out.`,
  },
  'dissent-too-large': {
    de: ({ item, found, votes }) =>
      `Bei ${de.quote(item)} tragen angeblich ${de.number(found)} die Antwort nicht mit; in der letzten Abstimmung waren es aber nur ${de.number(votes)} ${votes === 1 ? 'Stimme' : 'Stimmen'}.`,
    en: ({ item, found, votes }) =>
      `At ${en.quote(item)} ${en.number(found)} are said not to carry the answer, but the last round had only ${en.number(votes)} ${votes === 1 ? 'vote' : 'votes'}.`,
  },
  'votes-in-anonymous': {
    de: ({ item }) =>
      `Zu ${de.quote(item)} stehen hier Stimmen; eine anonyme Erhebung nimmt keine auf, weil einzelne Personen darin zu erkennen wären. Abstimmungen gehören in ein Assessment mit „privacy: {mode: agreed}“.`,
    en: ({ item }) =>
      `There are votes on ${en.quote(item)} here; an anonymous assessment takes none, as they would show single people. Votes belong in an assessment with ‘privacy: {mode: agreed}’.`,
  },
  'votes-on-text': {
    de: ({ item }) =>
      `Zu ${de.quote(item)} stehen hier Stimmen; über eigene Worte wird nicht abgestimmt, sie werden gemeinsam aufgeschrieben.`,
    en: ({ item }) =>
      `There are votes on ${en.quote(item)} here; nobody votes on words, a room writes them down together.`,
  },
  'notes-beside-answer': {
    de: ({ item }) =>
      `Die Frage ${de.quote(item)} hat eine Antwort; Kommentar und Beleg gehören dann zu ihr unter „answers“.`,
    en: ({ item }) =>
      `The item ${en.quote(item)} has an answer; its comment and evidence then belong beside it under ‘answers’.`,
  },
  'respondent-named': {
    de: ({ key }) =>
      `${de.quote(key)} gehört nicht hierher, denn das Programm speichert nie Namen; erlaubt sind nur „department“ und „role“.`,
    en: ({ key }) =>
      `${en.quote(key)} does not belong here, as the tool never stores names; only ‘department’ and ‘role’ are allowed.`,
  },
  'department-unknown': {
    de: ({ id, allowed }) => `Der Bereich ${de.quote(id)} steht nicht in assessment.yaml${de.choice(id, allowed)}`,
    en: ({ id, allowed }) => `The department ${en.quote(id)} is not in assessment.yaml${en.choice(id, allowed)}`,
  },
  'role-unknown': {
    de: ({ id, allowed }) => `Die Rolle ${de.quote(id)} steht nicht in assessment.yaml${de.choice(id, allowed)}`,
    en: ({ id, allowed }) => `The role ${en.quote(id)} is not in assessment.yaml${en.choice(id, allowed)}`,
  },
  'no-responses': {
    de: ({ folder }) =>
      `In ${de.path(folder)} liegen noch keine fertigen Antwortbögen; „cx-maturity assess“ führt durch die Fragen und legt sie dort ab.`,
    en: ({ folder }) =>
      `There are no finished responses in ${en.path(folder)} yet; ‘cx-maturity assess’ asks the questions and puts them there.`,
  },
  'not-an-assessment': {
    de: ({ folder }) =>
      `Im Ordner ${de.path(folder)} fehlt die Datei assessment.yaml; „cx-maturity init“ legt einen vollständigen Ordner an.`,
    en: ({ folder }) =>
      `The folder ${en.path(folder)} has no assessment.yaml; ‘cx-maturity init’ makes a complete folder.`,
  },
  'too-few-responses': {
    de: ({ found, least }) =>
      `Für ein anonymes Ergebnis reichen die Antwortbögen noch nicht (vorhanden ${found}, nötig mindestens ${least}): entweder weitere sammeln oder, wenn alle Beteiligten dem zugestimmt haben, in assessment.yaml „privacy: {mode: open}“ oder „privacy: {mode: agreed}“ angeben.`,
    en: ({ found, least }) =>
      `There are not yet enough responses for an anonymous result (found ${found}, needed at least ${least}): either collect more or, when everybody involved agreed to it, state ‘privacy: {mode: open}’ or ‘privacy: {mode: agreed}’ in assessment.yaml.`,
  },
  'mixed-inputs': {
    de: ({ kinds }) =>
      `Die Eingaben sind von verschiedener Art (${de.list(kinds)}); zusammen ausgewertet wird immer nur eine Art.`,
    en: ({ kinds }) => `The inputs are of different kinds (${en.list(kinds)}); only one kind can be taken together.`,
  },
  'several-scorecards': {
    de: ({ count }) => `Hier stehen ${count} gespeicherte Scorecards; möglich ist nur eine.`,
    en: ({ count }) => `There are ${count} saved scorecards here; only one is possible.`,
  },
  'nothing-on-stdin': {
    de: () => 'Auf der Standardeingabe kam nichts an; für „-“ muss dort ein Antwortbogen oder eine Scorecard stehen.',
    en: () => 'Nothing arrived on stdin; for ‘-’ a response or a scorecard must be written there.',
  },
  // tables of survey tools
  'table-binary': {
    de: () => 'Das ist keine Tabelle als Text; aus einer Tabellenkalkulation als CSV speichern.',
    en: () => 'This is no table as text; save it as CSV in your spreadsheet.',
  },
  'table-empty': {
    de: () =>
      'Die Tabelle ist leer; in der ersten Zeile werden die Spaltenköpfe erwartet, darunter eine Zeile je Person.',
    en: () => 'The table is empty; headers are expected in the first row, and one row per person below.',
  },
  'table-without-items': {
    de: ({ example }) =>
      `Kein Spaltenkopf nennt eine Frage des Fragebogens; erwartet wird etwa ${de.quote(example)}, ${de.quote(`[${example}] …`)} oder der Wortlaut der Frage.`,
    en: ({ example }) =>
      `No header names an item of the questionnaire; ${en.quote(example)}, ${en.quote(`[${example}] …`)} or the question itself is expected.`,
  },
  'table-without-answers': {
    de: () => 'In der Tabelle steht keine Antwort, die übernommen werden kann.',
    en: () => 'The table has no answer that can be taken over.',
  },
  'quote-open': {
    de: () => 'Hier beginnt eine Zelle mit einem Anführungszeichen, das nirgends geschlossen wird.',
    en: () => 'A cell begins here with a quotation mark that is never closed.',
  },
  'quote-stray': {
    de: () =>
      'Hinter dem schließenden Anführungszeichen einer Zelle geht es weiter; Anführungszeichen in einer Zelle werden verdoppelt.',
    en: () => 'Something follows the closing quotation mark of a cell; quotation marks inside of a cell are doubled.',
  },
  'column-ambiguous': {
    de: ({ found, items }) => `Der Spaltenkopf ${de.quote(found)} kann mehrere Fragen meinen: ${de.list(items)}.`,
    en: ({ found, items }) => `The header ${en.quote(found)} may mean several items: ${en.list(items)}.`,
  },
  'column-unclear': {
    de: ({ found, item }) =>
      `Der Spaltenkopf ${de.quote(found)} nennt die Frage ${de.quote(item)}, aber nicht, was hier zu ihr steht; erwartet wird etwa ${de.quote(`${item}[Kommentar]`)}. Sonst die Spalte löschen.`,
    en: ({ found, item }) =>
      `The header ${en.quote(found)} names the item ${en.quote(item)}, but not what of it stands here; ${en.quote(`${item}[comment]`)} is expected, say. Otherwise delete the column.`,
  },
  'column-twice': {
    de: ({ found, first }) =>
      `Die Spalte ${de.quote(found)} meint dasselbe wie ${de.quote(first)}; welche gilt, ist nicht zu erkennen.`,
    en: ({ found, first }) =>
      `The column ${en.quote(found)} means the same as ${en.quote(first)}; there is no telling which one holds.`,
  },
  'row-length': {
    de: ({ found, expected }) =>
      `Die Zeile hat ${found} ${found === 1 ? 'Zelle' : 'Zellen'}, die Spaltenköpfe ${expected}; meist fehlt um einen Text mit Trennzeichen oder Zeilenumbruch das Anführungszeichen.`,
    en: ({ found, expected }) =>
      `The row has ${found} ${found === 1 ? 'cell' : 'cells'}, the headers ${expected}; usually a text with a separator or a line break lacks its quotation marks.`,
  },
  'row-unfinished': {
    de: ({ answers }) =>
      `Nicht übernommen: Die Befragung wurde nie abgeschickt (${de.number(answers)} ${answers === 1 ? 'Antwort' : 'Antworten'}).`,
    en: ({ answers }) =>
      `Left out: the survey was never submitted (${en.number(answers)} ${answers === 1 ? 'answer' : 'answers'}).`,
  },
  'row-without-answers': {
    de: ({ notes }) =>
      notes === 0
        ? 'Nicht übernommen: In der Zeile steht keine einzige Antwort.'
        : `Nicht übernommen: In der Zeile steht keine einzige Antwort, nur ${notes === 1 ? 'ein Kommentar' : `${notes} Kommentare`}.`,
    en: ({ notes }) =>
      notes === 0
        ? 'Left out: the row has not a single answer.'
        : `Left out: the row has not a single answer, only ${notes === 1 ? 'a comment' : `${notes} comments`}.`,
  },
  'row-repeated': {
    de: () =>
      'Genau diese Antworten liegen schon im Assessment. Wurde die Tabelle schon importiert, „--repeated skip“ angeben, das nur Neues übernimmt; „--repeated keep“, wenn es wirklich eine andere Person ist.',
    en: () =>
      'Exactly these answers are in the assessment already. Where the table was imported before, give ‘--repeated skip’, which takes over only what is new; ‘--repeated keep’ where it really is somebody else.',
  },
  'cell-ambiguous': {
    de: ({ item, found, meanings }) =>
      `${de.quote(found)} kann bei der Frage ${de.quote(item)} mehreres heißen: ${de.list(meanings)}.`,
    en: ({ item, found, meanings }) =>
      `${en.quote(found)} may mean several things at the item ${en.quote(item)}: ${en.list(meanings)}.`,
  },
  'option-words-differ': {
    de: ({ item, found, option }) =>
      `Übernommen als Antwort ${option} auf die Frage ${de.quote(item)}; der Wortlaut ist ein anderer: ${de.quote(found)}.`,
    en: ({ item, found, option }) =>
      `Taken as option ${option} of the item ${en.quote(item)}; its wording is another: ${en.quote(found)}.`,
  },
  'reason-missing': {
    de: ({ item }) =>
      `Zu „nicht zutreffend“ bei der Frage ${de.quote(item)} fehlt der Grund: dahinter („nicht zutreffend: …“) oder in der Spalte ${de.quote(`${item}[Kommentar]`)}.`,
    en: ({ item }) =>
      `‘Not applicable’ at the item ${en.quote(item)} lacks its reason: behind it (‘not applicable: …’) or in the column ${en.quote(`${item}[comment]`)}.`,
  },
  // thresholds
  'threshold-section-unknown': {
    de: ({ id, allowed }) =>
      `Eine Schwelle gilt ${de.quote(id)}, aber einen solchen Abschnitt gibt es nicht${de.choice(id, allowed)}`,
    en: ({ id, allowed }) =>
      `A threshold is set on ${en.quote(id)}, but there is no such section${en.choice(id, allowed)}`,
  },
  'threshold-wrong': {
    de: ({ flag, found, allowed }) =>
      `${de.quote(found)} ist keine Schwelle für ${shown(flag)}${de.choice(found, allowed)}`,
    en: ({ flag, found, allowed }) =>
      `${en.quote(found)} is no threshold for ${shown(flag)}${en.choice(found, allowed)}`,
  },
  'gate-on-nothing': {
    de: ({ allowed }) =>
      `Es ist keine Schwelle gesetzt, also gibt es nichts zu prüfen; Schwellen stehen in assessment.yaml oder kommen mit ${allowed.length === 0 ? 'Optionen wie --min-level' : formatList(allowed.map(shown), 'de', 'or')}.`,
    en: ({ allowed }) =>
      `No threshold is set, so there is nothing to check; thresholds stand in assessment.yaml or come with ${allowed.length === 0 ? 'flags like --min-level' : formatList(allowed.map(shown), 'en', 'or')}.`,
  },
  'estimate-not-rising': {
    de: ({ key, low, base, high }) =>
      `Bei ${de.quote(key)} stehen low ${de.number(low)}, base ${de.number(base)} und high ${de.number(high)}; base muss dazwischen liegen: low ≤ base ≤ high.`,
    en: ({ key, low, base, high }) =>
      `${en.quote(key)} has low ${en.number(low)}, base ${en.number(base)} and high ${en.number(high)}; base must lie between them: low ≤ base ≤ high.`,
  },
  'objection-unknown': {
    de: ({ id, allowed }) =>
      `Einen Einwand ${de.quote(id)} kennt der Pitch nicht; ein eigener steht unter „says“${de.choice(id, allowed)}`,
    en: ({ id, allowed }) =>
      `The pitch knows no objection ${en.quote(id)}; one of your own stands under ‘says’${en.choice(id, allowed)}`,
  },
  'story-twice': {
    de: () => 'Hier stehen „story“ und „story_from“; der Pitch erzählt eine Geschichte, also bleibt eines von beiden.',
    en: () => 'Here stand both ‘story’ and ‘story_from’; the pitch tells one story, so keep one of them.',
  },
  'story-not-shown': {
    de: ({ item }) =>
      `Zu ${de.quote(item)} zeigt das Ergebnis keinen Kommentar, der die Geschichte sein könnte; „story_from“ nennt eine Frage, deren Kommentare im Bericht stehen.`,
    en: ({ item }) =>
      `The result shows no comment on ${en.quote(item)} that could be the story; ‘story_from’ names an item whose comments stand in the report.`,
  },
  'default-not-last': {
    de: ({ id }) => `Die Antwort ${de.quote(id)}: Nur die letzte einer Liste steht ohne „when“, und die letzte immer.`,
    en: ({ id }) =>
      `The answer ${en.quote(id)}: only the last of a list goes without ‘when’, and the last always does.`,
  },
  'warning-looser-than-error': {
    de: ({ what, warning, error }) =>
      `Die Warnschwelle für ${de.matter(what)} (${shown(warning)}) ist lockerer als die Fehlerschwelle (${shown(error)}) und kann darum nie allein greifen.`,
    en: ({ what, warning, error }) =>
      `The warning bound for ${en.matter(what)} (${shown(warning)}) is looser than the error bound (${shown(error)}), so it can never matter by itself.`,
  },
  // templates
  'template-file-unknown': {
    de: ({ found, allowed }) => `Eine Vorlage ${de.quote(found)} gibt es nicht${de.choice(found, allowed)}`,
    en: ({ found, allowed }) => `There is no template ${en.quote(found)}${en.choice(found, allowed)}`,
  },
  'template-none': {
    de: ({ folder }) =>
      `Im Ordner ${de.path(folder)} liegt keine Vorlage; „cx-maturity report --eject <Ordner>“ legt die mitgelieferten als Anfang ab.`,
    en: ({ folder }) =>
      `There is no template in the folder ${en.path(folder)}; ‘cx-maturity report --eject <folder>’ writes the shipped ones to start from.`,
  },
  'template-link': {
    de: ({ path }) =>
      `${de.path(path)} ist keine eigene Datei, sondern ein Verweis oder ein Ordner; eine Vorlage muss selbst im Ordner liegen.`,
    en: ({ path }) =>
      `${en.path(path)} is a link or a folder and no file of its own; a template must stand in the folder itself.`,
  },
  'template-syntax': {
    de: ({ found }) =>
      found === ''
        ? 'Die Vorlage endet hier zu früh; etwas, das mit {{ beginnt, ist nicht geschlossen.'
        : `Ab ${de.quote(found)} ist die Vorlage nicht zu verstehen; davor fehlt etwas, oder ein Block ist nicht oder anders geschlossen.`,
    en: ({ found }) =>
      found === ''
        ? 'The template ends too early here; something that begins with {{ is not closed.'
        : `From ${en.quote(found)} on the template cannot be understood; something is missing before it, or a block is closed by another name or not at all.`,
  },
  'template-helper-unknown': {
    de: ({ found, allowed }) => `Den Helfer ${de.quote(found)} gibt es in Vorlagen nicht${de.choice(found, allowed)}`,
    en: ({ found, allowed }) => `There is no helper ${en.quote(found)} in templates${en.choice(found, allowed)}`,
  },
  'template-partial-unknown': {
    de: ({ found, allowed }) => `Einen Baustein ${de.quote(found)} gibt es nicht${de.choice(found, allowed)}`,
    en: ({ found, allowed }) => `There is no partial ${en.quote(found)}${en.choice(found, allowed)}`,
  },
  'template-circle': {
    de: ({ names }) => `Dieser Baustein verwendet sich selbst (${names.map(shown).join(' → ')}) und käme nie ans Ende.`,
    en: ({ names }) => `This partial uses itself (${names.map(shown).join(' → ')}) and would never end.`,
  },
  'template-not-allowed': {
    de: ({ found }) =>
      `${de.quote(found)} geht in Vorlagen nicht; sie zeigen Werte, verwenden if, unless, each und with mit je einem Namen und die Bausteine, die es gibt.`,
    en: ({ found }) =>
      `${en.quote(found)} does not work in templates; they show values, use if, unless, each and with, each with one name, and the partials that there are.`,
  },
  'template-name-unknown': {
    de: ({ path, found, allowed }) =>
      `In den Daten gibt es hier kein ${de.quote(found)}${found === path ? '' : ` (aus ${de.quote(path)})`}${de.choice(found, allowed)}`,
    en: ({ path, found, allowed }) =>
      `The data has no ${en.quote(found)} here${found === path ? '' : ` (of ${en.quote(path)})`}${en.choice(found, allowed)}`,
  },
  'template-not-text': {
    de: ({ found }) =>
      `${de.quote(found)} ist eine Liste oder eine Gruppe und kein Text; mit {{#each}} oder {{#with}} kommt man an das, was darin steht.`,
    en: ({ found }) =>
      `${en.quote(found)} is a list or a group and no text; {{#each}} or {{#with}} leads to what is in it.`,
  },
  'template-endless': {
    de: ({ limit }) =>
      `Die Vorlage schreibt mehr als ${limit} Zeichen oder dreht sich im Kreis; so lang ist kein Bericht.`,
    en: ({ limit }) =>
      `The template writes more than ${limit} characters or goes round in circles; no report is that long.`,
  },
  'template-element': {
    de: ({ found }) =>
      `Das Element ${de.quote(found)} ist in Vorlagen nicht erlaubt; es könnte die Seite woandershin führen oder etwas von dort holen.`,
    en: ({ found }) =>
      `The element ${en.quote(found)} is not allowed in templates; it could lead the page elsewhere or fetch something from there.`,
  },
  'style-end': {
    de: ({ found }) => `${de.quote(found)} würde das Stylesheet mitten im Text beenden und ist darin nicht erlaubt.`,
    en: ({ found }) => `${en.quote(found)} would end the style sheet in the middle and is not allowed in it.`,
  },
  'style-fetches': {
    de: ({ found }) => `${de.quote(found)} bewirkt nichts; ein Bericht lädt weder Dateien noch Schriften nach.`,
    en: ({ found }) => `${en.quote(found)} has no effect; a report loads no files and no fonts.`,
  },
  // usage
  'contrast-low': {
    de: ({ colour, contrast, least, nearest }) =>
      `Der Kontrast von ${shown(colour)} zu Weiß ist ${formatContrast(contrast, least, 'de')} : 1; nötig sind ${de.number(least)} : 1. Es reicht zum Beispiel das dunklere ${shown(nearest)}.`,
    en: ({ colour, contrast, least, nearest }) =>
      `The contrast of ${shown(colour)} with white is ${formatContrast(contrast, least, 'en')} : 1; ${en.number(least)} : 1 is needed. The darker ${shown(nearest)} would do.`,
  },
  'logo-refused': {
    de: ({ path, fault }) => describeLogoFault(de.path(path), fault, 'de'),
    en: ({ path, fault }) => describeLogoFault(en.path(path), fault, 'en'),
  },
  'option-unknown-flag': {
    de: ({ found, allowed }) => `Die Option ${de.quote(found)} gibt es nicht${de.choice(found, allowed)}`,
    en: ({ found, allowed }) => `There is no flag ${en.quote(found)}${en.choice(found, allowed)}`,
  },
  'command-unknown': {
    de: ({ found, allowed }) => `Den Befehl ${de.quote(found)} gibt es nicht${de.choice(found, allowed)}`,
    en: ({ found, allowed }) => `There is no command ${en.quote(found)}${en.choice(found, allowed)}`,
  },
  'argument-missing': {
    de: ({ name }) => `Es fehlt die Angabe ${de.quote(name)}; „--help“ zeigt, wie der Befehl aufgerufen wird.`,
    en: ({ name }) => `The argument ${en.quote(name)} is missing; ‘--help’ shows how the command is called.`,
  },
  'argument-excess': {
    de: ({ found }) =>
      `Die Angabe ${de.quote(found)} ist hier zu viel; „--help“ zeigt, wie der Befehl aufgerufen wird.`,
    en: ({ found }) => `The argument ${en.quote(found)} is one too many; ‘--help’ shows how the command is called.`,
  },
  'flag-value-missing': {
    de: ({ flag }) => `Der Option ${de.quote(flag)} fehlt ihr Wert; „--help“ zeigt, was möglich ist.`,
    en: ({ flag }) => `The flag ${en.quote(flag)} lacks its value; ‘--help’ shows what is possible.`,
  },
  'flag-value-wrong': {
    de: ({ flag, found, allowed }) =>
      `${de.quote(found)} passt nicht zur Option ${shown(flag)}${de.choice(found, allowed)}`,
    en: ({ flag, found, allowed }) =>
      `${en.quote(found)} does not fit the flag ${shown(flag)}${en.choice(found, allowed)}`,
  },
  'summary-needs-markdown': {
    de: ({ formats }) => `Die Kurzform gibt es nur als Markdown (md), nicht als ${de.list(formats)}.`,
    en: ({ formats }) => `The short form comes as Markdown (md) only, not as ${en.list(formats)}.`,
  },
  'several-formats-need-folder': {
    de: ({ formats }) =>
      `Mehrere Formate (${de.list(formats)}) passen nicht in eine Ausgabe; mit „-o“ einen Ordner angeben.`,
    en: ({ formats }) => `Several formats (${en.list(formats)}) do not fit into one output; name a folder with ‘-o’.`,
  },
  'folder-not-empty': {
    de: ({ folder }) => `Der Ordner ${de.path(folder)} ist nicht leer; bitte einen neuen oder leeren Ordner angeben.`,
    en: ({ folder }) => `The folder ${en.path(folder)} is not empty; name a new or an empty one.`,
  },
  'file-exists': {
    de: ({ path }) => `Die Datei ${de.path(path)} gibt es schon; „--force“ überschreibt sie.`,
    en: ({ path }) => `The file ${en.path(path)} exists already; ‘--force’ overwrites it.`,
  },
  'cannot-write': {
    de: ({ path, cause }) => `${de.path(path)} lässt sich nicht schreiben: ${shown(describeCause(cause, 'de'))}.`,
    en: ({ path, cause }) => `${en.path(path)} cannot be written: ${shown(describeCause(cause, 'en'))}.`,
  },
  'file-in-use': {
    de: ({ path, process, host, since, here, lock }) => {
      const who = process === null ? '' : `Prozess ${process}`;
      const where = host === null ? '' : `${here ? 'dieser Rechner' : 'Rechner'} ${de.quote(host)}`;
      const when = since === null ? '' : `seit ${de.moment(since)}`;
      const known = [who, where, when].filter((word) => word !== '').join(', ');
      const way = here
        ? 'Dort fortsetzen oder das andere Fenster schließen; „--new“ beginnt eine eigene Datei.'
        : 'Dort fortsetzen oder beenden; „--new“ beginnt eine eigene Datei.';
      return `${de.path(path)} ist anderswo geöffnet${known === '' ? '' : ` (${known})`}. ${way} Nur wenn dort sicher nichts mehr läuft, darf die Datei ${de.path(lock)} gelöscht werden.`;
    },
    en: ({ path, process, host, since, here, lock }) => {
      const who = process === null ? '' : `process ${process}`;
      const where = host === null ? '' : `${here ? 'this machine' : 'machine'} ${en.quote(host)}`;
      const when = since === null ? '' : `since ${en.moment(since)}`;
      const known = [who, where, when].filter((word) => word !== '').join(', ');
      const way = here
        ? 'Go on there or close the other window; ‘--new’ begins a file of your own.'
        : 'Go on there or end it; ‘--new’ begins a file of your own.';
      return `${en.path(path)} is open elsewhere${known === '' ? '' : ` (${known})`}. ${way} Only if surely nothing runs there any more, the file ${en.path(lock)} may be deleted.`;
    },
  },
  'draft-gone': {
    de: ({ path }) =>
      `${de.path(path)} ist inzwischen abgeschlossen oder entfernt worden; derselbe Befehl zeigt, was noch offen ist.`,
    en: ({ path }) => `${en.path(path)} has been finished or removed meanwhile; the same command shows what is open.`,
  },
  'pdf-needs-file': {
    de: () => 'Ein PDF gehört in eine Datei, nicht auf den Bildschirm; „-o report.pdf“ gibt ihr einen Namen.',
    en: () => 'A PDF belongs into a file, not on the screen; ‘-o report.pdf’ names one.',
  },
  'browser-missing': {
    de: () =>
      `Ein PDF druckt ein Browser, und hier ist keiner zu finden: Chromium, Chrome oder Edge installieren oder mit CX_MATURITY_BROWSER den Pfad zu einem angeben. Was „-f html“ schreibt, druckt auch jeder andere Browser als PDF.`,
    en: () =>
      `A PDF is printed by a browser, and none was found here: install Chromium, Chrome or Edge, or name the path of one in CX_MATURITY_BROWSER. What ‘-f html’ writes prints as PDF from any other browser, too.`,
  },
  'browser-not-there': {
    de: ({ path }) =>
      `CX_MATURITY_BROWSER nennt ${de.path(path)}, aber dort ist kein Programm, das sich starten lässt.`,
    en: ({ path }) => `CX_MATURITY_BROWSER names ${en.path(path)}, but there is no program there that can be started.`,
  },
  'browser-failed': {
    de: ({ path, said }) =>
      `${de.path(path)} hat kein PDF gedruckt ${said === null ? 'und nicht gesagt, warum' : `und sagte zuletzt: ${de.speech(said)}`}. Was „-f html“ schreibt, druckt jeder Browser als PDF.`,
    en: ({ path, said }) =>
      `${en.path(path)} printed no PDF ${said === null ? 'and did not say why' : `and said last: ${en.speech(said)}`}. What ‘-f html’ writes prints as PDF from any browser.`,
  },
  'browser-too-slow': {
    de: ({ path, seconds }) =>
      `${de.path(path)} war nach ${de.number(seconds)} Sekunden nicht fertig und wurde beendet. Was „-f html“ schreibt, druckt jeder Browser als PDF.`,
    en: ({ path, seconds }) =>
      `${en.path(path)} was not done after ${en.number(seconds)} seconds and was ended. What ‘-f html’ writes prints as PDF from any browser.`,
  },
  'no-terminal': {
    de: ({ command }) =>
      `Der Befehl ${de.quote(command)} stellt Fragen und braucht dafür ein Terminal; „--plain“ fragt Zeile für Zeile über Standardeingabe und Standardausgabe.`,
    en: ({ command }) =>
      `The command ${en.quote(command)} asks questions and needs a terminal for it; ‘--plain’ asks line by line on stdin and stdout.`,
  },
  'flag-needs-screens': {
    de: ({ flag }) =>
      `Mit ${de.quote(flag)} geht die Befragung über Bildschirme; Zeile für Zeile, also mit „--plain“ oder in einem Terminal mit TERM=dumb, gibt es das nicht.`,
    en: ({ flag }) =>
      `${en.quote(flag)} works on screens; line by line, with ‘--plain’ or in a terminal with TERM=dumb, there is none.`,
  },
  'flag-needs-flag': {
    de: ({ flag, needed }) => `${de.quote(flag)} gilt nur zusammen mit ${de.quote(needed)}.`,
    en: ({ flag, needed }) => `${en.quote(flag)} works only together with ${en.quote(needed)}.`,
  },
  'flags-exclude': {
    de: ({ flag, other }) => `Die Optionen ${shown(flag)} und ${shown(other)} schließen einander aus.`,
    en: ({ flag, other }) => `The flags ${shown(flag)} and ${shown(other)} exclude each other.`,
  },
  'facilitate-in-anonymous': {
    de: ({ path }) =>
      `Das Assessment in ${de.quote(path)} ist anonym; „--facilitate“ würde Stimmen aufnehmen, an denen einzelne Personen zu erkennen wären. Abstimmungen gehören in ein Assessment mit „privacy: {mode: agreed}“.`,
    en: ({ path }) =>
      `The assessment in ${en.quote(path)} is anonymous; ‘--facilitate’ would take votes that show single people. Votes belong in an assessment with ‘privacy: {mode: agreed}’.`,
  },
  'flag-of-plan': {
    de: ({ flag }) => `Die Option ${shown(flag)} gehört zum Plan; „explain“ nimmt sie nur zusammen mit „plan“ an.`,
    en: ({ flag }) => `The flag ${shown(flag)} belongs to the plan; ‘explain’ takes it together with ‘plan’ only.`,
  },
  'target-twice': {
    de: ({ id }) => `${de.quote(id)} hat mehr als ein Ziel; gemeint sein kann nur eines.`,
    en: ({ id }) => `${en.quote(id)} has more than one target; only one can be meant.`,
  },
  'plan-rules-missing': {
    de: ({ questionnaire, rules, hash, stored }) =>
      `Die Scorecard wurde mit dem Fragebogen ${de.quote(questionnaire)} und den Regeln ${de.quote(rules)} (Inhalt ${shown(hash)}) gerechnet. Für einen neuen Plan müssen es genau diese sein, und hier sind sie es nicht; „--questionnaire“ und „--rules“ nennen ihre Dateien.${stored ? ' Ohne Angaben zu Ziel, Aufwand und Schritten zeigt „plan“ den Plan, der in der Scorecard steht.' : ''}`,
    en: ({ questionnaire, rules, hash, stored }) =>
      `The scorecard was scored with the questionnaire ${en.quote(questionnaire)} and the rules ${en.quote(rules)} (content ${shown(hash)}). A new plan needs these very ones, and they are not here; ‘--questionnaire’ and ‘--rules’ name their files.${stored ? ' Without a word on target, budget and steps ‘plan’ shows the plan that stands in the scorecard.' : ''}`,
  },
  'nothing-to-decide': {
    de: () =>
      'Keine Datei mit Maßnahmen ist genannt, und zum Fragen fehlt ein Terminal: „cx-maturity decide measures.yaml“ prüft eine Datei, „cx-maturity decide --plain“ fragt Zeile für Zeile, „cx-maturity schema measures“ zeigt das Format.',
    en: () =>
      'No file of measures is named, and there is no terminal to ask in: ‘cx-maturity decide measures.yaml’ checks a file, ‘cx-maturity decide --plain’ asks line by line, ‘cx-maturity schema measures’ prints the format.',
  },
  // rounds
  'comparison-other-questionnaire': {
    de: ({ before, after }) =>
      `Das eine Ergebnis stammt aus dem Fragebogen ${de.quote(before)}, das andere aus ${de.quote(after)}; vergleichen lassen sich nur Ergebnisse desselben Fragebogens.`,
    en: ({ before, after }) =>
      `One result is of the questionnaire ${en.quote(before)}, the other of ${en.quote(after)}; only results of the same questionnaire can be compared.`,
  },
  'comparison-nothing-in-common': {
    de: ({ id }) =>
      `Keine Frage von ${de.quote(id)} wurde in beiden Ergebnissen gleich gestellt (gleiche Kennung, gleiche Revision, gleiche Werte der Antworten); so lässt sich nichts vergleichen.`,
    en: ({ id }) =>
      `No item of ${en.quote(id)} was asked alike for both results (same id, same revision, same values of the options), so that nothing can be compared.`,
  },
  'baseline-not-comparable': {
    de: ({ sections }) =>
      `An dem früheren Ergebnis lässt sich nicht mehr messen: ${de.list(sections)}. Dort wurde keine Frage in beiden gleich gestellt. Ein neuer Vergleichsstand („cx-maturity round close“ oder „score --json“) schafft Abhilfe.`,
    en: ({ sections }) =>
      `The baseline can no longer be held against: ${en.list(sections)}. No item there was asked alike for both. A new baseline (‘cx-maturity round close’ or ‘score --json’) helps.`,
  },
  'ratchet-needs-assessment': {
    de: () =>
      '„--ratchet“ schreibt in die assessment.yaml eines Ordners; ein Antwortbogen oder eine gespeicherte Scorecard hat keine.',
    en: () => '‘--ratchet’ writes into the assessment.yaml of a folder; a response or a saved scorecard has none.',
  },
  'targets-need-assessment': {
    de: () =>
      '„--as-targets“ schreibt in die assessment.yaml eines Ordners; gebraucht wird dieser Ordner oder eine seiner geschlossenen Runden.',
    en: () =>
      '‘--as-targets’ writes into the assessment.yaml of a folder; what it needs is that folder or one of its closed rounds.',
  },
  'plan-under-way': {
    de: ({ path, created }) =>
      `In ${de.quote(path)} steht schon ein Plan vom ${formatDay(created, 'de')}, an dem der Fortschritt gemessen wird; „--force“ ersetzt ihn.`,
    en: ({ path, created }) =>
      `There is already a plan of ${formatDay(created, 'en')} in ${en.quote(path)} that progress is measured by; ‘--force’ replaces it.`,
  },
  'planned-on-open-round': {
    de: () =>
      'Der Plan beruht auf einer offenen Runde, und das Assessment ist anonym: Kommt noch jemand dazu, verriete der Unterschied der Werte dessen Antworten. Ein Plan einer geschlossenen Runde geht: „cx-maturity round close“, dann „cx-maturity plan <Ordner>/rounds/<Runde> --as-targets“.',
    en: () =>
      'The plan rests on an open round, and the assessment is anonymous: if one more person answers, the difference of the figures would tell what they said. A plan of a closed round will do: ‘cx-maturity round close’, then ‘cx-maturity plan <folder>/rounds/<round> --as-targets’.',
  },
  'assumption-malformed': {
    de: ({ found }) =>
      `${found === '' ? 'Bei „--what-if“ fehlt eine Annahme' : `${de.quote(found)} ist keine Annahme für „--what-if“`}; gemeint ist eine Frage mit der Nummer einer Antwort, mehrere mit Komma, etwa PAR1=4,WAL2=1.`,
    en: ({ found }) =>
      `${found === '' ? 'There is an assumption missing in ‘--what-if’' : `${en.quote(found)} is no assumption for ‘--what-if’`}; what is meant is an item with the number of an option, several with commas, such as PAR1=4,WAL2=1.`,
  },
  'assumption-of-text': {
    de: ({ item }) =>
      `Die Frage ${de.quote(item)} wird mit eigenen Worten beantwortet und geht in keinen Wert ein; annehmen lassen sich nur Antworten mit Nummer.`,
    en: ({ item }) =>
      `The item ${en.quote(item)} is answered in words and enters no score; only options with a number can be assumed.`,
  },
  'assumption-twice': {
    de: ({ item, found }) =>
      `Für die Frage ${de.quote(item)} sind verschiedene Antworten angenommen (${de.list(found)}); möglich ist nur eine.`,
    en: ({ item, found }) =>
      `Different answers are assumed for the item ${en.quote(item)} (${en.list(found)}); only one is possible.`,
  },
  'assumption-of-scorecard': {
    de: ({ path }) =>
      `${de.path(path)} ist eine gespeicherte Scorecard und enthält keine Antworten, die anders lauten könnten; „--what-if“ braucht die Antwortbögen oder den Ordner des Assessments.`,
    en: ({ path }) =>
      `${en.path(path)} is a saved scorecard and holds no answers that could be others; ‘--what-if’ needs the responses or the folder of the assessment.`,
  },
  'assumption-discloses': {
    de: ({ section, items }) =>
      `Mit diesen Annahmen ließe sich ausrechnen, wie viele Personen im Abschnitt ${de.quote(section)} einzelne Fragen offen gelassen haben; das bleibt in einem anonymen Assessment verborgen. Mit Annahmen auch zu ${de.list(items)} geht es.`,
    en: ({ section, items }) =>
      `With these assumptions it could be worked out how many people left single items of the section ${en.quote(section)} open, which stays hidden in an anonymous assessment. With assumptions on ${en.list(items)} too, it works.`,
  },
  'round-name-wrong': {
    de: ({ found }) =>
      `${de.quote(found)} taugt nicht als Name einer Runde: erlaubt sind bis zu 60 Buchstaben ohne Umlaute, Ziffern und -_., zuerst ein Buchstabe oder eine Ziffer, etwa 2026-03.`,
    en: ({ found }) =>
      `${en.quote(found)} cannot be the name of a round: allowed are up to 60 plain letters, digits and -_., a letter or digit first, such as 2026-03.`,
  },
  'round-exists': {
    de: ({ round }) =>
      `Die Runde ${de.quote(round)} gibt es schon, und eine Runde wird nie überschrieben; „--name“ gibt dieser einen anderen Namen.`,
    en: ({ round }) =>
      `There is a round ${en.quote(round)} already, and a round is never overwritten; ‘--name’ gives this one another name.`,
  },
  'round-half-closed': {
    de: ({ round, folder }) =>
      `Das Schließen der Runde ${de.quote(round)} wurde unterbrochen, und ein Teil ihrer Antworten liegt noch in der offenen Runde. Bis „cx-maturity round close ${shown(folder)}“ es zu Ende bringt, wird hier nichts gerechnet.`,
    en: ({ round, folder }) =>
      `Closing the round ${en.quote(round)} was interrupted, and some of its responses are still in the open round. Nothing is scored here until ‘cx-maturity round close ${shown(folder)}’ finishes it.`,
  },
  'responses-unfinished': {
    de: ({ count }) =>
      `${count === 1 ? 'Ein Antwortbogen ist' : `${count} Antwortbögen sind`} noch nicht fertig. „--unfinished leave“ lässt ${count === 1 ? 'ihn' : 'sie'} für die nächste Runde liegen, „--unfinished drop“ legt ${count === 1 ? 'ihn' : 'sie'} ungezählt zu dieser.`,
    en: ({ count }) =>
      `${count === 1 ? 'One response is' : `${count} responses are`} not finished yet. ‘--unfinished leave’ leaves ${count === 1 ? 'it' : 'them'} for the next round, ‘--unfinished drop’ puts ${count === 1 ? 'it' : 'them'} away with this one, not counted.`,
  },
  'unfinished-among-lines': {
    de: ({ path }) =>
      `In ${de.path(path)} stehen unfertige Antworten zwischen fertigen; eine Datei lässt sich nur als Ganzes verschieben. „--unfinished drop“ legt alle zu dieser Runde.`,
    en: ({ path }) =>
      `${en.path(path)} has unfinished responses among finished ones; a file can only be moved as a whole. ‘--unfinished drop’ puts all of them away with this round.`,
  },
  'response-open': {
    de: ({ path, lock }) =>
      `${de.path(path)} ist anderswo geöffnet; die Runde lässt sich erst danach schließen. Nur wenn dort sicher nichts mehr läuft, darf die Datei ${de.path(lock)} gelöscht werden.`,
    en: ({ path, lock }) =>
      `${en.path(path)} is open elsewhere; the round can be closed only after that. Only if nothing runs there for certain may the file ${en.path(lock)} be deleted.`,
  },
  'responses-changed': {
    de: ({ path }) =>
      `${de.path(path)} wurde geändert, während gerechnet wurde. Nichts ist geschlossen; ein zweiter Aufruf rechnet mit dem neuen Stand.`,
    en: ({ path }) =>
      `${en.path(path)} was changed while the round was being scored. Nothing is closed; a second call scores what is there now.`,
  },
  'keep-in-anonymous': {
    de: () =>
      'In einem anonymen Assessment bleiben Antworten einer geschlossenen Runde nicht liegen: Aus zwei Ergebnissen mit fast denselben Personen ließe sich errechnen, was Einzelne geantwortet haben.',
    en: () =>
      'In an anonymous assessment responses of a closed round do not stay: two results of almost the same people would tell what single ones answered.',
  },
  'responses-of-closed-round': {
    de: ({ round }) =>
      `Unter den offenen Antwortbögen sind welche, die schon in der Runde ${de.quote(round)} gezählt wurden. Was in einem anonymen Ergebnis war, geht in kein anderes ein: Aus beiden zusammen ließe sich errechnen, was Einzelne geantwortet haben. Die schon gezählten gehören nicht noch einmal in den Ordner „responses“.`,
    en: ({ round }) =>
      `Among the open responses are some that were counted in the round ${en.quote(round)} already. What has been in one anonymous result goes into no other: both together would tell what single people answered. Those that were counted do not belong into the folder ‘responses’ again.`,
  },
  'no-rounds': {
    de: ({ folder }) =>
      `In ${de.path(folder)} ist noch keine Runde geschlossen und die offene hat kein Ergebnis; „cx-maturity round close“ schließt eine.`,
    en: ({ folder }) =>
      `No round in ${en.path(folder)} is closed yet, and the open one has no result; ‘cx-maturity round close’ closes one.`,
  },
  'explain-unknown': {
    de: ({ found, allowed }) =>
      `Zu ${de.quote(found)} gibt es in diesem Ergebnis nichts zu erklären${de.choice(found, allowed)}`,
    en: ({ found, allowed }) =>
      `There is nothing called ${en.quote(found)} to explain in this result${en.choice(found, allowed)}`,
  },
  // lint by simulation
  'level-unreachable': {
    de: ({ section, level }) =>
      `Stufe ${level} von ${de.quote(section)} ist mit keiner Kombination von Antworten zu erreichen.`,
    en: ({ section, level }) => `No combination of answers reaches level ${level} of ${en.quote(section)}.`,
  },
  'level-unreachable-alone': {
    de: ({ section, level }) =>
      `Keine einzelne Antwort erreicht Stufe ${level} von ${de.quote(section)}; mehrere Personen zusammen schon.`,
    en: ({ section, level }) =>
      `No single response reaches level ${level} of ${en.quote(section)}; several people together can.`,
  },
  'rule-dead': {
    de: ({ id, kind }) =>
      `${de.rule(kind)} ${de.quote(id)} kann nie zutreffen; keine Kombination von Antworten erfüllt die Bedingung.`,
    en: ({ id, kind }) => `${en.rule(kind)} ${en.quote(id)} can never hold; no answers meet its condition.`,
  },
  'rule-always': {
    de: ({ id, kind }) =>
      `${de.rule(kind)} ${de.quote(id)} trifft immer zu, gleich was geantwortet wird, und sagt damit nichts.`,
    en: ({ id, kind }) => `${en.rule(kind)} ${en.quote(id)} always holds, whatever is answered, and so says nothing.`,
  },
  'cap-never-bites': {
    de: ({ id }) => `Die Obergrenze ${de.quote(id)} senkt nie eine Stufe; Bedingung oder Grenze bewirken nichts.`,
    en: ({ id }) => `The cap ${en.quote(id)} never lowers a level; its condition or its limit has no effect.`,
  },
  'answer-costs-level': {
    de: ({ id, item }) =>
      `Eine bessere Antwort auf die Frage ${de.quote(item)} kann in ${de.quote(id)} eine Stufe kosten; das darf keine Regel bewirken.`,
    en: ({ id, item }) =>
      `A better answer to the item ${en.quote(item)} can cost a level in ${en.quote(id)}; no rule may do that.`,
  },
  // lint of writing
  'text-wordy': {
    de: ({ kind, length, limit }) => `${de.text(kind)} hat ${length} Wörter; höchstens ${limit} sollten es sein.`,
    en: ({ kind, length, limit }) => `${en.text(kind)} has ${length} words; it should have at most ${limit}.`,
  },
  'sentence-long': {
    de: ({ found, length, limit }) =>
      `Der Satz ${de.quote(found)} hat ${length} Wörter; ab ${limit + 1} Wörtern sollten daraus zwei Sätze werden.`,
    en: ({ found, length, limit }) =>
      `The sentence ${en.quote(found)} has ${length} words; from ${limit + 1} words on it should become two sentences.`,
  },
  'question-joined': {
    de: ({ kind, found }) =>
      `${de.text(kind)} verbindet mit ${de.quote(found)} zwei Dinge; gefragt werden sollte nach einem, sonst sagt die Antwort nicht, welches gemeint war.`,
    en: ({ kind, found }) =>
      `${en.text(kind)} joins two things with ${en.quote(found)}; it should ask for one, else the answer does not tell which was meant.`,
  },
  'question-evaluative': {
    de: ({ kind, found }) =>
      `${de.text(kind)} wertet mit ${de.quote(found)} und legt damit eine Antwort nahe; besser steht da, was zu beobachten ist.`,
    en: ({ kind, found }) =>
      `${en.text(kind)} judges with ${en.quote(found)} and so suggests an answer; it should say what can be observed.`,
  },
  'option-vague': {
    de: ({ found }) =>
      `Unter ${de.quote(found)} versteht jeder etwas anderes; besser ist eine Zahl, ein Zeitraum oder ein Beispiel.`,
    en: ({ found }) =>
      `Everybody takes ${en.quote(found)} to mean something else; a number, a period or an example is better.`,
  },
  'options-open-alike': {
    de: ({ found, other }) =>
      `Die Antwort beginnt mit ${de.quote(found)} wie ${de.quote(other)}; der Unterschied sollte am Anfang stehen.`,
    en: ({ found, other }) =>
      `The option begins with ${en.quote(found)} as ${en.quote(other)} does; what differs should come first.`,
  },
  'questions-open-alike': {
    de: ({ found, other }) =>
      `Die Frage beginnt mit ${de.quote(found)} wie ${de.quote(other)}; im selben Abschnitt sollte sie anders beginnen.`,
    en: ({ found, other }) =>
      `The question begins with ${en.quote(found)} as ${en.quote(other)} does; in one section it should begin otherwise.`,
  },
  'sentence-twice': {
    de: ({ found, other }) =>
      `Der Satz ${de.quote(found)} steht schon in ${de.quote(other)}; hier sollte stehen, was nur hier gilt.`,
    en: ({ found, other }) =>
      `The sentence ${en.quote(found)} stands in ${en.quote(other)} already; this should say what is true of this alone.`,
  },
  'reading-hard': {
    de: ({ key, language, lix, limit }) =>
      `${language === 'de' ? 'Auf Deutsch' : 'Auf Englisch'} liest sich ${de.quote(key)} schwer (LIX ${lix}, höchstens ${limit}); kürzere Sätze und kürzere Wörter helfen.`,
    en: ({ key, language, lix, limit }) =>
      `${language === 'de' ? 'In German' : 'In English'} ${en.quote(key)} is hard to read (LIX ${lix}, at most ${limit}); shorter sentences and shorter words help.`,
  },
  'translation-same': {
    de: ({ found, language }) =>
      `${de.quote(found)} ist ${language === 'de' ? 'auf Deutsch' : 'auf Englisch'} derselbe Text und wohl nicht übersetzt; er gehört übersetzt oder mit „--confirm-translations“ bestätigt.`,
    en: ({ found, language }) =>
      `${en.quote(found)} is the same text in ${language === 'de' ? 'German' : 'English'} and probably not translated; translate it, or confirm it with ‘--confirm-translations’.`,
  },
  'translation-unconfirmed': {
    de: ({ key, language }) =>
      `Die ${translationWords.de[language]} Fassung von ${de.quote(key)} hat nie jemand bestätigt; vergleichen, dann „--confirm-translations ${shown(key)}“.`,
    en: ({ key, language }) =>
      `Nobody ever confirmed the ${translationWords.en[language]} version of ${en.quote(key)}; compare it, then ‘--confirm-translations ${shown(key)}’.`,
  },
  'translation-stale': {
    de: ({ key, language }) =>
      `Die Vorlage von ${de.quote(key)} hat sich geändert, die ${translationWords.de[language]} Fassung nicht; anpassen oder so lassen, dann „--confirm-translations ${shown(key)}“.`,
    en: ({ key, language }) =>
      `The source of ${en.quote(key)} changed, its ${translationWords.en[language]} version did not; change it or leave it, then ‘--confirm-translations ${shown(key)}’.`,
  },
  'translation-changed': {
    de: ({ key, language }) =>
      `Die ${translationWords.de[language]} Fassung von ${de.quote(key)} hat sich geändert, seit sie bestätigt wurde; vergleichen, dann „--confirm-translations ${shown(key)}“.`,
    en: ({ key, language }) =>
      `The ${translationWords.en[language]} version of ${en.quote(key)} changed since it was confirmed; compare it, then ‘--confirm-translations ${shown(key)}’.`,
  },
  'translation-obsolete': {
    de: ({ key }) =>
      `Einen übersetzten Text ${de.quote(key)} gibt es nicht mehr; „--confirm-translations ${shown(key)}“ streicht die Zeile.`,
    en: ({ key }) =>
      `There is no translated text ${en.quote(key)} any more; ‘--confirm-translations ${shown(key)}’ takes the line out.`,
  },
  'translation-unknown': {
    de: ({ key, allowed }) =>
      `Mit ${de.quote(key)} beginnt der Name keines übersetzten Textes${de.choice(key, allowed)}`,
    en: ({ key, allowed }) => `No translated text is called ${en.quote(key)} or begins so${en.choice(key, allowed)}`,
  },
  'translations-not-yours': {
    de: ({ id }) =>
      `Die Übersetzungen des mitgelieferten Fragebogens ${de.quote(id)} bestätigt, wer ihn schreibt; hier geht das nur mit eigenen Dateien.`,
    en: ({ id }) =>
      `Translations of the shipped questionnaire ${en.quote(id)} are confirmed by those who write it; here only those of your own files can be.`,
  },
  'translations-with-rules': {
    de: () =>
      'Bestätigt werden die Übersetzungen eines Fragebogens zusammen mit der rules.yaml neben ihm; „--rules“ passt nicht dazu.',
    en: () =>
      'Translations are confirmed for a questionnaire together with the rules.yaml beside it; ‘--rules’ does not go with that.',
  },
};

function describe<Code extends ProblemCode>(
  code: Code,
  args: Readonly<ProblemKinds[Code]>,
  language: Language,
): string {
  return sentences[code][language](args);
}

/**
 * One sentence for a problem: what is wrong, the offending text in quotes, what is allowed where the list is short;
 * and, where the text is close to an allowed one, a short question whether that was meant.
 * Nothing of the input can break out of it: texts are cut and control characters made visible.
 */
export function describeProblem(problem: Problem, language: Language): string {
  return describe(problem.code, problem.args, language);
}

const severityWords: Readonly<Record<Problem['severity'], { readonly [language in Language]: string }>> = {
  error: { de: 'Fehler', en: 'error' },
  warning: { de: 'Warnung', en: 'warning' },
};

/** The sentence behind `file:line:column: error: `, the form that editors and CI make clickable; the place left out where there is none. */
export function formatProblem(problem: Problem, language: Language): string {
  const { place, severity } = problem;
  const where = place === null ? '' : `${visible(place.file)}:${place.line}:${place.column}: `;
  return `${where}${severityWords[severity][language]}: ${describeProblem(problem, language)}`;
}
