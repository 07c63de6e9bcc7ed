import { type FirmnessWords, firmnessWords } from '../../i18n/firmness.js';
import type { FewestAnswers, FirmnessMove, FirmnessNeed } from '../../model/firmness.js';
import type { SectionResult } from '../../model/scorecard.js';
import { formatBound, formatFigure, formatWeight } from '../figures.js';
import { type Standing, sayFirmness } from '../firmness.js';
import type { Page } from './page.js';
import { listDimensions, nameClass, part, type Speech, titleOf } from './speech.js';

/** More moves than this are only counted. */
const mostMoves = 8;

/** How firm one level or class is: the sentences of the report, and the arithmetic behind them. */
export function explainFirmness(page: Page, standing: Standing, speech: Speech): void {
  const sentences = sayFirmness(standing, speech.scorecard, speech.language);
  const { firmness } = standing;
  if (firmness === null || sentences.length === 0) return;
  const words = firmnessWords[speech.language];
  page.heading('severity' in standing ? words.heads.class : words.heads.level).text(sentences.join(' '));
  if (firmness.lose === null && firmness.gain === null) return;
  if ('items' in standing) explainSteps(page, standing, words, speech);
  explainFewest(page, firmness.lose, 'worse', words, speech);
  explainFewest(page, firmness.gain, 'better', words, speech);
  const found = [firmness.lose, firmness.gain].filter((each) => each !== null);
  if (speech.scorecard.privacy.mode !== 'anonymous') return;
  if (found.some(({ exact }) => !exact)) page.gap().note(words.atLeast);
  else if (found.some(({ moves }) => moves.length === 0)) page.gap().note(words.movesHidden);
}

/** How firm everything is, one after the other: the whole, then sections in file order. */
export function explainAllFirmness(page: Page, speech: Speech): void {
  const { scorecard, language } = speech;
  page.title(firmnessWords[language].heads.all);
  for (const standing of [scorecard.overall, ...scorecard.sections]) {
    const sentences = sayFirmness(standing, scorecard, language);
    if (sentences.length === 0) continue;
    page.heading(titleOf('id' in standing ? standing.id : 'overall', speech)).text(sentences.join(' '));
  }
  const [example] = scorecard.sections;
  if (example !== undefined) page.gap().note(speech.words.more(example.id));
}

/** What an answer to each item moves: weight / Σ weight / answered. */
function explainSteps(page: Page, { items }: SectionResult, words: FirmnessWords, speech: Speech): void {
  const { language } = speech;
  const counted = items.filter(({ mean, weight }) => mean !== null && weight > 0);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  page.gap().text(words.perAnswer).gap();
  page.table(
    counted.map(({ id, weight, answered }) => {
      const terms = [formatWeight(weight, language), formatWeight(weights, language)];
      return answered === null
        ? { cells: [id, `${terms.join(' / ')} / ?`], text: words.perAnswerHidden }
        : {
            cells: [id, `${[...terms, String(answered)].join(' / ')} = ${part(weight / weights / answered, speech)}`],
            text: '',
          };
    }),
  );
}

function explainFewest(
  page: Page,
  found: FewestAnswers | null,
  direction: 'worse' | 'better',
  words: FirmnessWords,
  speech: Speech,
): void {
  if (found === null) return;
  page.gap().text(direction === 'worse' ? words.toLose : words.toGain);
  for (const need of found.needs) {
    page.bullet(sayNeed(need, found, direction, words, speech), 4);
    page.text(sayWhy(need, direction, words, speech), 6);
    const sum = sayArithmetic(need, found.moves, direction, speech);
    if (sum !== '') page.text(sum, 6);
  }
  if (found.moves.length === 0) return;
  page.gap();
  const ofWhole = found.needs.some(({ of }) => of === 'overall');
  for (const { section, item, from, to, answers, shift } of found.moves.slice(0, mostMoves)) {
    // A sign is no part of the whole: what it moves is its own figure.
    const share = (ofWhole ? shareOf(section, 'overall', speech) : 1) || 1;
    const values = [formatWeight(from, speech.language), formatWeight(to, speech.language)] as const;
    page.bullet(words.move(item, answers, ...values, part(share * shift, speech)), 4);
  }
  if (found.moves.length > mostMoves) page.text(words.moreMoves(found.moves.length - mostMoves), 6);
  page.note(words.oneWay, 4);
}

// To lose, scores go below the bound and severities reach it; to gain, the other way round.
function sayNeed(
  { measure, of, now, bound, answers }: FirmnessNeed,
  { exact }: FewestAnswers,
  direction: 'worse' | 'better',
  words: FirmnessWords,
  speech: Speech,
): string {
  const { scorecard, language } = speech;
  const title = of === 'overall' ? titleOf(of, speech) : `${titleOf(of, speech)} (${of})`;
  const isSign = scorecard.sections.some(({ id, kind }) => id === of && kind === 'anti-pattern');
  const below = (direction === 'worse') !== isSign;
  const shown = formatBound(bound, language);
  return words.need(
    measure === 'best' ? words.best(title) : title,
    formatFigure(now, [bound], language),
    below ? words.below(shown) : words.from(shown),
    { answers, exact, of: null, to: [] },
  );
}

function sayWhy(
  { because }: FirmnessNeed,
  direction: 'worse' | 'better',
  words: FirmnessWords,
  speech: Speech,
): string {
  switch (because.kind) {
    case 'threshold':
      return words.because.threshold(speech.report.level(because.level));
    case 'class': {
      const name = speech.report.quote(nameClass(because.class, speech));
      return direction === 'worse' ? words.because.classEnds(name) : words.because.classBegins(name);
    }
    case 'lowest':
      return words.because.lowest(because.plus);
    case 'cap': {
      const limit = speech.report.capLimit(because.to);
      const say = direction === 'worse' ? words.because.capBegins : words.because.capEnds;
      return say(because.cap, limit, speech.text(because.reason));
    }
  }
}

/** "2.60 − 0.20 = 2.40", where all moves are known and move that figure. */
function sayArithmetic(
  { measure, of, now }: FirmnessNeed,
  moves: readonly FirmnessMove[],
  direction: 'worse' | 'better',
  speech: Speech,
): string {
  if (measure === 'best' || moves.length === 0) return '';
  const total = moves.reduce((sum, { section, answers, shift }) => {
    return sum + shareOf(section, of, speech) * answers * shift;
  }, 0);
  const lowers = (direction === 'worse') !== (measure === 'severity');
  const after = lowers ? now - total : now + total;
  return `${part(now, speech)} ${lowers ? '−' : '+'} ${part(total, speech)} = ${part(after, speech)}`;
}

/** How much of a section is in a figure: all of its own, its weight's share of the whole. */
function shareOf(section: string, of: string, { scorecard }: Speech): number {
  if (of !== 'overall') return section === of ? 1 : 0;
  const rated = listDimensions(scorecard).filter(({ score, weight }) => score !== null && weight > 0);
  const weights = rated.reduce((sum, { weight }) => sum + weight, 0);
  return (rated.find(({ id }) => id === section)?.weight ?? 0) / weights;
}
