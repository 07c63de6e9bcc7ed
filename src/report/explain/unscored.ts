import type {
  ChainLink,
  Chosen,
  NarrativeResult,
  PictureResult,
  PositionResult,
  ProfileResult,
  UnscoredItemResult,
} from '../../model/scorecard.js';
import { formatBound, formatFigure, formatPart, formatWeight } from '../figures.js';
import { sayReason } from '../reason.js';
import { explainAnswers, explainRemarks, explainVotes } from './item.js';
import type { Page } from './page.js';
import { explainEffects, explainEvidence } from './rules.js';
import type { Speech } from './speech.js';

/** How a profile comes to its picture, and its chain link by link. */
export function explainProfile(page: Page, profile: ProfileResult, speech: Speech): void {
  const { language, words, text } = speech;
  page.title(`${text(profile.title)} (${profile.id})`).text(words.notScored);
  if (profile.reason !== null) page.text(sayReason(profile.reason, language));
  else if (profile.picture === null) page.text(words.pictureWithoutRules);
  else {
    page.heading(words.pictureTitle(profile.picture.id, text(profile.picture.title)));
    explainReasons(page, profile.picture, speech);
  }
  if (profile.chain !== null) explainChain(page, profile.chain, speech);
  explainEffects(page, profile.id, speech);
  sayExample(page, profile, speech);
}

/** A picture: why the profile is called that, what made it hold, and what it means for the next step. */
export function explainPicture(page: Page, picture: PictureResult, speech: Speech): void {
  const { words, text } = speech;
  page.title(words.pictureTitle(picture.id, text(picture.title)));
  explainReasons(page, picture, speech);
}

/** What was decided, position by position. */
export function explainPositions(page: Page, position: PositionResult, speech: Speech): void {
  const { words, text } = speech;
  page.title(`${text(position.title)} (${position.id})`).text(words.notScored);
  for (const { id, question, chosen } of position.items) {
    page.heading(`${id}: ${text(question)}`).text(sayChosen(chosen, speech));
  }
  sayExample(page, position, speech);
}

/** What was told, item by item. */
export function explainNarrative(page: Page, narrative: NarrativeResult, speech: Speech): void {
  page.title(`${speech.text(narrative.title)} (${narrative.id})`).text(speech.words.notScored);
  for (const item of narrative.items) explainTold(page, item, speech);
}

/** What was told to one item. */
export function explainTold(page: Page, item: NarrativeResult['items'][number], speech: Speech): void {
  const { words, report, text } = speech;
  page.heading(`${item.id}: ${text(item.question)}`);
  if (item.texts.length === 0) page.text(words.nothingTold);
  for (const told of item.texts) page.bullet(report.quote(told));
}

/** What was answered to an item that no score looks at, and which findings look at it. */
export function explainUnscoredItem(page: Page, item: UnscoredItemResult, speech: Speech): void {
  const { language, words, text } = speech;
  page.title(`${item.id}: ${text(item.question)}`).text(words.notScored);
  explainAnswers(page, item, speech);
  explainVotes(page, item, speech);
  if (item.reason !== null) page.text(sayReason(item.reason, language));
  else if (item.scale === 'choice') page.heading(words.mostChosen).text(sayChosen(item.chosen, speech));
  else if (item.mean !== null) page.heading(words.heads.mean).text(words.mean(formatFigure(item.mean, [], language)));
  explainRemarks(page, item, speech);
  explainEffects(page, item.id, speech);
  if (item.source.length > 0) page.gap().note(words.basedOn(item.source.join(', ')));
}

function explainReasons(page: Page, picture: PictureResult, speech: Speech): void {
  const { language, words, report, text } = speech;
  page.text(text(picture.reason));
  if (picture.evidence.length === 0) page.text(words.pictureByDefault);
  explainEvidence(page, picture.evidence, speech);
  const { first, who, effort, source } = picture.next;
  page
    .heading(words.heads.recommendation)
    .text(words.first(text(first)))
    .text(words.who(text(who)))
    .text(words.effort(report.effort(effort, formatWeight(effort, language))));
  const ids = [...new Set([...picture.source, ...source])];
  if (ids.length > 0) page.gap().note(words.basedOn(ids.join(', ')));
}

function explainChain(page: Page, chain: readonly ChainLink[], speech: Speech): void {
  const { language, words, text } = speech;
  page.heading(words.chain);
  for (const link of chain) {
    const mean = link.mean === null ? null : formatFigure(link.mean, [link.weakBelow], language);
    page.bullet(words.link(text(link.title), link.state, mean, formatBound(link.weakBelow, language)));
    if (link.first) page.text(words.breaksHere, 4);
    if (link.state === 'weak') page.text(text(link.breaks), 4);
    if (link.responsible !== null) page.text(words.responsible(sayChosen(link.responsible, speech)), 4);
    for (const told of link.narrative) page.text(speech.report.quote(told), 4);
  }
}

function sayChosen(chosen: Chosen | null, { language, words, text }: Speech): string {
  if (chosen === null) return words.nothingChosen;
  const share = chosen.share === null ? null : formatPart(chosen.share, [0.5, 1], language);
  return words.chosen(text(chosen.text), share);
}

function sayExample(page: Page, { items }: ProfileResult | PositionResult, { words }: Speech): void {
  const example = items[0]?.id;
  if (example !== undefined) page.gap().note(words.more(example));
}
