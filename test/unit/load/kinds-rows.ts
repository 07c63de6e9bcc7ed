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

/** The same for a rule set with pictures and a chain. */
export const ruleRows: readonly (readonly [what: string, changes: readonly Change[]])[] = [
  ['a choice that looks at anchored options', [['choice: GOV2, is: [1]', 'choice: «item-not-choice»LIF1, is: [1]']]],
  ['a choice that looks at words', [['choice: GOV2, is: [1]', 'choice: «item-not-choice»NAR1, is: [1]']]],
  ['a mean of a choice', [['item: LIF2, at_least: 3', 'item: «item-not-anchored»LIF4, at_least: 3']]],
  ['a mean of words', [['item: LIF2, at_least: 3', 'item: «item-not-anchored»NAR1, at_least: 3']]],
  ['a choice of an item that is not there', [['choice: GOV2', 'choice: «unknown-item»GOV9']]],
  ['an option that the item does not have', [['is: [top, 2]', 'is: [«choice-option-unknown»chief, 2]']]],
  ['an option by a number too high', [['is: [top, 2]', 'is: [top, «choice-option-unknown»5]']]],
  ['an option by no whole number', [['is: [top, 2]', 'is: [top, «choice-option-unknown»1.5]']]],
  ['no options', [['when: { choice: GOV1, is: [top, 2] }', 'when: «key-missing»{ choice: GOV1 }']]],
  ['an empty list of options', [['is: [top, 2]', 'is: «too-few»[]']]],
  ['options beside another measure', [['item: LIF2, at_least: 3', 'item: LIF2, «options-without-choice»is: [1]']]],
  [
    'options beside a connective',
    [
      [
        'when: { choice: GOV1, is: [top, 2] }',
        'when: «condition-not-one»{ all: [{ choice: GOV1, is: [top] }], is: [top] }',
      ],
    ],
  ],
  [
    'a share beyond the whole',
    [
      ['at_least: 0.6', 'at_least: 1.5'],
      ['{ choice: GOV2', '«condition-never-true»{ choice: GOV2'],
    ],
  ],
  [
    'a choice in a cap',
    [['when: { severity: walls, at_least: entrenched }', 'when: «cap-not-monotone»{ choice: GOV1, is: [nobody] }']],
  ],
  [
    'a picture without a condition before the last',
    [
      ['        when: { choice: GOV1, is: [top, 2] }\n', ''],
      ['id: steered', 'id: «picture-default-not-last»steered'],
    ],
  ],
  [
    'no default picture',
    [
      [
        '        reason: Nothing else holds.',
        '        reason: Nothing else holds.\n        «picture-default-missing»when: { choice: GOV1, is: [nobody] }',
      ],
    ],
  ],
  ['a picture twice', [['id: steered', 'id: «duplicate-id»plaster']]],
  ['a picture named like the whole', [['id: steered', 'id: «pattern-wrong»overall']]],
  [
    'a picture without a next step',
    [
      ['        next: { effort: 3, first: Ask who leads., who: the board }\n', ''],
      ['- id: scattered', '- «key-missing»id: scattered'],
    ],
  ],
  ['a picture of a section that is not there', [['  governance:', '  «unknown-section»government:']]],
  ['a picture of a dimension', [['  governance:', '  «section-of-other-kind»care:']]],
  ['a profile among the dimensions', [['dimensions:', 'dimensions:\n  «section-of-other-kind»governance: {}']]],
  ['a statement that the bibliography lacks', [['source: [S2]', 'source: [«source-unknown»S9]']]],
  ['a hand-over that is a choice', [['handover: LIF2', 'handover: «chain-item-wrong»LIF4']]],
  ['a hand-over of another section', [['handover: LIF2', 'handover: «chain-item-wrong»CAR1']]],
  ['a hand-over that is not there', [['handover: LIF2', 'handover: «unknown-item»LIF9']]],
  ['an anchored responsibility', [['responsible: LIF4', 'responsible: «chain-item-wrong»LIF3']]],
  ['a conflict of words', [['conflict: LIF3', 'conflict: «chain-item-wrong»NAR1']]],
  ['a narrative that is none', [['narrative: NAR1', 'narrative: «chain-item-wrong»GOV1']]],
  ['a link that can never be weak', [['weak_below: 3', 'weak_below: «number-out-of-range»1']]],
  ['a phase twice', [['id: use', 'id: «duplicate-id»before']]],
  [
    'a phase without a hand-over',
    [
      ['        handover: LIF2\n', ''],
      ['- id: use', '- «key-missing»id: use'],
    ],
  ],
  [
    'advice on what is not scored',
    [['recommendations:', 'recommendations:\n  «advice-not-scored»GOV1: { effort: 1, first: Ask., who: all }']],
  ],
  [
    'a prerequisite of what is not scored',
    [
      [
        'recommendations:',
        'prerequisites:\n  - { step: { item: CAR1, to: 3 }, needs: { item: «prerequisite-not-scored»LIF1, to: 2 }, reason: So. }\nrecommendations:',
      ],
    ],
  ],
  [
    'a step in words',
    [
      [
        'recommendations:',
        'prerequisites:\n  - { step: { item: «prerequisite-not-scored»NAR1, to: 3 }, needs: { item: CAR1, to: 2 }, reason: So. }\nrecommendations:',
      ],
    ],
  ],
];
