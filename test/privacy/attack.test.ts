import { expect, test } from 'vitest';
import { attack, type Found } from './attack.js';
import { inventOrganisation } from './organisation.js';
import { gossip, publish, type Tool, tool } from './publish.js';

const organisations = Number(process.env.ATTACKED ?? 5000);

function attackAll(count: number, using: Tool, steps: boolean): readonly (Found & { seed: number })[] {
  return Array.from({ length: count }, (_, seed) => {
    const organisation = inventOrganisation(seed);
    const found = attack(publish(organisation, using), gossip(organisation), organisation.minGroup, steps);
    return found.map((each) => ({ ...each, seed }));
  }).flat();
}

test('finds nothing', () => {
  const found = attackAll(organisations, tool, true);
  console.log(found.length, found.slice(0, 10));
  expect(found).toEqual([]);
});
