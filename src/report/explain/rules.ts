import { formatList } from '../../i18n/format.js';
import type { Evidence, FindingResult, OverallResult } from '../../model/scorecard.js';
import { formatBound, formatFigure, formatPart, formatPartBound, formatWeight } from '../figures.js';
import type { Page } from './page.js';
import { listCaps, type PlacedCap, type Speech, titleOf } from './speech.js';

/** A cap: what it allows, on what, whether it lowers a level there, and the comparisons that made it hold. */
export function explainCap(page: Page, places: readonly PlacedCap[], speech: Speech): void {
  const { words, report, text } = speech;
  const [first] = places;
  if (first === undefined) return;
  const { cap } = first;
  page.title(words.capTitle(cap.id)).text(words.because(text(cap.reason)));
  page.heading(words.heads.limits);
  for (const { cap: placed, on } of places) {
    page.bullet(words.capOn(placeOf(on, speech), report.capLimit(placed.to), report.capEffect(placed.bites)));
  }
  explainEvidence(page, cap.evidence, speech);
  sayAdviceAgainst(page, cap.id, speech);
  if (cap.source.length > 0) page.gap().note(words.basedOn(cap.source.join(', ')));
}

/** The rule "lowest dimension plus n" where it holds. */
export function explainLowest(page: Page, lowest: NonNullable<OverallResult['lowest']>, speech: Speech): void {
  const { words, report } = speech;
  const titles = lowest.sections.map((id) => titleOf(id, speech));
  page.title(words.lowestTitle).text(report.lowest(titles, lowest.plus, lowest.to, lowest.bites));
  sayAdviceAgainst(page, 'lowest', speech);
}

/** A finding: its reason, what made it hold, and what to do about it. */
export function explainFinding(page: Page, finding: FindingResult, speech: Speech): void {
  const { language, words, report, text } = speech;
  page.title(words.findingTitle(finding.kind, finding.id, text(finding.title))).text(text(finding.reason));
  explainEvidence(page, finding.evidence, speech);
  const { first, who, effort, source } = finding.advice;
  page
    .heading(words.heads.recommendation)
    .text(words.first(text(first)))
    .text(words.who(text(who)))
    .text(words.effort(report.effort(effort, formatWeight(effort, language))));
  const ids = [...new Set([...finding.source, ...source])];
  if (ids.length > 0) page.gap().note(words.basedOn(ids.join(', ')));
}

/** The caps that hold on one target, in short: what each allows, whether it bites, why, and on what evidence. */
export function summariseCaps(page: Page, places: readonly PlacedCap[], speech: Speech): void {
  const { words, report, text } = speech;
  for (const { cap } of places) {
    page.text(words.capLine(cap.id, report.capLimit(cap.to), report.capEffect(cap.bites)));
    page.text(text(cap.reason), 4);
    for (const evidence of cap.evidence) page.bullet(sayEvidence(evidence, speech), 4);
  }
}

/** The caps and findings that look at a section or an item and hold because of it. */
export function explainEffects(page: Page, id: string, speech: Speech): void {
  const { scorecard, words, report, text } = speech;
  const looksAt = (evidence: readonly Evidence[]): boolean => evidence.some(({ of, met }) => of === id && met);
  const caps = listCaps(scorecard).filter(({ cap }) => looksAt(cap.evidence));
  const findings = scorecard.findings.filter(({ evidence }) => looksAt(evidence));
  if (caps.length === 0 && findings.length === 0) return;
  page.heading(words.heads.effects);
  for (const { cap, on } of caps) {
    page.bullet(words.capEffect(cap.id, report.capLimit(cap.to), placeOf(on, speech)));
  }
  for (const finding of findings) page.bullet(words.findingEffect(finding.id, text(finding.title)));
}

function placeOf(on: PlacedCap['on'], speech: Speech): string {
  return on === null ? speech.report.labels.overall : speech.text(on.title);
}

/** The comparisons of a condition, each with what was found; nothing where there are none. */
export function explainEvidence(page: Page, evidence: readonly Evidence[], speech: Speech): void {
  if (evidence.length === 0) return;
  page.heading(speech.words.heads.evidence);
  for (const one of evidence) page.bullet(sayEvidence(one, speech));
}

function sayEvidence(evidence: Evidence, speech: Speech): string {
  const { measure, of, title, found, atLeast, below, met } = evidence;
  const { language, words, report, text } = speech;
  const bounds = [atLeast, below].filter((bound) => bound !== null);
  const isShare = measure === 'unknown' || measure === 'choice';
  const chose = measure === 'choice' ? report.evidence.chose(evidence.options.map(text)) : '';
  const sayBound = (bound: number): string => {
    if (measure === 'level') return report.level(bound);
    return isShare ? formatPartBound(bound, language) : formatBound(bound, language);
  };
  const sayFound = (value: number): string => {
    if (measure === 'level') return report.level(value);
    const figure = isShare ? formatPart(value, bounds, language) : formatFigure(value, bounds, language);
    return `${measure === 'choice' ? chose : report.evidence.measures[measure]} ${figure}`;
  };
  const wanted = [
    ...(atLeast === null ? [] : [report.evidence.from(sayBound(atLeast))]),
    ...(below === null ? [] : [report.evidence.below(sayBound(below))]),
  ];
  const missing = measure === 'choice' && met ? `${chose} ${report.evidence.notShown}` : report.evidence.noValue;
  const subject =
    measure === 'item' || measure === 'choice' ? `${of} ${report.quote(text(title))}` : `${text(title)} (${of})`;
  return [
    `${subject}: ${found === null ? missing : sayFound(found)}`,
    ...(wanted.length === 0 ? [] : [words.wanted(formatList(wanted, language))]),
    met ? (found === null && measure !== 'choice' ? words.metUnrated : words.met) : words.notMet,
  ].join('; ');
}

function sayAdviceAgainst(page: Page, cap: string, { scorecard, words, text }: Speech): void {
  const steps = scorecard.recommendations.filter(({ lifts, holding }) => lifts.includes(cap) || holding.includes(cap));
  if (steps.length === 0) return;
  page.heading(words.heads.recommendation);
  page.table(
    steps.map(({ item, first }) => ({ cells: [item], text: text(first) })),
    2,
  );
}
