import { describe, expect, it } from 'vitest';
import { listSentences, listTokens, listWords, openingOf } from '../../../src/lint/split-text.js';

describe('listWords', () => {
  it('counts what has a letter or a digit', () => {
    expect(listWords('Up to 3 of them – „Auf-und-Ab“, / no more …')).toEqual([
      'Up',
      'to',
      '3',
      'of',
      'them',
      '„Auf-und-Ab“,',
      'no',
      'more',
    ]);
    expect(listWords(' \n')).toEqual([]);
  });
});

describe('listSentences', () => {
  it.each([
    ['Wer hilft? Das Team. Sofort!', ['Wer hilft?', 'Das Team.', 'Sofort!']],
    ['Some help, e. g. a call. Then none', ['Some help, e. g. a call.', 'Then none']],
    ['Etwa am 3. Mai, z. B. um 9 Uhr.', ['Etwa am 3. Mai, z. B. um 9 Uhr.']],
    ['So war es 2025. Danach nicht.', ['So war es 2025.', 'Danach nicht.']],
    ['Sie sagt: „Geht nicht.“ Dann geht sie.', ['Sie sagt: „Geht nicht.“', 'Dann geht sie.']],
    ['Ein Wert von 2.5 reicht', ['Ein Wert von 2.5 reicht']],
    ['…', []],
  ])('%j', (text, sentences) => {
    expect(listSentences(text)).toEqual(sentences);
  });
});

describe('openingOf', () => {
  it('does not see capitals and punctuation', () => {
    expect(openingOf('„Das CRM, zeigt mehr.', 3)).toBe('das crm zeigt');
    expect(openingOf('Nobody does', 3)).toBeNull();
  });
});

describe('listTokens', () => {
  it('keeps compounds together and knows where a capital says nothing', () => {
    expect(listTokens('Gut? Well-known: „Noch“ das Gut und/oder')).toEqual([
      { word: 'Gut', isFirst: true },
      { word: 'Well-known', isFirst: true },
      { word: 'Noch', isFirst: true },
      { word: 'das', isFirst: false },
      { word: 'Gut', isFirst: false },
      { word: 'und', isFirst: false },
      { word: 'oder', isFirst: false },
    ]);
  });
});
