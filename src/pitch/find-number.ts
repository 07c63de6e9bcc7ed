import { evaluate } from '../conditions/evaluate.js';
import type { Calculation, FoundNumber, NumberName, PitchCondition } from '../model/pitch.js';
import type { ItemTrace, Scorecard } from '../model/scorecard.js';

/** Where numbers are looked for. `about` is the section that an own objection names; null where none is named. */
export interface Grounds {
  readonly scorecard: Scorecard;
  readonly calculations: readonly Calculation[];
  readonly about: string | null;
}

/** A number by its name; null where there is none: not asked, not rated, not given. For calculations it is the base. */
export function findNumber({ measure, of: named }: NumberName, grounds: Grounds): FoundNumber | null {
  const { scorecard, calculations, about } = grounds;
  const of = named === 'about' ? about : named;
  if (of === null) return null;
  if (measure === 'calculation') {
    const found = calculations.find(({ id }) => id === of);
    return found === undefined ? null : { measure, of: found.id, value: found.result.base };
  }
  if (measure === 'effort') {
    const [first] = scorecard.recommendations;
    return first === undefined ? null : { measure, of: first.item, title: first.first, value: first.effort };
  }
  if (measure === 'item') return findItem(of, scorecard);
  const section = scorecard.sections.find(({ id }) => id === of);
  if (measure === 'severity') {
    if (section?.kind !== 'anti-pattern' || section.severity === null) return null;
    const bounds = scorecard.severities.map(({ from }) => from);
    return { measure, of, title: section.title, value: section.severity, range: section.range, bounds };
  }
  const whole = of === 'overall' ? { ...scorecard.overall, title: overallTitle } : null;
  const scored = whole ?? (section?.kind === 'dimension' ? section : null);
  if (scored === null) return null;
  const { title, score, level, range, thresholds } = scored;
  if (measure === 'level') return level === null ? null : { measure, of, title, value: level };
  return score === null ? null : { measure, of, title, value: score, range, bounds: thresholds };
}

/** How the whole is called where sections are called by their titles. */
export const overallTitle = { de: 'Gesamtergebnis', en: 'Overall result' };

function findItem(of: string, { sections, profiles }: Scorecard): FoundNumber | null {
  const item = [...sections, ...profiles]
    .flatMap(({ items }): readonly ItemTrace[] => items)
    .find(({ id }) => id === of);
  if (item === undefined || item.mean === null) return null;
  const reached = item.options.find(({ value }) => value === item.reached);
  return {
    measure: 'item',
    of,
    title: item.question,
    value: item.mean,
    values: item.options.map(({ value }) => value),
    reached: reached?.text ?? null,
  };
}

/**
 * Whether a condition holds. A comparison with bounds on a number that is not there is neither met nor not met; without bounds
 * it asks whether there is one.
 */
export function holds(condition: PitchCondition, grounds: Grounds): boolean {
  const met = evaluate(condition, ({ compare: { atLeast, below, ...name } }) => {
    const found = findNumber(name, grounds);
    if (found === null) return atLeast === null && below === null ? false : null;
    return (atLeast === null || found.value >= atLeast) && (below === null || found.value < below);
  });
  return met === true;
}
