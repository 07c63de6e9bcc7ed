import type { Language } from '../model/language.js';

/** What a person can ask of the interview besides answering with an option. */
export type InterviewCommand =
  | 'unknown'
  | 'not-applicable'
  | 'comment'
  | 'evidence'
  | 'back'
  | 'skip'
  | 'go'
  | 'open'
  | 'repeat'
  | 'language'
  | 'help'
  | 'finish'
  | 'quit';

/** Which inputs an item takes at the moment. */
export interface ItemInputs {
  readonly options: number;
  readonly notApplicable: boolean;
  readonly back: boolean;
}

/** All words of the interview in one language. Numbers are whole; texts come without a line break at the end. */
export interface InterviewWords {
  /** Words that may be typed instead of a key; lower case, in every language at any time. */
  readonly commandWords: Readonly<Record<InterviewCommand, readonly string[]>>;
  /** What each command does, in the order of the help. */
  readonly commandHelp: Readonly<Record<InterviewCommand, string>>;
  readonly optionHelp: (options: number) => string;
  readonly textHelp: string;

  readonly extent: (open: number, total: number, minutes: number) => string;
  readonly resumed: (number: number) => string;
  readonly leftOut: (count: number, ids: string) => string;
  readonly howTo: string;
  readonly itemLine: (section: string, number: number, total: number) => string;
  readonly currentAnswer: (text: string) => string;
  readonly comment: (text: string) => string;
  readonly evidence: (text: string) => string;
  readonly unknown: string;
  readonly notApplicable: (reason: string) => string;

  readonly itemPrompt: (inputs: ItemInputs) => string;
  /** Where the answer is typed in words. */
  readonly textPrompt: (inputs: Omit<ItemInputs, 'options'>) => string;
  readonly reviewPrompt: (inputs: {
    readonly open: boolean;
    readonly finish: boolean;
    readonly example: string;
  }) => string;
  readonly reasonPrompt: string;
  readonly commentPrompt: (present: boolean) => string;
  readonly evidencePrompt: (present: boolean) => string;
  readonly goPrompt: (example: string) => string;

  readonly skippedOpen: string;
  readonly skippedKept: string;
  readonly commentKept: string;
  readonly commentWaits: string;
  readonly commentRemoved: string;
  readonly evidenceKept: string;
  readonly evidenceWaits: string;
  readonly evidenceRemoved: string;
  readonly nothingChanged: string;
  readonly textCut: (limit: number) => string;

  readonly helpNone: string;
  readonly sources: (ids: string) => string;
  readonly inputsTitle: string;
  readonly openTitle: (count: number) => string;
  readonly openNone: string;

  readonly wrongOption: (found: string, options: number) => string;
  readonly wordsExpected: string;
  readonly wrongInput: (found: string) => string;
  readonly wrongInReview: (found: string) => string;
  readonly wrongAlone: (key: string) => string;
  readonly onlyAtItem: string;
  readonly itemUnknown: (found: string, known: string) => string;
  readonly numberUnknown: (found: string, total: number) => string;
  readonly notApplicableNotAllowed: string;
  readonly atFirst: string;
  readonly nothingToFinish: string;

  readonly reviewTitle: string;
  readonly reviewAnswered: (answered: number, total: number) => string;
  readonly reviewOpen: (count: number, ids: string) => string;
  readonly reviewUnknown: (count: number, ids: string) => string;
  readonly reviewNotApplicable: (count: number, ids: string) => string;
  readonly reviewNoted: (count: number, ids: string) => string;
  readonly reviewNotedWithoutAnswer: (ids: string) => string;

  readonly notSaved: (cause: string) => string;
  readonly savedAgain: string;
  readonly finished: (answers: number, total: number) => string;
  readonly inputEnded: string;
  readonly left: (answers: number, open: number) => string;
  readonly leftUnsaved: (answers: number) => string;

  readonly respondent: {
    readonly intro: string;
    readonly department: string;
    readonly role: string;
    readonly none: string;
    readonly neverNames: string;
    readonly prompt: (most: number) => string;
    readonly wrong: (found: string, most: number) => string;
    readonly help: (most: number, back: boolean) => string;
    readonly chosen: (question: string, title: string) => string;
  };

