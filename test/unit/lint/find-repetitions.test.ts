import { describe, expect, it } from 'vitest';
import { findRepetitions } from '../../../src/lint/find-repetitions.js';
import type { Language } from '../../../src/model/language.js';
import type { WrittenText } from '../../../src/model/written-text.js';
import { writtenText } from '../../fixtures/written-text.js';

/** What is flagged where, and with what it collides. */
function find(language: Language, texts: readonly WrittenText[]): string[] {
  return findRepetitions(texts, language).map(
    ({ code, at, args }) => `${at.path.join('.')} ${code} ${(args as { other: string }).other}`,
  );
}

const options = (language: Language, words: readonly string[], changes: Partial<WrittenText> = {}) =>
  words.map((text, at) => writtenText(`CAR1.options.${at + 1}`, 'option', { [language]: text }, changes));

describe('options of one item', () => {
  it('do not begin with the same three words', () => {
    expect(find('de', options('de', ['Das CRM zeigt Aufträge.', 'Niemand.', '„Das CRM zeigt“ mehr.']))).toEqual([
      'CAR1.options.3.de options-open-alike CAR1.options.1',
    ]);
    expect(find('en', options('en', ['One team reads it.', 'One team reads both.']))).toEqual([
      'CAR1.options.2.en options-open-alike CAR1.options.1',
    ]);
  });

  it('may share two words, be short, or build on another one', () => {
    expect(find('en', options('en', ['One team reads it.', 'One team answers it.', 'One team', 'One team']))).toEqual(
      [],
    );
    expect(find('de', options('de', ['Wie 3, und jemand liest.', 'Wie 3, und jemand ruft an.']))).toEqual([]);
    expect(find('en', options('en', ['As 3, and one reads.', 'As 3, and one calls.']))).toEqual([]);
  });

  it('of a sign may say that it is so or not', () => {
    const words = ['So ist es nicht: Wir fragen.', 'So ist es nicht überall.', 'So ist es nicht immer.'];
    expect(find('de', options('de', words, { isSign: true }))).toEqual([]);
    expect(find('de', options('de', words))).toHaveLength(2);
    const english = ['Not true here: we ask.', 'Not true here: we call.', 'True here: we wait.', 'True here: we sit.'];
    expect(find('en', options('en', english, { isSign: true }))).toEqual([]);
    expect(find('en', options('en', english))).toHaveLength(2);
  });

  it('of different items may begin alike', () => {
    const other = writtenText('CAR2.options.1', 'option', { en: 'One team reads letters.' });
    expect(find('en', [...options('en', ['One team reads it.']), other])).toEqual([]);
  });
});

describe('questions of one section', () => {
  const question = (key: string, text: string, section = 'care') =>
    writtenText(`${key}.question`, 'question', { en: text }, { section });

  it('do not begin with the same four words', () => {
    const first = question('CAR1', 'Over the last twelve months, who called?');
    expect(find('en', [first, question('CAR2', 'Over the last twelve weeks, who wrote?')])).toEqual([
      'CAR2.question.en questions-open-alike CAR1.question',
    ]);
    expect(find('en', [first, question('CAR2', 'Over the last three weeks, who wrote?')])).toEqual([]);
    expect(find('en', [first, question('WAL1', 'Over the last twelve weeks, who wrote?', 'walls')])).toEqual([]);
  });
});

describe('the same sentence', () => {
  const advice = (key: string, text: string, role: WrittenText['role'] = 'first') =>
    writtenText(key, role, { de: text }, { section: null });

  it('stands once among all that is advised, found or explained', () => {
    expect(
      find('de', [
        advice('CAR1.help', 'Gemeint ist der Alltag. Nicht das Fest.', 'help'),
        advice('CAR1.first', 'Eine Person benennen, die antwortet.'),
        advice('findings.slow.reason', 'Kunden warten. Gemeint ist der Alltag!', 'reason'),
        advice('levels.2.meaning', 'eine Person benennen, die antwortet', 'meaning'),
      ]),
    ).toEqual(['findings.slow.reason.de sentence-twice CAR1.help', 'levels.2.meaning.de sentence-twice CAR1.first']);
  });

  it('may stand twice when it has fewer than four words, names roles, or is an option', () => {
    expect(find('de', [advice('A1.first', 'Fragen Sie nach.'), advice('A2.first', 'Fragen Sie nach.')])).toEqual([]);
    const who = 'Leitung Service, Leitung Vertrieb, ein Kunde';
    expect(find('de', [advice('A1.who', who, 'who'), advice('A2.who', who, 'who')])).toEqual([]);
    const scale = 'Das trifft voll und ganz zu.';
    expect(find('de', [advice('A1.options.1', scale, 'option'), advice('A2.options.1', scale, 'option')])).toEqual([]);
  });
});
