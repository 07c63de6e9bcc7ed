import type { CapResult } from '../../model/scorecard.js';
import { firstSentence } from '../front/shorten.js';
import { type Speech, sayEvidence } from '../view-parts.js';

export interface CapView {
  readonly limit: string;
  readonly effect: string;
  readonly bites: boolean;
  readonly reason: string;
  /** The comparisons that made it hold, in one line; '' when there are none. */
  readonly evidence: string;
}

export function viewCap(cap: CapResult, speech: Speech): CapView {
  const { words, text } = speech;
  return {
    limit: words.capLimit(cap.to),
    effect: words.capEffect(cap.bites),
    bites: cap.bites,
    reason: text(cap.reason),
    evidence: sayEvidence(cap.evidence, speech),
  };
}

/** A cap and everything that it holds for: the overall result or a dimension. */
interface PlacedCap {
  readonly cap: CapResult;
  readonly title: string;
}

/** What the cap that a step works against allows, and where; its reason stands beside the level. */
export function sayLift(id: string, speech: Pick<Speech, 'scorecard' | 'words' | 'text'>): string {
  const { scorecard, words, text } = speech;
  if (id === 'lowest') {
    const lowest = scorecard.sections.filter((section) => scorecard.overall.lowest?.sections.includes(section.id));
    return words.liftsLowest(lowest.map((section) => text(section.title)));
  }
  const places = placeCaps(speech).filter(({ cap }) => cap.id === id);
  const [first] = places;
  return first === undefined
    ? id
    : words.capOn(
        places.map(({ title }) => title),
        first.cap.to,
      );
}

/** The same with the gist of its reason, for where the reason does not stand beside it. */
export function sayLiftWithReason(id: string, speech: Speech): string {
  const reason = placeCaps(speech).find(({ cap }) => cap.id === id)?.cap.reason;
  const lift = sayLift(id, speech);
  return reason === undefined ? lift : `${lift}. ${firstSentence(speech.text(reason))}`;
}

/** What the severity of an anti-pattern, or one of its signs, limits: one sentence for each level that it holds down. */
export function sayWhatItCaps(section: string, items: readonly string[], speech: Speech): readonly string[] {
  const concerned = new Set([section, ...items]);
  return placeCaps(speech)
    .filter(({ cap }) => cap.evidence.some(({ of, met }) => met && concerned.has(of)))
    .map(({ cap, title }) => `${speech.words.capOn([title], cap.to)} (${speech.words.capEffect(cap.bites)})`);
}

function placeCaps({ scorecard, words, text }: Pick<Speech, 'scorecard' | 'words' | 'text'>): readonly PlacedCap[] {
  return [
    { title: words.labels.overall, caps: scorecard.overall.caps },
    ...scorecard.sections.map((section) => ({
      title: text(section.title),
      caps: section.kind === 'dimension' ? section.caps : [],
    })),
  ].flatMap(({ title, caps }) => caps.map((cap) => ({ cap, title })));
}
