import type { Response } from '../../src/model/response.js';
import type { Model } from '../../src/model/rule-set.js';
import { makeModel, makeResponse, type Short } from '../fixtures/model.js';

/** Somebody who took part: what colleagues know of them, and what they answered. */
export interface Person {
  readonly department: string | null;
  readonly role: string | null;
  readonly answers: Readonly<Record<string, Short>>;
}

/** A made-up organisation whose people were promised groups of at least `minGroup`. */
export interface Organisation {
  readonly minGroup: number;
  readonly departments: readonly string[];
  readonly roles: readonly string[];
  readonly people: readonly Person[];
}

const sections = {
  a: { A1: 1, A2: 2 },
  b: { B1: 1, B2: 1 },
} as const;
export const items: readonly string[] = Object.values(sections).flatMap((each) => Object.keys(each));

/** The questionnaire that all of them answer, by two sets of rules: their weights differ. */
export const models: readonly Model[] = [1, 3].map((factor) =>
  makeModel(
    Object.entries(sections).map(([id, weights]) => ({
      id,
      kind: id === 'b' ? ('anti-pattern' as const) : ('dimension' as const),
      items: Object.fromEntries(
        Object.entries(weights).map(([item, weight], index) => [item, index === 0 ? factor : weight]),
      ),
    })),
  ),
);

/** Numbers from 0 up to but without 1: the same for the same seed (mulberry32). */
export function makeDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * An organisation by chance. Departments of very different sizes; roles by chance, or nearly settled by the department as in
 * "the board is management"; answers scattered, at an end, in two camps, or nearly alike in a department; some who cannot tell,
 * for whom it does not apply, who left it open, who name no department.
 */
export function inventOrganisation(seed: number): Organisation {
  const dice = makeDice(seed);
  const below = (count: number): number => Math.floor(dice() * count);
  const minGroup = 3 + below(3);
  const departments = Array.from({ length: 1 + below(5) }, (_, index) => `department-${index + 1}`);
  const roles = Array.from({ length: 1 + below(3) }, (_, index) => `role-${index + 1}`);
  const sizes = departments.map(() => (dice() < 0.4 ? 1 + below(minGroup) : 1 + below(3 * minGroup)));
  const settled = dice() < 0.5 ? 0.7 + 0.3 * dice() : 0;
  const nameless = dice() < 0.25 ? 0.3 * dice() : 0;
  const missing = dice() < 0.5 ? 0.4 * dice() : 0;
  const styles = items.map(() => below(5));
  const leans = items.map(() => departments.map(() => below(5)));
  const people = departments.flatMap((department, place) =>
    Array.from({ length: sizes[place] ?? 1 }, (): Person => {
      const role = dice() < settled ? roles[place % roles.length] : roles[below(roles.length)];
      const answers: [string, Short][] = items.flatMap((item, index): [string, Short][] => {
        if (dice() < missing) return dice() < 0.4 ? [[item, '?']] : dice() < 0.5 ? [[item, '-']] : [];
        const lean = leans[index]?.[place] ?? 0;
        const values = [
          below(5),
          dice() < 0.9 ? 4 : below(5),
          dice() < 0.5 ? 0 : 4,
          dice() < 0.85 ? lean : below(5),
          Math.min(4, Math.max(0, lean + below(3) - 1)),
        ];
        return [[item, 1 + (values[styles[index] ?? 0] ?? 0)]];
      });
      return {
        department: dice() < nameless ? null : department,
        role: dice() < nameless ? null : (role ?? null),
        answers: Object.fromEntries(answers),
      };
    }),
  );
  // Nothing is published of fewer.
  while (people.length < minGroup) people.push(...people);
  return { minGroup, departments, roles, people };
}

export function respond({ answers, department, role }: Person): Response {
  return makeResponse(answers, { department, role });
}

/** Some more people, at least as many as the group size. */
export function inventNewcomers({ departments, roles, minGroup }: Organisation, seed: number): readonly Person[] {
  const dice = makeDice(seed + 1e6);
  const pick = (list: readonly string[]): string | null => list[Math.floor(dice() * list.length)] ?? null;
  const { people } = inventOrganisation(seed + 2e6);
  const [department, role] = [pick(departments), pick(roles)];
  return Array.from({ length: minGroup + Math.floor(dice() * 5) }, (_, index): Person => {
    const answers = people[index % people.length]?.answers ?? {};
    return dice() < 0.8 ? { department, role, answers } : { department: pick(departments), role: pick(roles), answers };
  });
}
