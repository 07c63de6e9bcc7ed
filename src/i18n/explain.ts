import type { Language } from '../model/language.js';
import type { FindingKind } from '../model/rule-set.js';
import type { ChainLink } from '../model/scorecard.js';

/** Everything that an explanation says beyond the words of the reports. Functions take figures that are already formatted. */
export interface ExplainWords {
  readonly heads: Readonly<
    Record<
      | 'answers'
      | 'class'
      | 'coverage'
      | 'effects'
      | 'evidence'
      | 'level'
      | 'limits'
      | 'mean'
      | 'next'
      | 'range'
      | 'reached'
      | 'recommendation'
      | 'score'
      | 'severity'
      | 'votes',
      string
    >
  >;
  readonly scoreAndLevel: (score: string, level: string) => string;
  readonly severityAndClass: (severity: string, name: string) => string;
  readonly mean: (mean: string) => string;
  readonly sumOverall: string;
  readonly sumDimension: string;
  readonly sumSeverity: string;
  /** Introduces the parts where they make no number yet. */
  readonly sumUnrated: string;
  readonly formula: (of: 'score' | 'mean', sum: string, weight: string, result: string) => string;
  readonly unrounded: string;
  readonly rangePoint: (value: string) => string;
  readonly range: (range: string) => string;
  readonly rangeOfSeverity: (range: string) => string;
  readonly rangeWithUnrated: string;
  readonly rangeHidden: string;
  readonly nothingApplies: string;
  readonly coverage: (share: string) => string;
  readonly coverageOfItem: (share: string) => string;
  readonly coverageUnknown: string;
  readonly leftOut: (share: string) => string;
  readonly meaningHere: (name: string, meaning: string) => string;
  readonly levelRange: (low: string, high: string) => string;
  readonly capIfWorst: (to: string, reason: string) => string;
  readonly classRange: (low: string, high: string) => string;
  readonly noCaps: string;
  readonly capLine: (id: string, limit: string, effect: string) => string;
  readonly capBlocks: string;
  readonly capOn: (subject: string, limit: string, effect: string) => string;
  readonly because: (reason: string) => string;
  readonly met: string;
  readonly notMet: string;
  /** A comparison that is certain although there is no number. */
  readonly metUnrated: string;
  readonly wanted: (bounds: string) => string;
  readonly capTitle: (id: string) => string;
  readonly lowestTitle: string;
  readonly findingTitle: (kind: FindingKind, id: string, title: string) => string;
  readonly capEffect: (id: string, limit: string, subject: string) => string;
  readonly findingEffect: (id: string, title: string) => string;
  readonly itemOf: (section: string) => string;
  readonly signOf: (section: string) => string;
  readonly times: (count: number) => string;
  /** Introduces the votes of a round: 'first' or 'second' in words, and how far they lie apart. */
  readonly voteRound: (round: string, spread: string) => string;
  readonly votesChangeNothing: string;
  readonly counts: (of: {
    people: number;
    answered: number;
    unknown: number;
    unanswered: number;
    notApplicable: number;
  }) => string;
  readonly countsHidden: (minGroup: number | null) => string;
  readonly distributionHidden: (minGroup: number | null) => string;
  readonly itemFormula: (sum: string, answered: number, mean: string) => string;
  readonly reached: (value: string, text: string) => string;
  readonly lowerCounts: string;
  readonly higherCounts: string;
  readonly contribution: (weight: string, sum: string, section: string) => string;
  readonly noContribution: string;
  readonly rank: (rank: number, all: number, step: string) => string;
  readonly lifts: (reasons: string) => string;
  readonly holding: (reasons: string) => string;
  readonly liftsShort: (ids: string) => string;
  readonly liftsNothing: string;
  readonly gainFormula: (
    section: readonly [string, string],
    item: readonly [string, string],
    step: readonly [string, string],
    gain: string,
  ) => string;
  readonly gain: (gain: string) => string;
  readonly noGain: string;
  readonly perEffort: (gain: string, effort: string, result: string) => string;
  readonly order: string;
  readonly before: (item: string) => string;
  readonly after: (item: string) => string;
  readonly first: (first: string) => string;
  readonly who: (who: string) => string;
  readonly effort: (effort: string) => string;
  readonly inSixWeeks: (text: string) => string;
  readonly worksWhen: (text: string) => string;
  readonly notScored: string;
  readonly pictureTitle: (id: string, title: string) => string;
  readonly pictureByDefault: string;
  readonly pictureWithoutRules: string;
  readonly chain: string;
  /** A phase with the state of the hand-over into it; `mean` is null where that is unknown. */
  readonly link: (title: string, state: ChainLink['state'], mean: string | null, weakBelow: string) => string;
  readonly breaksHere: string;
  readonly responsible: (chosen: string) => string;
  readonly mostChosen: string;
  /** `share` is null where it must not be known. */
  readonly chosen: (option: string, share: string | null) => string;
  readonly nothingChosen: string;
  readonly nothingTold: string;
  readonly atBest: string;
  readonly signQuiet: (from: string) => string;
  readonly noAnswerNoAdvice: string;
  readonly noAdvice: string;
  readonly basedOn: (ids: string) => string;
  readonly more: (example: string) => string;
}

