import { describe, expect, it } from 'vitest';
import { lintTranslations } from '../../../src/lint/lint-translations.js';
import {
  confirmTranslations,
  formatTranslations,
  readTranslations,
  takeFingerprints,
} from '../../../src/load/translations.js';
import type { Translations } from '../../../src/model/translations.js';
import type { WrittenText } from '../../../src/model/written-text.js';
import { writtenText } from '../../fixtures/written-text.js';
import { asSource } from '../load/small.js';

const question = (de: string, en: string): WrittenText => writtenText('CAR1.question', 'question', { de, en });
const before = [question('Wer antwortet?', 'Who answers?')];
const confirmed = takeFingerprints(before);

function lint(texts: readonly WrittenText[], known: Translations | null = confirmed): string[] {
  return lintTranslations(texts, takeFingerprints(texts), known).map(({ code, at }) => `${at.path.join('.')} ${code}`);
}

describe('a translation', () => {
  it('that was confirmed and stands as it did is left alone', () => {
    expect(lint(before)).toEqual([]);
  });

  it('is nobody’s business where nobody keeps account', () => {
    expect(lint([question('Wer?', 'Who?')], null)).toEqual([]);
  });

  it('was never confirmed', () => {
    expect(lint(before, new Map())).toEqual(['CAR1.question.en translation-unconfirmed']);
    expect(lint(before, new Map([['CAR1.question', { de: '0123456789ab' }]]))).toEqual([
      'CAR1.question.en translation-unconfirmed',
    ]);
  });

  it('is stale when only the source changed', () => {
    expect(lint([question('Wer hilft?', 'Who answers?')])).toEqual(['CAR1.question.en translation-stale']);
  });

  it('waits to be confirmed when it changed, whether or not the source did', () => {
    expect(lint([question('Wer antwortet?', 'Who replies?')])).toEqual(['CAR1.question.en translation-changed']);
    expect(lint([question('Wer hilft?', 'Who helps?')])).toEqual(['CAR1.question.en translation-changed']);
  });

  it('has as its source the first language of its file', () => {
    const english = { ...question('Wer antwortet?', 'Who helps?'), languages: ['en', 'de'] as const };
    expect(lint([english])).toEqual(['CAR1.question.de translation-stale']);
  });

  it('of a text that is gone is an entry too many', () => {
    expect(lint([])).toEqual(['texts.CAR1.question translation-obsolete']);
  });

  it('is not asked for where one string serves for all, or one language is all there is', () => {
    const shared = { ...question('NPS', 'NPS'), isShared: true };
    expect(lint([shared, writtenText('CAR2.question', 'question', { de: 'Wer?' })], new Map())).toEqual([]);
  });
});

describe('the same text in both languages', () => {
  const same = question('Customer experience is our business', 'Customer experience is our business');

  it('is probably not translated, from five words on', () => {
    expect(lint([same], null)).toEqual(['CAR1.question.en translation-same']);
    expect(
      lint([question('Customer Experience Management Summit', 'Customer Experience Management Summit')], null),
    ).toEqual([]);
  });

  it('is right when somebody confirmed it', () => {
    expect(lint([same], takeFingerprints([same]))).toEqual([]);
  });

  it('is one string that a file with two named languages should not have; without them it is one language', () => {
    const shared = { ...same, isShared: true };
    expect(lint([shared], null)).toEqual(['CAR1.question translation-same']);
    expect(lint([{ ...shared, languagesNamed: false }], null)).toEqual([]);
  });
});

describe('confirming', () => {
  const texts = ['CAR1.question', 'CAR1.options.1', 'CAR10.question', 'caps.slow.reason'].map((key) =>
    writtenText(key, 'question', { en: `${key} in English`, de: `${key} auf Deutsch` }),
  );
  const now = takeFingerprints(texts);

  it('hashes texts as sha256sum does', () => {
    // printf 'Who answers?' | sha256sum
    expect(confirmed.get('CAR1.question')?.en).toBe('70ad0e340bb1');
  });

  it('of all takes everything in the order of the texts and drops what is gone', () => {
    const { translations, count } = confirmTranslations(new Map([['gone.title', {}]]), now, []);
    expect([...translations.keys()]).toEqual([...now.keys()]);
    expect(count).toBe(4);
  });

  it('of some takes these, keeps the rest, and puts each in its place', () => {
    const known: Translations = new Map([
      ['zoo.title', { de: 'aaaaaaaaaaaa', en: 'aaaaaaaaaaaa' }],
      ['caps.slow.reason', { de: 'bbbbbbbbbbbb', en: 'bbbbbbbbbbbb' }],
      ['gone.title', { de: 'cccccccccccc', en: 'cccccccccccc' }],
    ]);
    const { translations, count } = confirmTranslations(known, now, ['CAR1', 'gone.title']);
    expect([...translations.keys()]).toEqual(['CAR1.question', 'CAR1.options.1', 'caps.slow.reason', 'zoo.title']);
    expect(translations.get('caps.slow.reason')).toEqual(known.get('caps.slow.reason'));
    expect(count).toBe(2);
  });

  it('is written with one line for each text, and read again as it was', () => {
    const written = formatTranslations(now);
    expect(written.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(4);
    expect(written).toMatch(/^ {2}CAR1\.question: \{ de: "[0-9a-f]{12}", en: "[0-9a-f]{12}" \}$/m);
    const { read, problems } = readTranslations(asSource(written, 'translations.yaml'));
    expect(problems).toEqual([]);
    expect(read?.translations).toEqual(now);
    expect(readTranslations(asSource(formatTranslations(new Map()), 't.yaml')).read?.translations.size).toBe(0);
  });
});
