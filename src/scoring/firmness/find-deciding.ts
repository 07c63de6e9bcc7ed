import type { DecidingItem } from '../../model/firmness.js';
import type { ItemResult, SectionResult } from '../../model/scorecard.js';
import type { Ground } from '../demands.js';
import { classAt } from '../level.js';
import { WeightedMean } from '../score-section.js';
import { settle } from '../settle.js';
import { isCounted } from './find-fewest.js';

/** The level at which something would stand if sections had these figures: scores, severities. */
export type LevelWith = (of: string, figureOf: (section: SectionResult) => number | null, overall: number) => number;

/**
 * The item of a rated section that decides most: of those without which the level or class would be another one, else of all, the one
 * without which the figure would be furthest away; of several the first. The other items keep their weights, what is rated stays so.
 * null with fewer than two answered items.
 */
export function findDecidingOf(section: SectionResult, ground: Ground, levelWith: LevelWith): DecidingItem | null {
  const figure = figureOf(section);
  if (figure === null) return null;
  const overall = ground.overall.score ?? 0;
  const found = section.items.flatMap((item): readonly Candidate[] => {
    const score = figureWithout(item, section);
    if (score === null) return [];
    const level =
      section.kind === 'dimension'
        ? levelWith(section.id, (other) => (other.id === section.id ? score : figureOf(other)), overall)
        : null;
    const severityClass = section.kind === 'anti-pattern' ? classAt(score, ground.model.ruleSet.severities) : null;
    const changes = section.kind === 'dimension' ? level !== section.level : severityClass !== section.class;
    return [{ item: item.id, score, level, class: severityClass, changes, shift: settle(Math.abs(score - figure)) }];
  });
  return chooseMost(found);
}

/** The same of the whole, of all items of all rated sections: a sign may end a cap. */
export function findDecidingOfOverall({ sections, overall }: Ground, levelWith: LevelWith): DecidingItem | null {
  const { score: now, level: levelNow } = overall;
  if (now === null) return null;
  const counted = sections.filter(isCounted);
  const found = sections
    .filter((section) => figureOf(section) !== null)
    .flatMap((section) =>
      section.items.flatMap((item): readonly Candidate[] => {
        const figure = figureWithout(item, section);
        if (figure === null) return [];
        const figureWith = (other: SectionResult): number | null =>
          other.id === section.id ? figure : figureOf(other);
        const mean = new WeightedMean();
        for (const dimension of counted) mean.add(dimension.weight, figureWith(dimension) ?? 0);
        const score = mean.value() ?? now;
        const level = levelWith('overall', figureWith, score);
        const shift = settle(Math.abs(score - now));
        return [{ item: item.id, score, level, class: null, changes: level !== levelNow, shift }];
      }),
    );
  return chooseMost(found);
}

/** The score of a dimension, the severity of an anti-pattern; null where it is not rated. */
export function figureOf(section: SectionResult): number | null {
  return section.kind === 'dimension' ? section.score : section.severity;
}

interface Candidate extends DecidingItem {
  readonly changes: boolean;
  readonly shift: number;
}

function chooseMost(candidates: readonly Candidate[]): DecidingItem | null {
  const changing = candidates.filter(({ changes }) => changes);
  const [most] = (changing.length > 0 ? changing : candidates).toSorted((a, b) => b.shift - a.shift);
  if (most === undefined) return null;
  const { changes: _, shift: __, ...item } = most;
  return item;
}

/** The weighted mean of a section's other items; null where the item has none, or no other has any. */
function figureWithout({ id, mean: own }: ItemResult, { items }: SectionResult): number | null {
  if (own === null) return null;
  const mean = new WeightedMean();
  for (const item of items) if (item.id !== id && item.mean !== null) mean.add(item.weight, item.mean);
  return mean.value();
}
