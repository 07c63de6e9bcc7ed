import type { CarriedPlan, LossReason, Planned } from '../model/planned.js';

/** What is asked now; a section by its items. */
export interface AskedNow {
  readonly id: string;
  readonly items: readonly {
    readonly id: string;
    readonly revision: number;
    readonly options: readonly { readonly value: number }[];
  }[];
}

/**
 * A plan as a result carries it: with what of it nobody is asked any more, or is asked otherwise. An option to reach that is
 * no option any more says that the item is worth something else.
 * @param sections those that are scored
 */
export function carryPlan(planned: Planned, sections: readonly AskedNow[]): CarriedPlan {
  const items = new Map(sections.flatMap((section) => section.items.map((item) => [item.id, item])));
  const known = new Set(['overall', ...sections.map(({ id }) => id)]);
  const lost: CarriedPlan['lost'][number][] = planned.sections
    .filter(({ section }) => !known.has(section))
    .map(({ section }) => ({ id: section, because: 'gone' }));
  for (const answer of planned.answers) {
    const because = findLoss(answer, items.get(answer.item));
    if (because !== null) lost.push({ id: answer.item, because });
  }
  return { ...planned, lost };
}

function findLoss(
  { revision, to }: Planned['answers'][number],
  item: AskedNow['items'][number] | undefined,
): LossReason | null {
  if (item === undefined) return 'gone';
  if (item.revision !== revision) return 'revised';
  return item.options.some(({ value }) => value === to) ? null : 'rescaled';
}
