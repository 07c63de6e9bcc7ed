import { findLinkProblems, linkResponse } from '../../../src/load/link-response.js';
import { readResponse } from '../../../src/load/load-response.js';
import { sortByFile } from '../../../src/load/make-problem.js';
import type { SourceFile } from '../../../src/load/read-text.js';
import type { Problem } from '../../../src/model/problem.js';
import { type Format, kinds } from './small.js';

/** A response to the small questionnaire with a section of every kind, with an answer of each scale, and words of every length between them. */
export const kindsResponse = `schema: cx-maturity/response/v1
questionnaire: small@2
answers:
  CAR1: 3
  GOV1: 4
  GOV2: { value: 2, comment: since May }
  LIF1: unknown
  POS1: 3
  NAR1: { text: Calm and at hand. }
  NAR2: { not_applicable: nobody is in need }
`;

/** Every problem of a response to the questionnaire with a section of every kind. */
export function findToldProblems(_format: Format, source: SourceFile): readonly Problem[] {
  const anyGroup = { departments: [], roles: [] };
  const { response, salvaged, problems } = readResponse(source);
  if (response !== null) return linkResponse(response.written, response.file, kinds, anyGroup).problems;
  if (salvaged === null) return problems;
  return sortByFile([...problems, ...findLinkProblems(salvaged.written, salvaged.file, kinds, anyGroup)]);
}

type Change = readonly [from: string, to: string];

/** What is wrong with that response, and its changes: «code» stands where the problem is. */
export const responseRows: readonly (readonly [what: string, changes: readonly Change[]])[] = [
  ['words for an item with options', [['CAR1: 3', 'CAR1: { «text-for-options»text: somebody }']]],
  ['words for a choice', [['GOV1: 4', 'GOV1: { «text-for-options»text: the board }']]],
  ['a number for an item without options', [['{ text: Calm and at hand. }', '«text-expected»1']]],
  ['an option of an item without any', [['{ text: Calm and at hand. }', '{ value: «text-expected»1 }']]],
  ['words without their key', [['{ text: Calm and at hand. }', '«text-expected»Calm and at hand.']]],
  ['no words', [['text: Calm and at hand.', 'text: «text-empty»""']]],
  ['blank words', [['text: Calm and at hand.', 'text: «text-empty»" \\t\\u00a0 "']]],
  ['words far too long', [['Calm and at hand.', `«text-too-long»${'x'.repeat(10_001)}`]]],
  ['words that are a number', [['text: Calm and at hand.', 'text: «type-wrong»3']]],
  ['words that are a list', [['text: Calm and at hand.', 'text: «type-wrong»[calm]']]],
  ['words that are missing', [['{ text: Calm and at hand. }', '«answer-empty»{ comment: later }']]],
  ['words beside unknown', [['{ text: Calm and at hand. }', '«answer-ambiguous»{ text: Calm., unknown: true }']]],
  ['words beside an option', [['GOV1: 4', 'GOV1: «answer-ambiguous»{ text: Calm., value: 4 }']]],
  [
    'votes on words',
    [
      [
        '{ text: Calm and at hand. }',
        '{ text: Calm., «votes-on-text»agreed: { votes: [{ unknown: 2 }], dissent: 0 } }',
      ],
    ],
  ],
  ['a choice beyond the last', [['GOV1: 4', 'GOV1: «option-unknown»5']]],
  ['a choice by its name', [['GOV1: 4', 'GOV1: { value: «type-wrong»top }']]],
  [
    'not applicable where an answer in words is due',
    [['{ text: Calm and at hand. }', '{ «not-applicable-not-allowed»not_applicable: no customers }']],
  ],
];
