import type { Language } from '../model/language.js';
import type { FindingKind } from '../model/rule-set.js';
import { formatList } from './format.js';

// The words of page one of a report, and of its short form.

/** Who the report is about; null where no organisation is named. */
type Who = string | null;

/** What a level is held down by. */
export interface Brake {
  /** Titles, perhaps none. */
  readonly antiPatterns: readonly string[];
  readonly dimensions: readonly string[];
}

/** Where the dimensions stand against their targets. */
export type Gap =
  /** Those with the widest gap, of so many; what is missing, and to which level where it is one for all of them. */
  | { readonly kind: 'behind'; readonly titles: readonly string[]; readonly of: number; readonly all: boolean }
  | { readonly kind: 'capped'; readonly titles: readonly string[] }
  | { readonly kind: 'there'; readonly dimensions: number; readonly unrated: number }
  /** Too little is rated for a level of the whole. */
  | { readonly kind: 'open'; readonly dimensions: number; readonly unrated: number }
  /** Rated, but held against nothing. */
  | { readonly kind: 'untold' };

/** The severest class of anti-patterns that is at least present, and which have it; null where there is none. */
export type Severe = { readonly titles: readonly string[]; readonly class: string } | 'none' | null;

/** Where the overall level stands among all levels. */
export interface Standing {
  readonly who: Who;
  readonly level: number;
  readonly levels: number;
  readonly name: string;
  /** Given targets, and all of them reached. */
  readonly atTarget: boolean;
}

/** Everything that page one says by itself. Titles come without quotes, figures are already formatted. */
export interface FrontWords {
  readonly labels: {
    readonly dimension: string;
    readonly level: string;
    readonly score: string;
    readonly target: string;
    readonly gap: string;
    readonly gapsCaption: string;
    readonly levels: string;
    readonly who: string;
    readonly effort: string;
    readonly from: string;
    readonly inSixWeeks: string;
    readonly how: string;
    readonly why: string;
    readonly limits: string;
    readonly notRated: string;
    readonly unrated: string;
    readonly capped: string;
  };
  readonly levelOf: (level: number, levels: number) => string;
  readonly possible: (low: number, high: number) => string;
  readonly figures: (score: string, range: string | null) => string;
  readonly privacy: {
    readonly anonymous: (minGroup: number | null) => string;
    readonly open: string;
    readonly agreed: string;
    readonly holder: string;
  };
  readonly verdict: {
    readonly open: (who: Who, dimensions: number, rated: number, low: number, high: number) => string;
    readonly none: (reason: string) => string;
    readonly held: (standing: Standing, byScore: number, by: Brake) => string;
    readonly stands: (standing: Standing, gap: Gap, severe: Severe) => string;
  };
  /** The finding above the dimensions; a gap is said with its figure where it is one for all that are named. */
  readonly gapTitle: (gap: Gap, distance: string, level: number | null) => string;
  readonly aim: {
    readonly given: string;
    readonly partly: (level: number) => string;
    readonly next: (level: number) => string;
    readonly nextOfLowest: (level: number) => string;
    readonly highest: (level: number) => string;
  };
  readonly chart: {
    /** One dimension of the chart in a sentence; parts may be ''. */
    readonly row: (title: string, score: string, range: string, gap: string) => string;
    readonly score: string;
    readonly target: string;
    readonly range: string;
    readonly unrated: string;
  };
  readonly targetLevel: (level: number, threshold: string) => string;
  readonly gap: (distance: string, level: number) => string;
  readonly there: string;
  readonly onlyCap: string;
  /** Those present, the first of which is named where it alone is the severest. */
  readonly patternsTitle: (titles: readonly string[], severest: boolean, unrated: number, all: number) => string;
  readonly early: (className: string, titles: readonly string[]) => string;
  readonly patternsUnrated: (titles: readonly string[]) => string;
  readonly stepsTitle: (count: number, kind: 'mixed' | 'clarify' | 'strength') => string;
  readonly noSteps: string;
  readonly clarify: (title: string, open: number, of: number) => string;
  readonly clarifyShare: (title: string, share: string) => string;
  readonly clarifyWho: string;
  readonly clarifyInSixWeeks: string;
  readonly fromDimension: (title: string, level: number | null) => string;
  readonly fromAntiPattern: (title: string, className: string | null) => string;
  /** What is to be done about a finding; its advice says how. */
  readonly actOn: Readonly<Record<FindingKind, (title: string) => string>>;
  readonly effortOf: (points: string) => string;
  /** Of what is to be done first, where the plan has no such step. */
  readonly beyondPlan: string;
  readonly noEvidence: string;
  readonly others: (count: number) => string;
  readonly notRatedTitle: string;
  readonly notRatedItems: (count: number) => string;
  readonly summaryOf: (questionnaire: string, rules: string, tool: string) => string;
}

