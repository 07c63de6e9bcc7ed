import type { Path } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Prerequisite, RuleSet } from '../model/rule-set.js';
import { makeProblem } from './make-problem.js';
import { resolveText } from './resolve-text.js';
import { checkSource, type RuleContext } from './rule-context.js';

/** An item at the value of one of its options. */
type Standing = Prerequisite['needs'];

/** The values of every scored item by its id, the worst first: as they rise, of signs as they fall. */
type Ladders = ReadonlyMap<string, readonly number[]>;

/**
 * What steps have to wait for: those of the base that hold here, then the rule set's own, in file order. One of its own takes
 * the place of the base's where the same step waits for the same item. Refused are items and values that no step could end at,
 * what another one says already, and circles, which no plan could ever get out of.
 */
export function linkPrerequisites(context: RuleContext): readonly Prerequisite[] {
  const { written, base, questionnaire, file, problems } = context;
  const ladders = laddersOf(questionnaire);
  const own = (written.prerequisites ?? []).map(({ step, needs, reason, source }, index) => {
    const path = ['prerequisites', index];
    const before = problems.length;
    checkStanding(step, [...path, 'step'], ladders, context);
    checkStanding(needs, [...path, 'needs'], ladders, context);
    if (step.item === needs.item) {
      const place = file.locate([...path, 'needs', 'item']);
      problems.push(makeProblem('prerequisite-of-itself', place, { id: step.item }));
    }
    const isSound = problems.length === before;
    const prerequisite: Prerequisite = {
      item: step.item,
      to: step.to,
      needs: { item: needs.item, to: needs.to },
      reason: resolveText(reason, [...path, 'reason'], context),
      source: checkSource(source, path, context),
    };
    return { prerequisite, path, isSound };
  });
  const inherited = (base === null ? [] : keepPrerequisites(base, questionnaire)).filter(
    ({ item, to, needs }) =>
      !own.some(({ prerequisite: by }) => by.item === item && by.to === to && by.needs.item === needs.item),
  );
  const sound = own.filter(({ isSound }) => isSound);
  findRepeated(sound, ladders, context);
  findCircles(sound, inherited, ladders, context);
  return [...inherited, ...own.map(({ prerequisite }) => prerequisite)];
}

/** Those of a base that hold in a questionnaire: it scores both items as the base does, and both have the values still. */
export function keepPrerequisites(base: RuleSet, questionnaire: Questionnaire): readonly Prerequisite[] {
  const ladders = laddersOf(questionnaire);
  const listItems = (sections: readonly { readonly items: readonly { readonly id: string }[] }[]): readonly string[] =>
    sections.flatMap(({ items }) => items.map(({ id }) => id));
  const signs = listItems(questionnaire.sections.filter(({ kind }) => kind === 'anti-pattern'));
  const signsOfBase = listItems(base.antiPatterns);
  const holds = ({ item, to }: Standing): boolean =>
    (ladders.get(item)?.indexOf(to) ?? -1) > 0 && signs.includes(item) === signsOfBase.includes(item);
  return base.prerequisites.filter((each) => holds(each) && holds(each.needs));
}

function laddersOf({ sections }: Questionnaire): Ladders {
  return new Map(
    sections.flatMap(({ kind, items }) => {
      if (kind !== 'dimension' && kind !== 'anti-pattern') return [];
      return items.map(({ id, options }): [string, readonly number[]] => {
        const values = options.map(({ value }) => value);
        return [id, kind === 'dimension' ? values : values.toReversed()];
      });
    }),
  );
}

function checkStanding(
  { item, to }: Standing,
  path: Path,
  ladders: Ladders,
  { questionnaire, file, problems }: RuleContext,
): void {
  const values = ladders.get(item);
  if (values === undefined) {
    const isAsked = questionnaire.sections.some(({ items }) => items.some(({ id }) => id === item));
    const place = file.locate([...path, 'item']);
    problems.push(
      isAsked
        ? makeProblem('prerequisite-not-scored', place, { id: item })
        : makeProblem('unknown-item', place, { id: item, allowed: [...ladders.keys()] }),
    );
  } else if (!values.includes(to)) {
    const allowed = values.toSorted((a, b) => a - b);
    problems.push(makeProblem('option-value-unknown', file.locate([...path, 'to']), { id: item, found: to, allowed }));
  } else if (values[0] === to) {
    problems.push(makeProblem('prerequisite-at-worst', file.locate([...path, 'to']), { id: item, value: to }));
  }
}

/** One of the rule set's own, with the way to it. */
interface Own {
  readonly prerequisite: Prerequisite;
  readonly path: Path;
}

// Of two alike the second says nothing new; of two that differ only in values, the one that the other includes.
function findRepeated(own: readonly Own[], ladders: Ladders, { file, problems }: RuleContext): void {
  const includes = (wide: Prerequisite, narrow: Prerequisite): boolean =>
    wide.needs.item === narrow.needs.item &&
    reaches(narrow, wide, ladders) &&
    reaches(wide.needs, narrow.needs, ladders);
  for (const [index, { prerequisite, path }] of own.entries()) {
    const other = own.find(
      ({ prerequisite: by }, at) =>
        at !== index && includes(by, prerequisite) && (at < index || !includes(prerequisite, by)),
    );
    if (other === undefined) continue;
    const args = {
      id: prerequisite.item,
      needs: prerequisite.needs.item,
      line: file.locate([...other.path, 'step']).line,
    };
    problems.push(makeProblem('prerequisite-repeated', file.locate([...path, 'step']), args));
  }
}

// Each is told where it closes the circle. Those of a base alone have none, as they were checked with it.
function findCircles(
  own: readonly Own[],
  inherited: readonly Prerequisite[],
  ladders: Ladders,
  { file, problems }: RuleContext,
): void {
  const known = [...inherited];
  for (const { prerequisite, path } of own) {
    const way = findWay(prerequisite.needs, prerequisite, known, ladders, new Set());
    if (way === null) known.push(prerequisite);
    else {
      const names = [prerequisite, ...way].map(({ item, to }) => `${item}=${to}`);
      problems.push(makeProblem('prerequisite-circle', file.locate([...path, 'needs']), { names }));
    }
  }
}

/** What has to stand before `from` does, one after the other, until something reaches `to`; null where nothing does. */
function findWay(
  from: Standing,
  to: Standing,
  known: readonly Prerequisite[],
  ladders: Ladders,
  seen: Set<Prerequisite>,
): readonly Standing[] | null {
  if (reaches(from, to, ladders)) return [from];
  for (const each of known) {
    if (seen.has(each) || !reaches(from, each, ladders)) continue;
    seen.add(each);
    const rest = findWay(each.needs, to, known, ladders, seen);
    if (rest !== null) return [from, ...rest];
  }
  return null;
}

/** Whether an item that stands at `standing` has come to `other`: the same item, there or beyond. */
function reaches(standing: Standing, other: Standing, ladders: Ladders): boolean {
  const values = ladders.get(standing.item) ?? [];
  return standing.item === other.item && values.indexOf(standing.to) >= values.indexOf(other.to);
}
