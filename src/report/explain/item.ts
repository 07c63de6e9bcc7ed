import { explainPlanWords } from '../../i18n/explain-plan.js';
import { planWords } from '../../i18n/plan.js';
import type { ItemResult, ItemTrace, RecommendationResult, SectionResult } from '../../model/scorecard.js';
import { formatBound, formatFigure, formatPart, formatSpan, formatWeight } from '../figures.js';
import { sayReason } from '../reason.js';
import type { Page } from './page.js';
import { explainEffects } from './rules.js';
import { explainDeviation, explainInterval } from './several-people.js';
import { listCaps, listDimensions, part, type Speech, titleOf } from './speech.js';

/** How an item's mean arose from the answers, what it contributes, and why its recommendation has its rank. */
export function explainItem(page: Page, item: ItemResult, section: SectionResult, speech: Speech): void {
  const { words, text } = speech;
  const isSign = section.kind === 'anti-pattern';
  page.title(`${item.id}: ${text(item.question)}`);
  page.text((isSign ? words.signOf : words.itemOf)(text(section.title)));
  explainAnswers(page, item, speech);
  explainVotes(page, item, speech);
  explainMean(page, item, section, speech);
  explainInterval(page, item.interval, speech);
  explainDeviation(page, item, speech);
  explainReached(page, item, isSign, speech);
  explainOpen(page, item, isSign, speech);
  explainRemarks(page, item, speech);
  explainEffects(page, item.id, speech);
  explainInPlan(page, item, speech);
  explainRecommendation(page, item, section, speech);
  if (item.source.length > 0) page.gap().note(words.basedOn(item.source.join(', ')));
}

/** How many gave each option and each state, as far as it may be known. */
export function explainAnswers(page: Page, item: ItemTrace, speech: Speech): void {
  const { scorecard, language, words, text } = speech;
  const { answered, unknown, unanswered, notApplicable, options } = item;
  const { minGroup } = scorecard.privacy;
  page.heading(words.heads.answers);
  page.table(
    options.map(({ value, text: option, count }) => ({
      cells: [formatWeight(value, language), ...(count === null ? [] : [words.times(count)])],
      text: text(option),
    })),
    2,
  );
  if (answered === null || unknown === null || unanswered === null || notApplicable === null) {
    page.text(words.countsHidden(minGroup));
  } else {
    if (options.some(({ count }) => count === null)) page.text(words.distributionHidden(minGroup));
    page.text(words.counts({ people: scorecard.people, answered, unknown, unanswered, notApplicable }));
  }
}

/** The votes of a room, where there were any. */
export function explainVotes(page: Page, { agreement, options }: ItemTrace, { words, report, text }: Speech): void {
  if (agreement === null) return;
  page.heading(words.heads.votes);
  for (const [index, round] of agreement.rounds.entries()) {
    page.text(words.voteRound(report.voteRound(index + 1), report.spread(round.spread)));
    const counted = round.options.map((count, at) => ({ name: String(at + 1), count, option: options[at] }));
    page.table(
      [
        ...counted.map(({ name, count, option }) => ({
          name,
          count,
          text: option === undefined ? '' : text(option.text),
        })),
        { name: '?', count: round.unknown, text: report.labels.cannotTell },
      ]
        .filter(({ count }) => count > 0)
        .map(({ name, count, text: meaning }) => ({ cells: [name, words.times(count)], text: meaning })),
    );
  }
  page.text(report.dissent(agreement.dissent));
  if (agreement.reason !== null) page.text(report.agreedBecause(report.quote(agreement.reason)));
  page.note(words.votesChangeNothing);
}

