import type { Trend, TrendPoint } from '../model/comparison.js';
import type { Scorecard } from '../model/scorecard.js';
import { matchItems } from '../statistics/compare-rounds.js';
import { toAsked } from './compare.js';

/** A round with its scorecard; the name null for the open one. */
export interface NamedRound {
  readonly round: string | null;
  readonly scorecard: Scorecard;
}

/**
 * All rounds side by side, in the order given, the earliest first: the published scores as they are. Where a round asked or
 * scored otherwise than the one before, its break says so; nothing is made up to reach over it.
 */
export function traceTrend(rounds: readonly NamedRound[], meta: Trend['meta']): Trend {
  const points = rounds.map(({ round, scorecard }, at): TrendPoint => {
    const { id, version, hash } = scorecard.questionnaire;
    return {
      round,
      created: scorecard.meta.created,
      people: scorecard.people,
      score: scorecard.overall.score,
      level: scorecard.overall.level,
      questionnaire: { id, version, hash },
      break: findBreak(rounds[at - 1]?.scorecard ?? null, scorecard),
    };
  });
  const all = rounds.toReversed().flatMap(({ scorecard }) => scorecard.sections);
  const first = all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
  return {
    schema: 'cx-maturity/trend/v1',
    meta,
    organisation: rounds.at(-1)?.scorecard.organisation ?? null,
    rounds: points,
    sections: first.map(({ id, title, kind }) => ({
      id,
      title,
      kind,
      scores: rounds.map(({ scorecard }) => {
        const section = scorecard.sections.find((one) => one.id === id && one.kind === kind);
        if (section === undefined) return null;
        return section.kind === 'dimension' ? section.score : section.severity;
      }),
    })),
  };
}

function findBreak(before: Scorecard | null, after: Scorecard): TrendPoint['break'] {
  if (before === null) return null;
  const none = { revised: [], rescaled: [], added: [], removed: [] };
  if (before.questionnaire.id !== after.questionnaire.id) return { kind: 'other-questionnaire', ...none };
  const asked = ({ sections }: Scorecard) => sections.flatMap(({ items }) => items.map(toAsked));
  const { revised, rescaled, added, removed } = matchItems(asked(before), asked(after));
  const changed = { revised, rescaled, added, removed };
  if (Object.values(changed).some((ids) => ids.length > 0)) return { kind: 'items', ...changed };
  if (before.rules.id !== after.rules.id || before.rules.hash !== after.rules.hash) return { kind: 'rules', ...none };
  return before.questionnaire.hash === after.questionnaire.hash ? null : { kind: 'wording', ...none };
}
