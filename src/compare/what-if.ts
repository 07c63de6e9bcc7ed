import type { Sides } from '../model/comparison.js';
import type { Problem } from '../model/problem.js';
import type {
  AntiPatternResult,
  DimensionResult,
  FindingResult,
  ItemTrace,
  OverallResult,
  ProfileResult,
  Scorecard,
} from '../model/scorecard.js';
import type {
  AssumedAnswer,
  Assumption,
  SupposedAntiPattern,
  SupposedCap,
  SupposedDimension,
  SupposedFinding,
  SupposedLevel,
  SupposedPicture,
  WhatIf,
} from '../model/what-if.js';
import { smallestChange } from './change-of-figure.js';

/**
 * Whether assumptions may be told at all, as far as the published scorecard says; empty where they may.
 *
 * In an anonymous assessment an item may keep its counts back while its section's coverage is published. Taken together with the
 * coverage after only some of such items were changed, it would say how many left single ones open. Coverage itself is never
 * told, but it decides whether a section is rated. So where something is not rated, either all such items of a section are
 * changed or none. Decided from what is published and nothing else: the refusal tells nothing either.
 */
export function findWhatIfProblems(before: Scorecard, assumed: readonly Assumption[]): readonly Problem[] {
  if (before.sections.every(({ reason }) => reason === null || reason.code === 'not-applicable')) return [];
  return listSplit(before, assumed).map(({ id, left }): Problem => {
    const args = { section: id, items: left };
    return { code: 'assumption-discloses', severity: 'error', place: null, args };
  });
}

/**
 * What would be if everybody had answered so: two scorecards of the same responses, the second with the assumed answers, side by
 * side. Nothing is scored here, and only what both scorecards publish is told; in an anonymous assessment less (docs/privacy.md).
 * @param assumed in the questionnaire's order, none of them a problem
 */
export function tellWhatIf(
  before: Scorecard,
  after: Scorecard,
  assumed: readonly Assumption[],
  meta: WhatIf['meta'],
): WhatIf {
  const rangesShown = listSplit(before, assumed).length === 0;
  const { id, version, hash, title } = before.questionnaire;
  return {
    schema: 'cx-maturity/what-if/v1',
    hypothetical: true,
    meta,
    organisation: before.organisation,
    questionnaire: { id, version, hash, title },
    rules: before.rules,
    privacy: before.privacy,
    people: before.people,
    levels: before.levels.map(({ level, name }) => ({ level, name })),
    severities: before.severities,
    assumed: assumed.flatMap((one) => describeAssumed(one, before, after)),
    overall: changeOfLevel({ before: before.overall, after: after.overall }, rangesShown),
    sections: after.sections.flatMap((section): readonly (SupposedDimension | SupposedAntiPattern)[] => {
      const there = before.sections.find((one) => one.id === section.id);
      if (there?.kind === 'dimension' && section.kind === 'dimension')
        return [changeOfDimension({ before: there, after: section }, rangesShown)];
      if (there?.kind === 'anti-pattern' && section.kind === 'anti-pattern')
        return [changeOfSeverity({ before: there, after: section }, rangesShown)];
      return [];
    }),
    findings: {
      gone: without(before.findings, after.findings).map(describeFinding),
      new: without(after.findings, before.findings).map(describeFinding),
    },
    pictures: changesOfPictures(before, after, assumed),
  };
}

/** Sections of which some items that keep their counts back are changed and others, `left`, are not. */
function listSplit(
  { sections, privacy }: Scorecard,
  assumed: readonly Assumption[],
): readonly { readonly id: string; readonly left: readonly string[] }[] {
  if (privacy.mode !== 'anonymous') return [];
  return sections.flatMap(({ id, items }) => {
    const silent = items.filter(keepsCounts);
    const left = silent.filter((item) => !isAssumed(item, assumed)).map((item) => item.id);
    return left.length === 0 || left.length === silent.length ? [] : [{ id, left }];
  });
}

// What too few answered counts as answered by nobody, which is no secret.
function keepsCounts({ answered, reason }: ItemTrace): boolean {
  return answered === null && reason === null;
}

function isAssumed({ id }: { readonly id: string }, assumed: readonly Assumption[]): boolean {
  return assumed.some(({ item }) => item === id);
}

/** Every item with options that a scorecard tells of, with the id of its section. */
function itemsOf({ sections, profiles, positions }: Scorecard) {
  const scored = sections.flatMap(({ id, items }) =>
    items.map((item) => ({ section: id, item, scale: 'anchored' as const, chosen: null })),
  );
  const others = [...profiles, ...positions].flatMap(({ id, items }) =>
    items.map((item) => ({ section: id, item, scale: item.scale, chosen: item.chosen })),
  );
  return [...scored, ...others];
}

