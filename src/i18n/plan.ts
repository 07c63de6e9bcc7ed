import type { Language } from '../model/language.js';
import { formatList } from './format.js';

/** A column of the table that other programs read. */
export type PlanColumn =
  | 'wave'
  | 'order'
  | 'id'
  | 'title'
  | 'description'
  | 'section'
  | 'from'
  | 'to'
  | 'effort'
  | 'gain'
  | 'who'
  | 'inSixWeeks'
  | 'worksWhen'
  | 'lifts'
  | 'needs'
  | 'always';

/** What a plan by itself says beyond its answer. Figures come formatted, titles without quotes. */
export interface PlanWords {
  readonly title: string;
  /** Where everything stands: 'overall level 2 → 3, score 2.51'; the level before only where it was another. */
  readonly standing: (level: number | null, score: string | null, before?: number | null) => string;
  readonly now: (standing: string) => string;
  readonly wave: (wave: number) => string;
  readonly waveEffort: (effort: string, steps: number) => string;
  readonly afterwards: (standing: string) => string;
  readonly levelChange: (title: string, from: number | null, to: number) => string;
  readonly classChange: (title: string, from: string, to: string) => string;
  readonly step: (from: string, to: string) => string;
  readonly effort: (effort: string) => string;
  readonly gain: (gain: string) => string;
  /** Behind a step: the numbers of those that have to come before. */
  readonly after: (orders: readonly number[]) => string;
  readonly marks: Readonly<Record<'lifts' | 'always', string>>;
  readonly legend: Readonly<Record<'gain' | 'lifts' | 'always' | 'after', string>>;
  readonly more: string;
  /** The call that explains a plan that these flags ask for; '' for none. */
  readonly explained: (flags: string) => string;
  /** What may be asked for beyond what is reached. */
  readonly further: (level: number) => string;
  readonly highest: string;
  /** What to answer so that there can be a plan: why a dimension is not rated, and its items without a figure. */
  readonly answerFirst: string;
  readonly unrated: (title: string, reason: string, items: readonly string[]) => string;
  readonly overview: string;
  readonly columns: Readonly<Record<'wave' | 'steps' | 'effort' | 'gain' | 'score' | 'level' | 'changes', string>>;
  readonly labels: Readonly<
    Record<
      'question' | 'first' | 'who' | 'reach' | 'inSixWeeks' | 'worksWhen' | 'lifts' | 'needs' | 'always' | 'effort',
      string
    >
  >;
  readonly alwaysSaid: Readonly<Record<'yes' | 'no', string>>;
  readonly csv: Readonly<Record<PlanColumn, string>>;
  readonly yes: string;
  readonly no: string;
}

const one = (count: number, single: string, several: string): string => (count === 1 ? single : several);

/** "2 → 3", never broken between lines; one level where it is the same. */
const rise = (from: number | null, to: number): string =>
  from === null || from === to ? String(to) : `${from}\u00a0→\u00a0${to}`;

const de: PlanWords = {
  title: 'Plan',
  standing: (level, score, before = level) =>
    level === null || score === null
      ? 'Gesamtergebnis nicht bewertet'
      : `Gesamtstufe\u00a0${rise(before, level)}, Wert\u00a0${score}`,
  now: (standing) => `Jetzt: ${standing}`,
  wave: (wave) => `Welle ${wave}`,
  waveEffort: (effort, steps) => `Aufwand ${effort} in ${one(steps, 'einem Schritt', `${steps} Schritten`)}`,
  afterwards: (standing) => `danach ${standing}`,
  levelChange: (title, from, to) => `„${title}“ Stufe\u00a0${rise(from, to)}`,
  classChange: (title, from, to) => `„${title}“ ${from}\u00a0→ ${to}`,
  step: (from, to) => `${from} → ${to}`,
  effort: (effort) => `Aufwand ${effort}`,
  gain: (gain) => `Zugewinn ${gain}`,
  after: (orders) => `nach ${formatList(orders.map(String), 'de')}`,
  marks: { lifts: '!', always: '*' },
  legend: {
    gain: 'Zugewinn: um so viel steigt der Gesamtwert, wenn der Schritt auf die vor ihm folgt; ein Anzeichen hebt ihn nicht.',
    lifts: '! arbeitet gegen eine Obergrenze, die dieser Plan aufhebt.',
    always: '* steht in jedem Plan mit gleich wenig Aufwand; alle anderen Schritte sind austauschbar.',
    after: 'nach: erst, wenn der Schritt mit dieser Nummer getan ist.',
  },
  more: 'Empfehlungen, Beteiligte und Wirkung: „-f md“. Jede Zahl begründet',
  explained: (flags) => `cx-maturity explain <Pfad> plan ${flags}`.trimEnd(),
  further: (level) => `Was zur nächsten Stufe fehlt, zeigt „--target-level ${level}“.`,
  highest: 'Eine höhere Gesamtstufe gibt es nicht.',
  answerFirst: 'Zuerst zu beantworten',
  unrated: (title, reason, items) =>
    `„${title}“: ${reason}${items.length === 0 ? '' : ` Ohne Wert: ${items.join(', ')}.`}`,
  overview: 'Überblick',
  columns: {
    wave: 'Welle',
    steps: 'Schritte',
    effort: 'Aufwand',
    gain: 'Zugewinn',
    score: 'Wert danach',
    level: 'Gesamtstufe danach',
    changes: 'Was sich damit ändert',
  },
  labels: {
    question: 'Frage',
    first: 'Zuerst',
    who: 'Wer',
    reach: 'Zu erreichen',
    inSixWeeks: 'In sechs Wochen',
    worksWhen: 'Woran die Wirkung zu merken ist',
    lifts: 'Arbeitet gegen die Obergrenze',
    needs: 'Vorher nötig',
    always: 'In jedem gleich günstigen Plan',
    effort: 'Aufwand',
  },
  alwaysSaid: {
    yes: 'Steht in jedem Plan mit gleich wenig Aufwand.',
    no: 'Austauschbar: Ein anderer Plan kommt mit gleich wenig Aufwand ohne diesen Schritt aus.',
  },
  csv: {
    wave: 'Welle',
    order: 'Nummer',
    id: 'Kennung',
    title: 'Titel',
    description: 'Beschreibung',
    section: 'Bereich',
    from: 'von',
    to: 'auf',
    effort: 'Aufwand',
    gain: 'Zugewinn',
    who: 'Wer',
    inSixWeeks: 'In sechs Wochen',
    worksWhen: 'Wirkt, wenn',
    lifts: 'Hebt auf',
    needs: 'Nach Nummer',
    always: 'In jedem Plan',
  },
  yes: 'ja',
  no: 'nein',
};

