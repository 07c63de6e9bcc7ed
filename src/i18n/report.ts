import type { Language } from '../model/language.js';
import type { Spread } from '../model/response.js';
import type { FindingKind, Measure } from '../model/rule-set.js';
import type { Reason } from '../model/scorecard.js';
import { formatList } from './format.js';

/** Fixed words: headings, column heads, labels. Templates place them by name. */
export interface ReportLabels {
  readonly skip: string;
  readonly contents: string;
  readonly kicker: string;
  readonly result: string;
  readonly whyThisLevel: string;
  readonly caps: string;
  readonly profile: string;
  readonly profileCaption: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly recommendationsIntro: string;
  readonly noRecommendations: string;
  readonly dimensions: string;
  readonly antiPatterns: string;
  readonly antiPatternsIntro: string;
  readonly antiPatternsCaption: string;
  readonly notRated: string;
  readonly notRatedCaption: string;
  readonly everythingRated: string;
  readonly method: string;
  readonly provenance: string;
  readonly dimension: string;
  readonly antiPattern: string;
  readonly level: string;
  readonly possibleLevels: string;
  readonly score: string;
  readonly range: string;
  readonly coverage: string;
  readonly notApplicable: string;
  readonly weight: string;
  readonly question: string;
  readonly sign: string;
  readonly reachedSign: string;
  readonly answered: string;
  readonly severity: string;
  readonly severityClass: string;
  readonly possibleClasses: string;
  readonly comments: string;
  readonly evidence: string;
  readonly notApplicableReasons: string;
  readonly basedOn: string;
  readonly recommendation: string;
  readonly who: string;
  readonly effort: string;
  readonly inSixWeeks: string;
  readonly worksWhen: string;
  readonly limits: string;
  readonly step: string;
  readonly target: string;
  readonly gain: string;
  readonly lifts: string;
  readonly holding: string;
  readonly reason: string;
  readonly subject: string;
  readonly limited: string;
  readonly unrated: string;
  readonly overall: string;
  readonly organisation: string;
  readonly questionnaire: string;
  readonly rules: string;
  readonly hash: string;
  readonly responses: string;
  readonly privacy: string;
  readonly disagreementsIntro: string;
  readonly disagreementsCaption: string;
  readonly agreements: string;
  readonly voteRound: string;
  readonly cannotTell: string;
  readonly spread: string;
  readonly lastSpread: string;
  readonly dissent: string;
  readonly agreementReason: string;
  readonly created: string;
  readonly createdUnknown: string;
  readonly tool: string;
}

/** Numbers of a reason, already in words. */
export type ReasonWords = {
  readonly [code in Reason['code']]: (numbers: { found: string; least: string; minGroup: number }) => string;
};

