import { firmnessWords } from '../i18n/firmness.js';
import { formatDay, noNumber } from '../i18n/format.js';
import { type FrontWords, frontWords } from '../i18n/report-front.js';
import type { SeverityClass } from '../model/rule-set.js';
import type { AntiPatternResult, DimensionResult, OverallResult } from '../model/scorecard.js';
import { columnsOfScores } from './decimals.js';
import { formatBound, formatFigure, formatSpan } from './figures.js';
import { hangs } from './firmness.js';
import { findGap } from './front/find-gap.js';
import {
  antiPatternsBySeverity,
  classOf,
  dimensionsByGap,
  isPresent,
  nameOf,
  titleOf,
  whoOf,
} from './front/sections.js';
import { shorten } from './front/shorten.js';
import { type StepsView, viewSteps } from './front/steps.js';
import { sayVerdict } from './front/verdict.js';
import { sayInterval } from './interval.js';
import { anchorOf, countEvidence, type Speech } from './view-parts.js';

/** One dimension against its target. */
export interface GapRowView {
  readonly anchor: string;
  readonly title: string;
  /** Number and name, or "not rated". */
  readonly level: string;
  /** That a cap lowered the level; '' where none did. */
  readonly capped: string;
  readonly score: string;
  readonly target: string;
  readonly gap: string;
  /** The same in one sentence, with the range where answers are missing. */
  readonly sentence: string;
}

/** An anti-pattern that is there. */
export interface PresentView {
  readonly anchor: string;
  readonly title: string;
  readonly class: SeverityClass | null;
  readonly className: string;
}

/** One of the levels that there are. */
export interface RungView {
  readonly level: string;
  readonly name: string;
  /** Whether the overall level is this one, or could be. */
  readonly here: boolean;
  readonly possible: boolean;
}

/** Page one: where the company stands, why, and what to do first. Nothing here is longer than a page has room for. */
export interface FrontView {
  readonly labels: FrontWords['labels'];
  /** Who, what, how many, when and under which promise, in one line. */
  readonly about: string;
  readonly verdict: string;
  readonly rated: boolean;
  /** The level's number; else the levels that are possible, or a question mark where any is. */
  readonly level: string;
  /** "Level 2 of 5", or "not rated". */
  readonly levelOf: string;
  readonly levelName: string;
  /** The levels that missing answers leave possible; '' where that is one. */
  readonly possible: string;
  /** Score, range and interval; '' where there is no score. */
  readonly figures: string;
  /** That the level hangs on a single answer; '' where it does not. */
  readonly hangs: string;
  readonly rungs: readonly RungView[];
  readonly dimensions: {
    readonly title: string;
    /** What gaps are measured against; '' where nothing has a target. */
    readonly aim: string;
    readonly rows: readonly GapRowView[];
  };
  readonly patterns: {
    /** Whether the questionnaire asks about any. */
    readonly asked: boolean;
    readonly title: string;
    readonly present: readonly PresentView[];
    /** Those that only begin, and those not rated; each '' where there are none. */
    readonly early: string;
    readonly unrated: string;
  };
  readonly steps: StepsView;
  /** What the result rests on; '' where nothing has to be said. */
  readonly caveat: string;
  /** Whether the report tells its limits somewhere. */
  readonly limited: boolean;
}

/** Lists of titles within a sentence. */
const longestList = 400;

