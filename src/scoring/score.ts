import type { Answers, ItemCounts, Privacy } from '../model/answers.js';
import type { Targets } from '../model/assessment.js';
import type { Text } from '../model/language.js';
import type { CoreSection, Questionnaire, Section } from '../model/questionnaire.js';
import type { Model } from '../model/rule-set.js';
import type {
  AntiPatternResult,
  DimensionResult,
  FindingResult,
  ItemResult,
  ItemTrace,
  OverallResult,
  Range,
  Scorecard,
  SectionResult,
} from '../model/scorecard.js';
import { allowedBy, gatherEvidence, listCaps, listCapsIfWorst } from './apply-caps.js';
import { shareChosen, shareShown } from './choose.js';
import { evaluate, type Sight } from './condition.js';
import {
  describeNarrative,
  describePosition,
  describeProfile,
  traceUnscored,
  type Unscored,
} from './describe-unscored.js';
import { drawUpAgenda } from './draw-up-agenda.js';
import { measureFirmness } from './firmness/measure-firmness.js';
import { classAt, levelAt, nextLevelAfter } from './level.js';
import { listConflicts } from './list-conflicts.js';
import { listDisagreements } from './list-disagreements.js';
import { listUnknownRates } from './list-unknown-rates.js';
import { intervalOfItem, intervalOfScore, ratedParts } from './measure-intervals.js';
import { overallRange } from './overall-range.js';
import { findPerceptionGaps } from './perception-gaps.js';
import { prioritise } from './prioritise.js';
import { recommend } from './recommend.js';
import { scoreGroups } from './score-groups.js';
import {
  coarsen,
  type Figures,
  reasonAgainstRating,
  scoreItems,
  shareNotApplicable,
  type WeighedCounts,
  WeightedMean,
  weigh,
} from './score-section.js';
import { aim, measureTarget, usualTarget } from './set-targets.js';
import { settle } from './settle.js';
import { tellDeviation } from './tell-deviation.js';
import { titleIn } from './title-in.js';
import { concealsCounts, showsDistribution, traceItem } from './trace-item.js';

/** What a scorecard says of itself and cannot know from the answers. */
export interface About {
  readonly organisation: string | null;
  readonly tool: string;
  readonly version: string;
  /** ISO 8601, or null. */
  readonly created: string | null;
}

/** Where the assessment names no target. */
const noTargets: Targets = { overall: null, dimensions: {} };

/** A section with its figures, before levels. */
interface Measured {
  readonly section: CoreSection;
  readonly items: readonly WeighedCounts[];
  readonly figures: Figures;
  readonly rated: boolean;
}

/**
 * Scores counted answers by the rules of docs/scoring.md: figures per section, levels and severities, caps, the whole, findings,
 * recommendations. Pure: the same answers give the same scorecard, whatever the clock or the machine.
 * Targets change no number: they say what is short of them. Missing is null beside a reason; there is no NaN, because nothing is divided by a weight of zero.
 */
export function score(model: Model, answers: Answers, about: About, targets: Targets = noTargets): Scorecard {
  const scorecard = scoreWithoutFirmness(model, answers, about, targets);
  const { sections, overall, people, privacy } = scorecard;
  return { ...scorecard, ...measureFirmness({ model, sections, overall }, { people, minGroup: privacy.minGroup }) };
}

