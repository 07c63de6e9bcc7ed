import { smallQuestionnaire, smallRules } from './small.js';

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

/** The small rule set with pictures, a chain and a finding that looks at a choice. */
export const kindsRules = `${smallRules.replace(
  'recommendations:',
  `  - id: led-by-nobody
    kind: contradiction
    title: Nobody leads
    reason: Somebody answers, and nobody leads.
    when: { all: [{ choice: GOV1, is: [nobody] }, { item: CAR1, at_least: 2 }] }
    recommendation: { effort: 1, first: Name one person., who: the board }
recommendations:`,
)}profiles:
  governance:
    pictures:
      - id: plaster
        title: Service as plaster
        when: { all: [{ choice: GOV1, is: [service] }, { choice: GOV2, is: [1], at_least: 0.6 }] }
        reason: Service leads and sees only its own part.
        next: { effort: 2, first: Show one contract to all., who: head of service }
        source: [S1]
      - id: steered
        title: Steered from the top
        when: { choice: GOV1, is: [top, 2] }
        reason: Somebody has the power.
        next: { effort: 1, first: Say so., who: the board, source: [S2] }
      - id: scattered
        title: Scattered
        reason: Nothing else holds.
        next: { effort: 3, first: Ask who leads., who: the board }
  life-cycle:
    pictures:
      - id: bridge
        title: A bridge that holds
        when: { all: [{ item: LIF1, at_least: 3 }, { item: LIF2, at_least: 3 }] }
        reason: What was promised is known.
        next: { effort: 1, first: Go on., who: all }
      - id: broken
        title: A broken bridge
        reason: What was promised is not known.
        next: { effort: 2, first: Write promises down., who: sales }
    chain:
      - id: before
        title: Before buying
        handover: LIF1
        narrative: NAR1
        breaks: Sales is not prepared.
        source: [S1]
      - id: use
        title: In use
        handover: LIF2
        conflict: LIF3
        responsible: LIF4
        weak_below: 3
        breaks: Service has to catch it.
`;

/** What one person could answer to it; the narrative is left open. */
export const kindsResponse = `schema: cx-maturity/response/v1
questionnaire: small@2
answers:
  CAR1: 3
  CAR2: 2
  WAL1: 1
  GOV1: 3
  GOV2: 1
  LIF1: 4
  LIF2: 2
  LIF3: 3
  LIF4: 2
  POS1: 2
`;
