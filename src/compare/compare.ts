import type { Comparison, ComparisonNote, GroupChange, LevelSide, SectionChange, Told } from '../model/comparison.js';
import type { Problem } from '../model/problem.js';
import type {
  DimensionResult,
  GroupResult,
  GroupSectionResult,
  ItemResult,
  OverallResult,
  Scorecard,
  SectionResult,
} from '../model/scorecard.js';
import { matchItems } from '../statistics/compare-rounds.js';
import { changeOfFigure } from './change-of-figure.js';
import { changeOfScore, intervalOf, type ScoredPart, type ScoredWhole } from './change-of-score.js';
import { measureProgress } from './measure-progress.js';

/** Why two scorecards cannot be compared: another questionnaire, or nothing that both asked alike. Empty where they can. */
export function findComparisonProblems(before: Scorecard, after: Scorecard): readonly Problem[] {
  const [one, other] = [before.questionnaire.id, after.questionnaire.id];
  if (one !== other) {
    const args = { before: one, after: other };
    return [{ code: 'comparison-other-questionnaire', severity: 'error', place: null, args }];
  }
  if (matchItems(itemsOf(before).map(toAsked), itemsOf(after).map(toAsked)).common.length > 0) return [];
  return [{ code: 'comparison-nothing-in-common', severity: 'error', place: null, args: { id: other } }];
}

/**
 * Holds two scorecards of one questionnaire against each other: every figure on what both asked alike (same id, revision and option
 * values), every change against the smallest detectable one (docs/rounds.md). Nothing is scored again: all of it follows from
 * what the two scorecards say, so that it tells of nobody more than they do.
 */
export function compareScorecards(before: Scorecard, after: Scorecard, meta: Comparison['meta']): Comparison {
  const match = matchItems(itemsOf(before).map(toAsked), itemsOf(after).map(toAsked));
  const common = new Set(match.common);
  const earlier = new Map(before.sections.map((section) => [section.id, section]));
  const sections = after.sections.flatMap((section): readonly SectionChange[] => {
    const there = earlier.get(section.id);
    return there === undefined || there.kind !== section.kind ? [] : [changeOfSection(there, section, common)];
  });
  const compared = new Set(sections.map(({ id }) => id));
  const words = new Map([...itemsOf(before), ...itemsOf(after)].map(({ id, question }) => [id, question]));
  const told = (ids: readonly string[]): readonly Told[] =>
    ids.map((id) => ({ id, text: words.get(id) ?? { de: id, en: id } }));
  const only = (among: readonly SectionResult[]): readonly Told[] =>
    among.filter(({ id }) => !compared.has(id)).map(({ id, title }) => ({ id, text: title }));
  const { revised, rescaled, added, removed } = match;
  const overall = changeOfScore({ before: wholeOf(before), after: wholeOf(after) }, common, false);
  return {
    schema: 'cx-maturity/comparison/v1',
    meta,
    before: aboutOf(before),
    after: aboutOf(after),
    notes: noteDifferences(before, after),
    overall: { ...overall, level: { before: levelOf(before.overall), after: levelOf(after.overall) } },
    sections,
    groups: changesOfGroups(before, after, common),
    items: {
      common: common.size,
      revised: told(revised),
      rescaled: told(rescaled),
      added: told(added),
      removed: told(removed),
    },
    progress: measureProgress(before, after, overall, sections),
    sectionsAdded: only(after.sections),
    sectionsRemoved: only(before.sections),
  };
}

function itemsOf({ sections }: Scorecard): readonly ItemResult[] {
  return sections.flatMap(({ items }) => items);
}

/** An item as a round asked it, for matchItems. */
export function toAsked({ id, revision, options }: ItemResult) {
  return { id, revision, values: options.map(({ value }) => value) };
}

function aboutOf({ organisation, meta, people, questionnaire, rules }: Scorecard): Comparison['before'] {
  const { id, version, hash } = questionnaire;
  return {
    organisation,
    created: meta.created,
    people,
    questionnaire: { id, version, hash },
    rules: { id: rules.id, version: rules.version, hash: rules.hash },
  };
}

function noteDifferences(before: Scorecard, after: Scorecard): readonly ComparisonNote[] {
  const notes: ComparisonNote[] = [];
  const [from, to] = [before.meta.created, after.meta.created];
  if (from === null || to === null) notes.push('dates-missing');
  else if (Date.parse(from) > Date.parse(to)) notes.push('dates-reversed');
  if (before.organisation !== after.organisation) notes.push('organisation');
  if (before.questionnaire.version !== after.questionnaire.version) notes.push('questionnaire-version');
  else if (before.questionnaire.hash !== after.questionnaire.hash) notes.push('questionnaire-wording');
  if (before.rules.id !== after.rules.id || before.rules.hash !== after.rules.hash) notes.push('rules');
  const figures = (scorecard: Scorecard): readonly Pick<OverallResult, 'interval'>[] => [
    scorecard.overall,
    ...scorecard.sections,
  ];
  if ([before, after].some((scorecard) => figures(scorecard).every((figure) => intervalOf(figure) === null))) {
    notes.push('no-intervals');
  }
  return notes;
}

