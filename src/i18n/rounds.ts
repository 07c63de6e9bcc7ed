import type { ComparisonNote, Noise, ProgressGap, TrendPoint } from '../model/comparison.js';
import type { Language } from '../model/language.js';
import type { SeverityClass } from '../model/rule-set.js';

/** What comparisons, trends, lists of rounds and plans say. Functions take figures that are already formatted. */
export interface RoundWords {
  readonly comparison: {
    readonly title: string;
    /** A round: its day, how many answered. */
    readonly round: (day: string | null, people: number) => string;
    readonly notes: Readonly<Record<ComparisonNote, string>>;
    readonly notesTitle: string;
    readonly overall: string;
    readonly dimensions: string;
    readonly antiPatterns: string;
    readonly items: string;
    readonly groups: string;
    readonly levels: string;
    readonly columns: Readonly<
      Record<
        'dimension' | 'antiPattern' | 'item' | 'group' | 'before' | 'after' | 'change' | 'from' | 'verdict',
        string
      >
    >;
    readonly noise: Readonly<Record<Noise, string>>;
    readonly unchanged: string;
    readonly notRated: string;
    readonly untold: Readonly<Record<'no-interval' | 'one-person', string>>;
    readonly published: (before: string, after: string) => string;
    readonly onCommonItems: (items: number) => string;
    readonly widest: string;
    readonly explained: string;
    readonly otherItems: (unchanged: number, perhaps: number) => string;
    readonly noItems: string;
    readonly level: (before: string, after: string) => string;
    readonly byScore: (before: string, after: string) => string;
    readonly class: (before: string, after: string) => string;
    readonly limitAdded: (to: number, reason: string) => string;
    readonly limitGone: (to: number, reason: string) => string;
    readonly lowest: string;
    readonly classes: Readonly<Record<SeverityClass, string>>;
    readonly lists: Readonly<
      Record<'revised' | 'rescaled' | 'added' | 'removed' | 'sectionsAdded' | 'sectionsRemoved', string>
    >;
    readonly asked: (common: number) => string;
  };
  readonly progress: {
    /** A plan by its day, and the closed round that it was made on. */
    readonly title: (day: string, round: string | null) => string;
    readonly columns: Readonly<Record<'of' | 'step' | 'baseline' | 'now' | 'target' | 'share' | 'verdict', string>>;
    readonly share: (percent: string) => string;
    readonly gaps: Readonly<Record<ProgressGap, string>>;
    readonly reached: (level: string, now: string) => string;
    readonly notReached: (level: string, now: string) => string;
    readonly goalNotRated: (level: string) => string;
    readonly onItems: (items: number) => string;
    readonly otherBaseline: string;
    readonly explained: string;
    readonly setOut: (file: string, items: number) => string;
    readonly next: string;
    readonly nothing: string;
  };
  readonly trend: {
    readonly title: string;
    readonly open: string;
    readonly columns: Readonly<Record<'round' | 'day' | 'people' | 'course' | 'section' | 'overall' | 'level', string>>;
    readonly antiPatterns: string;
    readonly earlierLeftOut: (count: number) => string;
    readonly breaks: string;
    readonly break: (round: string, found: NonNullable<TrendPoint['break']>) => string;
    readonly openNote: string;
    readonly openNotScored: string;
    readonly scale: string;
  };
  readonly list: {
    readonly columns: Readonly<Record<'round' | 'day' | 'people' | 'level' | 'score', string>>;
    readonly half: (round: string) => string;
  };
  readonly close: {
    readonly closed: (file: string) => string;
    readonly moved: (count: number, folder: string) => string;
    readonly deleted: (count: number) => string;
    readonly kept: string;
    readonly left: (count: number) => string;
    readonly resumed: (round: string) => string;
    readonly changed: (path: string) => string;
    readonly next: (command: string) => string;
  };
  readonly plan: {
    readonly title: (people: number, deviation: string) => string;
    readonly columns: Readonly<Record<'people' | 'interval' | 'change', string>>;
    readonly means: (halfWidth: string, change: string) => string;
    readonly onePerson: string;
    readonly assumed: (deviation: string) => string;
  };
}

const one = (count: number, single: string, several: string): string => (count === 1 ? single : several);

