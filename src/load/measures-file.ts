import type { ProposedMeasure } from '../model/decision.js';
import { loadMeasures } from './load-measures.js';
import { stringifyYaml } from './yaml.js';

/** A measure as it stands in a file: only what is said of it. */
function toFile(measure: ProposedMeasure): object {
  const { name, for: whom, goal, persona, phase, kind, aim, effort, status, replies, criteria } = measure;
  const reply = ({ answer, note }: ProposedMeasure['replies']['think']) => ({ answer, ...(note !== null && { note }) });
  return {
    name,
    for: whom,
    goal,
    ...(persona !== null && { persona }),
    ...(phase !== null && { phase }),
    ...(kind !== null && { kind }),
    ...(aim !== null && { aim }),
    persona_questions: {
      think: reply(replies.think),
      do: reply(replies.do),
      value: reply(replies.value),
      better: reply(replies.better),
      mother: reply(replies.mother),
    },
    criteria,
    ...(effort !== null && { effort }),
    status,
  };
}

/** A new file with one measure. */
export function formatMeasures(measure: ProposedMeasure): string {
  return stringifyYaml({ schema: 'cx-maturity/measures/v1', measures: [toFile(measure)] });
}

/**
 * A file's text with one more measure at its end; every other character stays as somebody wrote it. Null where that cannot be
 * done: the text is held against what it said before, and must say just that and the new measure.
 */
export function addMeasure(text: string, measure: ProposedMeasure): string | null {
  const load = (written: string) => loadMeasures({ name: '', bytes: new TextEncoder().encode(written) }).measures;
  const before = load(text);
  if (before === null) return null;
  const indent = /^measures:[^\S\n]*(?:#.*)?\n(?:[^\S\n]*(?:#.*)?\n)*( *)- /m.exec(text)?.[1];
  if (indent === undefined) return null;
  // Not by a pattern for beginnings of lines, which takes more for the end of a line than YAML does.
  const entry = stringifyYaml([toFile(measure)])
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
  const longer = `${text.replace(/\s*$/, '')}\n${entry}`;
  const after = load(longer);
  const added = after?.at(-1);
  if (after === null || added === undefined || after.length !== before.length + 1) return null;
  const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
  const kept = isSame(after.slice(0, -1), before) && isSame(added, { ...measure, id: added.id });
  return kept ? longer : null;
}
