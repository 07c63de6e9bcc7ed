import type { Aim, DecisionVerdict, MeasureKind, MeasureStatus, Phase, ResultMeasure } from '../model/decision.js';
import type { Language } from '../model/language.js';

/** The fields of a measure that are typed. */
export type TypedField = 'name' | 'for' | 'goal' | 'persona';

/** All words of the decision check in one language. Functions take figures that are already formatted. */
export interface DecideWords {
  readonly title: (measures: number) => string;
  readonly heldAgainst: (organisation: string | null, questionnaire: string, people: number) => string;
  readonly withoutResult: string;
  readonly counts: (go: number, rework: number, stop: number) => string;
  readonly verdicts: Readonly<Record<DecisionVerdict, string>>;
  /** What a rule does to the verdict. */
  readonly weights: Readonly<Record<DecisionVerdict, string>>;
  readonly columns: Readonly<Record<'rank' | 'verdict' | 'benefit' | 'effort' | 'status' | 'measure', string>>;
  readonly labels: Readonly<
    Record<'for' | 'goal' | 'persona' | 'phase' | 'kind' | 'aim' | 'effort' | 'benefit' | 'status' | 'better', string>
  >;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly kinds: Readonly<Record<MeasureKind, string>>;
  readonly aims: Readonly<Record<Aim, string>>;
  readonly statuses: Readonly<Record<MeasureStatus, string>>;
  readonly notSaid: string;
  readonly why: string;
  readonly contradicted: string;
  /** A question with what was answered to it. */
  readonly answered: (question: string, answer: string) => string;
  readonly note: (note: string) => string;
  readonly named: (persona: string | null) => string;
  readonly found: Readonly<Record<ResultMeasure, (figure: string) => string>>;
  readonly atLeast: (bound: string) => string;
  readonly below: (bound: string) => string;
  readonly rule: (id: string, sources: readonly string[]) => string;
  readonly fails: string;
  readonly passed: (passed: boolean, failing: number) => string;

  readonly asked: Readonly<Record<TypedField, string>>;
  readonly place: (number: number, of: number) => string;
  readonly optional: string;
  readonly textNeeded: string;
  readonly textTooLong: (limit: number) => string;
  readonly noteLabel: string;
  readonly introduction: readonly string[];
  readonly lineHelp: string;
  readonly wrongLine: (options: number) => string;
  readonly atFirst: string;
  readonly leaveHint: string;
  readonly left: string;
  readonly save: {
    readonly ask: (path: string) => string;
    readonly add: (path: string, measures: number) => string;
    readonly fresh: (path: string) => string;
    readonly cannotAdd: (path: string) => string;
    readonly no: string;
    readonly which: string;
    readonly saved: (path: string, measures: number) => string;
  };
  readonly resultMissing: (folder: string) => string;
}

