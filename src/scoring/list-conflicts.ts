import type { Answers } from '../model/answers.js';
import type { ApplicabilityConflict } from '../model/scorecard.js';
import { concealsCounts } from './trace-item.js';

/**
 * Items that somebody says do not apply and somebody else scored (docs/scoring.md, rule 24). In an anonymous assessment only
 * where both numbers are shown anyway, so that at least k people stand on each side.
 * @param ids the items of scored sections, in file order
 */
export function listConflicts(ids: readonly string[], { items, privacy }: Answers): readonly ApplicabilityConflict[] {
  const counts = new Map(items.map((item) => [item.item, item]));
  return ids.flatMap((item): ApplicabilityConflict[] => {
    const found = counts.get(item);
    if (found === undefined || found.notApplicable === 0 || found.answered === 0) return [];
    if (concealsCounts(found, privacy)) return [];
    return [{ item, notApplicable: found.notApplicable, answered: found.answered }];
  });
}