const de: ExplainWords = {
  heads: {
    answers: 'Antworten',
    class: 'Einordnung',
    coverage: 'Abdeckung',
    effects: 'Wirkt sich aus auf',
    evidence: 'Was geprüft wurde',
    level: 'Stufe',
    limits: 'Begrenzt',
    mean: 'Mittel',
    next: 'Nächste Stufe',
    range: 'Spanne',
    reached: 'Erreichte Antwort',
    recommendation: 'Empfehlung',
    score: 'Wert',
    severity: 'Ausprägung',
    votes: 'Wie die Runde abgestimmt hat',
  },
  scoreAndLevel: (score, level) => `Wert ${score}, ${level}`,
  severityAndClass: (severity, name) => `Ausprägung ${severity}, „${name}“`,
  mean: (mean) => `Mittel ${mean}`,
  sumOverall: 'Der Gesamtwert ist das gewichtete Mittel der bewerteten Dimensionen (Gewicht\u00a0·\u00a0Wert):',
  sumDimension: 'Der Wert ist das gewichtete Mittel der beantworteten Fragen (Gewicht\u00a0·\u00a0Mittel):',
  sumSeverity:
    'Die Ausprägung ist das gewichtete Mittel der beantworteten Anzeichen (Gewicht\u00a0·\u00a0Mittel); hoch ist schlecht:',
  sumUnrated: 'Was bisher vorliegt (Gewicht\u00a0·\u00a0Mittel):',
  formula: (of, sum, weight, result) =>
    `Σ\u00a0Gewicht\u00a0·\u00a0${of === 'score' ? 'Wert' : 'Mittel'} / Σ\u00a0Gewicht = ${sum} / ${weight} = ${result}`,
  unrounded: 'Angezeigt wird gerundet, gerechnet ungerundet.',
  rangePoint: (value) => `Keine Antwort fehlt, die daran etwas ändern könnte: Die Spanne ist ein Punkt, ${value}.`,
  range: (range) =>
    `${range}: Am unteren Ende sind alle fehlenden Antworten als die schlechtesten gerechnet, am oberen als die besten.`,
  rangeOfSeverity: (range) =>
    `${range}: Am unteren Ende sind alle fehlenden Antworten als die besten gerechnet, am oberen als die schlechtesten; hoch ist hier schlecht.`,
  rangeWithUnrated: 'Dimensionen, die nicht bewertet sind, gehen mit ihrer eigenen Spanne ein.',
  rangeHidden: 'Eine Spanne ist hier nicht angegeben.',
  nothingApplies: 'Nichts davon trifft auf diese Organisation zu.',
  coverage: (share) =>
    `${share} der zutreffenden Antworten liegen vor (nach Gewicht). „Kann ich nicht sagen“ und offene Fragen senken die Abdeckung, nicht den Wert.`,
  coverageOfItem: (share) => `${share} der Personen, auf die die Frage zutrifft, haben sie beantwortet.`,
  coverageUnknown: 'Eine Abdeckung ist hier nicht angegeben.',
  leftOut: (share) => `${share} aller Antworten lauten „nicht zutreffend“ und bleiben aus der Rechnung.`,
  meaningHere: (name, meaning) => `Typisch für ${name}; einzelne Antworten können davon abweichen: ${meaning}`,
  capIfWorst: (to, reason) =>
    `Fallen die fehlenden Antworten am schlechtesten aus, gilt außerdem höchstens Stufe ${to}: ${reason}`,
  levelRange: (low, high) =>
    low === high
      ? `Keine fehlende Antwort könnte daran etwas ändern: möglich ist nur Stufe ${low}.`
      : `Je nachdem, wie die fehlenden Antworten ausfallen, ist Stufe ${low} bis ${high} möglich; die Obergrenzen sind dafür neu angewandt.`,
  classRange: (low, high) =>
    low === high
      ? `Keine fehlende Antwort könnte daran etwas ändern: möglich ist nur „${low}“.`
      : `Je nachdem, wie die fehlenden Antworten ausfallen, ist „${low}“ bis „${high}“ möglich.`,
  noCaps: 'Keine Obergrenze gilt.',
  capLine: (id, limit, effect) => `Obergrenze ${id}: ${limit}; ${effect}.`,
  capBlocks: 'Solange eine Obergrenze greift, hebt ein höherer Wert allein die Stufe nicht.',
  capOn: (subject, limit, effect) => `${subject}: ${limit}; ${effect}.`,
  because: (reason) => `Begründung: ${reason}`,
  met: 'erfüllt',
  notMet: 'nicht erfüllt',
  metUnrated: 'erfüllt, gleich wie die fehlenden Antworten ausfallen',
  wanted: (bounds) => `verlangt ist ${bounds}`,
  capTitle: (id) => `Obergrenze ${id}`,
  lowestTitle: 'Obergrenze durch die niedrigste Dimension (lowest)',
  findingTitle: (kind, id, title) =>
    `${{ contradiction: 'Widerspruch', warning: 'Warnung', strength: 'Stärke' }[kind]} ${id}: ${title}`,
  capEffect: (id, limit, subject) => `Obergrenze ${id} auf „${subject}“: ${limit}.`,
  findingEffect: (id, title) => `Befund ${id}: ${title}`,
  itemOf: (section) => `Frage der Dimension „${section}“.`,
  signOf: (section) => `Anzeichen des Anti-Musters „${section}“; hoch ist schlecht.`,
  times: (count) => `${count} ×`,
  voteRound: (round, spread) => `Die ${round} Abstimmung (${spread}):`,
  votesChangeNothing: 'Gerechnet wird mit der gemeinsamen Antwort; die Stimmen ändern daran nichts.',
  counts: ({ people, answered, unknown, unanswered, notApplicable }) =>
    `Von ${people} ${people === 1 ? 'Antwortbogen' : 'Antwortbögen'}: ${answered} beantwortet, ${unknown} „kann ich nicht sagen“, ${unanswered} offen, ${notApplicable} nicht zutreffend.`,
  countsHidden: (minGroup) =>
    `Wie viele Personen geantwortet haben und wie oft jede Antwort gewählt wurde, bleibt zum Schutz der Einzelnen verborgen (anonyme Erhebung, mindestens ${minGroup ?? 5} Personen je Angabe).`,
  distributionHidden: (minGroup) =>
    `Wie oft jede Antwort gewählt wurde, bleibt zum Schutz der Einzelnen verborgen (anonyme Erhebung, mindestens ${minGroup ?? 5} Personen je Angabe).`,
  itemFormula: (sum, answered, mean) => `Σ Wert · Anzahl / Beantwortet = (${sum}) / ${answered} = ${mean}`,
  reached: (value, text) => `${value}: ${text}`,
  lowerCounts: 'Das Mittel liegt zwischen zwei Antworten; erreicht ist die niedrigere.',
  higherCounts: 'Das Mittel liegt zwischen zwei Antworten; bei Anzeichen gilt die höhere, also die ungünstigere.',
  contribution: (weight, sum, section) => `Zählt mit Gewicht ${weight} von ${sum} in „${section}“.`,
  noContribution: 'Ohne Mittel zählt die Frage im Wert nicht mit.',
  rank: (rank, all, step) => `Platz ${rank} von ${all}; Schritt ${step}.`,
  lifts: (reasons) =>
    `Der Schritt arbeitet gegen eine Obergrenze, die eine Stufe senkt, und steht darum vor allen, die nur den Wert heben: ${reasons}`,
  holding: (reasons) =>
    `Der Schritt arbeitet gegen eine Obergrenze, die bisher keine Stufe senkt, aber die nächste verhindert; vor ihm steht nur, was gegen eine senkende arbeitet: ${reasons}`,
  liftsShort: (ids) => `gegen Obergrenze ${ids}`,
  liftsNothing: 'Der Schritt arbeitet gegen keine Obergrenze; solche stehen davor.',
  gainFormula: ([section, sections], [item, items], [to, from], gain) =>
    `Zugewinn beim Gesamtwert: ${section}/${sections} (Dimension) · ${item}/${items} (Frage) · (${to} − ${from}) = ${gain}`,
  gain: (gain) => `Zugewinn beim Gesamtwert: ${gain}`,
  noGain:
    'Der Schritt hebt den Gesamtwert nicht unmittelbar; er schwächt ein Anti-Muster oder schafft Voraussetzungen.',
  perEffort: (gain, effort, result) => `Zugewinn je Aufwand: ${gain} / ${effort} = ${result}`,
  order:
    'Die Reihenfolge: erst, was gegen eine Obergrenze arbeitet, die eine Stufe senkt, dann, was gegen eine andere arbeitet, die gilt, beim stärksten Anti-Muster zuerst; danach die Dimensionen mit der niedrigsten Stufe, darin nach Zugewinn je Aufwand, dann die Folge im Fragebogen.',
  before: (item) => `Unmittelbar davor: ${item}.`,
  after: (item) => `Unmittelbar danach: ${item}.`,
  first: (first) => `Zuerst: ${first}`,
  who: (who) => `Beteiligte: ${who}`,
  effort: (effort) => `Aufwand: ${effort}`,
  inSixWeeks: (text) => `In sechs Wochen: ${text}`,
  worksWhen: (text) => `Woran die Wirkung zu merken ist: ${text}`,
  notScored: 'Nichts davon geht in einen Wert oder eine Stufe ein.',
  pictureTitle: (id, title) => `Bild ${id}: ${title}`,
  pictureByDefault: 'Dieses Bild gilt, weil keine der Bedingungen davor zutrifft.',
  pictureWithoutRules: 'Das Regelwerk kennt hierfür keine Bilder.',
  chain: 'Die Kette',
  link: (title, state, mean, weakBelow) =>
    state === 'unknown'
      ? `${title}: zu wenig beantwortet`
      : `${title}: ${state === 'weak' ? 'schwach' : 'hält'} (Mittel ${mean}, schwach unter ${weakBelow})`,
  breaksHere: 'Hier reißt die Kette zuerst.',
  responsible: (chosen) => `Verantwortlich: ${chosen}`,
  mostChosen: 'Am häufigsten gewählt',
  chosen: (option, share) => (share === null ? option : `${option} (${share})`),
  nothingChosen: 'Was gewählt wurde, ist nicht bekannt oder wird nicht gezeigt.',
  nothingTold: 'Dazu steht hier nichts.',
  atBest: 'Keine: Die beste Antwort ist erreicht.',
  signQuiet: (from) => `Keine: Das Anzeichen liegt unter ${from}, es besteht kein Anlass.`,
  noAnswerNoAdvice: 'Keine, solange die Frage nicht bewertet ist.',
  noAdvice: 'Für diese Frage steht keine im Regelwerk.',
  basedOn: (ids) => `Grundlage: ${ids}`,
  more: (example) => `Jede Kennung lässt sich weiter erklären, zum Beispiel „cx-maturity explain <Pfad> ${example}“.`,
};

