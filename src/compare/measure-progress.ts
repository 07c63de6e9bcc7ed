import type { Progress, ProgressFigure, ProgressGap, ScoreChange, SectionChange } from '../model/comparison.js';
import type { Planned, PlannedFigure } from '../model/planned.js';
import type { Scorecard, SectionResult } from '../model/scorecard.js';
import { carryPlan } from './carry-plan.js';
import { smallestChange } from './change-of-figure.js';

/**
 * What became of the plan that was under way between two rounds (docs/rounds.md): the later one's, else the earlier one's. One that
 * was made on the later round itself is for the time after it. Nothing is scored again; null where there was no plan.
 */
export function measureProgress(
  before: Scorecard,
  after: Scorecard,
  overall: ScoreChange,
  sections: readonly SectionChange[],
): Progress | null {
  const planned = choosePlan(before, after);
  if (planned === null) return null;
  const plan = carryPlan(planned, after.sections);
  const lost = new Map(plan.lost.map(({ id, because }) => [id, because]));
  const fromBefore = isMadeOn(planned, before);
  const measureScore = (figure: PlannedFigure, parts: readonly Part[], change: ScoreChange | null): ProgressFigure => {
    if (change === null || (!fromBefore && !isAskedBy(planned, after))) return gapOf(figure, null, 'not-comparable');
    const now = change.published.after;
    if (now === null) return gapOf(figure, null, 'not-rated');
    if (!fromBefore) return shareOf(figure, now, 'cannot-be-told', null);
    const noise = change.score.direction === null ? null : change.score.noise;
    if (change.alike) return shareOf(figure, now, noise, null);
    const { before: from, after: reached } = change.score;
    if (from === null || reached === null) return gapOf(figure, now, 'not-comparable');
    const known = new Set(change.items);
    const to = from + gainOn(parts, known, plan.answers);
    return shareOf({ from, to }, reached, noise, known.size);
  };
  return {
    created: plan.created,
    round: plan.round,
    fromBefore,
    goals: plan.goals.map(({ of, level }) => {
      const dimension = after.sections.find((section) => section.id === of);
      const now = of === 'overall' ? after.overall.level : dimension?.kind === 'dimension' ? dimension.level : null;
      const title = of === 'overall' ? null : (titleOf(of, after, before) ?? { de: of, en: of });
      return { of, title, level, now, reached: now === null ? null : now >= level };
    }),
    overall:
      plan.sections
        .filter(({ section }) => section === 'overall')
        .map((figure) => measureScore(figure, after.sections.filter(isDimension), overall))[0] ?? null,
    sections: sortAs(
      after.sections.map(({ id }) => id),
      plan.sections.filter(({ section }) => section !== 'overall'),
      ({ section }) => section,
    ).map(({ section: id, ...figure }) => {
      const now = after.sections.find((section) => section.id === id);
      const change = sections.find((section) => section.id === id) ?? null;
      const there = now ?? before.sections.find((section) => section.id === id);
      const about = { id, title: there?.title ?? { de: id, en: id }, kind: there?.kind ?? null };
      const because = lost.get(id);
      if (because !== undefined || now === undefined) {
        return { ...about, ...gapOf(figure, null, because ?? 'gone') };
      }
      // By itself a section weighs what it weighs.
      return { ...about, ...measureScore(figure, [{ weight: 1, items: now.items }], change) };
    }),
    steps: sortAs(
      itemsOf(after).map(({ id }) => id),
      plan.answers,
      ({ item }) => item,
    ).map(({ item: id, revision: _, ...figure }) => {
      const item = itemsOf(after).find((one) => one.id === id);
      const there = item ?? itemsOf(before).find((one) => one.id === id);
      const about = { id, question: there?.question ?? { de: id, en: id } };
      const because = lost.get(id);
      if (because !== undefined) return { ...about, ...gapOf(figure, null, because) };
      const now = item?.mean ?? null;
      if (now === null) return { ...about, ...gapOf(figure, null, 'not-rated') };
      const change = sections.flatMap(({ itemChanges }) => itemChanges).find((one) => one.id === id);
      const noise = fromBefore && change !== undefined ? change.noise : 'cannot-be-told';
      return { ...about, ...shareOf(figure, now, change?.direction === null && fromBefore ? null : noise, null) };
    }),
  };
}

