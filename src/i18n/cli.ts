import type { Language } from '../model/language.js';

/** What stands in angle or square brackets in the help. */
export type Slot =
  | 'language'
  | 'id|file'
  | 'file'
  | 'path'
  | 'folder'
  | 'formats'
  | 'level'
  | 'score'
  | 'section=level'
  | 'dimension=level'
  | 'item'
  | 'effort'
  | 'sections'
  | 'class'
  | 'share'
  | 'basis'
  | 'name'
  | 'mode'
  | 'ids'
  | 'id'
  | 'table'
  | 'words'
  | 'number'
  | 'keys'
  | 'what'
  | 'kind'
  | 'before'
  | 'after'
  | 'deviation'
  | 'difference'
  | 'item=option';

/** What the command line says of itself: help, and the talk of its commands. */
export interface CliWords {
  readonly about: string;
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:', string>>;
  readonly optionsWord: string;
  /** Names of arguments and of what options take. */
  readonly slots: Readonly<Record<Slot, string>>;
  readonly commandWord: string;
  readonly examples: string;
  readonly exitCodes: string;
  readonly exitCodeMeanings: Readonly<Record<'0' | '1' | '2' | '3' | '130', string>>;
  readonly help: string;
  readonly version: string;
  readonly global: Readonly<Record<'lang' | 'questionnaire' | 'rules' | 'color' | 'quiet', string>>;
  readonly commands: Readonly<
    Record<
      | 'assess'
      | 'score'
      | 'report'
      | 'check'
      | 'explain'
      | 'decide'
      | 'import'
      | 'responses'
      | 'init'
      | 'demo'
      | 'pitch'
      | 'compare'
      | 'trend'
      | 'plan'
      | 'round'
      | 'roundClose'
      | 'roundList'
      | 'planRound'
      | 'questionnaire'
      | 'questionnaireList'
      | 'questionnaireShow'
      | 'questionnaireLint'
      | 'questionnaireNew'
      | 'schema',
      string
    >
  >;
  readonly arguments: Readonly<
    Record<
      | 'path'
      | 'paths'
      | 'measures'
      | 'table'
      | 'folder'
      | 'demoFolder'
      | 'what'
      | 'stepOf'
      | 'reference'
      | 'references'
      | 'kind'
      | 'newFolder'
      | 'before'
      | 'after'
      | 'assessment',
      string
    >
  >;
  readonly options: Readonly<
    Record<
      | 'json'
      | 'reportFormat'
      | 'summary'
      | 'template'
      | 'eject'
      | 'pitchFormat'
      | 'output'
      | 'force'
      | 'forcePlan'
      | 'checkFormat'
      | 'assessment'
      | 'decisionRules'
      | 'decideFormat'
      | 'minLevel'
      | 'minScore'
      | 'min'
      | 'maxSeverity'
      | 'minCoverage'
      | 'maxNotApplicable'
      | 'basis'
      | 'warn'
      | 'sections'
      | 'plain'
      | 'selfCheck'
      | 'facilitate'
      | 'hideVotes'
      | 'pause'
      | 'fresh'
      | 'organisation'
      | 'privacy'
      | 'departments'
      | 'respondents'
      | 'dryRun'
      | 'departmentColumn'
      | 'roleColumn'
      | 'unknown'
      | 'notApplicable'
      | 'repeated'
      | 'sources'
      | 'sideBySide'
      | 'id'
      | 'confirmTranslations'
      | 'tableFormat'
      | 'asTargets'
      | 'planFormat'
      | 'targetLevel'
      | 'target'
      | 'budget'
      | 'horizonSteps'
      | 'roundName'
      | 'deleteResponses'
      | 'keepResponses'
      | 'unfinished'
      | 'people'
      | 'deviation'
      | 'baseline'
      | 'tolerance'
      | 'aboveNoise'
      | 'ratchet'
      | 'whatIf',
      string
    >
  >;
  readonly wrote: (path: string) => string;
  /** That the Markdown report is larger than what GitHub shows as a step's summary. */
  readonly tooLargeForStep: string;
  readonly eject: {
    readonly made: (folder: string, files: number) => string;
    readonly nextSteps: (folder: string) => readonly (readonly [command: string, what: string])[];
  };
  readonly unfinished: (count: number) => string;
  readonly remarksLeftOut: (count: number) => string;
  readonly severalAgreed: (count: number) => string;
  readonly demo: {
    readonly made: (folder: string, responses: number) => string;
    readonly next: string;
    readonly nextSteps: (folder: string) => readonly (readonly [command: string, what: string])[];
  };
  readonly init: {
    readonly askOrganisation: string;
    readonly askPrivacy: string;
    /** Behind the line that may be taken in to ask for other sections than the core. */
    readonly sectionsComment: (example: readonly string[]) => string;
    readonly privacyChoices: Readonly<Record<'anonymous' | 'open' | 'agreed', string>>;
    /** What the pitch may be given, as comments: words behind '##', lines to be used behind '#'. */
    /** Settings that nobody needs, commented out. */
    readonly furtherBlock: string;
    readonly pitchBlock: string;
    readonly made: (folder: string) => string;
    readonly handOut: (files: number, folder: string) => string;
    readonly next: string;
    readonly nextSteps: (folder: string) => readonly (readonly [command: string, what: string])[];
  };
  /** Where the statements of the bibliography went. */
  readonly tracing: {
    readonly title: string;
    readonly asked: (ids: readonly string[]) => string;
    readonly scored: (ids: readonly string[]) => string;
    readonly said: (ids: readonly string[]) => string;
    readonly pitched: (places: readonly string[]) => string;
    readonly decided: (places: readonly string[]) => string;
    readonly nowhere: string;
  };
  readonly newQuestionnaire: {
    readonly made: (folder: string) => string;
    readonly nextSteps: (folder: string) => readonly (readonly [command: string, what: string])[];
  };
  readonly questionnaire: {
    /** `items` and `minutes` are those of the core; `further` sections make `all`. */
    readonly counts: (counts: {
      readonly dimensions: number;
      readonly antiPatterns: number;
      readonly items: number;
      readonly minutes: number;
      readonly further: number;
      readonly all: { readonly items: number; readonly minutes: number };
    }) => string;
    readonly inWords: string;
    readonly notApplicableAllowed: string;
    readonly sources: string;
    readonly lintClean: (reference: string, items: number, simulated: number) => string;
    readonly lintFound: (errors: number, warnings: number) => string;
    readonly translationsConfirmed: (path: string, count: number) => string;
    readonly translationsElsewhere: (reference: string) => string;
    readonly leftOut: (kind: 'cap' | 'finding' | 'prerequisite', ids: readonly string[], all: number) => string;
  };
  readonly assess: {
    readonly intro: (title: string, items: number, minutes: number) => string;
    /** Sections besides those that are asked: their titles, how much they ask together, and the id of one. */
    readonly further: (titles: readonly string[], items: number, minutes: number, example: string) => string;
    readonly promise: Readonly<Record<'anonymous' | 'open' | 'agreed' | 'holder', (minGroup: number) => string>>;
    readonly offline: string;
    readonly resume: (path: string, answered: number, total: number) => string;
    /** The same for a finished response that says nothing yet to some of what is asked. */
    readonly addTo: (path: string, answered: number, total: number) => string;
    readonly resumeWhich: string;
    readonly resumeOrNew: string;
    readonly goingOn: (open: number, total: number, minutes: number) => string;
    readonly startNew: string;
    readonly changed: (items: readonly string[]) => string;
    readonly wordingChanged: string;
    readonly itemsChanged: string;
    readonly saved: (path: string) => string;
    readonly kept: (path: string) => string;
    /** A finished answer that is there already where there is to be one for all. */
    readonly alreadyAgreed: (path: string) => string;
    /** A draft that another process has open. */
    readonly busy: (path: string) => string;
    /** Somebody else wrote into the file; where that was put. */
    readonly foreign: (copy: string) => string;
    readonly left: (path: string, command: string) => string;
    readonly leftWithoutAnswer: string;
    readonly complete: (path: string) => string;
    /** Other sections than usual are asked, in a file of their own. */
    readonly countsTwice: string;
    readonly scoreLater: (folder: string) => string;
  };
  readonly menu: {
    readonly message: string;
    readonly selfCheck: string;
    readonly selfCheckPromise: string;
    readonly resume: (file: string) => string;
    readonly assess: string;
    readonly demo: string;
    readonly help: string;
  };
  readonly bug: (version: string) => string;
}

