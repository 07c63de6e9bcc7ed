import type {
  DimensionResult,
  FindingResult,
  FirstStep,
  OverallResult,
  Priorities,
  RecommendationResult,
  SectionResult,
} from '../model/scorecard.js';

const mostFirstSteps = 3;

/**
 * What a reader should see first (docs/scoring.md, rule 18): dimensions by their gap to the target, anti-patterns by severity,
 * and the three things to do first.
 */
export function prioritise(
  sections: readonly SectionResult[],
  overall: OverallResult,
  findings: readonly FindingResult[],
  recommendations: readonly RecommendationResult[],
): Priorities {
  const dimensions = sections.filter((section) => section.kind === 'dimension');
  const antiPatterns = sections.filter((section) => section.kind === 'anti-pattern');
  return {
    dimensions: [...dimensions].sort(compareGaps).map(({ id }) => id),
    antiPatterns: [...antiPatterns].sort((a, b) => (b.severity ?? 0) - (a.severity ?? 0)).map(({ id }) => id),
    first: chooseFirst(dimensions, overall, findings, recommendations),
  };
}

// Short of the target, then not rated, then there; in the first and the last the wider gap, then the lower score.
function compareGaps(a: DimensionResult, b: DimensionResult): number {
  return (
    standing(a) - standing(b) ||
    (b.target?.distance ?? 0) - (a.target?.distance ?? 0) ||
    (a.score ?? 0) - (b.score ?? 0)
  );
}

function standing({ target }: DimensionResult): number {
  const reached = target?.reached ?? null;
  return reached === null ? 1 : reached ? 2 : 0;
}

/**
 * Where the whole is not rated, finding out comes before doing: the dimensions that count most and of which least is answered.
 * Then the recommendations in their order, one from each section, so that three steps of one dimension do not hide the rest;
 * then what findings advise, contradictions before warnings before strengths; then whatever recommendations are left.
 */
function chooseFirst(
  dimensions: readonly DimensionResult[],
  overall: OverallResult,
  findings: readonly FindingResult[],
  recommendations: readonly RecommendationResult[],
): readonly FirstStep[] {
  const unclear = overall.score !== null ? [] : dimensions.filter(({ reason, weight }) => isOpen(reason) && weight > 0);
  const firstOfSection = recommendations.filter(
    ({ section }, index) => recommendations.findIndex((other) => other.section === section) === index,
  );
  const others = recommendations.filter((each) => !firstOfSection.includes(each));
  const kinds: readonly FindingResult['kind'][] = ['contradiction', 'warning', 'strength'];
  const toDo = (each: RecommendationResult): FirstStep => ({ kind: 'recommendation', item: each.item });
  return [
    ...[...unclear]
      .sort((a, b) => b.weight - a.weight || (a.coverage ?? 0) - (b.coverage ?? 0))
      .map(({ id }): FirstStep => ({ kind: 'clarify', section: id })),
    ...firstOfSection.map(toDo),
    ...kinds.flatMap((kind) =>
      findings.filter((each) => each.kind === kind).map(({ id }): FirstStep => ({ kind: 'finding', finding: id })),
    ),
    ...others.map(toDo),
  ].slice(0, mostFirstSteps);
}

// What applies to nobody cannot be found out.
function isOpen(reason: DimensionResult['reason']): boolean {
  return reason !== null && reason.code !== 'not-applicable';
}
