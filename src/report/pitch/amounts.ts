import { formatNumber } from '../../i18n/format.js';
import type { Language } from '../../model/language.js';

/**
 * An amount for reading: whole from 100 on, with at most two decimals below, and where that would show nothing, with two
 * digits that say something. Thousands are set apart.
 */
export function formatAmount(value: number, language: Language): string {
  return group(formatNumber(value, language, decimalsFor(value)), language);
}

/** An amount of money with its currency where the language puts it; without a currency the number alone. */
export function formatMoney(value: number, currency: string | null, language: Language): string {
  const amount = formatAmount(value, language);
  if (currency === null) return amount;
  if (language === 'de') return `${amount}\u00a0${currency}`;
  // A sign stands right before the number, a word apart from it.
  return /\p{L}/u.test(currency) ? `${currency}\u00a0${amount}` : `${currency}${amount}`;
}

const mostDecimals = 12;

function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 100) return 0;
  if (size < 0.1 && size > 0) return Math.min(1 - Math.floor(Math.log10(size)), mostDecimals);
  for (const decimals of [0, 1]) if (Number(value.toFixed(decimals)) === Number(value.toFixed(2))) return decimals;
  return 2;
}

function group(number: string, language: Language): string {
  const [whole = '', rest] = number.split(/[.,]/);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'de' ? '.' : ',');
  return rest === undefined ? grouped : `${grouped}${language === 'de' ? ',' : '.'}${rest}`;
}
