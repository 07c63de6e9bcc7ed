import type { AnswerRule, NumberName, PitchCondition, PitchMeasure, PitchRules, SourcedText } from '../model/pitch.js';
import type { Path, Problem } from '../model/problem.js';
import type { AnswersFile, PitchConditionFile, PitchRulesFile } from '../schema/pitch-rules.js';
import type { TextFile } from '../schema/text.js';
import { makeProblem } from './make-problem.js';
import type { SourceFile } from './read-text.js';
import { type LinkContext, resolveText } from './resolve-text.js';
import { shape } from './shape.js';
import { validate } from './validators/pitch-rules.js';

const measures: readonly PitchMeasure[] = ['score', 'level', 'severity', 'item', 'calculation', 'effort'];
const connectives = ['all', 'any', 'not'] as const;

/** What the pitch says and how it answers: both languages needed, every list of answers ended by one that always holds. */
export function loadPitchRules(source: SourceFile): { rules: PitchRules | null; problems: readonly Problem[] } {
  const { shaped, problems: misshapen } = shape<PitchRulesFile>(source, 'pitch-rules', validate);
  if (shaped === null) return { rules: null, problems: misshapen };
  const { written, file } = shaped;
  const context: LinkContext = { file, languages: ['de', 'en'], problems: [] };
  const { problems } = context;
  const part = (key: keyof PitchRulesFile['parts']): SourcedText => {
    const { text, source: statements } = written.parts[key];
    return { text: resolveText(text as TextFile, ['parts', key, 'text'], context), source: statements };
  };
  const rules: PitchRules = {
    parts: {
      opening: part('opening'),
      whyNow: part('why_now'),
      money: part('money'),
      service: part('service'),
      answersAreOurs: part('answers_are_ours'),
    },
    visionFrom: written.vision_from,
    objections: written.objections.map((objection, index) => {
      const path = ['objections', index];
      const first = written.objections.findIndex(({ id }) => id === objection.id);
      if (first < index) {
        const { line } = file.locate(['objections', first, 'id']);
        problems.push(makeProblem('duplicate-id', file.locate([...path, 'id']), { id: objection.id, firstLine: line }));
      }
      return {
        id: objection.id,
        says: resolveText(objection.says as TextFile, [...path, 'says'], context),
        source: objection.source,
        fact: objection.fact ?? null,
        answers: linkAnswers(objection.answers, [...path, 'answers'], context),
      };
    }),
    own: { source: written.own.source, answers: linkAnswers(written.own.answers, ['own', 'answers'], context) },
  };
  return problems.length > 0 ? { rules: null, problems } : { rules, problems };
}

function linkAnswers(written: AnswersFile, path: Path, context: LinkContext): readonly AnswerRule[] {
  return written.map((answer, index) => {
    const here = [...path, index];
    // One without a condition in the middle hides what follows; none at the end leaves a company without an answer.
    if ((answer.when === undefined) !== (index === written.length - 1)) {
      context.problems.push(makeProblem('default-not-last', context.file.locate(here), { id: answer.id }));
    }
    return {
      id: answer.id,
      when: answer.when === undefined ? null : linkCondition(answer.when, [...here, 'when'], context),
      text: resolveText(answer.text as TextFile, [...here, 'text'], context),
      restsOn: answer.rests_on.flatMap((number) => nameOf(number) ?? []),
      source: answer.source,
    };
  });
}

function linkCondition(written: PitchConditionFile, path: Path, context: LinkContext): PitchCondition {
  const name = nameOf(written);
  const found = [...connectives, ...measures].filter((key) => written[key] !== undefined);
  const compares = written.at_least !== undefined || written.below !== undefined;
  if (found.length !== 1 || (compares && name === null)) {
    const allowed = [...connectives, ...measures];
    context.problems.push(makeProblem('condition-not-one', context.file.locate(path), { found, allowed }));
  }
  if (written.not !== undefined) return { not: linkCondition(written.not, [...path, 'not'], context) };
  const parts = (key: 'all' | 'any'): readonly PitchCondition[] =>
    (written[key] ?? []).map((part, index) => linkCondition(part, [...path, key, index], context));
  if (written.all !== undefined) return { all: parts('all') };
  if (name === null) return { any: parts('any') };
  return { compare: { ...name, atLeast: written.at_least ?? null, below: written.below ?? null } };
}

function nameOf(written: { readonly [measure in PitchMeasure]?: string }): NumberName | null {
  const measure = measures.find((each) => written[each] !== undefined);
  return measure === undefined ? null : { measure, of: written[measure] ?? '' };
}
