import { noNumber } from '../i18n/format.js';
import { type UnscoredLabels, type UnscoredWords, unscoredWords } from '../i18n/report-unscored.js';
import type { PositionState } from '../model/questionnaire.js';
import type {
  ChainLink,
  Chosen,
  NarrativeResult,
  PictureResult,
  PositionResult,
  ProfileResult,
  UnscoredItemResult,
} from '../model/scorecard.js';
import { formatFigure, formatPart } from './figures.js';
import {
  type AdviceView,
  anchorOf,
  type BesideView,
  explain,
  type Speech,
  sayEvidence,
  viewAdvice,
  viewBeside,
} from './view-parts.js';

export interface PictureView extends AdviceView {
  readonly title: string;
  readonly reason: string;
  readonly evidence: string;
}

export interface UnscoredItemView {
  readonly id: string;
  readonly question: string;
  /** The option chosen most or reached; where there is none, why. */
  readonly answer: string;
  /** Its share, or the mean; said in words where it is not shown. */
  readonly figure: string;
}

export interface ChainLinkView {
  readonly title: string;
  readonly state: ChainLink['state'];
  readonly stateWord: string;
  readonly first: boolean;
  /** '' when unknown. */
  readonly mean: string;
  readonly handover: string;
  readonly conflict: string;
  readonly responsible: string;
  /** What happens to customers; a dash where the link is not weak. */
  readonly breaks: string;
  readonly told: readonly string[];
}

export interface ChainView {
  readonly anchor: string;
  /** What the chart found, in one sentence. */
  readonly title: string;
  readonly description: string;
  /** Of the table beside the chart. */
  readonly caption: string;
  readonly links: readonly ChainLinkView[];
  /** Whether something was told of any phase. */
  readonly told: boolean;
}

export interface ProfileView extends BesideView {
  readonly anchor: string;
  readonly title: string;
  /** With what was found. */
  readonly heading: string;
  /** null where there is none; `missing` then says why. */
  readonly picture: PictureView | null;
  readonly missing: string;
  readonly coverage: string;
  readonly itemsCaption: string;
  readonly items: readonly UnscoredItemView[];
  /** null where the rules have none. */
  readonly chain: ChainView | null;
}

export interface PositionItemView extends UnscoredItemView {
  readonly state: PositionState | null;
  readonly stateWord: string;
}

export interface PositionsView extends BesideView {
  readonly anchor: string;
  readonly title: string;
  /** With what was found. */
  readonly heading: string;
  readonly lead: string;
  readonly itemsCaption: string;
  readonly items: readonly PositionItemView[];
}

export interface NarrativeView {
  readonly anchor: string;
  readonly title: string;
  readonly items: readonly {
    readonly id: string;
    readonly question: string;
    readonly texts: readonly string[];
    /** Why there are no texts; '' where there are. */
    readonly missing: string;
  }[];
}

/** The sections that no score looks at, in words. */
export interface UnscoredView {
  readonly labels: UnscoredLabels;
  readonly profiles: readonly ProfileView[];
  readonly positions: readonly PositionsView[];
  /** What was told besides that which stands beside a chain's phases. */
  readonly narratives: readonly NarrativeView[];
}

const states: readonly PositionState[] = ['lived', 'paper', 'never'];

/** Puts the sections that no score looks at into words; empty lists where nobody answered them. */
export function viewUnscored(speech: Speech): UnscoredView {
  const { profiles, positions, narratives } = speech.scorecard;
  const words = unscoredWords[speech.language];
  return {
    labels: words.labels,
    profiles: profiles.map((profile) => viewProfile(profile, words, speech)),
    positions: positions.map((position) => viewPositions(position, words, speech)),
    narratives: narratives
      .map((narrative) => viewNarrative(narrative, words, speech))
      .filter(({ items }) => items.length > 0),
  };
}

function viewProfile(profile: ProfileResult, words: UnscoredWords, speech: Speech): ProfileView {
  const { reason, picture, chain } = profile;
  const title = speech.text(profile.title);
  // A mean looks the same beside its item as in the chain.
  const bounds = (chain ?? []).map(({ weakBelow }) => weakBelow);
  return {
    anchor: anchorOf('profile', profile.id),
    title,
    heading: picture === null ? title : words.heading(title, speech.text(picture.title)),
    picture: picture === null ? null : viewPicture(picture, words, speech),
    missing: reason === null ? words.noRules : words.noPicture(explain(reason, speech)),
    coverage: formatPart(profile.coverage, [0, 1], speech.language),
    itemsCaption: words.answersCaption(title),
    items: profile.items.map((item) => viewItem(item, bounds, words, speech)),
    chain: chain === null || chain.length === 0 ? null : viewChain(profile.id, title, chain, words, speech),
    ...viewBeside(profile, speech),
  };
}

