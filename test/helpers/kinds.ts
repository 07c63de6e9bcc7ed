import { smallQuestionnaire } from './small.js';

/** The small questionnaire with a section of every kind that is not scored: what they are and what they may look at. */
export const kindsQuestionnaire = `${smallQuestionnaire}  - id: governance
    kind: profile
    title: Governance
    items:
      - id: GOV1
        source: [S2]
        question: Who leads the work for customers?
        not_applicable: true
        options:
          - { id: nobody, text: Nobody. }
          - { id: marketing, text: Marketing. }
          - { id: service, text: Customer service. }
          - { id: top, text: A member of the board. }
      - id: GOV2
        question: How is a customer's contract seen?
        options:
          - From the own department.
          - { id: same, text: By all in the same way. }
  - id: life-cycle
    kind: profile
    title: Life cycle
    items:
      - id: LIF1
        scale: anchored
        question: What does sales know of a campaign before it starts?
        options: [nothing, its date, its offer, its aim, all that is promised]
      - id: LIF2
        scale: anchored
        question: What does service know of a contract before the first call?
        options: [nothing, its date, its offer, its terms, all that was promised]
      - id: LIF3
        scale: anchored
        question: Do the targets of sales and service point the same way?
        options: [against each other, seldom, half of them, mostly, all of them]
      - id: LIF4
        question: Who answers for the customer in the first weeks?
        options: [nobody, sales, service]
  - id: positions
    kind: position
    title: Positions
    items:
      - id: POS1
        question: What becomes of a fault that is known before the start?
        options:
          - { state: never, text: Nobody has decided. }
          - { state: paper, text: It is said to stop the start. }
          - { id: stops, state: lived, text: It stops the start. }
          - { state: lived, text: The start goes on and customers are told. }
  - id: narrative
    kind: narrative
    title: Narrative
    items:
      - id: NAR1
        question: How should a customer see us before buying?
      - id: NAR2
        question: How should a customer see us in need?
        not_applicable: true
`;
