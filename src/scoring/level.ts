import type { SeverityClass, SeverityName } from '../model/rule-set.js';
import type { NextLevel } from '../model/scorecard.js';
import { settle } from './settle.js';

/** The level that a score reaches: one more than the number of thresholds that it meets. */
export function levelAt(score: number, thresholds: readonly number[]): number {
  return 1 + thresholds.filter((threshold) => score >= threshold).length;
}

/** The next level by score alone and how far it is; null at the top. */
export function nextLevelAfter(score: number, thresholds: readonly number[]): NextLevel | null {
  const level = levelAt(score, thresholds) + 1;
  const threshold = thresholds[level - 2];
  return threshold === undefined ? null : { level, threshold, distance: settle(threshold - score) };
}

/** The class that a severity falls into: the last one whose start it meets. */
export function classAt(severity: number, severities: readonly SeverityName[]): SeverityClass {
  return severities.findLast((candidate) => severity >= candidate.from)?.class ?? 'absent';
}