function explainMean(page: Page, item: ItemResult, section: SectionResult, speech: Speech): void {
  const { language, words, text } = speech;
  page.heading(words.heads.mean);
  if (item.mean === null) {
    if (item.reason !== null) page.text(sayReason(item.reason, language));
    page.text(words.noContribution);
    return;
  }
  const mean = formatFigure(
    item.mean,
    item.options.map(({ value }) => value),
    language,
  );
  page.text(sumUp(item, mean, speech) ?? words.mean(mean));
  const weights = section.items.reduce((sum, { mean: other, weight }) => (other === null ? sum : sum + weight), 0);
  page.text(
    words.contribution(formatWeight(item.weight, language), formatWeight(weights, language), text(section.title)),
  );
}

// Only where every count may be shown: the sum would otherwise give away what is hidden.
function sumUp({ answered, mean, options }: ItemResult, shown: string, { language, words }: Speech): string | null {
  if (answered === null || answered === 0 || mean === null) return null;
  let sum = 0;
  const terms: string[] = [];
  for (const { value, count } of options) {
    if (count === null) return null;
    if (count === 0) continue;
    sum += value * count;
    terms.push(`${formatWeight(value, language)}·${count}`);
  }
  return Math.abs(sum / answered - mean) > 1e-9 ? null : words.itemFormula(terms.join(' + '), answered, shown);
}

function explainReached(page: Page, item: ItemResult, isSign: boolean, speech: Speech): void {
  const { language, words, report, text } = speech;
  const reached = item.options.find(({ value }) => value === item.reached);
  if (reached === undefined || item.mean === null) return;
  page
    .heading(isSign ? report.labels.reachedSign : words.heads.reached)
    .text(words.reached(formatWeight(reached.value, language), text(reached.text)));
  if (item.mean !== reached.value) page.text(isSign ? words.higherCounts : words.lowerCounts);
}

function explainOpen(page: Page, item: ItemResult, isSign: boolean, speech: Speech): void {
  const { language, words } = speech;
  const values = item.options.map(({ value }) => value);
  if (item.range !== null) {
    page.heading(words.heads.range);
    if (item.range.low === item.range.high) page.text(words.rangePoint(formatFigure(item.range.low, values, language)));
    else page.text((isSign ? words.rangeOfSeverity : words.range)(formatSpan(item.range, values, language)));
  }
  if (item.coverage !== null) {
    page.heading(words.heads.coverage).text(words.coverageOfItem(formatPart(item.coverage, [0, 1], language)));
  }
}

/** What people wrote beside their answers. */
export function explainRemarks(page: Page, item: ItemTrace, { report }: Speech): void {
  const kinds = [
    [report.labels.notApplicableReasons, item.notApplicableReasons],
    [report.labels.evidence, item.evidence],
    [report.labels.comments, item.comments],
  ] as const;
  for (const [heading, remarks] of kinds) {
    if (remarks.length === 0) continue;
    page.heading(heading);
    for (const remark of remarks) page.bullet(report.quote(remark));
  }
}

function explainInPlan(page: Page, { id }: ItemResult, { scorecard, language }: Speech): void {
  const words = explainPlanWords[language];
  const steps = (scorecard.plan?.steps ?? []).filter(({ item }) => item === id);
  if (steps.length === 0) return;
  const told = steps.map(({ order, from, to, wave }) => {
    const step = planWords[language].step(formatWeight(from, language), formatWeight(to, language));
    return words.inPlanStep(order, step, wave);
  });
  page.heading(words.heads.plan).text(words.inPlan(told, id));
}