function scoreOf(section: SectionResult): number | null {
  return section.kind === 'dimension' ? section.score : section.severity;
}

function partOf(section: SectionResult, weight: number): ScoredPart {
  return { id: section.id, weight, isRated: scoreOf(section) !== null, items: section.items };
}

function wholeOf({ overall, sections }: Scorecard): ScoredWhole {
  return {
    published: { score: overall.score, interval: intervalOf(overall) },
    range: overall.range,
    parts: sections.filter(isDimension).map((section) => partOf(section, section.weight)),
  };
}

function isDimension(section: SectionResult): section is DimensionResult {
  return section.kind === 'dimension';
}

function changeOfSection(before: SectionResult, after: SectionResult, common: ReadonlySet<string>): SectionChange {
  const isBadHigh = after.kind === 'anti-pattern';
  const whole = (section: SectionResult): ScoredWhole => ({
    published: { score: scoreOf(section), interval: intervalOf(section) },
    range: section.range,
    // By itself a section weighs what it weighs.
    parts: [partOf(section, 1)],
  });
  const earlier = new Map(before.items.map((item) => [item.id, item]));
  return {
    id: after.id,
    title: after.title,
    kind: after.kind,
    ...changeOfScore({ before: whole(before), after: whole(after) }, common, isBadHigh),
    level:
      before.kind === 'dimension' && after.kind === 'dimension'
        ? { before: levelOf(before), after: levelOf(after) }
        : null,
    class:
      before.kind === 'anti-pattern' && after.kind === 'anti-pattern'
        ? { before: before.class, after: after.class }
        : null,
    itemChanges: after.items.flatMap((item) => {
      const there = earlier.get(item.id);
      if (there === undefined || !common.has(item.id)) return [];
      const figure = (one: ItemResult) => ({ score: one.mean, interval: intervalOf(one) });
      return [{ id: item.id, question: item.question, ...changeOfFigure(figure(there), figure(item), isBadHigh) }];
    }),
  };
}

function levelOf(result: DimensionResult | OverallResult): LevelSide {
  const caps = result.caps.filter(({ bites }) => bites).map(({ id, to, reason }) => ({ id, to, reason }));
  const lowest = 'lowest' in result && result.lowest?.bites === true ? result.lowest : null;
  return {
    level: result.level,
    byScore: result.levelByScore,
    limits: [...caps, ...(lowest === null ? [] : [{ id: 'lowest', to: lowest.to, reason: null }])],
    low: result.levelRange?.low ?? null,
    thresholds: result.thresholds,
  };
}

/** What can be compared of groups: sections of which both rounds know the same items, all of them asked alike with the same weights. */
function changesOfGroups(before: Scorecard, after: Scorecard, common: ReadonlySet<string>): readonly GroupChange[] {
  const contentOf = ({ sections }: Scorecard, { items }: GroupResult, id: string): string | null => {
    const asked = sections.find((section) => section.id === id)?.items ?? [];
    if (asked.length === 0 || asked.some((item) => !common.has(item.id))) return null;
    const known = new Set(items.filter(({ mean }) => mean !== null).map(({ item }) => item));
    return JSON.stringify(asked.filter((item) => known.has(item.id)).map((item) => [item.id, item.weight]));
  };
  return after.groups.flatMap((group): readonly GroupChange[] => {
    const { breakdown, id, title } = group;
    const there = before.groups.find((other) => other.breakdown === breakdown && other.id === id);
    if (there === undefined) return [];
    const sections = group.sections.flatMap((now) => {
      const then = there.sections.find(({ section }) => section === now.section);
      const content = contentOf(after, group, now.section);
      if (then === undefined || content === null || content !== contentOf(before, there, now.section)) return [];
      const isBadHigh = after.sections.find((section) => section.id === now.section)?.kind === 'anti-pattern';
      const figure = (one: GroupSectionResult) => ({ score: one.score, interval: intervalOf(one) });
      const change = changeOfFigure(figure(then), figure(now), isBadHigh);
      return change.change === null ? [] : [{ section: now.section, ...change }];
    });
    return sections.length === 0 ? [] : [{ breakdown, id, title, sections }];
  });
}
