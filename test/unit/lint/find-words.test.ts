import { describe, expect, it } from 'vitest';
import { findWords } from '../../../src/lint/find-words.js';
import type { Language } from '../../../src/model/language.js';
import type { TextRole } from '../../../src/model/written-text.js';
import { writtenText } from '../../fixtures/written-text.js';

/** Codes with the word that they name. */
function find(language: Language, role: TextRole, words: string): string[] {
  return findWords([writtenText('CAR1.x', role, { [language]: words })], language).map(
    ({ code, args }) => `${code} ${(args as { found: string }).found}`,
  );
}

describe('a question', () => {
  it.each<[Language, string, string[]]>([
    ['de', 'Wer liest Lob und Tadel?', ['question-joined und']],
    ['de', 'Wer liest Lob und/oder Tadel?', ['question-joined und', 'question-joined oder']],
    ['en', 'Who reads praise or blame?', ['question-joined or']],
    ['en', 'Who reads praise and blame, and when?', ['question-joined and']],
    ['de', 'Wird Lob bereits gelesen?', ['question-evaluative bereits']],
    ['de', 'Noch immer kein Lob?', ['question-evaluative noch']],
    ['de', 'Wer gibt eine gute Antwort?', ['question-evaluative gute']],
    [
      'de',
      'Wie konsequent, wie professionell hilft der Service?',
      ['question-evaluative konsequent', 'question-evaluative professionell'],
    ],
    ['en', 'How well is praise read?', ['question-evaluative well']],
    ['en', 'Is there already a good answer?', ['question-evaluative already', 'question-evaluative good']],
  ])('%s: %s', (language, words, found) => {
    expect(find(language, 'question', words)).toEqual(found);
  });

  it.each<[Language, string]>([
    ['en', 'Who answers Andor about the sound of the brand?'],
    ['en', 'Who reads praise as well as blame?'],
    ['en', 'Who is the well-known face of the Still company?'],
    ['en', 'What do professionals write down?'],
    ['de', 'Wer fühlt sich wohl, wenn der Hund im Büro schont?'],
    ['de', 'Wem gehört das Gut, das in Güte liegt?'],
    ['de', 'Wer liest weder Lob noch Tadel?'],
    ['de', 'Welche Stunden sind rund?'],
    ['de', 'Wie oft ruft jemand an?'],
  ])('near misses are left alone, %s: %s', (language, words) => {
    expect(find(language, 'question', words)).toEqual([]);
  });

  it('may be a sign, and then is called one', () => {
    const sign = writtenText('WAL1.question', 'question', { en: 'We wait and see.' }, { isSign: true });
    expect(findWords([sign], 'en')).toEqual([
      {
        code: 'question-joined',
        at: { file: 'questionnaire', path: ['WAL1', 'question', 'en'] },
        args: { kind: 'sign', found: 'and' },
      },
    ]);
  });
});

describe('an option', () => {
  it.each<[Language, string, string[]]>([
    ['de', 'Regelmäßig, aber selten am Montag.', ['option-vague regelmäßig', 'option-vague selten']],
    ['en', 'Sometimes, partly by phone.', ['option-vague sometimes', 'option-vague partly']],
    ['de', 'Es ist festgehalten, wie oft jemand anruft, und die häufigste Ursache.', []],
    ['en', 'It is noted how often somebody calls.', []],
    ['de', 'Einmal im Monat, und das Ergebnis ist noch gut.', []],
    ['en', 'The oftener-party, once a month.', []],
  ])('%s: %s', (language, words, found) => {
    expect(find(language, 'option', words)).toEqual(found);
  });
});

it('help and advice may join, judge and stay vague', () => {
  for (const role of ['help', 'first', 'who', 'reason', 'meaning'] as const) {
    expect(find('de', role, 'Lob und Tadel, schon gut, manchmal.')).toEqual([]);
    expect(find('en', role, 'Praise and blame, already good, sometimes.')).toEqual([]);
  }
});
