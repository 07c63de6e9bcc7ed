import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProblem, formatProblem } from '../../../src/i18n/problems.js';
import { importResponses } from '../../../src/load/import-responses.js';
import { linkResponse } from '../../../src/load/link-response.js';
import { readResponse } from '../../../src/load/load-response.js';
import { fileLimit } from '../../../src/load/read-text.js';
import type { Privacy } from '../../../src/model/answers.js';
import type { Place, Problem } from '../../../src/model/problem.js';
import { listFiles } from '../../helpers/folders.js';
import { kindsQuestionnaire, kindsRules } from '../../helpers/kinds.js';
import { root } from '../../helpers/run-binary.js';
import { smallAssessment, smallQuestionnaire, smallResponse, smallRules } from '../../helpers/small.js';
import { questionnaireRows, ruleRows } from './kinds-rows.js';
import { asSource, type Format, findKindsProblems, findProblems, small } from './small.js';
import { findToldProblems, kindsResponse, responseRows } from './told-rows.js';

const smallSources = `schema: cx-maturity/sources/v1
works:
  - id: W1
    title: A book
statements:
  - id: S1
    work: W1
    text: Somebody has to answer.
`;

const smallPitchRules = `schema: cx-maturity/pitch-rules/v1
parts:
  opening: { text: { de: a, en: a }, source: [S1] }
  why_now: { text: { de: a, en: a }, source: [S1] }
  money: { text: { de: a, en: a }, source: [S1] }
  service: { text: { de: a, en: a }, source: [S1] }
  answers_are_ours: { text: { de: a, en: a }, source: [S1] }
vision_from: []
objections:
  - id: overloaded
    says: { de: a, en: a }
    source: [S1]
    answers:
      - id: slow
        when: { all: [{ score: care, below: 3 }, { not: { calculation: contact-cost } }] }
        text: { de: a, en: a }
        rests_on: [{ score: care }]
        source: [S1]
      - id: usual
        text: { de: a, en: a }
        rests_on: [{ effort: first }]
        source: [S1]
own:
  source: [S1]
  answers:
    - { id: own-usual, text: { de: a, en: a }, rests_on: [{ score: about }], source: [S1] }
`;

const texts: Readonly<Partial<Record<Format, string>>> = {
  questionnaire: smallQuestionnaire,
  'rule-set': smallRules,
  response: smallResponse,
  assessment: smallAssessment,
  sources: smallSources,
  'pitch-rules': smallPitchRules,
};

type Change = readonly [from: string, to: string];

/** What is wrong, and the small file of that format with a change: «code» stands in it where the problem is. */
type Row = readonly [what: string, ...changes: readonly Change[]];

const items = `    items:
      - id: CAR1`;
const condition = 'when: { severity: walls, at_least: entrenched }';

/** An answer that a room agreed on, with these votes. */
const agreed = (votes: string, others = 'dissent: 0'): Change => [
  'CAR1: 3',
  `CAR1: { value: 3, agreed: { votes: ${votes}, ${others} } }`,
];

/** A prerequisite by its step and what that needs: CAR1=3. */
function waiting(step: string, needs: string, rest = 'reason: So.'): string {
  const [one, other] = [step, needs].map((standing) => `{ item: ${standing.replace('=', ', to: ')} }`);
  return `{ step: ${one}, needs: ${other}, ${rest} }`;
}

const waits = (...prerequisites: readonly string[]): Change => [
  'recommendations:',
  `prerequisites:\n${prerequisites.map((each) => `  - ${each}\n`).join('')}recommendations:`,
];

