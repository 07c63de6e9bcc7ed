import type { PitchRules } from '../model/pitch.js';

/** A statement of the sources and a place of the pitch that uses it. */
export interface PitchSource {
  readonly statement: string;
  /** `parts.why-now`, `objections.overloaded`, `objections.overloaded.hours-on-top`, `objections.overloaded.fact`, `own.default`. */
  readonly where: string;
}

/** Every use that the pitch makes of a statement, in the order of the rules. */
export function sourcesOfPitch({ parts, objections, own }: PitchRules): readonly PitchSource[] {
  const use = (source: readonly string[], where: string): readonly PitchSource[] =>
    source.map((statement) => ({ statement, where }));
  return [
    ...use(parts.opening.source, 'parts.opening'),
    ...use(parts.whyNow.source, 'parts.why-now'),
    ...use(parts.money.source, 'parts.money'),
    ...use(parts.service.source, 'parts.service'),
    ...use(parts.answersAreOurs.source, 'parts.answers-are-ours'),
    ...objections.flatMap(({ id, source, fact, answers }) => [
      ...use(source, `objections.${id}`),
      ...use(fact === null ? [] : [fact], `objections.${id}.fact`),
      ...answers.flatMap((answer) => use(answer.source, `objections.${id}.${answer.id}`)),
    ]),
    ...use(own.source, 'own'),
    ...own.answers.flatMap((answer) => use(answer.source, `own.${answer.id}`)),
  ];
}
