import type { Language } from '../model/language.js';
import { formatList } from './format.js';

// What a plan answers, in sentences: said alike in reports and by `plan`.

/** A level of the whole (title null) or of a dimension. */
export interface LevelWanted {
  readonly title: string | null;
  readonly level: number;
}

/** How much a plan is. Efforts come formatted. */
export interface PlanSize {
  readonly steps: number;
  readonly items: number;
  readonly effort: string;
  readonly waves: number;
  /** Effort of one wave at most; null where a wave needs more. */
  readonly budget: string | null;
}

/** Everything that is said of a plan as a whole. Titles come without quotes, figures formatted. */
export interface PlanAnswerWords {
  readonly reached: (goals: readonly LevelWanted[]) => string;
  readonly planned: (goals: readonly LevelWanted[], size: PlanSize) => string;
  /** What fails, and what the steps lead to instead: perhaps nothing that is rated, perhaps without a step. */
  readonly short: (failed: readonly LevelWanted[], best: readonly LevelWanted[], size: PlanSize) => string;
  /** Goals that are missed, at least one, and what the steps lead to of these, perhaps nothing that is rated. */
  readonly promise: (missed: readonly LevelWanted[], best: readonly LevelWanted[]) => string;
  /** A plan that was set out on, by its day, with what it promised, perhaps nothing. */
  readonly underWay: (day: string, goals: readonly LevelWanted[]) => string;
  /** Titles of what is not rated, at least one; null for the whole. */
  readonly notRated: (titles: readonly (string | null)[]) => string;
  readonly cheapest: {
    readonly alone: string;
    readonly oneOfSeveral: string;
    /** Nothing costs less, but whether something costs the same was not found out. */
    readonly proven: string;
    readonly notProven: (atLeast: string) => string;
  };
  readonly terms: {
    /** Nobody named a goal: it is this level of the whole. */
    readonly usualGoal: (level: number) => string;
    readonly horizon: (steps: number) => string;
  };
  /** What points of effort mean. */
  readonly effort: string;
  readonly later: { readonly reachable: string; readonly never: string };
  readonly obstacles: {
    readonly title: string;
    readonly notRated: (title: string | null) => string;
    readonly score: (title: string | null, found: string, needed: string) => string;
    /** A dimension that is not rated, and the level that it could still have at best. */
    readonly lowest: (title: string, found: number, needed: number) => string;
    /** The reason is a sentence of the rules. */
    readonly cap: (title: string | null, to: number, reason: string) => string;
  };
  readonly leftOut: Readonly<Record<'no-mean' | 'not-rated' | 'no-effort', (items: readonly string[]) => string>>;
}

