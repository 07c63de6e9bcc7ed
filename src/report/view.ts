import { say } from '../i18n/format.js';
import { reportWords } from '../i18n/report.js';
import { bodyWords } from '../i18n/report-body.js';
import type { Language } from '../model/language.js';
import type { Scorecard } from '../model/scorecard.js';
import { type Appearance, plainAppearance } from './appearance.js';
import { type AgendaView, viewAgenda } from './view/agenda.js';
import { type AntiPatternView, sayAntiPatterns, viewAntiPattern } from './view/anti-pattern.js';
import { type ChartsView, viewCharts } from './view/charts.js';
import { listContents, type PlaceView } from './view/contents.js';
import { type DimensionView, viewDimension } from './view/dimension.js';
import { type DisagreementView, viewDisagreements } from './view/disagreements.js';
import { type FindingGroupView, sayFindings, viewFindings } from './view/findings.js';
import { type PerceptionGapsView, viewPerceptionGaps } from './view/gaps.js';
import { type GroupsView, viewGroups } from './view/groups.js';
import { type NotRatedView, type UnansweredView, viewNotRated, viewUnanswered } from './view/left-out.js';
import { classThresholds, levelThresholds, lowestTitles, reachedLevels } from './view/levels.js';
import { viewLimits } from './view/limits.js';
import { type OverallView, viewOverall } from './view/overall.js';
import { type PlanView, viewPlan } from './view/plan.js';
import { privacySentence, sayDay, viewProvenance } from './view/provenance.js';
import type { FigureView } from './view/section.js';
import { type SourcesView, viewSources } from './view/sources.js';
import { type RecommendationView, viewRecommendation } from './view/steps.js';
import { type FrontView, viewFront } from './view-front.js';
import type { Speech } from './view-parts.js';
import { type UnscoredView, viewUnscored } from './view-unscored.js';

export type { CapView } from './view/caps.js';

/** Headings that say what was found. */
export interface HeadingsView {
  readonly profile: string;
  readonly antiPatterns: string;
  readonly findings: string;
  readonly disagreements: string;
  readonly steps: string;
  readonly leftOut: string;
}

/** A scorecard in words of one language, rounded and in order: strings, booleans and lists only. Not escaped for any format. */
export interface ReportView {
  readonly language: Language;
  readonly labels: (typeof reportWords)[Language]['labels'] & (typeof bodyWords)[Language]['labels'];
  readonly headings: HeadingsView;
  readonly title: string;
  /** '' when not said. */
  readonly organisation: string;
  readonly questionnaire: string;
  readonly questionnaireId: string;
  readonly people: string;
  readonly privacy: string;
  /** '' when not recorded. */
  readonly created: string;
  readonly contents: readonly PlaceView[];
  /** Page one. */
  readonly front: FrontView;
  readonly overall: OverallView;
  /** What to do first, and the road to the target. */
  readonly plan: PlanView;
  /** Several people: what departments and roles see, where they differ, and what to talk about. */
  readonly groups: GroupsView;
  readonly perceptionGaps: PerceptionGapsView;
  readonly agenda: AgendaView;
  readonly dimensions: readonly DimensionView[];
  readonly antiPatterns: readonly AntiPatternView[];
  readonly findingGroups: readonly FindingGroupView[];
  readonly disagreements: readonly DisagreementView[];
  /** Profiles, positions and what was told: only what somebody answered. */
  readonly unscored: UnscoredView;
  readonly recommendations: readonly RecommendationView[];
  readonly unanswered: readonly UnansweredView[];
  readonly notRated: readonly NotRatedView[];
  /** What the result cannot tell, perhaps nothing. */
  readonly limits: readonly string[];
  readonly method: readonly string[];
  readonly sources: SourcesView;
  readonly provenance: readonly FigureView[];
  readonly charts: ChartsView;
}

/** Puts a scorecard into words and figures. Keeps its order, rounds once, decides nothing. */
export function viewScorecard(
  scorecard: Scorecard,
  language: Language,
  appearance: Appearance = plainAppearance,
): ReportView {
  const words = reportWords[language];
  const body = bodyWords[language];
  const speech: Speech = { scorecard, language, words, body, text: (text) => say(text, language) };
  const antiPatterns = scorecard.sections.filter((section) => section.kind === 'anti-pattern');
  const dimensionViews = scorecard.sections
    .filter((section) => section.kind === 'dimension')
    .map((dimension) => viewDimension(dimension, speech));
  const antiPatternViews = antiPatterns.map((antiPattern) => viewAntiPattern(antiPattern, speech));
  const recommendations = scorecard.recommendations.map((one) => viewRecommendation(one, speech));
  const disagreements = viewDisagreements(speech);
  const organisation = scorecard.organisation ?? '';
  const view = {
    language,
    labels: { ...words.labels, ...body.labels },
    headings: {
      profile: body.profileHeading(lowestTitles(speech), reachedLevels(speech)),
      antiPatterns: sayAntiPatterns(antiPatterns, speech),
      findings: sayFindings(speech),
      disagreements: body.disagreementsHeading(disagreements.length),
      steps: body.stepsHeading(recommendations.length),
      leftOut: body.leftOutHeading(scorecard.unanswered.length),
    },
    title: words.title(organisation),
    organisation,
    questionnaire: speech.text(scorecard.questionnaire.title),
    questionnaireId: `${scorecard.questionnaire.id}@${scorecard.questionnaire.version}`,
    people: words.people(scorecard.people),
    privacy: privacySentence(speech),
    created: scorecard.meta.created === null ? '' : sayDay(scorecard.meta.created, language),
    front: viewFront(speech),
    plan: viewPlan(speech),
    overall: viewOverall(speech),
    groups: viewGroups(speech),
    perceptionGaps: viewPerceptionGaps(speech),
    agenda: viewAgenda(speech),
    dimensions: dimensionViews,
    antiPatterns: antiPatternViews,
    findingGroups: viewFindings(speech),
    disagreements,
    unscored: viewUnscored(speech),
    recommendations,
    unanswered: viewUnanswered(speech),
    notRated: viewNotRated(speech),
    method: words.method({
      levels: levelThresholds(scorecard.overall.thresholds, speech),
      classes: antiPatterns.length === 0 ? [] : classThresholds(speech),
      plus: scorecard.overall.lowest?.plus ?? null,
    }),
    limits: viewLimits(speech),
    sources: viewSources(appearance.sources, speech),
    provenance: viewProvenance(speech),
    charts: viewCharts(dimensionViews, antiPatternViews, speech),
  };
  return { ...view, contents: listContents(view) };
}
