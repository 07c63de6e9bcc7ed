import type {
  AnsweredObjection,
  AnswerRule,
  Calculation,
  HeardObjection,
  ObjectionRule,
  PitchRules,
} from '../model/pitch.js';
import type { Scorecard } from '../model/scorecard.js';
import { findNumber, type Grounds, holds } from './find-number.js';

/**
 * Each objection with the first answer of its rules that holds for this company, in the order heard; without a list, all
 * that the rules know. Those that the rules do not know are left out: loading has refused them.
 */
export function answerObjections(
  heard: readonly HeardObjection[] | null,
  rules: PitchRules,
  scorecard: Scorecard,
  calculations: readonly Calculation[],
): readonly AnsweredObjection[] {
  const objections = heard ?? rules.objections.map(({ id }): HeardObjection => ({ kind: 'known', id }));
  return objections.flatMap((objection): AnsweredObjection[] => {
    if (objection.kind === 'own') {
      const { says, about } = objection;
      const own = { says, fact: null, ...rules.own };
      return [answer(own, { scorecard, calculations, about })];
    }
    const known = rules.objections.find(({ id }) => id === objection.id);
    return known === undefined ? [] : [answer(known, { scorecard, calculations, about: null })];
  });
}

function answer(objection: Omit<ObjectionRule, 'id'>, grounds: Grounds): AnsweredObjection {
  const chosen = choose(objection.answers, grounds);
  return {
    says: objection.says,
    saysSource: objection.source,
    answer: chosen.id,
    text: chosen.text,
    numbers: chosen.restsOn.flatMap((name) => findNumber(name, grounds) ?? []),
    source: chosen.source,
    fact: objection.fact,
  };
}

function choose(answers: readonly AnswerRule[], grounds: Grounds): AnswerRule {
  const chosen = answers.find(({ when }) => when === null || holds(when, grounds));
  if (chosen === undefined) throw new Error('Answers without a last one that always holds');
  return chosen;
}
