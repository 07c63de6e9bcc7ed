import type { Language } from '../model/language.js';
import type { CalculationId, CalculationTerm, CalculationUnit } from '../model/pitch.js';

/** Fixed words of the pitch. Templates place them by name. */
export interface PitchLabels {
  readonly skip: string;
  readonly kicker: string;
  readonly logic: string;
  readonly gaps: string;
  readonly calculations: string;
  readonly calculationsCaption: string;
  readonly calculation: string;
  readonly low: string;
  readonly base: string;
  readonly high: string;
  readonly emotion: string;
  readonly symbol: string;
  readonly wayCaption: string;
  readonly when: string;
  readonly level: string;
  readonly meaning: string;
  readonly now: string;
  readonly target: string;
  readonly objections: string;
  readonly restsOn: string;
  readonly source: string;
  readonly fact: string;
  readonly step: string;
  readonly sources: string;
}

/** Everything that the pitch says by itself. Functions take figures that are already formatted. */
export interface PitchWords {
  readonly labels: PitchLabels;
  readonly title: (organisation: string) => string;
  /** `levels`: how many there are; `range` of the score; `possible`: low and high of the level where they differ. */
  readonly verdict: (told: {
    organisation: string;
    level: number;
    levels: number;
    name: string;
    score: string;
    range: string;
    possible: { low: number; high: number } | null;
  }) => string;
  readonly verdictUnrated: (organisation: string) => string;
  readonly levelOf: (level: number, levels: number) => string;
  readonly unrated: string;
  readonly levelTitle: (level: number, name: string) => string;
  readonly gap: {
    readonly dimension: (level: string, score: string, range: string) => string;
    readonly antiPattern: (name: string, severity: string, range: string) => string;
    readonly cap: (limits: string, to: number) => string;
    readonly step: (item: string, first: string, effort: string) => string;
    readonly none: string;
  };
  readonly figures: Readonly<Record<CalculationTerm['figure'], string>>;
  readonly calculations: Readonly<Record<CalculationId, string>>;
  readonly beyond: { readonly points: string; readonly contacts: string };
  readonly unit: Readonly<Record<Exclude<CalculationUnit, 'money'>, (amount: string) => string>>;
  readonly caution: string;
  readonly ask: (budget: string) => string;
  readonly noFigures: string;
  readonly storyRecorded: string;
  readonly storyFrom: (item: string, anonymous: boolean) => string;
  readonly noStory: string;
  readonly noVision: string;
  readonly noWay: string;
  readonly targetReached: string;
  readonly chart: {
    readonly title: (now: string, target: string) => string;
    readonly description: (now: string, target: string, levels: number) => string;
  };
  readonly number: {
    readonly score: (title: string, score: string, range: string) => string;
    readonly severity: (title: string, severity: string, range: string) => string;
    readonly level: (title: string, level: string) => string;
    readonly item: (id: string, question: string, mean: string, reached: string) => string;
    readonly calculation: (title: string, result: string, range: string) => string;
    readonly effort: (item: string, first: string, effort: string) => string;
    readonly none: string;
  };
  readonly work: (id: string, author: string | null, title: string, year: number | null) => string;
}

