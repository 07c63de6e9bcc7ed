import { say } from '../i18n/format.js';
import { planAnswerWords } from '../i18n/plan-answer.js';
import type { Language, Text } from '../model/language.js';
import type { Plan, PlanStep } from '../model/plan.js';

/**
 * What to say in place of a step's advice: that of an earlier step of the same item is the same, so many options before; null where it is
 * the first that says it. Anti-patterns often have one advice for a sign as a whole.
 */
export function sayAdviceAgain(step: PlanStep, { steps }: Plan, language: Language): string | null {
  const ofItem = steps.filter(({ item }) => item === step.item);
  const first = ofItem.find((other) => isSameAdvice(other, step, language));
  if (first === undefined || first.order >= step.order) return null;
  return planAnswerWords[language].sameAdvice(first.order, ofItem.indexOf(step) - ofItem.indexOf(first));
}

function isSameAdvice(one: PlanStep, other: PlanStep, language: Language): boolean {
  const said = ({ first, who, inSixWeeks, worksWhen }: PlanStep): readonly (string | null)[] =>
    [first, who, inSixWeeks, worksWhen].map((text: Text | null) => (text === null ? null : say(text, language)));
  const others = said(other);
  return said(one).every((text, at) => text === others[at]);
}