function viewPicture(picture: PictureResult, words: UnscoredWords, speech: Speech): PictureView {
  return {
    title: speech.text(picture.title),
    reason: speech.text(picture.reason),
    evidence: picture.evidence.length === 0 ? words.byDefault : sayEvidence(picture.evidence, speech),
    ...viewAdvice(picture.next, speech),
  };
}

function viewItem(
  item: UnscoredItemResult,
  bounds: readonly number[],
  words: UnscoredWords,
  speech: Speech,
): UnscoredItemView {
  const { language, text } = speech;
  const named = { id: item.id, question: text(item.question) };
  if (item.scale === 'choice') {
    const { chosen } = item;
    const missing = item.reason === null ? words.notShown : explain(item.reason, speech);
    return {
      ...named,
      answer: chosen === null ? missing : text(chosen.text),
      figure: chosen === null ? noNumber : (formatShare(chosen, speech) ?? words.shareNotShown),
    };
  }
  const reached = item.options.find(({ value }) => value === item.reached);
  const values = [...item.options.map(({ value }) => value), ...bounds];
  return {
    ...named,
    answer: reached === undefined ? explain(item.reason, speech) : text(reached.text),
    figure: item.mean === null ? noNumber : words.mean(formatFigure(item.mean, values, language)),
  };
}

function viewChain(
  id: string,
  section: string,
  chain: readonly ChainLink[],
  words: UnscoredWords,
  speech: Speech,
): ChainView {
  const links = chain.map((link) => viewLink(link, words, speech));
  const count = (state: ChainLink['state']) => chain.filter((link) => link.state === state).length;
  return {
    anchor: anchorOf('chain', id),
    title: words.chainTitle({
      first: links.find(({ first }) => first)?.title ?? null,
      weak: count('weak'),
      unknown: count('unknown'),
      of: chain.length,
    }),
    description: links
      .map(({ title, mean, stateWord }) => words.link(title, mean === '' ? null : mean, stateWord))
      .join(' '),
    caption: words.chainCaption(section),
    links,
    told: links.some(({ told }) => told.length > 0),
  };
}

function viewLink(link: ChainLink, words: UnscoredWords, speech: Speech): ChainLinkView {
  const { language, text } = speech;
  const figure = (value: number | null): string => formatFigure(value, [link.weakBelow], language);
  const { responsible } = link;
  return {
    title: text(link.title),
    state: link.state,
    stateWord: link.first ? `${words.linkState[link.state]}, ${words.breaksFirst}` : words.linkState[link.state],
    first: link.first,
    mean: link.mean === null ? '' : figure(link.mean),
    handover: figure(link.handover),
    conflict: figure(link.conflict),
    responsible:
      responsible === null ? noNumber : words.responsible(text(responsible.text), formatShare(responsible, speech)),
    breaks: link.state === 'weak' ? text(link.breaks) : noNumber,
    told: link.narrative,
  };
}

function viewPositions(position: PositionResult, words: UnscoredWords, speech: Speech): PositionsView {
  const title = speech.text(position.title);
  const items = position.items.map((item): PositionItemView => {
    const state = item.chosen?.state ?? null;
    return {
      ...viewItem(item, [], words, speech),
      state,
      stateWord: state === null ? noNumber : words.positionState[state],
    };
  });
  const counts = states
    .map((state) => ({ state, count: items.filter((item) => item.state === state).length }))
    .filter(({ count }) => count > 0);
  return {
    anchor: anchorOf('positions', position.id),
    title,
    heading: words.positionsHeading(title, items.filter(({ state }) => state === 'lived').length, items.length),
    lead: words.positionsLead(counts, items.filter(({ state }) => state === null).length, items.length),
    itemsCaption: words.answersCaption(title),
    items,
    ...viewBeside(position, speech),
  };
}

// What stands beside a phase of a chain is not said again; the link keeps the words, not the item's id.
function viewNarrative(narrative: NarrativeResult, words: UnscoredWords, speech: Speech): NarrativeView {
  const { scorecard, text } = speech;
  const links = scorecard.profiles.flatMap(({ chain }) => chain ?? []);
  const besidePhases = new Set(
    links.filter((link) => link.narrative.length > 0).map((link) => JSON.stringify(link.narrative)),
  );
  const missing = scorecard.privacy.mode === 'anonymous' ? words.nothingTold.anonymous : words.nothingTold.open;
  return {
    anchor: anchorOf('narrative', narrative.id),
    title: text(narrative.title),
    items: narrative.items
      .filter(({ texts }) => !besidePhases.has(JSON.stringify(texts)))
      .map(({ id, question, texts }) => ({
        id,
        question: text(question),
        texts,
        missing: texts.length === 0 ? missing : '',
      })),
  };
}

/** null where it must not be known. */
function formatShare({ share }: Chosen, { language }: Speech): string | null {
  return share === null ? null : formatPart(share, [0.5, 1], language);
}
