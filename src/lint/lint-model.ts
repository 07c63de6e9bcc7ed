import type { Path, ProblemCode, ProblemKinds } from '../model/problem.js';
import type { Section } from '../model/questionnaire.js';
import type { Condition, Model } from '../model/rule-set.js';
import type { Scorecard, SectionResult } from '../model/scorecard.js';
import { listComparisons } from '../scoring/condition.js';
import { reachableMeans } from './reach.js';
import { satisfy, satisfyTogether } from './satisfy.js';
import {
  type Choice,
  type Choices,
  extreme,
  type Group,
  isScored,
  listItems,
  makeDice,
  middle,
  randomChoices,
  scoreChoices,
  scoreMeans,
} from './simulate.js';

/** What simulation found, with the way to the rule that it is about; whoever has the file turns that into a place. */
export type LintFinding = {
  readonly [code in ProblemCode]: {
    readonly code: code;
    readonly severity: 'error' | 'warning';
    readonly rule: { readonly list: 'caps' | 'findings'; readonly id: string } | { readonly path: Path };
    readonly args: ProblemKinds[code];
  };
}[ProblemCode];

/** How many random companies stand beside those that are built for a rule. */
const randomCompanies = 400;
const seed = 20260101;

/**
 * Proves by simulation what reading a rule set cannot show: that every level and every class of severity of every section
 * can be reached (by one response, or at least by several), that every cap and finding can hold (and a cap can bite), that
 * every picture can be the one that holds, that none always holds, and that no better answer ever costs a level. Single people are simulated and groups, whose means are
 * as good as continuous. Every claim is checked by really scoring the invented answers; the same model gives the same result.
 */
export function lintModel(model: Model): { readonly findings: readonly LintFinding[]; readonly simulated: number } {
  const { questionnaire } = model;
  const dice = makeDice(seed);
  const seen: Company[] = [];
  const trial: Trial = {
    seen,
    person: (choices) => {
      const scorecard = scoreChoices(model, choices);
      seen.push({ choices, scorecard, complete: ![...choices.values()].includes('unknown') });
      return scorecard;
    },
    group: ({ means, shares, chosen }) => {
      const scorecard = scoreMeans(model, means, shares, chosen);
      const complete = listItems(questionnaire).every(
        ({ id }) => means.has(id) && (shares.get(id)?.answered ?? 1) === 1,
      );
      seen.push({ choices: null, scorecard, complete });
      return scorecard;
    },
  };
  trial.person(extreme(questionnaire, 'best'));
  trial.person(extreme(questionnaire, 'worst'));
  trial.person(middle(questionnaire));
  for (let company = 0; company < randomCompanies; company += 1) trial.person(randomChoices(questionnaire, dice));
  climb(model, trial.person);

  const findings = [
    ...findUnreachable(model, trial),
    ...findUnreachableOverall(model, trial),
    ...lintCaps(model, trial),
    ...lintFindings(model, trial),
    ...lintPictures(model, trial),
    ...findCostlyAnswers(model, seen, dice),
  ];
  return { findings, simulated: seen.length };
}

/** One invented company: a person with choices, or a group, which has none. */
interface Company {
  readonly choices: Choices | null;
  readonly scorecard: Scorecard;
  /** Whether everybody answered everything. */
  readonly complete: boolean;
}

type Simulate = (choices: Choices) => Scorecard;

/** Scores invented companies and remembers them. */
interface Trial {
  readonly seen: readonly Company[];
  readonly person: Simulate;
  readonly group: (group: Group) => Scorecard;
}

// From all worst to all best, one option of one item at a time: passes through every overall level that can be reached evenly.
function climb({ questionnaire }: Model, simulate: Simulate): void {
  const choices: Map<string, Choice> = extreme(questionnaire, 'worst');
  for (const section of questionnaire.sections) {
    if (section.kind !== 'anti-pattern') continue;
    for (const item of section.items) choices.set(item.id, 0);
  }
  const items = questionnaire.sections.filter(({ kind }) => kind === 'dimension').flatMap((section) => section.items);
  const steps = Math.max(...items.map((item) => item.options.length - 1));
  for (let step = 1; step <= steps; step += 1) {
    for (const item of items) {
      if (step > item.options.length - 1) continue;
      choices.set(item.id, step);
      simulate(new Map(choices));
    }
  }
}

function findUnreachable(model: Model, trial: Trial): LintFinding[] {
  return model.questionnaire.sections.filter(isScored).flatMap((section) => {
    const rules = [...model.ruleSet.dimensions, ...model.ruleSet.antiPatterns].find(
      (each) => each.section === section.id,
    );
    const gradeIn = ({ sections }: Scorecard): number | null => {
      const result = sections.find(({ id }) => id === section.id);
      return result === undefined ? null : gradeOf(model, result);
    };
    const tried = new Set<number>();
    for (const [mean, ways] of reachableMeans(section.items, rules?.items ?? [], new Map())) {
      // One try per band is enough; the rest of a band gives the same level.
      const band = bandOf(model, section, mean);
      if (tried.has(band)) continue;
      tried.add(band);
      const choices: Map<string, Choice> = extreme(model.questionnaire, 'best');
      for (const [item, choice] of ways) choices.set(item, choice);
      trial.person(choices);
    }
    const path = [section.kind === 'dimension' ? 'dimensions' : 'anti_patterns', section.id];
    const grades = section.kind === 'dimension' ? model.ruleSet.levels.length : model.ruleSet.severities.length;
    return reportUnreached(model, trial, { section: section.id, grades, path, gradeIn });
  });
}