export const pitchWords: Readonly<Record<Language, PitchWords>> = {
  de: {
    labels: {
      skip: 'Zum Inhalt',
      kicker: 'Budget-Pitch für das Kundenerlebnis',
      logic: 'Die Fakten',
      gaps: 'Was am meisten kostet',
      calculations: 'Mit den eigenen Zahlen gerechnet',
      calculationsCaption: 'Rechnungen aus den Zahlen, die angegeben wurden',
      calculation: 'Rechnung',
      low: 'niedrig',
      base: 'Basis',
      high: 'hoch',
      emotion: 'Die Geschichte',
      symbol: 'Das Bild der Zukunft',
      wayCaption: 'Heute und Ziel',
      when: 'Wann',
      level: 'Stufe',
      meaning: 'Was das bedeutet',
      now: 'Heute',
      target: 'Ziel',
      objections: 'Einwände und Antworten',
      restsOn: 'Worauf die Antwort beruht',
      source: 'Quelle',
      fact: 'Was andere gefunden haben',
      step: 'Erster Schritt',
      sources: 'Quellen',
    },
    title: (organisation) => (organisation === '' ? 'Budget-Pitch' : `Budget-Pitch: ${organisation}`),
    verdict: ({ organisation, level, levels, name, score, range, possible }) =>
      `${organisation === '' ? 'Das Unternehmen' : organisation} steht auf Stufe ${level} von ${levels}${name === '' ? '' : ` („${name}“)`}: Wert ${score}, Spanne ${range}.${possible === null ? '' : ` Je nach den fehlenden Antworten ist Stufe ${possible.low} bis ${possible.high} möglich.`}`,
    verdictUnrated: (organisation) =>
      `${organisation === '' ? 'Das Unternehmen' : organisation} hat noch kein Gesamtergebnis: Es fehlen zu viele Antworten.`,
    levelOf: (level, levels) => `Stufe ${level} von ${levels}`,
    unrated: 'Nicht bewertet',
    levelTitle: (level, name) => (name === '' ? String(level) : `${level} ${name}`),
    gap: {
      dimension: (level, score, range) => `Stufe ${level} · Wert ${score}, Spanne ${range}`,
      antiPattern: (name, severity, range) =>
        `Anti-Muster ${name} · Ausprägung ${severity} (hoch ist schlecht), Spanne ${range}`,
      cap: (limits, to) => `Obergrenze: hält „${limits}“ auf Stufe ${to}`,
      step: (item, first, effort) => `${item}: ${first} (Aufwand ${effort} von 5)`,
      none: 'Dieses Ergebnis zeigt keine Lücke, die genannt werden könnte: Nichts ist bewertet, oder alles steht ganz oben.',
    },
    figures: {
      customers: 'Kunden',
      churn: 'Abwanderung im Jahr',
      revenuePerCustomer: 'Umsatz je Kunde und Jahr',
      contacts: 'Kontakte im Jahr',
      costPerContact: 'Kosten je Kontakt',
      budget: 'Budget',
      point: 'ein Prozentpunkt',
    },
    calculations: {
      'revenue-at-risk': 'Umsatz, der im Jahr mit abwandernden Kunden geht',
      'churn-point': 'Wert eines Prozentpunkts weniger Abwanderung',
      'contact-cost': 'Kosten der Kontakte im Jahr',
      'break-even-churn': 'Weniger Abwanderung, die so viel Umsatz bringt, wie das Budget kostet',
      'break-even-contacts': 'Weniger Kontakte, die so viel sparen, wie das Budget kostet',
    },
    beyond: {
      points:
        'Das ist mehr, als im Jahr abwandert: Über bleibende Kunden allein kommt das Budget nicht in einem Jahr herein.',
      contacts:
        'Das sind mehr Kontakte, als es im Jahr gibt: Über sie allein kommt das Budget nicht in einem Jahr herein.',
    },
    unit: {
      points: (amount) => `${amount} Prozentpunkte`,
      contacts: (amount) => `${amount} Kontakte`,
    },
    caution:
      'Gerechnet ist nur mit angegebenen Zahlen, für ein Jahr; Ergebnisse sind gerundet. Umsatz ist kein Gewinn, und die Rechnung sagt nicht, wie viel die Initiative davon bewirkt.',
    ask: (budget) => `Beantragt sind ${budget}.`,
    noFigures:
      'Es sind noch keine Zahlen des Unternehmens angegeben, mit denen sich etwas rechnen ließe. Sie stehen in assessment.yaml unter „pitch: figures“, etwa „customers: 2000“.',
    storyRecorded: 'Aufgezeichnet mit dem Einverständnis derer, um die es geht.',
    storyFrom: (item, anonymous) =>
      `Geschrieben zur Frage ${item}${anonymous ? ' in der anonymen Erhebung' : ''}, so wie es im Bericht steht.`,
    noStory:
      'Noch ist keine Geschichte hinterlegt. Eine, die ein Kunde erlaubt hat, steht in assessment.yaml unter „pitch: story“; „story_from: PAR2“ nimmt einen Kommentar, der im Bericht steht.',
    noVision: 'Noch ist kein Satz über die Zukunft hinterlegt. Er steht in assessment.yaml unter „pitch: vision“.',
    noWay: 'Ohne Gesamtergebnis gibt es kein Bild von heute und dem Ziel.',
    targetReached: 'Das Ziel ist heute schon erreicht; es zu halten ist die Aufgabe.',
    chart: {
      title: (now, target) => `Von ${now} zu ${target}`,
      description: (now, target, levels) => `Eine Treppe mit ${levels} Stufen. Heute: ${now}. Ziel: ${target}.`,
    },
    number: {
      score: (title, score, range) => `${title}: Wert ${score} von 5 (Spanne ${range})`,
      severity: (title, severity, range) =>
        `${title}: Ausprägung ${severity} von 5, hoch ist schlecht (Spanne ${range})`,
      level: (title, level) => `${title}: Stufe ${level}`,
      item: (id, question, mean, reached) =>
        `${id} „${question}“: Mittel ${mean} von 5${reached === '' ? '' : `; erreicht ist: „${reached}“`}`,
      calculation: (title, result, range) => `${title}: ${result}${range === '' ? '' : ` (${range})`}`,
      effort: (item, first, effort) => `${item}, Aufwand ${effort} von 5: ${first}`,
      none: 'Dazu liegt noch keine Zahl vor: Es ist nichts bewertet und nichts angegeben.',
    },
    work: (id, author, title, year) =>
      `${id}: ${author ?? 'Verfasser unbekannt'}, ${title} (${year ?? 'Jahr unbekannt'})`,
  },
  en: {
    labels: {
      skip: 'Skip to content',
      kicker: 'Budget pitch for customer experience',
      logic: 'The facts',
      gaps: 'What costs most',
      calculations: 'Calculated with your own figures',
      calculationsCaption: 'Calculations from the figures that were given',
      calculation: 'Calculation',
      low: 'low',
      base: 'base',
      high: 'high',
      emotion: 'The story',
      symbol: 'The picture of the future',
      wayCaption: 'Now and target',
      when: 'When',
      level: 'Level',
      meaning: 'What it means',
      now: 'Now',
      target: 'Target',
      objections: 'Objections and answers',
      restsOn: 'What the answer rests on',
      source: 'Source',
      fact: 'What others found',
      step: 'First step',
      sources: 'Sources',
    },
    title: (organisation) => (organisation === '' ? 'Budget pitch' : `Budget pitch: ${organisation}`),
    verdict: ({ organisation, level, levels, name, score, range, possible }) =>
      `${organisation === '' ? 'The company' : organisation} stands at level ${level} of ${levels}${name === '' ? '' : ` (‘${name}’)`}: score ${score}, range ${range}.${possible === null ? '' : ` Depending on the missing answers, level ${possible.low} to ${possible.high} is possible.`}`,
    verdictUnrated: (organisation) =>
      `${organisation === '' ? 'The company' : organisation} has no overall result yet: too many answers are missing.`,
    levelOf: (level, levels) => `Level ${level} of ${levels}`,
    unrated: 'Not rated',
    levelTitle: (level, name) => (name === '' ? String(level) : `${level} ${name}`),
    gap: {
      dimension: (level, score, range) => `Level ${level} · score ${score}, range ${range}`,
      antiPattern: (name, severity, range) =>
        `Anti-pattern ${name} · severity ${severity} (high is bad), range ${range}`,
      cap: (limits, to) => `Cap: holds ‘${limits}’ at level ${to}`,
      step: (item, first, effort) => `${item}: ${first} (effort ${effort} of 5)`,
      none: 'This result shows no gap that could be named: nothing is rated, or everything stands at the top.',
    },
    figures: {
      customers: 'customers',
      churn: 'churn in a year',
      revenuePerCustomer: 'revenue per customer and year',
      contacts: 'contacts in a year',
      costPerContact: 'cost per contact',
      budget: 'budget',
      point: 'one percentage point',
    },
    calculations: {
      'revenue-at-risk': 'Revenue that leaves with customers in a year',
      'churn-point': 'Worth of one percentage point less churn',
      'contact-cost': 'Cost of contacts in a year',
      'break-even-churn': 'Less churn that brings as much revenue as the budget costs',
      'break-even-contacts': 'Fewer contacts that save as much as the budget costs',
    },
    beyond: {
      points: 'That is more than leave in a year: customers who stay do not bring the budget in alone within a year.',
      contacts: 'That is more contacts than there are in a year: they do not bring the budget in alone within a year.',
    },
    unit: {
      points: (amount) => `${amount} percentage points`,
      contacts: (amount) => `${amount} contacts`,
    },
    caution:
      'Calculated with given figures only, for one year; results are rounded. Revenue is not profit, and the calculation does not say how much of it the initiative brings about.',
    ask: (budget) => `The budget asked for is ${budget}.`,
    noFigures:
      'No figures of the company are given yet that anything could be calculated from. They stand in assessment.yaml under ‘pitch: figures’, such as ‘customers: 2000’.',
    storyRecorded: 'Recorded with the consent of those whom it is about.',
    storyFrom: (item, anonymous) =>
      `Written on item ${item}${anonymous ? ' in the anonymous assessment' : ''}, as it stands in the report.`,
    noStory:
      'No story is recorded yet. One that a customer has permitted stands in assessment.yaml under ‘pitch: story’; ‘story_from: PAR2’ takes a comment that stands in the report.',
    noVision: 'No sentence about the future is recorded yet. It stands in assessment.yaml under ‘pitch: vision’.',
    noWay: 'Without an overall result there is no picture of now and the target.',
    targetReached: 'The target is reached today; keeping it is the task.',
    chart: {
      title: (now, target) => `From ${now} to ${target}`,
      description: (now, target, levels) => `A staircase of ${levels} levels. Now: ${now}. Target: ${target}.`,
    },
    number: {
      score: (title, score, range) => `${title}: score ${score} of 5 (range ${range})`,
      severity: (title, severity, range) => `${title}: severity ${severity} of 5, high is bad (range ${range})`,
      level: (title, level) => `${title}: level ${level}`,
      item: (id, question, mean, reached) =>
        `${id} ‘${question}’: mean ${mean} of 5${reached === '' ? '' : `; reached: ‘${reached}’`}`,
      calculation: (title, result, range) => `${title}: ${result}${range === '' ? '' : ` (${range})`}`,
      effort: (item, first, effort) => `${item}, effort ${effort} of 5: ${first}`,
      none: 'There is no number for this yet: nothing is rated and nothing given.',
    },
    work: (id, author, title, year) => `${id}: ${author ?? 'author unknown'}, ${title} (${year ?? 'year unknown'})`,
  },
};
