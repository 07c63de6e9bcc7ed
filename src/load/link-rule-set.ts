import { listComparisons } from '../conditions/evaluate.js';
import type { Language, Text } from '../model/language.js';
import type { Path, Place, Problem } from '../model/problem.js';
import type { Item, Questionnaire, Section } from '../model/questionnaire.js';
import type {
  AntiPatternRules,
  Cap,
  Condition,
  DimensionRules,
  FindingRule,
  ItemAdvice,
  LevelName,
  RuleSet,
  SeverityClass,
  SeverityName,
  WeightedItem,
} from '../model/rule-set.js';
import type { RuleSetFile } from '../schema/rule-set.js';
import { hashContent } from './hash.js';
import { linkCondition, type Vocabulary } from './link-condition.js';
import { keepPrerequisites, linkPrerequisites } from './link-prerequisites.js';
import { linkProfiles } from './link-profiles.js';
import { makeProblem, sortByPlace } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import { resolveText } from './resolve-text.js';
import { checkIds, checkSource, linkOneAdvice, own, type RuleContext } from './rule-context.js';

/** Severity classes in rising order. */
const classes: readonly SeverityClass[] = ['absent', 'early', 'present', 'entrenched'];
const fiveThresholds = [1.5, 2.5, 3.5, 4.5];
const lowest = 1;
const highest = 5;

/**
 * Links a rule set to a questionnaire: fills what is not said (from the base, else those of docs/scoring.md),
 * resolves every name, and refuses what could never work: unknown sections and items, weights that sum to nothing,
 * thresholds out of order or out of reach, conditions that can never be true, caps that a better answer could trigger.
 * @param base the rule set named by `base`, already linked, or null where none is named
 */
export function linkRuleSet(
  written: RuleSetFile,
  file: ParsedFile,
  questionnaire: Questionnaire,
  base: RuleSet | null,
  statements: ReadonlySet<string> | null,
): { ruleSet: RuleSet | null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const languages: readonly Language[] = written.languages ?? ['de', 'en'];
  const context: RuleContext = { written, file, questionnaire, base, statements, languages, problems };
  if (written.questionnaire !== questionnaire.id) {
    problems.push(
      makeProblem('rules-for-other-questionnaire', file.locate(['questionnaire']), {
        found: written.questionnaire,
        expected: questionnaire.id,
      }),
    );
    return { ruleSet: null, problems };
  }

  const levels = linkLevels(context);
  const severities = linkSeverities(context);
  const thresholds = linkThresholds(
    written.thresholds,
    ['thresholds'],
    base?.thresholds ?? null,
    levels.length,
    context,
  );
  checkSectionNames(context);
  const vocabulary: Vocabulary = { questionnaire, severities, highestLevel: levels.length };
  const ofKind = (kind: Section['kind']): Section[] =>
    questionnaire.sections.filter((section) => section.kind === kind);
  const dimensions = ofKind('dimension').map((section) => linkDimension(section, levels, thresholds, context));
  if (dimensions.reduce((sum, dimension) => sum + dimension.weight, 0) <= 0) {
    problems.push(makeProblem('weights-sum-to-nothing', file.locate(['dimensions'], 'key'), { id: 'overall' }));
  }
  const antiPatterns = ofKind('anti-pattern').map((section) => linkAntiPattern(section, severities, context));

  const content = {
    id: written.id,
    version: written.version,
    levels,
    severities,
    thresholds,
    rating: {
      section: written.rating?.section ?? base?.rating.section ?? 0.5,
      overall: written.rating?.overall ?? base?.rating.overall ?? 0.75,
    },
    lowestPlus: written.lowest_plus ?? base?.lowestPlus ?? 1,
    dimensions,
    antiPatterns,
    caps: linkCaps(vocabulary, context),
    findings: linkFindings(vocabulary, context),
    advice: linkAdvice(context),
  };
  const names = namesAsked(questionnaire, base);
  const inherit = (when: Condition): Condition | null =>
    isAsked(when, names, questionnaire) ? translateClasses(when, vocabulary, context) : null;
  const profiles = linkProfiles(vocabulary, inherit, context);
  const prerequisites = linkPrerequisites(context);
  const failed = problems.some((problem) => problem.severity === 'error');
  // A rule set without profiles or prerequisites keeps the hash that it had before there were any.
  const hashed = {
    ...content,
    ...(profiles.length === 0 ? {} : { profiles }),
    ...(prerequisites.length === 0 ? {} : { prerequisites }),
  };
  return {
    ruleSet: failed ? null : { ...content, profiles, prerequisites, hash: hashContent(hashed) },
    problems: sortByPlace(problems),
  };
}