const de: DecideWords = {
  title: (measures) => (measures === 1 ? 'Entscheidungscheck' : `Entscheidungscheck: ${measures} Maßnahmen`),
  heldAgainst: (organisation, questionnaire, people) =>
    `Gehalten gegen das eigene Ergebnis: ${organisation === null ? '' : `${organisation}, `}${questionnaire}, ${people} ${people === 1 ? 'Antwortbogen' : 'Antwortbögen'}.`,
  withoutResult:
    'Ohne ein eigenes Ergebnis geprüft: --assessment nennt einen Assessment-Ordner oder eine gespeicherte Scorecard.',
  counts: (go, rework, stop) => `Umsetzen: ${go} · überarbeiten: ${rework} · stoppen: ${stop}`,
  verdicts: { go: 'umsetzen', rework: 'überarbeiten', stop: 'stoppen' },
  weights: { go: 'Hinweis', rework: 'Überarbeiten', stop: 'Stoppen' },
  columns: {
    rank: 'Nr.',
    verdict: 'Urteil',
    benefit: 'Hilft',
    effort: 'Aufwand',
    status: 'Stand',
    measure: 'Maßnahme',
  },
  labels: {
    for: 'Für wen',
    goal: 'Ziel',
    persona: 'Persona',
    phase: 'Phase',
    kind: 'Art',
    aim: 'Zweck',
    effort: 'Aufwand',
    benefit: 'Hilft im Kontakt',
    status: 'Stand',
    better: 'Ändern',
  },
  phases: {
    before: 'vor dem Kauf',
    purchase: 'Kauf',
    start: 'Lieferung und Beginn der Nutzung',
    use: 'Nutzung',
    problem: 'Problem',
    farewell: 'Verlängerung oder Abschied',
  },
  kinds: {
    campaign: 'Kampagne',
    platform: 'Werkzeug oder Plattform',
    process: 'Ablauf',
    service: 'Service',
    product: 'Produkt oder Preis',
    people: 'Schulung, Besetzung, Führung',
  },
  aims: { win: 'Kunden gewinnen', keep: 'Kunden halten', help: 'Kunden helfen', save: 'Kosten sparen' },
  statuses: { idea: 'Idee', decided: 'beschlossen', running: 'läuft' },
  notSaid: 'nicht angegeben',
  why: 'Warum',
  contradicted: 'Was das eigene Ergebnis dazu sagt',
  answered: (question, answer) => `${question} ${answer}`,
  note: (note) => `Notiz: ${note}`,
  named: (persona) => (persona === null ? 'Keine Persona ist genannt.' : `Genannte Persona: ${persona}`),
  found: {
    score: (figure) => `Wert ${figure}`,
    level: (figure) => `Stufe ${figure}`,
    severity: (figure) => `Ausprägung ${figure}`,
    item: (figure) => `Mittel ${figure}`,
  },
  atLeast: (bound) => `ab ${bound}`,
  below: (bound) => `unter ${bound}`,
  rule: (id, sources) => [`Regel ${id}`, ...sources].join(', '),
  fails: 'Das ist schon beschlossen oder läuft: Der Check ist nicht bestanden.',
  passed: (passed, failing) =>
    passed
      ? 'Nichts, was beschlossen ist oder läuft, ist zu stoppen.'
      : `Nicht bestanden: ${failing === 1 ? 'Eine Maßnahme, die beschlossen ist oder läuft, ist' : `${failing} Maßnahmen, die beschlossen sind oder laufen, sind`} zu stoppen.`,

  asked: {
    name: 'Wie heißt die Maßnahme, in wenigen Worten?',
    for: 'Für wen ist sie?',
    goal: 'Was soll danach für diese Menschen anders sein?',
    persona: 'Welcher Persona dient sie? (leer: keiner benannten)',
  },
  place: (number, of) => `Entscheidungscheck · Frage ${number} von ${of}`,
  optional: 'Diese Angabe darf fehlen.',
  textNeeded: 'Hier wird ein Text gebraucht.',
  textTooLong: (limit) => `Das ist zu lang: höchstens ${limit} Zeichen.`,
  noteLabel: 'Notiz dazu; eine leere Zeile lässt sie weg:',
  introduction: [
    'Eine Maßnahme, fünf Fragen aus Sicht des Kunden und ein paar Kriterien: etwa fünf Minuten.',
    'Am besten beantwortet sie das Team gemeinsam. Nichts verlässt diesen Rechner.',
  ],
  lineHelp: 'Eine Zahl antwortet, b geht zurück, s überspringt, t wechselt zu Englisch, q beendet.',
  wrongLine: (options) => `Bitte eine Zahl von 1 bis ${options} eingeben, oder b, s, t, q.`,
  atFirst: 'Das ist die erste Frage.',
  leaveHint: 'ohne Urteil beenden',
  left: 'Ohne Urteil beendet; nichts wurde gespeichert.',
  save: {
    ask: (path) => `Die Maßnahme in ${path} speichern?`,
    add: (path, measures) =>
      `Ja, in ${path} anfügen (dort ${measures === 1 ? 'steht schon eine Maßnahme' : `stehen schon ${measures} Maßnahmen`})`,
    fresh: (path) => `Ja, in die neue Datei ${path}`,
    cannotAdd: (path) => `An ${path} lässt sich nichts anfügen; die Datei bleibt, wie sie ist.`,
    no: 'Nein',
    which: 'Nummer:',
    saved: (path, measures) =>
      `Gespeichert in ${path} (${measures === 1 ? 'eine Maßnahme' : `${measures} Maßnahmen`}). Geprüft wird die Datei mit: cx-maturity decide ${path}`,
  },
  resultMissing: (folder) =>
    `Das Assessment in ${folder} hat noch kein Ergebnis; geprüft wurde ohne. Widersprüche dazu kann der Check so nicht sehen.`,
};

