import type { Language } from '../model/language.js';
import type { InterviewCommand } from './interview.js';

/** What a key does on a screen, in a word or two. */
export type HintName =
  | 'answer'
  | 'move'
  | 'back'
  | 'unknown'
  | 'notApplicable'
  | 'skip'
  | 'onward'
  | 'comment'
  | 'evidence'
  | 'go'
  | 'language'
  | 'explain'
  | 'quit'
  | 'allKeys'
  | 'begin'
  | 'scroll'
  | 'close'
  | 'choose'
  | 'search'
  | 'finish'
  | 'openOnes'
  | 'keep'
  | 'cancel'
  | 'report'
  | 'end'
  | 'leave';

/** All words of the screens of the interview in one language. */
export interface ScreenWords {
  readonly hints: Readonly<Record<HintName, string>>;
  /** Where an item stands in its section and in the whole. */
  readonly place: (section: string, number: number, of: number) => string;
  readonly done: (done: number, total: number) => string;
  readonly given: (option: string) => string;
  readonly pastedRefused: string;
  readonly keyUnknown: (key: string) => string;
  readonly chooseFirst: (options: number) => string;
  readonly noWayBack: string;
  readonly nothingChanged: string;
  readonly commentLabel: string;
  readonly evidenceLabel: string;
  readonly reasonLabel: string;
  readonly reasonNeeded: string;

  readonly answerKeys: (options: number) => string;
  /** What a key does, where the line mode says it in another way. */
  readonly keyHelp: Readonly<Partial<Record<InterviewCommand, string>>>;
  readonly explainTitle: string;
  readonly sourceTitle: string;
  readonly keysTitle: string;
  readonly lines: (from: number, to: number, of: number) => string;

  readonly goTitle: string;
  readonly reviewTitle: string;
  readonly reviewCounts: (counts: {
    readonly answered: number;
    readonly unknown: number;
    readonly notApplicable: number;
    readonly open: number;
  }) => string;
  readonly finishRow: string;
  readonly openRow: (count: number) => string;
  readonly reviewRow: string;
  readonly openHeading: (count: number) => string;
  readonly unknownHeading: (count: number) => string;
  readonly notApplicableHeading: (count: number) => string;
  readonly notedHeading: (count: number) => string;
  readonly searched: (typed: string) => string;
  readonly nothingFound: (typed: string) => string;
  readonly nothingToFinish: string;

  readonly sectionDone: (section: string) => string;
}

const de: ScreenWords = {
  hints: {
    answer: 'antworten',
    move: 'wählen',
    back: 'zurück',
    unknown: 'unbekannt',
    notApplicable: 'trifft nicht zu',
    skip: 'überspringen',
    onward: 'weiter',
    comment: 'Kommentar',
    evidence: 'Beleg',
    go: 'gehe zu',
    language: 'English',
    explain: 'erklären',
    quit: 'speichern und beenden',
    allKeys: 'alle Tasten',
    begin: 'beginnen',
    scroll: 'blättern',
    close: 'zurück zur Frage',
    choose: 'hingehen',
    search: 'suchen',
    finish: 'abschließen',
    openOnes: 'offene Fragen',
    keep: 'übernehmen',
    cancel: 'verwerfen',
    report: 'Bericht als HTML schreiben',
    end: 'beenden',
    leave: 'beenden',
  },
  place: (section, number, of) => `${section} · Frage ${number} von ${of}`,
  done: (done, total) => `${done}/${total}`,
  given: (option) => `Bisherige Antwort: ${option}`,
  pastedRefused: 'Eingefügter Text zählt nicht als Antwort.',
  keyUnknown: (key) => `Die Taste ${key} hat hier keine Aufgabe.`,
  chooseFirst: (options) => `Erst wählen: 1 bis ${options} oder die Pfeiltasten.`,
  noWayBack: 'Das ist die erste Frage.',
  nothingChanged: 'Nichts geändert.',
  commentLabel: 'Kommentar; eine leere Zeile löscht ihn:',
  evidenceLabel: 'Beleg, woran es zu sehen ist; eine leere Zeile löscht ihn:',
  reasonLabel: 'Warum trifft das nicht zu?',
  reasonNeeded: 'Ohne Begründung gilt es nicht; Esc verwirft.',

  answerKeys: (options) => `die Antwort mit dieser Nummer (1 bis ${options}); ebenso Pfeiltasten und Enter.`,
  keyHelp: {
    'not-applicable': 'trifft nicht zu; die Begründung wird erfragt.',
    comment: 'Kommentar.',
    evidence: 'Beleg: woran es zu sehen ist.',
    go: 'zu jeder Frage, zu den offenen oder zur Übersicht.',
  },

  explainTitle: 'Erklärung',
  sourceTitle: 'Quelle',
  keysTitle: 'Tasten',
  lines: (from, to, of) => `Zeilen ${from} bis ${to} von ${of}`,

  goTitle: 'Wohin?',
  reviewTitle: 'Übersicht vor dem Abschluss',
  reviewCounts: ({ answered, unknown, notApplicable, open }) =>
    `Beantwortet: ${answered} · unbekannt: ${unknown} · trifft nicht zu: ${notApplicable} · offen: ${open}`,
  finishRow: 'Abschließen und das Ergebnis zeigen',
  openRow: (count) => (count === 1 ? 'Zur offenen Frage' : `Durch die ${count} offenen Fragen gehen`),
  reviewRow: 'Zur Übersicht und zum Abschluss',
  openHeading: (count) => `Offen (${count})`,
  unknownHeading: (count) => `Unbekannt (${count})`,
  notApplicableHeading: (count) => `Trifft nicht zu (${count})`,
  notedHeading: (count) => `Mit Kommentar oder Beleg (${count})`,
  searched: (typed) => `Suche: ${typed}`,
  nothingFound: (typed) => `Keine Frage passt zu „${typed}“.`,
  nothingToFinish: 'Noch ist keine Frage beantwortet; q beendet ohne Ergebnis.',

  sectionDone: (section) => `Erstes Ergebnis: ${section}`,
};

