import type { Basis, Gate, Threshold } from '../model/assessment.js';
import type { SeverityClass } from '../model/rule-set.js';
import type { Scorecard } from '../model/scorecard.js';
import { evaluateGate } from './evaluate-gate.js';

/** A threshold as it should be from now on, and as it was; null where there was none. */
export interface Tightened {
  readonly before: Threshold | null;
  readonly after: Threshold;
}

const severityOrder: readonly SeverityClass[] = ['absent', 'early', 'present', 'entrenched'];
const meta = { tool: '', version: '', created: null };

/**
 * The error thresholds of an assessment that its scorecard surpasses, each as strict as the scorecard allows at the gate's basis:
 * levels, scores (down to two decimals, so that the same result passes again) and classes of severity. A least overall score is
 * added where there is none. None gets looser; what is not rated changes none. Coverage is left alone: to ask for more answers
 * than people can give would teach them to guess.
 */
export function tightenThresholds(scorecard: Scorecard, gate: Gate): readonly Tightened[] {
  const errors = gate.thresholds.filter(({ bound }) => bound === 'error');
  const hasScore = errors.some(({ measure, of }) => measure === 'score' && of === 'overall');
  const score: Threshold = { bound: 'error', measure: 'score', of: 'overall', atLeast: 1 };
  return [
    ...errors.flatMap((before): readonly Tightened[] => {
      const after = tighten(before, errors, scorecard, gate.basis);
      return after === null ? [] : [{ before, after }];
    }),
    ...(hasScore ? [] : [score]).flatMap((first): readonly Tightened[] => {
      const after = tighten(first, errors, scorecard, gate.basis);
      return after === null ? [] : [{ before: null, after }];
    }),
  ];
}

function tighten(
  threshold: Threshold,
  all: readonly Threshold[],
  scorecard: Scorecard,
  basis: Basis,
): Threshold | null {
  // For every anti-pattern that is not named the worst of them counts; the gate knows which these are.
  const among = threshold.of === 'every' ? all.filter(({ measure }) => measure === 'severity') : [threshold];
  const named = new Set(all.filter(({ measure }) => measure === 'severity').map(({ of }) => of));
  const results = evaluateGate(scorecard, { basis, thresholds: among }, meta).thresholds.filter(
    ({ of }) => threshold.of !== 'every' || !named.has(of),
  );
  const found = results.map((result) => result.found);
  if (found.length === 0 || found.includes(null)) return null;
  switch (threshold.measure) {
    case 'level': {
      const [level] = found;
      return typeof level === 'number' && level > threshold.atLeast ? { ...threshold, atLeast: level } : null;
    }
    case 'score': {
      const [score] = found;
      const floored = typeof score === 'number' ? roundDown(score) : 0;
      return floored > threshold.atLeast ? { ...threshold, atLeast: floored } : null;
    }
    case 'severity': {
      const worst = Math.max(...found.map((one) => severityOrder.indexOf(one as SeverityClass)));
      const atMost = severityOrder[worst];
      const isStricter = worst < severityOrder.indexOf(threshold.atMost);
      return atMost !== undefined && isStricter ? { ...threshold, atMost } : null;
    }
    case 'coverage':
    case 'not-applicable':
      return null;
  }
}

/** To two decimals, never above: 2.3 stays 2.3, though a hundred times as much is a little less than 230. */
function roundDown(score: number): number {
  const nearest = Math.round(score * 100);
  return nearest / 100 > score ? (nearest - 1) / 100 : nearest / 100;
}
