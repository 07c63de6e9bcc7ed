import type { ProposedMeasure } from '../model/decision.js';
import type { Problem } from '../model/problem.js';
import type { MeasuresFile } from '../schema/measures.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import type { SourceFile } from './read-text.js';
import { shape } from './shape.js';
import { validate } from './validators/measures.js';

/** Measures in the order of their file. Where one names no id it is known by its number: `measure-3`. */
export function loadMeasures(source: SourceFile): {
  measures: readonly ProposedMeasure[] | null;
  problems: readonly Problem[];
} {
  const { shaped, problems } = shape<MeasuresFile>(source, 'measures', validate);
  return shaped === null ? { measures: null, problems } : linkMeasures(shaped.written, shaped.file);
}

function linkMeasures({ measures: written }: MeasuresFile, file: ParsedFile) {
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  for (const [index, { id }] of written.entries()) {
    if (id === undefined) continue;
    const place = file.locate(['measures', index, 'id']);
    const firstLine = lines.get(id);
    if (firstLine === undefined) lines.set(id, place.line);
    else problems.push(makeProblem('duplicate-id', place, { id, firstLine }));
  }
  const measures = written.map((each, index) => link(each, each.id ?? numbered(index + 1, lines)));
  return { measures: problems.length > 0 ? null : measures, problems };
}

/** An id for a measure that names none; one that somebody else has given is left to them. */
function numbered(number: number, taken: ReadonlyMap<string, number>): string {
  let id = `measure-${number}`;
  while (taken.has(id)) id += '-again';
  return id;
}

function link(written: MeasuresFile['measures'][number], id: string): ProposedMeasure {
  const { think, do: would, value, better, mother } = written.persona_questions;
  const reply = ({ answer, note }: typeof think) => ({ answer, note: note === undefined || note === '' ? null : note });
  return {
    id,
    name: written.name,
    for: written.for,
    goal: written.goal,
    persona: written.persona ?? null,
    phase: written.phase ?? null,
    kind: written.kind ?? null,
    aim: written.aim ?? null,
    status: written.status ?? 'idea',
    effort: written.effort ?? null,
    replies: {
      think: reply(think),
      do: reply(would),
      value: reply(value),
      better: reply(better),
      mother: reply(mother),
    },
    criteria: { ...written.criteria },
  };
}