const en: ExplainWords = {
  heads: {
    answers: 'Answers',
    class: 'Class',
    coverage: 'Coverage',
    effects: 'What it affects',
    evidence: 'What was looked at',
    level: 'Level',
    limits: 'What it limits',
    mean: 'Mean',
    next: 'Next level',
    range: 'Range',
    reached: 'Option reached',
    recommendation: 'Recommendation',
    score: 'Score',
    severity: 'Severity',
    votes: 'How the room voted',
  },
  scoreAndLevel: (score, level) => `score ${score}, ${level}`,
  severityAndClass: (severity, name) => `severity ${severity}, ‘${name}’`,
  mean: (mean) => `mean ${mean}`,
  sumOverall: 'The overall score is the weighted mean of the rated dimensions (weight\u00a0·\u00a0score):',
  sumDimension: 'The score is the weighted mean of the answered items (weight\u00a0·\u00a0mean):',
  sumSeverity: 'The severity is the weighted mean of the answered signs (weight\u00a0·\u00a0mean); high is bad:',
  sumUnrated: 'What there is so far (weight\u00a0·\u00a0mean):',
  formula: (of, sum, weight, result) =>
    `Σ\u00a0weight\u00a0·\u00a0${of} / Σ\u00a0weight = ${sum} / ${weight} = ${result}`,
  unrounded: 'Figures are shown rounded and reckoned unrounded.',
  rangePoint: (value) => `No answer is missing that could change it: the range is one point, ${value}.`,
  range: (range) => `${range}: at the low end every missing answer is taken as the worst, at the high end as the best.`,
  rangeOfSeverity: (range) =>
    `${range}: at the low end every missing answer is taken as the best, at the high end as the worst; high is bad here.`,
  rangeWithUnrated: 'Dimensions that are not rated count with their own range.',
  rangeHidden: 'No range is given here.',
  nothingApplies: 'Nothing of this applies to the organisation.',
  coverage: (share) =>
    `${share} of the answers that apply are there (by weight). ‘I cannot tell’ and open items lower the coverage, not the score.`,
  coverageOfItem: (share) => `${share} of the people to whom the item applies answered it.`,
  coverageUnknown: 'No coverage is given here.',
  leftOut: (share) => `${share} of all answers are ‘not applicable’ and stay out of the reckoning.`,
  meaningHere: (name, meaning) => `Typical of ${name}; single answers may differ: ${meaning}`,
  capIfWorst: (to, reason) =>
    `If the missing answers were the worst, level ${to} would be the most, besides: ${reason}`,
  levelRange: (low, high) =>
    low === high
      ? `No missing answer could change it: only level ${low} is possible.`
      : `Depending on the missing answers, level ${low} to ${high} is possible, with the caps applied again.`,
  classRange: (low, high) =>
    low === high
      ? `No missing answer could change it: only ‘${low}’ is possible.`
      : `Depending on the missing answers, ‘${low}’ to ‘${high}’ is possible.`,
  noCaps: 'No cap holds.',
  capLine: (id, limit, effect) => `Cap ${id}: ${limit}; ${effect}.`,
  capBlocks: 'While a cap lowers it, a higher score alone does not raise the level.',
  capOn: (subject, limit, effect) => `${subject}: ${limit}; ${effect}.`,
  because: (reason) => `Reason: ${reason}`,
  met: 'met',
  notMet: 'not met',
  metUnrated: 'met, whatever the missing answers are',
  wanted: (bounds) => `wanted is ${bounds}`,
  capTitle: (id) => `Cap ${id}`,
  lowestTitle: 'Cap by the lowest dimension (lowest)',
  findingTitle: (kind, id, title) =>
    `${{ contradiction: 'Contradiction', warning: 'Warning', strength: 'Strength' }[kind]} ${id}: ${title}`,
  capEffect: (id, limit, subject) => `Cap ${id} on ‘${subject}’: ${limit}.`,
  findingEffect: (id, title) => `Finding ${id}: ${title}`,
  itemOf: (section) => `Item of the dimension ‘${section}’.`,
  signOf: (section) => `Sign of the anti-pattern ‘${section}’; high is bad.`,
  times: (count) => `${count} ×`,
  voteRound: (round, spread) => `The ${round} vote (${spread}):`,
  votesChangeNothing: 'What is scored is the agreed answer; the votes change nothing in it.',
  counts: ({ people, answered, unknown, unanswered, notApplicable }) =>
    `Of ${people} ${people === 1 ? 'response' : 'responses'}: ${answered} answered, ${unknown} ‘I cannot tell’, ${unanswered} open, ${notApplicable} not applicable.`,
  countsHidden: (minGroup) =>
    `How many people answered and how often each option was chosen is hidden to protect them (anonymous responses, at least ${minGroup ?? 5} people behind every figure).`,
  distributionHidden: (minGroup) =>
    `How often each option was chosen is hidden to protect the people (anonymous responses, at least ${minGroup ?? 5} people behind every figure).`,
  itemFormula: (sum, answered, mean) => `Σ value · count / answered = (${sum}) / ${answered} = ${mean}`,
  reached: (value, text) => `${value}: ${text}`,
  lowerCounts: 'The mean stands between two options; the lower one is reached.',
  higherCounts: 'The mean stands between two options; for signs the higher one counts, which is the worse.',
  contribution: (weight, sum, section) => `Counts with weight ${weight} of ${sum} in ‘${section}’.`,
  noContribution: 'Without a mean the item does not count in the score.',
  rank: (rank, all, step) => `Rank ${rank} of ${all}; step ${step}.`,
  lifts: (reasons) =>
    `The step works against a cap that lowers a level, and so stands before all that only raise the score: ${reasons}`,
  holding: (reasons) =>
    `The step works against a cap that lowers no level so far but stands in the way of the next; before it comes only what works against one that does: ${reasons}`,
  liftsShort: (ids) => `against cap ${ids}`,
  liftsNothing: 'The step works against no cap; those that do come before it.',
  gainFormula: ([section, sections], [item, items], [to, from], gain) =>
    `Gain on the overall score: ${section}/${sections} (dimension) · ${item}/${items} (item) · (${to} − ${from}) = ${gain}`,
  gain: (gain) => `Gain on the overall score: ${gain}`,
  noGain: 'The step does not raise the overall score by itself; it weakens an anti-pattern or prepares the ground.',
  perEffort: (gain, effort, result) => `Gain per effort: ${gain} / ${effort} = ${result}`,
  order:
    'The order: first what works against a cap that lowers a level, then what works against another cap that holds, the severest anti-pattern first; then the dimensions with the lowest level, in these gain per effort, then the order of the questionnaire.',
  before: (item) => `Right before it: ${item}.`,
  after: (item) => `Right after it: ${item}.`,
  first: (first) => `First: ${first}`,
  who: (who) => `Who: ${who}`,
  effort: (effort) => `Effort: ${effort}`,
  inSixWeeks: (text) => `In six weeks: ${text}`,
  worksWhen: (text) => `How to notice that it works: ${text}`,
  notScored: 'Nothing of it enters a score or a level.',
  pictureTitle: (id, title) => `Picture ${id}: ${title}`,
  pictureByDefault: 'This picture stands because none of the conditions before it holds.',
  pictureWithoutRules: 'The rule set has no pictures for it.',
  chain: 'The chain',
  link: (title, state, mean, weakBelow) =>
    state === 'unknown'
      ? `${title}: too little answered`
      : `${title}: ${state === 'weak' ? 'weak' : 'holds'} (mean ${mean}, weak below ${weakBelow})`,
  breaksHere: 'The chain breaks here first.',
  responsible: (chosen) => `Responsible: ${chosen}`,
  mostChosen: 'Chosen most',
  chosen: (option, share) => (share === null ? option : `${option} (${share})`),
  nothingChosen: 'What was chosen is not known, or not shown.',
  nothingTold: 'Nothing stands here.',
  atBest: 'None: the best option is reached.',
  signQuiet: (from) => `None: the sign lies below ${from} and gives no cause.`,
  noAnswerNoAdvice: 'None while the item is not rated.',
  noAdvice: 'The rule set has none for this item.',
  basedOn: (ids) => `Based on: ${ids}`,
  more: (example) => `Every id can be explained further, for example ‘cx-maturity explain <path> ${example}’.`,
};

/** The words of explanations in every language. */
export const explainWords: Readonly<Record<Language, ExplainWords>> = { de, en };