/** The same, but nobody is told how firm it is (rule 25): for those who score thousands of times and look at figures alone. */
export function scoreWithoutFirmness(
  model: Model,
  answers: Answers,
  about: About,
  targets: Targets = noTargets,
): Scorecard {
  const { questionnaire, ruleSet } = model;
  const counts = new Map(answers.items.map((item) => [item.item, item]));
  const measured = questionnaire.sections
    .filter(isCore)
    .map((section) => measure(section, model, counts, answers.privacy));
  const now = sightOf(measured, 'now');
  const worst = sightOf(measured, 'worst');

  const bare = measured.map((each) =>
    each.section.kind === 'dimension'
      ? describeDimension(each, measured, model, answers)
      : describeAntiPattern(each, model, answers),
  );
  const titleOf = (id: string): Text => titleIn(model, id);
  const shown = sightShown(bare, null, counts, answers);
  const limited = bare.map((section): SectionResult => {
    if (section.kind !== 'dimension') return section;
    const { id, levelByScore, level, levelRange, range, thresholds } = section;
    const caps = listCaps(ruleSet.caps, id, now, shown, titleOf, levelByScore, level);
    const atWorst = range === null ? null : levelAt(range.low, thresholds);
    const low = levelRange?.low ?? null;
    return { ...section, caps, capsIfWorst: listCapsIfWorst(ruleSet.caps, id, caps, worst, titleOf, atWorst, low) };
  });
  const whole = describeOverall(measured, limited, model, shown, titleOf);
  const usual = usualTarget(
    targets,
    whole.level,
    limited.filter((section) => section.kind === 'dimension'),
    ruleSet.levels.length,
  );
  const interval = intervalOfScore(whole.score, ratedParts(limited), answers);
  const overall: OverallResult = { ...whole, interval, target: measureTarget(usual, whole) };
  const sections = limited.map((section) => (section.kind === 'dimension' ? aim(section, targets, usual) : section));
  const unscored = traceUnscored(model, counts, answers);
  const full = sightShown(sections, overall, counts, answers, unscored);
  const withShares =
    (sharesOf: typeof shareChosen): Sight =>
    (comparison) => {
      if (comparison.measure !== 'choice') return full(comparison);
      const found = counts.get(comparison.of);
      return found === undefined ? null : sharesOf(found, comparison.options, answers.privacy);
    };
  const [decides, found] = [withShares(shareChosen), withShares(shareShown)];
  const optionsOf = (id: string, options: readonly number[]): readonly Text[] => optionsIn(model, id, options);
  const findings = ruleSet.findings
    .filter((finding) => evaluate(finding.when, decides) === true)
    .map(
      ({ when, ...finding }): FindingResult => ({
        ...finding,
        evidence: gatherEvidence(when, decides, found, titleOf, optionsOf),
      }),
    );
  const recommendations = recommend(model, sections, overall);
  const groups = scoreGroups(model, answers, sections);
  const minGroup = answers.privacy.mode === 'anonymous' ? answers.privacy.minGroup : null;
  const ids = sections.flatMap((section) => section.items.map(({ id }) => id));
  const ofKind = (kind: Section['kind']): readonly Unscored[] =>
    unscored.filter(({ section }) => section.kind === kind);

  return {
    schema: 'cx-maturity/scorecard/v1',
    meta: { tool: about.tool, version: about.version, created: about.created },
    organisation: about.organisation,
    questionnaire: {
      id: questionnaire.id,
      version: questionnaire.version,
      hash: questionnaire.hash,
      title: questionnaire.title,
      limits: questionnaire.limits,
    },
    rules: { id: ruleSet.id, version: ruleSet.version, hash: ruleSet.hash },
    privacy: {
      mode: answers.privacy.mode,
      minGroup,
    },
    people: answers.people,
    levels: ruleSet.levels,
    severities: ruleSet.severities,
    overall,
    sections,
    findings,
    recommendations,
    priorities: prioritise(sections, overall, findings, recommendations),
    unanswered: listUnanswered(questionnaire, sections, unscored),
    disagreements: listDisagreements(sections),
    profiles: ofKind('profile').map((each) =>
      describeProfile(each, model, answers, decides, found, titleOf, optionsOf),
    ),
    positions: ofKind('position').map(describePosition),
    narratives: ofKind('narrative').map((each) => describeNarrative(each, answers)),
    groups,
    perceptionGaps: findPerceptionGaps(model, answers, { sections, overall, groups }),
    unknownRates: listUnknownRates(ids, answers),
    applicabilityConflicts: listConflicts(ids, answers),
    agenda: drawUpAgenda(sections),
    plan: null,
    planned: null,
  };
}

