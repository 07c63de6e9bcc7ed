import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, formatList } from '../../../src/i18n/format.js';

// Both are written out, because Intl takes 12 ms to wake up; they say what Intl says.

test.each(['de', 'en'] as const)('lists in %s are joined as Intl joins them', (language) => {
  for (const [kind, type] of [
    ['and', 'conjunction'],
    ['or', 'disjunction'],
  ] as const) {
    const intl = new Intl.ListFormat(language, { type });
    for (let count = 0; count < 6; count += 1) {
      const words = ['eins', 'two', '3', 'a, b', 'x'].slice(0, count);
      expect(formatList(words, language, kind)).toBe(intl.format(words));
    }
  }
});

test.each([
  ['de', 'de-DE'],
  ['en', 'en-GB'],
] as const)('days in %s are written as Intl writes them', (language, locale) => {
  const intl = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  // Before 1583 Intl counts days by another calendar.
  const moments = fc.date({
    min: new Date('1583-01-01T00:00Z'),
    max: new Date('9999-12-31T23:59Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (date) => {
      expect(formatDay(date.toISOString(), language)).toBe(intl.format(date));
    }),
  );
});
