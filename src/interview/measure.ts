import type { TypedField } from '../i18n/decide.js';
import type {
  Aim,
  ChoiceField,
  DecisionQuestion,
  EvidenceBasis,
  MeasureKind,
  PersonaAnswer,
  PersonaQuestion,
  Phase,
  ProposedMeasure,
  Simpler,
} from '../model/decision.js';

/** One thing that is asked of a measure. */
export type MeasureStep =
  | { readonly kind: 'line'; readonly field: TypedField; readonly optional: boolean }
  | {
      readonly kind: 'choice';
      readonly field: ChoiceField;
      readonly question: DecisionQuestion;
      readonly optional: boolean;
      /** Whether a note may stand beside the answer. */
      readonly noted: boolean;
    };

/** What was said so far, by field. */
export type MeasureDraft = ReadonlyMap<string, { readonly value: string; readonly note: string | null }>;

/** The longest line that a file of measures takes, in characters. */
export const lineLimit = 500;

const optional: readonly ChoiceField[] = ['phase', 'kind', 'aim', 'effort'];
const personaQuestions: readonly ChoiceField[] = [
  'think',
  'do',
  'value',
  'better',
  'mother',
] satisfies PersonaQuestion[];

/** What is asked of a measure, in order: what it is and for whom, the five questions, the criteria. */
export function listMeasureSteps(questions: readonly DecisionQuestion[]): readonly MeasureStep[] {
  const line = (field: TypedField, isOptional = false): MeasureStep => ({ kind: 'line', field, optional: isOptional });
  return [
    line('name'),
    line('for'),
    line('goal'),
    line('persona', true),
    ...questions.map(
      (question): MeasureStep => ({
        kind: 'choice',
        field: question.field,
        question,
        optional: optional.includes(question.field),
        noted: personaQuestions.includes(question.field),
      }),
    ),
  ];
}

/** The measure that a complete draft makes, an idea without an id; null where something is missing that must be there. */
export function toMeasure(draft: MeasureDraft): ProposedMeasure | null {
  const say = (field: string): string | null => draft.get(field)?.value ?? null;
  const reply = (field: PersonaQuestion) => {
    const given = draft.get(field);
    return given === undefined ? null : { answer: given.value as PersonaAnswer, note: given.note };
  };
  const [think, would, value, better, mother] = (['think', 'do', 'value', 'better', 'mother'] as const).map(reply);
  const [name, whom, goal] = [say('name'), say('for'), say('goal')];
  const [helps, simpler, evidence, measurable] = [say('helps'), say('simpler'), say('evidence'), say('measurable')];
  if (!think || !would || !value || !better || !mother) return null;
  if (!name || !whom || !goal || !helps || !simpler || !evidence || !measurable) return null;
  const effort = say('effort');
  return {
    id: 'measure-1',
    name,
    for: whom,
    goal,
    persona: say('persona'),
    phase: say('phase') as Phase | null,
    kind: say('kind') as MeasureKind | null,
    aim: say('aim') as Aim | null,
    status: 'idea',
    effort: effort === null ? null : Number(effort),
    replies: { think, do: would, value, better, mother },
    criteria: {
      helps: Number(helps),
      simpler: simpler as Simpler,
      evidence: evidence as EvidenceBasis,
      measurable: measurable as 'yes' | 'no',
    },
  };
}

/** The draft with a field answered, or without it where nothing is said. A note stays unless another is given. */
export function withField(
  draft: MeasureDraft,
  field: string,
  value: string | null,
  note: string | null = draft.get(field)?.note ?? null,
): MeasureDraft {
  const changed = new Map(draft);
  if (value === null) changed.delete(field);
  else changed.set(field, { value, note });
  return changed;
}
