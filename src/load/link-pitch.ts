import type { Estimate, HeardObjection, PitchFigures, PitchInputs } from '../model/pitch.js';
import type { Path } from '../model/problem.js';
import { knownObjections, type PitchFile } from '../schema/assessment.js';
import type { TextFile } from '../schema/text.js';
import { makeProblem } from './make-problem.js';
import { type LinkContext, resolveText } from './resolve-text.js';

type FigureKey = keyof NonNullable<PitchFile['figures']>;

/** What an assessment gives for its pitch: single numbers become estimates, and estimates must rise from low to high. */
export function linkPitch(written: PitchFile, context: LinkContext): PitchInputs {
  const { file, problems } = context;
  const textAt = (key: 'vision' | 'story'): PitchInputs['vision'] => {
    const text = written[key] as TextFile | undefined;
    return text === undefined ? null : resolveText(text, ['pitch', key], context);
  };
  if (written.story !== undefined && written.story_from !== undefined) {
    problems.push(makeProblem('story-twice', file.locate(['pitch', 'story_from'], 'key'), {}));
  }
  return {
    currency: written.currency ?? null,
    figures: linkFigures(written.figures ?? {}, context),
    vision: textAt('vision'),
    story: textAt('story'),
    storyFrom: written.story_from ?? null,
    target: written.target ?? null,
    objections:
      written.objections?.map((objection, index) =>
        linkObjection(objection as string | OwnObjectionFile, ['pitch', 'objections', index], context),
      ) ?? null,
  };
}

function linkFigures(written: NonNullable<PitchFile['figures']>, context: LinkContext): PitchFigures {
  const figure = (key: FigureKey): Estimate | null =>
    linkEstimate(written[key] as EstimateFile | undefined, key, context);
  return {
    customers: figure('customers'),
    churn: figure('churn'),
    revenuePerCustomer: figure('revenue_per_customer'),
    contacts: figure('contacts'),
    costPerContact: figure('cost_per_contact'),
    budget: figure('budget'),
  };
}

/** As the schema has left it: derived types know no union of a number and a map. */
type EstimateFile = number | Estimate;
interface OwnObjectionFile {
  readonly says: TextFile;
  readonly about?: string;
}

function linkEstimate(written: EstimateFile | undefined, key: FigureKey, context: LinkContext): Estimate | null {
  if (written === undefined) return null;
  if (typeof written === 'number') return { low: written, base: written, high: written };
  const { low, base, high } = written;
  if (low > base || base > high) {
    const place = context.file.locate(['pitch', 'figures', key]);
    context.problems.push(makeProblem('estimate-not-rising', place, { key, low, base, high }));
  }
  return { low, base, high };
}

function linkObjection(written: string | OwnObjectionFile, path: Path, context: LinkContext): HeardObjection {
  if (typeof written !== 'string') {
    return { kind: 'own', says: resolveText(written.says, [...path, 'says'], context), about: written.about ?? null };
  }
  if (!(knownObjections as readonly string[]).includes(written)) {
    const place = context.file.locate(path);
    context.problems.push(makeProblem('objection-unknown', place, { id: written, allowed: knownObjections }));
  }
  return { kind: 'known', id: written };
}
