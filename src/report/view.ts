import { formatDay, noNumber, say } from '../i18n/format.js';
import { type ReportLabels, type ReportWords, reportWords } from '../i18n/report.js';
import type { Language } from '../model/language.js';
import type { FindingKind, SeverityClass } from '../model/rule-set.js';
import type {
  AntiPatternResult,
  CapResult,
  DimensionResult,
  FindingResult,
  ItemResult,
  LevelRange,
  NextLevel,
  RecommendationResult,
  Scorecard,
  SectionResult,
} from '../model/scorecard.js';
import { formatBound, formatFigure, formatPart, formatSpan, formatWeight } from './figures.js';
import { type FrontView, viewFront } from './view-front.js';
import {
  type AdviceView,
  anchorOf,
  type BesideView,
  countEvidence,
  explain,
  type Speech,
  sayEvidence,
  viewAdvice,
  viewBeside,
} from './view-parts.js';
import { type UnscoredView, viewUnscored } from './view-unscored.js';

/** A label beside its value. */
export interface FigureView {
  readonly label: string;
  readonly value: string;
}

export interface CapView {
  readonly limit: string;
  readonly effect: string;
  readonly bites: boolean;
  readonly reason: string;
  /** The comparisons that made it hold, in one line; '' when there are none. */
  readonly evidence: string;
}

export interface ItemView {
  readonly id: string;
  readonly question: string;
  readonly mean: string;
  readonly range: string;
  /** The text of the option reached; where there is none, the reason. */
  readonly reached: string;
  readonly weight: string;
  readonly answered: string;
  readonly coverage: string;
}

/** An item on which the room disagreed. */
export interface DisagreementView {
  readonly item: string;
  /** Of the section that it belongs to. */
  readonly anchor: string;
  readonly question: string;
  readonly spread: string;
  readonly dissent: string;
  /** A dash where none was given. */
  readonly reason: string;
}

/** What a dimension and an anti-pattern have in common. */
interface SectionView extends BesideView {
  readonly id: string;
  /** Id for deep links, safe in an attribute and in an address. */
  readonly anchor: string;
  readonly title: string;
  readonly rated: boolean;
  /** Level with its name, or class; "not rated" otherwise. */
  readonly headline: string;
  /** What the level or class means here; '' when not rated. */
  readonly meaning: string;
  /** '' when rated. */
  readonly reason: string;
  readonly range: string;
  readonly coverage: string;
  readonly figures: readonly FigureView[];
  readonly how: readonly string[];
  readonly itemsCaption: string;
  readonly items: readonly ItemView[];
}

export interface DimensionView extends SectionView {
  readonly score: string;
  /** The level's number, or a dash. */
  readonly level: string;
  /** The level's name, or ''. */
  readonly levelName: string;
  /** Whether a cap lowered the level. */
  readonly limited: boolean;
  readonly caps: readonly CapView[];
  /** '' when not rated. */
  readonly next: string;
}

export interface AntiPatternView extends SectionView {
  readonly class: SeverityClass | null;
  /** The name of the class, or "not rated". */
  readonly className: string;
  readonly severity: string;
}

export interface OverallView {
  readonly rated: boolean;
  readonly verdict: string;
  readonly headline: string;
  /** The level's number, or a dash. */
  readonly level: string;
  readonly levelName: string;
  readonly meaning: string;
  /** That no evidence is named, where that could be seen; else ''. */
  readonly caveat: string;
  readonly score: string;
  readonly range: string;
  readonly figures: readonly FigureView[];
  readonly how: readonly string[];
  /** How the lowest dimension lowers the level; '' when it does not. */
  readonly lowest: string;
  readonly caps: readonly CapView[];
}

export interface FindingView extends AdviceView {
  readonly anchor: string;
  readonly title: string;
  readonly reason: string;
  readonly evidence: string;
}

export interface FindingGroupView {
  readonly kind: FindingKind;
  readonly anchor: string;
  readonly title: string;
  readonly intro: string;
  readonly findings: readonly FindingView[];
}

