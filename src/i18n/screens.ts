import type { Language } from '../model/language.js';
import type { InterviewCommand } from './interview.js';

/** What a key does on a screen, in a word or two. */
export type HintName =
  | 'answer'
  | 'tell'
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
  | 'leave'
  | 'vote'
  | 'reveal'
  | 'hide'
  | 'show'
  | 'agree'
  | 'agreeUnknown'
  | 'voteAgain'
  | 'mendVotes';

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
  /** `present`: one was given already. */
  readonly commentLabel: (present: boolean) => string;
  readonly evidenceLabel: (present: boolean) => string;
  readonly reasonLabel: string;
  readonly reasonNeeded: string;
  /** Where the answer in words will stand. */
  readonly writeHere: string;
  readonly answerInWords: string;
  readonly textLabel: string;
  readonly textNeeded: string;

  readonly answerKeys: (options: number) => string;
  readonly textKeys: string;
  /** The same where there are more options than figures. */
  readonly manyAnswerKeys: (options: number) => string;
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

  readonly votesLabel: string;
  readonly secondVotesLabel: string;
  readonly voters: (count: number) => string;
  readonly votesFirst: string;
  readonly agreeFirst: (options: number) => string;
  readonly onlyOneMore: string;
  readonly bothRounds: string;
  readonly nobodyCanTell: string;
  readonly sameVotes: (voters: number, option: number) => string;
  /** Told after the votes: how many of the room voted for no option. */
  readonly cannotTell: (count: number) => string;
  readonly spread: (voters: number, lowest: number, highest: number, median: number) => string;
  readonly talkAboutIt: (lowest: number, highest: number) => string;
  readonly stillWide: string;
  /** Of options without order. */
  readonly mostVotes: (voters: number, most: number, option: number) => string;
  readonly splitVotes: (voters: number) => string;
  readonly talkAboutChoice: string;
  readonly stillSplit: string;
  readonly agreedReasonLabel: (option: string) => string;
  readonly dissentLabel: (voters: number) => string;
  readonly dissentWrong: (voters: number) => string;
  readonly agreed: (option: string, dissent: number) => string;
}

const de: ScreenWords = {
  hints: {
    answer: 'antworten',
    tell: 'Antwort schreiben',
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
    choose: 'auswählen',
    search: 'suchen',
    finish: 'abschließen',
    openOnes: 'offene Fragen',
    keep: 'übernehmen',
    cancel: 'verwerfen',
    report: 'Bericht als HTML schreiben',
    end: 'beenden',
    leave: 'beenden',
    vote: 'Stimmen',
    reveal: 'aufdecken',
    hide: 'verdecken',
    show: 'zeigen',
    agree: 'darauf einigen',
    agreeUnknown: 'auf „unbekannt“ einigen',
    voteAgain: 'noch einmal abstimmen',
    mendVotes: 'Stimmen ändern',
  },
  place: (section, number, of) => `${section} · Frage ${number} von ${of}`,
  done: (done, total) => `${done}/${total}`,
  given: (option) => `Bisherige Antwort: ${option}`,
  pastedRefused: 'Eingefügter Text zählt nicht als Antwort.',
  keyUnknown: (key) => `Die Taste ${key} hat hier keine Aufgabe.`,
  chooseFirst: (options) => `Erst wählen: 1 bis ${options} oder die Pfeiltasten.`,
  noWayBack: 'Das ist die erste Frage.',
  nothingChanged: 'Nichts geändert.',
  commentLabel: (present) => `Kommentar${present ? '; eine leere Zeile löscht ihn' : ''}:`,
  evidenceLabel: (present) => `Beleg, woran es zu sehen ist${present ? '; eine leere Zeile löscht ihn' : ''}:`,
  reasonLabel: 'Warum trifft das nicht zu?',
  reasonNeeded: 'Ohne Begründung gilt es nicht; Esc verwirft.',
  writeHere: 'Diese Frage wird in eigenen Worten beantwortet: Enter öffnet die Zeile dafür.',
  answerInWords: 'Hier ist keine Nummer zu wählen; Enter öffnet die Zeile für eigene Worte.',
  textLabel: 'Antwort in eigenen Worten:',
  textNeeded: 'Noch steht hier nichts; Esc geht zurück zur Frage.',

  textKeys: 'die Zeile für die Antwort in eigenen Worten.',
  answerKeys: (options) => `die Antwort mit dieser Nummer (1 bis ${options}); ebenso Pfeiltasten und Enter.`,
  manyAnswerKeys: (options) => `eine Antwort wählen, auch mit ihrer Nummer (1 bis ${options}); Enter gibt sie.`,
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

  votesLabel: 'Stimmen aller, etwa 3 4 2 5:',
  secondVotesLabel: 'Zweite Abstimmung:',
  voters: (count) => (count === 1 ? '1 Stimme' : `${count} Stimmen`),
  votesFirst: 'Noch keine Stimme eingetippt.',
  agreeFirst: (options) => `Erst einigen: 1 bis ${options}, u für unbekannt.`,
  onlyOneMore: 'Zweimal wurde abgestimmt; jetzt ist eine Einigung nötig.',
  bothRounds: 'Links die erste, rechts die zweite Abstimmung; die Balken zeigen die zweite.',
  nobodyCanTell: 'Niemand kann es sagen. Wer im Haus könnte es?',
  sameVotes: (voters, option) => `${voters === 1 ? '1 Stimme' : `${voters} Stimmen`}, alle bei ${option}.`,
  spread: (voters, lowest, highest, median) =>
    `${voters} Stimmen von ${lowest} bis ${highest}, in der Mitte ${median}.`,
  cannotTell: (count) => (count === 1 ? '1 Person kann es nicht sagen.' : `${count} Personen können es nicht sagen.`),
  talkAboutIt: (lowest, highest) =>
    `Das liegt weit auseinander. Was sieht, wer ${lowest} sagt, und was, wer ${highest} sagt? Danach noch einmal abstimmen (r).`,
  stillWide: 'Immer noch weit auseinander: Die Begründung sollte sagen, woran das liegt.',
  mostVotes: (voters, most, option) => `${most} von ${voters} Stimmen für ${option}.`,
  splitVotes: (voters) => `${voters} Stimmen, für keine Antwort mehr als die Hälfte.`,
  talkAboutChoice:
    'Die Runde ist geteilt. Was sieht, wer so, und was, wer anders stimmt? Danach noch einmal abstimmen (r).',
  stillSplit: 'Immer noch geteilt: Die Begründung sollte sagen, woran das liegt.',
  agreedReasonLabel: (option) => `Warum ${option}? Eine leere Zeile lässt die Begründung weg:`,
  dissentLabel: (voters) => `Wie viele von ${voters} tragen die Antwort nicht mit?`,
  dissentWrong: (voters) => `Eine Zahl von 0 bis ${voters}.`,
  agreed: (option, dissent) =>
    dissent === 0 ? `Vereinbart: ${option}.` : `Vereinbart: ${option}; nicht mitgetragen von ${dissent}.`,
};