const rows: Readonly<Partial<Record<Format, readonly Row[]>>> = {
  questionnaire: [
    ['no schema', ['schema: cx-maturity/questionnaire/v1\n', '«schema-missing»']],
    ['a schema that nobody knows', ['cx-maturity/questionnaire/v1', '«schema-unknown»cx-maturity/questionaire/v1']],
    ['the schema of another format', ['cx-maturity/questionnaire/v1', '«schema-unexpected»cx-maturity/response/v1']],
    ['a schema that is a map', ['cx-maturity/questionnaire/v1', '«schema-unknown»{toString: 1}']],
    ['a key that nobody knows', ['version: 2', 'version: 2\n«key-unknown»titel: Small']],
    ['a key that is missing', ['schema: cx', '«key-missing»schema: cx'], ['id: small\n', '']],
    ['a number where a text belongs', ['title: Small', 'title: «type-wrong»3']],
    ['a number written as a text', ['version: 2', 'version: «type-wrong»"2"']],
    ['a number that is none', ['version: 2', 'version: «type-wrong».nan']],
    ['a version below one', ['version: 2', 'version: «number-out-of-range»0']],
    ['an endless version', ['version: 2', 'version: «type-wrong».inf']],
    ['a value outside a list', ['kind: dimension', 'kind: «value-not-allowed»dimensions']],
    ['an empty text', ['title: Small', 'title: «text-empty»""']],
    ['a key without a value', ['title: Small', '«type-wrong»title:']],
    ['an id in the wrong form', ['id: small', 'id: «pattern-wrong»Small One']],
    ['the id of a section that means the whole', ['id: care', 'id: «pattern-wrong»overall']],
    ['a text far too long', ['title: Small', `title: «text-too-long»${'x'.repeat(10_001)}`]],
    ['a single option', ['[slow, quick, at once]\n        values: [1, 3, 5]', '«too-few»[slow]']],
    ['twelve options', ['[slow, quick, at once]', `«too-many»[${Array(12).fill('x').join(', ')}]`]],
    ['a language twice', ['version: 2', 'version: 2\nlanguages: [de, «not-unique»de]']],
    ['an item twice', ['id: CAR2', 'id: «duplicate-id»CAR1']],
    ['a section twice', ['id: walls', 'id: «duplicate-id»care']],
    ['an item named like a section', ['id: WAL1', 'id: «duplicate-id»care']],
    ['a missing translation', ['title: Small', '«translation-missing»title: {de: Klein}']],
    [
      'missing translations of a title and of an option',
      ['title: Care', '«translation-missing»title: {en: Care}'],
      ['[slow, quick, at once]', '[«translation-missing»{de: langsam}, quick, at once]'],
    ],
    ['values that do not rise', ['values: [1, 3, 5]', 'values: «scale-not-rising»[1, 3, 3]']],
    ['values that fall', ['values: [1, 3, 5]', 'values: «scale-not-rising»[5, 3, 1]']],
    ['values that begin above one', ['values: [1, 3, 5]', 'values: «scale-not-full»[2, 3, 5]']],
    ['values that end below five', ['values: [1, 3, 5]', 'values: «scale-not-full»[1, 3, 4]']],
    ['a value above five', ['values: [1, 3, 5]', 'values: [1, 3, «number-out-of-range»6]']],
    ['fewer values than options', ['values: [1, 3, 5]', 'values: «scale-length»[1, 5]']],
    [
      'three options without values',
      ['options: [slow', '«scale-values-needed»options: [slow'],
      ['        values: [1, 3, 5]\n', ''],
    ],
    ['a section without a kind', ['id: care\n    kind: dimension', 'id: «section-incomplete»care']],
    ['a section without a title', ['- id: walls', '- id: «section-incomplete»walls'], ['    title: Walls\n', '']],
    ['an item by reference without a base', [items, `    items:\n      - «item-not-in-base»CAR3\n      - id: CAR1`]],
    [
      'an item that the base does not have',
      ['version: 2', 'version: 2\nbase: small'],
      [items, `    items:\n      - «item-not-in-base»CAR9\n      - id: CAR1`],
    ],
    ['no dimension', ['sections:', '«no-dimension»sections:'], ['kind: dimension', 'kind: anti-pattern']],
    ['a statement that the bibliography lacks', ['source: [S1]', 'source: [S1, «source-unknown»S9]']],
  ],
  'rule-set': [
    [
      'rules for another questionnaire',
      ['questionnaire: small', 'questionnaire: «rules-for-other-questionnaire»large'],
    ],
    ['rules for a section that does not exist', ['  care:', '  «unknown-section»cares:']],
    ['an anti-pattern among the dimensions', ['  care:', '  «section-of-other-kind»walls: {}\n  care:']],
    ['the weight of an item that does not exist', ['{ CAR1: 2 }', '{ «unknown-item»CAR3: 2 }']],
    [
      'weights of items that sum to nothing',
      ['items: { CAR1: 2 }', '«weights-sum-to-nothing»items: { CAR1: 0, CAR2: 0 }'],
    ],
    [
      'weights of dimensions that sum to nothing',
      ['dimensions:', '«weights-sum-to-nothing»dimensions:'],
      ['weight: 1', 'weight: 0'],
    ],
    ['a weight below nothing', ['weight: 1', 'weight: «number-out-of-range»-1']],
    ['an endless weight', ['weight: 1', 'weight: «type-wrong».inf']],
    ['a cap on a section that does not exist', ['limits: [care]', 'limits: [«unknown-section»carre]']],
    ['a cap on an anti-pattern', ['limits: [care]', 'limits: [care, «section-of-other-kind»walls]']],
    ['a cap to the highest level', ['to: 3', 'to: «number-out-of-range»5']],
    [
      'a cap twice',
      [
        'findings:',
        `  - id: «duplicate-id»walls-limit-care\n    limits: [care]\n    to: 2\n    ${condition}\n    reason: Again.\nfindings:`,
      ],
    ],
    [
      'a finding twice',
      [
        'recommendations:',
        `  - id: «duplicate-id»slow\n    kind: warning\n    title: T\n    reason: R\n    ${condition}\n    recommendation: { effort: 1, first: F, who: W }\nrecommendations:`,
      ],
    ],
    ['thresholds that fall', ['[1.5, 2.5, 3.5, 4.5]', '«thresholds-not-rising»[1.5, 3.5, 2.5, 4.5]']],
    ['a threshold that is always reached', ['[1.5, 2.5,', '[«threshold-unreachable»1, 2.5,']],
    ['a threshold that can never be reached', ['3.5, 4.5]', '3.5, «threshold-unreachable»5.5]']],
    [
      'a severity that can never be reached',
      ['thresholds: [2, 3, 4]', 'thresholds: [2, 3, «threshold-unreachable»6]'],
      ['at_least: entrenched', 'at_least: present'],
    ],
    ['thresholds for four levels', ['[1.5, 2.5, 3.5, 4.5]', '«thresholds-count»[1.5, 2.5, 3.5]']],
    [
      'a dimension whose threshold is out of reach',
      ['weight: 1', 'weight: 1\n    thresholds: [2, 3, 4, «threshold-unreachable»9]'],
    ],
    ['meanings for too few levels', ['weight: 1', 'weight: 1\n    levels: «too-few»[One, Two]']],
    [
      'meanings for too many levels',
      ['weight: 1', 'weight: 1\n    levels: «too-many»[One, Two, Three, Four, Five, Six]'],
    ],
    [
      'no levels and no base',
      ['schema: cx', '«key-missing»schema: cx'],
      [smallRules.slice(smallRules.indexOf('levels:'), smallRules.indexOf('thresholds:')), ''],
    ],
    [
      'no severities where there are anti-patterns',
      ['schema: cx', '«key-missing»schema: cx'],
      [smallRules.slice(smallRules.indexOf('severities:'), smallRules.indexOf('dimensions:')), ''],
      [condition, 'when: { score: care, below: 2 }'],
    ],
    [
      'a condition with two keys',
      [condition, 'when: «condition-not-one»{ severity: walls, score: care, at_least: 2 }'],
    ],
    [
      'a condition that joins and compares',
      [condition, 'when: «condition-not-one»{ all: [{ score: care, below: 2 }], below: 2 }'],
    ],
    ['a condition that looks at nothing', [condition, 'when: «condition-not-one»{ below: 2 }']],
    ['a condition without a bound', [condition, 'when: «condition-without-comparison»{ severity: walls }']],
    [
      'a condition deep inside that looks at nothing',
      [
        'when: { item: CAR2, below: 3 }',
        'when: { not: { any: [{ item: CAR2, below: 3 }, «condition-not-one»{ at_least: 1 }] } }',
      ],
    ],
    [
      'a condition on an item that does not exist',
      ['{ item: CAR2, below: 3 }', '{ item: «unknown-item»CAR22, below: 3 }'],
    ],
    [
      'a condition on a section that does not exist',
      [condition, 'when: { severity: «unknown-section»wall, at_least: present }'],
    ],
    ['a score of an anti-pattern', [condition, 'when: { score: «section-of-other-kind»walls, below: 2 }']],
    ['a severity of a dimension', [condition, 'when: { severity: «section-of-other-kind»care, at_least: 2 }']],
    ['a class of severity that does not exist', ['at_least: entrenched', 'at_least: «unknown-severity»entrenchd']],
    ['a class of severity for a score', ['{ item: CAR2, below: 3 }', '{ item: CAR2, below: «type-wrong»present }']],
    ['a comparison that never holds', ['{ item: CAR2, below: 3 }', '«condition-never-true»{ item: CAR2, below: 1 }']],
    [
      'a band with nothing in it',
      ['{ item: CAR2, below: 3 }', '«condition-never-true»{ item: CAR2, at_least: 4, below: 3 }'],
    ],
    ['a cap on what is not', [condition, 'when: «cap-not-monotone»{ not: { score: care, below: 3 } }']],
    ['a cap on a high score', [condition, 'when: «cap-not-monotone»{ score: care, at_least: 3 }']],
    ['a cap on a low severity', [condition, 'when: «cap-not-monotone»{ severity: walls, below: present }']],
    ['a cap on an item', [condition, 'when: «cap-not-monotone»{ item: CAR1, below: 3 }']],
    ['a cap on the overall score', [condition, 'when: «cap-not-monotone»{ score: overall, below: 3 }']],
    ['a cap on a level', [condition, 'when: «cap-not-monotone»{ level: care, below: 3 }']],
    ['a cap on unknowns', [condition, 'when: «cap-not-monotone»{ unknown: care, at_least: 0.5 }']],
    [
      'a cap with something wrong deep inside',
      [
        condition,
        'when: «cap-not-monotone»{ any: [{ all: [{ score: care, below: 2 }, { not: { score: care, below: 1.5 } }] }] }',
      ],
    ],
    [
      'an item without advice',
      ['recommendations:', '«recommendation-missing»recommendations:'],
      [/ {2}WAL1: .*\n/.exec(smallRules)?.[0] ?? '', ''],
    ],
    [
      'advice for an item that does not exist',
      ['  WAL1: {', '  «unknown-item»WAL2: { effort: 1, first: F, who: W }\n  WAL1: {'],
    ],
    [
      'advice without a first step',
      ['CAR1: { effort: 1, first: Name one person., who', '«key-missing»CAR1: { effort: 1, who'],
    ],
    [
      'one advice beside steps',
      ['  CAR1: { effort: 1,', '  «advice-beside-steps»CAR1: { steps: [*s, *s, *s, *s],'],
      [
        'recommendation: { effort: 1, first: Answer one complaint today., who: everybody }',
        'recommendation: &s { effort: 1, first: Answer one complaint today., who: everybody }',
      ],
    ],
    [
      'fewer steps than there are between the options',
      [
        'CAR1: { effort: 1, first: Name one person., who: head of service }',
        'CAR1: { «steps-count»steps: [{ effort: 1, first: Name one person., who: head of service }] }',
      ],
    ],
    [
      'steps of a sign',
      ['WAL1: { effort: 3,', '«steps-of-sign»WAL1: { steps: [*s, *s, *s, *s] }\n#'],
      ['recommendation: { effort: 1, first: Answer', 'recommendation: &s { effort: 1, first: Answer'],
    ],
    ['a step of an item that does not exist', waits(waiting('«unknown-item»CAR3=3', 'WAL1=2'))],
    ['a step that needs an item that does not exist', waits(waiting('CAR1=3', '«unknown-item»WAL2=2'))],
    ['a step that ends at no option', waits(waiting('CAR2=«option-value-unknown»2', 'CAR1=3'))],
    ['a step that needs what is no option', waits(waiting('CAR1=3', 'CAR2=«option-value-unknown»4'))],
    ['a step that ends at the worst', waits(waiting('CAR1=«prerequisite-at-worst»1', 'CAR2=3'))],
    ['a step that needs the worst of a sign', waits(waiting('CAR1=3', 'WAL1=«prerequisite-at-worst»5'))],
    ['a step that ends beyond every scale', waits(waiting('CAR1=«number-out-of-range»6', 'CAR2=3'))],
    ['a step that ends at words', waits(waiting('CAR1=«type-wrong»three', 'CAR2=3'))],
    ['a step that needs its own item', waits(waiting('CAR1=3', '«prerequisite-of-itself»CAR1=2'))],
    [
      'a step that waits twice alike',
      waits(
        waiting('CAR1=3', 'WAL1=2'),
        waiting('CAR1=3', 'WAL1=2').replace('{ item', '«prerequisite-repeated»{ item'),
      ),
    ],
    [
      'a later step that waits for less than an earlier one does',
      waits(
        waiting('CAR1=3', 'WAL1=2'),
        waiting('CAR1=4', 'WAL1=3').replace('{ item', '«prerequisite-repeated»{ item'),
      ),
    ],
    [
      'a step that waits for less than is said below',
      waits(
        waiting('CAR1=3', 'WAL1=2').replace('{ item', '«prerequisite-repeated»{ item'),
        waiting('CAR1=2', 'WAL1=1'),
      ),
    ],
    [
      'two steps that wait for each other',
      waits(
        waiting('CAR1=3', 'CAR2=3'),
        waiting('CAR2=3', 'CAR1=3').replace('needs: ', 'needs: «prerequisite-circle»'),
      ),
    ],
    [
      'steps that wait in a circle by way of what lies before them, a sign among them',
      waits(
        waiting('CAR1=3', 'CAR2=5'),
        waiting('CAR2=3', 'WAL1=2'),
        waiting('WAL1=4', 'CAR1=4').replace('needs: ', 'needs: «prerequisite-circle»'),
      ),
    ],
    [
      'a prerequisite without a reason',
      waits('«key-missing»{ step: { item: CAR1, to: 3 }, needs: { item: CAR2, to: 3 } }'),
    ],
    [
      'a prerequisite with a missing translation and an unknown statement',
      waits(waiting('CAR1=3', 'CAR2=3', '«translation-missing»reason: { en: So. }, source: [«source-unknown»S7]')),
    ],
    ['effort above five', ['effort: 3', 'effort: «number-out-of-range»6']],
    ['an unknown statement under a cap', ['to: 3', 'to: 3\n    source: [«source-unknown»S7]']],
    ['a missing translation of advice', ['first: Name one person.', '«translation-missing»first: {en: Name one.}']],
  ],
  response: [
    ['an item that does not exist', ['CAR1: 3', '«unknown-item»CAR3: 3']],
    ['an option that does not exist', ['CAR1: 3', 'CAR1: «option-unknown»6']],
    ['half an option', ['CAR1: 3', 'CAR1: «option-unknown»2.5']],
    ['option zero', ['CAR1: 3', 'CAR1: «option-unknown»0']],
    ['an option written as a text', ['CAR1: 3', 'CAR1: «option-unknown»"3"']],
    ['an option beyond the three of an item', ['value: 2', 'value: «option-unknown»4']],
    ['an answer that is no number', ['CAR1: 3', 'CAR1: «type-wrong».nan']],
    ['a huge answer', ['CAR1: 3', 'CAR1: «type-wrong»1e400']],
    ['an answer that is a list', ['CAR1: 3', 'CAR1: «type-wrong»[3]']],
    ['an answer that is true', ['CAR1: 3', 'CAR1: «type-wrong»true']],
    ['two states in one answer', ['value: 2,', 'value: 2, unknown: true,'], ['CAR2: {', 'CAR2: «answer-ambiguous»{']],
    [
      'a comment without an answer',
      ['{ value: 2, comment: within the day }', '«answer-empty»{ comment: within the day }'],
    ],
    [
      'not applicable where it cannot be',
      ['CAR1: 3', 'CAR1: { «not-applicable-not-allowed»not_applicable: we are few }'],
    ],
    [
      'not applicable with a blank reason',
      ['{ value: 2, comment: within the day }', '{ not_applicable: «text-empty»"  " }'],
    ],
    [
      'not applicable without a reason',
      ['{ value: 2, comment: within the day }', '{ not_applicable: «text-empty»"" }'],
    ],
    ['votes for an option that the item lacks', agreed('[{ 2: 1, «vote-option-unknown»6: 1 }]')],
    ['votes for an option written otherwise', agreed('[{ «vote-option-unknown»02: 1, 3: 1 }]')],
    ['votes for the prototype', agreed('[{ «vote-option-unknown»__proto__: 1, 3: 1 }]')],
    ['votes for constructor', agreed('[{ «vote-option-unknown»constructor: 1, 3: 1 }]')],
    ['votes for a state', agreed('[{ «vote-option-unknown»not_applicable: 1, 3: 1 }]')],
    ['no round of votes', agreed('«too-few»[]')],
    ['three rounds of votes', agreed('«too-many»[{ 3: 1 }, { 3: 1 }, { 3: 1 }]')],
    ['a round of votes that says nothing', agreed('[«too-few»{}, { 3: 1 }]')],
    ['a round of votes without a vote', agreed('[{ 3: 1 }, «votes-none»{ 3: 0, unknown: 0 }]')],
    ['votes that are no map', agreed('[«type-wrong»[3, 3]]')],
    ['votes that are a number', agreed('«type-wrong»4')],
    ['less than no vote', agreed('[{ 3: «number-out-of-range»-1 }]')],
    ['half a vote', agreed('[{ 3: «type-wrong»1.5 }]')],
    ['a vote written as a text', agreed('[{ 3: «type-wrong»"4" }]')],
    ['more votes than a room holds', agreed('[{ 3: «number-out-of-range»1001 }]')],
    ['endless votes', agreed('[{ 3: «type-wrong».inf }]')],
    ['huge votes', agreed('[{ 3: «number-out-of-range»1e300 }]')],
    ['more dissent than votes', agreed('[{ 3: 9 }, { 3: 2, unknown: 1 }]', 'dissent: «dissent-too-large»4')],
    ['less than no dissent', agreed('[{ 3: 1 }]', 'dissent: «number-out-of-range»-1')],
    ['no dissent at all', ['CAR1: 3', 'CAR1: { value: 3, agreed: «key-missing»{ votes: [{ 3: 1 }] } }']],
    ['a reason far too long', agreed('[{ 3: 1 }]', `dissent: 0, reason: «text-too-long»${'x'.repeat(10_001)}`)],
    ['who voted', agreed('[{ 3: 1 }]', 'dissent: 0, «key-unknown»voters: [Anna]')],
    ['votes without an answer', ['CAR1: 3', 'CAR1: «answer-empty»{ agreed: { votes: [{ 3: 1 }], dissent: 0 } }']],
    [
      'notes beside an answer',
      ['answers:', 'notes_without_answer: { «notes-beside-answer»CAR1: { comment: x } }\nanswers:'],
    ],
    ['notes on no item', ['answers:', 'notes_without_answer: { «unknown-item»__proto__: { comment: x } }\nanswers:']],
    ['notes that say nothing', ['answers:', 'notes_without_answer: { CAR7: «too-few»{} }\nanswers:']],
    ['notes with a value', ['answers:', 'notes_without_answer: { CAR7: { «key-unknown»value: 3 } }\nanswers:']],
    ['a revision of no item', ['answers:', 'item_revisions: { «unknown-item»CAR7: 2 }\nanswers:']],
    ['a revision below one', ['answers:', 'item_revisions: { CAR1: «number-out-of-range»0 }\nanswers:']],
    [
      'faulty votes beside notes on no item',
      agreed('[{ 3: «type-wrong»"4" }]'),
      ['answers:', 'notes_without_answer: { «unknown-item»CAR7: { comment: x } }\nanswers:'],
    ],
    ['a name in the respondent', ['respondent: { ', 'respondent: { «respondent-named»name: Anna, ']],
    ['an address in the respondent', ['respondent: { ', 'respondent: { «respondent-named»email: anna@example.org, ']],
    ['another key in the respondent', ['respondent: { ', 'respondent: { «key-unknown»age: 40, ']],
    ['a department that the assessment lacks', ['department: sales', 'department: «department-unknown»sale']],
    ['a role that the assessment lacks', ['role: staff', 'role: «role-unknown»board']],
    ['a response for another questionnaire', ['small@2', '«questionnaire-other»large@2']],
    ['a response for another version', ['small@2', '«questionnaire-version»small@1']],
    ['a reference without a version', ['small@2', '«pattern-wrong»small']],
    [
      'more answers than there can be items',
      ['answers:', `answers: «too-many»{${Array.from({ length: 3001 }, (_, at) => `A${at}: 1`).join(', ')}}\n`],
      [smallResponse.slice(smallResponse.indexOf('answers:') + 8), ''],
    ],
    ['an item twice', ['WAL1: unknown', 'WAL1: unknown\n  «duplicate-key»CAR1: 3']],
    ['a per cent sign in a key', ['CAR1: 3', '"50%": «type-wrong»[1]']],
    ['slashes and tildes in a key', ['CAR1: 3', 'a/b~c: «type-wrong»[1]']],
    [
      'mistakes all over the file, in its order',
      ['small@2', '«questionnaire-version»small@7'],
      ['department: sales', 'department: «department-unknown»sails'],
      ['CAR1: 3', 'CAR1: «option-unknown»9'],
      ['value: 2', 'value: «option-unknown»7'],
      ['WAL1: unknown', '«unknown-item»WAL7: unknown'],
    ],
    [
      'mistakes of shape beside mistakes of meaning',
      [
        'department: sales, role: staff',
        '«respondent-named»name: Anna, department: «department-unknown»sails, role: «type-wrong»3',
      ],
      ['answers:', '«key-unknown»date: today\nanswers:'],
      ['CAR1: 3', 'CAR1: { «not-applicable-not-allowed»not_applicable: we are few }'],
      ['CAR2: { value: 2,', 'CAR2: { value: «type-wrong»two,'],
      ['WAL1: unknown', 'WAL1: «option-unknown»seldom\n  «unknown-item»WAL7: unknown'],
    ],
    [
      'a reference in the wrong form beside mistakes of meaning',
      ['small@2', '«pattern-wrong»small'],
      ['CAR1: 3', 'CAR1: «option-unknown»9'],
    ],
    [
      'a sound reference to another questionnaire beside a mistake of shape',
      ['small@2', '«questionnaire-other»large@2'],
      ['CAR1: 3', 'CAR1: «type-wrong»[3]'],
      ['WAL1: unknown', 'WAL7: unknown'],
    ],
    ['answers that are no map', ['answers:', 'answers: «type-wrong»[1]\n«key-unknown»answer:']],
    ['a tag', ['CAR1: 3', 'CAR1: !foo «yaml-tag»3']],
    ['a second document', ['WAL1: unknown\n', 'WAL1: unknown\n«several-documents»---\na: 1\n']],
    ['a second colon', ['comment: within the day }', '}\n  WAL2: «not-yaml»within: the day']],
  ],
  assessment: [
    ['a department twice', ['id: service', 'id: «duplicate-id»sales']],
    ['a role twice', ['  - id: staff', '  - id: staff\n  - id: «duplicate-id»staff']],
    [
      'a missing translation in the language of the assessment',
      ['  - id: sales', '  - id: sales\n    «translation-missing»title: {de: Vertrieb}'],
    ],
    [
      'a section that the questionnaire lacks',
      ['language: en', 'language: en\nsections: [core, «unknown-section»wals]'],
    ],
    ['one name that the questionnaire lacks', ['language: en', 'language: en\nsections: «unknown-section»everything']],
    ['no section at all', ['language: en', 'language: en\nsections: «too-few»[]']],
    ['a section twice', ['language: en', 'language: en\nsections: [walls, «not-unique»walls]']],
    ['sections that are numbers', ['language: en', 'language: en\nsections: [«type-wrong»3]']],
    ['sections that are a map', ['language: en', 'language: en\nsections: «type-wrong»{ core: true }']],
    ['a section in the wrong form', ['language: en', 'language: en\nsections: «pattern-wrong»Core, all']],
    ['a privacy mode that does not exist', ['mode: agreed', 'mode: «value-not-allowed»secret']],
    ['a group smaller than the floor', ['mode: agreed', 'mode: anonymous\n  min_group: «number-out-of-range»2']],
    [
      'a threshold on a section that does not exist',
      ['min_level: 2', 'min_level: 2\n    min: {«threshold-section-unknown»cares: 3}'],
    ],
    [
      'the level of an anti-pattern as a threshold',
      ['min_level: 2', 'min_level: 2\n    min: {«section-of-other-kind»walls: 3}'],
    ],
    ['a level that is no number', ['min_level: 2', 'min_level: «type-wrong»two']],
    [
      'a plan of an open round in an anonymous assessment',
      ['mode: agreed', 'mode: anonymous'],
      [
        'thresholds:',
        `«planned-on-open-round»planned:
  created: 2026-03-12T09:30:00.000Z
  questionnaire: { id: small, version: 2, hash: ${'a'.repeat(64)} }
  rules: { id: small, version: 1, hash: ${'b'.repeat(64)} }
  goals: {}
  sections: {}
  answers: {}
thresholds:`,
      ],
    ],
    ['an organisation without a name', ['Small Ltd', '«text-empty»""']],
    ...(
      [
        ['a figure whose ends do not rise', 'figures: { budget: «estimate-not-rising»{ low: 2, base: 1, high: 3 } }'],
        ['a share above one', 'figures: { churn: «number-out-of-range»12 }'],
        ['an objection that nobody knows', 'objections: [overloaded, «objection-unknown»overlaoded]'],
        ['two stories', 'story: Once.\n  «story-twice»story_from: CAR1'],
      ] as const
    ).map(([what, line]): Row => [what, ['thresholds:', `pitch:\n  ${line}\nthresholds:`]]),
    ...(
      [
        ['an accent too light for white', 'colours: { accent: «contrast-low»"#7fb2d0" }'],
        ['both colours too light', 'colours: { accent: «contrast-low»"#ccc", ground: «contrast-low»"#777777" }'],
        ['a colour by its name', 'colours: { accent: «pattern-wrong»rebeccapurple }'],
        ['a colour that ends the style', 'colours: { accent: «pattern-wrong»"#000;}*{" }'],
        ['a colour of four digits', 'colours: { accent: «pattern-wrong»"#0008" }'],
        ['a colour that YAML takes for a comment', 'colours:\n    «type-wrong»accent: #000'],
        ['a ground without an accent', 'colours: «key-missing»{ ground: "#000" }'],
        ['a third colour', 'colours: { accent: "#000", «key-unknown»link: "#000" }'],
        ['a presenter without a name', 'name: «text-empty»""'],
      ] as const
    ).map(([what, line]): Row => [what, ['thresholds:', `branding:\n  ${line}\nthresholds:`]]),
  ],
  'pitch-rules': [
    [
      'an objection twice',
      [
        'own:',
        `  - ${'{'} id: «duplicate-id»overloaded, says: { de: a, en: a }, source: [], answers: [{ id: x, text: { de: a, en: a }, rests_on: [{ effort: first }], source: [] }] }\nown:`,
      ],
    ],
    [
      'a last answer with a condition',
      ['    - { id: own-usual,', '    - «default-not-last»{ id: own-usual, when: { score: about },'],
    ],
    [
      'a condition of two things',
      ['when: { all: [{ score: care, below: 3 }', 'when: { all: [«condition-not-one»{ score: care, level: care }'],
    ],
    [
      'an answer in one language',
      [
        'text: { de: a, en: a }\n        rests_on: [{ score',
        '«translation-missing»text: { de: a }\n        rests_on: [{ score',
      ],
    ],
    ['a calculation that nobody makes', ['calculation: contact-cost', 'calculation: «value-not-allowed»contacts']],
  ],
  sources: [
    ['a statement of a work that is not listed', ['work: W1', 'work: «source-unknown»W2']],
    [
      'a statement twice',
      ['statements:', 'statements:\n  - id: S1\n    work: W1\n    text: Once.'],
      ['  - id: S1\n    work: W1\n    text: Somebody', '  - id: «duplicate-id»S1\n    work: W1\n    text: Somebody'],
    ],
  ],
};

