import { formatList } from '../../i18n/format.js';
import { type PlanChapterWords, planChapterWords } from '../../i18n/report-plan.js';
import type { Plan, PlanStanding } from '../../model/plan.js';
import { formatBound, formatFigure, formatWeight } from '../figures.js';
import { firstSentence } from '../front/shorten.js';
import type { Speech } from '../view-parts.js';

/** One moment of a plan: now, or the end of a wave. */
export interface RoadRowView {
  readonly moment: string;
  /** Its name in the drawing. */
  readonly label: string;
  readonly effort: string;
  readonly score: string;
  readonly level: string;
  /** What holds the level below the one that the score would give; '' where nothing does. */
  readonly holds: string;
}

/** The road to the target: a drawing and its table. */
export interface RoadView {
  /** False where there is no step, or no overall score to draw. */
  readonly shown: boolean;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly RoadRowView[];
  /** Whether anything holds a level anywhere. */
  readonly isHeld: boolean;
  /** The levels from the second on. */
  readonly thresholds: readonly string[];
}

export const noRoad: RoadView = { shown: false, title: '', description: '', rows: [], isHeld: false, thresholds: [] };

/** The road of a plan in words. */
export function viewRoad({ state, goals, before, waves }: Plan, speech: Speech): RoadView {
  const { scorecard, language } = speech;
  const words = planChapterWords[language];
  const { thresholds } = scorecard.overall;
  const last = waves.at(-1)?.after;
  if (last === undefined || before.score === null || last.score === null) return noRoad;
  const target = goals.find(({ of }) => of === 'overall')?.level ?? null;
  const moments = [before, ...waves.map(({ after }) => after)];
  let spent = 0;
  const rows = moments.map((standing, index): RoadRowView => {
    spent += waves[index - 1]?.effort ?? 0;
    return {
      moment: capitalised(index === 0 ? words.road.now : words.road.afterWave(index)),
      label: index === 0 ? words.road.now : words.road.waveName(index),
      effort: formatWeight(spent, language),
      score: formatFigure(standing.score, thresholds, language, 2),
      level: capitalised(standing.level === null ? speech.words.labels.unrated : speech.words.level(standing.level)),
      holds: sayHolds(standing, words, speech),
    };
  });
  const sayEnd = (standing: PlanStanding): string =>
    words.standing(standing.level, formatFigure(standing.score, thresholds, language, 2));
  return {
    shown: true,
    title: words.road.title(sayEnd(before), sayEnd(last), state !== 'short'),
    description: rows
      .map(({ moment, effort: so, holds }, index) =>
        words.road.sentence(moment, so, sayEnd(moments[index] ?? before), holds),
      )
      .join(' '),
    rows,
    isHeld: rows.some(({ holds }) => holds !== ''),
    thresholds: thresholds.map((from, index) =>
      words.road[index + 2 === target ? 'target' : 'threshold'](index + 2, formatBound(from, language)),
    ),
  };
}

/** Whether a level is lower than the one that its score alone would give. */
export function isHeldDown({ score, level }: PlanStanding, { scorecard }: Pick<Speech, 'scorecard'>): boolean {
  return score !== null && level !== null && level < levelByScore(score, scorecard.overall.thresholds);
}

function levelByScore(score: number, thresholds: readonly number[]): number {
  return 1 + thresholds.filter((threshold) => score >= threshold).length;
}

// Later answers end caps and never begin one: what holds then is among what holds now.
function sayHolds(standing: PlanStanding, words: PlanChapterWords, speech: Speech): string {
  const { scorecard, language, text } = speech;
  const { score, level, dimensions } = standing;
  if (score === null || level === null || !isHeldDown(standing, speech)) return '';
  const { caps, lowest, thresholds } = scorecard.overall;
  const levels = dimensions.flatMap((one) => (one.level === null ? [] : [one.level]));
  const atLowest = lowest !== null && Math.min(...levels) + lowest.plus === level;
  const lowestTitles = dimensions
    .filter((one) => one.level === Math.min(...levels))
    .map(({ id }) => scorecard.sections.find((section) => section.id === id)?.title ?? { de: id, en: id })
    .map(text);
  const holding = [
    ...(atLowest ? [words.road.heldByLowest(lowestTitles, lowest.plus)] : []),
    ...(atLowest ? [] : caps.filter(({ to }) => to === level)).map(({ to, reason }) =>
      words.road.heldByCap(to, firstSentence(text(reason)).replace(/\.$/, '')),
    ),
  ];
  return words.road.wouldBe(
    levelByScore(score, thresholds),
    holding.length === 0 ? words.road.heldBySomething : formatList(holding, language, 'or'),
  );
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