export interface RecommendationView extends AdviceView {
  readonly anchor: string;
  readonly rank: string;
  readonly item: string;
  readonly section: string;
  readonly question: string;
  readonly step: string;
  /** The text of the option to reach; '' when unknown. */
  readonly target: string;
  /** What is there after six weeks, and how one notices that it works; each '' where not said. */
  readonly inSixWeeks: string;
  readonly worksWhen: string;
  /** '' where the step does not raise the overall score. */
  readonly gain: string;
  /** Reasons of the caps that it works against, perhaps none. */
  readonly lifts: readonly string[];
  /** Reasons of the caps that hold without lowering a level so far, perhaps none. */
  readonly holding: readonly string[];
}

export interface NotRatedView {
  readonly subject: string;
  readonly reason: string;
}

/** Title and description of a chart, as a screen reader says them. */
export interface ChartView {
  readonly title: string;
  readonly description: string;
}

/** A scorecard in words of one language, rounded and in order: strings, booleans and lists only. Not escaped for any format. */
export interface ReportView {
  readonly language: Language;
  readonly labels: ReportLabels;
  readonly title: string;
  /** '' when not said. */
  readonly organisation: string;
  readonly questionnaire: string;
  readonly questionnaireId: string;
  readonly people: string;
  readonly privacy: string;
  /** '' when not recorded. */
  readonly created: string;
  /** Page one. */
  readonly front: FrontView;
  readonly overall: OverallView;
  readonly dimensions: readonly DimensionView[];
  readonly antiPatterns: readonly AntiPatternView[];
  readonly findingGroups: readonly FindingGroupView[];
  readonly disagreements: readonly DisagreementView[];
  /** Profiles, positions and what was told: only what somebody answered. */
  readonly unscored: UnscoredView;
  readonly firstRecommendations: readonly RecommendationView[];
  readonly recommendations: readonly RecommendationView[];
  readonly notRated: readonly NotRatedView[];
  /** What the result cannot tell, perhaps nothing. */
  readonly limits: readonly string[];
  readonly method: readonly string[];
  readonly provenance: readonly FigureView[];
  readonly charts: { readonly profile: ChartView; readonly severity: ChartView };
}

const highlighted = 3;
const findingKinds: readonly FindingKind[] = ['contradiction', 'warning', 'strength'];

/** Puts a scorecard into words and figures. Keeps its order, rounds once, decides nothing. */
export function viewScorecard(scorecard: Scorecard, language: Language): ReportView {
  const words = reportWords[language];
  const speech: Speech = { scorecard, language, words, text: (text) => say(text, language) };
  const dimensions = scorecard.sections.filter((section) => section.kind === 'dimension');
  const antiPatterns = scorecard.sections.filter((section) => section.kind === 'anti-pattern');
  const dimensionViews = dimensions.map((dimension) => viewDimension(dimension, speech));
  const antiPatternViews = antiPatterns.map((antiPattern) => viewAntiPattern(antiPattern, speech));
  const recommendations = scorecard.recommendations.map((one) => viewRecommendation(one, speech));
  const organisation = scorecard.organisation ?? '';
  return {
    language,
    labels: words.labels,
    title: words.title(organisation),
    organisation,
    questionnaire: speech.text(scorecard.questionnaire.title),
    questionnaireId: `${scorecard.questionnaire.id}@${scorecard.questionnaire.version}`,
    people: words.people(scorecard.people),
    privacy: privacySentence(speech),
    created: scorecard.meta.created === null ? '' : sayDay(scorecard.meta.created, language),
    front: viewFront(speech),
    overall: viewOverall(speech),
    dimensions: dimensionViews,
    antiPatterns: antiPatternViews,
    findingGroups: viewFindings(speech),
    disagreements: viewDisagreements(speech),
    unscored: viewUnscored(speech),
    firstRecommendations: recommendations.slice(0, highlighted),
    recommendations,
    notRated: viewNotRated(speech),
    method: words.method({
      levels: levelThresholds(scorecard.overall.thresholds, speech),
      classes: classThresholds(speech),
      plus: scorecard.overall.lowest?.plus ?? null,
    }),
    limits: viewLimits(speech),
    provenance: viewProvenance(speech),
    charts: {
      profile: {
        title: words.chart.profileTitle(lowestTitles(speech)),
        description: dimensionViews
          .map((one) =>
            one.rated
              ? words.chart.row(one.title, one.score, one.range, one.headline)
              : words.chart.rowUnrated(one.title, one.range),
          )
          .join(' '),
      },
      severity: {
        title: words.chart.severityTitle,
        description: antiPatternViews
          .map((one) =>
            one.rated
              ? words.chart.row(one.title, one.severity, one.range, one.className)
              : words.chart.rowUnrated(one.title, one.range),
          )
          .join(' '),
      },
    },
  };
}