/** What of a base's rules a questionnaire leaves out because it does not ask what they look at. A prerequisite is named by its step and what that needs. */
export function listLeftOut(
  base: RuleSet,
  questionnaire: Questionnaire,
): readonly { readonly id: string; readonly kind: 'cap' | 'finding' | 'prerequisite' }[] {
  const asked = namesAsked(questionnaire, base);
  const isLeftOut = (when: Condition): boolean => !isAsked(when, asked, questionnaire);
  const kept = keepPrerequisites(base, questionnaire);
  return [
    ...base.caps
      .filter((cap) => isLeftOut(cap.when) || !cap.limits.some((id) => id === 'overall' || asked.has(id)))
      .map(({ id }) => ({ id, kind: 'cap' as const })),
    ...base.findings.filter(({ when }) => isLeftOut(when)).map(({ id }) => ({ id, kind: 'finding' as const })),
    ...base.prerequisites
      .filter((each) => !kept.includes(each))
      .map(({ item, to, needs }) => ({
        id: `${item}=${to} (${needs.item}=${needs.to})`,
        kind: 'prerequisite' as const,
      })),
  ];
}

// What an inherited rule may look at. A section of which less than half of the base's items is left is another one: its score
// would be taken for something that nobody was asked.
function namesAsked(questionnaire: Questionnaire, base: RuleSet | null): ReadonlySet<string> {
  const sections = questionnaire.sections.filter((section) => keepsHalf(section, base));
  const items = questionnaire.sections.flatMap((section) => section.items);
  return new Set(['overall', ...sections.map(({ id }) => id), ...items.map(({ id }) => id)]);
}

function keepsHalf({ id, items }: Section, base: RuleSet | null): boolean {
  const rules = [...(base?.dimensions ?? []), ...(base?.antiPatterns ?? [])].find(({ section }) => section === id);
  if (rules === undefined) return false;
  const kept = rules.items.filter((item) => items.some((asked) => asked.id === item.id));
  return kept.length * 2 >= rules.items.length;
}

// A choice has to have the options still that the rule names by their numbers.
function isAsked(when: Condition, names: ReadonlySet<string>, { sections }: Questionnaire): boolean {
  return listComparisons(when).every(({ compare: comparison }) => {
    if (!names.has(comparison.of)) return false;
    if (comparison.measure !== 'choice') return true;
    const item = sections.flatMap(({ items }) => items).find(({ id }) => id === comparison.of);
    return item?.scale === 'choice' && comparison.options.every((number) => item.options[number - 1] !== undefined);
  });
}

function linkLevels(context: RuleContext): readonly LevelName[] {
  const { written, base, file, problems } = context;
  if (written.levels === undefined) {
    if (base !== null) return base.levels;
    problems.push(makeProblem('key-missing', file.locate([]), { key: 'levels' }));
    return [];
  }
  return written.levels.map((level, index) => ({
    level: index + 1,
    name: resolveText(level.name, ['levels', index, 'name'], context),
    meaning: resolveText(level.meaning, ['levels', index, 'meaning'], context),
  }));
}

