import type { FromSchema } from 'json-schema-to-ts';
import { conditionReference, joinedConditions } from './condition.js';
import { sectionIdSchema, sourceSchema, textSchema, versionSchema } from './text.js';

const boundSchema = {
  type: ['number', 'string'],
  description: 'A value from 1 to 5, a share for unknown and choice, or the name of a severity class.',
  minimum: 0,
  maximum: 5,
} as const;

const comparisonProperties = {
  score: { type: 'string', description: 'Score of a dimension, or of overall.' },
  level: { type: 'string', description: 'Level of a dimension, or of overall.' },
  severity: { type: 'string', description: 'Severity of an anti-pattern.' },
  item: { type: 'string', description: 'Mean of an anchored item.' },
  choice: { type: 'string', description: 'Share of those who chose one of the options under is.' },
  unknown: { type: 'string', description: 'Share of "I cannot tell" in an item or a section.' },
  is: {
    type: 'array',
    description: 'Options by id or by number.',
    minItems: 1,
    maxItems: 11,
    uniqueItems: true,
    items: { type: ['string', 'number'] },
  },
  at_least: boundSchema,
  below: boundSchema,
} as const;

/** A condition as written: one of all, any, not, or one comparison. */
export interface ConditionFile {
  all?: ConditionFile[];
  any?: ConditionFile[];
  not?: ConditionFile;
  score?: string;
  level?: string;
  severity?: string;
  item?: string;
  choice?: string;
  is?: (string | number)[];
  unknown?: string;
  at_least?: number | string;
  below?: number | string;
}

const conditionSchema = {
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: {
    ...joinedConditions(50),
    ...comparisonProperties,
  },
} as const;

const weightSchema = { type: 'number', minimum: 0, maximum: 1000 } as const;

const thresholdsSchema = {
  type: 'array',
  description: 'The scores from which levels 2, 3, … are reached.',
  minItems: 1,
  maxItems: 10,
  items: { type: 'number', minimum: 0, maximum: 10 },
} as const;

const itemWeightsSchema = {
  type: 'object',
  description: 'Weights by item id; 1 where not said.',
  additionalProperties: weightSchema,
} as const;

const adviceProperties = {
  first: textSchema,
  who: textSchema,
  effort: {
    type: 'integer',
    description: '1: one person, days; 3: two units, a quarter; 5: a year, the board.',
    minimum: 1,
    maximum: 5,
  },
} as const;

const itemAdviceProperties = {
  ...adviceProperties,
  in_six_weeks: { ...textSchema, description: 'What is there to be seen after six weeks.' },
  works_when: { ...textSchema, description: 'How one would notice that it works.' },
  source: sourceSchema,
} as const;

const standingSchema = {
  type: 'object',
  required: ['item', 'to'],
  additionalProperties: false,
  properties: {
    item: { type: 'string', description: 'Item of a dimension, or sign of an anti-pattern.' },
    to: { type: 'number', description: 'The value of one of its options, not the worst.', minimum: 1, maximum: 5 },
  },
} as const;