/** What page one shows of a scorecard, in its order. */
export function viewFront(speech: Speech): FrontView {
  const { scorecard, language, words, text } = speech;
  const { overall, levels, questionnaire } = scorecard;
  const front = frontWords[language];
  const possible = overall.levelRange;
  const evidence = countEvidence(speech);
  return {
    labels: front.labels,
    about: [
      whoOf(speech) ?? '',
      shorten(text(questionnaire.title), 80),
      words.people(scorecard.people),
      // Number and month stay on one line.
      scorecard.meta.created === null ? '' : formatDay(scorecard.meta.created, language).replace(' ', '\u00a0'),
      sayPrivacy(speech, front),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    verdict: sayVerdict(speech),
    rated: overall.level !== null,
    level: sayLevel(overall, levels.length),
    levelOf: overall.level === null ? capitalised(front.labels.unrated) : front.levelOf(overall.level, levels.length),
    levelName: nameOf(overall.level, speech),
    possible: possible === null || possible.low === possible.high ? '' : front.possible(possible.low, possible.high),
    figures:
      overall.score === null
        ? ''
        : [
            front.figures(
              formatFigure(overall.score, overall.thresholds, language),
              overall.range === null || overall.range.low === overall.range.high
                ? null
                : formatSpan(overall.range, overall.thresholds, language),
            ),
            sayInterval(overall.interval, scorecard, language),
          ]
            .filter((part) => part !== '')
            .join('; '),
    hangs: hangs(overall) ? firmnessWords[language].hangsShort : '',
    rungs: levels.map(({ level }) => ({
      level: String(level),
      name: nameOf(level, speech),
      here: level === overall.level,
      possible: possible !== null && level >= possible.low && level <= possible.high,
    })),
    dimensions: viewGaps(speech, front),
    patterns: viewPatterns(speech, front),
    steps: viewSteps(speech),
    caveat: evidence?.named === 0 ? front.noEvidence : '',
    limited: questionnaire.limits !== null || evidence !== null,
  };
}

function sayLevel({ level, levelRange }: OverallResult, levels: number): string {
  if (level !== null) return String(level);
  if (levelRange === null || (levelRange.low === 1 && levelRange.high === levels)) return '?';
  return levelRange.low === levelRange.high ? `${levelRange.low}?` : `${levelRange.low}–${levelRange.high}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sayPrivacy({ scorecard: { privacy } }: Speech, front: FrontWords): string {
  return privacy.mode === 'anonymous' ? front.privacy.anonymous(privacy.minGroup) : front.privacy[privacy.mode];
}

function viewGaps(speech: Speech, front: FrontWords): FrontView['dimensions'] {
  const { gap, distance, level } = findGap(speech);
  return {
    title: front.gapTitle(gap, distance, level),
    aim: sayAim(speech, front),
    rows: dimensionsByGap(speech.scorecard).map((dimension) => viewGap(dimension, speech, front)),
  };
}

function viewGap(dimension: DimensionResult, speech: Speech, front: FrontWords): GapRowView {
  const { language } = speech;
  const { target, level, range, thresholds } = dimension;
  const title = titleOf(dimension, speech);
  const decimals = columnsOfScores(speech.scorecard);
  const score = formatFigure(dimension.score, thresholds, language, decimals.value);
  const gap = sayGap(dimension, formatFigure(target?.distance ?? null, [0], language, decimals.gap), front);
  const isOpen = range !== null && range.low !== range.high;
  return {
    anchor: anchorOf('dimension', dimension.id),
    title,
    level: level === null ? front.labels.unrated : `${level} ${nameOf(level, speech)}`.trim(),
    capped: dimension.caps.some(({ bites }) => bites) ? front.labels.capped : '',
    score,
    target: target === null ? noNumber : front.targetLevel(target.level, formatBound(target.threshold, language)),
    gap,
    sentence: front.chart.row(
      title,
      level === null ? '' : score,
      isOpen ? formatSpan(range, thresholds, language, decimals.range) : '',
      [
        level === null ? '' : sayInterval(dimension.interval, speech.scorecard, language),
        target?.reached === null ? '' : gap,
      ]
        .filter((part) => part !== '')
        .join(', '),
    ),
  };
}

function sayGap({ target }: DimensionResult, distance: string, front: FrontWords): string {
  if (target === null || target.reached === null) return noNumber;
  if (target.reached) return front.there;
  return target.distance === 0 ? front.onlyCap : front.gap(distance, target.level);
}

/** What the gaps are measured against, said once. */
function sayAim({ scorecard }: Speech, { aim }: FrontWords): string {
  const targets = dimensionsByGap(scorecard).flatMap(({ target }) => (target === null ? [] : [target]));
  const usual = targets.find(({ given }) => !given);
  if (targets.length === 0) return '';
  if (usual === undefined) return aim.given;
  if (targets.some(({ given }) => given)) return aim.partly(usual.level);
  if (usual.level === scorecard.levels.length) return aim.highest(usual.level);
  return scorecard.overall.level === null ? aim.nextOfLowest(usual.level) : aim.next(usual.level);
}

function viewPatterns(speech: Speech, front: FrontWords): FrontView['patterns'] {
  const all = antiPatternsBySeverity(speech.scorecard);
  const titlesOf = (some: typeof all): string[] => some.map((each) => titleOf(each, speech));
  const present = all.filter(isPresent);
  const early = all.filter((each) => each.class === 'early');
  const unrated = all.filter((each) => each.class === null);
  const [begins] = early;
  return {
    asked: all.length > 0,
    title: front.patternsTitle(titlesOf(present), isSeverest(present), unrated.length, all.length),
    present: present.map((each) => ({
      anchor: anchorOf('anti-pattern', each.id),
      title: titleOf(each, speech),
      class: each.class,
      className: classOf(each, speech) ?? '',
    })),
    early:
      begins === undefined ? '' : shorten(front.early(classOf(begins, speech) ?? '', titlesOf(early)), longestList),
    // Where none is rated, the title says so.
    unrated:
      unrated.length === 0 || unrated.length === all.length
        ? ''
        : shorten(front.patternsUnrated(titlesOf(unrated)), longestList),
  };
}

// Where the first two are equal, the order says nothing.
function isSeverest([first, second]: readonly AntiPatternResult[]): boolean {
  return first !== undefined && first.severity !== second?.severity;
}
