type Change = readonly [from: string, to: string];

/** What is wrong with a questionnaire that has every kind of section, and its changes: «code» stands where the problem is. */
export const questionnaireRows: readonly (readonly [what: string, changes: readonly Change[]])[] = [
  [
    'a choice in a dimension',
    [
      ['id: CAR2', 'id: CAR2\n        scale: «scale-not-allowed»choice'],
      ['        values: [1, 3, 5]\n', ''],
    ],
  ],
  [
    'words in a profile',
    [
      ['id: GOV2', 'id: GOV2\n        scale: «scale-not-allowed»text'],
      ['        options:\n          - From', '        «options-of-text»options:\n          - From'],
    ],
  ],
  [
    'an anchored position',
    [
      ['id: POS1', 'id: POS1\n        scale: «scale-not-allowed»anchored'],
      ['options:\n          - { state: never', '«scale-values-needed»options:\n          - { state: never'],
    ],
  ],
  ['a scale that nobody knows', [['scale: anchored', 'scale: «value-not-allowed»likert']]],
  ['options of a narrative', [['in need?', 'in need?\n        «options-of-text»options: [well, badly]']]],
  [
    'values of a choice',
    [
      [
        'options: [nobody, sales, service]',
        'options: [nobody, sales, service]\n        «values-of-choice»values: [1, 3, 5]',
      ],
    ],
  ],
  [
    'no options',
    [
      ['        options: [nobody, sales, service]\n', ''],
      ['- id: LIF4', '- «key-missing»id: LIF4'],
    ],
  ],
  [
    'a position that does not say what became of it',
    [['- { state: paper, text: It is said to stop the start. }', '- «state-missing»It is said to stop the start.']],
  ],
  ['a state in a profile', [['{ id: marketing,', '{ id: marketing, «state-outside-position»state: lived,']]],
  ['a state that nobody knows', [['state: paper', 'state: «value-not-allowed»dead']]],
  ['a name twice in one item', [['{ id: service, text: C', '{ id: «duplicate-id»marketing, text: C']]],
  ['a name in the wrong form', [['{ id: service, text: C', '{ id: «pattern-wrong»Customer Service, text: C']]],
  ['an option without words', [['- { id: same, text: By all in the same way. }', '- «key-missing»{ id: same }']]],
  ['words of an option in two ways', [['{ id: same, text:', '{ id: same, «key-unknown»de: Alle., text:']]],
  [
    'an option with a translation missing',
    [['text: By all in the same way.', '«translation-missing»text: { de: Alle. }']],
  ],
];