/** Everything that a report says by itself. Functions take figures that are already formatted. */
export interface ReportWords {
  readonly labels: ReportLabels;
  readonly title: (organisation: string) => string;
  readonly people: (count: number) => string;
  readonly ofPeople: (answered: number, people: number) => string;
  readonly privacy: {
    readonly anonymous: (minGroup: number | null) => string;
    readonly open: () => string;
    readonly agreed: () => string;
    readonly holder: () => string;
  };
  readonly reasons: ReasonWords;
  readonly quote: (text: string) => string;
  readonly level: (level: number) => string;
  readonly levelOf: (level: number, levels: number) => string;
  readonly levelTitle: (level: number, name: string) => string;
  readonly typicalOfLevel: (meaning: string) => string;
  readonly typicalOfClass: (meaning: string) => string;
  readonly levelRange: (low: number, high: number) => string;
  readonly classRange: (low: string, high: string) => string;
  readonly levelFrom: (level: number, from: string) => string;
  readonly classFrom: (name: string, from: string) => string;
  readonly overallScore: (score: string) => string;
  readonly dimensionScore: (score: string) => string;
  readonly severityScore: (severity: string) => string;
  readonly byThresholds: (level: number, thresholds: readonly string[]) => string;
  readonly byClasses: (name: string, classes: readonly string[]) => string;
  readonly lowest: (titles: readonly string[], plus: number, to: number, bites: boolean) => string;
  readonly finalLevel: (level: number) => string;
  readonly nextLevel: (level: number, threshold: string, distance: string) => string;
  readonly highestByScore: string;
  readonly capLimit: (to: number) => string;
  readonly capOn: (titles: readonly string[], to: number) => string;
  readonly capEffect: (bites: boolean) => string;
  readonly evidence: {
    readonly measures: Readonly<Record<Exclude<Measure, 'level' | 'choice'>, string>>;
    /** The share of those who chose one of some options. */
    readonly chose: (options: readonly string[]) => string;
    /** A share that must not be known, though what it means for a rule may. */
    readonly notShown: string;
    readonly from: (bound: string) => string;
    readonly below: (bound: string) => string;
    readonly notMet: string;
    readonly noValue: string;
  };
  readonly findingGroups: Readonly<Record<FindingKind, { readonly title: string; readonly intro: string }>>;
  readonly effort: (points: number, formatted: string) => string;
  readonly step: (from: string, to: string) => string;
  readonly gain: (gain: string) => string;
  readonly evidenceNamed: (named: number, answered: number) => string;
  readonly liftsLowest: (titles: readonly string[]) => string;
  readonly itemsCaption: (dimension: string) => string;
  readonly signsCaption: (antiPattern: string) => string;
  readonly votesCaption: (section: string) => string;
  /** The first or the second round of votes, counted from 1. */
  readonly voteRound: (number: number) => string;
  readonly option: (number: number) => string;
  readonly spread: (spread: Spread | null) => string;
  readonly dissent: (count: number) => string;
  readonly agreedBecause: (reason: string) => string;
  readonly chart: {
    readonly profileTitle: (lowest: readonly string[]) => string;
    readonly severityTitle: string;
    readonly row: (title: string, figure: string, range: string, word: string) => string;
    readonly rowUnrated: (title: string, range: string) => string;
  };
  readonly method: (rules: {
    levels: readonly string[];
    classes: readonly string[];
    plus: number | null;
  }) => readonly string[];
}

const effortsDe = [
  'eine Person, einige Tage',
  'ein Team, einige Wochen',
  'zwei Bereiche, ein Quartal',
  'mehrere Bereiche, ein halbes Jahr',
  'das ganze Unternehmen mit Geschäftsleitung, ein Jahr',
];

const effortsEn = [
  'one person, a few days',
  'one team, a few weeks',
  'two units, a quarter',
  'several units, half a year',
  'the whole company and its board, a year',
];

/** What each number of points of effort stands for, from 1. */
export const effortsIn: Record<Language, readonly string[]> = { de: effortsDe, en: effortsEn };

const quoteDe = (text: string): string => `„${text}“`;
const quoteEn = (text: string): string => `‘${text}’`;
const listDe = (titles: readonly string[]): string => formatList(titles.map(quoteDe), 'de');
const listEn = (titles: readonly string[]): string => formatList(titles.map(quoteEn), 'en');

