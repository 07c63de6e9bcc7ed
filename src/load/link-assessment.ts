import type { Assessment, Gate, Group, Targets, Threshold } from '../model/assessment.js';
import type { Problem } from '../model/problem.js';
import type { SeverityClass } from '../model/rule-set.js';
import type { AssessmentFile, BoundsFile } from '../schema/assessment.js';
import { linkBranding } from './link-branding.js';
import { linkPitch } from './link-pitch.js';
import { linkPlanned } from './link-planned.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import { type LinkContext, resolveText } from './resolve-text.js';

/** The group size below which nothing is shown, unless the assessment says otherwise. */
export const usualMinGroup = 5;

/** Fills in what an assessment does not say (anonymous, five people, the low end) and checks its lists of groups. */
export function linkAssessment(
  written: AssessmentFile,
  file: ParsedFile,
): { assessment: Assessment | null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const context: LinkContext = {
    file,
    languages: written.language === undefined ? [] : [written.language],
    problems,
  };
  const linkGroups = (key: 'departments' | 'roles'): readonly Group[] => {
    const groups = (written[key] ?? []).map((group, index) => ({
      id: group.id,
      title: resolveText(group.title ?? group.id, [key, index, 'title'], context),
    }));
    for (const [index, { id }] of groups.entries()) {
      const first = groups.findIndex((group) => group.id === id);
      if (first < index) {
        const firstLine = file.locate([key, first, 'id']).line;
        problems.push(makeProblem('duplicate-id', file.locate([key, index, 'id']), { id, firstLine }));
      }
    }
    return groups;
  };
  const departments = linkGroups('departments');
  const roles = linkGroups('roles');
  const pitch = written.pitch === undefined ? null : linkPitch(written.pitch, context);
  const branding = written.branding === undefined ? null : linkBranding(written.branding, context);
  const plan = written.planned === undefined ? null : linkPlanned(written.planned, file);
  problems.push(...(plan?.problems ?? []));
  const mode = written.privacy?.mode ?? 'anonymous';
  if (mode === 'anonymous' && plan?.planned.round === null) {
    problems.push(makeProblem('planned-on-open-round', file.locate(['planned'], 'key'), {}));
  }
  if (problems.length > 0) return { assessment: null, problems };
  return {
    assessment: {
      organisation: written.organisation,
      questionnaire: written.questionnaire,
      rules: written.rules ?? null,
      sections: written.sections === undefined ? null : [written.sections].flat(),
      language: written.language ?? null,
      departments,
      roles,
      privacy: mode === 'anonymous' ? { mode, minGroup: written.privacy?.min_group ?? usualMinGroup } : { mode },
      gate: linkGate(written.thresholds),
      targets: linkTargets(written.targets),
      planning: {
        budget: written.planning?.budget ?? null,
        horizonSteps: written.planning?.horizon_steps ?? null,
      },
      planned: plan?.planned ?? null,
      pitch,
      branding,
    },
    problems,
  };
}

function linkGate(written: AssessmentFile['thresholds']): Gate {
  return {
    basis: written?.basis ?? 'low',
    thresholds: [...linkBounds('error', written?.error), ...linkBounds('warning', written?.warning)],
  };
}

function linkTargets(written: AssessmentFile['targets']): Targets {
  const { overall = null, ...dimensions } = written ?? {};
  return { overall, dimensions: dimensions as Readonly<Record<string, number>> };
}

function linkBounds(bound: 'error' | 'warning', written: BoundsFile | undefined): Threshold[] {
  if (written === undefined) return [];
  const thresholds: Threshold[] = [];
  const of = 'overall';
  if (written.min_level !== undefined) thresholds.push({ bound, measure: 'level', of, atLeast: written.min_level });
  if (written.min_score !== undefined) thresholds.push({ bound, measure: 'score', of, atLeast: written.min_score });
  for (const [section, level] of Object.entries(written.min ?? {})) {
    thresholds.push({ bound, measure: 'level', of: section, atLeast: level });
  }
  for (const [section, name] of Object.entries(written.max_severity ?? {})) {
    thresholds.push({ bound, measure: 'severity', of: section, atMost: name as SeverityClass });
  }
  if (written.min_coverage !== undefined) {
    thresholds.push({ bound, measure: 'coverage', of, atLeast: written.min_coverage });
  }
  if (written.max_not_applicable !== undefined) {
    thresholds.push({ bound, measure: 'not-applicable', of, atMost: written.max_not_applicable });
  }
  return thresholds;
}
