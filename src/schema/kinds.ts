import { assessmentSchema } from './assessment.js';
import { comparisonSchema } from './comparison.js';
import { decisionSchema } from './decision.js';
import { decisionRulesSchema } from './decision-rules.js';
import { measuresSchema } from './measures.js';
import { pitchRulesSchema } from './pitch-rules.js';
import { planSchema } from './plan.js';
import { questionnaireSchema } from './questionnaire.js';
import { responseSchema } from './response.js';
import { ruleSetSchema } from './rule-set.js';
import { scorecardSchema } from './scorecard.js';
import { sourcesSchema } from './sources.js';
import { translationsSchema } from './translations.js';
import { trendSchema } from './trend.js';
import { verdictSchema } from './verdict.js';
import { whatIfSchema } from './what-if.js';

/** Every format of the tool by the word in `schema: cx-maturity/<kind>/v1`. */
export const schemas = {
  questionnaire: questionnaireSchema,
  'rule-set': ruleSetSchema,
  response: responseSchema,
  assessment: assessmentSchema,
  scorecard: scorecardSchema,
  verdict: verdictSchema,
  sources: sourcesSchema,
  translations: translationsSchema,
  measures: measuresSchema,
  'decision-rules': decisionRulesSchema,
  decision: decisionSchema,
  'pitch-rules': pitchRulesSchema,
  comparison: comparisonSchema,
  trend: trendSchema,
  'what-if': whatIfSchema,
  plan: planSchema,
} as const;

export type Kind = keyof typeof schemas;