const de: ReportWords = {
  labels: {
    skip: 'Zum Inhalt springen',
    contents: 'Inhalt',
    kicker: 'Bericht zum CX-Reifegrad',
    result: 'Ergebnis',
    whyThisLevel: 'So entsteht die Gesamtstufe',
    caps: 'Obergrenzen',
    profile: 'Profil der Dimensionen',
    profileCaption: 'Alle Dimensionen mit Stufe, Wert, Spanne und Abdeckung',
    findings: 'Befunde',
    noFindings: 'Aus den Antworten ergeben sich keine besonderen Befunde.',
    recommendationsIntro:
      'Nach Dringlichkeit: zuerst, was gegen eine Obergrenze arbeitet, dann die Dimensionen mit der niedrigsten Stufe, darin nach Zugewinn im Verhältnis zum Aufwand.',
    noRecommendations: 'Zu den vorliegenden Antworten gibt es keine Empfehlung.',
    dimensions: 'Die Dimensionen im Einzelnen',
    antiPatterns: 'Anti-Muster',
    antiPatternsIntro:
      'Verhaltensweisen, an denen CX-Vorhaben scheitern. Eine hohe Ausprägung ist schlecht: 1,0 heißt nicht vorhanden, 5,0 voll ausgeprägt.',
    antiPatternsCaption: 'Alle Anti-Muster mit Ausprägung, Einordnung, Spanne und Abdeckung',
    notRated: 'Nicht bewertet',
    notRatedCaption: 'Was nicht bewertet wurde, und warum',
    everythingRated: 'Alles, was beantwortet ist, ist auch bewertet.',
    method: 'Methode und Quellen',
    provenance: 'Herkunft der Zahlen',
    dimension: 'Dimension',
    antiPattern: 'Anti-Muster',
    level: 'Stufe',
    possibleLevels: 'Mögliche Stufen',
    score: 'Wert',
    range: 'Spanne',
    coverage: 'Abdeckung',
    notApplicable: 'Nicht zutreffend',
    weight: 'Gewicht',
    question: 'Frage',
    sign: 'Anzeichen',
    reachedSign: 'Beobachtet',
    answered: 'Beantwortet',
    severity: 'Ausprägung',
    severityClass: 'Einordnung',
    possibleClasses: 'Mögliche Einordnung',
    comments: 'Kommentare',
    evidence: 'Belege',
    notApplicableReasons: 'Warum Fragen nicht zutreffen',
    basedOn: 'Grundlage',
    recommendation: 'Empfehlung',
    who: 'Beteiligte',
    effort: 'Aufwand',
    inSixWeeks: 'In sechs Wochen',
    worksWhen: 'Woran die Wirkung zu merken ist',
    limits: 'Was dieses Ergebnis nicht sagen kann',
    step: 'Schritt',
    target: 'Erreicht, wenn',
    gain: 'Zugewinn',
    lifts: 'Arbeitet gegen die Obergrenze',
    holding: 'Arbeitet gegen eine Obergrenze, die bisher keine Stufe senkt',
    reason: 'Grund',
    subject: 'Gegenstand',
    limited: 'durch Obergrenze gesenkt',
    unrated: 'nicht bewertet',
    overall: 'Gesamtergebnis',
    organisation: 'Organisation',
    questionnaire: 'Fragebogen',
    rules: 'Regelwerk',
    hash: 'Prüfsumme (SHA-256)',
    responses: 'Antwortbögen',
    privacy: 'Vertraulichkeit',
    disagreementsIntro:
      'Fragen, bei denen die Stimmen zuletzt mindestens zwei Antworten auseinanderlagen oder nicht alle die gemeinsame Antwort mittragen; die größte Streuung zuerst. Am Wert ändert das nichts.',
    disagreementsCaption: 'Fragen, bei denen sich die Runde uneinig war',
    agreements: 'Wie die Runde zu ihren Antworten kam',
    voteRound: 'Abstimmung',
    cannotTell: 'Kann ich nicht sagen',
    spread: 'Streuung',
    lastSpread: 'Streuung zuletzt',
    dissent: 'Nicht mitgetragen von',
    agreementReason: 'Begründung der Runde',
    created: 'Erstellt am',
    createdUnknown: 'nicht festgehalten',
    tool: 'Werkzeug',
  },
  title: (organisation) => (organisation === '' ? 'CX-Reifegrad' : `CX-Reifegrad: ${organisation}`),
  people: (count) => (count === 1 ? '1 Antwortbogen' : `${count} Antwortbögen`),
  ofPeople: (answered, people) => `${answered} von ${people}`,
  privacy: {
    anonymous: (minGroup) =>
      `Anonyme Erhebung: Angaben von weniger als ${minGroup ?? 5} Personen werden nicht ausgewiesen; Kommentare stehen ohne Bereich, Rolle und Zeitpunkt und in zufälliger Reihenfolge.`,
    open: () => 'Offene Erhebung: Alle Beteiligten dürfen alle Antworten sehen; nichts ist ausgeblendet.',
    agreed: () =>
      'Gemeinsam abgestimmte Antworten: Jede Antwort steht für die ganze Runde, nicht für einzelne Personen.',
    holder: () =>
      'Nichts ist ausgeblendet: Der Bericht zeigt jede Antwort und jeden Kommentar; wer ihn weitergibt, gibt sie mit weiter.',
  },
  reasons: {
    'no-answers': () => 'Es liegt keine Antwort vor.',
    'not-applicable': () => 'Trifft auf diese Organisation nicht zu.',
    'coverage-too-low': ({ found, least }) => `Nur ${found} sind beantwortet; nötig sind mindestens ${least}.`,
    'too-few-rated': ({ found, least }) =>
      `Nur ${found} der Dimensionen (nach Gewicht) sind bewertet; nötig sind mindestens ${least}.`,
    'hidden-for-privacy': ({ minGroup }) =>
      `Weniger als ${minGroup} Personen haben geantwortet; zum Schutz der Einzelnen steht hier keine Zahl.`,
  },
  quote: quoteDe,
  level: (level) => `Stufe ${level}`,
  levelOf: (level, levels) => `Stufe ${level} von ${levels}`,
  levelTitle: (level, name) => `Stufe ${level}: ${name}`,
  typicalOfLevel: (meaning) => `Typisch für diese Stufe; einzelne Antworten können davon abweichen: ${meaning}`,
  typicalOfClass: (meaning) => `Typisch für diese Einordnung; einzelne Anzeichen können davon abweichen: ${meaning}`,
  levelRange: (low, high) => (low === high ? `${low}` : `${low} bis ${high}`),
  classRange: (low, high) => (low === high ? low : `${low} bis ${high}`),
  levelFrom: (level, from) => `Stufe ${level} ab ${from}`,
  classFrom: (name, from) => `${quoteDe(name)} ab ${from}`,
  overallScore: (score) => `Der Gesamtwert ${score} ist das gewichtete Mittel der bewerteten Dimensionen.`,
  dimensionScore: (score) => `Der Wert ${score} ist das gewichtete Mittel der beantworteten Fragen.`,
  severityScore: (severity) => `Die Ausprägung ${severity} ist das gewichtete Mittel der beantworteten Anzeichen.`,
  byThresholds: (level, thresholds) => `Nach den Schwellen (${thresholds.join('; ')}) ergibt das Stufe ${level}.`,
  byClasses: (name, classes) => `Nach den Schwellen (${classes.join('; ')}) heißt das ${quoteDe(name)}.`,
  lowest: (titles, plus, to, bites) =>
    `Die Gesamtstufe liegt höchstens ${plus === 1 ? 'eine Stufe' : `${plus} Stufen`} über ${titles.length === 1 ? 'der niedrigsten Dimension' : 'den niedrigsten Dimensionen'} (${listDe(titles)}), also höchstens bei Stufe ${to}; ${bites ? 'das senkt die Gesamtstufe' : 'hier ändert das nichts'}.`,
  finalLevel: (level) => `Es gilt Stufe ${level}.`,
  nextLevel: (level, threshold, distance) =>
    `Nach dem Wert allein fehlen bis Stufe ${level} (ab ${threshold}) noch ${distance}.`,
  highestByScore: 'Nach dem Wert ist die höchste Stufe erreicht.',
  capLimit: (to) => `Höchstens Stufe ${to}`,
  capOn: (titles, to) => `${listDe(titles)}: höchstens Stufe ${to}`,
  capEffect: (bites) => (bites ? 'senkt die Stufe' : 'gilt, senkt die Stufe hier aber nicht'),
  evidence: {
    measures: { score: 'Wert', severity: 'Ausprägung', item: 'Mittel', unknown: 'Anteil „kann ich nicht sagen“' },
    chose: (options) => `Anteil für ${formatList(options.map(quoteDe), 'de', 'or')}`,
    notShown: 'nicht gezeigt',
    from: (bound) => `ab ${bound}`,
    below: (bound) => `unter ${bound}`,
    notMet: 'nicht erfüllt',
    noValue: 'ohne Wert',
  },
  findingGroups: {
    contradiction: { title: 'Widersprüche', intro: 'Hier passen Angaben nicht zusammen; das verdient ein Gespräch.' },
    warning: { title: 'Warnungen', intro: 'Hier ist das Erreichte gefährdet oder ein Fortschritt blockiert.' },
    strength: { title: 'Stärken', intro: 'Darauf lässt sich aufbauen.' },
  },
  effort: (points, formatted) => {
    const words = effortsDe[points - 1];
    return words === undefined ? `${formatted} von 5` : `${formatted} von 5 (${words})`;
  },
  step: (from, to) => `von ${from} auf ${to}`,
  gain: (gain) => `+${gain} beim Gesamtwert`,
  evidenceNamed: (named, answered) =>
    named === 0
      ? 'Zu keiner Frage ist ein Beleg genannt: Das Ergebnis ruht allein auf dem, was die Antwortenden angeben.'
      : `Zu ${named} von ${answered} beantworteten Fragen ist ein Beleg genannt; der Rest ruht auf dem, was die Antwortenden angeben.`,
  liftsLowest: (titles) => `Die niedrigste Dimension begrenzt die Gesamtstufe (${listDe(titles)}).`,
  itemsCaption: (dimension) => `Fragen der Dimension ${quoteDe(dimension)}`,
  signsCaption: (antiPattern) => `Anzeichen des Anti-Musters ${quoteDe(antiPattern)}`,
  votesCaption: (section) => `Stimmen zu ${quoteDe(section)}: Anzahl je Antwort`,
  voteRound: (number) => (number === 1 ? 'erste' : 'zweite'),
  option: (number) => `Antwort ${number}`,
  spread: (spread) => {
    if (spread === null) return 'keine Stimme für eine Antwort';
    const { lowest, median, highest, wide } = spread;
    if (lowest === highest) return `alle bei ${lowest}`;
    return `${lowest} bis ${highest}, Mitte ${median}${wide ? '; weit auseinander' : ''}`;
  },
  dissent: (count) => {
    if (count === 0) return 'Alle tragen die Antwort mit.';
    return count === 1 ? 'Eine Person trägt die Antwort nicht mit.' : `${count} Personen tragen die Antwort nicht mit.`;
  },
  agreedBecause: (reason) => `Begründung: ${reason}`,
  chart: {
    profileTitle: (lowest) =>
      lowest.length === 0
        ? 'Profil: Wert und Spanne je Dimension'
        : `Profil: Wert und Spanne je Dimension, am niedrigsten ${listDe(lowest)}`,
    severityTitle: 'Ausprägung und Spanne je Anti-Muster; rechts ist schlecht',
    row: (title, figure, range, word) => `${title}: ${figure}, Spanne ${range}, ${word}.`,
    rowUnrated: (title, range) => `${title}: nicht bewertet, Spanne ${range}.`,
  },
  method: ({ levels, classes, plus }) => [
    'Jede Antwort beschreibt beobachtbares Verhalten und hat einen Wert von 1,0 bis 5,0. Eine Frage zählt mit dem Mittel der gegebenen Antworten, eine Dimension mit dem gewichteten Mittel ihrer Fragen, das Gesamtergebnis mit dem gewichteten Mittel der bewerteten Dimensionen.',
    '„Kann ich nicht sagen“ und fehlende Antworten verändern den Wert nicht, sie senken die Abdeckung. Die Spanne reicht vom Wert, der sich ergäbe, wenn alles Fehlende am schlechtesten beantwortet wäre, bis zu dem, der sich im besten Fall ergäbe. Wo zu wenig beantwortet ist, steht keine Zahl, sondern der Grund. „Nicht zutreffend“ bleibt außer Betracht und wird mit Begründung aufgeführt.',
    `Für die Gesamtstufe gilt: ${levels.join('; ')}. Obergrenzen können eine Stufe senken, nie einen Wert; jede ist mit ihrem Grund genannt.${plus === null ? '' : ` Die Gesamtstufe liegt höchstens ${plus === 1 ? 'eine Stufe' : `${plus} Stufen`} über der niedrigsten bewerteten Dimension.`}`,
    ...(classes.length === 0
      ? []
      : [`Die Ausprägung eines Anti-Musters ist das gewichtete Mittel seiner Anzeichen: ${classes.join('; ')}.`]),
    'Liegt ein Mittel zwischen zwei Antworten, gilt diejenige als erreicht, die weniger verspricht. Gerundet wird nur in der Darstellung: auf eine Nachkommastelle, und genauer, wo zwei verschiedene Zahlen sonst gleich aussähen.',
  ],
};

