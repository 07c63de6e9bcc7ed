import type { Language } from '../model/language.js';
import type { PositionState } from '../model/questionnaire.js';
import type { ChainLink } from '../model/scorecard.js';
import { formatList } from './format.js';

/** Fixed words of the sections that no score looks at. Templates place them by name. */
export interface UnscoredLabels {
  readonly notScored: string;
  readonly chain: string;
  readonly chainLegend: string;
  readonly chainNote: string;
  readonly phase: string;
  readonly handover: string;
  readonly conflict: string;
  readonly responsible: string;
  readonly state: string;
  readonly breaks: string;
  readonly told: string;
  readonly answers: string;
  readonly chosen: string;
  readonly figure: string;
  readonly position: string;
  readonly decided: string;
  readonly share: string;
  readonly became: string;
}

/** What a report says of sections that no score looks at. Figures come formatted. */
export interface UnscoredWords {
  readonly labels: UnscoredLabels;
  /** A profile without enough answers for a picture, with the reason, and one without rules. */
  readonly noPicture: (reason: string) => string;
  readonly noRules: string;
  readonly byDefault: string;
  /** A section with what was found in it. */
  readonly heading: (title: string, found: string) => string;
  readonly positionsHeading: (title: string, lived: number, of: number) => string;
  readonly chainCaption: (section: string) => string;
  readonly answersCaption: (section: string) => string;
  readonly notShown: string;
  readonly shareNotShown: string;
  readonly mean: (mean: string) => string;
  readonly responsible: (option: string, share: string | null) => string;
  readonly linkState: Readonly<Record<ChainLink['state'], string>>;
  /** The first weak link. */
  readonly breaksFirst: string;
  /** What the chart found: the first weak phase, how many links are weak and how many unknown, of how many. */
  readonly chainTitle: (found: { first: string | null; weak: number; unknown: number; of: number }) => string;
  readonly link: (phase: string, mean: string | null, state: string) => string;
  readonly positionState: Readonly<Record<PositionState, string>>;
  /** How many positions have each state, and of how many it is unknown. */
  readonly positionsLead: (
    counts: readonly { state: PositionState; count: number }[],
    unknown: number,
    of: number,
  ) => string;
  readonly nothingTold: { readonly anonymous: string; readonly open: string };
}

const de: UnscoredWords = {
  labels: {
    notScored: 'Ein Bild, keine Note: Auf Werte und Stufen wirkt es nicht.',
    chain: 'Die Kette von Phase zu Phase',
    chainLegend:
      'Vor jeder Phase die Übergabe in sie hinein. Linie mit vollem Kreis: hält. Unterbrochen mit Kreuz: schwach. Kreuz im Ring: Hier reißt die Kette zuerst. Gestrichelt mit leerem Kreis: zu wenig beantwortet.',
    chainNote:
      'Mittel von 1,0 bis 5,0, hoch ist gut; beim Zustand steht das Mittel aus Übergabe und Zielen. Ein Strich heißt: nicht gefragt, nicht beantwortet oder nicht gezeigt.',
    phase: 'Phase',
    handover: 'Übergabe hierher',
    conflict: 'Ziele ohne Konflikt',
    responsible: 'Zuständig nach den meisten',
    state: 'Zustand',
    breaks: 'Was Kunden hier trifft',
    told: 'Wie Kunden das Unternehmen in jeder Phase wahrnehmen sollen',
    answers: 'Die Antworten',
    chosen: 'Am häufigsten gewählt oder erreicht',
    figure: 'Anteil oder Mittel',
    position: 'Frage',
    decided: 'Am häufigsten gewählt',
    share: 'Anteil',
    became: 'Was daraus wurde',
  },
  noPicture: (reason) => `Kein Bild: ${reason}`,
  noRules: 'Das Regelwerk kennt hierfür keine Bilder; hier stehen nur die Antworten.',
  byDefault: 'Keine der Bedingungen für die anderen Bilder trifft zu.',
  heading: (title, found) => `${title}: ${found}`,
  positionsHeading: (title, lived, of) => `${title}: ${lived} von ${of} entschieden und gelebt`,
  chainCaption: (section) => `Alle Phasen zu „${section}“: Übergabe, Zielkonflikte, Zuständigkeit, Zustand`,
  answersCaption: (section) => `Antworten zu „${section}“`,
  notShown: 'Nicht gezeigt oder nicht bekannt',
  shareNotShown: 'Anteil nicht gezeigt',
  mean: (mean) => `Mittel ${mean}`,
  responsible: (option, share) => (share === null ? option : `${option} (${share})`),
  linkState: { weak: 'schwach', sound: 'hält', unknown: 'zu wenig beantwortet' },
  breaksFirst: 'reißt hier zuerst',
  chainTitle: ({ first, weak, unknown, of }) => {
    const gaps = unknown === 0 ? '' : `; zu ${unknown} ist zu wenig beantwortet`;
    if (first !== null) return `Die Kette reißt zuerst bei „${first}“: ${weak} von ${of} Übergaben schwach${gaps}`;
    if (unknown === of) return 'Ob die Kette hält, ist offen: Zu allen Übergaben ist zu wenig beantwortet';
    return unknown === 0
      ? `Die Kette hält: keine der ${of} Übergaben ist schwach`
      : `Keine Übergabe ist erkennbar schwach; zu ${unknown} von ${of} ist zu wenig beantwortet`;
  },
  link: (phase, mean, state) => (mean === null ? `${phase}: ${state}.` : `${phase}: ${mean}, ${state}.`),
  positionState: {
    lived: 'entschieden und gelebt',
    paper: 'auf dem Papier entschieden',
    never: 'nie entschieden',
  },
  positionsLead: (counts, unknown, of) => {
    const parts = counts.map(({ state, count }) => `${count} von ${of} ${de.positionState[state]}`);
    if (unknown > 0) parts.push(`${unknown} von ${of} nicht bekannt oder nicht gezeigt`);
    return `${formatList(parts, 'de')}.`;
  },
  nothingTold: {
    anonymous: 'Dazu hat niemand geschrieben, oder zu wenige, als dass es gezeigt würde.',
    open: 'Dazu hat niemand etwas geschrieben.',
  },
};

