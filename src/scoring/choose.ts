import type { ItemCounts, Privacy } from '../model/answers.js';
import type { Item } from '../model/questionnaire.js';
import type { Chosen } from '../model/scorecard.js';
import type { Span } from './condition.js';
import { settle } from './settle.js';
import { showsDistribution } from './trace-item.js';

/**
 * The option that most of those who answered chose, the first of several; null where nobody did. In an anonymous assessment
 * it is told only where enough people chose it, and its share only where the whole distribution may be known.
 */
export function mostChosen(item: Item, counts: ItemCounts, privacy: Privacy): Chosen | null {
  if (item.scale !== 'choice' || counts.answered === 0) return null;
  const most = Math.max(...counts.options);
  const index = counts.options.indexOf(most);
  const option = item.options[index];
  if (option === undefined || (privacy.mode === 'anonymous' && most < privacy.minGroup)) return null;
  const share = showsDistribution(counts, privacy) ? settle(most / counts.answered) : null;
  return { option: index + 1, text: option.text, state: option.state, share };
}

/**
 * The share of those who answered that chose one of the options, 0 to 1, as conditions see it; null where nobody answered.
 * In an anonymous assessment a number of people below the group size, on either side, is known only as being that: a rule
 * that holds because of one person's answer would tell it.
 * @param options numbers from 1, each once
 */
export function shareChosen(counts: ItemCounts, options: readonly number[], privacy: Privacy): number | Span | null {
  const { answered } = counts;
  if (answered === 0) return null;
  const chose = options.reduce((sum, number) => sum + (counts.options[number - 1] ?? 0), 0);
  if (privacy.mode !== 'anonymous') return settle(chose / answered);
  const least = privacy.minGroup;
  const others = answered - chose;
  if (chose >= least && others >= least) return settle(chose / answered);
  const [low, high] = chose < least ? [0, least - 1] : [least, answered];
  const [lowest, highest] = others < least ? [answered - least + 1, answered] : [0, answered - least];
  return { low: settle(Math.max(low, lowest) / answered), high: settle(Math.min(high, highest) / answered) };
}

/** The same share as it may be shown beside a rule: only where the whole distribution may be known. */
export function shareShown(counts: ItemCounts, options: readonly number[], privacy: Privacy): number | null {
  const share = showsDistribution(counts, privacy) ? shareChosen(counts, options, privacy) : null;
  return typeof share === 'number' ? share : null;
}
