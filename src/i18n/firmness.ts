import type { Language } from '../model/language.js';
import { formatList } from './format.js';

/** So many answers, of how many (null where that is withheld, or said before), or at least so many. */
export interface CountedAnswers {
  readonly answers: number;
  readonly of: number | null;
  readonly exact: boolean;
  /** Titles of the sections that they were given to; none where that is where it is said. */
  readonly to: readonly string[];
}

/** Score or severity with and without an item; null where both are the same. */
export interface WithoutItem {
  readonly item: string;
  readonly figures: readonly [without: string, now: string] | null;
  /** "level 2" or a quoted class; null where it stays. */
  readonly becomes: string | null;
}

/** What is said of how firm a level or a class is. Functions take figures, levels ("level 3") and classes that are already put into words. */
export interface FirmnessWords {
  readonly heads: { readonly level: string; readonly class: string; readonly all: string };
  /** The level hangs on one answer; `item` names one that does it, null where that is withheld. */
  readonly hangs: (level: string, item: string | null) => string;
  readonly classHangs: (name: string, item: string | null) => string;
  /** Only one answer was given to it. */
  readonly rests: string;
  readonly classRests: string;
  /** On page one, after figures. */
  readonly hangsShort: string;
  readonly lose: (level: string, count: CountedAnswers) => string;
  readonly gain: (level: string, count: CountedAnswers) => string;
  readonly loseOrGain: (level: string, lose: CountedAnswers, next: string, gain: CountedAnswers) => string;
  readonly keeps: (level: string) => string;
  readonly cannotGain: (level: string) => string;
  readonly worse: (name: string, count: CountedAnswers) => string;
  readonly better: (name: string, count: CountedAnswers) => string;
  readonly worseOrBetter: (name: string, worse: CountedAnswers, better: CountedAnswers) => string;
  readonly classKeeps: (name: string) => string;
  readonly classStays: (name: string) => string;
  readonly deciding: (without: WithoutItem) => string;
  readonly decidingSign: (without: WithoutItem) => string;
  /** Explanations. */
  readonly perAnswer: string;
  readonly perAnswerHidden: string;
  readonly toLose: string;
  readonly toGain: string;
  readonly need: (subject: string, now: string, mustBe: string, answers: CountedAnswers) => string;
  readonly best: (subject: string) => string;
  readonly below: (bound: string) => string;
  readonly from: (bound: string) => string;
  readonly because: {
    readonly threshold: (level: string) => string;
    readonly classBegins: (name: string) => string;
    readonly classEnds: (name: string) => string;
    readonly lowest: (plus: number) => string;
    readonly capBegins: (id: string, limit: string, reason: string) => string;
    readonly capEnds: (id: string, limit: string, reason: string) => string;
  };
  /** `shift` is what each of them moves. */
  readonly move: (item: string, answers: number, from: string, to: string, shift: string) => string;
  readonly oneWay: string;
  readonly moreMoves: (count: number) => string;
  readonly movesHidden: string;
  readonly atLeast: string;
}

// At least one is always so; what it says is that one may be enough.
function countDe({ answers, of, exact, to }: CountedAnswers): string {
  const number = answers === 1 ? (exact ? 'eine' : 'vielleicht nur eine') : `${exact ? '' : 'mindestens '}${answers}`;
  const noun = of === null ? (answers === 1 ? 'Antwort' : 'Antworten') : `von ${of} Antworten`;
  const titles = to.map((title) => `„${title}“`);
  return `${of === 1 ? 'die einzige Antwort' : `${number} ${noun}`}${to.length === 0 ? '' : ` zu ${formatList(titles, 'de')}`}`;
}

function countEn({ answers, of, exact, to }: CountedAnswers): string {
  const number = answers === 1 ? (exact ? 'one' : 'perhaps only one') : `${exact ? '' : 'at least '}${answers}`;
  const noun = of === null ? (answers === 1 ? 'answer' : 'answers') : `of ${of} answers`;
  const titles = to.map((title) => `‘${title}’`);
  return `${of === 1 ? 'the only answer' : `${number} ${noun}`}${to.length === 0 ? '' : ` on ${formatList(titles, 'en')}`}`;
}

// "At least 492" reads as if 492 would do.
const vagueDe = (...counts: readonly CountedAnswers[]): string =>
  counts.every(({ exact }) => exact) ? '' : ' (genauer ist es in einer anonymen Erhebung nicht zu sagen)';
const vagueEn = (...counts: readonly CountedAnswers[]): string =>
  counts.every(({ exact }) => exact) ? '' : ' (an anonymous survey allows no closer figure)';

const mustDe = (count: CountedAnswers): string => `${count.answers === 1 ? 'müsste' : 'müssten'} ${countDe(count)}`;
const wouldDe = ({ answers }: CountedAnswers): string => (answers === 1 ? 'ausfiele' : 'ausfielen');
const wereEn = (count: CountedAnswers): string => `${countEn(count)} ${count.answers === 1 ? 'was' : 'were'}`;