const quoteDe = (title: string): string => `„${title}“`;
const quoteEn = (title: string): string => `‘${title}’`;
const listDe = (titles: readonly string[]): string => formatList(titles.map(quoteDe), 'de');
const listEn = (titles: readonly string[]): string => formatList(titles.map(quoteEn), 'en');

const numbersDe = 'null eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
const numbersEn = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const countDe = (count: number): string => numbersDe[count] ?? String(count);
const countEn = (count: number): string => numbersEn[count] ?? String(count);
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** "alle sieben Dimensionen"; a questionnaire with one dimension has no plural. */
const allDe = (count: number): string => (count === 1 ? 'die eine Dimension' : `alle ${countDe(count)} Dimensionen`);
const allEn = (count: number): string => (count === 1 ? 'the one dimension' : `all ${countEn(count)} dimensions`);

const severeDe = (severe: Severe, otherwise: 'und' | 'doch'): string => {
  if (severe === null) return '';
  if (severe === 'none') return otherwise === 'doch' ? ', und kein Anti-Muster ist vorhanden' : '';
  const { titles } = severe;
  return titles.length === 1
    ? `, ${otherwise} das Anti-Muster ${listDe(titles)} ist ${severe.class}`
    : `, ${otherwise} ${countDe(titles.length)} Anti-Muster sind ${severe.class}`;
};

const severeEn = (severe: Severe, otherwise: 'and' | 'but'): string => {
  if (severe === null) return '';
  if (severe === 'none') return otherwise === 'but' ? ', and no anti-pattern is present' : '';
  const { titles } = severe;
  return titles.length === 1
    ? `, ${otherwise} the anti-pattern ${listEn(titles)} is ${severe.class}`
    : `, ${otherwise} ${countEn(titles.length)} anti-patterns are ${severe.class}`;
};