/** What a questionnaire may leave out of the rules that it builds on. */
const leftOutWords = { cap: 'Obergrenzen', finding: 'Befunden', prerequisite: 'Voraussetzungen' };

const examplePaths = { workshop: 'examples/workshop', ci: 'examples/ci' };

export const cliWords: Readonly<Record<Language, CliWords>> = {
  de: {
    about:
      'Misst, wie reif ein Unternehmen seine Kundenerlebnisse führt: sieben P der Kundenzentrierung, fünf Anti-Muster. Alles bleibt auf diesem Rechner.',
    titles: {
      'Usage:': 'Aufruf:',
      'Arguments:': 'Argumente:',
      'Options:': 'Optionen:',
      'Global Options:': 'Allgemeine Optionen:',
      'Commands:': 'Befehle:',
    },
    optionsWord: '[Optionen]',
    slots: {
      language: 'Sprache',
      'id|file': 'Kennung|Datei',
      file: 'Datei',
      path: 'Pfad',
      folder: 'Ordner',
      formats: 'Formate',
      level: 'Stufe',
      score: 'Wert',
      'section=level': 'Abschnitt=Stufe',
      'dimension=level': 'Dimension=Stufe',
      item: 'Frage',
      effort: 'Aufwand',
      sections: 'Abschnitte',
      class: 'Ausprägung',
      share: 'Anteil',
      basis: 'Basis',
      name: 'Name',
      mode: 'Art',
      ids: 'Kennungen',
      id: 'Kennung',
      table: 'CSV',
      words: 'Wortlaut',
      number: 'Anzahl',
      keys: 'Texte',
      what: 'was',
      kind: 'Format',
      before: 'vorher',
      after: 'nachher',
      deviation: 'Streuung',
      difference: 'Differenz',
      'item=option': 'Frage=Nummer',
    },
    commandWord: '[Befehl]',
    examples: 'Beispiele:',
    exitCodes: 'Exit-Codes:',
    exitCodeMeanings: {
      '0': 'fertig; die Prüfung ist bestanden',
      '1': 'die Prüfung ist nicht bestanden',
      '2': 'falscher Aufruf oder fehlerhafte Eingabe; nichts wurde geschrieben',
      '3': 'ein Fehler in cx-maturity selbst',
      '130': 'vor dem Ende verlassen; gegebene Antworten sind gespeichert',
    },
    help: 'zeigt diese Hilfe',
    version: 'zeigt die Version',
    global: {
      lang: 'Sprache der Ausgabe: de oder en; report und pitch auch beide: de,en',
      questionnaire: 'ein mitgelieferter Fragebogen (seven-ps, self-check) oder eine eigene Datei',
      rules: 'eine eigene Regeldatei',
      color: 'ohne Farben',
      quiet: 'nur Ergebnisse und Fehler, keine Hinweise',
    },
    commands: {
      assess: 'führt durch den Fragebogen; setzt fort, wo aufgehört wurde',
      score: 'rechnet Antworten zu Reifegraden zusammen',
      report: 'schreibt den Bericht als Markdown, HTML, PDF oder JSON',
      check: 'hält das Ergebnis gegen Schwellen, für CI',
      explain: 'erklärt, wie eine Zahl, eine Stufe oder ein Befund entsteht',
      decide: 'prüft Maßnahmen: umsetzen, überarbeiten oder stoppen, mit Gründen',
      import: 'übernimmt Antworten aus der CSV-Datei eines Umfragewerkzeugs',
      responses: 'nur für die Person, die die Dateien verwahrt: Vollständigkeit, Auffälliges',
      init: 'legt ein neues Assessment an',
      demo: 'legt ein vollständiges Beispiel an und schreibt seinen Bericht',
      pitch: 'schreibt das Argument für das Budget: Fakten, Geschichte, Bild, Einwände',
      compare: 'zeigt, was sich verändert hat und ob es mehr als Zufall ist',
      trend: 'zeigt alle Runden eines Assessments nebeneinander',
      plan: 'zeigt den günstigsten Weg zu einem Ziel, Schritt für Schritt',
      round: 'schließt Runden und nennt die geschlossenen',
      roundClose: 'friert das Ergebnis der offenen Runde ein und räumt ihre Antworten weg',
      roundList: 'nennt die geschlossenen Runden',
      planRound: 'sagt vorab, was so viele Personen zeigen können',
      questionnaire: 'zeigt, prüft und erstellt Fragebögen',
      questionnaireList: 'nennt die mitgelieferten Fragebögen',
      questionnaireShow: 'zeigt einen Fragebogen mit allen Fragen und Antworten',
      questionnaireLint: 'prüft Fragebogen, Regeln und Texte, auch durch Simulation',
      questionnaireNew: 'legt einen eigenen Fragebogen mit Regeln an',
      schema: 'zeigt das JSON-Schema eines Dateiformats',
    },
    arguments: {
      path: 'Antwortbogen, Assessment-Ordner oder gespeicherte Scorecard; - liest von der Standardeingabe',
      paths: 'Antwortbögen, ein Assessment-Ordner oder eine gespeicherte Scorecard; - liest von der Standardeingabe',
      measures:
        'Datei mit Maßnahmen oder Ordner mit measures.yaml; ohne Angabe wird nach einer Maßnahme gefragt. Exit-Code 1, wenn eine beschlossene oder laufende zu stoppen ist',
      table:
        'Datei aus LimeSurvey, Google Forms, Microsoft Forms oder SurveyMonkey: eine Zeile je Person, Spaltenköpfe wie PAR1, [PAR1] … oder der Wortlaut der Frage. YAML, JSON und NDJSON brauchen keinen Import; sie gehören so, wie sie sind, in responses/',
      folder: 'Ordner des Assessments',
      demoFolder: 'neuer Ordner für das Beispiel',
      what: 'overall, ein Abschnitt, eine Frage, eine Obergrenze, ein Befund oder plan',
      stepOf: 'nur nach plan, wie auch die Optionen zum Plan: die Frage, deren Schritte begründet werden',
      reference: 'mitgelieferter Fragebogen oder eigene Datei',
      references: 'mitgelieferte Fragebögen oder eigene Dateien; ohne Angabe alle mitgelieferten',
      kind: 'questionnaire, rule-set, response, assessment, scorecard, verdict, sources, translations, measures, decision-rules, decision, pitch-rules, comparison, trend, plan oder what-if',
      newFolder: 'neuer Ordner für Fragebogen und Regeln',
      before: 'früheres Ergebnis: Scorecard, Ordner einer Runde, Name einer Runde oder Assessment-Ordner',
      after: 'späteres Ergebnis, ebenso',
      assessment: 'Ordner des Assessments',
    },
    options: {
      json: 'Ausgabe als JSON',
      reportFormat:
        'md, html, json, pdf; mehrere mit Komma. Ein PDF druckt ein installierter Chromium, Chrome oder Edge',
      summary: 'Kurzform, etwa für Kommentare zu Pull-Requests; nur md',
      template: 'Ordner mit eigenen Vorlagen für HTML und Markdown',
      eject: 'legt die mitgelieferten Vorlagen in einem Ordner ab, statt zu berichten',
      pitchFormat: 'md, html, pdf; mehrere mit Komma',
      output: 'Datei, bei mehreren Formaten ein Ordner',
      force: 'überschreibt auch Dateien, die nicht von cx-maturity stammen',
      forcePlan:
        'überschreibt auch Dateien, die nicht von cx-maturity stammen; mit --as-targets auch einen Plan, der unterwegs ist',
      checkFormat: 'text, json, junit, markdown, github; mehrere mit Komma',
      assessment:
        'Assessment-Ordner oder gespeicherte Scorecard, an der die Maßnahmen gemessen werden; sonst das Assessment im selben Ordner',
      decisionRules: 'eigene Regeln für den Entscheidungscheck',
      decideFormat: 'table, md, json; mehrere mit Komma',
      minLevel: 'kleinste Stufe insgesamt',
      minScore: 'kleinster Wert insgesamt, 1,0 bis 5,0',
      min: 'kleinste Stufe einer Dimension, etwa personas=3; mehrfach möglich',
      maxSeverity:
        'höchste Ausprägung der Anti-Muster (absent, early, present, entrenched), für alle oder etwa walls=early',
      minCoverage: 'kleinster Anteil beantworteter Fragen, etwa 0,8 oder 80%',
      maxNotApplicable: 'größter Anteil „nicht zutreffend“, etwa 0,1 oder 10%',
      basis: 'low: das schlechte Ende der Spanne zählt; answered: was geantwortet wurde',
      warn: 'dieselbe Schwelle als Warnung; sie ändert den Exit-Code nicht',
      sections: 'was gefragt wird: core (ohne Angabe), all oder Kennungen von Abschnitten, mit Komma getrennt',
      plain: 'Zeile für Zeile, auch durch eine Pipe und mit Screenreader',
      selfCheck: 'die zwölf Fragen des Selbstchecks',
      facilitate: 'für eine Runde an einem Rechner: Stimmen aller, dann die gemeinsame Antwort',
      hideVotes: 'mit --facilitate: Stimmen sind beim Eintippen verdeckt',
      pause: 'zeigt nach jedem Abschnitt sein erstes Ergebnis',
      fresh: 'beginnt neu, auch wenn unfertige Antwortbögen da sind',
      organisation: 'Name des Unternehmens',
      privacy: 'anonymous, open oder agreed',
      departments: 'Kennungen der Bereiche, mit Komma getrennt',
      respondents: 'legt so viele leere Antwortbögen zum Ausgeben an, mit Fragen und Antworten als Kommentar',
      dryRun: 'zeigt, was übernommen würde, und schreibt nichts',
      departmentColumn: 'Spalte mit dem Bereich, wenn sie nicht Abteilung, Bereich oder department heißt',
      roleColumn: 'Spalte mit der Rolle, wenn sie nicht Rolle oder role heißt',
      unknown: 'ein weiterer Wortlaut oder Code für „kann ich nicht sagen“; mehrfach möglich',
      notApplicable: 'ein weiterer Wortlaut oder Code für „nicht zutreffend“; mehrfach möglich',
      repeated: 'was im Assessment schon genauso vorliegt, auslassen (skip) oder noch einmal übernehmen (keep)',
      sources: 'mit den Aussagen, auf denen jede Frage beruht',
      sideBySide: 'alle Texte, auch die der Regeln, Sprache neben Sprache',
      id: 'Kennung des neuen Fragebogens',
      tableFormat: 'table, md, json; mehrere mit Komma',
      planFormat: 'table, md, json, csv (für Jira, Planner und Excel); mehrere mit Komma',
      targetLevel: 'Gesamtstufe, die erreicht werden soll; sonst die Ziele aus assessment.yaml, sonst die nächste',
      target: 'Stufe einer Dimension, die erreicht werden soll, etwa personas=4; mehrfach möglich',
      budget: 'Aufwand, den eine Welle höchstens hat; sonst 10',
      horizonSteps: 'um wie viele Antworten eine Frage höchstens steigt: 1, 2 oder any, beliebig viele',
      asTargets: 'hält den Plan in assessment.yaml als künftige Antworten fest; compare misst daran den Fortschritt',
      roundName: 'Name der Runde; sonst Jahr und Monat, oder der Tag, wenn es den Monat schon gibt',
      deleteResponses: 'löscht die Antworten, statt sie zur Runde zu legen',
      keepResponses: 'lässt die Antworten, wo sie sind; nicht in anonymen Assessments',
      unfinished: 'leave: unfertige Antwortbögen bleiben für die nächste Runde; drop: sie gehen ungezählt mit',
      people: 'wie viele Personen antworten werden',
      deviation: 'wie weit Antworten streuen (Standardabweichung in Werten); sonst 0,8',
      baseline: 'früheres Ergebnis, hinter das kein Abschnitt zurückfallen darf: Scorecard oder Ordner einer Runde',
      tolerance: 'um wie viel ein Wert zurückfallen darf, etwa 0,1; sonst 0',
      aboveNoise: 'ein Rückgang zählt nur, wenn er mehr als Zufall ist',
      ratchet: 'schreibt bessere Ergebnisse als neue Schwellen in assessment.yaml; senkt nie eine',
      whatIf:
        'rechnet, als hätten alle so geantwortet, und zeigt den Unterschied, etwa PAR1=4,WAL2=1; mehrfach möglich, ändert keine Datei',
      confirmTranslations:
        'hält in translations.yaml fest, dass Texte in allen Sprachen dasselbe sagen: alle oder etwa PAR1 caps',
    },
    wrote: (path) => `Geschrieben: ${path}`,
    tooLargeForStep:
      'Der Bericht ist größer als 1 MiB: Als Zusammenfassung eines Schritts ließe GitHub ihn ganz weg. „--summary“ gibt eine Kurzform.',
    eject: {
      made: (folder, files) =>
        `${files} Dateien abgelegt in ${folder}: die Vorlagen des Berichts und sein Stylesheet. Was gleich bleiben soll, kann gelöscht werden.`,
      nextSteps: (folder) => [
        [
          `npx cx-maturity report <Pfad> -f html -o report.html --template ${folder}`,
          'verwendet, was in dem Ordner liegt',
        ],
      ],
    },
    severalAgreed: (count) =>
      `Vereinbart ist eine gemeinsame Antwort (privacy: agreed), gefunden wurden ${count} Antwortbögen; gezählt ist ihr Mittel.`,
    unfinished: (count) =>
      count === 1
        ? 'Ein unfertiger Antwortbogen ist nicht mitgezählt.'
        : `${count} unfertige Antwortbögen sind nicht mitgezählt.`,
    remarksLeftOut: (count) =>
      count === 1
        ? 'Eine Bemerkung fehlt in der Auswertung: Es gab mehr, als jemand liest.'
        : `${count} Bemerkungen fehlen in der Auswertung: Es gab mehr, als jemand liest.`,
    demo: {
      made: (folder, responses) =>
        `Beispiel angelegt in ${folder}: der erfundene Maschinenbauer Nordwerk, ${responses} anonyme Antwortbögen.`,
      next: 'Zum Weiterprobieren:',
      nextSteps: (folder) => [
        [`npx cx-maturity explain ${folder} personas`, 'wie der Wert entsteht, bis zu den Antworten'],
        [`npx cx-maturity check ${folder} --min-level 2`, 'die Prüfung für CI, mit Exit-Code'],
        ['npx cx-maturity assess --self-check', 'zwölf Fragen zum eigenen Unternehmen'],
      ],
    },
    init: {
      askOrganisation: 'Wie heißt das Unternehmen?',
      askPrivacy: 'Was gilt für die Antworten?',
      sectionsComment: (example) =>
        `gefragt wird sonst core: Dimensionen und Anti-Muster; möglich ist auch eine Liste wie [${example.join(', ')}]`,
      privacyChoices: {
        anonymous: 'anonym: Über weniger als fünf Personen erscheint nirgends etwas',
        open: 'offen: Alle im Raum dürfen alle Antworten sehen',
        agreed: 'gemeinsam: eine Antwort, auf die sich alle geeinigt haben',
      },
      furtherBlock: `
## Wohin es gehen soll, als Stufen: für das Ganze (overall) und je Dimension. Am Ergebnis ändert das nichts.
#targets: { overall: 3, personas: 4 }

## Wie Bericht und Pitch aussehen: wer sie vorlegt, ein Logo (PNG, JPEG oder SVG neben dieser Datei), zwei Farben mit Kontrast zu Weiß.
#branding:
#  name: Beratung Beispiel GmbH
#  logo: logo.svg
#  colours: { accent: "#0b4f6c", ground: "#123a55" }
`,
      pitchBlock: `
## Für \`cx-maturity pitch\`, das Argument für das Budget. Alles ist freiwillig: Wer eine Zeile nutzt, nimmt das # davor weg.
## Gerechnet wird nur mit Zahlen, die hier stehen: eine Zahl, oder { low: …, base: …, high: … }.
#pitch:
#  currency: EUR
#  figures:
#    customers: { low: 1800, base: 2000, high: 2100 }
##   Anteil der Kunden, die im Jahr verloren gehen, 0 bis 1.
#    churn: 0.12
#    revenue_per_customer: 3400
#    contacts: 9000
#    cost_per_contact: 12
##   Was beantragt wird.
#    budget: 80000
#  vision: Ein Satz darüber, was Kunden dann erleben.
##  Eine Geschichte mit Einverständnis. Oder stattdessen \`story_from: PAR2\`: ein Kommentar, der im Bericht steht.
#  story: Was einem Kunden passiert ist.
#  target: 4
##  Gehörte Einwände, eigene unter \`says\`; \`about\` nennt den Abschnitt, dessen Ergebnis antwortet.
#  objections: [overloaded, no-survey-budget, hard-to-measure, sales-first, { says: Das ist Marketing., about: marketing-only }]
`,
      made: (folder) => `Assessment angelegt in ${folder}.`,
      handOut: (files, folder) =>
        `Zum Ausgeben: ${files === 1 ? 'ein leerer Antwortbogen' : `${files} leere Antwortbögen`} in ${folder}; wer welche Nummer bekommt, muss niemand festhalten.`,
      next: 'So geht es weiter:',
      nextSteps: (folder) => [
        [`npx cx-maturity assess ${folder}`, 'beantwortet den Fragebogen'],
        [`npx cx-maturity score ${folder}`, 'zeigt das Ergebnis'],
        [`npx cx-maturity report ${folder} -f html -o ${folder}/report.html`, 'schreibt den Bericht'],
      ],
    },
    tracing: {
      title: 'Die Aussagen und was auf ihnen beruht',
      asked: (ids) => `gefragt in ${ids.join(', ')}`,
      scored: (ids) => `ausgewertet in ${ids.join(', ')}`,
      said: (ids) => `gesagt in den Empfehlungen zu ${ids.join(', ')}`,
      pitched: (places) => `gesagt im Budget-Pitch: ${places.join(', ')}`,
      decided: (places) => `geprüft im Entscheidungscheck: ${places.join(', ')}`,
      nowhere: 'kommt in diesem Fragebogen nicht vor',
    },
    newQuestionnaire: {
      made: (folder) => `Fragebogen und Regeln angelegt in ${folder}.`,
      nextSteps: (folder) => [
        [`npx cx-maturity questionnaire lint ${folder}/questionnaire.yaml`, 'prüft beide nach jeder Änderung'],
        [`npx cx-maturity assess --questionnaire ${folder}/questionnaire.yaml`, 'probiert ihn aus'],
      ],
    },
    questionnaire: {
      counts: ({ dimensions, antiPatterns, items, minutes, further, all }) =>
        [
          `${dimensions} Dimensionen, ${antiPatterns} Anti-Muster, ${items} Fragen, etwa ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}`,
          ...(further === 0
            ? []
            : [
                `mit ${further === 1 ? 'einem weiteren Abschnitt' : `${further} weiteren Abschnitten`} ${all.items} Fragen, etwa ${all.minutes} ${all.minutes === 1 ? 'Minute' : 'Minuten'}`,
              ]),
        ].join('; '),
      inWords: 'wird in eigenen Worten beantwortet',
      notApplicableAllowed: 'darf mit Grund als nicht zutreffend gelten',
      sources: 'beruht auf',
      lintClean: (reference, items, simulated) =>
        `${reference}: in Ordnung. ${items} Fragen; ${simulated} simulierte Antworten, jede Stufe erreichbar, keine Regel tot.`,
      lintFound: (errors, warnings) =>
        `${errors} ${errors === 1 ? 'Fehler' : 'Fehler'}, ${warnings} ${warnings === 1 ? 'Warnung' : 'Warnungen'}.`,
      translationsConfirmed: (path, count) =>
        `${path}: ${count} ${count === 1 ? 'übersetzter Text' : 'übersetzte Texte'} bestätigt.`,
      translationsElsewhere: (reference) =>
        `${reference}: Ob die Übersetzungen noch dasselbe sagen, ist hier nicht geprüft. Welche bestätigt sind, steht nur im Quelltext des Werkzeugs, nicht im Paket.`,
      leftOut: (kind, ids, all) =>
        `${ids.length} von ${all} ${leftOutWords[kind]} der Grundlage gelten hier nicht, weil nicht gefragt wird, was sie betrachten: ${ids.join(', ')}.`,
    },
    assess: {
      intro: (title, items, minutes) =>
        `${title}: ${items} ${items === 1 ? 'Frage' : 'Fragen'}, etwa ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}.`,
      further: (titles, items, minutes, example) =>
        `Auf Wunsch ${titles.length === 1 ? 'kommt' : 'kommen'} hinzu: ${titles.join(', ')} (${items} ${items === 1 ? 'Frage' : 'Fragen'}, etwa ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}); ${titles.length === 1 ? 'mit --sections all' : `alle mit --sections all, einzelne etwa mit --sections core,${example}`}.`,
      promise: {
        anonymous: (minGroup) =>
          `Die Antworten sind anonym: Über weniger als ${minGroup} Personen erscheint in keiner Ausgabe etwas.`,
        open: () => 'Die Runde ist offen: Alle Beteiligten dürfen alle Antworten sehen.',
        agreed: () => 'Hier entsteht eine gemeinsame Antwort, auf die sich alle geeinigt haben.',
        holder: () => 'Die Antworten gehören Ihnen; niemand sonst bekommt sie zu sehen.',
      },
      offline: 'Nichts verlässt diesen Rechner. Jede Antwort wird sofort gespeichert.',
      resume: (path, answered, total) => `Unfertig: ${path}, ${answered} von ${total} beantwortet.`,
      addTo: (path, answered, total) =>
        `Fertig, aber nicht zu allem, was jetzt gefragt wird: ${path}, ${answered} von ${total} beantwortet.`,
      resumeWhich: 'Nummer zum Fortsetzen, 0 für einen neuen Anfang:',
      resumeOrNew: 'Da ist eine angefangene Befragung. Fortsetzen?',
      goingOn: (open, total, minutes) =>
        `Noch ${open} von ${total} Fragen offen, etwa ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}.`,
      startNew: 'neu beginnen',
      changed: (items) =>
        `Der Fragebogen wurde seither geändert. Diese Antworten passen nicht mehr und sind wieder offen: ${items.join(', ')}.`,
      wordingChanged:
        'Am Wortlaut des Fragebogens hat sich seither etwas geändert, am Sinn der Fragen nicht: Alle Antworten gelten weiter.',
      itemsChanged: 'Im Fragebogen sind seither Fragen hinzugekommen oder weggefallen. Alle Antworten gelten weiter.',
      saved: (path) => `Gespeichert wird in ${path}.`,
      kept: (path) => `Die Datei, wie sie war, bleibt als ${path} erhalten.`,
      alreadyAgreed: (path) =>
        `Eine gemeinsame Antwort gibt es schon: ${path}. Zählen würde das Mittel aus ihr und einer zweiten; soll nur die neue gelten, gehört die alte aus dem Ordner.`,
      busy: (path) => `Unfertig, aber gerade anderswo geöffnet: ${path}.`,
      foreign: (copy) =>
        `Die Datei wurde inzwischen von anderer Seite geändert. Jene Fassung bleibt als ${copy} erhalten; gespeichert werden die Antworten von hier.`,
      left: (path, command) => `Gespeichert in ${path}. Fortsetzen mit: ${command}`,
      leftWithoutAnswer: 'Verlassen ohne Antwort; nichts wurde gespeichert.',
      complete: (path) => `Vollständig. Die Antworten stehen in ${path}.`,
      countsTwice:
        'Das wird ein eigener Antwortbogen. Wer in diesem Assessment schon andere Abschnitte beantwortet hat, zählt damit doppelt: Das Programm merkt sich nicht, welcher Bogen von wem ist. Dann lieber alles auf einmal beantworten.',
      scoreLater: (folder) => `Das Ergebnis aller Antworten zeigt: cx-maturity score ${folder}`,
    },
    menu: {
      message: 'Womit möchten Sie beginnen?',
      selfCheck: 'Selbstcheck: zwölf Fragen, fünf Minuten',
      selfCheckPromise:
        'Ein erster Blick auf das eigene Unternehmen, mit Ergebnis auf dem Bildschirm. Nichts verlässt diesen Rechner; die Antworten gehören Ihnen und stehen in self-check-response.yaml im aktuellen Ordner.',
      resume: (file) => `Angefangenes fortsetzen: ${file}`,
      assess: 'Der ganze Fragebogen',
      demo: 'Ein fertiges Beispiel mit Bericht ansehen',
      help: 'Hilfe zu allen Befehlen',
    },
    bug: (version) =>
      `Das ist ein Fehler in cx-maturity ${version}, nicht in Ihren Dateien. Bitte melden Sie ihn mit dem folgenden Text und dem Befehl, den Sie eingegeben haben; Antworten gehören nicht in die Meldung.`,
  },
  en: {
    about:
      'Measures how mature a company’s customer experience management is: seven P’s of customer centricity, five anti-patterns. Everything stays on this machine.',
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Global Options:': 'Global options:',
      'Commands:': 'Commands:',
    },
    optionsWord: '[options]',
    slots: {
      language: 'language',
      'id|file': 'id|file',
      file: 'file',
      path: 'path',
      folder: 'folder',
      formats: 'formats',
      level: 'level',
      score: 'score',
      'section=level': 'section=level',
      'dimension=level': 'dimension=level',
      item: 'item',
      effort: 'effort',
      sections: 'sections',
      class: 'class',
      share: 'share',
      basis: 'basis',
      name: 'name',
      mode: 'mode',
      ids: 'ids',
      id: 'id',
      table: 'csv',
      words: 'words',
      number: 'number',
      keys: 'keys',
      what: 'what',
      kind: 'kind',
      before: 'before',
      after: 'after',
      deviation: 'deviation',
      difference: 'difference',
      'item=option': 'item=number',
    },
    commandWord: '[command]',
    examples: 'Examples:',
    exitCodes: 'Exit codes:',
    exitCodeMeanings: {
      '0': 'done; the gate passed',
      '1': 'the gate did not pass',
      '2': 'bad usage or bad input; nothing was written',
      '3': 'a bug in cx-maturity itself',
      '130': 'left before the end; answers given are saved',
    },
    help: 'show this help',
    version: 'show the version',
    global: {
      lang: 'language of the output: de or en; report and pitch take both, too: de,en',
      questionnaire: 'a shipped questionnaire (seven-ps, self-check) or a file of your own',
      rules: 'a rule set file of your own',
      color: 'no colours',
      quiet: 'results and errors only, no talk',
    },
    commands: {
      assess: 'walks through the questionnaire; resumes where it stopped',
      score: 'turns answers into levels of maturity',
      report: 'writes the report as Markdown, HTML, PDF or JSON',
      check: 'holds the result against thresholds, for CI',
      explain: 'tells how a number, a level or a finding arose',
      decide: 'checks measures: go, rework or stop, with the reasons',
      import: 'takes over answers from the CSV of a survey tool',
      responses: 'for the holder of the files alone: how complete, and what looks odd',
      init: 'makes a new assessment',
      demo: 'makes a complete example and writes its report',
      pitch: 'writes the case for the budget: facts, a story, a picture, objections',
      compare: 'shows what changed, and whether it is more than noise',
      trend: 'shows all rounds of an assessment side by side',
      plan: 'shows the cheapest way to a target, step by step',
      round: 'closes rounds and lists the closed ones',
      roundClose: 'freezes the result of the open round and puts its responses away',
      roundList: 'lists the closed rounds',
      planRound: 'says beforehand what so many people can show',
      questionnaire: 'shows, checks and makes questionnaires',
      questionnaireList: 'lists the shipped questionnaires',
      questionnaireShow: 'shows a questionnaire with all items and options',
      questionnaireLint: 'checks a questionnaire, its rules and their texts, by simulation too',
      questionnaireNew: 'makes a questionnaire of your own, with rules',
      schema: 'prints the JSON Schema of a file format',
    },
    arguments: {
      path: 'a response, an assessment folder or a saved scorecard; - reads stdin',
      paths: 'responses, an assessment folder or a saved scorecard; - reads stdin',
      measures:
        'a file of measures, or a folder with measures.yaml; without it one measure is asked for. Exit code 1 where one that is decided or running is to be stopped',
      table:
        'file of LimeSurvey, Google Forms, Microsoft Forms or SurveyMonkey: one row per person, headers such as PAR1, [PAR1] … or the question itself. YAML, JSON and NDJSON need no import; they belong as they are in responses/',
      folder: 'folder of the assessment',
      demoFolder: 'new folder for the example',
      what: 'overall, a section, an item, a cap, a finding or plan',
      stepOf: 'after plan only, as are the options on the plan: the item whose steps are explained',
      reference: 'a shipped questionnaire or a file of your own',
      references: 'shipped questionnaires or files of your own; without any: all shipped ones',
      kind: 'questionnaire, rule-set, response, assessment, scorecard, verdict, sources, translations, measures, decision-rules, decision, pitch-rules, comparison, trend, plan or what-if',
      newFolder: 'new folder for questionnaire and rules',
      before: 'earlier result: a scorecard, a round’s folder, a round’s name or an assessment’s folder',
      after: 'later result, likewise',
      assessment: 'folder of the assessment',
    },
    options: {
      json: 'print JSON',
      reportFormat: 'md, html, json, pdf; several with commas. An installed Chromium, Chrome or Edge prints the PDF',
      summary: 'short form, such as for comments on pull requests; md only',
      template: 'folder with your own templates for HTML and Markdown',
      eject: 'write the shipped templates into a folder instead of a report',
      pitchFormat: 'md, html, pdf; several with commas',
      output: 'a file, or a folder for several formats',
      force: 'overwrite files that cx-maturity did not write, too',
      forcePlan: 'overwrite files that cx-maturity did not write, too; with --as-targets also a plan that is under way',
      checkFormat: 'text, json, junit, markdown, github; several with commas',
      assessment:
        'assessment folder or saved scorecard that the measures are held against; else the assessment in the same folder',
      decisionRules: 'rules of your own for the decision check',
      decideFormat: 'table, md, json; several with commas',
      minLevel: 'least overall level',
      minScore: 'least overall score, 1.0 to 5.0',
      min: 'least level of a dimension, such as personas=3; repeatable',
      maxSeverity:
        'highest severity of the anti-patterns (absent, early, present, entrenched), for all or as walls=early',
      minCoverage: 'least share of items answered, such as 0.8 or 80%',
      maxNotApplicable: 'largest share of "does not apply", such as 0.1 or 10%',
      basis: 'low: the bad end of the range counts; answered: what was answered',
      warn: 'the same threshold as a warning; it does not change the exit code',
      sections: 'what is asked: core (unless told), all, or ids of sections, separated by commas',
      plain: 'line by line, through a pipe or a screen reader too',
      selfCheck: 'the twelve items of the self-check',
      facilitate: 'for a room at one computer: the votes of all, then the agreed answer',
      hideVotes: 'with --facilitate: votes are hidden while they are typed',
      pause: 'show the first result of each section when it is done',
      fresh: 'start anew even where unfinished answers are there',
      organisation: 'name of the company',
      privacy: 'anonymous, open or agreed',
      departments: 'ids of the departments, separated by commas',
      respondents: 'make so many empty response files to hand out, with questions and options as comments',
      dryRun: 'show what would be taken over, and write nothing',
      departmentColumn: 'column with the department where it is not called department, Abteilung or Bereich',
      roleColumn: 'column with the role where it is not called role or Rolle',
      unknown: 'further words or a code for "I cannot tell"; repeatable',
      notApplicable: 'further words or a code for "not applicable"; repeatable',
      repeated: 'what is in the assessment already, word by word: leave it out (skip) or take it once more (keep)',
      sources: 'with the statements that each item rests on',
      sideBySide: 'all texts, those of the rules too, language beside language',
      id: 'id of the new questionnaire',
      tableFormat: 'table, md, json; several with commas',
      asTargets: 'keeps the plan in assessment.yaml as future answers; compare measures progress by them',
      planFormat: 'table, md, json, csv (for Jira, Planner and Excel); several with commas',
      targetLevel: 'overall level to reach; else the targets in assessment.yaml, else the next one',
      target: 'level of a dimension to reach, such as personas=4; repeatable',
      budget: 'effort of one wave at most; else 10',
      horizonSteps: 'by how many options an item may rise: 1, 2 or any number',
      roundName: 'name of the round; else year and month, or the day where there is that month already',
      deleteResponses: 'deletes the responses instead of putting them beside the round',
      keepResponses: 'leaves the responses where they are; not in anonymous assessments',
      unfinished: 'leave: unfinished responses stay for the next round; drop: they go along, not counted',
      people: 'how many people will answer',
      deviation: 'how far answers differ (standard deviation in values); else 0.8',
      baseline: 'earlier result that no section may fall behind: a scorecard or a round’s folder',
      tolerance: 'how much a score may fall, such as 0.1; else 0',
      aboveNoise: 'a drop counts only when it is more than noise',
      ratchet: 'writes better results into assessment.yaml as new thresholds; never lowers one',
      whatIf:
        'scores as if everybody had answered so, and shows the difference, such as PAR1=4,WAL2=1; repeatable, changes no file',
      confirmTranslations:
        'records in translations.yaml that texts say the same in all languages: all of them or, say, PAR1 caps',
    },
    wrote: (path) => `Wrote ${path}`,
    tooLargeForStep:
      'The report is larger than 1 MiB: as a step summary GitHub would drop it whole. ‘--summary’ gives a short form.',
    eject: {
      made: (folder, files) =>
        `Wrote ${files} files into ${folder}: the templates of the report and its style sheet. What is to stay as it is can be deleted.`,
      nextSteps: (folder) => [
        [`npx cx-maturity report <path> -f html -o report.html --template ${folder}`, 'uses what stands in the folder'],
      ],
    },
    severalAgreed: (count) =>
      `One agreed answer was announced (privacy: agreed), ${count} responses were found; what counts is their mean.`,
    unfinished: (count) =>
      count === 1 ? 'One unfinished response was left out.' : `${count} unfinished responses were left out.`,
    remarksLeftOut: (count) =>
      count === 1
        ? 'One remark is not in the result: there were more than anybody reads.'
        : `${count} remarks are not in the result: there were more than anybody reads.`,
    demo: {
      made: (folder, responses) =>
        `Made an example in ${folder}: the invented machine builder Nordwerk, ${responses} anonymous responses.`,
      next: 'Try next:',
      nextSteps: (folder) => [
        [`npx cx-maturity explain ${folder} personas`, 'how the score arose, down to the answers'],
        [`npx cx-maturity check ${folder} --min-level 2`, 'the gate for CI, with its exit code'],
        ['npx cx-maturity assess --self-check', 'twelve questions on your own company'],
      ],
    },
    init: {
      askOrganisation: 'What is the company called?',
      askPrivacy: 'What is promised about the answers?',
      sectionsComment: (example) =>
        `what is asked otherwise is core, the dimensions and anti-patterns; a list works too, such as [${example.join(', ')}]`,
      privacyChoices: {
        anonymous: 'anonymous: nothing appears anywhere about fewer than five people',
        open: 'open: everybody in the room may see every answer',
        agreed: 'agreed: one answer that all have agreed on',
      },
      furtherBlock: `
## Where you want to be, as levels: for the whole (overall) and by dimension. They change no result.
#targets: { overall: 3, personas: 4 }

## How report and pitch look: who presents them, a logo (PNG, JPEG or SVG beside this file), two colours with contrast to white.
#branding:
#  name: Example Consulting Ltd
#  logo: logo.svg
#  colours: { accent: "#0b4f6c", ground: "#123a55" }
`,
      pitchBlock: `
## For \`cx-maturity pitch\`, the case for the budget. All of it is optional: to use a line, take the # before it away.
## Only figures that stand here are calculated with: one number, or { low: …, base: …, high: … }.
#pitch:
#  currency: EUR
#  figures:
#    customers: { low: 1800, base: 2000, high: 2100 }
##   Share of customers lost in a year, 0 to 1.
#    churn: 0.12
#    revenue_per_customer: 3400
#    contacts: 9000
#    cost_per_contact: 12
##   What is asked for.
#    budget: 80000
#  vision: One sentence about what customers will experience.
##  A story recorded with consent. Or instead \`story_from: PAR2\`: a comment that stands in the report.
#  story: What happened to a customer.
#  target: 4
##  Objections heard, your own under \`says\`; \`about\` names the section whose result answers.
#  objections: [overloaded, no-survey-budget, hard-to-measure, sales-first, { says: That is marketing., about: marketing-only }]
`,
      made: (folder) => `Made an assessment in ${folder}.`,
      handOut: (files, folder) =>
        `To hand out: ${files === 1 ? 'one empty response' : `${files} empty responses`} in ${folder}; whoever gets which number need not be noted.`,
      next: 'Next:',
      nextSteps: (folder) => [
        [`npx cx-maturity assess ${folder}`, 'answers the questionnaire'],
        [`npx cx-maturity score ${folder}`, 'shows the result'],
        [`npx cx-maturity report ${folder} -f html -o ${folder}/report.html`, 'writes the report'],
      ],
    },
    tracing: {
      title: 'The statements and what rests on them',
      asked: (ids) => `asked in ${ids.join(', ')}`,
      scored: (ids) => `judged in ${ids.join(', ')}`,
      said: (ids) => `said in the recommendations on ${ids.join(', ')}`,
      pitched: (places) => `said in the budget pitch: ${places.join(', ')}`,
      decided: (places) => `checked in the decision check: ${places.join(', ')}`,
      nowhere: 'has no place in this questionnaire',
    },
    newQuestionnaire: {
      made: (folder) => `Made a questionnaire and its rules in ${folder}.`,
      nextSteps: (folder) => [
        [`npx cx-maturity questionnaire lint ${folder}/questionnaire.yaml`, 'checks both after each change'],
        [`npx cx-maturity assess --questionnaire ${folder}/questionnaire.yaml`, 'tries it out'],
      ],
    },
    questionnaire: {
      counts: ({ dimensions, antiPatterns, items, minutes, further, all }) =>
        [
          `${dimensions} dimensions, ${antiPatterns} anti-patterns, ${items} items, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
          ...(further === 0
            ? []
            : [
                `with ${further === 1 ? 'one further section' : `${further} further sections`} ${all.items} items, about ${all.minutes} ${all.minutes === 1 ? 'minute' : 'minutes'}`,
              ]),
        ].join('; '),
      inWords: 'answered in words',
      notApplicableAllowed: 'may be declared not applicable, with a reason',
      sources: 'rests on',
      lintClean: (reference, items, simulated) =>
        `${reference}: clean. ${items} items; ${simulated} simulated answers, every level can be reached, no rule is dead.`,
      lintFound: (errors, warnings) =>
        `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
      translationsConfirmed: (path, count) =>
        `${path}: confirmed ${count} ${count === 1 ? 'translated text' : 'translated texts'}.`,
      translationsElsewhere: (reference) =>
        `${reference}: whether the translations still say the same is not checked here. Which are confirmed stands in the tool’s sources only, not in the package.`,
      leftOut: (kind, ids, all) =>
        `${ids.length} of ${all} ${kind}s of the base do not hold here, since what they look at is not asked: ${ids.join(', ')}.`,
    },
    assess: {
      intro: (title, items, minutes) =>
        `${title}: ${items} ${items === 1 ? 'item' : 'items'}, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      further: (titles, items, minutes, example) =>
        `There for the asking: ${titles.join(', ')} (${items} ${items === 1 ? 'item' : 'items'}, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}); ${titles.length === 1 ? 'with --sections all' : `all of it with --sections all, single sections with, say, --sections core,${example}`}.`,
      promise: {
        anonymous: (minGroup) =>
          `Answers are anonymous: nothing about fewer than ${minGroup} people appears in any output.`,
        open: () => 'The round is open: everybody taking part may see every answer.',
        agreed: () => 'This is one answer that all have agreed on.',
        holder: () => 'The answers are yours; nobody else gets to see them.',
      },
      offline: 'Nothing leaves this machine. Every answer is saved at once.',
      resume: (path, answered, total) => `Unfinished: ${path}, ${answered} of ${total} answered.`,
      addTo: (path, answered, total) =>
        `Finished, but not on all that is asked now: ${path}, ${answered} of ${total} answered.`,
      resumeWhich: 'Number to resume, 0 to start anew:',
      resumeOrNew: 'There is an interview that was begun. Go on with it?',
      goingOn: (open, total, minutes) =>
        `Still ${open} of ${total} questions open, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      startNew: 'start anew',
      changed: (items) =>
        `The questionnaire has changed since. These answers no longer fit and are open again: ${items.join(', ')}.`,
      wordingChanged:
        'The wording of the questionnaire has changed since, the meaning of its questions has not: all answers still stand.',
      itemsChanged: 'Questions have been added to the questionnaire or taken out since. All answers still stand.',
      saved: (path) => `Answers are saved in ${path}.`,
      kept: (path) => `The file as it was is kept as ${path}.`,
      alreadyAgreed: (path) =>
        `There is an agreed answer already: ${path}. The mean of it and a second one would count; for the new one alone, take the old one out of the folder.`,
      busy: (path) => `Unfinished, but open elsewhere right now: ${path}.`,
      foreign: (copy) =>
        `Somebody else has changed the file meanwhile. That version is kept as ${copy}; what is saved are the answers given here.`,
      left: (path, command) => `Saved in ${path}. Resume with: ${command}`,
      leftWithoutAnswer: 'Left without an answer; nothing was saved.',
      complete: (path) => `Complete. The answers are in ${path}.`,
      countsTwice:
        'This is a response of its own. Whoever has answered other sections of this assessment already counts twice with it: the tool keeps no link between a person and a file. Then rather answer everything in one go.',
      scoreLater: (folder) => `For the result of all answers: cx-maturity score ${folder}`,
    },
    menu: {
      message: 'Where would you like to start?',
      selfCheck: 'Self-check: twelve questions, five minutes',
      selfCheckPromise:
        'A first look at your own company, with the result on the screen. Nothing leaves this machine; the answers are yours, in self-check-response.yaml in the current folder.',
      resume: (file) => `Go on with what was begun: ${file}`,
      assess: 'The full questionnaire',
      demo: 'Look at a finished example with its report',
      help: 'Help on all commands',
    },
    bug: (version) =>
      `This is a bug in cx-maturity ${version}, not in your files. Please report it with the text below and the command that you typed; answers do not belong in the report.`,
  },
};

/** Commands that a newcomer can copy; the README shows the same and a test runs them. */
export const helpExamples: readonly string[] = [
  'cx-maturity demo',
  `cx-maturity score ${examplePaths.workshop}`,
  `cx-maturity report ${examplePaths.workshop} -f md,html -o out/`,
  `cx-maturity check ${examplePaths.ci}`,
  'cx-maturity assess --self-check',
];
