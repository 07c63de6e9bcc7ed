/**
 * cx-maturity as a library: from texts to a model and responses, from there to a scorecard and a verdict.
 * Nothing here reads a file, knows a clock or opens a connection.
 *
 * @example
 * const read = { questionnaire: readQuestionnaire(source), rules: readRuleSet(rulesSource) };
 * const { model } = linkModel(read.questionnaire.shaped, read.rules.shaped, null, null, null);
 * const { answers } = aggregate(model.questionnaire, responses, { mode: 'open' });
 * const scorecard = score(model, answers, { organisation: null, tool: 'mine', version: '1', created: null });
 */
export { evaluateGate, findThresholdProblems } from './gate/evaluate-gate.js';
export { describeProblem, formatProblem } from './i18n/problems.js';
export { linkResponse } from './load/link-response.js';
export { linkModel, readQuestionnaire, readRuleSet } from './load/load-questionnaire.js';
export { readResponse, readResponseLine, readResponseLines } from './load/load-response.js';
export type { SourceFile } from './load/read-text.js';
export { LineSplitter } from './load/split-lines.js';
export type * from './model/answers.js';
export type * from './model/assessment.js';
export type * from './model/firmness.js';
export type * from './model/language.js';
export type * from './model/problem.js';
export type * from './model/questionnaire.js';
export type * from './model/response.js';
export type * from './model/rule-set.js';
export type * from './model/scorecard.js';
export type * from './model/verdict.js';
export { aggregate, countResponse, finishCounting, startCounting } from './scoring/aggregate.js';
export { type About, score } from './scoring/score.js';
