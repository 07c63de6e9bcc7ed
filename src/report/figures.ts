import { formatNumber, formatRange, noNumber } from '../i18n/format.js';
import type { Language } from '../model/language.js';
import type { Range } from '../model/scorecard.js';

/** More digits than this no double carries. */
const mostDecimals = 17;

/** More digits would make a whole column harder to read for the sake of one figure. */
const mostInColumn = 2;

/** The fewest decimals (at least `least`) that show a number as it was written: 3.25 stays 3.25. */
function decimalsOf(value: number, least: number): number {
  for (let decimals = least; decimals < mostDecimals; decimals += 1) {
    if (Number(value.toFixed(decimals)) === value) return decimals;
  }
  return mostDecimals;
}

/** The fewest decimals (at least `least`) with which the rounded value stands on the same side of every bound as the value itself. */
function decimalsApart(value: number, bounds: readonly number[], least: number): number {
  for (let decimals = least; decimals < mostDecimals; decimals += 1) {
    const rounded = Number(value.toFixed(decimals));
    if (bounds.every((bound) => Math.sign(rounded - bound) === Math.sign(value - bound))) return decimals;
  }
  return mostDecimals;
}

/** A bound that somebody wrote into a file: never rounded, at least one decimal. */
export function formatBound(bound: number, language: Language): string {
  return formatNumber(bound, language, decimalsOf(bound, 1));
}

/** A weight as it was written, without needless decimals; at most four. */
export function formatWeight(weight: number, language: Language): string {
  return formatNumber(weight, language, Math.min(decimalsOf(weight, 0), 4));
}

/** A value, or a range, and the bounds that it must not look equal to. */
export interface Figure {
  readonly value: number | Range | null;
  readonly bounds: readonly number[];
}

/** The decimals that stand well in one column: as many as its neediest figure takes, but a third only where it stands alone. */
export function decimalsOfColumn(figures: readonly Figure[]): number {
  const needed = figures.map(({ value, bounds }) => {
    if (value === null) return 1;
    return typeof value === 'number' ? decimalsApart(value, bounds, 1) : decimalsOfSpan(value, bounds, 1);
  });
  return Math.min(Math.max(1, ...needed), mostInColumn);
}

/**
 * A value with one decimal (or `least`), and with as many more as it takes that it never looks equal to a bound
 * that it does not equal, nor changes its side; a dash for null.
 */
export function formatFigure(
  value: number | null,
  bounds: readonly number[],
  language: Language,
  least: number = 1,
): string {
  if (value === null) return noNumber;
  return formatNumber(value, language, decimalsApart(value, bounds, least));
}

/**
 * Both ends of a range with as many decimals (at least `least`) as either needs to stand apart from the bounds and from the
 * other end; one number where the ends are one; a dash for null.
 */
export function formatSpan(
  range: Range | null,
  bounds: readonly number[],
  language: Language,
  least: number = 1,
): string {
  if (range === null) return noNumber;
  if (range.low === range.high) return formatFigure(range.low, bounds, language, least);
  return formatRange(range, language, decimalsOfSpan(range, bounds, least));
}

/** The fewest decimals (at least `least`) with which both ends stand apart from the bounds and from each other. */
export function decimalsOfSpan({ low, high }: Range, bounds: readonly number[], least: number): number {
  if (low === high) return decimalsApart(low, bounds, least);
  return Math.max(decimalsApart(low, [...bounds, high], least), decimalsApart(high, [...bounds, low], least));
}

/** Both ends with as many decimals as they need to stand apart from each other and from the bounds. */
export function formatEnds(
  { low, high }: Range,
  bounds: readonly number[],
  language: Language,
): { readonly low: string; readonly high: string } {
  const decimals =
    low === high ? 1 : Math.max(decimalsApart(low, [...bounds, high], 1), decimalsApart(high, bounds, 1));
  return { low: formatNumber(low, language, decimals), high: formatNumber(high, language, decimals) };
}

/** A difference with its sign, and as many decimals as it takes that it keeps its side of the bounds and of zero. */
export function formatDifference(difference: number, bounds: readonly number[], language: Language): string {
  const size = formatFigure(Math.abs(difference), [0, ...bounds], language);
  if (difference === 0) return size;
  return `${difference < 0 ? '\u2212' : '+'}${size}`;
}

/** A share from 0 to 1 in per cent: whole, unless it would then look equal to a bound (also 0 to 1) that it does not equal. */
export function formatPart(share: number | null, bounds: readonly number[], language: Language): string {
  if (share === null) return noNumber;
  // Rounded to 10 decimals first: 0.07 * 100 is 7.000000000000001, and that is not another number to a reader.
  const percent = (part: number) => Number((part * 100).toFixed(10));
  const decimals = decimalsApart(percent(share), bounds.map(percent), 0);
  return withPercentSign(formatNumber(percent(share), language, decimals), language);
}

/** A share that somebody wrote into a file, in per cent and never rounded. */
export function formatPartBound(share: number, language: Language): string {
  const percent = Number((share * 100).toFixed(10));
  return withPercentSign(formatNumber(percent, language, decimalsOf(percent, 0)), language);
}

function withPercentSign(number: string, language: Language): string {
  return language === 'de' ? `${number}\u00a0%` : `${number}%`;
}