/** Applies the changes and takes the marks out again: the text as it would stand in a file, and what is expected where. */
function build(text: string, changes: readonly Change[]) {
  let marked = text;
  for (const [from, to] of changes) {
    if (!marked.includes(from)) throw new Error(`nothing to change: ${from}`);
    marked = marked.replace(from, () => to);
  }
  const expected: string[] = [];
  let plain = '';
  for (const [index, part] of marked.split(/«([a-z-]+)»/).entries()) {
    if (index % 2 === 0) plain += part;
    else {
      const lines = plain.split('\n');
      expected.push(`${lines.length}:${(lines.at(-1) ?? '').length + 1} ${part}`);
    }
  }
  return { plain, expected };
}

function show(problem: Problem): string {
  return `${problem.place?.line}:${problem.place?.column} ${problem.code}`;
}

/** A sentence in each language, with its place, and nothing that a programmer forgot in it. */
function expectSentences(problem: Problem, file: string): void {
  for (const [language, word] of [
    ['de', problem.severity === 'error' ? 'Fehler' : 'Warnung'],
    ['en', problem.severity],
  ] as const) {
    const line = formatProblem(problem, language);
    expect(line).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')}:[1-9]\\d*:[1-9]\\d*: ${word}: \\S.*[.?]$`));
    expect(line).not.toMatch(/undefined|\[object|\$\{|at_least\/below.*at_least\/below|\n/);
    expect(line).not.toMatch(/ {2}|\.\.$|; \.|‘’|„“/);
  }
  expect(describeProblem(problem, 'de')).not.toBe(describeProblem(problem, 'en'));
}

const seen = new Set<string>();

describe.each(Object.entries(rows) as [Format, readonly Row[]][])('a %s with', (format, cases) => {
  test('nothing wrong raises nothing', () => {
    expect(findProblems(format, asSource(texts[format] ?? '', 'right.yaml'))).toEqual([]);
  });

  test.each(cases.map(([what, ...changes]) => ({ what, changes })))('$what', ({ changes }) => {
    const { plain, expected } = build(texts[format] ?? '', changes);
    const problems = findProblems(format, asSource(plain, 'wrong.yaml'));
    expect(problems.map(show)).toEqual(expected);
    for (const problem of problems) {
      seen.add(problem.code);
      expectSentences(problem, 'wrong.yaml');
    }
  });
});

describe.each([
  { format: 'questionnaire', text: kindsQuestionnaire, cases: questionnaireRows, find: findProblems },
  { format: 'rule-set', text: kindsRules, cases: ruleRows, find: findKindsProblems },
  { format: 'response', text: kindsResponse, cases: responseRows, find: findToldProblems },
] as const)('a $format with sections of every kind and', ({ format, text, cases, find }) => {
  test('nothing wrong raises nothing', () => {
    expect(find(format, asSource(text, 'right.yaml'))).toEqual([]);
  });

  test.each(cases)('%s', (_, changes) => {
    const { plain, expected } = build(text, changes);
    const problems = find(format, asSource(plain, 'wrong.yaml'));
    expect(problems.map(show)).toEqual(expected);
    for (const problem of problems) {
      seen.add(problem.code);
      expectSentences(problem, 'wrong.yaml');
    }
  });
});

describe('a file that cannot be read as text or as data', () => {
  const response = new TextEncoder().encode(smallResponse);
  const json = '{\n  "schema": "cx-maturity/response/v1",\n  "answers": {"CAR1": 1}\n}';
  const bomb = `a: &a [x, x]\n${Array.from('bcdefghij', (name, at) => `${name}: &${name} [*${'abcdefghij'[at]}, *${'abcdefghij'[at]}]`).join('\n')}`;
  const cases: readonly (readonly [what: string, content: string | Uint8Array, name: string, expected: string])[] = [
    ['nothing', '', 'r.yaml', '1:1 empty-file'],
    ['blank lines', '\n\n  \n', 'r.yaml', '1:1 empty-file'],
    ['comments only', '# nothing\n# at all\n', 'r.yaml', '1:1 empty-file'],
    ['null', 'null\n', 'r.yaml', '1:1 empty-file'],
    ['nothing in JSON', '', 'r.json', '1:1 not-json'],
    ['a list', '- 1\n- 2\n', 'r.yaml', '1:1 type-wrong'],
    ['a single word', 'hello\n', 'r.yaml', '1:1 type-wrong'],
    ['a list in JSON', '[1, 2]', 'r.json', '1:1 type-wrong'],
    ['UTF-16, little end first', Buffer.from(`\ufeff${smallResponse}`, 'utf16le'), 'r.yaml', '1:1 not-utf8'],
    ['UTF-16, big end first', Buffer.from(`\ufeff${smallResponse}`, 'utf16le').swap16(), 'r.yaml', '1:1 not-utf8'],
    ['UTF-16 that does not say so', Buffer.from(smallResponse, 'utf16le'), 'r.yaml', '1:2 binary-file'],
    ['Latin-1', Buffer.from('a: 1\nb: Größe\n', 'latin1'), 'r.yaml', '2:6 not-utf8'],
    [
      'Latin-1 after UTF-8',
      Buffer.concat([Buffer.from('a: "ü�ü '), Buffer.from('ü"', 'latin1')]),
      'r.yaml',
      '1:9 not-utf8',
    ],
    ['a zero in the middle', Buffer.from('a: ü\nbc\0'), 'r.yaml', '2:3 binary-file'],
    ['more than any person writes', new Uint8Array(fileLimit + 1).fill(0x23), 'r.yaml', '1:1 file-too-large'],
    ['JSON with a comma too many', json.replace('1}', '1,}'), 'r.json', '3:25 not-json'],
    ['JSON with NaN', json.replace(': 1', ': NaN'), 'r.json', '3:23 not-json'],
    ['JSON with single quotes', json.replace('"CAR1"', "'CAR1'"), 'r.json', '3:15 not-json'],
    ['JSON with a comment', json.replace('{\n', '{\n  // so\n'), 'r.json', '2:3 not-json'],
    ['JSON that ends too early', json.slice(0, -12), 'r.json', '3:15 not-json'],
    ['JSON with a key twice', json.replace('1}', '1, "CAR1": 2}'), 'r.json', '3:26 duplicate-key'],
    [
      'JSON with a key twice, once in disguise',
      json.replace('1}', '1, "C\\u0041R1": 2}'),
      'r.json',
      '3:26 duplicate-key',
    ],
    ['YAML with a key twice', 'a: 1\nb: 2\na: 3\n', 'r.yaml', '3:1 duplicate-key'],
    ['YAML with a key twice, once in quotes', 'a: 1\n"a": 3\n', 'r.yaml', '2:1 duplicate-key'],
    ['a bomb of aliases', bomb, 'r.yaml', '1:1 too-many-aliases'],
    ['a long row of aliases', `a: &a 1\nb: [${'*a,'.repeat(101)}]`, 'r.yaml', '2:305 too-many-aliases'],
    ['an alias of itself', 'a: &a [*a]', 'r.yaml', '1:1 too-deep'],
    ['lists in lists', '['.repeat(100_000) + ']'.repeat(100_000), 'r.yaml', '1:300 too-deep'],
    ['lists in lists, never closed', '['.repeat(100_000), 'r.yaml', '1:300 too-deep'],
    ['maps in maps', `${'{a: '.repeat(100_000)}1${'}'.repeat(100_000)}`, 'r.yaml', '1:1197 too-deep'],
    [
      'blocks in blocks',
      Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      'r.yaml',
      '300:300 too-deep',
    ],
    ['lists a little too deep', '['.repeat(70) + ']'.repeat(70), 'r.yaml', '1:1 too-deep'],
    ['lists in lists in JSON', '['.repeat(100_000) + ']'.repeat(100_000), 'r.json', '1:1 too-deep'],
    ['maps in maps in JSON', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'r.json', '1:1 too-deep'],
    ['code in a tag', 'a: !!js/function "function () { return 1; }"\n', 'r.yaml', '1:18 yaml-tag'],
    ['a directive for another tag', '%TAG ! tag:example.org,2026:\n---\na: !foo 1\n', 'r.yaml', '3:9 yaml-tag'],
    ['a tab for indentation', 'a:\n\tb: 1\n', 'r.yaml', '2:1 not-yaml'],
    ['an open quotation mark', 'a: 1\nb: "two\n', 'r.yaml', '3:1 not-yaml'],
    ['a key that is a list', '? [a]\n: 1\n', 'r.yaml', '1:3 not-yaml'],
  ];

  test.each(cases.map(([what, content, name, expected]) => ({ what, content, name, expected })))(
    '$what',
    ({ content, name, expected }) => {
      const problems = findProblems('response', asSource(content, name));
      expect(problems.map(show)[0]).toBe(expected);
      for (const problem of problems) {
        seen.add(problem.code);
        expectSentences(problem, name);
      }
    },
  );

  test.each([
    ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), response])],
    ['Windows line ends', smallResponse.replaceAll('\n', '\r\n')],
    ['JSON', JSON.stringify({ schema: 'cx-maturity/response/v1', questionnaire: 'small@2', answers: { CAR1: 1 } })],
    [
      'aliases as people use them',
      smallResponse.replace('CAR1: 3', 'CAR1: &same 3').replace('WAL1: unknown', 'WAL1: *same'),
    ],
  ])('%s is no problem', (_what, content) => {
    expect(findProblems('response', asSource(content, 'r.yaml'))).toEqual([]);
  });

  test('with Windows line ends and a byte order mark, places stay the same', () => {
    const text = `\ufeff${smallResponse.replace('CAR1: 3', 'CAR1: 9').replaceAll('\n', '\r\n')}`;
    expect(findProblems('response', asSource(text, 'r.yaml')).map(show)).toEqual(['5:9 option-unknown']);
  });

  test('a text deep in a file of many mistakes is found, each mistake where it is', () => {
    const lines = Array.from({ length: 80 }, (_, at) => `k${at}: one: two`);
    const problems = findProblems('response', asSource(lines.join('\n'), 'r.yaml'));
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(['not-yaml']));
  });

  test('ten thousand keys that nobody knows are told without comparing each with each', () => {
    const text = `${smallResponse}${Array.from({ length: 10_000 }, (_, at) => `k${at}: 1`).join('\n')}`;
    const before = performance.now();
    expect(findProblems('response', asSource(text, 'r.yaml'))).toHaveLength(10_000);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('one response per line', () => {
  const line = (answers: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({ schema: 'cx-maturity/response/v1', questionnaire: 'small@2', answers });

  test('blank lines and a last line without an end are no problem', () => {
    const text = `${line({ CAR1: 1 })}\n\n${line({ CAR1: 2 })}`;
    expect(findProblems('lines', asSource(text, 'r.ndjson'))).toEqual([]);
  });

  test('every faulty line is told, with its number', () => {
    const text = [
      line({ CAR1: 1 }),
      '{"schema": ',
      '',
      line({ CAR1: 9 }),
      '[]',
      line({ CARL: 1 }).replace('}}', ', "CARL": 2}}'),
      '[1',
      line({ CAR2: 'x' }),
    ].join('\n');
    const problems = findProblems('lines', asSource(text, 'r.ndjson'));
    expect(problems.map(show).map((each) => each.replace(/:\d+/, ''))).toEqual([
      '2 not-json',
      '4 option-unknown',
      '5 type-wrong',
      '6 duplicate-key',
      '7 not-json',
      '8 option-unknown',
    ]);
    for (const problem of problems) expectSentences(problem, 'r.ndjson');
  });

  test('a line larger than a response may be is told, not read', () => {
    const text = `${line({ CAR1: 1 })}\n${line({ CAR2: { value: 1, comment: 'x'.repeat(30_000_000) } })}`;
    const problems = findProblems('lines', asSource(text, 'r.ndjson'));
    expect(problems.map(show)).toEqual(['2:1 line-too-large']);
    for (const problem of problems) {
      seen.add(problem.code);
      expectSentences(problem, 'r.ndjson');
    }
  });

  test('no line at all is an empty file', () => {
    expect(findProblems('lines', asSource('\n\n', 'r.ndjson')).map(show)).toEqual(['1:1 empty-file']);
  });
});

test('votes in an anonymous assessment are told where they stand', () => {
  const [from, to] = agreed('[{ 3: 4 }]');
  const { response } = readResponse(asSource(smallResponse.replace(from, to), 'r.yaml'));
  if (response === null) throw new Error('not read');
  const link = (privacy: Privacy) =>
    linkResponse(response.written, response.file, small, { departments: [], roles: [], privacy });
  const { response: linked, problems } = link({ mode: 'anonymous', minGroup: 3 });
  expect(linked).toBeNull();
  expect(problems.map(show)).toEqual(['5:21 votes-in-anonymous']);
  for (const problem of problems) {
    seen.add(problem.code);
    expectSentences(problem, 'r.yaml');
  }
  for (const mode of ['open', 'agreed', 'holder'] as const) expect(link({ mode }).problems).toEqual([]);
});

describe('tables of survey tools', () => {
  const rows: readonly (readonly [code: string, table: string])[] = [
    ['table-binary', 'PK\0'],
    ['table-empty', ''],
    ['table-without-items', 'a,b\n1,2\n'],
    ['table-without-answers', 'CAR1\n'],
    ['quote-open', 'CAR1\n"1'],
    ['quote-stray', 'CAR1\n"1"2'],
    ['column-ambiguous', 'CAR1,x [CAR1] [CAR2]\n1,2\n'],
    ['column-unclear', 'CAR1,CAR1[other]\n1,2\n'],
    ['column-twice', 'CAR1,[CAR1]\n1,2\n'],
    ['row-length', 'CAR1,CAR2\n1\n'],
    ['row-unfinished', 'CAR1,submitdate\n1,\n1,x\n'],
    ['row-without-answers', 'CAR1,x\n,1\n1,\n'],
    ['cell-ambiguous', 'CAR1\n1 - somebody\n'],
    ['option-words-differ', 'CAR1\n1 - someone\n'],
    ['reason-missing', 'CAR2\nn/a\n'],
    ['flag-value-wrong', 'CAR1\n1\n'],
  ];

  test.each(rows)('%s', (code, table) => {
    const wishes = { departmentColumn: null, roleColumn: null, unknown: [], notApplicable: [] };
    const asked = code === 'flag-value-wrong' ? { ...wishes, departmentColumn: 'Team' } : wishes;
    const { problems } = importResponses(asSource(table, 't.csv'), small, { departments: [], roles: [] }, asked);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    for (const problem of problems) {
      seen.add(problem.code);
      if (problem.place !== null) expectSentences(problem, 't.csv');
    }
  });
});

test('every kind of problem that loading can raise is raised above', () => {
  const kinds = [
    ...readFileSync(path.join(root, 'src/model/problem.ts'), 'utf8').matchAll(/^ {2}'([a-z0-9-]+)': /gm),
  ].map((match) => match[1] ?? '');
  expect(kinds.length).toBeGreaterThan(70);
  const folder = path.join(root, 'src/load');
  // What is wrong with templates and assumptions is raised where these are tested: load-templates.test.ts, link-assumptions.test.ts.
  const source = listFiles(folder)
    .filter((name) => !/template|assumption/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const raised = kinds.filter((kind) => source.includes(`'${kind}'`));
  expect(raised.length).toBeGreaterThan(45);
  expect(raised.filter((kind) => !seen.has(kind))).toEqual([]);
});

test('a place always counts from one', () => {
  const place: Place | null = findProblems('response', asSource('', 'r.yaml'))[0]?.place ?? null;
  expect(place).toEqual({ file: 'r.yaml', line: 1, column: 1 });
});
