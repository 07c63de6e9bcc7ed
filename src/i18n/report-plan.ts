import type { Language } from '../model/language.js';
import { formatList } from './format.js';

// The words of the chapter on what to do first; its answer is in plan-answer.ts.

/** Fixed words. Templates place them by name. */
export interface PlanLabels {
  readonly heading: string;
  readonly who: string;
  readonly effort: string;
  readonly inSixWeeks: string;
  readonly worksWhen: string;
  readonly gain: string;
  readonly lifts: string;
  readonly before: string;
  readonly after: string;
  readonly always: string;
  readonly number: string;
  readonly step: string;
  readonly goal: string;
  readonly now: string;
  readonly planned: string;
  readonly goalsCaption: string;
  readonly demand: string;
  readonly needed: string;
  readonly because: string;
  readonly demandsCaption: string;
  readonly unrated: string;
  readonly section: string;
  readonly reason: string;
  readonly open: string;
  readonly roadCaption: string;
  readonly moment: string;
  readonly spent: string;
  readonly score: string;
  readonly level: string;
  readonly holds: string;
  /** Beside the list of all recommendations; the heading of the chapter follows as a link. */
  readonly elsewhere: string;
}

/** What the chapter says. Titles come without quotes, figures formatted. */
export interface PlanChapterWords {
  readonly labels: PlanLabels;
  /** How many steps of what effort; all there are, or the first wave of several. */
  readonly firstWave: (steps: number, effort: string, isAll: boolean) => string;
  /** Among several plans of the same effort: what the marks of steps mean. */
  readonly marked: string;
  readonly laterWaves: (steps: number, waves: number) => string;
  /** A wave, and where it leads. */
  readonly wave: (wave: number, steps: number, effort: string, standing: string) => string;
  readonly option: { readonly from: (value: string) => string; readonly to: (value: string) => string };
  readonly gainOfWhole: (gain: string) => string;
  readonly gainOfSection: (title: string, gain: string, isSign: boolean) => string;
  readonly stepAt: (order: number, item: string, to: string) => string;
  readonly waitsFor: (orders: readonly number[]) => string;
  /** Level and score; the level null where it is not rated. */
  readonly standing: (level: number | null, score: string) => string;
  readonly goal: (title: string | null, level: number) => string;
  readonly place: (title: string | null) => string;
  readonly atLeast: (bound: string) => string;
  readonly below: (bound: string) => string;
  readonly reasons: {
    readonly threshold: (level: number) => string;
    /** What the overall level needs of every dimension. */
    readonly lowest: (level: number, needed: number) => string;
    readonly cap: (title: string | null, to: number) => string;
  };
  readonly road: {
    /** From where to where: to the target, or to the best that can be reached. */
    readonly title: (from: string, to: string, isTarget: boolean) => string;
    readonly now: string;
    readonly afterWave: (wave: number) => string;
    readonly waveName: (wave: number) => string;
    readonly sentence: (moment: string, effort: string, standing: string, holds: string) => string;
    readonly threshold: (level: number, from: string) => string;
    readonly target: (level: number, from: string) => string;
    readonly heldByLowest: (titles: readonly string[], plus: number) => string;
    readonly heldByCap: (to: number, reason: string) => string;
    readonly heldBySomething: string;
    readonly wouldBe: (level: number, by: string) => string;
    readonly chart: {
      readonly score: string;
      readonly effort: string;
      readonly wave: string;
      readonly part: string;
      readonly level: string;
      readonly held: string;
    };
  };
}

const listDe = (titles: readonly string[]): string =>
  formatList(
    titles.map((title) => `„${title}“`),
    'de',
  );
const listEn = (titles: readonly string[]): string =>
  formatList(
    titles.map((title) => `‘${title}’`),
    'en',
  );
const stepsDe = (steps: number): string => (steps === 1 ? 'ein Schritt' : `${steps} Schritte`);
const stepsEn = (steps: number): string => (steps === 1 ? 'one step' : `${steps} steps`);