const en: UnscoredWords = {
  labels: {
    notScored: 'A picture, no grade: it has no effect on scores and levels.',
    chain: 'The chain from phase to phase',
    chainLegend:
      'Before each phase, the hand-over into it. Line with a full circle: holds. Broken, with a cross: weak. Cross in a ring: the chain breaks here first. Dashed, with a hollow circle: too little answered.',
    chainNote:
      'Means from 1.0 to 5.0, high is good; beside the state stands the mean of hand-over and goals. A dash means: not asked, not answered, or not shown.',
    phase: 'Phase',
    handover: 'Hand-over into it',
    conflict: 'Goals without conflict',
    responsible: 'Responsible, say most',
    state: 'State',
    breaks: 'What customers meet here',
    told: 'How customers should see the company in each phase',
    answers: 'The answers',
    chosen: 'Chosen most, or reached',
    figure: 'Share or mean',
    position: 'Item',
    decided: 'Chosen most',
    share: 'Share',
    became: 'What became of it',
  },
  noPicture: (reason) => `No picture: ${reason}`,
  noRules: 'The rule set has no pictures for it; here are the answers only.',
  byDefault: 'None of the conditions for the other pictures holds.',
  heading: (title, found) => `${title}: ${found}`,
  positionsHeading: (title, lived, of) => `${title}: ${lived} of ${of} decided and lived`,
  chainCaption: (section) => `All phases of ‘${section}’: hand-over, conflicts of goals, responsibility, state`,
  answersCaption: (section) => `Answers on ‘${section}’`,
  notShown: 'Not shown, or not known',
  shareNotShown: 'share not shown',
  mean: (mean) => `mean ${mean}`,
  responsible: (option, share) => (share === null ? option : `${option} (${share})`),
  linkState: { weak: 'weak', sound: 'holds', unknown: 'too little answered' },
  breaksFirst: 'breaks here first',
  chainTitle: ({ first, weak, unknown, of }) => {
    const gaps = unknown === 0 ? '' : `; too little answered on ${unknown}`;
    if (first !== null) return `The chain breaks first at ‘${first}’: ${weak} of ${of} hand-overs weak${gaps}`;
    if (unknown === of) return 'Whether the chain holds is open: too little is answered on every hand-over';
    return unknown === 0
      ? `The chain holds: none of the ${of} hand-overs is weak`
      : `No hand-over is seen to be weak; too little is answered on ${unknown} of ${of}`;
  },
  link: (phase, mean, state) => (mean === null ? `${phase}: ${state}.` : `${phase}: ${mean}, ${state}.`),
  positionState: {
    lived: 'decided and lived',
    paper: 'decided on paper',
    never: 'never decided',
  },
  positionsLead: (counts, unknown, of) => {
    const parts = counts.map(({ state, count }) => `${count} of ${of} ${en.positionState[state]}`);
    if (unknown > 0) parts.push(`${unknown} of ${of} not known or not shown`);
    return `${formatList(parts, 'en')}.`;
  },
  nothingTold: {
    anonymous: 'Nobody wrote on this, or too few for it to be shown.',
    open: 'Nobody wrote on this.',
  },
};

/** The words for sections that no score looks at, in every language. */
export const unscoredWords: Record<Language, UnscoredWords> = { de, en };