function linkSeverities(context: RuleContext): readonly SeverityName[] {
  const { written, base, questionnaire, file, problems } = context;
  const severities = written.severities;
  if (severities === undefined) {
    if (base !== null) return base.severities;
    if (questionnaire.sections.some((section) => section.kind === 'anti-pattern')) {
      problems.push(makeProblem('key-missing', file.locate([]), { key: 'severities' }));
    }
    return [];
  }
  checkThresholds(severities.thresholds, ['severities', 'thresholds'], context);
  return classes.map((name, index) => ({
    class: name,
    from: index === 0 ? lowest : (severities.thresholds[index - 1] ?? lowest),
    name: resolveText(severities[name], ['severities', name], context),
  }));
}

function linkThresholds(
  written: readonly number[] | undefined,
  path: Path,
  inherited: readonly number[] | null,
  levels: number,
  context: RuleContext,
): readonly number[] {
  const { file, problems } = context;
  if (written === undefined) {
    if (inherited !== null && inherited.length === levels - 1) return inherited;
    if (levels !== 0 && levels !== highest) {
      problems.push(makeProblem('key-missing', file.locate(path.slice(0, -1)), { key: 'thresholds' }));
    }
    return fiveThresholds;
  }
  if (levels !== 0 && written.length !== levels - 1) {
    problems.push(makeProblem('thresholds-count', file.locate(path), { found: written.length, expected: levels - 1 }));
  }
  checkThresholds(written, path, context);
  return written;
}

function checkThresholds(thresholds: readonly number[], path: Path, { file, problems }: RuleContext): void {
  if (thresholds.some((threshold, index) => index > 0 && threshold <= (thresholds[index - 1] ?? 0))) {
    problems.push(makeProblem('thresholds-not-rising', file.locate(path), { found: thresholds }));
  }
  for (const [index, threshold] of thresholds.entries()) {
    if (threshold <= lowest || threshold > highest) {
      problems.push(
        makeProblem('threshold-unreachable', file.locate([...path, index]), { threshold, low: lowest, high: highest }),
      );
    }
  }
}

function checkSectionNames({ written, questionnaire, file, problems }: RuleContext): void {
  const expected = [
    ['dimensions', 'dimension'],
    ['anti_patterns', 'anti-pattern'],
    ['profiles', 'profile'],
  ] as const;
  for (const [key, kind] of expected) {
    const allowed = questionnaire.sections.filter((section) => section.kind === kind).map((section) => section.id);
    for (const id of Object.keys(written[key] ?? {})) {
      if (allowed.includes(id)) continue;
      const other = questionnaire.sections.find((section) => section.id === id);
      const place = file.locate([key, id], 'key');
      problems.push(
        other === undefined
          ? makeProblem('unknown-section', place, { id, allowed })
          : makeProblem('section-of-other-kind', place, { id, kind: other.kind, expected: kind }),
      );
    }
  }
}

function linkDimension(
  section: Section,
  levels: readonly LevelName[],
  overallThresholds: readonly number[],
  context: RuleContext,
): DimensionRules {
  const path = ['dimensions', section.id];
  const written = own(context.written.dimensions, section.id);
  const inherited = context.base?.dimensions.find((dimension) => dimension.section === section.id) ?? null;
  const meanings = written?.levels;
  if (meanings !== undefined && levels.length !== 0 && meanings.length !== levels.length) {
    context.problems.push(
      makeProblem(meanings.length < levels.length ? 'too-few' : 'too-many', context.file.locate([...path, 'levels']), {
        found: meanings.length,
        least: levels.length,
        most: levels.length,
      }),
    );
  }
  return {
    section: section.id,
    weight: written?.weight ?? inherited?.weight ?? 1,
    items: linkWeights(section, written?.items, inherited?.items ?? [], path, context),
    thresholds:
      written?.thresholds !== undefined
        ? linkThresholds(written.thresholds, [...path, 'thresholds'], null, levels.length, context)
        : inherited === null || context.written.thresholds !== undefined || context.written.levels !== undefined
          ? overallThresholds
          : inherited.thresholds,
    meanings:
      meanings === undefined
        ? inherited === null || context.written.levels !== undefined || !keepsHalf(section, context.base)
          ? levels.map((level) => level.meaning)
          : inherited.meanings
        : meanings.map((meaning, index) => resolveText(meaning, [...path, 'levels', index], context)),
  };
}