const en: PlanWords = {
  title: 'Plan',
  standing: (level, score, before = level) =>
    level === null || score === null
      ? 'overall result not rated'
      : `overall level\u00a0${rise(before, level)}, score\u00a0${score}`,
  now: (standing) => `Now: ${standing}`,
  wave: (wave) => `Wave ${wave}`,
  waveEffort: (effort, steps) => `Effort ${effort} in ${one(steps, 'one step', `${steps} steps`)}`,
  afterwards: (standing) => `then ${standing}`,
  levelChange: (title, from, to) => `‘${title}’ level\u00a0${rise(from, to)}`,
  classChange: (title, from, to) => `‘${title}’ ${from}\u00a0→ ${to}`,
  step: (from, to) => `${from} → ${to}`,
  effort: (effort) => `effort ${effort}`,
  gain: (gain) => `gain ${gain}`,
  after: (orders) => `after ${formatList(orders.map(String), 'en')}`,
  marks: { lifts: '!', always: '*' },
  legend: {
    gain: 'Gain: by so much the overall score rises when the step follows those before it; a sign does not raise it.',
    lifts: '! works against a cap that this plan ends.',
    always: '* is in every plan that needs as little effort; all other steps are exchangeable.',
    after: 'after: not before the step of this number is done.',
  },
  more: 'Recommendations, who and effects: ‘-f md’. Each number is explained by',
  explained: (flags) => `cx-maturity explain <path> plan ${flags}`.trimEnd(),
  further: (level) => `What the next level takes is shown by ‘--target-level ${level}’.`,
  highest: 'There is no higher overall level.',
  answerFirst: 'To be answered first',
  unrated: (title, reason, items) =>
    `‘${title}’: ${reason}${items.length === 0 ? '' : ` Without a figure: ${items.join(', ')}.`}`,
  overview: 'At a glance',
  columns: {
    wave: 'Wave',
    steps: 'Steps',
    effort: 'Effort',
    gain: 'Gain',
    score: 'Score then',
    level: 'Overall level then',
    changes: 'What changes with it',
  },
  labels: {
    question: 'Item',
    first: 'First',
    who: 'Who',
    reach: 'To reach',
    inSixWeeks: 'In six weeks',
    worksWhen: 'How to notice that it works',
    lifts: 'Works against the cap',
    needs: 'Needed before',
    always: 'In every plan as cheap',
    effort: 'Effort',
  },
  alwaysSaid: {
    yes: 'Is in every plan that needs as little effort.',
    no: 'Exchangeable: another plan needs as little effort without this step.',
  },
  csv: {
    wave: 'Wave',
    order: 'Number',
    id: 'Id',
    title: 'Title',
    description: 'Description',
    section: 'Section',
    from: 'From',
    to: 'To',
    effort: 'Effort',
    gain: 'Gain',
    who: 'Who',
    inSixWeeks: 'In six weeks',
    worksWhen: 'Works when',
    lifts: 'Lifts',
    needs: 'After number',
    always: 'In every plan',
  },
  yes: 'yes',
  no: 'no',
};

/** Everything that a plan by itself says, in every language. */
export const planWords: Record<Language, PlanWords> = { de, en };