  /** Words of the prompts outside the interview. */
  readonly prompts: {
    readonly navigate: string;
    readonly select: string;
    readonly textNeeded: string;
    readonly disabled: string;
  };
}

const de: InterviewWords = {
  commandWords: {
    unknown: ['unbekannt', 'weiß nicht', 'weiss nicht', 'keine ahnung'],
    'not-applicable': ['trifft nicht zu', 'nicht zutreffend', 'entfällt', 'entfaellt'],
    comment: ['kommentar', 'anmerkung'],
    evidence: ['beleg', 'nachweis'],
    back: ['zurück', 'zurueck'],
    skip: ['überspringen', 'ueberspringen', 'weiter'],
    go: ['gehe', 'gehe zu', 'geh zu', 'springe zu'],
    open: ['offen', 'offene'],
    repeat: ['wiederholen', 'nochmal', 'noch einmal'],
    language: ['sprache'],
    help: ['hilfe'],
    finish: ['fertig', 'abschließen', 'abschliessen'],
    quit: ['beenden', 'ende', 'abbrechen'],
  },
  commandHelp: {
    unknown: 'unbekannt: Das lässt sich von hier aus nicht sagen.',
    'not-applicable': 'trifft nicht zu, mit Begründung in der nächsten Zeile.',
    comment: 'Kommentar in der nächsten Zeile.',
    evidence: 'Beleg in der nächsten Zeile: woran es zu sehen ist.',
    back: 'zurück; die Antwort bleibt erhalten.',
    skip: 'weiter zur nächsten Frage; eine offene bleibt offen.',
    go: 'mit Kennung oder Nummer geht zu dieser Frage (etwa g 12), g o durch die offenen Fragen.',
    open: 'offene Fragen auflisten.',
    repeat: 'Frage noch einmal zeigen.',
    language: 'Englisch statt Deutsch.',
    help: 'diese Hilfe.',
    finish: 'zur Übersicht, und von dort zum Abschluss.',
    quit: 'speichern und beenden; später geht es hier weiter.',
  },
  textHelp: 'Was sonst in einer Zeile steht, ist die Antwort in eigenen Worten.',
  optionHelp: (options) => `die Nummer der Antwort, die am besten passt (1 bis ${options}).`,

  extent: (open, total, minutes) =>
    open === 0
      ? `Alle ${total} Fragen haben eine Antwort.`
      : `Offen: ${open} von ${total} Fragen, etwa ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}.`,
  resumed: (number) => `Fortsetzung bei Frage ${number}.`,
  leftOut: (count, ids) =>
    count === 1
      ? `Eine frühere Antwort passt nicht mehr zum Fragebogen und bleibt unberücksichtigt: ${ids}.`
      : `${count} frühere Antworten passen nicht mehr zum Fragebogen und bleiben unberücksichtigt: ${ids}.`,
  howTo: 'Jede Eingabe mit der Eingabetaste abschließen. ? erklärt alle Eingaben, q speichert und beendet.',
  itemLine: (section, number, total) => `${section}, Frage ${number} von ${total}`,
  currentAnswer: (text) => `Bisherige Antwort: ${text}`,
  comment: (text) => `Kommentar: ${text}`,
  evidence: (text) => `Beleg: ${text}`,
  unknown: 'unbekannt',
  notApplicable: (reason) => `trifft nicht zu – ${reason}`,

  itemPrompt: ({ options, notApplicable, back }) =>
    `Antwort (1 bis ${options}, u unbekannt${notApplicable ? ', n trifft nicht zu' : ''}, s weiter${back ? ', b zurück' : ''}, ? Hilfe):`,
  textPrompt: ({ notApplicable, back }) =>
    `Antwort in eigenen Worten, in einer Zeile (oder u unbekannt${notApplicable ? ', n trifft nicht zu' : ''}, s weiter${back ? ', b zurück' : ''}, ? Hilfe):`,
  reviewPrompt: ({ open, finish, example }) =>
    `Eingabe (${finish ? 'f abschließen, ' : ''}${open ? 'g o offene Fragen, ' : ''}${example} zur Frage, q beenden, ? Hilfe):`,
  reasonPrompt: 'Begründung, warum es nicht zutrifft (leere Zeile: doch nicht):',
  commentPrompt: (present) => `Kommentar (leere Zeile: nichts ändern${present ? ', -: löschen' : ''}):`,
  evidencePrompt: (present) => `Beleg (leere Zeile: nichts ändern${present ? ', -: löschen' : ''}):`,
  goPrompt: (example) => `Zu welcher Frage (Kennung wie ${example} oder Nummer, leere Zeile: hierbleiben)?`,

  skippedOpen: 'übersprungen, bleibt offen.',
  skippedKept: 'unverändert.',
  commentKept: 'Kommentar vermerkt.',
  commentWaits: 'Kommentar vermerkt; er bleibt erhalten, gehört aber erst mit einer Antwort zum Ergebnis.',
  commentRemoved: 'Kommentar gelöscht.',
  evidenceKept: 'Beleg vermerkt.',
  evidenceWaits: 'Beleg vermerkt; er bleibt erhalten, gehört aber erst mit einer Antwort zum Ergebnis.',
  evidenceRemoved: 'Beleg gelöscht.',
  nothingChanged: 'nichts geändert.',
  textCut: (limit) => `Der Text war zu lang und wurde nach ${format(limit, 'de')} Zeichen abgeschnitten.`,

  helpNone: 'Zu dieser Frage gibt es keine weitere Erklärung.',
  sources: (ids) => `Quelle: ${ids}`,
  inputsTitle: 'Eingaben:',
  openTitle: (count) => (count === 1 ? '1 Frage ist offen:' : `${count} Fragen sind offen:`),
  openNone: 'Keine Frage ist offen.',

  wrongOption: (found, options) => `„${found}“ steht nicht zur Auswahl; möglich ist 1 bis ${options}.`,
  wordsExpected: 'Diese Frage wird in eigenen Worten beantwortet; eine Nummer genügt nicht. u steht für unbekannt.',
  wrongInput: (found) => `„${found}“ ist keine bekannte Eingabe; ? zeigt alle.`,
  wrongInReview: (found) => `„${found}“ ist hier keine bekannte Eingabe; ? zeigt alle.`,
  wrongAlone: (key) => `${key} steht allein; der Text folgt in der nächsten Zeile.`,
  onlyAtItem: 'Das geht nur bei einer Frage, nicht in der Übersicht.',
  itemUnknown: (found, known) => `Eine Frage „${found}“ gibt es nicht; es gibt ${known}.`,
  numberUnknown: (found, total) => `Eine Frage ${found} gibt es nicht; die Nummern reichen von 1 bis ${total}.`,
  notApplicableNotAllowed: '„Trifft nicht zu“ ist bei dieser Frage nicht vorgesehen; u steht für unbekannt.',
  atFirst: 'Das ist die erste Frage.',
  nothingToFinish: 'Noch ist keine Frage beantwortet; q beendet ohne Ergebnis.',

  reviewTitle: 'Übersicht',
  reviewAnswered: (answered, total) => `Beantwortet: ${answered} von ${total}`,
  reviewOpen: (count, ids) => counted('Offen', count, ids),
  reviewUnknown: (count, ids) => counted('Unbekannt', count, ids),
  reviewNotApplicable: (count, ids) => counted('Trifft nicht zu', count, ids),
  reviewNoted: (count, ids) => counted('Mit Kommentar oder Beleg', count, ids),
  reviewNotedWithoutAnswer: (ids) =>
    `Kommentar oder Beleg ohne Antwort; gehört erst mit einer Antwort zum Ergebnis: ${ids}`,

  notSaved: (cause) =>
    `Nicht gespeichert: ${cause} Die Antworten bleiben im Arbeitsspeicher; nach der nächsten Eingabe folgt ein neuer Versuch.`,
  savedAgain: 'Jetzt ist wieder alles gespeichert.',
  finished: (answers, total) => `Abgeschlossen: ${answers} von ${total} Fragen haben eine Antwort.`,
  inputEnded: 'Ende der Eingabe.',
  left: (answers, open) =>
    answers === 0
      ? 'Beendet; noch keine Antwort gegeben.'
      : `Beendet; gespeichert: ${answers} ${answers === 1 ? 'Antwort' : 'Antworten'}, offen: ${open}.`,
  leftUnsaved: (answers) =>
    `Beendet, aber nicht gespeichert: ${answers} ${answers === 1 ? 'Antwort geht' : 'Antworten gehen'} möglicherweise verloren.`,

  respondent: {
    intro: 'Vorab eine Angabe zur Gruppe; 0 heißt keine Angabe. Nach einem Namen wird nie gefragt.',
    department: 'Bereich',
    role: 'Rolle',
    none: 'keine Angabe',
    neverNames: 'nie ein Name',
    prompt: (most) => `Nummer (0 bis ${most}):`,
    wrong: (found, most) => `„${found}“ steht nicht zur Auswahl; möglich ist 0 bis ${most}.`,
    help: (most, back) =>
      `Eine Nummer von 0 bis ${most} eingeben; 0 heißt keine Angabe${back ? ', b zurück' : ''}, q beendet.`,
    chosen: (question, title) => `${question}: ${title}`,
  },

  prompts: {
    navigate: 'bewegen',
    select: 'auswählen',
    textNeeded: 'Hier ist eine Eingabe nötig.',
    disabled: 'Dieser Eintrag steht nicht zur Auswahl.',
  },
};