/** Sections of which nothing is known: no scored one has an answer to any item, and no other was described. */
function listUnanswered(
  { sections }: Questionnaire,
  scored: readonly SectionResult[],
  unscored: readonly Unscored[],
): Scorecard['unanswered'] {
  const known = new Set([
    ...scored.filter(({ items }) => items.some(({ mean }) => mean !== null)).map(({ id }) => id),
    ...unscored.map(({ section }) => section.id),
  ]);
  return sections.filter(({ id }) => !known.has(id)).map(({ id, title, kind }) => ({ id, title, kind }));
}

function isCore(section: Section): section is CoreSection {
  return section.kind === 'dimension' || section.kind === 'anti-pattern';
}

function measure(
  section: CoreSection,
  { ruleSet }: Model,
  counts: ReadonlyMap<string, ItemCounts>,
  privacy: Privacy,
): Measured {
  const rules =
    section.kind === 'dimension'
      ? ruleSet.dimensions.find((dimension) => dimension.section === section.id)
      : ruleSet.antiPatterns.find((pattern) => pattern.section === section.id);
  const items = weigh(section, rules?.items ?? [], counts);
  const figures = scoreItems(items.length === 1 ? items.map((item) => coarsen(item, privacy)) : items);
  return { section, items, figures, rated: reasonAgainstRating(figures, ruleSet.rating.section) === null };
}

type Moment = 'now' | 'worst' | 'best';

/**
 * What caps look at. Now: scores where there are any, and for what is not rated the best that it could still be: a cap
 * that holds even then is certain, and leaving things open does not end it. One that is not certain shows in the low end
 * of the level range. Worst and best: the ends of the ranges. For severities the high end is the bad one.
 */
function sightOf(measured: readonly Measured[], moment: Moment): Sight {
  return ({ measure: kind, of }) => {
    const each = measured.find(({ section }) => section.id === of);
    const range = each?.figures.range;
    if (each === undefined || range === null || range === undefined) return null;
    const wanted = kind === 'score' ? 'dimension' : kind === 'severity' ? 'anti-pattern' : null;
    if (each.section.kind !== wanted) return null;
    if (moment === 'now' && each.rated) return each.figures.mean;
    const lowIsWorst = wanted === 'dimension';
    return (moment === 'worst') === lowIsWorst ? range.low : range.high;
  };
}

function base(each: Measured, model: Model, answers: Answers) {
  const { section, items, figures, rated } = each;
  return {
    id: section.id,
    title: section.title,
    coverage: figures.coverage,
    notApplicable: shareNotApplicable(items, answers.privacy),
    reason: reasonAgainstRating(figures, model.ruleSet.rating.section),
    range: figures.range,
    items: items.map((item): ItemResult => traceScored(item, section, answers)),
    interval: intervalOfScore(
      rated ? figures.mean : null,
      [{ weight: 1, items: items.map(({ item: { id }, weight }) => ({ id, weight })) }],
      answers,
    ),
    firmness: null,
  };
}

function traceScored(weighed: WeighedCounts, { kind }: CoreSection, answers: Answers): ItemResult {
  const { item, counts } = weighed;
  const { privacy } = answers;
  const values = item.options.map(({ value }) => value);
  return {
    ...traceItem(weighed, kind, answers),
    interval: intervalOfItem(item, counts, privacy),
    deviation: tellDeviation(values, counts, privacy, showsDistribution(counts, privacy)),
  };
}