function linkAntiPattern(
  section: Section,
  severities: readonly SeverityName[],
  context: RuleContext,
): AntiPatternRules {
  const path = ['anti_patterns', section.id];
  const written = own(context.written.anti_patterns, section.id);
  const inherited = context.base?.antiPatterns.find((pattern) => pattern.section === section.id) ?? null;
  const meaningOf = (name: SeverityClass): Text => {
    const text = written?.classes?.[name];
    if (text !== undefined) return resolveText(text, [...path, 'classes', name], context);
    const spare = severities.find((severity) => severity.class === name)?.name ?? section.title;
    // What the base says of a class speaks of its signs.
    return (keepsHalf(section, context.base) ? inherited?.meanings[name] : undefined) ?? spare;
  };
  return {
    section: section.id,
    items: linkWeights(section, written?.items, inherited?.items ?? [], path, context),
    meanings: {
      absent: meaningOf('absent'),
      early: meaningOf('early'),
      present: meaningOf('present'),
      entrenched: meaningOf('entrenched'),
    },
  };
}

function linkWeights(
  section: Section,
  written: Readonly<Record<string, unknown>> | undefined,
  inherited: readonly WeightedItem[],
  path: Path,
  { file, problems }: RuleContext,
): readonly WeightedItem[] {
  const ids = section.items.map((item) => item.id);
  for (const id of Object.keys(written ?? {})) {
    if (!ids.includes(id)) {
      problems.push(makeProblem('unknown-item', file.locate([...path, 'items', id], 'key'), { id, allowed: ids }));
    }
  }
  const weighted = ids.map((id) => {
    const weight = own(written, id);
    return {
      id,
      weight: typeof weight === 'number' ? weight : (inherited.find((item) => item.id === id)?.weight ?? 1),
    };
  });
  if (weighted.reduce((sum, item) => sum + item.weight, 0) <= 0) {
    problems.push(makeProblem('weights-sum-to-nothing', file.locate([...path, 'items'], 'key'), { id: section.id }));
  }
  return weighted;
}

function linkCaps(vocabulary: Vocabulary, context: RuleContext): readonly Cap[] {
  const { written, base, questionnaire, file, problems } = context;
  const names = namesAsked(questionnaire, base);
  const dimensions = questionnaire.sections.filter(({ kind }) => kind === 'dimension').map(({ id }) => id);
  const targets = [...dimensions, 'overall'];
  const own = (written.caps ?? []).flatMap((cap, index): Cap[] => {
    const path = ['caps', index];
    for (const [position, id] of cap.limits.entries()) {
      if (targets.includes(id)) continue;
      const other = questionnaire.sections.find((section) => section.id === id);
      const place = file.locate([...path, 'limits', position]);
      problems.push(
        other === undefined
          ? makeProblem('unknown-section', place, { id, allowed: targets })
          : makeProblem('section-of-other-kind', place, { id, kind: other.kind, expected: 'dimension' }),
      );
    }
    if (vocabulary.highestLevel > 0 && cap.to >= vocabulary.highestLevel) {
      problems.push(
        makeProblem('number-out-of-range', file.locate([...path, 'to']), {
          found: String(cap.to),
          low: 1,
          high: vocabulary.highestLevel - 1,
        }),
      );
    }
    const when = linkCondition(cap.when, [...path, 'when'], vocabulary, context);
    if (when === null) return [];
    const wrong = findNonMonotone(when, dimensions);
    if (wrong !== null)
      problems.push(makeProblem('cap-not-monotone', file.locate([...path, 'when']), { found: wrong }));
    return [
      {
        id: cap.id,
        limits: cap.limits,
        to: cap.to,
        when,
        reason: resolveText(cap.reason, [...path, 'reason'], context),
        source: checkSource(cap.source, path, context),
      },
    ];
  });
  checkIds(written.caps ?? [], ['caps'], context);
  const inherited = (base?.caps ?? [])
    .filter((cap) => !own.some(({ id }) => id === cap.id) && isAsked(cap.when, names, questionnaire))
    .map((cap) => ({
      ...cap,
      limits: cap.limits.filter((id) => targets.includes(id)),
      when: translateClasses(cap.when, vocabulary, context),
    }))
    // With fewer levels than the base has, a cap may allow everything there is: then it is none.
    .filter((cap) => cap.limits.length > 0 && cap.to < vocabulary.highestLevel);
  return [...inherited, ...own];
}

