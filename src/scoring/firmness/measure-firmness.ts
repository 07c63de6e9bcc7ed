import type { FewestAnswers, Firmness } from '../../model/firmness.js';
import type { AntiPatternResult, OverallResult, SectionResult } from '../../model/scorecard.js';
import { type Demand, demandsOf, type Ground } from '../demands.js';
import { figureOf, findDecidingOf, findDecidingOfOverall, type LevelWith } from './find-deciding.js';
import { findFewest, rememberSteps, type StepsOf } from './find-fewest.js';
import type { Published } from './list-steps.js';

/**
 * How firm every level and class is (docs/scoring.md, rule 25): null where nothing is rated. From the figures of the scorecard and the
 * rules alone.
 */
export function measureFirmness(
  ground: Ground,
  published: Published,
): { readonly sections: readonly SectionResult[]; readonly overall: OverallResult } {
  const stepsOf = rememberSteps(published);
  const demandOf = rememberDemands(ground);
  const levelWith = levelsWith(ground, demandOf);
  const highest = ground.model.ruleSet.levels.length;
  const firmnessOf = (of: string, level: number, deciding: Firmness['deciding']): Firmness => ({
    lose: findFewest(demandOf(of, level), 'worse', ground, stepsOf),
    gain: level >= highest ? null : findFewest(demandOf(of, level + 1), 'better', ground, stepsOf),
    deciding,
  });
  const sections = ground.sections.map((section): SectionResult => {
    if (figureOf(section) === null) return section;
    const deciding = findDecidingOf(section, ground, levelWith);
    if (section.kind === 'anti-pattern')
      return { ...section, firmness: firmnessOfClass(section, deciding, ground, stepsOf) };
    return section.level === null ? section : { ...section, firmness: firmnessOf(section.id, section.level, deciding) };
  });
  const { level } = ground.overall;
  const firmness = level === null ? null : firmnessOf('overall', level, findDecidingOfOverall(ground, levelWith));
  return { sections, overall: { ...ground.overall, firmness } };
}

function firmnessOfClass(
  pattern: AntiPatternResult,
  deciding: Firmness['deciding'],
  ground: Ground,
  stepsOf: StepsOf,
): Firmness {
  const { severities } = ground.model.ruleSet;
  const at = severities.findIndex((severity) => severity.class === pattern.class);
  const [own, worse] = [severities[at], severities[at + 1]];
  // A class begins where the one before it ends.
  const under = (bound: number): Demand => ({
    asks: 'section',
    of: pattern.id,
    bound,
    because: { kind: 'threshold', of: pattern.id, level: at + 1 },
  });
  const because = (found: FewestAnswers | null): FewestAnswers | null =>
    found === null || own === undefined
      ? null
      : { ...found, needs: found.needs.map((need) => ({ ...need, because: { kind: 'class', class: own.class } })) };
  return {
    lose: worse === undefined ? null : because(findFewest(under(worse.from), 'worse', ground, stepsOf)),
    gain: own === undefined || at === 0 ? null : because(findFewest(under(own.from), 'better', ground, stepsOf)),
    deciding,
  };
}

function rememberDemands(ground: Ground): (of: string, level: number) => Demand {
  const known = new Map<string, Demand>();
  return (of, level) => {
    const key = `${level} ${of}`;
    const found = known.get(key) ?? demandsOf(of, level, ground);
    known.set(key, found);
    return found;
  };
}

function levelsWith({ model, sections, overall }: Ground, demandOf: (of: string, level: number) => Demand): LevelWith {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const highest = model.ruleSet.levels.length;
  return (of, figureWith, score) => {
    const isMet = (demand: Demand): boolean => {
      if ('all' in demand) return demand.all.every(isMet);
      if ('any' in demand) return demand.any.some(isMet);
      if (demand.asks === 'overall') return score >= demand.bound;
      const section = byId.get(demand.of);
      if (section === undefined) return false;
      const end = section.kind === 'dimension' ? section.range?.high : section.range?.low;
      const figure = (demand.asks === 'best' ? end : figureWith(section)) ?? null;
      if (figure === null) return false;
      return section.kind === 'dimension' ? figure >= demand.bound : figure < demand.bound;
    };
    const now = of === 'overall' ? overall.level : null;
    const section = byId.get(of);
    let level = now ?? (section?.kind === 'dimension' ? section.level : null) ?? 1;
    while (level > 1 && !isMet(demandOf(of, level))) level -= 1;
    while (level < highest && isMet(demandOf(of, level + 1))) level += 1;
    return level;
  };
}