function describeDimension(
  each: Measured,
  measured: readonly Measured[],
  model: Model,
  answers: Answers,
): DimensionResult {
  const { section, figures, rated } = each;
  const { caps, dimensions } = model.ruleSet;
  const rules = dimensions.find((dimension) => dimension.section === section.id);
  const thresholds = rules?.thresholds ?? model.ruleSet.thresholds;
  const limited = (value: number, moment: Moment): number =>
    Math.min(
      levelAt(value, thresholds),
      allowedBy(caps, section.id, sightOf(measured, moment)) ?? Number.POSITIVE_INFINITY,
    );
  const mean = rated ? figures.mean : null;
  return {
    kind: 'dimension',
    ...base(each, model, answers),
    weight: rules?.weight ?? 1,
    score: mean,
    level: mean === null ? null : limited(mean, 'now'),
    levelRange: rangeOf(figures.range, (end, moment) => limited(end, moment)),
    levelByScore: mean === null ? null : levelAt(mean, thresholds),
    thresholds,
    nextLevel: mean === null ? null : nextLevelAfter(mean, thresholds),
    target: null,
    strengths: [],
    gaps: [],
    caps: [],
    capsIfWorst: [],
    meanings: rules?.meanings ?? [],
  };
}

function describeAntiPattern(each: Measured, model: Model, answers: Answers): AntiPatternResult {
  const { section, figures, rated } = each;
  const { antiPatterns, severities } = model.ruleSet;
  const severity = rated ? figures.mean : null;
  const meanings = antiPatterns.find((pattern) => pattern.section === section.id)?.meanings;
  return {
    kind: 'anti-pattern',
    ...base(each, model, answers),
    severity,
    class: severity === null ? null : classAt(severity, severities),
    classRange:
      figures.range === null
        ? null
        : { low: classAt(figures.range.low, severities), high: classAt(figures.range.high, severities) },
    meanings: meanings ?? {
      absent: section.title,
      early: section.title,
      present: section.title,
      entrenched: section.title,
    },
  };
}

function rangeOf(range: Range | null, levelOf: (end: number, moment: 'worst' | 'best') => number) {
  return range === null ? null : { low: levelOf(range.low, 'worst'), high: levelOf(range.high, 'best') };
}

/**
 * The whole: weighted mean of the rated dimensions, rated when enough of the weight is. Its level is limited by caps and by
 * the lowest dimension's level plus a step; a dimension that is not rated limits by the best level that it could reach.
 * Dimensions that apply to nobody are left out altogether.
 */
function describeOverall(
  measured: readonly Measured[],
  sections: readonly SectionResult[],
  { ruleSet }: Model,
  shown: Sight,
  titleOf: (id: string) => Text,
): OverallResult {
  const { caps, thresholds, lowestPlus, rating } = ruleSet;
  const counted = sections.filter(
    (section): section is DimensionResult => section.kind === 'dimension' && section.weight > 0,
  );
  const [scoreMean, coverage, notApplicable] = [new WeightedMean(), new WeightedMean(), new WeightedMean()];
  for (const { weight, score: value, coverage: share, notApplicable: left } of counted) {
    if (value !== null) scoreMean.add(weight, value);
    if (share !== null) coverage.add(weight, share);
    notApplicable.add(weight, left);
  }
  const shares = counted.flatMap(({ weight, range, score: value }) =>
    range === null ? [] : [{ weight, range, rated: value !== null }],
  );
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  const needed = settle(rating.overall * total);
  const ratedShare = total > 0 ? settle(scoreMean.weight / total) : 0;
  const value = total > 0 && settle(scoreMean.weight) >= needed ? scoreMean.value() : null;
  const range = overallRange(shares, needed);

  const lowestOf = (levelOf: (section: DimensionResult) => number | null): number | null => {
    const levels = counted.map(levelOf).filter((level) => level !== null);
    return levels.length === 0 ? null : Math.min(...levels);
  };
  const limited = (end: number, moment: Moment, lowest: number | null): number =>
    Math.min(
      levelAt(end, thresholds),
      allowedBy(caps, 'overall', sightOf(measured, moment)) ?? Number.POSITIVE_INFINITY,
      lowest === null ? Number.POSITIVE_INFINITY : lowest + lowestPlus,
    );
  const surest = (section: DimensionResult): number | null => section.level ?? section.levelRange?.high ?? null;
  const lowestLevel = lowestOf(surest);
  const levelByScore = value === null ? null : levelAt(value, thresholds);
  const level = value === null ? null : limited(value, 'now', lowestLevel);
  const levelRange = rangeOf(range, (end, moment) =>
    limited(
      end,
      moment,
      lowestOf(({ levelRange: each }) => (moment === 'worst' ? each?.low : each?.high) ?? null),
    ),
  );

  const capsNow = listCaps(caps, 'overall', sightOf(measured, 'now'), shown, titleOf, levelByScore, level);

  return {
    score: value,
    interval: { state: 'not-reckoned' },
    firmness: null,
    reason:
      value !== null
        ? null
        : total <= 0
          ? { code: 'not-applicable' }
          : { code: 'too-few-rated', rated: ratedShare, least: rating.overall },
    range,
    coverage: coverage.value(),
    notApplicable: notApplicable.value() ?? 0,
    level,
    levelRange,
    levelByScore,
    thresholds,
    nextLevel: value === null ? null : nextLevelAfter(value, thresholds),
    target: null,
    caps: capsNow,
    capsIfWorst: listCapsIfWorst(
      caps,
      'overall',
      capsNow,
      sightOf(measured, 'worst'),
      titleOf,
      range === null ? null : levelAt(range.low, thresholds),
      levelRange?.low ?? null,
    ),
    lowest:
      lowestLevel === null ||
      level === null ||
      levelByScore === null ||
      lowestLevel + lowestPlus >= ruleSet.levels.length
        ? null
        : {
            sections: counted.filter((section) => surest(section) === lowestLevel).map(({ id }) => id),
            plus: lowestPlus,
            to: lowestLevel + lowestPlus,
            bites: lowestLevel + lowestPlus < levelByScore && lowestLevel + lowestPlus === level,
          },
  };
}