const en: DecideWords = {
  title: (measures) => (measures === 1 ? 'Decision check' : `Decision check: ${measures} measures`),
  heldAgainst: (organisation, questionnaire, people) =>
    `Held against your own result: ${organisation === null ? '' : `${organisation}, `}${questionnaire}, ${people} ${people === 1 ? 'response' : 'responses'}.`,
  withoutResult: 'Checked without a result of your own: --assessment names an assessment folder or a saved scorecard.',
  counts: (go, rework, stop) => `Go: ${go} · rework: ${rework} · stop: ${stop}`,
  verdicts: { go: 'go', rework: 'rework', stop: 'stop' },
  weights: { go: 'Note', rework: 'Rework', stop: 'Stop' },
  columns: {
    rank: 'No.',
    verdict: 'Verdict',
    benefit: 'Helps',
    effort: 'Effort',
    status: 'Status',
    measure: 'Measure',
  },
  labels: {
    for: 'For',
    goal: 'Goal',
    persona: 'Persona',
    phase: 'Phase',
    kind: 'Kind',
    aim: 'Aim',
    effort: 'Effort',
    benefit: 'Helps in the contact',
    status: 'Status',
    better: 'Change',
  },
  phases: {
    before: 'before the purchase',
    purchase: 'purchase',
    start: 'delivery and start of use',
    use: 'use',
    problem: 'problem',
    farewell: 'renewal or farewell',
  },
  kinds: {
    campaign: 'campaign',
    platform: 'tool or platform',
    process: 'process',
    service: 'service',
    product: 'product or price',
    people: 'training, staffing, leadership',
  },
  aims: { win: 'win customers', keep: 'keep customers', help: 'help customers', save: 'save cost' },
  statuses: { idea: 'idea', decided: 'decided', running: 'running' },
  notSaid: 'not said',
  why: 'Why',
  contradicted: 'What your own result says to it',
  answered: (question, answer) => `${question} ${answer}`,
  note: (note) => `Note: ${note}`,
  named: (persona) => (persona === null ? 'No persona is named.' : `Named persona: ${persona}`),
  found: {
    score: (figure) => `score ${figure}`,
    level: (figure) => `level ${figure}`,
    severity: (figure) => `severity ${figure}`,
    item: (figure) => `mean ${figure}`,
  },
  atLeast: (bound) => `from ${bound} on`,
  below: (bound) => `below ${bound}`,
  rule: (id, sources) => [`rule ${id}`, ...sources].join(', '),
  fails: 'This is decided or running already: the check is not passed.',
  passed: (passed, failing) =>
    passed
      ? 'Nothing that is decided or running is to be stopped.'
      : `Not passed: ${failing === 1 ? 'one measure that is decided or running is' : `${failing} measures that are decided or running are`} to be stopped.`,

  asked: {
    name: 'What is the measure called, in a few words?',
    for: 'Whom is it for?',
    goal: 'What is to be different for these people afterwards?',
    persona: 'Which persona does it serve? (empty: none that has a name)',
  },
  place: (number, of) => `Decision check · question ${number} of ${of}`,
  optional: 'This may be left out.',
  textNeeded: 'A text is needed here.',
  textTooLong: (limit) => `That is too long: at most ${limit} characters.`,
  noteLabel: 'A note on it; an empty line leaves it out:',
  introduction: [
    'One measure, five questions from the customer’s view and a few criteria: about five minutes.',
    'It is best answered by the team together. Nothing leaves this machine.',
  ],
  lineHelp: 'A number answers, b goes back, s skips, t changes to German, q leaves.',
  wrongLine: (options) => `Please type a number from 1 to ${options}, or b, s, t, q.`,
  atFirst: 'This is the first question.',
  leaveHint: 'leave without a verdict',
  left: 'Left without a verdict; nothing was saved.',
  save: {
    ask: (path) => `Save the measure in ${path}?`,
    add: (path, measures) =>
      `Yes, add it to ${path} (which holds ${measures === 1 ? 'one measure' : `${measures} measures`} already)`,
    fresh: (path) => `Yes, in the new file ${path}`,
    cannotAdd: (path) => `Nothing can be added to ${path}; the file stays as it is.`,
    no: 'No',
    which: 'Number:',
    saved: (path, measures) =>
      `Saved in ${path} (${measures === 1 ? 'one measure' : `${measures} measures`}). To check the file: cx-maturity decide ${path}`,
  },
  resultMissing: (folder) =>
    `The assessment in ${folder} has no result yet; checked without it. Contradictions to it cannot be seen that way.`,
};

/** The words of the decision check by language. */
export const decideWords: Readonly<Record<Language, DecideWords>> = { de, en };