const de: FirmnessWords = {
  heads: {
    level: 'Wie fest die Stufe steht',
    class: 'Wie fest die Einordnung steht',
    all: 'Wie fest das Ergebnis steht',
  },
  hangs: (level, item) =>
    `Die Stufe hängt an einer einzigen Antwort: Fiele eine${item === null ? '' : `, etwa bei ${item},`} einen Schritt schlechter aus, wäre ${level} verloren.`,
  classHangs: (name, item) =>
    `Die Einordnung hängt an einer einzigen Antwort: Fiele eine${item === null ? '' : `, etwa bei ${item},`} einen Schritt schlechter aus, wäre es schlimmer als ${name}.`,
  rests: 'Die Stufe beruht auf einer einzigen Antwort.',
  classRests: 'Die Einordnung beruht auf einer einzigen Antwort.',
  hangsShort: 'die Stufe hängt an einer einzigen Antwort',
  lose: (level, count) =>
    `Um ${level} zu verlieren, ${mustDe(count)} einen Schritt schlechter ausfallen${vagueDe(count)}.`,
  gain: (level, count) => `Für ${level} ${mustDe(count)} einen Schritt besser ausfallen${vagueDe(count)}.`,
  loseOrGain: (level, lose, next, gain) =>
    `Um ${level} zu verlieren, ${mustDe(lose)} einen Schritt schlechter ausfallen; für ${next} ${mustDe(gain)} einen Schritt besser ausfallen${vagueDe(lose, gain)}.`,
  keeps: (level) => `${level} bliebe, auch wenn jede Antwort einen Schritt schlechter ausfiele.`,
  cannotGain: (level) => `Über ${level} ginge es nicht hinaus, auch wenn jede Antwort einen Schritt besser ausfiele.`,
  worse: (name, count) =>
    `Schlimmer als ${name} wäre es, wenn ${countDe(count)} einen Schritt schlechter ${wouldDe(count)}${vagueDe(count)}.`,
  better: (name, count) =>
    `Besser als ${name} wäre es, wenn ${countDe(count)} einen Schritt besser ${wouldDe(count)}${vagueDe(count)}.`,
  worseOrBetter: (name, worse, better) =>
    `Schlimmer als ${name} wäre es, wenn ${countDe(worse)} einen Schritt schlechter ${wouldDe(worse)}; besser, wenn ${countDe(better)} einen Schritt besser ${wouldDe(better)}${vagueDe(worse, better)}.`,
  classKeeps: (name) =>
    `Schlimmer als ${name} wäre es auch dann nicht, wenn jede Antwort einen Schritt schlechter ausfiele.`,
  classStays: (name) => `Besser als ${name} wäre es auch dann nicht, wenn jede Antwort einen Schritt besser ausfiele.`,
  deciding: ({ item, figures, becomes }) =>
    `Am meisten entscheidet ${item}: Ohne diese Frage ${
      figures === null
        ? `wäre es ${becomes ?? ''}`
        : `läge der Wert bei ${figures[0]} statt ${figures[1]}, ${becomes === null ? 'die Stufe bliebe dieselbe' : `und es wäre ${becomes}`}`
    }.`,
  decidingSign: ({ item, figures, becomes }) =>
    `Am meisten entscheidet ${item}: Ohne dieses Anzeichen ${
      figures === null
        ? `wäre es ${becomes ?? ''}`
        : `läge die Ausprägung bei ${figures[0]} statt ${figures[1]}, ${becomes === null ? 'die Einordnung bliebe dieselbe' : `und es wäre ${becomes}`}`
    }.`,
  perAnswer:
    'Wie viel eine Antwort bewegt, wenn sie um einen Wert anders ausfällt (Gewicht\u00a0/ Σ\u00a0Gewicht\u00a0/ wie viele geantwortet haben):',
  perAnswerHidden: 'wie viele geantwortet haben, wird zu ihrem Schutz nicht gezeigt',
  toLose: 'Damit es schlechter würde:',
  toGain: 'Damit es besser würde:',
  need: (subject, now, mustBe, count) => `${subject}: jetzt ${now}, müsste ${mustBe} liegen; dazu ${countDe(count)}`,
  best: (subject) => `${subject}, wenn alles Fehlende die beste Antwort wäre`,
  below: (bound) => `unter ${bound}`,
  from: (bound) => `bei ${bound} oder darüber`,
  because: {
    threshold: (level) => `Da beginnt ${level}.`,
    classBegins: (name) => `Da beginnt ${name}.`,
    classEnds: (name) => `Da endet ${name}.`,
    lowest: (plus) =>
      `Die Gesamtstufe liegt höchstens ${plus === 1 ? 'eine Stufe' : `${plus} Stufen`} über der niedrigsten Dimension.`,
    capBegins: (id, limit, reason) => `Dann griffe die Obergrenze ${id} (${limit}): ${reason}`,
    capEnds: (id, limit, reason) => `Damit endet die Obergrenze ${id} (${limit}): ${reason}`,
  },
  move: (item, answers, from, to, shift) =>
    answers === 1
      ? `${item}: eine Antwort von ${from} auf ${to}, bewegt ${shift}`
      : `${item}: ${answers} Antworten von ${from} auf ${to}, je ${shift}`,
  oneWay: 'Diese Antworten bewegen am meisten; vielleicht reichen ebenso viele andere.',
  moreMoves: (count) => `und ${count} weitere`,
  movesHidden:
    'Welche Antworten das wären, ist nicht bekannt: Wie oft was gewählt wurde, wird zum Schutz der Befragten nicht gezeigt.',
  atLeast:
    '„Mindestens“, weil nicht gezeigt wird, wie oft was gewählt wurde: Mehr lässt sich aus den gezeigten Zahlen nicht schließen.',
};

