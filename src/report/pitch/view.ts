import { formatDay, noNumber, say } from '../../i18n/format.js';
import { type PitchLabels, type PitchWords, pitchWords } from '../../i18n/pitch.js';
import { reportWords } from '../../i18n/report.js';
import type { Language, Text } from '../../model/language.js';
import type {
  AnsweredObjection,
  Calculation,
  CalculationTerm,
  Estimate,
  FoundNumber,
  Gap,
  Pitch,
  SourcedText,
  Stage,
} from '../../model/pitch.js';
import type { Sources } from '../../model/sources.js';
import { formatFigure, formatPartBound, formatSpan } from '../figures.js';
import { formatAmount, formatMoney } from './amounts.js';

export interface GapView {
  readonly title: string;
  /** Level, score or severity with its range. */
  readonly figures: string;
  readonly means: string;
  /** '' where the scorecard has no advice for it. */
  readonly step: string;
}

export interface CalculationView {
  readonly title: string;
  /** In words: customers × churn × revenue. */
  readonly formula: string;
  /** In numbers, with the result; `low` and `high` are a dash where the figures were given without a range. */
  readonly low: string;
  readonly base: string;
  readonly high: string;
  /** That the result asks for more than there is; else ''. */
  readonly note: string;
}

export interface StageView {
  readonly when: string;
  readonly level: string;
  readonly meaning: string;
}

export interface ObjectionView {
  readonly says: string;
  readonly answer: string;
  readonly numbers: readonly string[];
  /** Ids of the statements that objection and answer lean on. */
  readonly source: string;
  /** What others found, with its statement; '' where nothing is cited. */
  readonly fact: string;
}

/** One step of the staircase. */
export interface StepView {
  readonly number: string;
  readonly name: string;
  /** 'now', 'target', 'both', 'between' or 'other'. */
  readonly place: string;
  /** The word above it; ''. */
  readonly mark: string;
}

/** A pitch in words of one language, rounded: strings, booleans and lists only. Not escaped for any format. */
export interface PitchView {
  readonly language: Language;
  readonly labels: PitchLabels;
  readonly title: string;
  /** '' when not said. */
  readonly organisation: string;
  readonly people: string;
  readonly created: string;
  readonly privacy: string;
  readonly questionnaire: string;
  readonly opening: string;
  readonly rated: boolean;
  readonly level: string;
  readonly levelWord: string;
  readonly levelName: string;
  readonly verdict: string;
  readonly whyNow: string;
  readonly gaps: readonly GapView[];
  readonly noGaps: string;
  /** '' where no budget was given. */
  readonly ask: string;
  readonly money: string;
  readonly calculations: readonly CalculationView[];
  /** Whether any figure was given with a range. */
  readonly ranged: boolean;
  readonly caution: string;
  readonly noFigures: string;
  readonly story: string;
  /** Where the story is from, or how to add one. */
  readonly storyNote: string;
  readonly service: string;
  readonly vision: string;
  readonly noVision: string;
  /** Now and target; empty where there is no overall result. */
  readonly stages: readonly StageView[];
  readonly steps: readonly StepView[];
  /** The staircase in one line of text. */
  readonly line: string;
  readonly wayNote: string;
  readonly chart: { readonly title: string; readonly description: string };
  readonly objections: readonly ObjectionView[];
  readonly answersAreOurs: string;
  readonly sources: readonly string[];
}

interface Speech {
  readonly pitch: Pitch;
  readonly sources: Sources;
  readonly language: Language;
  readonly words: PitchWords;
  readonly text: (text: Text) => string;
}

