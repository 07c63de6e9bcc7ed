import type { Breakdown } from '../model/answers.js';
import type { Language } from '../model/language.js';
import { formatList } from './format.js';

/** What one group's figure stands higher or lower in: a value of a dimension or of the whole, or the severity of an anti-pattern. */
type Direction = 'higher' | 'lower' | 'same';

/** What a report says of several people. Figures come formatted, titles without quotes. */
export interface PeopleWords {
  readonly interval: {
    readonly label: string;
    readonly ends: (low: string, high: string) => string;
    readonly between: (low: string, high: string) => string;
    readonly noSpread: string;
    readonly onePerson: string;
    readonly hidden: string;
    /** What an interval says; `widest` where it is only known to be at most this wide. */
    readonly meaning: (widest: boolean) => string;
    readonly legend: string;
  };
  readonly groups: {
    /** Groups whose gap to everyone else is flagged come by title, perhaps none. */
    readonly heading: (flagged: readonly string[], breakdowns: readonly Breakdown[]) => string;
    readonly by: Readonly<Record<Breakdown, string>>;
    readonly whole: string;
    readonly section: string;
    readonly people: (count: number) => string;
    readonly dimensions: (by: string, part: string) => string;
    readonly antiPatterns: (by: string, part: string) => string;
    /** Which of several tables; '' for the only one. */
    readonly part: (number: number, of: number) => string;
    readonly hidden: string;
    readonly notApplicable: string;
    readonly orMore: string;
    readonly orLess: string;
    readonly shades: string;
    /** One step of shade, in whole values. */
    readonly shade: (from: number, below: number | null) => string;
    readonly allHidden: string;
    readonly legend: {
      readonly hidden: string;
      readonly steps: (minGroup: number) => string;
      readonly edges: string;
      readonly noFigure: string;
    };
  };
  readonly gaps: {
    readonly heading: string;
    readonly headingNone: string;
    readonly intro: string;
    readonly everyoneElse: string;
    readonly management: string;
    readonly triple: string;
    readonly against: string;
    readonly everybody: string;
    readonly whole: string;
    /** One gap in words; `around` is its interval or why there is none. */
    readonly sentence: (gap: {
      readonly group: string;
      readonly of: string;
      readonly isSeverity: boolean;
      readonly by: string;
      readonly direction: Direction;
      readonly against: string;
      readonly around: string;
    }) => string;
    readonly pair: (group: string, against: string) => string;
    readonly some: (count: number) => string;
    readonly compared: (comparisons: number, flagged: number, expected: string) => string;
    readonly noneFlagged: string;
    readonly all: (comparisons: number) => string;
    readonly flagged: string;
    readonly caption: (heading: string, part: string) => string;
    readonly noSpread: string;
  };
  readonly agenda: {
    readonly heading: (items: number, camps: number) => string;
    readonly intro: string;
    readonly caption: string;
    readonly question: string;
    readonly verdict: string;
    readonly deviation: string;
    readonly mean: string;
    readonly agree: string;
    readonly noClearAgreement: string;
    readonly twoCamps: string;
    /** How many stand at each end. */
    readonly camps: (low: number, high: number, of: number) => string;
    readonly fromTo: (low: string, high: string) => string;
    readonly hidden: string;
    readonly deviationMeaning: string;
    readonly campsMeaning: string;
    readonly unknown: string;
    readonly unknownIntro: string;
    readonly unknownRate: (group: string | null, share: number, figure: string, atLeast: boolean) => string;
    readonly conflicts: string;
    readonly conflictsIntro: string;
    readonly conflict: (notApplicable: number, answered: number) => string;
  };
}

/** Shares that have a name; a share within a hundredth of one is called by it. */
const named = [1 / 5, 1 / 4, 1 / 3, 2 / 5, 1 / 2, 3 / 5, 2 / 3, 3 / 4, 4 / 5, 1] as const;
const namesDe = [
  'ein Fünftel kann',
  'ein Viertel kann',
  'ein Drittel kann',
  'zwei Fünftel können',
  'die Hälfte kann',
  'drei Fünftel können',
  'zwei Drittel können',
  'drei Viertel können',
  'vier Fünftel können',
  'alle können',
];
const namesEn = [
  'a fifth',
  'a quarter',
  'a third',
  'two fifths',
  'half',
  'three fifths',
  'two thirds',
  'three quarters',
  'four fifths',
  'all',
];

