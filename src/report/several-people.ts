import { formatNumber, formatRange, say } from '../i18n/format.js';
import { reportWords } from '../i18n/report.js';
import { severalPeopleWords } from '../i18n/several-people.js';
import type { Language } from '../model/language.js';
import type { DeviationResult, IntervalResult, PerceptionGap, Scorecard } from '../model/scorecard.js';
import { formatFigure, formatPart } from './figures.js';
import { clipInterval } from './interval.js';

/** How many lines a short list has at most. */
const mostLines = 8;

/** An interval within the scale, "2,1–2,7"; '' where there is none. */
export function showInterval(interval: IntervalResult, language: Language): string {
  const ends = clipInterval(interval);
  return ends === null ? '' : formatRange(ends, language);
}

/** What an interval says, or why there is none, in whole sentences; none where it was never reckoned. */
export function sayInterval(interval: IntervalResult, language: Language): readonly string[] {
  const words = severalPeopleWords[language];
  switch (interval.state) {
    case 'interval': {
      const { low, high } = clipInterval(interval) ?? interval;
      const sentence = words.interval(formatNumber(low, language), formatNumber(high, language));
      return [sentence, words.intervalPromise, ...(interval.exact ? [] : [words.atMostSoWide])];
    }
    case 'no-spread':
      return [words.noSpread];
    case 'one-person':
      return [words.onePerson];
    case 'hidden-for-privacy':
      return [words.intervalHidden];
    case 'nobody':
    case 'not-reckoned':
      return [];
  }
}

/** How far people agree on an item, in whole sentences. */
export function sayDeviation(found: DeviationResult, language: Language): readonly string[] {
  const words = severalPeopleWords[language];
  switch (found.state) {
    case 'measured': {
      const limit = found.limit === null ? null : formatNumber(found.limit, language, 2);
      return [...verdictOf(found), words.deviation(formatNumber(found.deviation, language, 2), limit)];
    }
    case 'verdict':
      return verdictOf(found);
    case 'too-few':
      return found.lowest === null || found.answered < 2
        ? []
        : [words.fewAnswers(formatNumber(found.lowest, language), formatNumber(found.highest, language))];
    case 'hidden-for-privacy':
      return [words.agreementHidden];
    case 'not-reckoned':
      return [];
  }

  function verdictOf({ verdict, twoCamps }: { readonly verdict: string; readonly twoCamps: boolean }): string[] {
    return [verdict === 'agree' ? words.agree : words.noClearAgreement, ...(twoCamps ? [words.twoCamps] : [])];
  }
}

/** One gap as a line: "Service: 0,8 niedriger als alle anderen (0,1 bis 1,5)". */
export function sayGap({ gap, ...of }: PerceptionGap, scorecard: Scorecard, language: Language): string {
  const words = severalPeopleWords[language];
  const name = (id: string): string => nameGroup(of.breakdown, id, scorecard, language);
  const against = of.against === null ? words.everyoneElse : words.list(of.against.map(name));
  const line = words.gap(name(of.group), gap.gap >= 0, formatNumber(Math.abs(gap.gap), language), against);
  if (gap.state === 'no-spread') return line;
  const [low, high] = gap.gap >= 0 ? [gap.low, gap.high] : [-gap.high, -gap.low];
  return `${line} ${words.gapWithin(formatSigned(low, language), formatSigned(high, language))}`;
}

/** The gaps of a section or of the whole, one line each, flagged ones marked. */
export function listGaps(of: string, scorecard: Scorecard, language: Language): readonly string[] {
  const { flagged } = severalPeopleWords[language];
  return allGaps(scorecard)
    .filter((gap) => gap.of === of)
    .map((each) => `${sayGap(each, scorecard, language)}${each.gap.flagged ? `: ${flagged}` : ''}`);
}

/** Who sees things differently, in short lines under a heading; none where nothing was compared. */
export function summariseGaps(scorecard: Scorecard, language: Language): readonly string[] {
  const words = severalPeopleWords[language];
  const { comparisons, expectedFalseFlags, gaps } = scorecard.perceptionGaps.everyoneElse;
  if (comparisons === 0) return [];
  const flagged = gaps.filter(({ gap }) => gap.flagged);
  const named = allGaps(scorecard).filter(({ gap, against }) => gap.flagged && against !== null);
  return [
    words.chance(flagged.length, comparisons, formatNumber(expectedFalseFlags, language)),
    ...shorten([...flagged, ...named], language, (each) => {
      const subject =
        each.of === 'overall' ? reportWords[language].labels.overall : titleOf(each.of, scorecard, language);
      return `${subject}: ${sayGap(each, scorecard, language)}`;
    }),
  ];
}

/** What many cannot tell, one line each. */
export function summariseUnknown(scorecard: Scorecard, language: Language): readonly string[] {
  const words = severalPeopleWords[language];
  return shorten(scorecard.unknownRates, language, ({ item, breakdown, group, share, atLeast }) => {
    const who = breakdown === null || group === null ? null : nameGroup(breakdown, group, scorecard, language);
    return `${item}: ${words.unknown(who, formatPart(share ?? atLeast, [0, 1], language), share === null)}`;
  });
}

/** Items that apply to some and not to others, one line each. */
export function summariseConflicts(scorecard: Scorecard, language: Language): readonly string[] {
  const words = severalPeopleWords[language];
  return shorten(
    scorecard.applicabilityConflicts,
    language,
    ({ item, notApplicable, answered }) => `${item}: ${words.conflict(notApplicable, answered)}`,
  );
}

/** What to talk about: ids in their order, those with two camps marked; '' where there is nothing. */
export function summariseAgenda({ agenda, sections }: Scorecard, language: Language): string {
  const items = new Map(sections.flatMap((section) => section.items.map((item) => [item.id, item.deviation])));
  const { camps } = severalPeopleWords[language];
  return agenda
    .map((id) => {
      const found = items.get(id);
      const hasCamps = found !== undefined && 'twoCamps' in found && found.twoCamps;
      return hasCamps ? `${id} (${camps})` : id;
    })
    .join(', ');
}

function allGaps({ perceptionGaps }: Scorecard): readonly PerceptionGap[] {
  const { everyoneElse, management, triple } = perceptionGaps;
  return [...everyoneElse.gaps, ...management.gaps, ...triple.gaps];
}

function shorten<Entry>(
  entries: readonly Entry[],
  language: Language,
  sayOne: (entry: Entry) => string,
): readonly string[] {
  const left = entries.length - mostLines;
  const lines = entries.slice(0, mostLines).map(sayOne);
  return left > 0 ? [...lines, severalPeopleWords[language].more(left)] : lines;
}

function nameGroup(breakdown: string, id: string, { groups }: Scorecard, language: Language): string {
  const found = groups.find((group) => group.breakdown === breakdown && group.id === id);
  return found === undefined ? id : say(found.title, language);
}

function titleOf(id: string, { sections }: Scorecard, language: Language): string {
  const found = sections.find((section) => section.id === id);
  return found === undefined ? id : say(found.title, language);
}

// With as many decimals as it takes to see on which side of zero it is.
function formatSigned(value: number, language: Language): string {
  return `${value < 0 ? '−' : ''}${formatFigure(Math.abs(value), [0], language)}`;
}
