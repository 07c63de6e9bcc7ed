import { type CountedAnswers, firmnessWords } from '../i18n/firmness.js';
import { formatNumber, say } from '../i18n/format.js';
import { reportWords } from '../i18n/report.js';
import type { FewestAnswers, Firmness } from '../model/firmness.js';
import type { Language } from '../model/language.js';
import type { AntiPatternResult, DimensionResult, OverallResult, Scorecard } from '../model/scorecard.js';
import { decimalsOfSpan } from './figures.js';

/** More sections than this are not named in a sentence. */
const mostTitles = 2;

/** What has a level or a class that can be firm. */
export type Standing = OverallResult | DimensionResult | AntiPatternResult;

/** Whether a level or class is known to be lost with one answer a step worse, where there are others besides. */
export function hangs(standing: Standing): boolean {
  const { firmness } = standing;
  return firmness?.lose?.answers === 1 && firmness.lose.exact && !restsOnOne(standing);
}

/** Whether it rests on the only answer that was given: then there is nothing to count. */
function restsOnOne(standing: Standing): boolean {
  const own = idOf(standing);
  const ways = [standing.firmness?.lose, standing.firmness?.gain].filter((way) => way !== null && way !== undefined);
  return ways.length > 0 && ways.every(({ of, needs }) => of === 1 && needs.every((need) => need.of === own));
}

function idOf(standing: Standing): string {
  return 'id' in standing ? standing.id : 'overall';
}

/**
 * How firm a level or class is, in whole sentences: how few answers would change it, and which item decides most. The one place that
 * makes them, for reports, terminals and explanations; none where nothing was measured.
 */
export function sayFirmness(standing: Standing, scorecard: Scorecard, language: Language): readonly string[] {
  const { firmness } = standing;
  if (firmness === null) return [];
  const sentences =
    'severity' in standing
      ? sayClass(standing, firmness, scorecard, language)
      : sayLevel(standing, firmness, scorecard, language);
  const deciding = sayDeciding(standing, firmness, scorecard, language);
  return [...sentences, deciding].filter((sentence) => sentence !== '');
}

function sayLevel(
  standing: OverallResult | DimensionResult,
  firmness: Firmness,
  scorecard: Scorecard,
  language: Language,
): readonly string[] {
  const words = firmnessWords[language];
  const { level: name } = reportWords[language];
  const { level } = standing;
  const { lose, gain } = firmness;
  const count = counterOf(standing, scorecard, language);
  if (level === null) return [];
  const [own, next] = [name(level), name(level + 1)];
  const highest = level >= scorecard.levels.length;
  if (restsOnOne(standing)) return [words.rests];
  if (hangs(standing)) {
    const rest = highest ? '' : gain === null ? words.cannotGain(own) : words.gain(next, count(gain));
    return [words.hangs(own, lose?.moves[0]?.item ?? null), rest];
  }
  if (lose !== null && gain !== null) return [words.loseOrGain(own, count(lose), next, count(gain, lose))];
  return [
    lose !== null ? words.lose(own, count(lose)) : level > 1 ? words.keeps(own) : '',
    gain !== null ? words.gain(next, count(gain)) : highest ? '' : words.cannotGain(own),
  ];
}

function sayClass(
  pattern: AntiPatternResult,
  { lose, gain }: Firmness,
  scorecard: Scorecard,
  language: Language,
): readonly string[] {
  const words = firmnessWords[language];
  const { severities } = scorecard;
  const count = counterOf(pattern, scorecard, language);
  const at = severities.findIndex((severity) => severity.class === pattern.class);
  const found = severities[at];
  if (found === undefined) return [];
  const name = reportWords[language].quote(say(found.name, language));
  const worst = at === severities.length - 1;
  if (restsOnOne(pattern)) return [words.classRests];
  if (hangs(pattern)) {
    const rest = at === 0 ? '' : gain === null ? words.classStays(name) : words.better(name, count(gain));
    return [words.classHangs(name, lose?.moves[0]?.item ?? null), rest];
  }
  if (lose !== null && gain !== null) return [words.worseOrBetter(name, count(lose), count(gain, lose))];
  return [
    lose !== null ? words.worse(name, count(lose)) : worst ? '' : words.classKeeps(name),
    gain !== null ? words.better(name, count(gain)) : at === 0 ? '' : words.classStays(name),
  ];
}

/** Puts numbers of answers together with where they are, where that is elsewhere; of how many is said once. */
function counterOf(standing: Standing, { sections }: Scorecard, language: Language) {
  const own = idOf(standing);
  return (found: FewestAnswers, before: FewestAnswers | null = null): CountedAnswers => {
    const named = found.needs.map(({ of }) => of);
    const elsewhere = named.some((of) => of !== own) && !named.includes('overall') && named.length <= mostTitles;
    const to = sections.filter(({ id }) => elsewhere && named.includes(id)).map(({ title }) => say(title, language));
    const said = before !== null && before.of === found.of && before.needs.every(({ of }) => of === own);
    return { answers: found.answers, exact: found.exact, of: said && to.length === 0 ? null : found.of, to };
  };
}

function sayDeciding(standing: Standing, { deciding }: Firmness, scorecard: Scorecard, language: Language): string {
  if (deciding === null) return '';
  const words = firmnessWords[language];
  const isSign = 'severity' in standing;
  const now = isSign ? standing.severity : standing.score;
  const bounds = isSign ? scorecard.severities.map(({ from }) => from) : standing.thresholds;
  const becomes = isSign
    ? deciding.class === standing.class
      ? null
      : reportWords[language].quote(nameClass(deciding.class, scorecard, language))
    : deciding.level === standing.level || deciding.level === null
      ? null
      : reportWords[language].level(deciding.level);
  const same = now === null || deciding.score === now;
  // Without any item it would be the same: then none decides.
  if (same && becomes === null) return '';
  const figures = same ? null : formatApart(deciding.score, now, bounds, language);
  return (isSign ? words.decidingSign : words.deciding)({ item: deciding.item, figures, becomes });
}

// Two figures that are not the same must not look it, and one as exact as the other.
function formatApart(
  without: number,
  now: number,
  bounds: readonly number[],
  language: Language,
): readonly [string, string] {
  const decimals = decimalsOfSpan({ low: without, high: now }, bounds, 2);
  return [formatNumber(without, language, decimals), formatNumber(now, language, decimals)];
}

function nameClass(found: AntiPatternResult['class'], { severities }: Scorecard, language: Language): string {
  const named = severities.find((severity) => severity.class === found);
  return named === undefined ? '' : say(named.name, language);
}
