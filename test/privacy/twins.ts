import { inventOrganisation, items, makeDice, type Organisation, type Person } from './organisation.js';

/** How far the search for twins came. */
export interface Twins {
  /** Fewer than k people with the same department and role, and a question that they answered. */
  readonly sought: number;
  /** Of these, where others could have answered so that everything published were the same to the last digit. */
  readonly found: number;
}

/**
 * Whoever has an organisation's results cannot tell it from a twin: another organisation, in which a small set of people answered
 * otherwise, of which the very same is published. A twin refutes every attack on that set, by whatever means. Twins are looked
 * for by chance: people exchange one answer or all of them, once or several times.
 * @param show all that is published, as one text
 */
export function seekTwins(seed: number, tries: number, show: (organisation: Organisation) => string): Twins {
  const organisation = inventOrganisation(seed);
  const published = show(organisation);
  const dice = makeDice(seed + 3e6);
  let [sought, found] = [0, 0];
  for (const set of listSmall(organisation)) {
    for (const item of items) {
      const answered = set.filter((index) => isValue(organisation.people[index], item));
      const others = [...organisation.people.keys()].filter(
        (index) => !set.includes(index) && isValue(organisation.people[index], item),
      );
      if (answered.length === 0 || others.length === 0) continue;
      sought += 1;
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const twin = exchange(organisation, item, answered, others, dice);
        if (twin === null || show(twin) !== published) continue;
        found += 1;
        break;
      }
    }
  }
  return { sought, found };
}

function listSmall({ people, minGroup }: Organisation): readonly (readonly number[])[] {
  const sets = new Map<string, number[]>();
  for (const [index, { department, role }] of people.entries()) {
    const name = `${department} ${role}`;
    sets.set(name, [...(sets.get(name) ?? []), index]);
  }
  return [...sets.values()].filter(({ length }) => length < minGroup);
}

const isValue = (person: Person | undefined, item: string): boolean => typeof person?.answers[item] === 'number';

// null where the sum of the set came out the same.
function exchange(
  organisation: Organisation,
  item: string,
  set: readonly number[],
  others: readonly number[],
  dice: () => number,
): Organisation | null {
  const people = [...organisation.people];
  const pick = (from: readonly number[]): number => from[Math.floor(dice() * from.length)] ?? 0;
  const sum = (): number => set.reduce((total, index) => total + Number(people[index]?.answers[item] ?? 0), 0);
  const before = sum();
  // All their answers, or those to this question alone.
  const swap = (one: number, other: number): void => {
    const [a, b] = [people[one], people[other]];
    if (a === undefined || b === undefined) return;
    const given = (to: Person, from: Person): Person['answers'] => ({ ...to.answers, [item]: from.answers[item] ?? 1 });
    const [first, second] = dice() < 0.5 ? [b.answers, a.answers] : [given(a, b), given(b, a)];
    people[one] = { ...a, answers: first };
    people[other] = { ...b, answers: second };
  };
  swap(pick(set), pick(others));
  const all = [...set, ...others];
  for (let more = Math.floor(dice() * 3); more > 0; more -= 1) swap(pick(all), pick(all));
  return sum() === before ? null : { ...organisation, people };
}
