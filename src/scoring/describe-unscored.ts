import type { Answers, ItemCounts } from '../model/answers.js';
import type { Text } from '../model/language.js';
import type { Item, Section } from '../model/questionnaire.js';
import type { ChainLinkRules, Model } from '../model/rule-set.js';
import type {
  ChainLink,
  NarrativeResult,
  PictureResult,
  PositionResult,
  ProfileResult,
  Reason,
  UnscoredItemResult,
} from '../model/scorecard.js';
import { gatherEvidence } from './apply-caps.js';
import { mostChosen } from './choose.js';
import { evaluate, type Sight } from './condition.js';
import { coarsen, type Figures, scoreItems, type WeighedCounts, weigh } from './score-section.js';
import { traceItem } from './trace-item.js';

/** A section that no score looks at, with what was answered of it. */
export interface Unscored {
  readonly section: Section;
  readonly weighed: readonly WeighedCounts[];
  /** Its items with options; empty in a narrative. */
  readonly items: readonly UnscoredItemResult[];
}

/** Sections that no score looks at, as far as somebody answered them, in file order. */
export function traceUnscored(
  { questionnaire }: Model,
  counts: ReadonlyMap<string, ItemCounts>,
  answers: Answers,
): readonly Unscored[] {
  return questionnaire.sections.flatMap((section): readonly Unscored[] => {
    if (section.kind === 'dimension' || section.kind === 'anti-pattern') return [];
    const weighed = weigh(section, [], counts);
    if (weighed.every((item) => item.counts.answered === 0)) return [];
    const items = weighed.flatMap((item) => traceUnscoredItem(item, answers));
    return [{ section, weighed, items }];
  });
}

// Of a choice there is nothing that could be more or less.
function traceUnscoredItem(weighed: WeighedCounts, answers: Answers): readonly UnscoredItemResult[] {
  const { item, counts } = weighed;
  if (item.scale === 'text') return [];
  const traced = traceItem(weighed, 'dimension', answers);
  const bare = item.scale === 'choice' ? { ...traced, mean: null, range: null, reached: null } : traced;
  return [{ ...bare, scale: item.scale, chosen: mostChosen(item, counts, answers.privacy) }];
}

/**
 * docs/scoring.md, rules 15 and 16: a profile's picture, the first whose condition holds, and its chain with the links that
 * are weak. Nothing of it enters a score.
 * @param decides what conditions see, and `shown` what may stand beside them as found
 */
export function describeProfile(
  { section, weighed, items }: Unscored,
  model: Model,
  answers: Answers,
  decides: Sight,
  shown: Sight,
  titleOf: (id: string) => Text,
  optionsOf: (item: string, options: readonly number[]) => readonly Text[],
): ProfileResult {
  const rules = model.ruleSet.profiles.find((profile) => profile.section === section.id);
  const least = model.ruleSet.rating.section;
  const { coverage } = measure(weighed, answers);
  const reason = reasonAgainstPicture(coverage, least);
  const held =
    reason === null ? rules?.pictures.find(({ when }) => when === null || evaluate(when, decides) === true) : undefined;
  const picture = ({ when, ...rule }: NonNullable<typeof held>): PictureResult => ({
    ...rule,
    evidence: when === null ? [] : gatherEvidence(when, decides, shown, titleOf, optionsOf),
  });
  return {
    id: section.id,
    title: section.title,
    coverage,
    reason,
    items,
    picture: held === undefined ? null : picture(held),
    chain: rules === undefined || rules.chain.length === 0 ? null : followChain(rules.chain, weighed, answers, least),
  };
}

/** What was decided, item by item. */
export function describePosition({ section, items }: Unscored): PositionResult {
  return { id: section.id, title: section.title, items };
}

/** What was told, item by item. */
export function describeNarrative({ section }: Unscored, answers: Answers): NarrativeResult {
  const told = (item: Item): readonly string[] => textsOn(item.id, answers);
  return {
    id: section.id,
    title: section.title,
    items: section.items.map((item) => ({
      id: item.id,
      question: item.question,
      texts: told(item),
      source: item.source,
    })),
  };
}

function followChain(
  chain: readonly ChainLinkRules[],
  weighed: readonly WeighedCounts[],
  answers: Answers,
  least: number,
): readonly ChainLink[] {
  const find = (id: string | null): WeighedCounts | undefined => weighed.find(({ item }) => item.id === id);
  const meanOf = (item: WeighedCounts | undefined): number | null =>
    item === undefined ? null : scoreItems([item]).mean;
  const links = chain.map((link): Omit<ChainLink, 'first'> => {
    const [handover, conflict, responsible] = [find(link.handover), find(link.conflict), find(link.responsible)];
    const asked = [handover, conflict].filter((item) => item !== undefined);
    const { mean, coverage } = measure(asked, answers);
    const known = mean !== null && coverage !== null && coverage >= least ? mean : null;
    // The lowest decides, not the mean: a tidy hand-over does not mend goals that pull apart.
    const lowest = Math.min(...asked.map(meanOf).filter((each) => each !== null));
    return {
      id: link.id,
      title: link.title,
      state: known === null ? 'unknown' : lowest < link.weakBelow ? 'weak' : 'sound',
      mean: known,
      weakBelow: link.weakBelow,
      handover: meanOf(handover),
      conflict: meanOf(conflict),
      responsible: responsible === undefined ? null : mostChosen(responsible.item, responsible.counts, answers.privacy),
      narrative: link.narrative === null ? [] : textsOn(link.narrative, answers),
      breaks: link.breaks,
      source: link.source,
    };
  });
  const first = links.findIndex(({ state }) => state === 'weak');
  return links.map((link, index) => ({ ...link, first: index === first }));
}

// As sections are measured: alone, an item's counts would stand in the coverage.
function measure(items: readonly WeighedCounts[], { privacy }: Answers): Figures {
  return scoreItems(items.length === 1 ? items.map((item) => coarsen(item, privacy)) : items);
}

function reasonAgainstPicture(coverage: number | null, least: number): Reason | null {
  if (coverage === null) return { code: 'not-applicable' };
  return coverage < least ? { code: 'coverage-too-low', coverage, least } : null;
}

function textsOn(item: string, { told }: Answers): readonly string[] {
  return told.filter((remark) => remark.item === item).map(({ text }) => text);
}