const en: ScreenWords = {
  hints: {
    answer: 'answer',
    move: 'choose',
    back: 'back',
    unknown: 'unknown',
    notApplicable: 'not applicable',
    skip: 'skip',
    onward: 'onward',
    comment: 'comment',
    evidence: 'evidence',
    go: 'go to',
    language: 'Deutsch',
    explain: 'explain',
    quit: 'save and leave',
    allKeys: 'all keys',
    begin: 'begin',
    scroll: 'scroll',
    close: 'back to the question',
    choose: 'go there',
    search: 'search',
    finish: 'finish',
    openOnes: 'open questions',
    keep: 'keep it',
    cancel: 'discard',
    report: 'write a report as HTML',
    end: 'end',
    leave: 'leave',
  },
  place: (section, number, of) => `${section} · question ${number} of ${of}`,
  done: (done, total) => `${done}/${total}`,
  given: (option) => `Current answer: ${option}`,
  pastedRefused: 'Pasted text does not count as an answer.',
  keyUnknown: (key) => `The key ${key} does nothing here.`,
  chooseFirst: (options) => `Choose first: 1 to ${options}, or the arrow keys.`,
  noWayBack: 'This is the first question.',
  nothingChanged: 'Nothing changed.',
  commentLabel: 'Comment; an empty line removes it:',
  evidenceLabel: 'Evidence, where it can be seen; an empty line removes it:',
  reasonLabel: 'Why does it not apply?',
  reasonNeeded: 'It does not count without a reason; Esc discards.',

  answerKeys: (options) => `the answer with that number (1 to ${options}); arrow keys and Enter do the same.`,
  keyHelp: {
    'not-applicable': 'not applicable; the reason is asked for.',
    comment: 'comment.',
    evidence: 'evidence: where it can be seen.',
    go: 'to any question, to the open ones, or to the review.',
  },

  explainTitle: 'Explanation',
  sourceTitle: 'Source',
  keysTitle: 'Keys',
  lines: (from, to, of) => `Lines ${from} to ${to} of ${of}`,

  goTitle: 'Where to?',
  reviewTitle: 'Review before the end',
  reviewCounts: ({ answered, unknown, notApplicable, open }) =>
    `Answered: ${answered} · unknown: ${unknown} · not applicable: ${notApplicable} · open: ${open}`,
  finishRow: 'Finish and show the result',
  openRow: (count) => (count === 1 ? 'To the open question' : `Go through the ${count} open questions`),
  reviewRow: 'To the review and the end',
  openHeading: (count) => `Open (${count})`,
  unknownHeading: (count) => `Unknown (${count})`,
  notApplicableHeading: (count) => `Not applicable (${count})`,
  notedHeading: (count) => `With a comment or evidence (${count})`,
  searched: (typed) => `Search: ${typed}`,
  nothingFound: (typed) => `No question matches ‘${typed}’.`,
  nothingToFinish: 'No question has been answered yet; q leaves without a result.',

  sectionDone: (section) => `First result: ${section}`,
};

/** The words of the screens by language. */
export const screenWords: Readonly<Record<Language, ScreenWords>> = { de, en };