const de: FrontWords = {
  labels: {
    dimension: 'Dimension',
    level: 'Stufe',
    score: 'Wert',
    target: 'Zielstufe',
    gap: 'Lücke',
    gapsCaption: 'Die Dimensionen, die größte Lücke zuerst',
    levels: 'Die Stufen',
    who: 'Wer',
    effort: 'Aufwand',
    from: 'Anlass',
    inSixWeeks: 'In sechs Wochen',
    how: 'Wie',
    why: 'Warum',
    limits: 'Gegen Ende des Berichts: was dieses Ergebnis nicht sagen kann',
    notRated: 'Nicht bewertet',
    unrated: 'nicht bewertet',
    capped: 'gesenkt',
  },
  levelOf: (level, levels) => `Stufe ${level} von ${levels}`,
  possible: (low, high) =>
    high - low === 1 ? `möglich: Stufe ${low} oder ${high}` : `möglich: Stufe ${low} bis ${high}`,
  figures: (score, range) => (range === null ? `Wert ${score}` : `Wert ${score}, Spanne ${range}`),
  privacy: {
    anonymous: (minGroup) => `anonym, nichts über weniger als ${minGroup ?? 5} Personen`,
    open: 'offen, nichts verborgen',
    agreed: 'gemeinsame Antworten',
    holder: 'nichts verborgen',
  },
  verdict: {
    open: (who, dimensions, rated, low, high) => {
      const found =
        rated === 0
          ? dimensions === 1
            ? 'Die eine Dimension ist nicht bewertet'
            : `Keine der ${countDe(dimensions)} Dimensionen ist bewertet`
          : `Bewertet ${rated === 1 ? 'ist' : 'sind'} erst ${countDe(rated)} von ${countDe(dimensions)} Dimensionen`;
      const levels =
        low === high
          ? `möglich ist nur noch Stufe ${low}`
          : high - low === 1
            ? `möglich ist Stufe ${low} oder ${high}`
            : `möglich ist jede Stufe von ${low} bis ${high}`;
      return `Wo ${who ?? 'das Unternehmen'} steht, lässt sich noch nicht sagen: ${found}, ${levels}.`;
    },
    none: (reason) => `Eine Gesamtstufe lässt sich nicht nennen: ${reason}`,
    held: ({ who, level, name }, byScore, { antiPatterns, dimensions }) => {
      const count = antiPatterns.length + dimensions.length;
      const [pattern = ''] = antiPatterns;
      const [dimension = ''] = dimensions;
      const named = [
        ...(antiPatterns.length === 1 ? [`das Anti-Muster ${quoteDe(pattern)}`] : []),
        ...(antiPatterns.length === 2 ? [`die Anti-Muster ${listDe(antiPatterns)}`] : []),
        ...(antiPatterns.length > 2
          ? [`${countDe(antiPatterns.length)} Anti-Muster, darunter ${quoteDe(pattern)},`]
          : []),
        ...(dimensions.length > 2
          ? [`${countDe(dimensions.length)} Dimensionen, darunter ${quoteDe(dimension)},`]
          : dimensions.map(quoteDe)),
      ];
      const by = count === 0 ? 'eine Obergrenze' : formatList(named, 'de');
      return `Nach den Antworten wäre ${who ?? 'das Unternehmen'} auf Stufe ${byScore}, doch ${by} ${count > 1 ? 'halten' : 'hält'} das Ganze auf Stufe ${level} (${quoteDe(name)}).`;
    },
    stands: ({ who, level, levels, name, atTarget }, gap, severe) => {
      const high = level >= levels - 1 && levels > 2;
      const place = `Stufe ${level} von ${levels} (${quoteDe(name)})`;
      const subject = who ?? 'Das Unternehmen';
      const start = atTarget
        ? `${subject} ist am Ziel, auf ${place}`
        : level === levels
          ? `${subject} steht auf der höchsten Stufe, ${level} von ${levels} (${quoteDe(name)})`
          : high
            ? `${subject} steht weit oben, auf ${place}`
            : level === 1
              ? `${subject} steht am Anfang, auf ${place}`
              : `${subject} steht auf ${place}`;
      const where = (): string => {
        switch (gap.kind) {
          case 'behind':
            if (gap.all && level === 1) return `Keine der ${countDe(gap.of)} Dimensionen ist weiter`;
            if (gap.all && gap.titles.length > 1) return `Alle ${countDe(gap.of)} Dimensionen liegen gleichauf`;
            if (gap.titles.length > 2) {
              return `Am weitesten zurück liegen ${countDe(gap.titles.length)} von ${countDe(gap.of)} Dimensionen`;
            }
            if (high) return `Nach oben fehlt am meisten bei ${listDe(gap.titles)}`;
            return `Am weitesten zurück ${gap.titles.length === 1 ? 'liegt' : 'liegen'} ${listDe(gap.titles)}`;
          case 'capped':
            return gap.titles.length === 1
              ? `Eine Obergrenze hält ${listDe(gap.titles)} unter dem Ziel`
              : `Obergrenzen halten ${countDe(gap.titles.length)} Dimensionen unter dem Ziel`;
          case 'there':
            if (gap.unrated === 0 && level === levels && !atTarget)
              return `${capital(allDe(gap.dimensions))} ${gap.dimensions === 1 ? 'hat' : 'haben'} sie erreicht`;
            return gap.unrated > 0
              ? `Was bewertet ist, ist am Ziel; nicht bewertet ${gap.unrated === 1 ? 'ist' : 'sind'} ${countDe(gap.unrated)} von ${countDe(gap.dimensions)} Dimensionen`
              : `${capital(allDe(gap.dimensions))} ${gap.dimensions === 1 ? 'ist' : 'sind'} am Ziel`;
          case 'open':
          case 'untold':
            return '';
        }
      };
      const reason = where();
      return `${start}${reason === '' ? '' : `: ${reason}`}${severeDe(severe, high || atTarget ? 'doch' : 'und')}.`;
    },
  },
  gapTitle: (gap, distance, level) => {
    const to = level === null ? 'bis zum Ziel' : `bis Stufe ${level}`;
    switch (gap.kind) {
      case 'behind':
        if (gap.all && gap.titles.length > 1) {
          return `Alle ${countDe(gap.of)} Dimensionen liegen gleich weit zurück: je ${distance} ${to}`;
        }
        if (gap.titles.length > 2) {
          return `${capital(countDe(gap.titles.length))} von ${countDe(gap.of)} Dimensionen haben die größte Lücke: je ${distance} ${to}`;
        }
        return gap.titles.length === 1
          ? `${listDe(gap.titles)} ist die größte Lücke: ${distance} ${to}`
          : `${listDe(gap.titles)} sind die größten Lücken: je ${distance} ${to}`;
      case 'capped':
        return gap.titles.length === 1
          ? `Nach dem Wert fehlt nichts bis zum Ziel, doch eine Obergrenze hält ${listDe(gap.titles)} darunter`
          : `Nach dem Wert fehlt nichts bis zum Ziel, doch Obergrenzen halten ${countDe(gap.titles.length)} Dimensionen darunter`;
      case 'there':
        if (gap.unrated > 0) {
          return `Was bewertet ist, ist am Ziel; ${gap.unrated === 1 ? 'eine Dimension ist' : `${countDe(gap.unrated)} Dimensionen sind`} nicht bewertet`;
        }
        return gap.dimensions === 1
          ? 'Die eine Dimension ist an ihrem Ziel'
          : `${capital(allDe(gap.dimensions))} sind an ihrem Ziel`;
      case 'open':
        if (gap.unrated < gap.dimensions) {
          return `${capital(countDe(gap.unrated))} von ${countDe(gap.dimensions)} Dimensionen ${gap.unrated === 1 ? 'ist' : 'sind'} noch nicht bewertet`;
        }
        return gap.dimensions === 1
          ? 'Die eine Dimension ist nicht bewertet'
          : `Keine der ${countDe(gap.dimensions)} Dimensionen ist bewertet`;
      case 'untold':
        return 'So stehen die Dimensionen';
    }
  },
  aim: {
    given: 'Gemessen an den Zielen, die für diese Erhebung gesetzt sind.',
    partly: (level) => `Gemessen an den gesetzten Zielen, wo keines gesetzt ist, an Stufe ${level}.`,
    next: (level) => `Gemessen an Stufe ${level}, einer mehr als die Gesamtstufe.`,
    nextOfLowest: (level) => `Gemessen an Stufe ${level}, einer mehr als die niedrigste bewertete Dimension.`,
    highest: (level) => `Gemessen an der höchsten Stufe, ${level}.`,
  },
  chart: {
    row: (title, score, range, gap) =>
      `${title}: ${[score === '' ? 'nicht bewertet' : `Wert ${score}`, range === '' ? '' : `Spanne ${range}`, gap].filter((part) => part !== '').join(', ')}.`,
    score: 'Wert',
    target: 'Beginn der Zielstufe',
    range: 'Spanne, die fehlende Antworten lassen',
    unrated: 'nicht bewertet',
  },
  targetLevel: (level, threshold) => `${level} (ab ${threshold})`,
  gap: (distance, level) => `${distance} bis Stufe ${level}`,
  there: 'am Ziel',
  onlyCap: 'Obergrenze bremst',
  patternsTitle: (titles, severest, unrated, all) => {
    const [first = ''] = titles;
    if (titles.length === 1) return `Das Anti-Muster ${quoteDe(first)} bremst`;
    if (titles.length > 1) {
      return `${capital(countDe(titles.length))} Anti-Muster bremsen${severest ? `, am stärksten ${quoteDe(first)}` : ''}`;
    }
    if (unrated === all) return 'Ob Anti-Muster bremsen, ist noch nicht bekannt';
    return unrated > 0 ? 'Unter den bewerteten Anti-Mustern ist keines vorhanden' : 'Kein Anti-Muster ist vorhanden';
  },
  early: (className, titles) => `${capital(className)}: ${listDe(titles)}.`,
  patternsUnrated: (titles) => `Nicht bewertet: ${listDe(titles)}.`,
  stepsTitle: (count, kind) => {
    if (kind === 'clarify') return 'Zuerst ist zu klären, was offen ist';
    if (kind === 'strength') return 'Zu tun bleibt, das Erreichte zu sichern';
    return count === 1 ? 'Eines ist zuerst zu tun' : `${capital(countDe(count))} Dinge sind zuerst zu tun`;
  },
  noSteps: 'Aus diesen Antworten folgt kein nächster Schritt.',
  clarify: (title, open, of) => {
    if (of === 1) return `${quoteDe(title)} klären: Die eine Frage ist offen`;
    return open === of
      ? `${quoteDe(title)} klären: Keine der ${countDe(of)} Fragen ist beantwortet`
      : `${quoteDe(title)} klären: ${capital(countDe(open))} von ${countDe(of)} Fragen ${open === 1 ? 'ist' : 'sind'} offen`;
  },
  clarifyShare: (title, share) => `${quoteDe(title)} klären: Erst ${share} ist beantwortet`,
  clarifyWho: 'die es aus der täglichen Arbeit wissen',
  clarifyInSixWeeks: 'Die Dimension ist bewertet.',
  fromDimension: (title, level) =>
    `Dimension ${quoteDe(title)}, ${level === null ? 'nicht bewertet' : `Stufe ${level}`}`,
  fromAntiPattern: (title, className) => `Anti-Muster ${quoteDe(title)}, ${className ?? 'nicht bewertet'}`,
  actOn: {
    contradiction: (title) => `Den Widerspruch klären: ${quoteDe(title)}`,
    warning: (title) => `Der Warnung nachgehen: ${quoteDe(title)}`,
    strength: (title) => `Die Stärke sichern: ${quoteDe(title)}`,
  },
  effortOf: (points) => `${points} von 5`,
  beyondPlan: 'außerhalb des Plans',
  noEvidence: 'Belege sind nicht genannt; das Ergebnis ruht auf den Angaben der Antwortenden.',
  others: (count) =>
    count === 1 ? 'Eine weitere steht im Bericht.' : `${capital(countDe(count))} weitere stehen im Bericht.`,
  notRatedTitle: 'Was noch nicht bewertet ist',
  notRatedItems: (count) => `Fragen und Anzeichen ohne Wert: ${count}.`,
  summaryOf: (questionnaire, rules, tool) => `Fragebogen ${questionnaire}, Regelwerk ${rules}, ${tool}`,
};

