import { explainPlanWords } from '../../i18n/explain-plan.js';
import { planWords } from '../../i18n/plan.js';
import type { Plan, PlanStep } from '../../model/plan.js';
import type { ItemResult, SectionResult } from '../../model/scorecard.js';
import { formatWeight } from '../figures.js';
import { sayLift } from '../view/caps.js';
import type { Page } from './page.js';
import { explainDemand } from './plan.js';
import { listDimensions, part, type Speech } from './speech.js';

/** Each planned step of an item: its effort, what it brings with the arithmetic, why it is there, and what to do; why there is none. */
export function explainPlannedItem(
  page: Page,
  { item, section }: { readonly item: ItemResult; readonly section: SectionResult },
  plan: Plan,
  speech: Speech,
): void {
  const { language, text } = speech;
  const words = explainPlanWords[language];
  page.title(words.itemTitle(item.id, text(item.question)));
  const steps = plan.steps.filter((step) => step.item === item.id);
  if (steps.length === 0) {
    const left = plan.leftOut.find((one) => one.item === item.id);
    page.text(words.notPlanned[left?.because ?? 'needless']);
    return;
  }
  // The first step begins at the mean, wherever between two options that stands; the others at the option before.
  let at = item.mean;
  for (const step of steps) {
    explainStep(page, step, at, item, section, plan, speech);
    at = step.to;
  }
}

function explainStep(
  page: Page,
  step: PlanStep,
  at: number | null,
  item: ItemResult,
  section: SectionResult,
  plan: Plan,
  speech: Speech,
): void {
  const { language, report, text, words: explained } = speech;
  const words = explainPlanWords[language];
  const move = planWords[language].step(formatWeight(step.from, language), formatWeight(step.to, language));
  page.heading(words.place(step.order, plan.steps.length, step.wave, move));
  page.text(words.reach(text(step.reach)));
  page.text(words.effort(report.effort(step.effort, formatWeight(step.effort, language))));
  page.text(sayGain(step, at, item, section, speech));

  page.gap();
  const demand = plan.demands.find(({ of }) => of === step.section);
  const waiting = plan.steps.flatMap((other) =>
    other.needs
      .filter((need) => need.item === step.item && need.to === step.to)
      .map(({ reason }) => words.neededBy(nameStep(other, speech), text(reason))),
  );
  page.text(words.heads.why);
  if (demand !== undefined) explainDemand(page, demand, speech);
  else if (waiting.length === 0) page.bullet(words.reasons.overall);
  for (const id of step.lifts) page.bullet(`${report.labels.lifts}: ${sayLift(id, { ...speech, words: report })}`);
  for (const sentence of waiting) page.bullet(sentence);
  for (const need of step.needs) {
    const other = plan.steps.find(({ item: id, to }) => id === need.item && to === need.to);
    if (other !== undefined) page.bullet(words.needs(nameStep(other, speech), text(need.reason)));
  }
  if (plan.oneOfSeveral === true) page.bullet(planWords[language].alwaysSaid[step.always ? 'yes' : 'no']);

  page
    .gap()
    .text(explained.first(text(step.first)))
    .text(explained.who(text(step.who)));
  if (step.inSixWeeks !== null) page.text(explained.inSixWeeks(text(step.inSixWeeks)));
  if (step.worksWhen !== null) page.text(explained.worksWhen(text(step.worksWhen)));
  const sources = [...new Set([...step.source, ...step.needs.flatMap(({ source }) => source)])];
  if (sources.length > 0) page.note(explained.basedOn(sources.join(', ')));
}

function nameStep({ order, item, from, to }: PlanStep, { language }: Speech): string {
  return `${order} (${item} ${planWords[language].step(formatWeight(from, language), formatWeight(to, language))})`;
}

// Written out only where the terms really make the gain, as with every line of arithmetic.
function sayGain(
  { gain, sectionGain, kind, to }: PlanStep,
  at: number | null,
  { weight }: ItemResult,
  section: SectionResult,
  speech: Speech,
): string {
  const { scorecard, language, words: explained } = speech;
  const words = explainPlanWords[language];
  const items = section.items.reduce((sum, item) => (item.mean === null ? sum : sum + item.weight), 0);
  const share = [formatWeight(weight, language), formatWeight(items, language)] as const;
  const isSum = (figure: number, reckoned: number): boolean => Math.abs(reckoned - figure) < 1e-9;
  if (kind === 'anti-pattern' || section.kind === 'anti-pattern') {
    const shown = part(sectionGain, speech);
    if (at === null || !isSum(sectionGain, (weight / items) * (at - to))) return words.severityGain(shown);
    return words.severityFormula(share, [part(at, speech), formatWeight(to, language)], shown);
  }
  if (gain <= 0) return words.noGain;
  const shown = part(gain, speech);
  const sections = listDimensions(scorecard).reduce((sum, each) => (each.score === null ? sum : sum + each.weight), 0);
  if (at === null || !isSum(gain, (section.weight / sections) * (weight / items) * (to - at))) {
    return explained.gain(shown);
  }
  return explained.gainFormula(
    [formatWeight(section.weight, language), formatWeight(sections, language)],
    share,
    [formatWeight(to, language), part(at, speech)],
    shown,
  );
}