const en: FirmnessWords = {
  heads: { level: 'How firm the level is', class: 'How firm the class is', all: 'How firm the result is' },
  hangs: (level, item) =>
    `The level hangs on a single answer: were one${item === null ? '' : `, say on ${item},`} one step worse, ${level} would be lost.`,
  classHangs: (name, item) =>
    `The class hangs on a single answer: were one${item === null ? '' : `, say on ${item},`} one step worse, it would be worse than ${name}.`,
  rests: 'The level rests on a single answer.',
  classRests: 'The class rests on a single answer.',
  hangsShort: 'the level hangs on a single answer',
  lose: (level, count) => `It would take ${countEn(count)} one step worse to lose ${level}${vagueEn(count)}.`,
  gain: (level, count) => `It would take ${countEn(count)} one step better to reach ${level}${vagueEn(count)}.`,
  loseOrGain: (level, lose, next, gain) =>
    `It would take ${countEn(lose)} one step worse to lose ${level}, and ${countEn(gain)} one step better to reach ${next}${vagueEn(lose, gain)}.`,
  keeps: (level) => `Even if every answer were one step worse, ${level} would hold.`,
  cannotGain: (level) => `It would not rise above ${level} even if every answer were one step better.`,
  worse: (name, count) => `It would be worse than ${name} if ${wereEn(count)} one step worse${vagueEn(count)}.`,
  better: (name, count) => `It would be better than ${name} if ${wereEn(count)} one step better${vagueEn(count)}.`,
  worseOrBetter: (name, worse, better) =>
    `It would be worse than ${name} if ${wereEn(worse)} one step worse, and better if ${wereEn(better)} one step better${vagueEn(worse, better)}.`,
  classKeeps: (name) => `It would be no worse than ${name} even if every answer were one step worse.`,
  classStays: (name) => `It would be no better than ${name} even if every answer were one step better.`,
  deciding: ({ item, figures, becomes }) =>
    `${item} decides most: without it ${
      figures === null
        ? `it would be ${becomes ?? ''}`
        : `the score would be ${figures[0]} rather than ${figures[1]}, ${becomes === null ? 'the level the same' : `and it would be ${becomes}`}`
    }.`,
  decidingSign: ({ item, figures, becomes }) =>
    `${item} decides most: without it ${
      figures === null
        ? `it would be ${becomes ?? ''}`
        : `the severity would be ${figures[0]} rather than ${figures[1]}, ${becomes === null ? 'the class the same' : `and it would be ${becomes}`}`
    }.`,
  perAnswer:
    'How much an answer moves when it comes out one value differently (weight\u00a0/ Σ\u00a0weight\u00a0/ how many answered):',
  perAnswerHidden: 'how many answered is not shown, to protect them',
  toLose: 'For it to get worse:',
  toGain: 'For it to get better:',
  need: (subject, now, mustBe, count) =>
    `${subject}: now ${now}, would have to be ${mustBe}; that takes ${countEn(count)}`,
  best: (subject) => `${subject}, if all that is missing were the best answer`,
  below: (bound) => `below ${bound}`,
  from: (bound) => `${bound} or more`,
  because: {
    threshold: (level) => `There ${level} begins.`,
    classBegins: (name) => `There ${name} begins.`,
    classEnds: (name) => `There ${name} ends.`,
    lowest: (plus) =>
      `The overall level is at most ${plus === 1 ? 'one level' : `${plus} levels`} above the lowest dimension.`,
    capBegins: (id, limit, reason) => `Then cap ${id} would hold (${limit}): ${reason}`,
    capEnds: (id, limit, reason) => `That ends cap ${id} (${limit}): ${reason}`,
  },
  move: (item, answers, from, to, shift) =>
    answers === 1
      ? `${item}: one answer from ${from} to ${to}, moves ${shift}`
      : `${item}: ${answers} answers from ${from} to ${to}, ${shift} each`,
  oneWay: 'These answers move most; perhaps as many others would do.',
  moreMoves: (count) => `and ${count} more`,
  movesHidden:
    'Which answers these would be is not known: how often each option was chosen is not shown, to protect those who answered.',
  atLeast:
    '‘At least’ because it is not shown how often each option was chosen: no more follows from the figures that are shown.',
};

export const firmnessWords: Readonly<Record<Language, FirmnessWords>> = { de, en };
