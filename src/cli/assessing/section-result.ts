import { type InterviewState, toResponse } from '../../interview/interview.js';
import type { Paragraph } from '../../interview/terminal/page-screen.js';
import type { Language } from '../../model/language.js';
import type { Section } from '../../model/questionnaire.js';
import type { Model } from '../../model/rule-set.js';
import { viewScorecard } from '../../report/view.js';
import { aggregate } from '../../scoring/aggregate.js';
import { score } from '../../scoring/score.js';
import { toolName, toolVersion } from '../package.js';

/**
 * What a section's answers come to so far: level or severity, the figures, what that means, and what holds the level down.
 * Scored like the result of any single response, so that caps by sections which are still open do not hold yet.
 */
export function describeSection(
  model: Model,
  state: InterviewState,
  section: Section,
  language: Language,
): readonly Paragraph[] {
  const { answers } = aggregate(model.questionnaire, [toResponse(state, false)], { mode: 'holder' });
  if (answers === null) return [];
  const about = { organisation: null, tool: toolName, version: toolVersion(), created: null };
  const { dimensions, antiPatterns } = viewScorecard(score(model, answers, about), language);
  const found = [...dimensions, ...antiPatterns].find(({ id }) => id === section.id);
  if (found === undefined) return [];
  const { headline, meaning, reason, figures } = found;
  const caps = 'caps' in found ? found.caps.filter(({ bites }) => bites) : [];
  return [
    { text: headline, tone: 'strong' },
    ...[meaning, reason].filter((text) => text !== '').map((text) => ({ text })),
    ...figures.map(({ label, value }): Paragraph => ({ text: `${label}: ${value}`, tone: 'dim' })),
    ...caps.map(
      ({ limit, effect, reason: why }): Paragraph => ({ text: `${limit} (${effect}): ${why}`, tone: 'warn' }),
    ),
  ];
}