const en: ReportWords = {
  labels: {
    skip: 'Skip to content',
    contents: 'Contents',
    kicker: 'CX maturity report',
    result: 'Result',
    whyThisLevel: 'How the overall level arises',
    caps: 'Caps',
    profile: 'Profile of the dimensions',
    profileCaption: 'All dimensions with level, score, range and coverage',
    findings: 'Findings',
    noFindings: 'The answers give rise to no particular findings.',
    recommendationsIntro:
      'By urgency: first what works against a cap, then the dimensions with the lowest level, and in these by gain in proportion to effort.',
    noRecommendations: 'There is no recommendation for these answers.',
    dimensions: 'The dimensions in detail',
    antiPatterns: 'Anti-patterns',
    antiPatternsIntro:
      'Behaviour that makes CX initiatives fail. High severity is bad: 1.0 means not there, 5.0 fully developed.',
    antiPatternsCaption: 'All anti-patterns with severity, class, range and coverage',
    notRated: 'Not rated',
    notRatedCaption: 'What was not rated, and why',
    everythingRated: 'Everything that was answered is rated.',
    method: 'Method and sources',
    provenance: 'Where the numbers come from',
    dimension: 'Dimension',
    antiPattern: 'Anti-pattern',
    level: 'Level',
    possibleLevels: 'Possible levels',
    score: 'Score',
    range: 'Range',
    coverage: 'Coverage',
    notApplicable: 'Not applicable',
    weight: 'Weight',
    question: 'Item',
    sign: 'Sign',
    reachedSign: 'Observed',
    answered: 'Answered',
    severity: 'Severity',
    severityClass: 'Class',
    possibleClasses: 'Possible classes',
    comments: 'Comments',
    evidence: 'Evidence',
    notApplicableReasons: 'Why items do not apply',
    basedOn: 'Based on',
    recommendation: 'Recommendation',
    who: 'Who',
    effort: 'Effort',
    inSixWeeks: 'In six weeks',
    worksWhen: 'How to notice that it works',
    limits: 'What this result cannot tell',
    step: 'Step',
    target: 'Reached when',
    gain: 'Gain',
    lifts: 'Works against the cap',
    holding: 'Works against a cap that lowers no level so far',
    reason: 'Reason',
    subject: 'Subject',
    limited: 'lowered by a cap',
    unrated: 'not rated',
    overall: 'Overall result',
    organisation: 'Organisation',
    questionnaire: 'Questionnaire',
    rules: 'Rule set',
    hash: 'Checksum (SHA-256)',
    responses: 'Responses',
    privacy: 'Privacy',
    disagreementsIntro:
      'Items where the last votes lay two options or more apart, or where not everybody carries the agreed answer; the widest spread first. It changes no score.',
    disagreementsCaption: 'Items on which the room disagreed',
    agreements: 'How the room came to its answers',
    voteRound: 'Vote',
    cannotTell: 'I cannot tell',
    spread: 'Spread',
    lastSpread: 'Spread at the end',
    dissent: 'Not carried by',
    agreementReason: 'The room’s reason',
    created: 'Created on',
    createdUnknown: 'not recorded',
    tool: 'Tool',
  },
  title: (organisation) => (organisation === '' ? 'CX maturity' : `CX maturity: ${organisation}`),
  people: (count) => (count === 1 ? '1 response' : `${count} responses`),
  ofPeople: (answered, people) => `${answered} of ${people}`,
  privacy: {
    anonymous: (minGroup) =>
      `Anonymous responses: nothing is shown about fewer than ${minGroup ?? 5} people; comments appear without department, role or time, in shuffled order.`,
    open: () => 'Open responses: everybody involved may see every answer; nothing is hidden.',
    agreed: () => 'Answers agreed together: each stands for the whole group, not for one person.',
    holder: () =>
      'Nothing is hidden: the report shows every answer and every comment; whoever passes it on passes them on, too.',
  },
  reasons: {
    'no-answers': () => 'There is no answer.',
    'not-applicable': () => 'Does not apply to this organisation.',
    'coverage-too-low': ({ found, least }) => `Only ${found} is answered; at least ${least} is needed.`,
    'too-few-rated': ({ found, least }) =>
      `Only ${found} of the dimensions (by weight) are rated; at least ${least} is needed.`,
    'hidden-for-privacy': ({ minGroup }) =>
      `Fewer than ${minGroup} people answered; no number is shown, to protect each of them.`,
  },
  quote: quoteEn,
  level: (level) => `level ${level}`,
  levelOf: (level, levels) => `Level ${level} of ${levels}`,
  levelTitle: (level, name) => `Level ${level}: ${name}`,
  typicalOfLevel: (meaning) => `Typical of this level; single answers may differ: ${meaning}`,
  typicalOfClass: (meaning) => `Typical of this class; single signs may differ: ${meaning}`,
  levelRange: (low, high) => (low === high ? `${low}` : `${low} to ${high}`),
  classRange: (low, high) => (low === high ? low : `${low} to ${high}`),
  levelFrom: (level, from) => `level ${level} from ${from}`,
  classFrom: (name, from) => `${quoteEn(name)} from ${from}`,
  overallScore: (score) => `The overall score of ${score} is the weighted mean of the rated dimensions.`,
  dimensionScore: (score) => `The score of ${score} is the weighted mean of the answered items.`,
  severityScore: (severity) => `The severity of ${severity} is the weighted mean of the answered signs.`,
  byThresholds: (level, thresholds) => `By the thresholds (${thresholds.join(', ')}) this makes level ${level}.`,
  byClasses: (name, classes) => `By the thresholds (${classes.join(', ')}) this means ${quoteEn(name)}.`,
  lowest: (titles, plus, to, bites) =>
    `The overall level is at most ${plus === 1 ? 'one level' : `${plus} levels`} above the lowest ${titles.length === 1 ? 'dimension' : 'dimensions'} (${listEn(titles)}), so level ${to} at most; ${bites ? 'this lowers the overall level' : 'here this changes nothing'}.`,
  finalLevel: (level) => `The result is level ${level}.`,
  nextLevel: (level, threshold, distance) =>
    `By score alone, ${distance} is missing to level ${level} (from ${threshold}).`,
  highestByScore: 'By score, the highest level is reached.',
  capLimit: (to) => `Level ${to} at most`,
  capOn: (titles, to) => `${listEn(titles)}: level ${to} at most`,
  capEffect: (bites) => (bites ? 'lowers the level' : 'holds, but does not lower the level here'),
  evidence: {
    measures: { score: 'score', severity: 'severity', item: 'mean', unknown: 'share of ‘I cannot tell’' },
    chose: (options) => `share for ${formatList(options.map(quoteEn), 'en', 'or')}`,
    notShown: 'not shown',
    from: (bound) => `from ${bound}`,
    below: (bound) => `below ${bound}`,
    notMet: 'not met',
    noValue: 'no value',
  },
  findingGroups: {
    contradiction: { title: 'Contradictions', intro: 'Statements that do not fit together; this deserves a talk.' },
    warning: { title: 'Warnings', intro: 'What has been reached is at risk here, or progress is blocked.' },
    strength: { title: 'Strengths', intro: 'Something to build on.' },
  },
  effort: (points, formatted) => {
    const words = effortsEn[points - 1];
    return words === undefined ? `${formatted} of 5` : `${formatted} of 5 (${words})`;
  },
  step: (from, to) => `from ${from} to ${to}`,
  gain: (gain) => `+${gain} on the overall score`,
  evidenceNamed: (named, answered) =>
    named === 0
      ? 'No evidence is named for any item: the result rests on what the respondents state, and on nothing else.'
      : `Evidence is named for ${named} of ${answered} items answered; the rest is what the respondents state.`,
  liftsLowest: (titles) => `The lowest dimension limits the overall level (${listEn(titles)}).`,
  itemsCaption: (dimension) => `Items of the dimension ${quoteEn(dimension)}`,
  signsCaption: (antiPattern) => `Signs of the anti-pattern ${quoteEn(antiPattern)}`,
  votesCaption: (section) => `Votes on ${quoteEn(section)}: number per option`,
  voteRound: (number) => (number === 1 ? 'first' : 'second'),
  option: (number) => `Option ${number}`,
  spread: (spread) => {
    if (spread === null) return 'no vote for an option';
    const { lowest, median, highest, wide } = spread;
    if (lowest === highest) return `all at ${lowest}`;
    return `${lowest} to ${highest}, middle ${median}${wide ? '; far apart' : ''}`;
  },
  dissent: (count) => {
    if (count === 0) return 'Everybody carries the answer.';
    return count === 1 ? 'One person does not carry the answer.' : `${count} people do not carry the answer.`;
  },
  agreedBecause: (reason) => `Reason: ${reason}`,
  chart: {
    profileTitle: (lowest) =>
      lowest.length === 0
        ? 'Profile: score and range of each dimension'
        : `Profile: score and range of each dimension, lowest ${listEn(lowest)}`,
    severityTitle: 'Severity and range of each anti-pattern; right is bad',
    row: (title, figure, range, word) => `${title}: ${figure}, range ${range}, ${word}.`,
    rowUnrated: (title, range) => `${title}: not rated, range ${range}.`,
  },
  method: ({ levels, classes, plus }) => [
    'Each option describes observable behaviour and is worth 1.0 to 5.0. An item counts with the mean of the answers given, a dimension with the weighted mean of its items, the overall result with the weighted mean of the rated dimensions.',
    '‘I cannot tell’ and missing answers leave the score alone and lower the coverage. The range runs from the score with everything missing answered worst to the score with everything missing answered best. Where too little is answered there is no number, but the reason. ‘Not applicable’ leaves the reckoning and is listed with its reason.',
    `For the overall level: ${levels.join(', ')}. Caps can lower a level, never a score; each is named with its reason.${plus === null ? '' : ` The overall level is at most ${plus === 1 ? 'one level' : `${plus} levels`} above the lowest rated dimension.`}`,
    ...(classes.length === 0
      ? []
      : [`The severity of an anti-pattern is the weighted mean of its signs: ${classes.join(', ')}.`]),
    'Where a mean stands between two options, the one that promises less counts as reached. Rounding happens only on display: to one decimal, and to more where two different numbers would otherwise look equal.',
  ],
};

/** The words of reports in every language. */
export const reportWords: Record<Language, ReportWords> = { de, en };
