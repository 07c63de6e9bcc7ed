import type { Text } from '../model/language.js';
import type { Model } from '../model/rule-set.js';

/** What people call what a rule names: a section's title, an item's question, or the whole; the id itself where there is no such thing. */
export function titleIn({ questionnaire }: Model, id: string): Text {
  if (id === 'overall') return { de: 'Gesamt', en: 'Overall' };
  const section = questionnaire.sections.find((candidate) => candidate.id === id);
  const item = questionnaire.sections.flatMap(({ items }) => items).find((candidate) => candidate.id === id);
  return section?.title ?? item?.question ?? { de: id, en: id };
}