const en: FrontWords = {
  labels: {
    dimension: 'Dimension',
    level: 'Level',
    score: 'Score',
    target: 'Target level',
    gap: 'Gap',
    gapsCaption: 'The dimensions, the widest gap first',
    levels: 'The levels',
    who: 'Who',
    effort: 'Effort',
    from: 'Because of',
    inSixWeeks: 'In six weeks',
    how: 'How',
    why: 'Why',
    limits: 'Towards the end of the report: what this result cannot tell',
    notRated: 'Not rated',
    unrated: 'not rated',
    capped: 'lowered',
  },
  levelOf: (level, levels) => `Level ${level} of ${levels}`,
  possible: (low, high) =>
    high - low === 1 ? `possible: level ${low} or ${high}` : `possible: level ${low} to ${high}`,
  figures: (score, range) => (range === null ? `Score ${score}` : `Score ${score}, range ${range}`),
  privacy: {
    anonymous: (minGroup) => `anonymous, nothing about fewer than ${minGroup ?? 5} people`,
    open: 'open, nothing hidden',
    agreed: 'answers agreed together',
    holder: 'nothing hidden',
  },
  verdict: {
    open: (who, dimensions, rated, low, high) => {
      const found =
        rated === 0
          ? dimensions === 1
            ? 'the one dimension is not rated'
            : `none of the ${countEn(dimensions)} dimensions is rated`
          : `only ${countEn(rated)} of ${countEn(dimensions)} dimensions ${rated === 1 ? 'is' : 'are'} rated`;
      const levels =
        low === high
          ? `only level ${low} is possible`
          : high - low === 1
            ? `level ${low} or ${high} is possible`
            : `any level from ${low} to ${high} is possible`;
      return `Where ${who ?? 'the company'} stands cannot be said yet: ${found}, and ${levels}.`;
    },
    none: (reason) => `There is no overall level: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
    held: ({ who, level, name }, byScore, { antiPatterns, dimensions }) => {
      const count = antiPatterns.length + dimensions.length;
      const [pattern = ''] = antiPatterns;
      const [dimension = ''] = dimensions;
      const named = [
        ...(antiPatterns.length === 1 ? [`the anti-pattern ${quoteEn(pattern)}`] : []),
        ...(antiPatterns.length === 2 ? [`the anti-patterns ${listEn(antiPatterns)}`] : []),
        ...(antiPatterns.length > 2
          ? [`${countEn(antiPatterns.length)} anti-patterns, among them ${quoteEn(pattern)},`]
          : []),
        ...(dimensions.length > 2
          ? [`${countEn(dimensions.length)} dimensions, among them ${quoteEn(dimension)},`]
          : dimensions.map(quoteEn)),
      ];
      const by = count === 0 ? 'a cap' : formatList(named, 'en');
      return `By the answers ${who ?? 'the company'} would be at level ${byScore}, but ${by} ${count > 1 ? 'hold' : 'holds'} the whole at level ${level} (${quoteEn(name)}).`;
    },
    stands: ({ who, level, levels, name, atTarget }, gap, severe) => {
      const high = level >= levels - 1 && levels > 2;
      const place = `level ${level} of ${levels} (${quoteEn(name)})`;
      const subject = who ?? 'The company';
      const start = atTarget
        ? `${subject} is at its target, ${place}`
        : level === levels
          ? `${subject} stands at the highest level, ${level} of ${levels} (${quoteEn(name)})`
          : high
            ? `${subject} stands high, at ${place}`
            : level === 1
              ? `${subject} is at the beginning, at ${place}`
              : `${subject} stands at ${place}`;
      const where = (): string => {
        switch (gap.kind) {
          case 'behind':
            if (gap.all && level === 1) return `none of the ${countEn(gap.of)} dimensions is further on`;
            if (gap.all && gap.titles.length > 1) return `all ${countEn(gap.of)} dimensions stand equal`;
            if (gap.titles.length > 2) {
              return `${countEn(gap.titles.length)} of ${countEn(gap.of)} dimensions are furthest behind`;
            }
            if (high) return `most is still missing in ${listEn(gap.titles)}`;
            return `${listEn(gap.titles)} ${gap.titles.length === 1 ? 'is' : 'are'} furthest behind`;
          case 'capped':
            return gap.titles.length === 1
              ? `a cap holds ${listEn(gap.titles)} below the target`
              : `caps hold ${countEn(gap.titles.length)} dimensions below the target`;
          case 'there':
            if (gap.unrated === 0 && level === levels && !atTarget)
              return `${allEn(gap.dimensions)} ${gap.dimensions === 1 ? 'has' : 'have'} reached it`;
            return gap.unrated > 0
              ? `what is rated is at its target; ${countEn(gap.unrated)} of ${countEn(gap.dimensions)} dimensions ${gap.unrated === 1 ? 'is' : 'are'} not rated`
              : `${allEn(gap.dimensions)} ${gap.dimensions === 1 ? 'is at its target' : 'are at their target'}`;
          case 'open':
          case 'untold':
            return '';
        }
      };
      const reason = where();
      return `${start}${reason === '' ? '' : `: ${reason}`}${severeEn(severe, high || atTarget ? 'but' : 'and')}.`;
    },
  },
  gapTitle: (gap, distance, level) => {
    const to = level === null ? 'to the target' : `to level ${level}`;
    switch (gap.kind) {
      case 'behind':
        if (gap.all && gap.titles.length > 1) {
          return `All ${countEn(gap.of)} dimensions are equally far behind: ${distance} ${to} each`;
        }
        if (gap.titles.length > 2) {
          return `${capital(countEn(gap.titles.length))} of ${countEn(gap.of)} dimensions share the widest gap: ${distance} ${to} each`;
        }
        return gap.titles.length === 1
          ? `${listEn(gap.titles)} is the widest gap: ${distance} ${to}`
          : `${listEn(gap.titles)} are the widest gaps: ${distance} ${to} each`;
      case 'capped':
        return gap.titles.length === 1
          ? `By score nothing is missing to the target, but a cap holds ${listEn(gap.titles)} below it`
          : `By score nothing is missing to the target, but caps hold ${countEn(gap.titles.length)} dimensions below it`;
      case 'there':
        if (gap.unrated > 0) {
          return `What is rated is at its target; ${gap.unrated === 1 ? 'one dimension is' : `${countEn(gap.unrated)} dimensions are`} not rated`;
        }
        return gap.dimensions === 1
          ? 'The one dimension is at its target'
          : `${capital(allEn(gap.dimensions))} are at their target`;
      case 'open':
        if (gap.unrated < gap.dimensions) {
          return `${capital(countEn(gap.unrated))} of ${countEn(gap.dimensions)} dimensions ${gap.unrated === 1 ? 'is' : 'are'} not rated yet`;
        }
        return gap.dimensions === 1
          ? 'The one dimension is not rated'
          : `None of the ${countEn(gap.dimensions)} dimensions is rated`;
      case 'untold':
        return 'This is where the dimensions stand';
    }
  },
  aim: {
    given: 'Measured against the targets set for this assessment.',
    partly: (level) => `Measured against the targets set; where none is set, against level ${level}.`,
    next: (level) => `Measured against level ${level}, one more than the overall level.`,
    nextOfLowest: (level) => `Measured against level ${level}, one more than the lowest rated dimension.`,
    highest: (level) => `Measured against the highest level, ${level}.`,
  },
  chart: {
    row: (title, score, range, gap) =>
      `${title}: ${[score === '' ? 'not rated' : `score ${score}`, range === '' ? '' : `range ${range}`, gap].filter((part) => part !== '').join(', ')}.`,
    score: 'Score',
    target: 'Where the target level begins',
    range: 'Range left by missing answers',
    unrated: 'not rated',
  },
  targetLevel: (level, threshold) => `${level} (from ${threshold})`,
  gap: (distance, level) => `${distance} to level ${level}`,
  there: 'at its target',
  onlyCap: 'held by a cap',
  patternsTitle: (titles, severest, unrated, all) => {
    const [first = ''] = titles;
    if (titles.length === 1) return `The anti-pattern ${quoteEn(first)} holds the company back`;
    if (titles.length > 1) {
      return `${capital(countEn(titles.length))} anti-patterns hold the company back${severest ? `, most of all ${quoteEn(first)}` : ''}`;
    }
    if (unrated === all) return 'Whether anti-patterns hold the company back is not known yet';
    return unrated > 0 ? 'None of the rated anti-patterns is present' : 'No anti-pattern is present';
  },
  early: (className, titles) => `${capital(className)}: ${listEn(titles)}.`,
  patternsUnrated: (titles) => `Not rated: ${listEn(titles)}.`,
  stepsTitle: (count, kind) => {
    if (kind === 'clarify') return 'First find out what is still open';
    if (kind === 'strength') return 'What remains is to secure what has been reached';
    return count === 1 ? 'One thing to do first' : `${capital(countEn(count))} things to do first`;
  },
  noSteps: 'No next step follows from these answers.',
  clarify: (title, open, of) => {
    if (of === 1) return `Clarify ${quoteEn(title)}: the one item is open`;
    return open === of
      ? `Clarify ${quoteEn(title)}: none of the ${countEn(of)} items is answered`
      : `Clarify ${quoteEn(title)}: ${countEn(open)} of ${countEn(of)} items ${open === 1 ? 'is' : 'are'} open`;
  },
  clarifyShare: (title, share) => `Clarify ${quoteEn(title)}: only ${share} is answered`,
  clarifyWho: 'those who know it from their daily work',
  clarifyInSixWeeks: 'The dimension is rated.',
  fromDimension: (title, level) => `Dimension ${quoteEn(title)}, ${level === null ? 'not rated' : `level ${level}`}`,
  fromAntiPattern: (title, className) => `Anti-pattern ${quoteEn(title)}, ${className ?? 'not rated'}`,
  actOn: {
    contradiction: (title) => `Resolve the contradiction: ${quoteEn(title)}`,
    warning: (title) => `Follow up the warning: ${quoteEn(title)}`,
    strength: (title) => `Secure the strength: ${quoteEn(title)}`,
  },
  effortOf: (points) => `${points} of 5`,
  beyondPlan: 'beyond the plan',
  noEvidence: 'No evidence is named; the result rests on what the respondents state.',
  others: (count) =>
    count === 1 ? 'One more is in the report.' : `${capital(countEn(count))} more are in the report.`,
  notRatedTitle: 'What is not rated yet',
  notRatedItems: (count) => `Items and signs without a value: ${count}.`,
  summaryOf: (questionnaire, rules, tool) => `Questionnaire ${questionnaire}, rule set ${rules}, ${tool}`,
};

/** The words of page one in every language. */
export const frontWords: Record<Language, FrontWords> = { de, en };