// A base says "entrenched" and means its own threshold for it; where this rule set draws that line elsewhere, it goes along.
function translateClasses(when: Condition, vocabulary: Vocabulary, context: RuleContext): Condition {
  const again = (part: Condition): Condition => translateClasses(part, vocabulary, context);
  if ('all' in when) return { all: when.all.map(again) };
  if ('any' in when) return { any: when.any.map(again) };
  if ('not' in when) return { not: again(when.not) };
  if (when.compare.measure !== 'severity') return when;
  const translate = (bound: number | null): number | null => {
    const named = context.base?.severities.find(({ from }) => from === bound)?.class;
    return vocabulary.severities.find((severity) => severity.class === named)?.from ?? bound;
  };
  const { atLeast, below } = when.compare;
  return { compare: { ...when.compare, atLeast: translate(atLeast), below: translate(below) } };
}

// docs/scoring.md, rule 7: 'below' on scores of dimensions, 'at least' on severities, nothing negated;
// anything else could take a level away from somebody who gave a better answer.
function findNonMonotone(when: Condition, dimensions: readonly string[]): string | null {
  if ('not' in when) return 'not';
  if ('all' in when)
    return when.all.map((part) => findNonMonotone(part, dimensions)).find((wrong) => wrong !== null) ?? null;
  if ('any' in when)
    return when.any.map((part) => findNonMonotone(part, dimensions)).find((wrong) => wrong !== null) ?? null;
  const { measure, of, atLeast, below } = when.compare;
  if (measure === 'score') {
    if (!dimensions.includes(of)) return `score: ${of}`;
    return atLeast === null ? null : `score: ${of}, at_least`;
  }
  if (measure === 'severity') return below === null ? null : `severity: ${of}, below`;
  return measure;
}

function linkFindings(vocabulary: Vocabulary, context: RuleContext): readonly FindingRule[] {
  const { written, base, questionnaire } = context;
  const names = namesAsked(questionnaire, base);
  const own = (written.findings ?? []).flatMap((finding, index): FindingRule[] => {
    const path = ['findings', index];
    const when = linkCondition(finding.when, [...path, 'when'], vocabulary, context);
    if (when === null) return [];
    return [
      {
        id: finding.id,
        kind: finding.kind,
        title: resolveText(finding.title, [...path, 'title'], context),
        reason: resolveText(finding.reason, [...path, 'reason'], context),
        when,
        advice: linkOneAdvice(finding.recommendation, [...path, 'recommendation'], finding.source ?? [], context),
        source: checkSource(finding.source, path, context),
      },
    ];
  });
  checkIds(written.findings ?? [], ['findings'], context);
  const inherited = (base?.findings ?? [])
    .filter((finding) => !own.some(({ id }) => id === finding.id) && isAsked(finding.when, names, questionnaire))
    .map((finding) => ({ ...finding, when: translateClasses(finding.when, vocabulary, context) }));
  return [...inherited, ...own];
}

