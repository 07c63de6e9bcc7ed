/** So many people belong to both ends: here a department and a role. Ends are any numbers. */
export interface Edge {
  readonly ends: readonly [number, number];
  readonly weight: number;
}

/**
 * Looks for a cut of a graph that weighs less than `least`: nodes of one connected part on one side, the others of that part
 * on the other. Only such cuts are looked for that weigh more than nothing, that is, within connected parts.
 *
 * Edges of at least that weight are never in such a cut, so their ends are joined first; what is left is small. Then Stoer
 * and Wagner's minimum cut: A simple min-cut algorithm, Journal of the ACM 44 (1997).
 * @returns the nodes on one side, or null where every cut weighs enough
 */
export function findWeakCut(edges: readonly Edge[], least: number): ReadonlySet<number> | null {
  const links = new Map<number, Map<number, number>>();
  const members = new Map<number, number[]>();
  const link = (from: number, to: number, weight: number): void => {
    const known = links.get(from) ?? new Map<number, number>();
    links.set(from, known.set(to, (known.get(to) ?? 0) + weight));
  };
  for (const { ends, weight } of edges) {
    const [a, b] = ends;
    for (const end of ends) members.set(end, [end]);
    link(a, b, weight);
    link(b, a, weight);
  }
  const join = (kept: number, gone: number): void => {
    for (const [other, weight] of links.get(gone) ?? []) {
      links.get(other)?.delete(gone);
      if (other === kept) continue;
      link(kept, other, weight);
      link(other, kept, weight);
    }
    links.delete(gone);
    members.set(kept, [...(members.get(kept) ?? []), ...(members.get(gone) ?? [])]);
    members.delete(gone);
  };
  for (;;) {
    const heavy = findHeavy(links, least);
    if (heavy !== null) {
      join(...heavy);
      continue;
    }
    const start = [...links].find(([, others]) => others.size > 0)?.[0];
    if (start === undefined) return null;
    const { last, before, weight } = walk(links, start);
    if (weight < least) return new Set(members.get(last));
    join(before, last);
  }
}

type Links = ReadonlyMap<number, ReadonlyMap<number, number>>;

function findHeavy(links: Links, least: number): [number, number] | null {
  for (const [from, others] of links) {
    for (const [to, weight] of others) if (weight >= least) return [from, to];
  }
  return null;
}

// One phase: always on to the node that is bound most strongly to those already passed. What binds the last one is a cut.
function walk(links: Links, start: number): { last: number; before: number; weight: number } {
  const bound = new Map<number, number>([[start, 0]]);
  const passed = new Set<number>();
  let [last, before, weight] = [start, start, 0];
  while (bound.size > 0) {
    before = last;
    [last, weight] = [...bound].reduce((best, each) => (each[1] > best[1] ? each : best));
    bound.delete(last);
    passed.add(last);
    for (const [other, each] of links.get(last) ?? []) {
      if (!passed.has(other)) bound.set(other, (bound.get(other) ?? 0) + each);
    }
  }
  return { last, before, weight };
}
