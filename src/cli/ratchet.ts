import path from 'node:path';
import { type Tightened, tightenThresholds } from '../gate/tighten-thresholds.js';
import { loadAssessment } from '../load/load-assessment.js';
import { makeProblem } from '../load/make-problem.js';
import { putIntoYaml } from '../load/yaml.js';
import type { Threshold } from '../model/assessment.js';
import type { Problem } from '../model/problem.js';
import type { Context } from './context.js';
import { readSource, writeOutputs } from './files.js';
import type { Scored } from './input.js';

/** Where a ratchet wrote, and what; nothing where no threshold was surpassed. */
export interface Ratcheted {
  readonly file: string;
  readonly tightened: readonly Tightened[];
}

/**
 * Writes the thresholds that a scorecard surpasses into its assessment's settings; every other character there stays. What the
 * flags of this call say is of this call alone.
 */
export async function ratchet(
  { scorecard, assessment, settings }: Scored,
  { io }: Context,
): Promise<{ ratcheted: Ratcheted | null; problems: readonly Problem[] }> {
  if (assessment === null || settings === null) {
    return { ratcheted: null, problems: [makeProblem('ratchet-needs-assessment', null, {})] };
  }
  const file = settings.name;
  const tightened = tightenThresholds(scorecard, assessment.gate);
  if (tightened.length === 0) return { ratcheted: { file, tightened }, problems: [] };
  const { source, problems } = await readSource(file, io.cwd);
  if (source === null) return { ratcheted: null, problems };
  const error = tightened.reduce<Values>((values, { after }) => put(values, after), {});
  const text = putIntoYaml(new TextDecoder().decode(source.bytes), 'thresholds', { error });
  // The same door as for everybody's files: what the tool would refuse to read it does not write.
  const read = text === null ? null : loadAssessment({ name: file, bytes: new TextEncoder().encode(text) });
  if (text === null || read === null) {
    return { ratcheted: null, problems: [makeProblem('cannot-write', null, { path: file, cause: 'EINVAL' })] };
  }
  if (read.problems.length > 0) return { ratcheted: null, problems: read.problems };
  const unwritten = await writeOutputs([{ path: path.normalize(file), text }], io.cwd, true);
  return unwritten.length > 0
    ? { ratcheted: null, problems: unwritten }
    : { ratcheted: { file, tightened }, problems: [] };
}

interface Values {
  readonly min_level?: number;
  readonly min_score?: number;
  readonly min?: Readonly<Record<string, number>>;
  readonly max_severity?: Readonly<Record<string, string>>;
}

function put(values: Values, threshold: Threshold): Values {
  switch (threshold.measure) {
    case 'level':
      return threshold.of === 'overall'
        ? { ...values, min_level: threshold.atLeast }
        : { ...values, min: { ...values.min, [threshold.of]: threshold.atLeast } };
    case 'score':
      return { ...values, min_score: threshold.atLeast };
    case 'severity':
      return { ...values, max_severity: { ...values.max_severity, [threshold.of]: threshold.atMost } };
    case 'coverage':
    case 'not-applicable':
      return values;
  }
}