function linkAdvice(context: RuleContext): readonly ItemAdvice[] {
  const { written, base, questionnaire, file, problems } = context;
  const items = questionnaire.sections.flatMap((section) => section.items);
  const allowed = items.map((item) => item.id);
  // What is not scored has nothing to rise to; advice on it stands with the pictures.
  const core = questionnaire.sections.filter(({ kind }) => kind === 'dimension' || kind === 'anti-pattern');
  const scored = new Set(core.flatMap((section) => section.items.map(({ id }) => id)));
  for (const id of Object.keys(written.recommendations ?? {})) {
    if (!allowed.includes(id)) {
      problems.push(makeProblem('unknown-item', file.locate(['recommendations', id], 'key'), { id, allowed }));
    } else if (!scored.has(id)) {
      problems.push(makeProblem('advice-not-scored', file.locate(['recommendations', id], 'key'), { id }));
    }
  }
  return items.flatMap((item): readonly ItemAdvice[] => {
    const advice = own(written.recommendations, item.id);
    if (!scored.has(item.id)) return [];
    if (advice !== undefined) return linkItemAdvice(advice, item, context);
    const inherited = (base?.advice ?? []).filter((candidate) => candidate.item === item.id);
    if (inherited.length > 0) return inherited;
    problems.push(
      makeProblem('recommendation-missing', file.locate(['recommendations'], 'key'), { id: item.id }, 'warning'),
    );
    return [];
  });
}

// One advice for the whole item, or its steps: from each option to the next.
function linkItemAdvice(written: ItemAdviceFile, item: Item, context: RuleContext): readonly ItemAdvice[] {
  const { file, problems, questionnaire } = context;
  const path = ['recommendations', item.id];
  const { first, who, effort, steps } = written;
  const place = (): Place => file.locate(path, 'key');
  if (steps === undefined) {
    if (first !== undefined && who !== undefined && effort !== undefined) {
      return [linkStep({ ...written, first, who, effort }, path, item.source, { item: item.id, from: null }, context)];
    }
    const said = { first, who, effort };
    for (const key of adviceKeys) {
      if (said[key] === undefined) problems.push(makeProblem('key-missing', place(), { key }));
    }
    return [];
  }
  const besides = Object.keys(written).find((key) => key !== 'steps' && key !== 'source');
  if (besides !== undefined) problems.push(makeProblem('advice-beside-steps', place(), { id: item.id, key: besides }));
  const section = questionnaire.sections.find(({ items }) => items.includes(item));
  if (section?.kind === 'anti-pattern') problems.push(makeProblem('steps-of-sign', place(), { id: item.id }));
  const expected = item.options.length - 1;
  if (steps.length !== expected) {
    const stepsPlace = file.locate([...path, 'steps'], 'key');
    problems.push(makeProblem('steps-count', stepsPlace, { id: item.id, found: steps.length, expected }));
  }
  const source = written.source === undefined ? item.source : checkSource(written.source, path, context);
  return steps.slice(0, expected).map((step, index) => {
    const from = item.options[index]?.value ?? null;
    return linkStep(step, [...path, 'steps', index], source, { item: item.id, from }, context);
  });
}

function linkStep(
  written: StepFile,
  path: Path,
  spareSource: readonly string[],
  of: Pick<ItemAdvice, 'item' | 'from'>,
  context: RuleContext,
): ItemAdvice {
  const say = (key: 'in_six_weeks' | 'works_when'): Text | null => {
    const text = written[key];
    return text === undefined ? null : resolveText(text, [...path, key], context);
  };
  return {
    ...of,
    ...linkOneAdvice(written, path, spareSource, context),
    inSixWeeks: say('in_six_weeks'),
    worksWhen: say('works_when'),
  };
}

type ItemAdviceFile = NonNullable<RuleSetFile['recommendations']>[string];
type StepFile = NonNullable<ItemAdviceFile['steps']>[number];
const adviceKeys = ['first', 'who', 'effort'] as const;
