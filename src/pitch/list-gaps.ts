import type { Text } from '../model/language.js';
import type { Gap } from '../model/pitch.js';
import type { AntiPatternResult, CapResult, DimensionResult, Scorecard } from '../model/scorecard.js';
import { overallTitle } from './find-number.js';

const most = 3;

/**
 * The two or three gaps that cost most: the lowest dimension, the severest anti-pattern that is present, a cap that
 * holds a level down, the overall one before others; what there is none of makes room for the next dimension. Without a rated section there is
 * none. Nothing is ranked anew: scores, severities and caps are the scorecard's.
 */
export function listGaps(scorecard: Scorecard): readonly Gap[] {
  const top = scorecard.levels.length;
  const dimensions = scorecard.sections
    .filter((section) => section.kind === 'dimension')
    .filter(({ score, level }) => score !== null && level !== null && level < top)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const patterns = scorecard.sections
    .filter((section) => section.kind === 'anti-pattern')
    .filter((section) => section.class === 'present' || section.class === 'entrenched')
    .toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0));
  const [lowest, ...others] = dimensions;
  const [severest] = patterns;
  const told = new Set([lowest?.id, severest?.id]);
  const caps = [
    ...scorecard.overall.caps.map((cap) => ({ cap, limits: overallTitle })),
    ...scorecard.sections.flatMap((section) =>
      section.kind === 'dimension' ? section.caps.map((cap) => ({ cap, limits: section.title })) : [],
    ),
  ];
  // A cap that rests on what is named already would say the same twice.
  const held = caps.find(({ cap }) => cap.bites && !cap.evidence.every(({ of }) => told.has(of)));
  const gaps = [
    ...(lowest === undefined ? [] : [dimensionGap(lowest, scorecard)]),
    ...(severest === undefined ? [] : [patternGap(severest, scorecard)]),
    ...(held === undefined ? [] : [capGap(held.cap, held.limits, scorecard)]),
  ];
  return [...gaps, ...others.map((each) => dimensionGap(each, scorecard))].slice(0, most);
}

function dimensionGap(dimension: DimensionResult, scorecard: Scorecard): Gap {
  const { id, title, score, range, thresholds, level, meanings } = dimension;
  return {
    kind: 'dimension',
    id,
    title,
    value: score,
    range,
    bounds: thresholds,
    level,
    class: null,
    limits: null,
    means: meanings[(level ?? 1) - 1] ?? title,
    step: stepFor(({ section }) => section === id, scorecard),
  };
}

function patternGap(pattern: AntiPatternResult, scorecard: Scorecard): Gap {
  const { id, title, severity, range, meanings } = pattern;
  return {
    kind: 'anti-pattern',
    id,
    title,
    value: severity,
    range,
    bounds: scorecard.severities.map(({ from }) => from),
    level: null,
    class: pattern.class,
    limits: null,
    means: meanings[pattern.class ?? 'present'],
    step: stepFor(({ section }) => section === id, scorecard),
  };
}

function capGap(cap: CapResult, limits: Text, scorecard: Scorecard): Gap {
  const [evidence] = cap.evidence;
  return {
    kind: 'cap',
    id: cap.id,
    title: evidence?.title ?? cap.reason,
    value: null,
    range: null,
    bounds: [],
    level: cap.to,
    class: null,
    limits,
    means: cap.reason,
    step: stepFor(({ lifts }) => lifts.includes(cap.id), scorecard),
  };
}

/** The best-ranked recommendation of those meant; the scorecard's order stands. */
function stepFor(isMeant: (one: Scorecard['recommendations'][number]) => boolean, scorecard: Scorecard): Gap['step'] {
  const found = scorecard.recommendations.find(isMeant);
  return found === undefined ? null : { item: found.item, first: found.first, effort: found.effort };
}
