import type { Problem } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Assumption } from '../model/what-if.js';
import { makeProblem } from './make-problem.js';

/** An assumption as it was typed: whether there is such an item, and such an option, is not known yet. */
export interface WrittenAssumption {
  readonly item: string;
  readonly option: string;
}

/**
 * Takes apart what stands behind --what-if: `ITEM=n`, several with commas, blanks around either of no matter. Each part that is
 * none gives 'assumption-malformed'.
 */
export function readAssumptions(texts: readonly string[]): {
  readonly written: readonly WrittenAssumption[];
  readonly problems: readonly Problem[];
} {
  const written: WrittenAssumption[] = [];
  const problems: Problem[] = [];
  for (const part of texts.flatMap((text) => text.split(','))) {
    const [, item, option] = /^\s*([^=\s]+)\s*=\s*([^=\s]+)\s*$/.exec(part) ?? [];
    if (item === undefined || option === undefined) {
      problems.push(makeProblem('assumption-malformed', null, { found: part.trim() }));
    } else written.push({ item, option });
  }
  return { written, problems };
}

/**
 * Holds assumptions against the questionnaire: an item that it has, with options, and the number of one of them. The same twice is
 * the same; two answers to one item are none. Those that are sound come back in the questionnaire's order.
 */
export function linkAssumptions(
  written: readonly WrittenAssumption[],
  { sections }: Questionnaire,
): { readonly assumed: readonly Assumption[]; readonly problems: readonly Problem[] } {
  const items = new Map(sections.flatMap((section) => section.items.map((item) => [item.id, item])));
  const problems: Problem[] = [];
  const found = new Map<string, Set<string>>();
  for (const { item: id, option } of written) {
    const item = items.get(id);
    if (item === undefined) problems.push(makeProblem('unknown-item', null, { id, allowed: [...items.keys()] }));
    else if (item.scale === 'text') problems.push(makeProblem('assumption-of-text', null, { item: id }));
    else {
      const allowed = item.options.map((_, index) => String(index + 1));
      if (!allowed.includes(option)) {
        problems.push(makeProblem('option-unknown', null, { item: id, found: option, allowed }));
      } else found.set(id, (found.get(id) ?? new Set()).add(option));
    }
  }
  const assumed = [...items.keys()].flatMap((id): readonly Assumption[] => {
    const [option, ...others] = found.get(id) ?? [];
    if (option === undefined) return [];
    if (others.length > 0)
      problems.push(makeProblem('assumption-twice', null, { item: id, found: [option, ...others] }));
    return [{ item: id, option: Number(option) }];
  });
  return { assumed, problems };
}
