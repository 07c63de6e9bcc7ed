import type { Language } from '../model/language.js';

/** What the explanation of a plan says beyond its answer. Figures come formatted, titles without quotes; null for the whole. */
export interface ExplainPlanWords {
  readonly title: string;
  readonly itemTitle: (item: string, question: string) => string;
  readonly heads: Readonly<Record<'demands' | 'steps' | 'waves' | 'cheaper' | 'terms' | 'plan' | 'why', string>>;
  readonly demandsIntro: string;
  readonly demand: Readonly<
    Record<'score' | 'severity', (title: string | null, bound: string, now: string, planned: string) => string>
  >;
  readonly demandEffort: (effort: string) => string;
  readonly because: {
    readonly threshold: (title: string | null, level: number) => string;
    readonly lowest: (level: number, least: number) => string;
    /** The reason is a sentence of the rules. */
    readonly cap: (cap: string, title: string | null, to: number, reason: string) => string;
  };
  /** Sections with steps of which nothing is asked by itself, each with its effort. */
  readonly forTheWhole: (sections: readonly string[]) => string;
  readonly withEffort: (title: string, effort: string) => string;
  readonly efforts: (sum: string, total: string) => string;
  readonly scores: (sum: string, total: string) => string;
  readonly reasons: {
    readonly demand: (title: string) => string;
    readonly overall: string;
    readonly neededBy: (steps: readonly string[]) => string;
    readonly after: (steps: readonly string[]) => string;
  };
  readonly order: string;
  /** The sum written out, that of all waves so far, and where that leads. */
  readonly wave: (wave: number, sum: string, running: string, then: string) => string;
  readonly budget: (budget: string) => string;
  readonly overBudget: string;
  readonly cheaper: {
    readonly proven: (effort: string) => string;
    readonly notProven: (effort: string, atLeast: string) => string;
    readonly ties: string;
    readonly always: (steps: readonly string[]) => string;
    readonly noneAlways: string;
  };
  /** What stands behind `plan` in the call: an item, with flags where there are any. */
  readonly more: (behind: string) => string;
  readonly place: (order: number, steps: number, wave: number, step: string) => string;
  readonly reach: (option: string) => string;
  readonly effort: (effort: string) => string;
  readonly severityFormula: (item: readonly [string, string], step: readonly [string, string], gain: string) => string;
  readonly severityGain: (gain: string) => string;
  readonly noGain: string;
  readonly needs: (step: string, reason: string) => string;
  readonly neededBy: (step: string, reason: string) => string;
  readonly notPlanned: Readonly<Record<'needless' | 'no-mean' | 'not-rated' | 'no-effort', string>>;
  /** One line in the explanation of an item. */
  readonly inPlan: (steps: readonly string[], item: string) => string;
  readonly inPlanStep: (order: number, step: string, wave: number) => string;
}

const wholeDe = (title: string | null): string => (title === null ? 'Gesamtergebnis' : `„${title}“`);
const wholeEn = (title: string | null): string => (title === null ? 'Overall result' : `‘${title}’`);

