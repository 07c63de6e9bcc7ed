import type { Language } from '../../model/language.js';
import type { Estimate } from '../../model/pitch.js';

/**
 * A figure as somebody types it: `1200`, `1,200`, `12 %`, or low, likely and high as `1000-1200-1500`. Points and commas are
 * taken as the language uses them; a point or comma that could only be the other's is taken so. Per cent become shares.
 * null where it is no such figure, where the three do not rise, or where one leaves the limits.
 */
export function readEstimate(
  typed: string,
  language: Language,
  limits: { readonly minimum: number; readonly maximum: number },
): number | Estimate | null {
  const inPercent = /%\s*$/.test(typed);
  const parts = typed
    .replace(/%/g, '')
    .split(/[-–]/)
    .map((part) => readNumber(part.trim(), language));
  const numbers = parts.flatMap((part) => (part === null ? [] : [inPercent ? percent(part) : part]));
  const [low, base, high] = numbers;
  const fits = numbers.every((number) => number >= limits.minimum && number <= limits.maximum);
  if (!fits || numbers.length !== parts.length || low === undefined) return null;
  if (numbers.length === 1) return low;
  if (numbers.length !== 3 || base === undefined || high === undefined || low > base || base > high) return null;
  return { low, base, high };
}

// 12.5 / 100 is exact enough to read, 0.07 * 100 is not: the quotient is cut where digits stop to mean anything.
function percent(number: number): number {
  return Number((number / 100).toFixed(10));
}

function readNumber(typed: string, language: Language): number | null {
  const [decimal, thousands] = language === 'de' ? [',', '.'] : ['.', ','];
  const plain = typed.replace(/(?<=\d)[\s_'](?=\d{3}(?!\d))/g, '');
  // Groups of three are thousands only where they can be: 0.125 is no hundred and twenty-five.
  const grouped = new RegExp(`^[1-9]\\d{0,2}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d+)?$`);
  const whole = grouped.test(plain) ? plain.replaceAll(thousands, '') : plain;
  return /^\d+(?:[.,]\d+)?$/.test(whole) ? Number(whole.replace(',', '.')) : null;
}
