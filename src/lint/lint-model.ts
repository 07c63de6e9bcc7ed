import type { Path, ProblemCode, ProblemKinds } from '../model/problem.js';
import type { Section } from '../model/questionnaire.js';
import type { Model } from '../model/rule-set.js';
import type { Scorecard, SectionResult } from '../model/scorecard.js';
import { reachableMeans } from './reach.js';
import { satisfy } from './satisfy.js';
import {
  type Choice,
  type Choices,
  extreme,
  listItems,
  makeDice,
  middle,
  randomChoices,
  scoreChoices,
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
 * can be reached, that every cap and finding can hold (and a cap can bite), that none always holds, and that no better answer
 * ever costs a level. Every claim is checked by really scoring the invented answers; the same model gives the same result.
 */
export function lintModel(model: Model): { readonly findings: readonly LintFinding[]; readonly simulated: number } {
  const { questionnaire } = model;
  const dice = makeDice(seed);
  const seen: { readonly choices: Choices; readonly scorecard: Scorecard }[] = [];
  const simulate = (choices: Choices): Scorecard => {
    const scorecard = scoreChoices(model, choices);
    seen.push({ choices, scorecard });
    return scorecard;
  };
  simulate(extreme(questionnaire, 'best'));
  simulate(extreme(questionnaire, 'worst'));
  simulate(middle(questionnaire));
  for (let company = 0; company < randomCompanies; company += 1) simulate(randomChoices(questionnaire, dice));
  climb(model, simulate);

  const findings = [
    ...findUnreachable(model, simulate),
    ...findUnreachableOverall(model, seen),
    ...lintCaps(model, simulate, seen),
    ...lintFindings(model, simulate, seen),
    ...findCostlyAnswers(model, seen, dice),
  ];
  return { findings, simulated: seen.length };
}

type Simulate = (choices: Choices) => Scorecard;
type Seen = readonly { readonly choices: Choices; readonly scorecard: Scorecard }[];

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

function findUnreachable(model: Model, simulate: Simulate): LintFinding[] {
  return model.questionnaire.sections.flatMap((section) => {
    const rules = [...model.ruleSet.dimensions, ...model.ruleSet.antiPatterns].find(
      (each) => each.section === section.id,
    );
    const reached = new Set<number | string>();
    const means = [...reachableMeans(section.items, rules?.items ?? [], new Map())].sort(([a], [b]) => a - b);
    for (const [mean, ways] of means) {
      // One try per band is enough; the rest of a band gives the same level.
      if (reached.has(bandOf(model, section, mean))) continue;
      const choices: Map<string, Choice> = extreme(model.questionnaire, 'best');
      for (const [item, choice] of ways) choices.set(item, choice);
      const result = simulate(choices).sections.find(({ id }) => id === section.id);
      if (result !== undefined) reached.add(gradeOf(model, result) ?? '');
    }
    const path = [section.kind === 'dimension' ? 'dimensions' : 'anti_patterns', section.id];
    const grades = section.kind === 'dimension' ? model.ruleSet.levels.length : model.ruleSet.severities.length;
    return Array.from({ length: grades }, (_, index) => index + 1)
      .filter((level) => !reached.has(level))
      .map((level): LintFinding => {
        const args = { section: section.id, level };
        return { code: 'level-unreachable', severity: 'error', rule: { path }, args };
      });
  });
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

function findUnreachableOverall({ ruleSet }: Model, seen: Seen): LintFinding[] {
  const reached = new Set(seen.map(({ scorecard }) => scorecard.overall.level));
  return ruleSet.levels
    .filter(({ level }) => !reached.has(level))
    .map(({ level }) => ({
      code: 'level-unreachable',
      severity: 'error',
      rule: { path: ['thresholds'] },
      args: { section: 'overall', level },
    }));
}

function lintCaps(model: Model, simulate: Simulate, seen: Seen): LintFinding[] {
  return model.ruleSet.caps.flatMap((cap): LintFinding[] => {
    const rule = { list: 'caps', id: cap.id } as const;
    const tried = [...satisfy(model, cap.when).map(simulate), ...seen.map(({ scorecard }) => scorecard)];
    const results = tried.flatMap((scorecard) => capsOf(scorecard).filter(({ id }) => id === cap.id));
    if (results.length === 0) {
      return [{ code: 'rule-dead', severity: 'error', rule, args: { id: cap.id, kind: 'cap' } }];
    }
    if (!results.some(({ bites }) => bites)) {
      return [{ code: 'cap-never-bites', severity: 'warning', rule, args: { id: cap.id } }];
    }
    const always = seen.every(({ scorecard }) => capsOf(scorecard).some(({ id }) => id === cap.id));
    return always ? [{ code: 'rule-always', severity: 'warning', rule, args: { id: cap.id, kind: 'cap' } }] : [];
  });
}

function capsOf({ overall, sections }: Scorecard) {
  return [...overall.caps, ...sections.flatMap((section) => (section.kind === 'dimension' ? section.caps : []))];
}

function lintFindings(model: Model, simulate: Simulate, seen: Seen): LintFinding[] {
  return model.ruleSet.findings.flatMap((finding): LintFinding[] => {
    const rule = { list: 'findings', id: finding.id } as const;
    const args = { id: finding.id, kind: 'finding' };
    const holdsIn = (scorecard: Scorecard): boolean => scorecard.findings.some(({ id }) => id === finding.id);
    const canHold =
      seen.some(({ scorecard }) => holdsIn(scorecard)) ||
      satisfy(model, finding.when).some((choices) => holdsIn(simulate(choices)));
    if (!canHold) return [{ code: 'rule-dead', severity: 'error', rule, args }];
    const always = seen.every(({ scorecard }) => holdsIn(scorecard));
    return always ? [{ code: 'rule-always', severity: 'warning', rule, args }] : [];
  });
}

// The form of caps already forbids it (docs/scoring.md, rule 7); this holds the whole of scoring against the promise.
function findCostlyAnswers(model: Model, seen: Seen, dice: () => number): LintFinding[] {
  const items = listItems(model.questionnaire);
  const signs = new Set(
    model.questionnaire.sections
      .filter((section) => section.kind === 'anti-pattern')
      .flatMap((section) => section.items.map((item) => item.id)),
  );
  for (const { choices, scorecard } of seen.slice(0, randomCompanies)) {
    const item = items[Math.floor(dice() * items.length)];
    const choice = item === undefined ? undefined : choices.get(item.id);
    if (item === undefined || typeof choice !== 'number') continue;
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