/** What findings look at and what is shown as found: rated figures only, and no share that would tell of too few people. */
function sightShown(
  sections: readonly SectionResult[],
  overall: OverallResult | null,
  counts: ReadonlyMap<string, ItemCounts>,
  answers: Answers,
  unscored: readonly Unscored[] = [],
): Sight {
  // By id, because every comparison of every rule asks.
  const items = [...sections, ...unscored].flatMap((each): readonly ItemTrace[] => each.items);
  const means = new Map(items.map((item) => [item.id, item.mean]));
  return ({ measure: kind, of }) => {
    const section = sections.find(({ id }) => id === of);
    switch (kind) {
      case 'score':
        return of === 'overall' ? (overall?.score ?? null) : section?.kind === 'dimension' ? section.score : null;
      case 'level':
        return of === 'overall' ? (overall?.level ?? null) : section?.kind === 'dimension' ? section.level : null;
      case 'severity':
        return section?.kind === 'anti-pattern' ? section.severity : null;
      case 'item':
        return means.get(of) ?? null;
      case 'unknown': {
        const other = unscored.find(({ section: { id } }) => id === of);
        const asked = other?.section.items.map(({ id }) => ({ id, weight: 1 }));
        return shareUnknown(section?.items ?? asked ?? [{ id: of, weight: 1 }], counts, answers);
      }
      case 'choice':
        return null;
    }
  };
}

// Σ weight·share of "I cannot tell" among the cells that apply, as coverage is built.
function shareUnknown(
  items: readonly { readonly id: string; readonly weight: number }[],
  counts: ReadonlyMap<string, ItemCounts>,
  answers: Answers,
): number | null {
  const share = new WeightedMean();
  for (const { id, weight } of items) {
    const item = counts.get(id);
    if (item === undefined || concealsCounts(item, answers.privacy)) return null;
    const applicable = answers.people - item.notApplicable;
    if (applicable > 0) share.add(weight, item.unknown / applicable);
  }
  return share.value();
}

function optionsIn({ questionnaire }: Model, id: string, options: readonly number[]): readonly Text[] {
  const item = questionnaire.sections.flatMap(({ items }) => items).find((candidate) => candidate.id === id);
  return options.flatMap((number) => item?.options[number - 1]?.text ?? []);
}