function explainRecommendation(page: Page, item: ItemResult, section: SectionResult, speech: Speech): void {
  const { scorecard, language, words, report, text } = speech;
  page.heading(words.heads.recommendation);
  const all = scorecard.recommendations;
  const recommendation = all.find((candidate) => candidate.item === item.id);
  if (recommendation === undefined) {
    page.text(whyNone(item, section, speech));
    return;
  }
  const { effort, first, from, gain, inSixWeeks, rank, to, who, worksWhen } = recommendation;
  const effortText = formatWeight(effort, language);
  page
    .text(words.rank(rank, all.length, report.step(formatWeight(from, language), formatWeight(to, language))))
    .text(words.first(text(first)))
    .text(words.who(text(who)))
    .text(words.effort(report.effort(effort, effortText)));
  if (inSixWeeks !== null) page.text(words.inSixWeeks(text(inSixWeeks)));
  if (worksWhen !== null) page.text(words.worksWhen(text(worksWhen)));
  page.gap().text(sayLimits(recommendation, speech));
  if (gain > 0) {
    page.text(sayGain(recommendation, item, section, speech));
    page.text(words.perEffort(part(gain, speech), effortText, part(gain / effort, speech)));
  } else {
    page.text(words.noGain);
  }
  const place = all.indexOf(recommendation);
  const [before, after] = [all[place - 1], all[place + 1]];
  if (before !== undefined) page.text(words.before(sayNeighbour(before, speech)));
  if (after !== undefined) page.text(words.after(sayNeighbour(after, speech)));
  page.note(words.order);
}

function whyNone(item: ItemResult, section: SectionResult, { scorecard, language, words }: Speech): string {
  if (item.mean === null) return words.noAnswerNoAdvice;
  const isSign = section.kind === 'anti-pattern';
  const best = isSign ? item.options[0] : item.options.at(-1);
  if (item.reached === best?.value) return words.atBest;
  const early = scorecard.severities[1]?.from;
  if (isSign && early !== undefined && item.mean < early) return words.signQuiet(formatBound(early, language));
  return words.noAdvice;
}

// Written out only where the terms really make the gain, as with every line of arithmetic.
function sayGain({ gain, to }: RecommendationResult, item: ItemResult, section: SectionResult, speech: Speech): string {
  const { scorecard, language, words } = speech;
  const shown = part(gain, speech);
  if (section.kind !== 'dimension' || item.mean === null) return words.gain(shown);
  const rated = listDimensions(scorecard).filter(({ score }) => score !== null);
  const sections = rated.reduce((sum, { weight }) => sum + weight, 0);
  const items = section.items.reduce((sum, { mean, weight }) => (mean === null ? sum : sum + weight), 0);
  const reckoned = (section.weight / sections) * (item.weight / items) * (to - item.mean);
  if (!(Math.abs(reckoned - gain) < 1e-9)) return words.gain(shown);
  return words.gainFormula(
    [formatWeight(section.weight, language), formatWeight(sections, language)],
    [formatWeight(item.weight, language), formatWeight(items, language)],
    [formatWeight(to, language), part(item.mean, speech)],
    shown,
  );
}

function sayLimits({ lifts, holding }: RecommendationResult, speech: Speech): string {
  const { words } = speech;
  const reasons = (ids: readonly string[]): string => ids.map((id) => sayLift(id, speech)).join(' ');
  if (lifts.length > 0) return words.lifts(reasons(lifts));
  return holding.length > 0 ? words.holding(reasons(holding)) : words.liftsNothing;
}

function sayLift(id: string, speech: Speech): string {
  const { scorecard, report, text } = speech;
  if (id === 'lowest') {
    return report.liftsLowest((scorecard.overall.lowest?.sections ?? []).map((section) => titleOf(section, speech)));
  }
  const placed = listCaps(scorecard).find(({ cap }) => cap.id === id);
  return placed === undefined ? id : `${id} (${text(placed.cap.reason)})`;
}

function sayNeighbour({ item, lifts, holding, gain, effort }: RecommendationResult, speech: Speech): string {
  const { language, words } = speech;
  const parts = [
    ...(lifts.length + holding.length === 0 ? [] : [words.liftsShort([...lifts, ...holding].join(', '))]),
    ...(gain > 0
      ? [words.perEffort(part(gain, speech), formatWeight(effort, language), part(gain / effort, speech))]
      : []),
  ];
  return parts.length === 0 ? item : `${item} (${parts.join('; ')})`;
}
