import type { Text } from '../../../src/model/language.js';
import type { Item, Questionnaire } from '../../../src/model/questionnaire.js';

const plain = { revision: 1, help: null, notApplicable: false, source: [] };

export function anchoredItem(
  id: string,
  question: Text,
  options: readonly Text[],
  more: Partial<Pick<Item, 'notApplicable' | 'revision'>> = {},
): Item {
  const values = options.map((text, at) => ({ value: at + 1, text, id: null, state: null }));
  return { ...plain, id, question, scale: 'anchored', options: values, ...more };
}

export function textItem(id: string, question: Text): Item {
  return { ...plain, id, question, scale: 'text', options: [] };
}

/** A questionnaire with one section for each list of items. */
export function questionnaireOf(...sections: readonly (readonly Item[])[]): Questionnaire {
  const title = { de: 'Klein', en: 'Small' };
  return {
    id: 'small',
    version: 1,
    hash: '0'.repeat(64),
    title,
    description: null,
    limits: null,
    sections: sections.map((items, at) => ({
      id: `section-${at + 1}`,
      kind: 'dimension',
      title,
      description: null,
      items,
    })),
  };
}
