import { aggregate } from '../../src/scoring/aggregate.js';
import type { GroupLists } from '../../src/scoring/count-groups.js';
import { score } from '../../src/scoring/score.js';
import { words } from '../fixtures/model.js';
import type { Colleague, Published } from './attack.js';
import { models, type Organisation, respond } from './organisation.js';

/** The tool, or what a test made of it: it counts responses and scores them. */
export interface Tool {
  readonly aggregate: typeof aggregate;
  readonly score: typeof score;
}

export const tool: Tool = { aggregate, score };

/** What is published of an organisation: a scorecard for each set of rules. */
export function publish(organisation: Organisation, { aggregate, score }: Tool, round = 0): readonly Published[] {
  const { minGroup, people } = organisation;
  const lists: GroupLists = { departments: organisation.departments.map(name), roles: organisation.roles.map(name) };
  return models.flatMap((model) => {
    const privacy = { mode: 'anonymous', minGroup } as const;
    const { answers } = aggregate(model.questionnaire, people.map(respond), privacy, lists);
    if (answers === null) return [];
    const scorecard = score(model, answers, { organisation: null, tool: 'test', version: '0', created: null });
    return [{ json: JSON.stringify(scorecard), round }];
  });
}

function name(id: string) {
  return { id, title: words(id) };
}

/** What every colleague knows without any scorecard. */
export function gossip({ people }: Organisation, rounds: readonly number[] = [0]): readonly Colleague[] {
  return people.map(({ department, role, answers }) => ({
    department,
    role,
    answered: new Set(Object.entries(answers).flatMap(([item, answer]) => (typeof answer === 'number' ? [item] : []))),
    rounds: new Set(rounds),
  }));
}