function viewLimits(speech: Speech): readonly string[] {
  const { limits } = speech.scorecard.questionnaire;
  const evidence = countEvidence(speech);
  return [
    ...(limits === null ? [] : [speech.text(limits)]),
    ...(evidence === null ? [] : [speech.words.evidenceNamed(evidence.named, evidence.answered)]),
  ];
}

function sayNoEvidence(speech: Speech): string {
  const evidence = countEvidence(speech);
  return evidence?.named === 0 ? speech.words.evidenceNamed(0, evidence.answered) : '';
}

function viewOverall(speech: Speech): OverallView {
  const { scorecard, language, words, text } = speech;
  const { overall, levels } = scorecard;
  const named = levels.find(({ level }) => level === overall.level);
  const organisation = scorecard.organisation ?? '';
  const score = formatFigure(overall.score, overall.thresholds, language);
  const range = formatSpan(overall.range, overall.thresholds, language);
  const common = {
    score,
    range,
    figures: [
      { label: words.labels.score, value: score },
      { label: words.labels.range, value: range },
      { label: words.labels.possibleLevels, value: formatLevelRange(overall.levelRange, words) },
      { label: words.labels.coverage, value: formatPart(overall.coverage, [0, 1], language) },
      { label: words.labels.notApplicable, value: formatPart(overall.notApplicable, [0, 1], language) },
    ],
    caps: overall.caps.map((cap) => viewCap(cap, speech)),
  };
  if (overall.level === null) {
    return {
      ...common,
      rated: false,
      verdict: words.verdictUnrated(organisation, explain(overall.reason, speech)),
      headline: capitalised(words.labels.unrated),
      level: noNumber,
      levelName: '',
      meaning: '',
      caveat: '',
      how: [explain(overall.reason, speech)],
      lowest: '',
    };
  }
  const levelName = named === undefined ? '' : text(named.name);
  const how = [words.overallScore(score)];
  if (overall.levelByScore !== null) {
    how.push(words.byThresholds(overall.levelByScore, levelThresholds(overall.thresholds, speech)));
  }
  const lowest = sayLowest(speech);
  if (lowest !== '') how.push(lowest);
  how.push(words.finalLevel(overall.level));
  const next = sayNext(overall.nextLevel, overall.levelByScore, speech);
  if (next !== '') how.push(next);
  return {
    ...common,
    rated: true,
    verdict: words.verdict({
      organisation,
      level: overall.level,
      levels: levels.length,
      name: levelName,
      score,
      byScore: overall.levelByScore === overall.level ? null : overall.levelByScore,
      lowest: lowestTitles(speech),
    }),
    headline: words.levelOf(overall.level, levels.length),
    level: String(overall.level),
    levelName,
    meaning: named === undefined ? '' : words.typicalOfLevel(text(named.meaning)),
    caveat: sayNoEvidence(speech),
    how,
    lowest: overall.lowest?.bites === true ? lowest : '',
  };
}