function findUnreachableOverall(model: Model, trial: Trial): LintFinding[] {
  const gradeIn = ({ overall }: Scorecard): number | null => overall.level;
  const grades = model.ruleSet.levels.length;
  return reportUnreached(model, trial, { section: 'overall', grades, path: ['thresholds'], gradeIn });
}

/** Something that has levels (or classes of severity), and how a scorecard tells which one. */
interface Graded {
  readonly section: string;
  readonly grades: number;
  readonly path: Path;
  readonly gradeIn: (scorecard: Scorecard) => number | null;
}

function reportUnreached(model: Model, trial: Trial, { section, grades, path, gradeIn }: Graded): LintFinding[] {
  return Array.from({ length: grades }, (_, index) => index + 1).flatMap((level): LintFinding[] => {
    const reaches = (scorecard: Scorecard): boolean => gradeIn(scorecard) === level;
    const conditions = waysToGrade(model, section, level);
    if (
      trial.seen.some(({ choices, scorecard }) => choices !== null && reaches(scorecard)) ||
      conditions.some((when) => satisfy(model, when).some((choices) => reaches(trial.person(choices))))
    )
      return [];
    const together =
      trial.seen.some(({ scorecard }) => reaches(scorecard)) ||
      conditions.some((when) => satisfyTogether(model, when).some((group) => reaches(trial.group(group))));
    const [rule, args] = [{ path }, { section, level }];
    return together
      ? [{ code: 'level-unreachable-alone', severity: 'warning', rule, args }]
      : [{ code: 'level-unreachable', severity: 'error', rule, args }];
  });
}

// By score; because a cap limits to just this level; and for the whole, with no dimension too low or one that limits it.
function waysToGrade({ ruleSet }: Model, section: string, grade: number): readonly Condition[] {
  const levelFrom = (of: string, atLeast: number, below: number | null): Condition => ({
    compare: { measure: 'level', of, atLeast, below },
  });
  if (ruleSet.antiPatterns.some((pattern) => pattern.section === section)) {
    const [from, below] = [ruleSet.severities[grade - 1]?.from ?? 1, ruleSet.severities[grade]?.from ?? null];
    return [{ compare: { measure: 'severity', of: section, atLeast: from, below } }];
  }
  const byScore = levelFrom(section, grade, grade + 1);
  const capped = ruleSet.caps
    .filter((cap) => cap.to === grade && cap.limits.includes(section))
    .flatMap(({ when }): Condition[] => [{ all: [levelFrom(section, grade, null), when] }, when]);
  const least = Math.max(1, grade - ruleSet.lowestPlus);
  const dimensions = section === 'overall' ? ruleSet.dimensions.filter(({ weight }) => weight > 0) : [];
  const highEnough = dimensions.map((each) => levelFrom(each.section, least, null));
  return [
    byScore,
    ...capped,
    ...(dimensions.length > 0 ? [{ all: [byScore, ...highEnough] }] : []),
    ...dimensions.map((each) => levelFrom(each.section, least, least + 1)),
    ...dimensions.flatMap((each) =>
      ruleSet.caps
        .filter((cap) => cap.to === least && cap.limits.includes(each.section))
        .map(({ when }): Condition => ({ all: [levelFrom('overall', grade, null), when] })),
    ),
  ];
}

/** A level, or the position of a class of severity from 1. */
function gradeOf({ ruleSet }: Model, result: SectionResult): number | null {
  if (result.kind === 'dimension') return result.level;
  const position = ruleSet.severities.findIndex((severity) => severity.class === result.class);
  return position < 0 ? null : position + 1;
}

function bandOf({ ruleSet }: Model, section: Section, mean: number): number {
  const starts =
    section.kind === 'dimension'
      ? (ruleSet.dimensions.find((each) => each.section === section.id)?.thresholds ?? ruleSet.thresholds)
      : ruleSet.severities.slice(1).map(({ from }) => from);
  return 1 + starts.filter((start) => mean >= start).length;
}