const de: RoundWords = {
  comparison: {
    title: 'Vergleich',
    round: (day, people) => `${day ?? 'ohne Datum'} (${people} ${one(people, 'Antwortbogen', 'Antwortbögen')})`,
    notesTitle: 'Zu beachten',
    notes: {
      organisation: 'Die beiden Ergebnisse nennen nicht dasselbe Unternehmen.',
      'questionnaire-version':
        'Der Fragebogen hat nicht dieselbe Version. Verglichen wird, was in beiden gleich gefragt wurde.',
      'questionnaire-wording':
        'Am Fragebogen ist seither etwas geändert worden. Verglichen wird, was in beiden gleich gefragt wurde.',
      rules:
        'Die Regeln sind nicht dieselben: Stufen und veröffentlichte Werte können sich auch deshalb unterscheiden.',
      'dates-reversed': 'Das als früher genannte Ergebnis ist das jüngere. Sind die beiden vertauscht?',
      'dates-missing': 'Einem der Ergebnisse fehlt das Datum. Ob die Reihenfolge stimmt, ist nicht zu sehen.',
      'no-intervals':
        'Einem der Ergebnisse fehlen die Unsicherheiten. Ob eine Veränderung mehr als Zufall ist, lässt sich dann nicht sagen.',
    },
    overall: 'Gesamt',
    dimensions: 'Dimensionen',
    antiPatterns: 'Anti-Muster (weniger ist besser)',
    items: 'Fragen',
    groups: 'Bereiche und Rollen',
    levels: 'Stufen',
    columns: {
      dimension: 'Dimension',
      antiPattern: 'Anti-Muster',
      item: 'Frage',
      group: 'Gruppe',
      before: 'vorher',
      after: 'nachher',
      change: 'Änderung',
      from: 'sicher ab',
      verdict: 'Urteil',
    },
    noise: {
      'more-than-noise': 'mehr als Zufall',
      'may-be-noise': 'kann Zufall sein',
      'cannot-be-told': 'nicht zu sagen',
    },
    unchanged: 'unverändert',
    notRated: 'nicht bewertet',
    untold: {
      'no-interval': 'In einem der Ergebnisse steht keine Unsicherheit.',
      'one-person': 'In einer der Runden hat nur eine Person geantwortet, oder alle gemeinsam.',
    },
    published: (before, after) => `Veröffentlicht waren ${before} und ${after}`,
    onCommonItems: (items) =>
      `verglichen über ${items === 1 ? 'die eine Frage, die' : `die ${items} Fragen, die`} beide Runden gleich gestellt und beantwortet haben.`,
    widest: 'Die Grenze ist die vorsichtigste, die möglich ist.',
    explained:
      '„Sicher ab“ ist die kleinste erkennbare Veränderung: Was darunter bleibt, kann allein daran liegen, wer geantwortet hat.',
    otherItems: (unchanged, perhaps) =>
      [
        unchanged === 0 ? '' : `${unchanged} ${one(unchanged, 'Frage ist', 'Fragen sind')} unverändert`,
        perhaps === 0 ? '' : `bei ${perhaps} kann die Änderung Zufall sein`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    noItems: 'Keine einzelne Frage hat sich um mehr als Zufall verändert.',
    level: (before, after) => `Stufe ${before} → ${after}`,
    byScore: (before, after) => `dem Wert nach ${before} → ${after}`,
    class: (before, after) => `${before} → ${after}`,
    limitAdded: (to, reason) => `Neu begrenzt auf Stufe ${to}: ${reason}`,
    limitGone: (to, reason) => `Nicht mehr begrenzt auf Stufe ${to}: ${reason}`,
    lowest: 'Das Ganze kann der niedrigsten Dimension nicht beliebig weit voraus sein.',
    classes: { absent: 'nicht vorhanden', early: 'in Ansätzen', present: 'vorhanden', entrenched: 'verfestigt' },
    lists: {
      revised: 'Überarbeitet, daher nicht verglichen',
      rescaled: 'Anders bewertet, daher nicht verglichen',
      added: 'Neu',
      removed: 'Entfallen',
      sectionsAdded: 'Neue Abschnitte',
      sectionsRemoved: 'Entfallene Abschnitte',
    },
    asked: (common) => `${common} ${one(common, 'Frage wurde', 'Fragen wurden')} in beiden Runden gleich gestellt.`,
  },
  progress: {
    title: (day, round) => `Fortschritt zum Plan vom ${day}${round === null ? '' : ` (Runde ${round})`}`,
    columns: {
      of: 'Abschnitt',
      step: 'Schritt',
      baseline: 'damals',
      now: 'jetzt',
      target: 'geplant',
      share: 'Fortschritt',
      verdict: 'Urteil',
    },
    share: (percent) => `${percent}\u00a0%`,
    gaps: {
      gone: 'nicht mehr gefragt',
      revised: 'überarbeitet',
      rescaled: 'anders bewertet',
      'not-rated': 'nicht bewertet',
      'not-comparable': 'nicht vergleichbar',
      'nothing-planned': 'nichts geplant',
    },
    reached: (level, now) => `Stufe ${level} ist erreicht (jetzt ${now}).`,
    notReached: (level, now) => `Stufe ${level} ist noch nicht erreicht (jetzt ${now}).`,
    goalNotRated: (level) => `Ob Stufe ${level} erreicht ist, lässt sich nicht sagen.`,
    onItems: (items) =>
      `gemessen an ${items === 1 ? 'der einen Frage, die' : `den ${items} Fragen, die`} beide Runden gleich gestellt und beantwortet haben.`,
    otherBaseline:
      'Der Plan beruht nicht auf genau dem früheren Ergebnis hier. Ob ein Fortschritt mehr als Zufall ist, lässt sich deshalb nicht sagen; was seither anders gefragt oder gerechnet wird, ist nicht vergleichbar.',
    explained:
      'Fortschritt heißt: welcher Anteil des geplanten Wegs zurückgelegt ist. 100\u00a0% ist das Ziel, weniger als 0\u00a0% ein Rückschritt.',
    setOut: (file, items) =>
      `Plan als Ziel festgehalten in ${file}: ${items} ${one(items, 'künftige Antwort', 'künftige Antworten')}.`,
    next: 'In der nächsten Runde zeigt „cx-maturity compare“, wie weit er gediehen ist.',
    nothing: 'Der Plan hat keinen Schritt; es gibt nichts festzuhalten.',
  },
  trend: {
    title: 'Verlauf',
    open: 'offen',
    columns: {
      round: 'Runde',
      day: 'Datum',
      people: 'Bögen',
      course: 'Verlauf',
      section: 'Dimension',
      overall: 'Gesamt',
      level: 'Stufe',
    },
    antiPatterns: 'Anti-Muster (weniger ist besser)',
    earlierLeftOut: (count) =>
      `Davor ${one(count, 'liegt eine Runde, die', `liegen ${count} Runden, die`)} hier nicht Platz ${one(count, 'hat', 'haben')}; „-f md“ zeigt alle.`,
    breaks: 'Brüche',
    break: (round, { kind, revised, rescaled, added, removed }) => {
      if (kind === 'other-questionnaire')
        return `${round}: ein anderer Fragebogen, mit den Runden davor nicht vergleichbar.`;
      if (kind === 'rules') return `${round}: nach anderen Regeln gerechnet; die Fragen sind dieselben.`;
      if (kind === 'wording') return `${round}: Texte des Fragebogens sind geändert; die Fragen meinen dasselbe.`;
      const parts = [
        ['überarbeitet', revised],
        ['anders bewertet', rescaled],
        ['neu', added],
        ['entfallen', removed],
      ] as const;
      return `${round}: ${parts.flatMap(([word, ids]) => (ids.length === 0 ? [] : [`${word} ${ids.join(', ')}`])).join('; ')}.`;
    },
    openNote:
      'Die offene Runde ist vorläufig und noch nichts zum Veröffentlichen: Bis sie geschlossen ist, ändert sie sich mit jeder Antwort.',
    openNotScored: 'Die offene Runde fehlt hier; „cx-maturity score“ sagt, warum sie noch kein Ergebnis hat.',
    scale: 'Im Verlauf steht ▁ für 1,0 und █ für 5,0.',
  },
  list: {
    columns: { round: 'Runde', day: 'Datum', people: 'Bögen', level: 'Stufe', score: 'Wert' },
    half: (round) =>
      `Die Runde „${round}“ ist noch nicht ganz geschlossen; „cx-maturity round close“ bringt es zu Ende.`,
  },
  close: {
    closed: (file) => `Runde geschlossen: ${file}`,
    moved: (count, folder) => `${count} ${one(count, 'Datei', 'Dateien')} mit Antworten verschoben nach ${folder}.`,
    deleted: (count) => `${count} ${one(count, 'Datei', 'Dateien')} mit Antworten gelöscht.`,
    kept: 'Die Antworten sind geblieben, wo sie waren.',
    left: (count) =>
      `${count} ${one(count, 'unfertiger Antwortbogen bleibt', 'unfertige Antwortbögen bleiben')} für die nächste Runde liegen.`,
    resumed: (round) => `Das Schließen der Runde „${round}“ war unterbrochen und ist jetzt zu Ende gebracht.`,
    changed: (path) => `Während des Schließens geändert und deshalb aufgehoben, aber nicht gezählt: ${path}`,
    next: (command) => `Was sich verändert hat, zeigt später: ${command}`,
  },
  plan: {
    title: (people, deviation) =>
      `Was ${people} ${one(people, 'Person', 'Personen')} zeigen ${one(people, 'kann', 'können')} (Streuung der Antworten: ${deviation})`,
    columns: { people: 'Personen', interval: 'Unsicherheit ±', change: 'Veränderung sicher ab' },
    means: (halfWidth, change) =>
      `Ein Wert ist dann auf ± ${halfWidth} genau: Andere ebenso gut ausgewählte Personen hätten einen anderen Wert in dieser Spanne ergeben können. Von einer Runde zur nächsten zählt eine Veränderung erst ab ${change} als mehr als Zufall; kleinere Schritte sind mit so vielen Personen nicht zu sehen.`,
    onePerson:
      'Aus einer Antwort allein ist nicht zu erkennen, wie weit Menschen auseinanderliegen: keine Unsicherheit, kein Urteil über Veränderungen.',
    assumed: (deviation) =>
      `Angenommen ist, dass einzelne Antworten üblicherweise um ${deviation} Werte streuen; „--sd“ nennt eine andere Streuung.`,
  },
};

const en: RoundWords = {
  comparison: {
    title: 'Comparison',
    round: (day, people) => `${day ?? 'without a date'} (${people} ${one(people, 'response', 'responses')})`,
    notesTitle: 'To be noted',
    notes: {
      organisation: 'The two results do not name the same organisation.',
      'questionnaire-version': 'The questionnaire is not of the same version. What both asked alike is compared.',
      'questionnaire-wording': 'The questionnaire has been changed since. What both asked alike is compared.',
      rules: 'The rules are not the same: levels and published scores may differ for that reason too.',
      'dates-reversed': 'The result named as the earlier one is the later. Were the two mixed up?',
      'dates-missing': 'One of the results has no date, so that nobody can tell whether the order is right.',
      'no-intervals': 'One of the results has no intervals. Whether a change is more than noise cannot be told then.',
    },
    overall: 'Overall',
    dimensions: 'Dimensions',
    antiPatterns: 'Anti-patterns (less is better)',
    items: 'Items',
    groups: 'Departments and roles',
    levels: 'Levels',
    columns: {
      dimension: 'Dimension',
      antiPattern: 'Anti-pattern',
      item: 'Item',
      group: 'Group',
      before: 'before',
      after: 'after',
      change: 'change',
      from: 'sure from',
      verdict: 'verdict',
    },
    noise: {
      'more-than-noise': 'more than noise',
      'may-be-noise': 'may be noise',
      'cannot-be-told': 'cannot be told',
    },
    unchanged: 'unchanged',
    notRated: 'not rated',
    untold: {
      'no-interval': 'One of the results has no interval here.',
      'one-person': 'In one of the rounds a single person answered, or all gave one answer together.',
    },
    published: (before, after) => `Published were ${before} and ${after}`,
    onCommonItems: (items) =>
      `compared over the ${items === 1 ? 'one item' : `${items} items`} that both rounds asked alike and answered.`,
    widest: 'The bound is the most cautious one that is possible.',
    explained: '‘Sure from’ is the smallest detectable change: what stays below it may come from who answered alone.',
    otherItems: (unchanged, perhaps) =>
      [
        unchanged === 0 ? '' : `${unchanged} ${one(unchanged, 'item is', 'items are')} unchanged`,
        perhaps === 0 ? '' : `the change of ${perhaps} may be noise`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    noItems: 'No single item changed by more than noise.',
    level: (before, after) => `level ${before} → ${after}`,
    byScore: (before, after) => `by score ${before} → ${after}`,
    class: (before, after) => `${before} → ${after}`,
    limitAdded: (to, reason) => `Now limited to level ${to}: ${reason}`,
    limitGone: (to, reason) => `No longer limited to level ${to}: ${reason}`,
    lowest: 'The whole cannot be any distance ahead of the lowest dimension.',
    classes: { absent: 'absent', early: 'early', present: 'present', entrenched: 'entrenched' },
    lists: {
      revised: 'Revised, so not compared',
      rescaled: 'Rescaled, so not compared',
      added: 'New',
      removed: 'Gone',
      sectionsAdded: 'New sections',
      sectionsRemoved: 'Sections gone',
    },
    asked: (common) => `${common} ${one(common, 'item was', 'items were')} asked alike in both rounds.`,
  },
  progress: {
    title: (day, round) => `Progress on the plan of ${day}${round === null ? '' : ` (round ${round})`}`,
    columns: {
      of: 'Section',
      step: 'Step',
      baseline: 'then',
      now: 'now',
      target: 'planned',
      share: 'progress',
      verdict: 'verdict',
    },
    share: (percent) => `${percent}%`,
    gaps: {
      gone: 'no longer asked',
      revised: 'revised',
      rescaled: 'rescaled',
      'not-rated': 'not rated',
      'not-comparable': 'not comparable',
      'nothing-planned': 'nothing planned',
    },
    reached: (level, now) => `level ${level} is reached (now ${now}).`,
    notReached: (level, now) => `level ${level} is not reached yet (now ${now}).`,
    goalNotRated: (level) => `whether level ${level} is reached cannot be told.`,
    onItems: (items) =>
      `measured on the ${items === 1 ? 'one item' : `${items} items`} that both rounds asked alike and answered.`,
    otherBaseline:
      'The plan was not made on exactly the earlier result here. So whether progress is more than noise cannot be told, and what has been asked or scored otherwise since is not comparable.',
    explained: 'Progress is the share of the planned way that is done: 100% is the target, less than 0% a step back.',
    setOut: (file, items) => `Plan kept as targets in ${file}: ${items} future ${one(items, 'answer', 'answers')}.`,
    next: 'In the next round ‘cx-maturity compare’ shows how far it got.',
    nothing: 'The plan has no step; there is nothing to keep.',
  },
  trend: {
    title: 'Trend',
    open: 'open',
    columns: {
      round: 'Round',
      day: 'Date',
      people: 'n',
      course: 'Course',
      section: 'Dimension',
      overall: 'Overall',
      level: 'Level',
    },
    antiPatterns: 'Anti-patterns (less is better)',
    earlierLeftOut: (count) =>
      `Before that ${one(count, 'there is one round', `there are ${count} rounds`)} for which there is no room here; ‘-f md’ shows all.`,
    breaks: 'Breaks',
    break: (round, { kind, revised, rescaled, added, removed }) => {
      if (kind === 'other-questionnaire')
        return `${round}: another questionnaire, not comparable with the rounds before.`;
      if (kind === 'rules') return `${round}: scored by other rules; the items are the same.`;
      if (kind === 'wording') return `${round}: words of the questionnaire changed; the items mean the same.`;
      const parts = [
        ['revised', revised],
        ['rescaled', rescaled],
        ['new', added],
        ['gone', removed],
      ] as const;
      return `${round}: ${parts.flatMap(([word, ids]) => (ids.length === 0 ? [] : [`${word} ${ids.join(', ')}`])).join('; ')}.`;
    },
    openNote:
      'The open round is preliminary and nothing to publish yet: until it is closed it changes with every response.',
    openNotScored: 'The open round is missing here; ‘cx-maturity score’ says why it has no result yet.',
    scale: 'In the course ▁ stands for 1.0 and █ for 5.0.',
  },
  list: {
    columns: { round: 'Round', day: 'Date', people: 'n', level: 'Level', score: 'Score' },
    half: (round) => `The round ‘${round}’ is not closed all the way yet; ‘cx-maturity round close’ finishes it.`,
  },
  close: {
    closed: (file) => `Round closed: ${file}`,
    moved: (count, folder) => `${count} ${one(count, 'file', 'files')} of responses moved to ${folder}.`,
    deleted: (count) => `${count} ${one(count, 'file', 'files')} of responses deleted.`,
    kept: 'The responses stay where they were.',
    left: (count) => `${count} unfinished ${one(count, 'response is', 'responses are')} left for the next round.`,
    resumed: (round) => `Closing the round ‘${round}’ had been interrupted and is now finished.`,
    changed: (path) => `Changed while the round was being closed, so kept and not counted: ${path}`,
    next: (command) => `What has changed is shown later by: ${command}`,
  },
  plan: {
    title: (people, deviation) =>
      `What ${people} ${one(people, 'person', 'people')} can show (answers differ by ${deviation})`,
    columns: { people: 'People', interval: 'Interval ±', change: 'Change sure from' },
    means: (halfWidth, change) =>
      `A score is then right to ± ${halfWidth}: other people, as well chosen, could have given another score within it. From one round to the next a change is more than noise only from ${change} on; smaller steps cannot be seen with so many people.`,
    onePerson: 'One answer alone does not tell how far people lie apart: no interval, no verdict on changes.',
    assumed: (deviation) =>
      `Single answers are taken to differ by ${deviation} values (standard deviation); ‘--sd’ names another.`,
  },
};

export const roundWords: Readonly<Record<Language, RoundWords>> = { de, en };