const de: PlanChapterWords = {
  labels: {
    heading: 'Was am Montag zu tun ist',
    who: 'Wer',
    effort: 'Aufwand',
    inSixWeeks: 'In sechs Wochen',
    worksWhen: 'Es wirkt, wenn',
    gain: 'Bringt',
    lifts: 'Arbeitet gegen die Obergrenze',
    before: 'Nötig vor',
    after: 'Erst nach',
    always: 'in jedem gleich günstigen Plan',
    number: 'Nr.',
    step: 'Schritt',
    goal: 'Ziel',
    now: 'Heute',
    planned: 'Nach dem Plan',
    goalsCaption: 'Die Ziele: heute und nach dem Plan',
    demand: 'Bereich',
    needed: 'Nötig',
    because: 'Weil',
    demandsCaption: 'Was die Ziele von den einzelnen Bereichen verlangen',
    unrated: 'Was zuerst zu beantworten ist',
    section: 'Bereich',
    reason: 'Warum es nicht bewertet ist',
    open: 'Offen',
    roadCaption: 'Der Weg in Zahlen',
    moment: 'Wann',
    spent: 'Aufwand bisher',
    score: 'Gesamtwert',
    level: 'Gesamtstufe',
    holds: 'Was die Stufe noch hält',
    elsewhere: 'Welche davon zum Ziel führen, und in welcher Reihenfolge:',
  },
  firstWave: (steps, effort, isAll) =>
    isAll
      ? `${steps === 1 ? 'Der eine Schritt' : `Die ${steps} Schritte`}: Aufwand ${effort}`
      : `Die erste Welle: ${stepsDe(steps)}, Aufwand ${effort}`,
  marked: 'Schritte, die jeder gleich günstige Plan enthält, sind gekennzeichnet; die anderen lassen sich austauschen.',
  laterWaves: (steps, waves) => `Danach: ${stepsDe(steps)} in ${waves === 1 ? 'einer Welle' : `${waves} Wellen`}`,
  wave: (wave, steps, effort, standing) => `Welle ${wave}: ${stepsDe(steps)}, Aufwand ${effort}; danach ${standing}`,
  option: { from: (value) => `Von ${value}`, to: (value) => `Auf ${value}` },
  gainOfWhole: (gain) => `Gesamtwert +${gain}`,
  gainOfSection: (title, gain, isSign) => `${isSign ? 'Ausprägung ' : ''}„${title}“ ${isSign ? '−' : '+'}${gain}`,
  stepAt: (order, item, to) => `Schritt ${order} (${item} auf ${to})`,
  waitsFor: (orders) =>
    `erst nach ${orders.length === 1 ? 'Schritt' : 'den Schritten'} ${formatList(orders.map(String), 'de')}`,
  standing: (level, score) => (level === null ? `Wert ${score}` : `Stufe ${level} (Wert ${score})`),
  goal: (title, level) => (title === null ? `Gesamtstufe ${level}` : `„${title}“: Stufe ${level}`),
  place: (title) => title ?? 'Gesamtergebnis',
  atLeast: (bound) => `Wert ab ${bound}`,
  below: (bound) => `Ausprägung unter ${bound}`,
  reasons: {
    threshold: (level) => `Schwelle von Stufe ${level}`,
    lowest: (level, needed) => `für Gesamtstufe ${level} ist hier Stufe ${needed} nötig`,
    cap: (title, to) => `sonst bleibt ${title === null ? 'das Gesamtergebnis' : `„${title}“`} bei Stufe ${to}`,
  },
  road: {
    title: (from, to, isTarget) =>
      `Der Weg ${isTarget ? 'zum Ziel' : 'zum Besten, was möglich ist'}: von ${from} auf ${to}`,
    now: 'heute',
    afterWave: (wave) => `nach Welle ${wave}`,
    waveName: (wave) => `Welle ${wave}`,
    sentence: (moment, effort, standing, holds) =>
      `${moment}, Aufwand bisher ${effort}: ${standing}${holds === '' ? '' : `; ${holds}`}.`,
    threshold: (level, from) => `Stufe ${level} ab ${from}`,
    target: (level, from) => `Ziel: Stufe ${level} ab ${from}`,
    heldByLowest: (titles, plus) => `höchstens ${plus === 1 ? 'eine Stufe' : `${plus} Stufen`} über ${listDe(titles)}`,
    heldByCap: (to, reason) => `Obergrenze Stufe ${to}: ${reason}`,
    heldBySomething: 'eine Obergrenze',
    wouldBe: (level, by) => `nach dem Wert Stufe ${level}; es hält: ${by}`,
    chart: {
      score: 'Gesamtwert',
      effort: 'Aufwand bisher',
      wave: 'Welle',
      part: 'Ausschnitt der Skala von 1 bis 5',
      level: 'Gesamtstufe, heute und am Ende einer Welle',
      held: 'Gesamtstufe, die noch eine Obergrenze hält: nach dem Wert wäre sie höher',
    },
  },
};