/** In the order of the ids; what is not among them comes last. */
function sortAs<Entry>(ids: readonly string[], entries: readonly Entry[], idOf: (entry: Entry) => string) {
  const at = new Map(ids.map((id, index) => [id, index]));
  return entries.toSorted((one, other) => (at.get(idOf(one)) ?? ids.length) - (at.get(idOf(other)) ?? ids.length));
}

function choosePlan(before: Scorecard, after: Scorecard): Planned | null {
  const { planned } = after;
  const isForLater = planned !== null && isMadeOn(planned, after) && !isMadeOn(planned, before);
  return planned === null || isForLater ? before.planned : planned;
}

/** Whether a plan starts from what a result says: asked and scored as there, and from the same figures. */
function isMadeOn({ sections, answers, ...planned }: Planned, scorecard: Scorecard): boolean {
  if (!isAskedBy(planned, scorecard)) return false;
  const items = new Map(itemsOf(scorecard).map(({ id, mean }) => [id, mean]));
  const scores = new Map([
    ['overall', scorecard.overall.score],
    ...scorecard.sections.map((section) => [section.id, scoreOf(section)] as const),
  ]);
  // What was never asked there somebody added by hand; it says nothing of the rest.
  const isSame = (now: number | null | undefined, from: number): boolean =>
    now === undefined || (now !== null && Math.abs(now - from) <= smallestChange);
  return (
    sections.every(({ section, from }) => isSame(scores.get(section), from)) &&
    answers.every(({ item, from }) => isSame(items.get(item), from))
  );
}

function isAskedBy({ questionnaire, rules }: Pick<Planned, 'questionnaire' | 'rules'>, scorecard: Scorecard): boolean {
  return questionnaire.hash === scorecard.questionnaire.hash && rules.hash === scorecard.rules.hash;
}

function itemsOf({ sections }: Scorecard): readonly SectionResult['items'][number][] {
  return sections.flatMap(({ items }) => items);
}

function scoreOf(section: SectionResult): number | null {
  return section.kind === 'dimension' ? section.score : section.severity;
}

function isDimension(section: SectionResult): section is Extract<SectionResult, { kind: 'dimension' }> {
  return section.kind === 'dimension';
}

function titleOf(id: string, ...scorecards: readonly Scorecard[]): SectionResult['title'] | null {
  return scorecards.flatMap(({ sections }) => sections).find((section) => section.id === id)?.title ?? null;
}

interface Part {
  readonly weight: number;
  readonly items: readonly { readonly id: string; readonly weight: number }[];
}

/** What the planned answers to some of the items bring to the mean of these: item first, as every score. */
function gainOn(parts: readonly Part[], known: ReadonlySet<string>, answers: Planned['answers']): number {
  const kept = parts
    .map(({ weight, items }) => ({ weight, items: items.filter(({ id }) => known.has(id)) }))
    .filter(({ weight, items }) => weight > 0 && items.length > 0);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.reduce((sum, { weight, items }) => {
    const within = items.reduce((all, item) => all + item.weight, 0);
    const gain = items.reduce((all, item) => {
      const answer = answers.find((one) => one.item === item.id);
      return all + (answer === undefined ? 0 : (item.weight / within) * (answer.to - answer.from));
    }, 0);
    return sum + (weight / total) * gain;
  }, 0);
}

function gapOf({ from, to }: PlannedFigure, now: number | null, because: ProgressGap): ProgressFigure {
  return { baseline: from, target: to, now, share: null, because, onItems: null, noise: null };
}

function shareOf(
  { from, to }: PlannedFigure,
  now: number,
  noise: ProgressFigure['noise'],
  onItems: number | null,
): ProgressFigure {
  const isNothing = Math.abs(to - from) <= smallestChange;
  if (isNothing) return { ...gapOf({ from, to }, now, 'nothing-planned'), onItems };
  // What is less than a change is none.
  const gone = Math.abs(now - from) <= smallestChange ? 0 : now - from;
  const share = gone / (to - from);
  return { baseline: from, target: to, now, share, because: null, onItems, noise: gone === 0 ? null : noise };
}