function lintCaps(model: Model, trial: Trial): LintFinding[] {
  return model.ruleSet.caps.flatMap((cap): LintFinding[] => {
    const rule = { list: 'caps', id: cap.id } as const;
    const holdsIn = (scorecard: Scorecard): boolean => capsOf(scorecard).some(({ id }) => id === cap.id);
    const bitesIn = (scorecard: Scorecard): boolean =>
      capsOf(scorecard).some(({ id, bites }) => id === cap.id && bites);
    const bites = canBe(model, trial, cap.when, bitesIn);
    // Whatever was tried for biting is among the companies seen by now.
    if (!bites && !trial.seen.some(({ scorecard }) => holdsIn(scorecard))) {
      return [{ code: 'rule-dead', severity: 'error', rule, args: { id: cap.id, kind: 'cap' } }];
    }
    if (!bites) return [{ code: 'cap-never-bites', severity: 'warning', rule, args: { id: cap.id } }];
    const always = isAlways(trial, cap.when, holdsIn);
    return always ? [{ code: 'rule-always', severity: 'warning', rule, args: { id: cap.id, kind: 'cap' } }] : [];
  });
}

// Tries people first, then groups, and stops at the first that does.
function canBe(model: Model, trial: Trial, when: Condition, does: (scorecard: Scorecard) => boolean): boolean {
  return (
    trial.seen.some(({ scorecard }) => does(scorecard)) ||
    satisfy(model, when).some((choices) => does(trial.person(choices))) ||
    satisfyTogether(model, when).some((group) => does(trial.group(group)))
  );
}

// Where nothing was answered no rule holds, which says nothing of the rule; unless it asks for just that.
function isAlways({ seen }: Trial, when: Condition, holdsIn: (scorecard: Scorecard) => boolean): boolean {
  const asksForUnknown = listComparisons(when).some(({ measure }) => measure === 'unknown');
  return seen.every(({ complete, scorecard }) => (!complete && !asksForUnknown) || holdsIn(scorecard));
}

function capsOf({ overall, sections }: Scorecard) {
  return [...overall.caps, ...sections.flatMap((section) => (section.kind === 'dimension' ? section.caps : []))];
}

function lintFindings(model: Model, trial: Trial): LintFinding[] {
  return model.ruleSet.findings.flatMap((finding): LintFinding[] => {
    const rule = { list: 'findings', id: finding.id } as const;
    const args = { id: finding.id, kind: 'finding' };
    const holdsIn = (scorecard: Scorecard): boolean => scorecard.findings.some(({ id }) => id === finding.id);
    if (!canBe(model, trial, finding.when, holdsIn)) return [{ code: 'rule-dead', severity: 'error', rule, args }];
    const always = isAlways(trial, finding.when, holdsIn);
    return always ? [{ code: 'rule-always', severity: 'warning', rule, args }] : [];
  });
}

// A picture holds only where none before it does, and the default only where none does at all.
function lintPictures(model: Model, trial: Trial): LintFinding[] {
  return model.ruleSet.profiles.flatMap(({ section, pictures }) =>
    pictures.flatMap(({ id, when }, index): LintFinding[] => {
      const before = pictures
        .slice(0, index)
        .flatMap((picture) => (picture.when === null ? [] : [{ not: picture.when }]));
      const wanted: Condition = { all: [...(when === null ? [] : [when]), ...before] };
      const rule = { path: ['profiles', section, 'pictures', index] };
      const args = { id, kind: 'picture' };
      const holdsIn = ({ profiles }: Scorecard): boolean =>
        profiles.some((profile) => profile.id === section && profile.picture?.id === id);
      if (!canBe(model, trial, wanted, holdsIn)) return [{ code: 'rule-dead', severity: 'error', rule, args }];
      const always = isAlways(trial, wanted, holdsIn);
      return always ? [{ code: 'rule-always', severity: 'warning', rule, args }] : [];
    }),
  );
}

// The form of caps already forbids it (docs/scoring.md, rule 7); this holds the whole of scoring against the promise.
function findCostlyAnswers(model: Model, seen: readonly Company[], dice: () => number): LintFinding[] {
  const items = model.questionnaire.sections.filter(isScored).flatMap((section) => section.items);
  const signs = new Set(
    model.questionnaire.sections
      .filter((section) => section.kind === 'anti-pattern')
      .flatMap((section) => section.items.map((item) => item.id)),
  );
  for (const { choices, scorecard } of seen.slice(0, randomCompanies)) {
    const item = items[Math.floor(dice() * items.length)];
    const choice = item === undefined ? undefined : choices?.get(item.id);
    if (item === undefined || choices === null || typeof choice !== 'number') continue;
    const better = signs.has(item.id) ? choice - 1 : choice + 1;
    if (better < 0 || better >= item.options.length) continue;
    const after = scoreChoices(model, new Map(choices).set(item.id, better));
    const worse = levelsOf(scorecard).findIndex((level, index) => (levelsOf(after)[index] ?? 0) < level);
    if (worse < 0) continue;
    const cap = capsOf(after).find(({ bites }) => bites)?.id ?? '';
    const args = { id: cap, item: item.id };
    return [{ code: 'answer-costs-level', severity: 'error', rule: { list: 'caps', id: cap }, args }];
  }
  return [];
}

function levelsOf({ overall, sections }: Scorecard): readonly number[] {
  return [overall.level ?? 0, ...sections.map((section) => (section.kind === 'dimension' ? (section.level ?? 0) : 0))];
}