const en: PlanChapterWords = {
  labels: {
    heading: 'What to do on Monday',
    who: 'Who',
    effort: 'Effort',
    inSixWeeks: 'In six weeks',
    worksWhen: 'It works when',
    gain: 'Brings',
    lifts: 'Works against the cap',
    before: 'Needed before',
    after: 'Only after',
    always: 'in every plan that needs as little',
    number: 'No.',
    step: 'Step',
    goal: 'Goal',
    now: 'Now',
    planned: 'After the plan',
    goalsCaption: 'The goals: now and after the plan',
    demand: 'Section',
    needed: 'Needed',
    because: 'Because',
    demandsCaption: 'What the goals ask of each section',
    unrated: 'What to answer first',
    section: 'Section',
    reason: 'Why it is not rated',
    open: 'Open',
    roadCaption: 'The road in figures',
    moment: 'When',
    spent: 'Effort so far',
    score: 'Overall score',
    level: 'Overall level',
    holds: 'What still holds the level',
    elsewhere: 'Which of them lead to the target, and in which order:',
  },
  firstWave: (steps, effort, isAll) =>
    isAll
      ? `${steps === 1 ? 'The one step' : `The ${steps} steps`}: effort ${effort}`
      : `The first wave: ${stepsEn(steps)}, effort ${effort}`,
  marked: 'Steps that every plan of this effort has are marked; the others can be exchanged.',
  laterWaves: (steps, waves) => `After that: ${stepsEn(steps)} in ${waves === 1 ? 'one wave' : `${waves} waves`}`,
  wave: (wave, steps, effort, standing) => `Wave ${wave}: ${stepsEn(steps)}, effort ${effort}; then ${standing}`,
  option: { from: (value) => `From ${value}`, to: (value) => `To ${value}` },
  gainOfWhole: (gain) => `overall score +${gain}`,
  gainOfSection: (title, gain, isSign) => `${isSign ? 'severity of ' : ''}‘${title}’ ${isSign ? '−' : '+'}${gain}`,
  stepAt: (order, item, to) => `step ${order} (${item} to ${to})`,
  waitsFor: (orders) => `only after ${orders.length === 1 ? 'step' : 'steps'} ${formatList(orders.map(String), 'en')}`,
  standing: (level, score) => (level === null ? `score ${score}` : `level ${level} (score ${score})`),
  goal: (title, level) => (title === null ? `Overall level ${level}` : `‘${title}’: level ${level}`),
  place: (title) => title ?? 'Overall result',
  atLeast: (bound) => `score from ${bound}`,
  below: (bound) => `severity below ${bound}`,
  reasons: {
    threshold: (level) => `threshold of level ${level}`,
    lowest: (level, needed) => `overall level ${level} needs level ${needed} here`,
    cap: (title, to) => `else ${title === null ? 'the overall result' : `‘${title}’`} stays at level ${to}`,
  },
  road: {
    title: (from, to, isTarget) =>
      `The road to ${isTarget ? 'the target' : 'the best that can be reached'}: from ${from} to ${to}`,
    now: 'now',
    afterWave: (wave) => `after wave ${wave}`,
    waveName: (wave) => `Wave ${wave}`,
    sentence: (moment, effort, standing, holds) =>
      `${moment}, effort so far ${effort}: ${standing}${holds === '' ? '' : `; ${holds}`}.`,
    threshold: (level, from) => `Level ${level} from ${from}`,
    target: (level, from) => `Target: level ${level} from ${from}`,
    heldByLowest: (titles, plus) => `at most ${plus === 1 ? 'one level' : `${plus} levels`} above ${listEn(titles)}`,
    heldByCap: (to, reason) => `cap at level ${to}: ${reason}`,
    heldBySomething: 'a cap',
    wouldBe: (level, by) => `by its score level ${level}; what holds it: ${by}`,
    chart: {
      score: 'Overall score',
      effort: 'Effort so far',
      wave: 'Wave',
      part: 'Part of the scale from 1 to 5',
      level: 'Overall level, now and at the end of a wave',
      held: 'Overall level that a cap still holds: by its score it would be higher',
    },
  },
};

/** The words of what to do first, in every language. */
export const planChapterWords: Record<Language, PlanChapterWords> = { de, en };