const en: ScreenWords = {
  hints: {
    answer: 'answer',
    tell: 'write the answer',
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
    choose: 'select',
    search: 'search',
    finish: 'finish',
    openOnes: 'open questions',
    keep: 'keep it',
    cancel: 'discard',
    report: 'write a report as HTML',
    end: 'end',
    leave: 'leave',
    vote: 'votes',
    reveal: 'reveal',
    hide: 'hide',
    show: 'show',
    agree: 'agree on it',
    agreeUnknown: 'agree on ‘unknown’',
    voteAgain: 'vote once more',
    mendVotes: 'change votes',
  },
  place: (section, number, of) => `${section} · question ${number} of ${of}`,
  done: (done, total) => `${done}/${total}`,
  given: (option) => `Current answer: ${option}`,
  pastedRefused: 'Pasted text does not count as an answer.',
  keyUnknown: (key) => `The key ${key} does nothing here.`,
  chooseFirst: (options) => `Choose first: 1 to ${options}, or the arrow keys.`,
  noWayBack: 'This is the first question.',
  nothingChanged: 'Nothing changed.',
  commentLabel: (present) => `Comment${present ? '; an empty line removes it' : ''}:`,
  evidenceLabel: (present) => `Evidence, where it can be seen${present ? '; an empty line removes it' : ''}:`,
  reasonLabel: 'Why does it not apply?',
  reasonNeeded: 'It does not count without a reason; Esc discards.',
  writeHere: 'This question is answered in your own words: Enter opens the line for them.',
  answerInWords: 'There is no number to choose here; Enter opens the line for your own words.',
  textLabel: 'Answer in your own words:',
  textNeeded: 'There is nothing here yet; Esc goes back to the question.',

  textKeys: 'the line for the answer in your own words.',
  answerKeys: (options) => `the answer with that number (1 to ${options}); arrow keys and Enter do the same.`,
  manyAnswerKeys: (options) => `choose an answer, by its number too (1 to ${options}); Enter gives it.`,
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

  votesLabel: 'Votes of all, such as 3 4 2 5:',
  secondVotesLabel: 'Second vote:',
  voters: (count) => (count === 1 ? '1 vote' : `${count} votes`),
  votesFirst: 'No vote typed yet.',
  agreeFirst: (options) => `Agree first: 1 to ${options}, u for unknown.`,
  onlyOneMore: 'There were two votes; now an agreement is needed.',
  bothRounds: 'On the left the first vote, on the right the second; the bars show the second.',
  nobodyCanTell: 'Nobody can tell. Who in the company could?',
  sameVotes: (voters, option) => `${voters === 1 ? '1 vote' : `${voters} votes`}, all for ${option}.`,
  spread: (voters, lowest, highest, median) => `${voters} votes from ${lowest} to ${highest}, ${median} in the middle.`,
  cannotTell: (count) => (count === 1 ? '1 person cannot tell.' : `${count} people cannot tell.`),
  talkAboutIt: (lowest, highest) =>
    `That is far apart. What does someone see who says ${lowest}, and what someone who says ${highest}? Then vote once more (r).`,
  stillWide: 'Still far apart: the reason should say why.',
  mostVotes: (voters, most, option) => `${most} of ${voters} votes for ${option}.`,
  splitVotes: (voters) => `${voters} votes, and no answer has more than half of them.`,
  talkAboutChoice: 'The room is divided. What do some see, and what do the others? Then vote once more (r).',
  stillSplit: 'Still divided: the reason should say why.',
  agreedReasonLabel: (option) => `Why ${option}? An empty line leaves the reason out:`,
  dissentLabel: (voters) => `How many of ${voters} do not carry the answer?`,
  dissentWrong: (voters) => `A number from 0 to ${voters}.`,
  agreed: (option, dissent) => (dissent === 0 ? `Agreed: ${option}.` : `Agreed: ${option}; not carried by ${dissent}.`),
};

/** The words of the screens by language. */
export const screenWords: Readonly<Record<Language, ScreenWords>> = { de, en };