function describeAssumed({ item: id, option }: Assumption, before: Scorecard, after: Scorecard): AssumedAnswer[] {
  const now = itemsOf(before).find(({ item }) => item.id === id);
  // Once assumed, everybody has answered it: there is always a place for it.
  const then = itemsOf(after).find(({ item }) => item.id === id);
  const chosen = then?.item.options[option - 1];
  if (then === undefined || chosen === undefined) return [];
  const { mode, minGroup } = before.privacy;
  // Of a section to which nobody, or too few, said anything a scorecard does not tell.
  const silent =
    mode === 'anonymous' && minGroup !== null
      ? ({ code: 'hidden-for-privacy', minGroup } as const)
      : ({ code: 'no-answers' } as const);
  return [
    {
      item: id,
      section: then.section,
      question: then.item.question,
      scale: then.scale,
      from: {
        mean: now?.item.mean ?? null,
        chosen: now?.chosen?.text ?? null,
        reason: now === undefined ? silent : now.item.reason,
      },
      to: { option, value: then.scale === 'choice' ? null : chosen.value, text: chosen.text },
    },
  ];
}

function changeOf(scores: Sides<number | null>, isBadHigh: boolean): Pick<SupposedLevel, 'change' | 'direction'> {
  if (scores.before === null || scores.after === null) return { change: null, direction: null };
  const change = scores.after - scores.before;
  // Less is an accident of binary fractions.
  if (Math.abs(change) <= smallestChange) return { change: 0, direction: null };
  return { change, direction: change > 0 === isBadHigh ? 'worse' : 'better' };
}

function sidesOf<Side, Value>({ before, after }: Sides<Side>, read: (side: Side) => Value): Sides<Value> {
  return { before: read(before), after: read(after) };
}

function isSame({ before, after }: Sides<unknown>): boolean {
  return before === after;
}

function changeOfLevel(sides: Sides<DimensionResult | OverallResult>, rangesShown: boolean): SupposedLevel {
  const score = sidesOf(sides, (side) => side.score);
  const level = sidesOf(sides, (side) => side.level);
  const held = sidesOf(sides, capsOf);
  const caps = {
    gone: without(held.before, held.after),
    new: without(held.after, held.before),
    kept: held.after.filter(({ id, bites }) => bites && held.before.some((one) => one.id === id)),
  };
  const change = changeOf(score, false);
  return {
    score,
    ...change,
    reason: sidesOf(sides, (side) => side.reason),
    level,
    levelRange: rangesShown ? sidesOf(sides, (side) => side.levelRange) : null,
    thresholds: sides.after.thresholds,
    nextLevel: sides.after.nextLevel,
    caps,
    changed: isOther(score, change) || !isSame(level),
  };
}

function isOther({ before, after }: Sides<number | null>, { change }: Pick<SupposedLevel, 'change'>): boolean {
  return change === null ? before !== after : change !== 0;
}

// The rule of the lowest dimension always holds in some way: it is told where it bites.
function capsOf(result: DimensionResult | OverallResult): readonly SupposedCap[] {
  const caps = result.caps.map(({ id, to, bites, reason }) => ({ id, to, bites, reason }));
  const lowest = 'lowest' in result && result.lowest?.bites === true ? result.lowest : null;
  return lowest === null ? caps : [...caps, { id: 'lowest', to: lowest.to, bites: true, reason: null }];
}

function changeOfDimension(sides: Sides<DimensionResult>, rangesShown: boolean): SupposedDimension {
  const { id, title } = sides.after;
  return { kind: 'dimension', id, title, ...changeOfLevel(sides, rangesShown) };
}

function changeOfSeverity(sides: Sides<AntiPatternResult>, rangesShown: boolean): SupposedAntiPattern {
  const { id, title } = sides.after;
  const severity = sidesOf(sides, (side) => side.severity);
  const classes = sidesOf(sides, (side) => side.class);
  const change = changeOf(severity, true);
  return {
    kind: 'anti-pattern',
    id,
    title,
    severity,
    ...change,
    reason: sidesOf(sides, (side) => side.reason),
    class: classes,
    classRange: rangesShown ? sidesOf(sides, (side) => side.classRange) : null,
    changed: isOther(severity, change) || !isSame(classes),
  };
}

function without<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  others: readonly { readonly id: string }[],
): readonly Entry[] {
  return entries.filter(({ id }) => !others.some((other) => other.id === id));
}

function describeFinding({ id, kind, title }: FindingResult): SupposedFinding {
  return { id, kind, title };
}

/** Pictures that are others. Whether a profile has one depends on its coverage: see findWhatIfProblems. */
function changesOfPictures(
  before: Scorecard,
  after: Scorecard,
  assumed: readonly Assumption[],
): readonly SupposedPicture[] {
  return after.profiles.flatMap(({ id, title, picture }) => {
    const there = before.profiles.find((profile) => profile.id === id);
    if (there !== undefined && before.privacy.mode === 'anonymous' && tellsCoverage(there, assumed)) return [];
    const was = there?.picture ?? null;
    return was?.id === picture?.id
      ? []
      : [{ id, title, picture: { before: was?.title ?? null, after: picture?.title ?? null } }];
  });
}

function tellsCoverage({ reason, items }: ProfileResult, assumed: readonly Assumption[]): boolean {
  return reason !== null && items.some((item) => keepsCounts(item) && isAssumed(item, assumed));
}
