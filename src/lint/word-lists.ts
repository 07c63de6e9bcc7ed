import type { Language } from '../model/language.js';

/** Words that a machine can find and a writer should look at again. */
export interface WordLists {
  /** Two questions in one: nobody can tell which of them was answered. */
  readonly joining: readonly string[];
  /** Words that tell which answer is the right one. */
  readonly evaluative: readonly string[];
  /** The same for adjectives: with the endings below. */
  readonly evaluativeAdjectives: readonly string[];
  readonly endings: readonly string[];
  /** Degrees that everybody fills differently, where a number or an example belongs. */
  readonly degrees: readonly string[];
  /** What holds such a word and means something else; always in small letters. */
  readonly harmless: readonly string[];
  /** How an option may begin like another one: it builds on it. */
  readonly frame: RegExp;
  /** How an option of a sign may begin like another one. */
  readonly signFrame: RegExp;
}

export const wordLists: Readonly<Record<Language, WordLists>> = {
  de: {
    joining: ['und', 'oder', 'sowie', 'bzw', 'beziehungsweise', '&'],
    evaluative: [
      'bereits',
      'noch',
      'leider',
      'schon',
      'endlich',
      'wirklich',
      'genug',
      'genügend',
      'besser',
      'schlechter',
    ],
    evaluativeAdjectives: [
      'gut',
      'schlecht',
      'ausreichend',
      'hinreichend',
      'angemessen',
      'konsequent',
      'professionell',
      'vernünftig',
      'mangelhaft',
      'hervorragend',
      'optimal',
    ],
    endings: ['e', 'em', 'en', 'er', 'es'],
    // "häufig" is left out: as an adverb it is a degree, but "die häufigste Ursache" and "häufige Fragen" are facts.
    degrees: [
      'selten',
      'manchmal',
      'oft',
      'oftmals',
      'mitunter',
      'teilweise',
      'teils',
      'regelmäßig',
      'gelegentlich',
      'zuweilen',
    ],
    harmless: ['wie oft', 'so oft', 'weder * noch'],
    frame: /^wie \d/i,
    signFrame: /^so ist es\b/i,
  },
  en: {
    joining: ['and', 'or', '&'],
    evaluative: [
      'already',
      'still',
      'unfortunately',
      'sufficiently',
      'sufficient',
      'really',
      'truly',
      'good',
      'bad',
      'better',
      'properly',
      'proper',
      'well',
      'enough',
      'adequate',
      'adequately',
      'professional',
      'professionally',
      'consistently',
      'poor',
      'poorly',
      'excellent',
      'optimal',
      'appropriate',
      'appropriately',
    ],
    evaluativeAdjectives: [],
    endings: [],
    degrees: ['rarely', 'seldom', 'sometimes', 'often', 'partly', 'regularly', 'occasionally'],
    harmless: ['how often', 'as often', 'as well'],
    frame: /^as \d/i,
    signFrame: /^(?:not )?true here\b/i,
  },
};