function viewDimension(dimension: DimensionResult, speech: Speech): DimensionView {
  const { scorecard, language, words, text } = speech;
  const score = formatFigure(dimension.score, dimension.thresholds, language);
  const range = formatSpan(dimension.range, dimension.thresholds, language);
  const named = scorecard.levels.find(({ level }) => level === dimension.level);
  const meaning = dimension.level === null ? undefined : dimension.meanings[dimension.level - 1];
  const base = viewSection(dimension, range, speech);
  const how: string[] = [];
  if (dimension.level === null) {
    how.push(base.reason);
  } else {
    how.push(words.dimensionScore(score));
    if (dimension.levelByScore !== null) {
      how.push(words.byThresholds(dimension.levelByScore, levelThresholds(dimension.thresholds, speech)));
    }
    how.push(words.finalLevel(dimension.level));
  }
  return {
    ...base,
    anchor: anchorOf('dimension', dimension.id),
    rated: dimension.level !== null,
    headline:
      dimension.level === null
        ? words.labels.unrated
        : words.levelTitle(dimension.level, named === undefined ? '' : text(named.name)),
    meaning: meaning === undefined ? '' : words.typicalOfLevel(text(meaning)),
    itemsCaption: words.itemsCaption(base.title),
    score,
    level: dimension.level === null ? noNumber : String(dimension.level),
    levelName: named === undefined ? '' : text(named.name),
    limited: dimension.caps.some((cap) => cap.bites),
    figures: [
      { label: words.labels.score, value: score },
      { label: words.labels.range, value: range },
      { label: words.labels.possibleLevels, value: formatLevelRange(dimension.levelRange, words) },
      ...shareFigures(dimension, speech),
      { label: words.labels.weight, value: formatWeight(dimension.weight, language) },
    ],
    how,
    caps: dimension.caps.map((cap) => viewCap(cap, speech)),
    next: dimension.level === null ? '' : sayNext(dimension.nextLevel, dimension.levelByScore, speech),
  };
}

function viewAntiPattern(antiPattern: AntiPatternResult, speech: Speech): AntiPatternView {
  const { scorecard, language, words } = speech;
  const bounds = scorecard.severities.map(({ from }) => from);
  const severity = formatFigure(antiPattern.severity, bounds, language);
  const range = formatSpan(antiPattern.range, bounds, language);
  const found = antiPattern.class;
  const className = found === null ? words.labels.unrated : sayClass(found, speech);
  const base = viewSection(antiPattern, range, speech);
  const classRange = antiPattern.classRange;
  return {
    ...base,
    anchor: anchorOf('anti-pattern', antiPattern.id),
    rated: found !== null,
    headline: className,
    class: found,
    className,
    severity,
    meaning: sayClassMeaning(antiPattern, className, speech),
    itemsCaption: words.signsCaption(base.title),
    figures: [
      { label: words.labels.severity, value: severity },
      { label: words.labels.range, value: range },
      {
        label: words.labels.possibleClasses,
        value:
          classRange === null
            ? noNumber
            : words.classRange(sayClass(classRange.low, speech), sayClass(classRange.high, speech)),
      },
      ...shareFigures(antiPattern, speech),
    ],
    how:
      found === null
        ? [base.reason]
        : [words.severityScore(severity), words.byClasses(className, classThresholds(speech))],
  };
}

// Where nothing is written of a class, its name stands for its meaning: said once is enough.
function sayClassMeaning(antiPattern: AntiPatternResult, className: string, { words, text }: Speech): string {
  if (antiPattern.class === null) return '';
  const meaning = text(antiPattern.meanings[antiPattern.class]);
  return meaning === className ? '' : words.typicalOfClass(meaning);
}

/** The part that both kinds of section share. */
function viewSection(section: SectionResult, range: string, speech: Speech) {
  const { language, text } = speech;
  return {
    id: section.id,
    title: text(section.title),
    reason: section.reason === null ? '' : explain(section.reason, speech),
    range,
    coverage: formatPart(section.coverage, [0, 1], language),
    items: section.items.map((item) => viewItem(item, speech)),
    ...viewBeside(section, speech),
  };
}

function viewDisagreements({ scorecard, words, text }: Speech): DisagreementView[] {
  const placed = new Map(
    scorecard.sections.flatMap((section) => section.items.map((item) => [item.id, { item, section }] as const)),
  );
  return scorecard.disagreements.flatMap((id) => {
    const { item, section } = placed.get(id) ?? {};
    if (item === undefined || section === undefined || item.agreement === null) return [];
    const { rounds, dissent, reason } = item.agreement;
    return [
      {
        item: id,
        anchor: anchorOf(section.kind, section.id),
        question: text(item.question),
        spread: words.spread(rounds.at(-1)?.spread ?? null),
        dissent: String(dissent),
        reason: reason ?? noNumber,
      },
    ];
  });
}