const ruleSetShape = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://cx-maturity.dev/schema/rule-set/v1.json',
  title: 'cx-maturity rule set',
  type: 'object',
  required: ['schema', 'id', 'version', 'questionnaire'],
  additionalProperties: false,
  properties: {
    schema: { const: 'cx-maturity/rule-set/v1' },
    id: sectionIdSchema,
    version: versionSchema,
    questionnaire: { ...sectionIdSchema, description: 'Id of the questionnaire that these rules score.' },
    base: {
      ...sectionIdSchema,
      description:
        'Another rule set: what is not said here is taken from it, and its caps and findings hold where everything they look at is asked.',
    },
    languages: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', enum: ['de', 'en'] },
    },
    levels: {
      type: 'array',
      minItems: 2,
      maxItems: 11,
      items: {
        type: 'object',
        required: ['name', 'meaning'],
        additionalProperties: false,
        properties: { name: textSchema, meaning: textSchema },
      },
    },
    thresholds: thresholdsSchema,
    rating: {
      type: 'object',
      additionalProperties: false,
      properties: {
        section: { type: 'number', minimum: 0, maximum: 1 },
        overall: { type: 'number', minimum: 0, maximum: 1 },
      },
    },
    lowest_plus: { type: 'integer', minimum: 0, maximum: 10 },
    severities: {
      type: 'object',
      required: ['absent', 'early', 'present', 'entrenched', 'thresholds'],
      additionalProperties: false,
      properties: {
        absent: textSchema,
        early: textSchema,
        present: textSchema,
        entrenched: textSchema,
        thresholds: {
          type: 'array',
          description: 'The severities from which early, present and entrenched are reached.',
          minItems: 3,
          maxItems: 3,
          items: { type: 'number', minimum: 0, maximum: 10 },
        },
      },
    },
    dimensions: {
      type: 'object',
      description: 'By section id.',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          weight: weightSchema,
          items: itemWeightsSchema,
          thresholds: thresholdsSchema,
          levels: { type: 'array', minItems: 2, maxItems: 11, items: textSchema },
        },
      },
    },
    anti_patterns: {
      type: 'object',
      description: 'By section id.',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          items: itemWeightsSchema,
          classes: {
            type: 'object',
            required: ['absent', 'early', 'present', 'entrenched'],
            additionalProperties: false,
            properties: { absent: textSchema, early: textSchema, present: textSchema, entrenched: textSchema },
          },
        },
      },
    },
    caps: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        required: ['id', 'limits', 'to', 'when', 'reason'],
        additionalProperties: false,
        properties: {
          id: sectionIdSchema,
          limits: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
          to: { type: 'integer', minimum: 1, maximum: 11 },
          when: conditionReference,
          reason: textSchema,
          source: sourceSchema,
        },
      },
    },
    findings: {
      type: 'array',
      maxItems: 500,
      items: {
        type: 'object',
        required: ['id', 'kind', 'title', 'reason', 'when', 'recommendation'],
        additionalProperties: false,
        properties: {
          id: sectionIdSchema,
          kind: { type: 'string', enum: ['contradiction', 'warning', 'strength'] },
          title: textSchema,
          reason: textSchema,
          when: conditionReference,
          source: sourceSchema,
          recommendation: {
            type: 'object',
            required: ['first', 'who', 'effort'],
            additionalProperties: false,
            properties: { ...adviceProperties, source: sourceSchema },
          },
        },
      },
    },
    profiles: {
      type: 'object',
      description: 'By section id.',
      additionalProperties: {
        type: 'object',
        minProperties: 1,
        additionalProperties: false,
        properties: {
          pictures: {
            type: 'array',
            description: 'The first whose condition holds names the profile; the last has no condition.',
            minItems: 1,
            maxItems: 50,
            items: {
              type: 'object',
              required: ['id', 'title', 'reason', 'next'],
              additionalProperties: false,
              properties: {
                id: sectionIdSchema,
                title: textSchema,
                when: conditionReference,
                reason: { ...textSchema, description: 'Why it is called that.' },
                next: {
                  type: 'object',
                  description: 'What it means for the next step.',
                  required: ['first', 'who', 'effort'],
                  additionalProperties: false,
                  properties: { ...adviceProperties, source: sourceSchema },
                },
                source: sourceSchema,
              },
            },
          },
          chain: {
            type: 'array',
            description: 'Phases from left to right, each with the hand-over into it.',
            minItems: 1,
            maxItems: 20,
            items: {
              type: 'object',
              required: ['id', 'title', 'handover', 'breaks'],
              additionalProperties: false,
              properties: {
                id: sectionIdSchema,
                title: textSchema,
                handover: { type: 'string', description: 'Anchored item: how good the hand-over into this phase is.' },
                responsible: { type: 'string', description: 'Choice: who is responsible here.' },
                conflict: { type: 'string', description: 'Anchored item: are goals in conflict; high means no.' },
                narrative: { type: 'string', description: 'Item in words: how customers should perceive us here.' },
                weak_below: {
                  type: 'number',
                  description:
                    'The link is weak when the mean of one of its anchored items is below; 2.5 where not said.',
                  exclusiveMinimum: 1,
                  maximum: 5,
                },
                breaks: { ...textSchema, description: 'What happens to the customer where this link breaks.' },
                source: sourceSchema,
              },
            },
          },
        },
      },
    },
    prerequisites: {
      type: 'array',
      description:
        'No step of one item ends at a value, or beyond, before another item stands at a value, or beyond. Beyond is better: higher, for signs lower.',
      maxItems: 200,
      items: {
        type: 'object',
        required: ['step', 'needs', 'reason'],
        additionalProperties: false,
        properties: {
          step: standingSchema,
          needs: standingSchema,
          reason: { ...textSchema, description: 'Why the one has to wait for the other.' },
          source: sourceSchema,
        },
      },
    },
    recommendations: {
      type: 'object',
      description: 'By item id.',
      additionalProperties: {
        type: 'object',
        description: 'One advice for all options, or the steps from each option to the next.',
        additionalProperties: false,
        properties: {
          ...itemAdviceProperties,
          steps: {
            type: 'array',
            description: 'For an item of a dimension: from option 1 to 2, from 2 to 3, and so on.',
            minItems: 1,
            maxItems: 10,
            items: {
              type: 'object',
              required: ['first', 'who', 'effort'],
              additionalProperties: false,
              properties: itemAdviceProperties,
            },
          },
        },
      },
    },
  },
} as const;

/** cx-maturity/rule-set/v1: how items become scores, levels and findings, as written. */
export const ruleSetSchema = { ...ruleSetShape, definitions: { condition: conditionSchema } } as const;

type Options = {
  deserialize: [{ pattern: { title: 'condition' }; output: ConditionFile }];
};

/** A rule set file after its shape was checked, before it is linked to a questionnaire. */
export type RuleSetFile = FromSchema<typeof ruleSetShape, Options>;
