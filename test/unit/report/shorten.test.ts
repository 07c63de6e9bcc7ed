import { expect, test } from 'vitest';
import { firstSentence, shorten } from '../../../src/report/front/shorten.js';

test.each([
  ['Eins tun. Zwei tun.', 'Eins tun.'],
  [
    'Wer bis 3. Mai fragt, z. B. Kunden, bzw. Händler, bekommt ca. Zehn. Dann weiter.',
    'Wer bis 3. Mai fragt, z. B. Kunden, bzw. Händler, bekommt ca. Zehn.',
  ],
  ['Ask: what for? Then go on.', 'Ask: what for?'],
  ['Say yes or no. The first one counts.', 'Say yes or no.'],
  ['See No. 5 first. Then the rest.', 'See No. 5 first.'],
  ['Den Satz „So ist es.“ Streichen und neu schreiben.', 'Den Satz „So ist es.“'],
  ['Ohne Ende', 'Ohne Ende'],
  ['Eine Stunde lang reden. Dann etwas tun.', 'Eine Stunde lang reden.'],
  ['Fragen, z. B. Kunden im Laden fragen. Dann zählen.', 'Fragen, z. B. Kunden im Laden fragen.'],
  ['Bis zum 3. Mai alle einladen. Danach treffen.', 'Bis zum 3. Mai alle einladen.'],
  ['Zuerst die Frage stellen: „Was fehlt?“ Antworten sammeln.', 'Zuerst die Frage stellen: „Was fehlt?“'],
  ['', ''],
])('the first sentence of %j', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});

test.each([
  ['kurz', 10, 'kurz'],
  ['eins zwei drei', 10, 'eins zwei…'],
  ['a\n\tb', 10, 'a b'],
  ['Donaudampfschiff', 8, 'Donauda…'],
  ['\u{1f600}\u{1f600}\u{1f600}', 4, '\u{1f600}…'],
])('%j in %i units', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
  expect(short.length).toBeLessThanOrEqual(most);
});

test('a text of any length costs no more than it shows', () => {
  expect(shorten('x '.repeat(1_000_000), 20)).toBe('x x x x x x x x x…');
  expect(shorten(' '.repeat(1_000), 20)).toBe('…');
});