const de: ExplainPlanWords = {
  title: 'Der Plan',
  itemTitle: (item, question) => `${item} im Plan: ${question}`,
  heads: {
    demands: 'Was das Ziel verlangt',
    steps: 'Die Schritte',
    waves: 'Die Wellen',
    cheaper: 'Warum nicht billiger',
    terms: 'Unter welchen Bedingungen',
    plan: 'Im Plan',
    why: 'Warum dieser Schritt',
  },
  demandsIntro: 'Verlangt wird nur noch, was nicht schon erfüllt ist:',
  demand: {
    score: (title, bound, now, planned) =>
      `${wholeDe(title)}: Wert ab ${bound}; jetzt ${now}, nach dem Plan ${planned}.`,
    severity: (title, bound, now, planned) =>
      `${wholeDe(title)}: Ausprägung unter ${bound}; jetzt ${now}, nach dem Plan ${planned}.`,
  },
  demandEffort: (effort) => `Aufwand der Schritte dort: ${effort}.`,
  because: {
    threshold: (title, level) =>
      title === null
        ? `Das ist die Schwelle der Gesamtstufe ${level}.`
        : `Das ist die Schwelle der Stufe ${level} bei „${title}“.`,
    lowest: (level, least) => `Gesamtstufe ${level} verlangt von jeder Dimension mindestens Stufe ${least}.`,
    cap: (cap, title, to, reason) =>
      `Sonst hält die Obergrenze ${cap} ${title === null ? 'das Gesamtergebnis' : `„${title}“`} auf höchstens Stufe ${to}: ${reason}`,
  },
  forTheWhole: (sections) => `Allein für den Gesamtwert, ohne dass dort etwas verlangt wäre: ${sections.join(', ')}.`,
  withEffort: (title, effort) => `„${title}“ (Aufwand ${effort})`,
  efforts: (sum, total) => `Aufwand: ${sum} = ${total}`,
  scores: (sum, total) => `Gesamtwert: ${sum} = ${total}`,
  reasons: {
    demand: (title) => `für „${title}“`,
    overall: 'für den Gesamtwert',
    neededBy: (steps) => `nötig vor ${steps.join(', ')}`,
    after: (steps) => `erst nach ${steps.join(', ')}`,
  },
  order:
    'Reihenfolge: zuerst, was gegen eine Obergrenze arbeitet, Anzeichen vor Fragen der Dimensionen; dann, was am meisten Zugewinn je Aufwand bringt, zusammen mit allem, was davor nötig ist; bei Gleichstand der kleinere Aufwand, dann die Folge im Fragebogen. In einer Welle kommt vor, was noch hineinpasst.',
  wave: (wave, sum, running, then) => `Welle ${wave}: Aufwand ${sum}; bis hierhin zusammen ${running}; ${then}.`,
  budget: (budget) => `Eine Welle hat höchstens Aufwand ${budget} und nimmt der Reihe nach, was noch hineinpasst.`,
  overBudget: 'Dieser Schritt allein kostet mehr und bildet deshalb eine eigene Welle.',
  cheaper: {
    proven: (effort) =>
      `Jeder Plan, der weniger als ${effort} kostet, ist ausgeschlossen: Die Suche kam an ihr Ende und fand keinen, der alles Verlangte erfüllt.`,
    notProven: (effort, atLeast) =>
      `Die Suche wurde nach einer festen Zahl von Versuchen beendet. Bewiesen ist: Unter ${atLeast} geht es nicht. Zwischen ${atLeast} und ${effort} könnte es noch einen günstigeren Plan geben.`,
    ties: 'Von mehreren gleich günstigen gilt der, in dem weniger Fragen steigen; dann der, in dem die erste Frage des Fragebogens, bei der sie sich unterscheiden, weiter steigt.',
    always: (steps) => `In jedem Plan mit so wenig Aufwand stehen die Schritte ${steps.join(', ')}.`,
    noneAlways: 'Kein Schritt steht in jedem dieser Pläne.',
  },
  more: (behind) => `Mehr zu jedem Schritt, etwa „cx-maturity explain <Pfad> plan ${behind}“.`,
  place: (order, steps, wave, step) => `Schritt ${order} von ${steps}, Welle ${wave}: ${step}`,
  reach: (option) => `Zu erreichen: ${option}`,
  effort: (effort) => `Aufwand laut Regeln: ${effort}.`,
  severityFormula: ([weight, weights], [from, to], gain) =>
    `Ausprägung: ${weight} / ${weights} · (${from} − ${to}) = ${gain} weniger. Der Gesamtwert hängt nicht davon ab.`,
  severityGain: (gain) => `Ausprägung: ${gain} weniger. Der Gesamtwert hängt nicht davon ab.`,
  noGain: 'Der Schritt hebt den Gesamtwert nicht.',
  needs: (step, reason) => `Erst nach ${step}: ${reason}`,
  neededBy: (step, reason) => `Nötig vor ${step}: ${reason}`,
  notPlanned: {
    needless: 'Diese Frage ist nicht Teil des Plans: Das Ziel ist mit geringstem Aufwand ohne sie zu erreichen.',
    'no-mean':
      'Diese Frage ist nicht Teil des Plans: Es liegt dazu keine Antwort vor, oder keine, die gezeigt werden darf.',
    'not-rated': 'Diese Frage ist nicht Teil des Plans: Ihr Bereich ist nicht bewertet.',
    'no-effort': 'Diese Frage ist nicht Teil des Plans: Die Regeln nennen für ihren nächsten Schritt keinen Aufwand.',
  },
  inPlan: (steps, item) => `${steps.join('; ')}. Warum, sagt „cx-maturity explain <Pfad> plan ${item}“.`,
  inPlanStep: (order, step, wave) => `Schritt ${order} (${step}), Welle ${wave}`,
};

