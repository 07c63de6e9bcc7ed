import { noNumber } from '../i18n/format.js';
import type { ReportWords } from '../i18n/report.js';
import type { BodyWords } from '../i18n/report-body.js';
import type { Language, Text } from '../model/language.js';
import type { Advice } from '../model/rule-set.js';
import type { AgreementResult, Evidence, ItemTrace, Reason, Scorecard } from '../model/scorecard.js';
import { formatBound, formatFigure, formatPart, formatPartBound, formatWeight } from './figures.js';
import { sayReason } from './reason.js';

// What the views of scored sections and of those that no score looks at have in common.

/** What somebody wrote to one item. */
export interface RemarkView {
  readonly item: string;
  readonly text: string;
}

/** One round of votes on one item. */
export interface VoteRoundView {
  /** Its question stands in the table of the section's items. */
  readonly item: string;
  readonly round: string;
  /** One for each head of the table; a dash where the item has no such option. */
  readonly counts: readonly string[];
  readonly unknown: string;
  readonly spread: string;
}

/** The votes on a section's items as a table. */
export interface VotesView {
  readonly caption: string;
  readonly options: readonly string[];
  /** None where no votes were taken. */
  readonly rounds: readonly VoteRoundView[];
}

export interface AdviceView {
  readonly first: string;
  readonly who: string;
  readonly effort: string;
}

/** What every part of the view needs to say something. */
export interface Speech {
  readonly scorecard: Scorecard;
  readonly language: Language;
  readonly words: ReportWords;
  readonly body: BodyWords;
  readonly text: (text: Text) => string;
}

/** A section of whatever kind, as far as its items can have something beside their answers. */
interface Answered {
  readonly title: Text;
  readonly items: readonly ItemTrace[];
}

/** What stands beside the answers of a section: remarks in file order, and votes. */
export interface BesideView {
  readonly comments: readonly RemarkView[];
  readonly evidence: readonly RemarkView[];
  readonly notApplicableReasons: readonly RemarkView[];
  readonly votes: VotesView;
  /** Dissent and reason of each answer that was voted on. */
  readonly agreements: readonly RemarkView[];
}

export function viewBeside(section: Answered, speech: Speech): BesideView {
  const remarks = (of: (item: ItemTrace) => readonly string[]): RemarkView[] =>
    section.items.flatMap((item) => of(item).map((words) => ({ item: item.id, text: words })));
  return {
    comments: remarks((item) => item.comments),
    evidence: remarks((item) => item.evidence),
    notApplicableReasons: remarks((item) => item.notApplicableReasons),
    votes: viewVotes(section, speech),
    agreements: remarks(({ agreement }) => (agreement === null ? [] : [sayAgreement(agreement, speech)])),
  };
}

function viewVotes({ title, items }: Answered, { words, text }: Speech): VotesView {
  const voted = items.flatMap((item) => (item.agreement === null ? [] : [{ item, rounds: item.agreement.rounds }]));
  const most = Math.max(0, ...voted.flatMap(({ rounds }) => rounds.map(({ options }) => options.length)));
  const numbers = Array.from({ length: most }, (_, index) => index);
  return {
    caption: words.votesCaption(text(title)),
    options: numbers.map((index) => words.option(index + 1)),
    rounds: voted.flatMap(({ item, rounds }) =>
      rounds.map(({ options, unknown, spread }, index) => ({
        item: item.id,
        round: words.voteRound(index + 1),
        counts: numbers.map((number) => String(options[number] ?? noNumber)),
        unknown: String(unknown),
        spread: words.spread(spread),
      })),
    ),
  };
}

function sayAgreement({ dissent, reason }: AgreementResult, { words }: Speech): string {
  return [words.dissent(dissent), ...(reason === null ? [] : [words.agreedBecause(reason)])].join(' ');
}

/** The first step, who takes it, and what it costs them. */
export function viewAdvice(advice: Advice, speech: Speech): AdviceView {
  return {
    first: speech.text(advice.first),
    who: speech.text(advice.who),
    effort: speech.words.effort(advice.effort, formatWeight(advice.effort, speech.language)),
  };
}

/** Why there is no number, as a sentence; a dash for null. */
export function explain(reason: Reason | null, { language }: Speech): string {
  return reason === null ? noNumber : sayReason(reason, language);
}

/** "‘Personas’ score 4.2 (from 4.0); …" in the order of the condition. */
export function sayEvidence(evidence: readonly Evidence[], speech: Speech): string {
  return evidence.map((one) => sayComparison(one, speech)).join('; ');
}

function sayComparison(evidence: Evidence, speech: Speech): string {
  const { measure, of, title, found, atLeast, below, met } = evidence;
  const { language, words, text } = speech;
  const bounds = [atLeast, below].filter((bound) => bound !== null);
  const share = measure === 'unknown' || measure === 'choice';
  const chose = measure === 'choice' ? words.evidence.chose(evidence.options.map(text)) : '';
  const bound = (value: number): string => {
    if (measure === 'level') return words.level(value);
    return share ? formatPartBound(value, language) : formatBound(value, language);
  };
  const figure = (value: number): string => {
    if (measure === 'level') return words.level(value);
    const name = measure === 'choice' ? chose : words.evidence.measures[measure];
    return `${name} ${share ? formatPart(value, bounds, language) : formatFigure(value, bounds, language)}`;
  };
  const subject =
    measure === 'item' || measure === 'choice' ? `${of} ${words.quote(text(title))}` : words.quote(text(title));
  const limits = [
    ...(atLeast === null ? [] : [words.evidence.from(bound(atLeast))]),
    ...(below === null ? [] : [words.evidence.below(bound(below))]),
    ...(met ? [] : [words.evidence.notMet]),
  ];
  const missing = measure === 'choice' && met ? `${chose} ${words.evidence.notShown}` : words.evidence.noValue;
  const value = found === null ? missing : figure(found);
  return limits.length === 0 ? `${subject} ${value}` : `${subject} ${value} (${limits.join(', ')})`;
}

/** An id for deep links. Ids from files are letters, digits and hyphens; whatever else came in becomes a hyphen. */
export function anchorOf(kind: string, id: string): string {
  return `${kind}-${id.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}

/**
 * How many of the scored items answered name evidence; null where none is answered, and in an anonymous assessment: there no
 * evidence is shown, and so its absence says nothing.
 */
export function countEvidence({ scorecard }: Speech): { readonly named: number; readonly answered: number } | null {
  const answered = scorecard.sections.flatMap(({ items }) => items).filter(({ mean }) => mean !== null);
  if (scorecard.privacy.mode === 'anonymous' || answered.length === 0) return null;
  return { named: answered.filter(({ evidence }) => evidence.length > 0).length, answered: answered.length };
}