/** Goals of one level are named together: "overall level 3, level 4 in ‘Personas’ and ‘Processes’". */
function joinByLevel(
  goals: readonly LevelWanted[],
  language: Language,
  say: (titles: readonly string[], level: number) => string,
  whole: (level: number) => string,
): string {
  const wholes = goals.filter(({ title }) => title === null).map(({ level }) => whole(level));
  const levels = [...new Set(goals.flatMap(({ title, level }) => (title === null ? [] : [level])))];
  const parts = levels.map((level) =>
    say(
      goals.flatMap((goal) => (goal.title !== null && goal.level === level ? [goal.title] : [])),
      level,
    ),
  );
  return formatList([...wholes, ...parts], language);
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

const goalsDe = (goals: readonly LevelWanted[]): string =>
  joinByLevel(
    goals,
    'de',
    (titles, level) => `Stufe ${level} bei ${listDe(titles)}`,
    (level) => `Gesamtstufe ${level}`,
  );
const goalsEn = (goals: readonly LevelWanted[]): string =>
  joinByLevel(
    goals,
    'en',
    (titles, level) => `level ${level} in ${listEn(titles)}`,
    (level) => `overall level ${level}`,
  );
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const stepsDe = ({ steps, items }: PlanSize): string =>
  `mit ${steps === 1 ? 'einem Schritt' : `${steps} Schritten`} zu ${items === 1 ? 'einer Frage' : `${items} Fragen`}`;
const stepsEn = ({ steps, items }: PlanSize): string =>
  `${steps === 1 ? 'one step' : `${steps} steps`} on ${items === 1 ? 'one item' : `${items} items`}`;
const amountDe = ({ steps, effort, waves, budget }: PlanSize): string =>
  `Aufwand ${steps === 1 ? '' : 'zusammen '}${effort}, in ${waves === 1 ? 'einer Welle' : `${waves} Wellen${budget === null ? '' : ` von je höchstens ${budget}`}`}`;
const amountEn = ({ steps, effort, waves, budget }: PlanSize): string =>
  `effort ${effort}${steps === 1 ? '' : ' in all'}, in ${waves === 1 ? 'one wave' : `${waves} waves${budget === null ? '' : ` of at most ${budget} each`}`}`;
const isOne = (list: readonly unknown[]): boolean => list.length === 1;
const placeDe = (title: string | null): string => (title === null ? 'Gesamtergebnis' : `„${title}“`);
const placeEn = (title: string | null): string => (title === null ? 'Overall result' : `‘${title}’`);

const de: PlanAnswerWords = {
  reached: (goals) =>
    `${goalsDe(goals)} ${isOne(goals) ? 'ist' : 'sind'} schon erreicht; dafür ist kein weiterer Schritt nötig.`,
  planned: (goals, size) =>
    `${capital(stepsDe(size))} ${isOne(goals) ? 'ist' : 'sind'} ${goalsDe(goals)} zu erreichen: ${amountDe(size)}.`,
  short: (failed, best, size) => {
    const missed = `${goalsDe(failed)} ${isOne(failed) ? 'ist' : 'sind'} nicht zu erreichen.`;
    if (best.length === 0) return missed;
    return size.steps === 0
      ? `${missed} Kein Schritt führt über ${goalsDe(best)} hinaus.`
      : `${missed} Das Beste, was möglich ist: ${goalsDe(best)}, ${stepsDe(size)} (${amountDe(size)}).`;
  },
  promise: (missed, best) =>
    best.length === 0
      ? `Der Plan führt nicht zu ${goalsDe(missed)}; als Ziel ist das nicht festgehalten.`
      : `Der Plan führt zu ${goalsDe(best)} und nicht zu ${goalsDe(missed)}; als Ziel ist festgehalten, wozu er führt.`,
  underWay: (day, goals) =>
    `Ein Plan vom ${day} ist unterwegs${goals.length === 0 ? '' : ` (${goalsDe(goals)})`}; wie weit er ist, zeigt „cx-maturity compare“.`,
  notRated: (titles) => {
    const named = titles.map((title) => (title === null ? 'das Gesamtergebnis' : `„${title}“`));
    return `Noch lässt sich kein Plan machen: ${capital(formatList(named, 'de'))} ${isOne(named) ? 'ist' : 'sind'} nicht bewertet. Zuerst ist zu beantworten, was dort fehlt.`;
  },
  cheapest: {
    alone:
      'Mit weniger Aufwand geht es nicht, und kein anderer Plan kommt mit so wenig aus: Kein Schritt ist entbehrlich.',
    oneOfSeveral:
      'Mit weniger Aufwand geht es nicht: Kein Schritt ist entbehrlich. Dies ist einer von mehreren Plänen mit gleich wenig Aufwand.',
    proven:
      'Mit weniger Aufwand geht es nicht: Kein Schritt ist entbehrlich. Ob ein anderer Plan mit ebenso wenig auskommt, ist nicht bis zum Ende geprüft.',
    notProven: (atLeast) =>
      `Der Plan ist gut, aber nicht als der günstigste bewiesen: Die Suche kam nicht an ihr Ende. Mit weniger als ${atLeast} geht es auf keinen Fall.`,
  },
  terms: {
    usualGoal: (level) => `Ein Ziel ist nicht genannt; als Ziel gilt die nächste Gesamtstufe, Stufe ${level}.`,
    horizon: (steps) => `Keine Frage steigt dabei um mehr als ${steps === 1 ? 'eine Antwort' : `${steps} Antworten`}.`,
  },
  effort:
    'Aufwand: 1 heißt eine Person, einige Tage; 5 heißt das ganze Unternehmen mit Geschäftsleitung, ein Jahr. Summen sind ein grobes Maß für Größenordnung und Reihenfolge, kein Kalender.',
  later: {
    reachable: 'Über mehrere Runden, in denen Fragen weiter steigen, ist das ganze Ziel zu erreichen.',
    never: 'Auch über mehrere Runden, in denen Fragen weiter steigen, ist nicht das ganze Ziel zu erreichen.',
  },
  obstacles: {
    title: 'Was im Weg steht',
    notRated: (title) => `${placeDe(title)}: nicht bewertet; zuerst ist zu beantworten, was dort fehlt.`,
    score: (title, found, needed) =>
      `${placeDe(title)}: Der Wert kommt mit allen möglichen Schritten auf ${found}; nötig sind ${needed}.`,
    lowest: (title, found, needed) =>
      `„${title}“: nicht bewertet; mehr als Stufe ${found} kann es nicht sein, und nötig ist mindestens Stufe ${needed}.`,
    cap: (title, to, reason) => `${placeDe(title)}: Es bleibt bei höchstens Stufe ${to}. ${reason}`,
  },
  leftOut: {
    'no-mean': (items) =>
      `Nicht geplant, weil dazu keine Antwort vorliegt oder gezeigt werden darf: ${items.join(', ')}.`,
    'not-rated': (items) => `Nicht geplant, weil ihr Bereich nicht bewertet ist: ${items.join(', ')}.`,
    'no-effort': (items) => `Nur so weit geplant, wie die Regeln einen Aufwand nennen: ${items.join(', ')}.`,
  },
};

const en: PlanAnswerWords = {
  reached: (goals) =>
    `${capital(goalsEn(goals))} ${isOne(goals) ? 'is' : 'are'} reached already; no further step is needed for it.`,
  planned: (goals, size) =>
    `${capital(stepsEn(size))} ${size.steps === 1 ? 'leads' : 'lead'} to ${goalsEn(goals)}: ${amountEn(size)}.`,
  short: (failed, best, size) => {
    const missed = `${capital(goalsEn(failed))} cannot be reached.`;
    if (best.length === 0) return missed;
    return size.steps === 0
      ? `${missed} No step leads beyond ${goalsEn(best)}.`
      : `${missed} The best that can be: ${goalsEn(best)}, by ${stepsEn(size)} (${amountEn(size)}).`;
  },
  promise: (missed, best) =>
    best.length === 0
      ? `The plan does not lead to ${goalsEn(missed)}; that is not kept as its goal.`
      : `The plan leads to ${goalsEn(best)} and not to ${goalsEn(missed)}; what it leads to is kept as its goal.`,
  underWay: (day, goals) =>
    `A plan of ${day} is under way${goals.length === 0 ? '' : ` (${goalsEn(goals)})`}; ‘cx-maturity compare’ shows how far it got.`,
  notRated: (titles) => {
    const named = titles.map((title) => (title === null ? 'the overall result' : `‘${title}’`));
    return `No plan can be made yet: ${formatList(named, 'en')} ${isOne(named) ? 'is' : 'are'} not rated. What is missing there has to be answered first.`;
  },
  cheapest: {
    alone: 'It cannot be done with less effort, and no other plan needs as little: no step can be spared.',
    oneOfSeveral:
      'It cannot be done with less effort: no step can be spared. This is one of several plans that need equally little.',
    proven:
      'It cannot be done with less effort: no step can be spared. Whether another plan needs as little was not followed through to the end.',
    notProven: (atLeast) =>
      `The plan is good, but not proven to be the cheapest: the search did not come to its end. Less than ${atLeast} is certainly not enough.`,
  },
  terms: {
    usualGoal: (level) => `No goal is named; the goal is the next overall level, level ${level}.`,
    horizon: (steps) => `No item rises by more than ${steps === 1 ? 'one option' : `${steps} options`}.`,
  },
  effort:
    'Effort: 1 means one person, a few days; 5 means the whole company and its board, a year. Sums are a rough measure of magnitude and sequence, not a calendar.',
  later: {
    reachable: 'Over several rounds, in which items rise further, all of it can be reached.',
    never: 'Not all of it can be reached over several rounds either, in which items rise further.',
  },
  obstacles: {
    title: 'What is in the way',
    notRated: (title) => `${placeEn(title)}: not rated; what is missing there has to be answered first.`,
    score: (title, found, needed) =>
      `${placeEn(title)}: with every step that can be taken the score comes to ${found}; ${needed} is needed.`,
    lowest: (title, found, needed) =>
      `‘${title}’: not rated; it can be level ${found} at most, and at least level ${needed} is needed.`,
    cap: (title, to, reason) => `${placeEn(title)}: it stays at level ${to} at most. ${reason}`,
  },
  leftOut: {
    'no-mean': (items) => `Not planned, as there is no answer to them, or none that may be shown: ${items.join(', ')}.`,
    'not-rated': (items) => `Not planned, as their section is not rated: ${items.join(', ')}.`,
    'no-effort': (items) => `Planned only as far as the rules name an effort: ${items.join(', ')}.`,
  },
};

/** The answer of a plan, in every language. */
export const planAnswerWords: Record<Language, PlanAnswerWords> = { de, en };