const en: ExplainPlanWords = {
  title: 'The plan',
  itemTitle: (item, question) => `${item} in the plan: ${question}`,
  heads: {
    demands: 'What the target asks for',
    steps: 'The steps',
    waves: 'The waves',
    cheaper: 'Why not cheaper',
    terms: 'On what terms',
    plan: 'In the plan',
    why: 'Why this step',
  },
  demandsIntro: 'Only what is not there already is asked for:',
  demand: {
    score: (title, bound, now, planned) =>
      `${wholeEn(title)}: score from ${bound}; now ${now}, after the plan ${planned}.`,
    severity: (title, bound, now, planned) =>
      `${wholeEn(title)}: severity below ${bound}; now ${now}, after the plan ${planned}.`,
  },
  demandEffort: (effort) => `Effort of the steps there: ${effort}.`,
  because: {
    threshold: (title, level) =>
      title === null
        ? `This is the threshold of overall level ${level}.`
        : `This is the threshold of level ${level} in ‘${title}’.`,
    lowest: (level, least) => `Overall level ${level} asks for level ${least} at least in every dimension.`,
    cap: (cap, title, to, reason) =>
      `Else the cap ${cap} holds ${title === null ? 'the overall result' : `‘${title}’`} at level ${to} at most: ${reason}`,
  },
  forTheWhole: (sections) => `For the overall score alone, nothing being asked there: ${sections.join(', ')}.`,
  withEffort: (title, effort) => `‘${title}’ (effort ${effort})`,
  efforts: (sum, total) => `Effort: ${sum} = ${total}`,
  scores: (sum, total) => `Overall score: ${sum} = ${total}`,
  reasons: {
    demand: (title) => `for ‘${title}’`,
    overall: 'for the overall score',
    neededBy: (steps) => `needed before ${steps.join(', ')}`,
    after: (steps) => `not before ${steps.join(', ')}`,
  },
  order:
    'Order: first what works against a cap, signs before items of dimensions; then what brings most gain per effort, together with everything needed before it; where these are equal the smaller effort, then the order of the questionnaire. Within a wave, what still fits comes forward.',
  wave: (wave, sum, running, then) => `Wave ${wave}: effort ${sum}; ${running} in all so far; ${then}.`,
  budget: (budget) => `A wave has effort ${budget} at most and takes, one after the other, what still fits.`,
  overBudget: 'This step alone costs more, and so is a wave by itself.',
  cheaper: {
    proven: (effort) =>
      `Every plan that costs less than ${effort} is ruled out: the search came to its end and found none that meets all that is asked.`,
    notProven: (effort, atLeast) =>
      `The search was ended after a fixed number of attempts. What is proven: less than ${atLeast} is not enough. Between ${atLeast} and ${effort} there may be a cheaper plan.`,
    ties: 'Of several as cheap, it is the one in which fewer items rise; then the one in which the first item of the questionnaire that makes the difference rises further.',
    always: (steps) => `Steps ${steps.join(', ')} are in every plan of so little effort.`,
    noneAlways: 'No step is in every one of these plans.',
  },
  more: (behind) => `More on each step, such as ‘cx-maturity explain <path> plan ${behind}’.`,
  place: (order, steps, wave, step) => `Step ${order} of ${steps}, wave ${wave}: ${step}`,
  reach: (option) => `To reach: ${option}`,
  effort: (effort) => `Effort by the rules: ${effort}.`,
  severityFormula: ([weight, weights], [from, to], gain) =>
    `Severity: ${weight} / ${weights} · (${from} − ${to}) = ${gain} less. The overall score does not depend on it.`,
  severityGain: (gain) => `Severity: ${gain} less. The overall score does not depend on it.`,
  noGain: 'The step does not raise the overall score.',
  needs: (step, reason) => `Not before ${step}: ${reason}`,
  neededBy: (step, reason) => `Needed before ${step}: ${reason}`,
  notPlanned: {
    needless: 'This item is not in the plan: the target can be reached with the least effort without it.',
    'no-mean': 'This item is not in the plan: there is no answer to it, or none that may be shown.',
    'not-rated': 'This item is not in the plan: its section is not rated.',
    'no-effort': 'This item is not in the plan: the rules name no effort for its next step.',
  },
  inPlan: (steps, item) => `${steps.join('; ')}. ‘cx-maturity explain <path> plan ${item}’ says why.`,
  inPlanStep: (order, step, wave) => `Step ${order} (${step}), wave ${wave}`,
};

/** Everything that the explanation of a plan says, in every language. */
export const explainPlanWords: Record<Language, ExplainPlanWords> = { de, en };
