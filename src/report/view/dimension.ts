import { noNumber } from '../../i18n/format.js';
import type { DimensionResult } from '../../model/scorecard.js';
import { columnsOfScores } from '../decimals.js';
import { formatBound, formatFigure, formatSpan, formatWeight } from '../figures.js';
import { sayInterval } from '../interval.js';
import { sayBecause } from '../reason.js';
import { anchorOf, type Speech } from '../view-parts.js';
import { type CapView, viewCap } from './caps.js';
import { groupEntries, viewEntries } from './entries.js';
import { formatLevelRange, levelThresholds, sayNext } from './levels.js';
import { type FigureView, intervalFigures, type SectionView, shareFigures, viewSection } from './section.js';

export interface DimensionView extends SectionView {
  readonly score: string;
  /** How far the score could have come out otherwise, or why that cannot be told; '' where nothing is to be said. */
  readonly interval: string;
  /** The level's number, or a dash. */
  readonly level: string;
  /** The level's name, or ''. */
  readonly levelName: string;
  /** Where it is meant to get: the level, and how much is missing; a dash without a target. */
  readonly target: string;
  readonly distance: string;
  /** Whether a cap lowered the level. */
  readonly limited: boolean;
  readonly caps: readonly CapView[];
  /** Of these, those that lower the level, and those that hold without lowering it. */
  readonly biting: readonly CapView[];
  readonly idle: readonly CapView[];
  /** '' when not rated. */
  readonly next: string;
}

export function viewDimension(dimension: DimensionResult, speech: Speech): DimensionView {
  const { scorecard, language, words, text } = speech;
  const decimals = columnsOfScores(scorecard);
  const score = formatFigure(dimension.score, dimension.thresholds, language, decimals.value);
  const range = formatSpan(dimension.range, dimension.thresholds, language, decimals.range);
  const named = scorecard.levels.find(({ level }) => level === dimension.level);
  const meaning = dimension.level === null ? undefined : dimension.meanings[dimension.level - 1];
  const base = viewSection(dimension, range, speech);
  const caps = dimension.caps.map((cap) => viewCap(cap, speech));
  return {
    ...base,
    anchor: anchorOf('dimension', dimension.id),
    heading: sayHeading(dimension, base.title, speech),
    rated: dimension.level !== null,
    headline:
      dimension.level === null
        ? words.labels.unrated
        : words.levelTitle(dimension.level, named === undefined ? '' : text(named.name)),
    meaning: meaning === undefined ? '' : words.typicalOfLevel(text(meaning)),
    groups: viewGroups(dimension, speech),
    itemsCaption: words.itemsCaption(base.title),
    score,
    interval: dimension.level === null ? '' : sayInterval(dimension.interval, scorecard, language),
    level: dimension.level === null ? noNumber : String(dimension.level),
    levelName: named === undefined ? '' : text(named.name),
    target: dimension.target === null ? noNumber : words.level(dimension.target.level),
    distance: sayDistance(dimension, speech),
    limited: dimension.caps.some((cap) => cap.bites),
    figures: [
      { label: words.labels.score, value: score },
      ...intervalFigures(dimension, speech),
      { label: words.labels.range, value: range },
      { label: words.labels.possibleLevels, value: formatLevelRange(dimension.levelRange, words) },
      ...viewTarget(dimension, speech),
      ...shareFigures(dimension, speech),
      { label: words.labels.weight, value: formatWeight(dimension.weight, language) },
    ],
    how: sayHow(dimension, score, base.reason, speech),
    caps,
    biting: caps.filter(({ bites }) => bites),
    idle: caps.filter(({ bites }) => !bites),
    next: dimension.level === null ? '' : sayNext(dimension.nextLevel, dimension.levelByScore, speech, decimals.gap),
  };
}

/** The level, and how far it is to the target; where nothing is rated, why. */
function sayHeading({ level, target, reason }: DimensionResult, title: string, speech: Speech): string {
  const { scorecard, language, body } = speech;
  if (level === null) return body.unratedHeading(title, reason === null ? '' : sayBecause(reason, language));
  if (target === null || target.distance === null || target.reached === null) return body.levelHeading(title, level);
  if (target.reached) return body.reachedHeading(title, level);
  return target.distance === 0
    ? body.cappedHeading(title, level, target.level)
    : body.distanceHeading(
        title,
        level,
        formatFigure(target.distance, [0], language, columnsOfScores(scorecard).gap),
        target.level,
      );
}

function sayDistance({ target }: DimensionResult, { scorecard, language, body }: Speech): string {
  if (target === null || target.distance === null || target.reached === null) return noNumber;
  if (target.reached) return body.reached;
  return target.distance === 0
    ? body.onlyCap
    : formatFigure(target.distance, [0], language, columnsOfScores(scorecard).gap);
}

function viewTarget({ target }: DimensionResult, { language, words, body }: Speech): FigureView[] {
  if (target === null) return [];
  return [{ label: body.labels.aim, value: words.levelFrom(target.level, formatBound(target.threshold, language)) }];
}

/** What carries, what is missing, what no target parts, and what nobody could say: every item once. */
function viewGroups(dimension: DimensionResult, speech: Speech) {
  const { labels } = speech.body;
  const { strengths, gaps, items } = dimension;
  const parted = new Set([...strengths, ...gaps]);
  const others = items.filter(({ id }) => !parted.has(id));
  const idsOf = (answered: boolean): string[] =>
    others.filter(({ mean }) => (mean !== null) === answered).map(({ id }) => id);
  return groupEntries([
    { heading: labels.strengths, entries: viewEntries(strengths, dimension, speech) },
    { heading: labels.gaps, entries: viewEntries(gaps, dimension, speech) },
    { heading: labels.found, entries: viewEntries(idsOf(true), dimension, speech) },
    { heading: labels.open, entries: viewEntries(idsOf(false), dimension, speech) },
  ]);
}

function sayHow(
  { level, levelByScore, thresholds }: DimensionResult,
  score: string,
  reason: string,
  speech: Speech,
): readonly string[] {
  const { words } = speech;
  if (level === null) return [reason];
  return [
    words.dimensionScore(score),
    ...(levelByScore === null ? [] : [words.byThresholds(levelByScore, levelThresholds(thresholds, speech))]),
    words.finalLevel(level),
  ];
}