function viewItem(item: ItemResult, speech: Speech): ItemView {
  const { scorecard, language, words, text } = speech;
  const values = item.options.map(({ value }) => value);
  const reached = item.options.find(({ value }) => value === item.reached);
  return {
    id: item.id,
    question: text(item.question),
    mean: formatFigure(item.mean, values, language),
    range: formatSpan(item.range, values, language),
    reached: reached === undefined ? explain(item.reason, speech) : text(reached.text),
    weight: formatWeight(item.weight, language),
    answered: item.answered === null ? noNumber : words.ofPeople(item.answered, scorecard.people),
    coverage: formatPart(item.coverage, [0, 1], language),
  };
}

function viewCap(cap: CapResult, speech: Speech): CapView {
  const { words, text } = speech;
  return {
    limit: words.capLimit(cap.to),
    effect: words.capEffect(cap.bites),
    bites: cap.bites,
    reason: text(cap.reason),
    evidence: sayEvidence(cap.evidence, speech),
  };
}

function viewFindings(speech: Speech): FindingGroupView[] {
  const { scorecard, words } = speech;
  return findingKinds
    .map((kind) => ({
      kind,
      anchor: `findings-${kind}`,
      ...words.findingGroups[kind],
      findings: scorecard.findings.filter((finding) => finding.kind === kind).map((one) => viewFinding(one, speech)),
    }))
    .filter((group) => group.findings.length > 0);
}

function viewFinding(finding: FindingResult, speech: Speech): FindingView {
  return {
    anchor: anchorOf('finding', finding.id),
    title: speech.text(finding.title),
    reason: speech.text(finding.reason),
    evidence: sayEvidence(finding.evidence, speech),
    ...viewAdvice(finding.advice, speech),
  };
}

function viewRecommendation(recommendation: RecommendationResult, speech: Speech): RecommendationView {
  const { scorecard, language, words, text } = speech;
  const section = scorecard.sections.find(({ id }) => id === recommendation.section);
  const item = section?.items.find(({ id }) => id === recommendation.item);
  const target = item?.options.find(({ value }) => value === recommendation.to);
  return {
    anchor: anchorOf('recommendation', recommendation.item),
    rank: String(recommendation.rank),
    item: recommendation.item,
    section: section === undefined ? recommendation.section : text(section.title),
    question: item === undefined ? '' : text(item.question),
    step: words.step(formatWeight(recommendation.from, language), formatWeight(recommendation.to, language)),
    target: target === undefined || recommendation.worksWhen !== null ? '' : text(target.text),
    gain: recommendation.gain > 0 ? words.gain(formatFigure(recommendation.gain, [0], language)) : '',
    lifts: recommendation.lifts.map((id) => sayLift(id, speech)),
    holding: recommendation.holding.map((id) => sayLift(id, speech)),
    inSixWeeks: recommendation.inSixWeeks === null ? '' : text(recommendation.inSixWeeks),
    worksWhen: recommendation.worksWhen === null ? '' : text(recommendation.worksWhen),
    ...viewAdvice(recommendation, speech),
  };
}

function viewNotRated(speech: Speech): NotRatedView[] {
  const { scorecard, words, text } = speech;
  const list: NotRatedView[] = [];
  if (scorecard.overall.reason !== null) {
    list.push({ subject: words.labels.overall, reason: explain(scorecard.overall.reason, speech) });
  }
  for (const section of scorecard.sections) {
    const kind = section.kind === 'dimension' ? words.labels.dimension : words.labels.antiPattern;
    if (section.reason !== null) {
      list.push({ subject: `${kind} ${words.quote(text(section.title))}`, reason: explain(section.reason, speech) });
    }
    for (const item of section.items) {
      // A section without a number says it for its items too.
      if (item.reason === null || item.reason.code === section.reason?.code) continue;
      const label = section.kind === 'dimension' ? words.labels.question : words.labels.sign;
      list.push({
        subject: `${label} ${item.id} ${words.quote(text(item.question))}`,
        reason: explain(item.reason, speech),
      });
    }
  }
  return list;
}

