import { exact, listOf, orNull } from './exact.js';
import { count, level, severityClass, value, words } from './figures.js';
import { demandReason } from './plan.js';

const fewest = exact({
  answers: count,
  of: orNull(count),
  exact: { type: 'boolean' },
  needs: listOf(
    exact({
      measure: { type: 'string', enum: ['score', 'severity', 'best'] },
      of: words,
      now: value,
      bound: value,
      answers: count,
      because: { anyOf: [...demandReason.anyOf, exact({ kind: { const: 'class' }, class: severityClass })] },
    }),
  ),
  moves: listOf(
    exact({
      section: words,
      item: words,
      from: value,
      to: value,
      answers: count,
      shift: { type: 'number', minimum: 0, maximum: 4 },
    }),
  ),
});

/** How firm a level or a class is, as it stands in a scorecard. */
export const firmness = exact({
  lose: orNull(fewest),
  gain: orNull(fewest),
  deciding: orNull(exact({ item: words, score: value, level: orNull(level), class: orNull(severityClass) })),
});
