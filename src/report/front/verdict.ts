import { type Brake, frontWords, type Severe } from '../../i18n/report-front.js';
import type { AntiPatternResult, CapResult, DimensionResult, SectionResult } from '../../model/scorecard.js';
import { explain, type Speech } from '../view-parts.js';
import { findGap } from './find-gap.js';
import { antiPatternsBySeverity, classOf, isPresent, nameOf, titleOf, whoOf } from './sections.js';

/**
 * One sentence: where the company stands, and why. Where a limit lowers the level, what makes it hold; else the widest gap and
 * the severest anti-patterns; where nothing is rated, how much is known and which levels are possible.
 */
export function sayVerdict(speech: Speech): string {
  const { overall, levels, sections } = speech.scorecard;
  const { verdict } = frontWords[speech.language];
  const who = whoOf(speech);
  if (overall.level === null) {
    // What applies to nobody will never be known.
    const asked = sections.filter(({ kind, reason }) => kind === 'dimension' && reason?.code !== 'not-applicable');
    const rated = asked.filter(({ reason }) => reason === null);
    return overall.levelRange === null || asked.length === 0
      ? verdict.none(explain(overall.reason, speech))
      : verdict.open(who, asked.length, rated.length, overall.levelRange.low, overall.levelRange.high);
  }
  const { gap } = findGap(speech);
  const standing = {
    who,
    level: overall.level,
    levels: levels.length,
    name: nameOf(overall.level, speech),
    atTarget: overall.target?.given === true && overall.target.reached === true && gap.kind === 'there',
  };
  return overall.levelByScore !== null && overall.levelByScore > overall.level
    ? verdict.held(standing, overall.levelByScore, findBrake(speech))
    : verdict.stands(standing, gap, findSevere(speech));
}

/** What makes the limits hold that lower the overall level: of a low dimension that is itself capped, what caps it. */
function findBrake(speech: Speech): Brake {
  const { overall, sections } = speech.scorecard;
  const lowest = overall.lowest?.bites === true ? overall.lowest.sections : [];
  const causes = new Set<SectionResult>();
  for (const cause of causesOf(overall.caps, sections)) causes.add(cause);
  for (const section of sections) {
    if (section.kind !== 'dimension' || !lowest.includes(section.id)) continue;
    const behind = causesOf(section.caps, sections);
    for (const cause of behind.length > 0 ? behind : [section]) causes.add(cause);
  }
  const antiPatterns = antiPatternsBySeverity(speech.scorecard).filter((each) => causes.has(each));
  const dimensions = [...causes].filter((each): each is DimensionResult => each.kind === 'dimension');
  return {
    antiPatterns: antiPatterns.map((each) => titleOf(each, speech)),
    dimensions: dimensions.map((each) => titleOf(each, speech)),
  };
}

/** The sections that the conditions of biting caps look at and find so; an item stands for its section. */
function causesOf(caps: readonly CapResult[], sections: readonly SectionResult[]): readonly SectionResult[] {
  const met = caps.filter(({ bites }) => bites).flatMap(({ evidence }) => evidence.filter((each) => each.met));
  return sections.filter(({ id, items }) => met.some(({ of }) => of === id || items.some((item) => item.id === of)));
}

function findSevere(speech: Speech): Severe {
  const all = antiPatternsBySeverity(speech.scorecard);
  const [worst] = all.filter(isPresent);
  if (worst !== undefined) {
    const alike = all.filter((each: AntiPatternResult) => each.class === worst.class);
    return { titles: alike.map((each) => titleOf(each, speech)), class: classOf(worst, speech) ?? '' };
  }
  return all.length > 0 && all.every((each) => each.class !== null) ? 'none' : null;
}
