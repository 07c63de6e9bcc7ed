import type { RecommendationResult } from '../../model/scorecard.js';
import { formatFigure, formatWeight } from '../figures.js';
import { type AdviceView, anchorOf, type Speech, viewAdvice } from '../view-parts.js';
import { sayLift } from './caps.js';

/** The next step of one item. */
export interface RecommendationView extends AdviceView {
  readonly anchor: string;
  readonly rank: string;
  /** Its place among all steps. */
  readonly place: string;
  readonly item: string;
  readonly section: string;
  /** The first sentence of what to do, for lists; the whole where it is one. */
  readonly short: string;
  readonly step: string;
  /** The text of the option to reach; '' when unknown, and where it is said how to notice the effect. */
  readonly target: string;
  /** What is there after six weeks, and how one notices that it works; each '' where not said. */
  readonly inSixWeeks: string;
  readonly worksWhen: string;
  /** '' where the step does not raise the overall score. */
  readonly gain: string;
  /** Reasons of the caps that it works against, perhaps none. */
  readonly lifts: readonly string[];
  /** Reasons of the caps that hold without lowering a level so far, perhaps none. */
  readonly holding: readonly string[];
}

export function viewRecommendation(recommendation: RecommendationResult, speech: Speech): RecommendationView {
  const { scorecard, language, words, body, text } = speech;
  const section = scorecard.sections.find(({ id }) => id === recommendation.section);
  const item = section?.items.find(({ id }) => id === recommendation.item);
  const target = item?.options.find(({ value }) => value === recommendation.to);
  const inSixWeeks = recommendation.inSixWeeks === null ? '' : text(recommendation.inSixWeeks);
  const worksWhen = recommendation.worksWhen === null ? '' : text(recommendation.worksWhen);
  return {
    anchor: anchorOf('recommendation', recommendation.item),
    rank: String(recommendation.rank),
    place: body.stepPlace(recommendation.rank, scorecard.recommendations.length),
    item: recommendation.item,
    section: section === undefined ? recommendation.section : text(section.title),
    short: firstSentence(text(recommendation.first)),
    step: words.step(formatWeight(recommendation.from, language), formatWeight(recommendation.to, language)),
    target: target === undefined || worksWhen !== '' ? '' : text(target.text),
    gain: recommendation.gain > 0 ? words.gain(formatFigure(recommendation.gain, [0], language)) : '',
    lifts: recommendation.lifts.map((id) => sayLift(id, speech)),
    holding: recommendation.holding.map((id) => sayLift(id, speech)),
    inSixWeeks,
    worksWhen,
    ...viewAdvice(recommendation, speech),
  };
}

/**
 * The text up to its first full stop that a new sentence follows. Abbreviations end no sentence: a stop behind a single
 * letter, a number or less than four words is passed over.
 */
export function firstSentence(text: string): string {
  for (const { index, 0: end } of text.matchAll(/[.!?][“”"’)]*(?=\s+[\p{Lu}„“‘"(])/gu)) {
    const sentence = text.slice(0, index + end.length);
    if (/(?:^|[\s(])[\p{L}]\.$|\d\.$/u.test(sentence)) continue;
    if (sentence.split(/\s+/).length >= 4) return sentence;
  }
  return text;
}
