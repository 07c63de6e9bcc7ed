import type { ItemTrace } from '../../model/scorecard.js';
import type { Sources } from '../../model/sources.js';
import { anchorOf, type Speech } from '../view-parts.js';

export interface StatementView {
  readonly id: string;
  readonly text: string;
  /** Ids of the items and titles of the findings and pictures that rest on it. */
  readonly carries: string;
}

export interface WorkView {
  readonly anchor: string;
  /** Author, title and year. */
  readonly title: string;
  readonly note: string;
  readonly caption: string;
  /** Those of its statements that this report rests on. */
  readonly statements: readonly StatementView[];
}

export interface SourcesView {
  readonly works: readonly WorkView[];
  /** Ids that no bibliography knows, in one sentence; '' where there are none. */
  readonly unknown: string;
}

/** The works and statements that this report rests on, in the order of the bibliography. */
export function viewSources(sources: Sources | null, speech: Speech): SourcesView {
  const { words, body, text } = speech;
  const carried = listCarried(speech);
  const statements = (sources?.statements ?? []).filter(({ id }) => carried.has(id));
  const known = new Set(statements.map(({ id }) => id));
  const unknown = [...carried.keys()].filter((id) => !known.has(id));
  return {
    works: (sources?.works ?? [])
      .map(({ id, author, year, title, note }) => ({
        anchor: anchorOf('work', id),
        title: body.work(author, words.quote(text(title)), year),
        note: note === null ? '' : text(note),
        caption: body.statementsCaption(text(title)),
        statements: statements
          .filter(({ work }) => work === id)
          .map((one) => ({ id: one.id, text: text(one.text), carries: (carried.get(one.id) ?? []).join('; ') })),
      }))
      .filter((work) => work.statements.length > 0),
    unknown: unknown.length === 0 ? '' : body.unknownSources(unknown),
  };
}

/** What of the report rests on each statement: the item for its question and its recommendation, the title for the rest. */
function listCarried({ scorecard, words, body, text }: Speech): ReadonlyMap<string, readonly string[]> {
  const carried = new Map<string, string[]>();
  const add = (source: readonly string[], what: string): void => {
    for (const id of source) {
      const list = carried.get(id) ?? [];
      if (!list.includes(what)) carried.set(id, [...list, what]);
    }
  };
  const { sections, overall, findings, recommendations, profiles, positions, narratives } = scorecard;
  const known = sections.filter(({ id }) => !scorecard.unanswered.some((one) => one.id === id));
  const items = [...known, ...profiles, ...positions].flatMap((section): readonly ItemTrace[] => section.items);
  for (const { id, source } of [...items, ...narratives.flatMap((narrative) => narrative.items)]) add(source, id);
  for (const { item, source } of recommendations) add(source, item);
  const caps = [...overall.caps, ...known.flatMap((section) => (section.kind === 'dimension' ? section.caps : []))];
  for (const { source, to } of caps) add(source, body.capOf(to));
  for (const { title, source, advice } of findings) add([...source, ...advice.source], words.quote(text(title)));
  for (const { picture, chain } of profiles) {
    if (picture !== null) add([...picture.source, ...picture.next.source], words.quote(text(picture.title)));
    for (const { title, source } of chain ?? []) add(source, words.quote(text(title)));
  }
  return carried;
}
