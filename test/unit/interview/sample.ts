import fc from 'fast-check';
import type { Item, Questionnaire } from '../../../src/model/questionnaire.js';
import type { Answer, Respondent } from '../../../src/model/response.js';

export const nobody: Respondent = { department: null, role: null };

export function makeItem(id: string, parts: Partial<Item> = {}): Item {
  return {
    id,
    revision: 1,
    question: { de: `Frage ${id}?`, en: `Question ${id}?` },
    help: null,
    scale: 'anchored',
    options: [1, 2, 3, 4, 5].map((value) => ({
      value,
      text: { de: `Antwort ${value}.`, en: `Option ${value}.` },
      id: null,
      state: null,
    })),
    notApplicable: false,
    source: [],
    ...parts,
  };
}

/** Three sections with two, one and two items; PSN1 may be not applicable, MKT1 has three options. */
export const sample: Questionnaire = {
  id: 'sample',
  version: 2,
  hash: 'a'.repeat(64),
  title: { de: 'Reifegrad der Kundenzentrierung', en: 'Maturity of customer centricity' },
  description: null,
  limits: null,
  sections: [
    {
      id: 'paradigm',
      kind: 'dimension',
      title: { de: 'Paradigma', en: 'Paradigm' },
      description: {
        de: 'Woran das Unternehmen seine Entscheidungen ausrichtet, wenn Kundeninteresse und Quartalsergebnis auseinandergehen.',
        en: 'What the company goes by when the interest of customers and the result of the quarter part ways.',
      },
      items: [
        makeItem('PAR1', {
          question: {
            de: 'Woran erkennt eine Mitarbeiterin, bevor sie einen Kunden anschreibt, ob sie das darf?',
            en: 'Before an employee writes to a customer, how can she tell whether she may?',
          },
          help: {
            de: 'Gemeint ist die Einwilligung in Werbung, nicht der laufende Schriftwechsel.',
            en: 'This is about consent to marketing, not about letters on a matter in hand.',
          },
          source: ['S1.5a', 'S1.1'],
          options: [
            [
              'Gar nicht: Sie fragt Kollegen oder entscheidet nach Gefühl.',
              'She can’t: she asks colleagues or goes by feeling.',
            ],
            [
              'Es gibt Listen außerhalb des Kundenbeziehungsmanagementsystems, die jemand von Hand pflegt.',
              'There are lists outside the CRM that somebody keeps by hand.',
            ],
            [
              'Das CRM zeigt die Einwilligung je Kunde, aber nicht für jeden Kanal.',
              'The CRM shows each customer’s consent, but not for every channel.',
            ],
            [
              'Das CRM zeigt für jeden Kunden und jeden Kanal, was erlaubt ist.',
              'The CRM shows, for every customer and every channel, what is allowed.',
            ],
            [
              'Wie 4, und Widerrufe wirken am selben Tag in allen Systemen, aus denen angeschrieben wird.',
              'As 4, and a withdrawal takes effect on the same day in every system that sends.',
            ],
          ].map(([de = '', en = ''], at) => ({ value: at + 1, text: { de, en }, id: null, state: null })),
        }),
        makeItem('PAR2'),
      ],
    },
    {
      id: 'personas',
      kind: 'dimension',
      title: { de: 'Personas', en: 'Personas' },
      description: null,
      items: [makeItem('PSN1', { notApplicable: true })],
    },
    {
      id: 'marketing-only',
      kind: 'anti-pattern',
      title: { de: 'Nur Marketing', en: 'Marketing only' },
      description: null,
      items: [
        makeItem('MKT1', {
          options: [1, 3, 5].map((value) => ({
            value,
            text: { de: `Wert ${value}.`, en: `Worth ${value}.` },
            id: null,
            state: null,
          })),
        }),
        makeItem('MKT2', { notApplicable: true }),
      ],
    },
  ],
};

/** Any small questionnaire: one to four sections, ids in rising order, two to seven options. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .array(
    fc.array(fc.record({ options: fc.integer({ min: 2, max: 7 }), notApplicable: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((sections) => ({
    ...sample,
    sections: sections.map((items, at) => ({
      id: `section-${at + 1}`,
      kind: 'dimension',
      title: { de: `Abschnitt ${at + 1}`, en: `Section ${at + 1}` },
      description: null,
      items: items.map(({ options, notApplicable }, index) =>
        makeItem(`S${at + 1}I${index + 1}`, {
          notApplicable,
          options: Array.from({ length: options }, (_, option) => ({
            value: 1 + (4 * option) / (options - 1),
            text: { de: `Stufe ${option + 1}`, en: `Step ${option + 1}` },
            id: null,
            state: null,
          })),
        }),
      ),
    })),
  }));

export function answered(value: number, notes: { comment?: string; evidence?: string } = {}): Answer {
  return {
    state: 'answered',
    value,
    comment: notes.comment ?? null,
    evidence: notes.evidence ?? null,
    agreement: null,
  };
}

export const unknown: Answer = { state: 'unknown', comment: null, evidence: null, agreement: null };