/** Puts a pitch into words and figures. Rounds once, decides nothing. `sources` is where facts are cited from. */
export function viewPitch(pitch: Pitch, sources: Sources, language: Language): PitchView {
  const words = pitchWords[language];
  const general = reportWords[language];
  const speech: Speech = { pitch, sources, language, words, text: (text) => say(text, language) };
  const { text } = speech;
  const { overall, levels, parts, story, now, target, privacy } = pitch;
  const organisation = pitch.organisation ?? '';
  const titles = { now: sayStage(now, words, text), target: sayStage(target, words, text) };
  const hasWay = now !== null && target !== null;
  return {
    language,
    labels: words.labels,
    title: words.title(organisation),
    organisation,
    people: general.people(pitch.people),
    created: pitch.created === null ? '' : formatDay(pitch.created, language).replace(' ', '\u00a0'),
    privacy: general.privacy[privacy.mode](privacy.minGroup),
    questionnaire: `${text(pitch.questionnaire.title)} (${pitch.questionnaire.id}@${pitch.questionnaire.version})`,
    opening: saySourced(parts.opening, speech),
    rated: now !== null,
    level: now === null ? noNumber : String(now.level),
    levelWord: now === null ? words.unrated : words.levelOf(now.level, levels.length),
    levelName: now === null ? '' : text(now.name),
    verdict:
      now === null
        ? words.verdictUnrated(organisation)
        : words.verdict({
            organisation,
            level: now.level,
            levels: levels.length,
            name: text(now.name),
            score: formatFigure(overall.score, overall.thresholds, language),
            range: formatSpan(overall.range, overall.thresholds, language),
            possible:
              overall.levelRange === null || overall.levelRange.low === overall.levelRange.high
                ? null
                : overall.levelRange,
          }),
    whyNow: saySourced(parts.whyNow, speech),
    gaps: pitch.gaps.map((gap) => viewGap(gap, speech)),
    noGaps: pitch.gaps.length === 0 ? words.gap.none : '',
    ask: pitch.budget === null ? '' : words.ask(sayMoneyRange(pitch.budget, speech)),
    money: saySourced(parts.money, speech),
    calculations: pitch.calculations.map((calculation) => viewCalculation(calculation, speech)),
    ranged: pitch.calculations.some(({ result }) => isRange(result)),
    caution: pitch.calculations.length === 0 ? '' : words.caution,
    noFigures: pitch.calculations.length === 0 ? words.noFigures : '',
    story: story === null ? '' : text(story.text),
    storyNote:
      story === null
        ? words.noStory
        : story.item === null
          ? words.storyRecorded
          : words.storyFrom(story.item, privacy.mode === 'anonymous'),
    service: saySourced(parts.service, speech),
    vision: pitch.vision === null ? '' : text(pitch.vision),
    noVision: pitch.vision === null ? words.noVision : '',
    stages: hasWay
      ? [
          viewStage(words.labels.now, now, titles.now, text),
          viewStage(words.labels.target, target, titles.target, text),
        ]
      : [],
    steps: hasWay ? viewSteps(speech) : [],
    line: hasWay ? sayLine(viewSteps(speech)) : '',
    wayNote: hasWay ? (pitch.targetReached ? words.targetReached : '') : words.noWay,
    chart: {
      title: words.chart.title(titles.now, titles.target),
      description: words.chart.description(titles.now, titles.target, levels.length),
    },
    objections: pitch.objections.map((objection) => viewObjection(objection, speech)),
    answersAreOurs: saySourced(parts.answersAreOurs, speech),
    sources: listWorks(speech),
  };
}

function sayStage(stage: Stage | null, words: PitchWords, text: Speech['text']): string {
  return stage === null ? noNumber : words.levelTitle(stage.level, text(stage.name));
}

function viewStage(when: string, stage: Stage, level: string, text: Speech['text']): StageView {
  return { when, level, meaning: text(stage.meaning) };
}

function viewSteps({ pitch, words, text }: Speech): readonly StepView[] {
  const from = pitch.now?.level ?? 0;
  const to = pitch.target?.level ?? 0;
  return pitch.levels.map(({ level, name }) => {
    const isNow = level === from;
    const isTarget = level === to;
    const marks = [...(isNow ? [words.labels.now] : []), ...(isTarget ? [words.labels.target] : [])];
    const place = isNow ? (isTarget ? 'both' : 'now') : isTarget ? 'target' : level < from ? 'below' : 'other';
    return {
      number: String(level),
      name: text(name),
      place: place === 'other' && level > from && level < to ? 'between' : place,
      mark: marks.join(', '),
    };
  });
}

function sayLine(steps: readonly StepView[]): string {
  return steps
    .map(({ number, mark, place }, index) => {
      const joined = index === 0 ? '' : place === 'target' || place === 'between' ? ' → ' : ' · ';
      return `${joined}${number}${mark === '' ? '' : ` (${mark})`}`;
    })
    .join('');
}

function viewGap(gap: Gap, { pitch, language, words, text }: Speech): GapView {
  const value = formatFigure(gap.value, gap.bounds, language);
  const range = formatSpan(gap.range, gap.bounds, language);
  const step = gap.step;
  const figures = (): string => {
    if (gap.kind === 'cap') return words.gap.cap(gap.limits === null ? '' : text(gap.limits), gap.level ?? 1);
    if (gap.kind === 'anti-pattern') {
      const named = pitch.severities.find((severity) => severity.class === gap.class);
      return words.gap.antiPattern(named === undefined ? '' : text(named.name), value, range);
    }
    const level = pitch.levels.find((each) => each.level === gap.level);
    return words.gap.dimension(
      level === undefined ? noNumber : words.levelTitle(level.level, text(level.name)),
      value,
      range,
    );
  };
  return {
    title: text(gap.title),
    figures: figures(),
    means: text(gap.means),
    step: step === null ? '' : words.gap.step(step.item, text(step.first), String(step.effort)),
  };
}

