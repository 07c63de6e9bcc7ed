import type { Problem } from '../model/problem.js';
import type { GapList, ItemResult, Scorecard, SectionResult, Withheld } from '../model/scorecard.js';
import type { ScorecardFile } from '../schema/scorecard.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import { validateShape } from './validate.js';
import { validate } from './validators/scorecard.js';

const mostFirstSteps = 3;

const notReckoned: Withheld = { state: 'not-reckoned' };
const noGaps: GapList = { comparisons: 0, expectedFalseFlags: 0, gaps: [] };

/**
 * A saved scorecard through the same validated door as everything else. One from before there were votes
 * has none, one from before there were sections that are not scored has none of those, one from before there were figures of several people says that they were not reckoned, and one from before there were
 * targets keeps the order that it had: that of the file, and the first of its recommendations.
 */
export function shapeScorecard(parsed: ParsedFile): { scorecard: Scorecard | null; problems: readonly Problem[] } {
  const problems = validateShape(parsed, validate);
  if (problems.length > 0) return { scorecard: null, problems };
  const scorecard = complete(parsed.value as ScorecardFile);
  const wrong = (['meta', 'planned'] as const).flatMap((part): readonly Problem[] => {
    const created = scorecard[part]?.created ?? null;
    if (created === null || (/^\d{4}-\d\d-\d\dT/.test(created) && !Number.isNaN(Date.parse(created)))) return [];
    const example = '2026-03-01T12:00:00.000Z';
    return [makeProblem('pattern-wrong', parsed.locate([part, 'created']), { found: created, example })];
  });
  return wrong.length > 0 ? { scorecard: null, problems: wrong } : { scorecard, problems: [] };
}

function complete(saved: ScorecardFile): Scorecard {
  const sections = saved.sections.map((section): SectionResult => {
    const items = section.items.map(
      (item): ItemResult => ({
        ...item,
        agreement: item.agreement ?? null,
        interval: item.interval ?? notReckoned,
        deviation: item.deviation ?? notReckoned,
      }),
    );
    const { interval = notReckoned, firmness = null } = section;
    if (section.kind === 'anti-pattern') return { ...section, items, interval, firmness };
    const { target = null, strengths = [], gaps = [] } = section;
    return { ...section, items, interval, firmness, target, strengths, gaps };
  });
  const idsOf = (kind: SectionResult['kind']): readonly string[] =>
    sections.filter((section) => section.kind === kind).map(({ id }) => id);
  return {
    ...saved,
    overall: {
      ...saved.overall,
      target: saved.overall.target ?? null,
      interval: saved.overall.interval ?? notReckoned,
      firmness: saved.overall.firmness ?? null,
    },
    sections,
    priorities: saved.priorities ?? {
      dimensions: idsOf('dimension'),
      antiPatterns: idsOf('anti-pattern'),
      first: saved.recommendations.slice(0, mostFirstSteps).map(({ item }) => ({ kind: 'recommendation', item })),
    },
    unanswered: saved.unanswered ?? [],
    disagreements: saved.disagreements ?? [],
    profiles: saved.profiles ?? [],
    positions: saved.positions ?? [],
    narratives: saved.narratives ?? [],
    groups: (saved.groups ?? []).map((group) => ({
      ...group,
      sections: group.sections.map((section) => ({ ...section, interval: section.interval ?? notReckoned })),
    })),
    perceptionGaps: saved.perceptionGaps ?? { everyoneElse: noGaps, management: noGaps, triple: noGaps },
    unknownRates: saved.unknownRates ?? [],
    applicabilityConflicts: saved.applicabilityConflicts ?? [],
    agenda: saved.agenda ?? [],
    plan: saved.plan ?? null,
    planned: saved.planned ?? null,
  };
}