const en: InterviewWords = {
  commandWords: {
    unknown: ['unknown', "don't know", 'do not know', 'cannot tell'],
    'not-applicable': ['not applicable', 'na', 'n/a', 'does not apply'],
    comment: ['comment'],
    evidence: ['evidence'],
    back: ['back', 'previous'],
    skip: ['skip', 'next'],
    go: ['go', 'go to', 'goto'],
    open: ['open', 'list'],
    repeat: ['repeat', 'again'],
    language: ['language'],
    help: ['help'],
    finish: ['finish', 'done'],
    quit: ['quit', 'exit', 'leave'],
  },
  commandHelp: {
    unknown: 'unknown: it cannot be told from here.',
    'not-applicable': 'not applicable, with the reason on the next line.',
    comment: 'a comment on the next line.',
    evidence: 'evidence on the next line: where it can be seen.',
    back: 'back; the answer is kept.',
    skip: 'skip; an open question stays open.',
    go: 'with an id or a number goes to that question (such as g 12), g o through the open ones.',
    open: 'list the open questions.',
    repeat: 'show the question again.',
    language: 'German instead of English.',
    help: 'this help.',
    finish: 'to the review, and from there to the end.',
    quit: 'save and leave; the interview goes on from here later.',
  },
  textHelp: 'Anything else on a line is the answer, in your own words.',
  optionHelp: (options) => `the number of the answer that fits best (1 to ${options}).`,

  extent: (open, total, minutes) =>
    open === 0
      ? `All ${total} questions have an answer.`
      : `Open: ${open} of ${total} questions, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  resumed: (number) => `Going on at question ${number}.`,
  leftOut: (count, ids) =>
    count === 1
      ? `One earlier answer no longer fits the questionnaire and is left out: ${ids}.`
      : `${count} earlier answers no longer fit the questionnaire and are left out: ${ids}.`,
  howTo: 'End each input with Enter. ? explains all inputs, q saves and leaves.',
  itemLine: (section, number, total) => `${section}, question ${number} of ${total}`,
  currentAnswer: (text) => `Current answer: ${text}`,
  comment: (text) => `Comment: ${text}`,
  evidence: (text) => `Evidence: ${text}`,
  unknown: 'unknown',
  notApplicable: (reason) => `not applicable – ${reason}`,

  itemPrompt: ({ options, notApplicable, back }) =>
    `Answer (1 to ${options}, u unknown${notApplicable ? ', n not applicable' : ''}, s skip${back ? ', b back' : ''}, ? help):`,
  textPrompt: ({ notApplicable, back }) =>
    `Answer in your own words, on one line (or u unknown${notApplicable ? ', n not applicable' : ''}, s skip${back ? ', b back' : ''}, ? help):`,
  reviewPrompt: ({ open, finish, example }) =>
    `Input (${finish ? 'f finish, ' : ''}${open ? 'g o open questions, ' : ''}${example} for a question, q leave, ? help):`,
  reasonPrompt: 'Why it does not apply (an empty line cancels):',
  commentPrompt: (present) => `Comment (an empty line changes nothing${present ? ', - removes it' : ''}):`,
  evidencePrompt: (present) => `Evidence (an empty line changes nothing${present ? ', - removes it' : ''}):`,
  goPrompt: (example) => `Which question (an id such as ${example}, or a number; an empty line stays here)?`,

  skippedOpen: 'skipped, still open.',
  skippedKept: 'unchanged.',
  commentKept: 'comment noted.',
  commentWaits: 'comment noted and kept; part of the result only with an answer.',
  commentRemoved: 'comment removed.',
  evidenceKept: 'evidence noted.',
  evidenceWaits: 'evidence noted and kept; part of the result only with an answer.',
  evidenceRemoved: 'evidence removed.',
  nothingChanged: 'nothing changed.',
  textCut: (limit) => `The text was too long and was cut after ${format(limit, 'en')} characters.`,

  helpNone: 'There is no further explanation of this question.',
  sources: (ids) => `Source: ${ids}`,
  inputsTitle: 'Inputs:',
  openTitle: (count) => (count === 1 ? '1 question is open:' : `${count} questions are open:`),
  openNone: 'No question is open.',

  wrongOption: (found, options) => `‘${found}’ is not among the answers; possible are 1 to ${options}.`,
  wordsExpected: 'This question is answered in words; a number is not enough. u stands for unknown.',
  wrongInput: (found) => `‘${found}’ is not a known input; ? shows them all.`,
  wrongInReview: (found) => `‘${found}’ is not a known input here; ? shows them all.`,
  wrongAlone: (key) => `${key} stands alone; the text goes on the next line.`,
  onlyAtItem: 'That works at a question only, not in the review.',
  itemUnknown: (found, known) => `There is no question ‘${found}’; there is ${known}.`,
  numberUnknown: (found, total) => `There is no question ${found}; the numbers run from 1 to ${total}.`,
  notApplicableNotAllowed: '‘Not applicable’ is not possible for this question; u stands for unknown.',
  atFirst: 'This is the first question.',
  nothingToFinish: 'No question has been answered yet; q leaves without a result.',

  reviewTitle: 'Review',
  reviewAnswered: (answered, total) => `Answered: ${answered} of ${total}`,
  reviewOpen: (count, ids) => counted('Open', count, ids),
  reviewUnknown: (count, ids) => counted('Unknown', count, ids),
  reviewNotApplicable: (count, ids) => counted('Not applicable', count, ids),
  reviewNoted: (count, ids) => counted('With a comment or evidence', count, ids),
  reviewNotedWithoutAnswer: (ids) => `Comment or evidence without an answer, part of the result only with one: ${ids}`,

  notSaved: (cause) => `Not saved: ${cause} The answers stay in memory; the next input tries again.`,
  savedAgain: 'Everything is saved again.',
  finished: (answers, total) => `Finished: ${answers} of ${total} questions have an answer.`,
  inputEnded: 'End of input.',
  left: (answers, open) =>
    answers === 0
      ? 'Left; nothing was answered yet.'
      : `Left; saved: ${answers} ${answers === 1 ? 'answer' : 'answers'}, open: ${open}.`,
  leftUnsaved: (answers) => `Left, but not saved: ${answers} ${answers === 1 ? 'answer' : 'answers'} may be lost.`,

  respondent: {
    intro: 'First, which group; 0 means rather not say. A name is never asked for.',
    department: 'Department',
    role: 'Role',
    none: 'rather not say',
    neverNames: 'never a name',
    prompt: (most) => `Number (0 to ${most}):`,
    wrong: (found, most) => `‘${found}’ is not among them; possible are 0 to ${most}.`,
    help: (most, back) =>
      `Type a number from 0 to ${most}; 0 means rather not say${back ? ', b goes back' : ''}, q leaves.`,
    chosen: (question, title) => `${question}: ${title}`,
  },

  prompts: {
    navigate: 'move',
    select: 'choose',
    textNeeded: 'Something has to be typed here.',
    disabled: 'This entry cannot be chosen.',
  },
};

/** The words of the interview by language. */
export const interviewWords: Readonly<Record<Language, InterviewWords>> = { de, en };

function counted(what: string, count: number, ids: string): string {
  return count === 0 ? `${what}: 0` : `${what}: ${count} – ${ids}`;
}

function format(number: number, language: 'de' | 'en'): string {
  return number.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB');
}