function viewProvenance(speech: Speech): FigureView[] {
  const { scorecard, language, words, text } = speech;
  const { labels } = words;
  const { meta, questionnaire, rules } = scorecard;
  return [
    ...(scorecard.organisation === null ? [] : [{ label: labels.organisation, value: scorecard.organisation }]),
    {
      label: labels.questionnaire,
      value: `${text(questionnaire.title)} (${questionnaire.id}@${questionnaire.version})`,
    },
    { label: `${labels.questionnaire}: ${labels.hash}`, value: questionnaire.hash },
    { label: labels.rules, value: `${rules.id}@${rules.version}` },
    { label: `${labels.rules}: ${labels.hash}`, value: rules.hash },
    { label: labels.responses, value: String(scorecard.people) },
    { label: labels.privacy, value: privacySentence(speech) },
    { label: labels.created, value: meta.created === null ? labels.createdUnknown : sayDay(meta.created, language) },
    { label: labels.tool, value: `${meta.tool} ${meta.version}` },
  ];
}

/** A day whose number and month stay on one line. */
function sayDay(moment: string, language: Language): string {
  return formatDay(moment, language).replace(' ', '\u00a0');
}

function privacySentence({ scorecard, words }: Speech): string {
  return words.privacy[scorecard.privacy.mode](scorecard.privacy.minGroup);
}

function shareFigures(section: SectionResult, { language, words }: Speech): FigureView[] {
  return [
    { label: words.labels.coverage, value: formatPart(section.coverage, [0, 1], language) },
    { label: words.labels.notApplicable, value: formatPart(section.notApplicable, [0, 1], language) },
  ];
}

/** "level 2 from 1.5" for every level that has a threshold. */
function levelThresholds(thresholds: readonly number[], { language, words }: Speech): string[] {
  return thresholds.map((threshold, index) => words.levelFrom(index + 2, formatBound(threshold, language)));
}

function classThresholds({ scorecard, language, words, text }: Speech): string[] {
  return scorecard.severities.map(({ name, from }) => words.classFrom(text(name), formatBound(from, language)));
}

function sayClass(found: SeverityClass, { scorecard, text }: Speech): string {
  const named = scorecard.severities.find((severity) => severity.class === found);
  return named === undefined ? found : text(named.name);
}

function formatLevelRange(range: LevelRange | null, words: ReportWords): string {
  return range === null ? noNumber : words.levelRange(range.low, range.high);
}

function titlesOf(sections: readonly string[], { scorecard, text }: Speech): string[] {
  return sections.map((id) => {
    const section = scorecard.sections.find((one) => one.id === id);
    return section === undefined ? id : text(section.title);
  });
}

/** The lowest dimensions where naming them says something: not when it would be all of them, or half a page. */
function lowestTitles(speech: Speech): string[] {
  const lowest = speech.scorecard.overall.lowest?.sections ?? [];
  const dimensions = speech.scorecard.sections.filter(({ kind }) => kind === 'dimension');
  return lowest.length > 2 || lowest.length === dimensions.length ? [] : titlesOf(lowest, speech);
}

/** The rule of the lowest dimension, where it holds. */
function sayLowest(speech: Speech): string {
  const { lowest } = speech.scorecard.overall;
  if (lowest === null) return '';
  return speech.words.lowest(titlesOf(lowest.sections, speech), lowest.plus, lowest.to, lowest.bites);
}

function sayNext(next: NextLevel | null, levelByScore: number | null, speech: Speech): string {
  const { scorecard, language, words } = speech;
  if (next !== null) {
    return words.nextLevel(
      next.level,
      formatBound(next.threshold, language),
      formatFigure(next.distance, [0], language),
    );
  }
  return levelByScore === scorecard.levels.length ? words.highestByScore : '';
}

/** What the cap that a recommendation works against allows, and where; its reason stands beside the level. */
function sayLift(id: string, { scorecard, words, text }: Speech): string {
  if (id === 'lowest') {
    const lowest = scorecard.sections.filter((section) => scorecard.overall.lowest?.sections.includes(section.id));
    return words.liftsLowest(lowest.map((section) => text(section.title)));
  }
  const places = [
    { title: words.labels.overall, caps: scorecard.overall.caps },
    ...scorecard.sections.map((section) => ({
      title: text(section.title),
      caps: section.kind === 'dimension' ? section.caps : [],
    })),
  ].flatMap(({ title, caps }) => caps.filter((cap) => cap.id === id).map((cap) => ({ title, to: cap.to })));
  const [first] = places;
  return first === undefined
    ? id
    : words.capOn(
        places.map(({ title }) => title),
        first.to,
      );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