function nameOf(share: number, names: readonly string[]): string | undefined {
  return names[named.findIndex((each) => (each === 1 ? share === 1 : Math.abs(share - each) < 0.01))];
}

/** So many are named in a heading. */
const mostNamed = 3;

const de: PeopleWords = {
  interval: {
    label: 'Unsicherheit (95\u00a0%)',
    ends: (low, high) => `95\u00a0%: ${low} bis ${high}`,
    between: (low, high) => `${low} bis ${high}`,
    noSpread: 'keine Streuung',
    onePerson: 'nur eine Person',
    hidden: 'Unsicherheit verborgen',
    meaning: (widest) =>
      `95\u00a0%: So weit hätte der Wert anders ausfallen können, wenn andere, ebenso gut ausgewählte Personen geantwortet hätten.${
        widest ? ' Angegeben ist, wie weit höchstens; genauer ist es hier nicht zu sagen.' : ''
      }`,
    legend: 'Unsicherheit (95 %)',
  },
  groups: {
    heading: (flagged, breakdowns) => {
      if (flagged.length > mostNamed) return `${flagged.length} Gruppen sehen es auffällig anders als alle anderen`;
      if (flagged.length > 0) return `Auffällig anders als alle anderen: ${formatList(flagged, 'de')}`;
      const names = breakdowns.map((each) => (each === 'department' ? 'Abteilungen' : 'Rollen'));
      return `Was ${formatList(names, 'de')} sehen`;
    },
    by: { department: 'Nach Abteilung', role: 'Nach Rolle' },
    whole: 'Alle zusammen',
    section: 'Bereich',
    people: (count) => (count === 1 ? '1 Person' : `${count} Personen`),
    dimensions: (by, part) => `${by}: Dimensionen, Werte von 1,0 bis 5,0${part}`,
    antiPatterns: (by, part) => `${by}: Anti-Muster, Ausprägung von 1,0 bis 5,0, hoch ist schlecht${part}`,
    part: (number, of) => ` (Teil ${number} von ${of})`,
    hidden: 'verborgen',
    notApplicable: 'entfällt',
    orMore: 'oder mehr',
    orLess: 'oder weniger',
    shades: 'Je kräftiger die Fläche, desto höher der Wert:',
    shade: (from, below) => (below === null ? `ab ${from}` : `${from} bis unter ${below}`),
    allHidden: 'Alle Werte sind verborgen, damit niemand zu erkennen ist.',
    legend: {
      hidden: 'verborgen: damit niemand zu erkennen ist.',
      steps: (minGroup) =>
        `Die Mittel, aus denen die Werte von Gruppen gerechnet sind, stehen auf Stufen, je 1/${minGroup} auseinander.`,
      edges: '„oder mehr“, „oder weniger“: damit nicht zu erkennen ist, wenn alle dasselbe geantwortet haben.',
      noFigure: '–: zu wenig ist beantwortet, oder zu wenig davon darf gezeigt werden.',
    },
  },
  gaps: {
    heading: 'Wo Abteilungen verschiedene Unternehmen sehen',
    headingNone: 'Ob Abteilungen verschiedene Unternehmen sehen: nichts Auffälliges',
    intro:
      'Auffällig ist ein Unterschied von mindestens einem halben Wert, der zu groß ist, um nur daran zu liegen, wer geantwortet hat.',
    everyoneElse: 'Jede Gruppe gegen alle anderen',
    management: 'Führungskräfte gegen alle, die nicht führen',
    triple: 'Marketing, Vertrieb und Service untereinander',
    against: 'gegen',
    everybody: 'alle anderen',
    whole: 'das Gesamtergebnis',
    sentence: ({ group, of, isSeverity, by, direction, against, around }) => {
      const how =
        direction === 'same'
          ? `ebenso wie ${against}`
          : `um ${by} ${isSeverity ? (direction === 'higher' ? 'stärker ausgeprägt' : 'schwächer ausgeprägt') : direction === 'higher' ? 'höher' : 'niedriger'} als ${against}`;
      return `${group}: ${of} ${how} (${around})`;
    },
    pair: (group, against) => `${group} gegen ${against}`,
    some: (count) => `${count} andere`,
    compared: (comparisons, flagged, expected) =>
      `${comparisons === 1 ? 'Ein Vergleich' : `${comparisons} Vergleiche`}, davon ${flagged === 0 ? 'keiner' : flagged} auffällig. Auch wenn niemand anderes sähe, wären durch Zufall im Mittel ${expected} auffällig.`,
    noneFlagged:
      'Das heißt nicht, dass alle dasselbe sehen: Bei wenigen Personen bleibt mancher Unterschied unentdeckt.',
    all: (comparisons) =>
      comparisons === 1 ? 'Der Vergleich' : `Alle ${comparisons} Vergleiche, auch die unauffälligen`,
    flagged: 'auffällig',
    caption: (heading, part) => `${heading}: Unterschied mit Unsicherheit (95\u00a0%)${part}`,
    noSpread: 'keine Streuung',
  },
  agenda: {
    heading: (items, camps) => {
      if (items === 0) return 'Worüber zu sprechen ist';
      const asked = items === 1 ? 'eine Frage' : `${items} Fragen`;
      return `Worüber zu sprechen ist: ${asked}${camps === 0 ? '' : items === 1 ? ' mit zwei Lagern' : `, ${camps} mit zwei Lagern`}`;
    },
    intro: 'Wo die Antworten am weitesten auseinanderliegen, lohnt ein Gespräch mehr als ein Mittelwert.',
    caption: 'Fragen, bei denen die Antworten am weitesten auseinanderliegen',
    question: 'Frage',
    verdict: 'Einigkeit',
    deviation: 'Mittlere Abweichung',
    mean: 'Mittel',
    agree: 'einig',
    noClearAgreement: 'keine klare Einigkeit',
    twoCamps: 'zwei Lager',
    camps: (low, high, of) => `${low} bei 2 oder darunter, ${high} bei 4 oder darüber, von ${of}`,
    fromTo: (low, high) => `Antworten von ${low} bis ${high}`,
    hidden: 'verborgen',
    deviationMeaning: 'Mittlere Abweichung: wie weit die Antworten im Mittel von ihrem gemeinsamen Wert entfernt sind.',
    campsMeaning:
      'Zwei Lager: mindestens ein Drittel steht bei 2 oder darunter und mindestens ein Drittel bei 4 oder darüber.',
    unknown: 'Was viele nicht sagen können',
    unknownIntro: 'Auch das ist ein Befund: Dort ist nicht bekannt, wie es steht.',
    unknownRate: (group, share, figure, atLeast) =>
      `${group ?? 'Alle zusammen'}: ${atLeast ? 'mindestens ' : ''}${nameOf(share, namesDe) ?? `${figure} können`} es nicht sagen${
        nameOf(share, namesDe) === undefined || share === 1 ? '' : ` (${figure})`
      }`,
    conflicts: 'Wo sich nicht alle einig sind, ob es sie betrifft',
    conflictsIntro: 'Die einen sagen, die Frage treffe nicht zu, andere haben sie beantwortet.',
    conflict: (notApplicable, answered) =>
      `${notApplicable === 1 ? 'eine Person sagt' : `${notApplicable} Personen sagen`}, das treffe nicht zu; ${answered === 1 ? 'eine hat' : `${answered} haben`} es beantwortet`,
  },
};

