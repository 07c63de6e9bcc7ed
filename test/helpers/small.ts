/** A questionnaire, its rules and a response that are as small as they can be and still have something of everything. */
export const smallQuestionnaire = `schema: cx-maturity/questionnaire/v1
id: small
version: 2
title: Small
sections:
  - id: care
    kind: dimension
    title: Care
    items:
      - id: CAR1
        source: [S1]
        question: Who answers a complaint?
        options: [nobody, somebody, a team, every team, every team at once]
      - id: CAR2
        question: How fast is the answer?
        not_applicable: true
        options: [slow, quick, at once]
        values: [1, 3, 5]
  - id: walls
    kind: anti-pattern
    title: Walls
    items:
      - id: WAL1
        question: Complaints stay where they arrive.
        options: [never, seldom, sometimes, often, always]
`;

export const smallRules = `schema: cx-maturity/rule-set/v1
id: small
version: 1
questionnaire: small
levels:
  - { name: One, meaning: By chance. }
  - { name: Two, meaning: Here and there. }
  - { name: Three, meaning: By rule. }
  - { name: Four, meaning: As a habit. }
  - { name: Five, meaning: As a matter of course. }
thresholds: [1.5, 2.5, 3.5, 4.5]
severities:
  absent: absent
  early: early
  present: present
  entrenched: entrenched
  thresholds: [2, 3, 4]
dimensions:
  care:
    weight: 1
    items: { CAR1: 2 }
caps:
  - id: walls-limit-care
    limits: [care]
    to: 3
    when: { severity: walls, at_least: entrenched }
    reason: Behind walls nobody cares.
findings:
  - id: slow
    kind: warning
    title: Answers are slow
    reason: Customers wait.
    when: { item: CAR2, below: 3 }
    recommendation: { effort: 1, first: Answer one complaint today., who: everybody }
recommendations:
  CAR1: { effort: 1, first: Name one person., who: head of service }
  CAR2: { effort: 2, first: Measure the time., who: head of service }
  WAL1: { effort: 3, first: Pass one complaint on., who: head of service }
`;

export const smallResponse = `schema: cx-maturity/response/v1
questionnaire: small@2
respondent: { department: sales, role: staff }
answers:
  CAR1: 3
  CAR2: { value: 2, comment: within the day }
  WAL1: unknown
`;

/** A small response with the votes of a room, notes without an answer and a revision. */
export const smallVotedResponse = `schema: cx-maturity/response/v1
questionnaire: small@2
answers:
  CAR1:
    value: 3
    agreed:
      votes:
        - 2: 1
          3: 2
          4: 1
          unknown: 1
        - 3: 4
      reason: "one <i>unit</i> only"
      dissent: 1
  WAL1: unknown
notes_without_answer:
  CAR2: { comment: ask the team }
item_revisions:
  CAR1: 2
`;

export const smallAssessment = `schema: cx-maturity/assessment/v1
organisation: Small Ltd
questionnaire: ./questionnaire.yaml
language: en
departments:
  - id: sales
  - id: service
roles:
  - id: staff
privacy:
  mode: agreed
thresholds:
  error:
    min_level: 2
`;

/** An assessment folder with all of them. */
export const smallFolder = {
  'assessment.yaml': smallAssessment,
  'questionnaire.yaml': smallQuestionnaire,
  'rules.yaml': smallRules,
  'responses/one.yaml': smallResponse,
} as const;
