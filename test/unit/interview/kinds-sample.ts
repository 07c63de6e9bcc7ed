import type { Questionnaire } from '../../../src/model/questionnaire.js';
import type { Answer } from '../../../src/model/response.js';
import { makeItem, sample } from './sample.js';

/** The sample with sections that are not scored: a choice of eleven and one of two, then two items that are answered in words. */
export const kindsSample: Questionnaire = {
  ...sample,
  sections: [
    ...sample.sections,
    {
      id: 'governance',
      kind: 'profile',
      title: { de: 'Verankerung', en: 'Governance' },
      description: null,
      items: [makeChoice('GOV1', 11), makeChoice('GOV2', 2)],
    },
    {
      id: 'narrative',
      kind: 'narrative',
      title: { de: 'Erzählung', en: 'Narrative' },
      description: null,
      items: [
        makeItem('NAR1', { scale: 'text', options: [] }),
        makeItem('NAR2', { scale: 'text', options: [], notApplicable: true, revision: 2 }),
      ],
    },
  ],
};

export function makeChoice(id: string, options: number) {
  return makeItem(id, {
    scale: 'choice',
    options: Array.from({ length: options }, (_, at) => ({
      value: at + 1,
      text: { de: `Wahl ${at + 1}.`, en: `Choice ${at + 1}.` },
      id: null,
      state: null,
    })),
  });
}

export function told(text: string, notes: { comment?: string; evidence?: string } = {}): Answer {
  return {
    state: 'told',
    text,
    comment: notes.comment ?? null,
    evidence: notes.evidence ?? null,
    agreement: null,
  };
}