function viewCalculation(calculation: Calculation, speech: Speech): CalculationView {
  const { words } = speech;
  const { id, unit, terms, result, beyond } = calculation;
  const end = (key: keyof Estimate): string =>
    `${joinTerms(terms, ({ figure, value }) => sayFigure(figure, value[key], speech))} = ${sayResult(unit, result[key], speech)}`;
  const ranged = isRange(result);
  return {
    title: words.calculations[id],
    formula: joinTerms(terms, ({ figure }) => words.figures[figure]),
    low: ranged ? end('low') : noNumber,
    base: end('base'),
    high: ranged ? end('high') : noNumber,
    note: beyond && unit !== 'money' ? words.beyond[unit] : '',
  };
}

function isRange({ low, high }: Estimate): boolean {
  return low !== high;
}

/** a × b × c, or a ÷ (b × c). */
function joinTerms(terms: readonly CalculationTerm[], sayTerm: (term: CalculationTerm) => string): string {
  const above = terms.filter(({ joined }) => joined !== 'by').map(sayTerm);
  const below = terms.filter(({ joined }) => joined === 'by').map(sayTerm);
  const divisor = below.length > 1 ? `(${below.join(' × ')})` : below.join('');
  return `${above.join(' × ')}${divisor === '' ? '' : ` ÷ ${divisor}`}`;
}

function sayFigure(figure: CalculationTerm['figure'], value: number, { pitch, language }: Speech): string {
  switch (figure) {
    case 'churn':
    case 'point':
      return formatPartBound(value, language);
    case 'customers':
    case 'contacts':
      return formatAmount(value, language);
    default:
      return formatMoney(value, pitch.currency, language);
  }
}

function sayResult(unit: Calculation['unit'], value: number, { pitch, language, words }: Speech): string {
  return unit === 'money'
    ? formatMoney(value, pitch.currency, language)
    : words.unit[unit](formatAmount(value, language));
}

/** Both ends with the unit said once. */
function sayEnds(unit: Calculation['unit'], { low, high }: Estimate, { pitch, language }: Speech): string {
  const { currency } = unit === 'money' ? pitch : { currency: null };
  const isFirst = language === 'en';
  return `${formatMoney(low, isFirst ? currency : null, language)}–${formatMoney(high, isFirst ? null : currency, language)}`;
}

function sayMoneyRange(value: Estimate, speech: Speech): string {
  const base = sayResult('money', value.base, speech);
  return isRange(value) ? `${base} (${sayEnds('money', value, speech)})` : base;
}

function viewObjection(objection: AnsweredObjection, speech: Speech): ObjectionView {
  const { sources, words, text } = speech;
  const cited = sources.statements.find(({ id }) => id === objection.fact);
  const ids = [...new Set([...objection.saysSource, ...objection.source])];
  return {
    says: text(objection.says),
    answer: text(objection.text),
    numbers:
      objection.numbers.length === 0
        ? [words.number.none]
        : objection.numbers.map((number) => sayNumber(number, speech)),
    source: ids.join(', '),
    fact: cited === undefined ? '' : `${text(cited.text)} (${cited.id})`,
  };
}

function sayNumber(found: FoundNumber, speech: Speech): string {
  const { pitch, language, words, text } = speech;
  switch (found.measure) {
    case 'score':
    case 'severity':
      return words.number[found.measure](
        text(found.title),
        formatFigure(found.value, found.bounds, language),
        formatSpan(found.range, found.bounds, language),
      );
    case 'level':
      return words.number.level(text(found.title), String(found.value));
    case 'item':
      return words.number.item(
        found.of,
        text(found.title),
        formatFigure(found.value, found.values, language),
        found.reached === null ? '' : text(found.reached),
      );
    case 'calculation': {
      const calculation = pitch.calculations.find(({ id }) => id === found.of);
      const { unit = 'money', result = { low: found.value, base: found.value, high: found.value } } = calculation ?? {};
      const range = isRange(result) ? sayEnds(unit, result, speech) : '';
      const title = words.calculations[found.of];
      return words.number.calculation(title, sayResult(unit, result.base, speech), range);
    }
    case 'effort':
      return words.number.effort(found.of, text(found.title), String(found.value));
  }
}

/** What the pitch says by itself, with the statements that it leans on. */
function saySourced({ text, source }: SourcedText, speech: Speech): string {
  return `${speech.text(text)} (${source.join(', ')})`;
}

/** The works behind every statement that the pitch leans on, in the order of the bibliography. */
function listWorks({ pitch, sources, words, text }: Speech): readonly string[] {
  const used = new Set([
    ...Object.values(pitch.parts).flatMap(({ source }) => source),
    ...pitch.objections.flatMap(({ saysSource, source }) => [...saysSource, ...source]),
    ...pitch.objections.flatMap(({ fact }) => (fact === null ? [] : [fact])),
  ]);
  const works = new Set(sources.statements.filter(({ id }) => used.has(id)).map(({ work }) => work));
  return sources.works
    .filter(({ id }) => works.has(id))
    .map(({ id, author, title, year }) => words.work(id, author, text(title), year));
}