const en: PeopleWords = {
  interval: {
    label: 'Uncertainty (95%)',
    ends: (low, high) => `95%: ${low} to ${high}`,
    between: (low, high) => `${low} to ${high}`,
    noSpread: 'no spread',
    onePerson: 'one person only',
    hidden: 'uncertainty hidden',
    meaning: (widest) =>
      `95%: how far the score could have come out otherwise, had other people answered, as well chosen.${
        widest ? ' It is this far at most; here it cannot be told more closely.' : ''
      }`,
    legend: 'Uncertainty (95%)',
  },
  groups: {
    heading: (flagged, breakdowns) => {
      if (flagged.length > mostNamed) return `${flagged.length} groups see it notably differently from everyone else`;
      if (flagged.length > 0) return `Notably different from everyone else: ${formatList(flagged, 'en')}`;
      const names = breakdowns.map((each) => (each === 'department' ? 'departments' : 'roles'));
      return `What ${formatList(names, 'en')} see`;
    },
    by: { department: 'By department', role: 'By role' },
    whole: 'Everybody',
    section: 'Section',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    dimensions: (by, part) => `${by}: dimensions, scores from 1.0 to 5.0${part}`,
    antiPatterns: (by, part) => `${by}: anti-patterns, severity from 1.0 to 5.0, high is bad${part}`,
    part: (number, of) => ` (part ${number} of ${of})`,
    hidden: 'hidden',
    notApplicable: 'n/a',
    orMore: 'or more',
    orLess: 'or less',
    shades: 'The stronger the shade, the higher the value:',
    shade: (from, below) => (below === null ? `${from} and above` : `${from} to below ${below}`),
    allHidden: 'All figures are hidden, so that nobody can be recognised.',
    legend: {
      hidden: 'hidden: so that nobody can be recognised.',
      steps: (minGroup) =>
        `The means that the figures of groups are reckoned from stand on steps, 1/${minGroup} apart.`,
      edges: '‘or more’, ‘or less’: so that it cannot be seen when all answered the same.',
      noFigure: '–: too little is answered, or too little of it may be shown.',
    },
  },
  gaps: {
    heading: 'Where departments see different companies',
    headingNone: 'Whether departments see different companies: nothing notable',
    intro: 'A difference is notable from half a value on, if it is too large to be only a matter of who answered.',
    everyoneElse: 'Each group against everyone else',
    management: 'Management against everybody who does not manage',
    triple: 'Marketing, sales and service among each other',
    against: 'against',
    everybody: 'everyone else',
    whole: 'the overall result',
    sentence: ({ group, of, isSeverity, by, direction, against, around }) => {
      const how =
        direction === 'same'
          ? `the same as ${against}`
          : `${by} ${isSeverity ? (direction === 'higher' ? 'more severe' : 'less severe') : direction} than ${against}`;
      return `${group}: ${of} ${how} (${around})`;
    },
    pair: (group, against) => `${group} against ${against}`,
    some: (count) => `${count} others`,
    compared: (comparisons, flagged, expected) =>
      `${comparisons === 1 ? 'One comparison' : `${comparisons} comparisons`}, ${flagged === 0 ? 'none' : flagged} of them notable. Even if nobody saw anything differently, chance alone would make ${expected} notable on average.`,
    noneFlagged: 'This does not mean that all see the same: with few people many a difference goes unnoticed.',
    all: (comparisons) => (comparisons === 1 ? 'The comparison' : `All ${comparisons} comparisons, the others too`),
    flagged: 'notable',
    caption: (heading, part) => `${heading}: difference with uncertainty (95%)${part}`,
    noSpread: 'no spread',
  },
  agenda: {
    heading: (items, camps) => {
      if (items === 0) return 'What to talk about';
      const asked = items === 1 ? 'one item' : `${items} items`;
      return `What to talk about: ${asked}${camps === 0 ? '' : items === 1 ? ' with two camps' : `, ${camps} with two camps`}`;
    },
    intro: 'Where answers lie furthest apart, a conversation is worth more than a mean.',
    caption: 'Items on which answers lie furthest apart',
    question: 'Item',
    verdict: 'Agreement',
    deviation: 'Average deviation',
    mean: 'Mean',
    agree: 'agree',
    noClearAgreement: 'no clear agreement',
    twoCamps: 'two camps',
    camps: (low, high, of) => `${low} at 2 or below, ${high} at 4 or above, of ${of}`,
    fromTo: (low, high) => `answers from ${low} to ${high}`,
    hidden: 'hidden',
    deviationMeaning: 'Average deviation: how far the answers are from their common value on average.',
    campsMeaning: 'Two camps: at least a third stands at 2 or below, and at least a third at 4 or above.',
    unknown: 'What many cannot say',
    unknownIntro: 'That is a finding too: how things stand is not known there.',
    unknownRate: (group, share, figure, atLeast) =>
      `${group ?? 'Everybody'}: ${atLeast ? 'at least ' : ''}${nameOf(share, namesEn) ?? figure} cannot say${
        nameOf(share, namesEn) === undefined || share === 1 ? '' : ` (${figure})`
      }`,
    conflicts: 'Where not all agree whether it concerns them',
    conflictsIntro: 'Some say that the item does not apply, others answered it.',
    conflict: (notApplicable, answered) =>
      `${notApplicable === 1 ? 'one person says' : `${notApplicable} people say`} that it does not apply; ${answered === 1 ? 'one' : answered} answered it`,
  },
};

/** The words of a report on several people, in every language. */
export const peopleWords: Record<Language, PeopleWords> = { de, en };
