import { formatDay, formatNumber, noNumber, say } from '../../i18n/format.js';
import { roundWords } from '../../i18n/rounds.js';
import type { Progress, ProgressFigure } from '../../model/comparison.js';
import type { Language } from '../../model/language.js';

/** One line of a table of progress; figures formatted. */
export interface ProgressRow {
  readonly title: string;
  readonly baseline: string;
  readonly now: string;
  readonly target: string;
  readonly share: string;
  /** The share once more, in blocks; empty where there is none. */
  readonly bar: string;
  readonly verdict: string;
  readonly tone: 'better' | 'worse' | 'plain';
}

/** What became of a plan, in words; not yet escaped for any format. */
export interface ProgressView {
  readonly title: string;
  readonly goals: readonly string[];
  readonly notes: readonly string[];
  readonly sections: readonly ProgressRow[];
  readonly steps: readonly ProgressRow[];
}

const decimals = 2;
const blocks = 10;

/** Puts the progress on a plan into words. Decides nothing. */
export function viewProgress(progress: Progress, language: Language): ProgressView {
  const words = roundWords[language].progress;
  const { overall: whole } = roundWords[language].comparison;
  const parts = [
    ...(progress.overall === null ? [] : [{ title: whole, figure: progress.overall }]),
    ...progress.sections.map((section) => ({ title: say(section.title, language), figure: section })),
  ];
  return {
    title: words.title(formatDay(progress.created, language), progress.round),
    goals: progress.goals.map(({ title, level, now, reached }) => {
      const told =
        reached === null
          ? words.goalNotRated(String(level))
          : (reached ? words.reached : words.notReached)(String(level), String(now));
      return `${title === null ? whole : say(title, language)}: ${told}`;
    }),
    notes: [
      words.explained,
      ...(progress.fromBefore ? [] : [words.otherBaseline]),
      ...parts.flatMap(({ title, figure: { onItems } }) =>
        onItems === null ? [] : [`${title}: ${words.onItems(onItems)}`],
      ),
    ],
    sections: parts.map(({ title, figure }) => viewRow(title, figure, language)),
    steps: progress.steps.map((step) => viewRow(`${step.id} ${say(step.question, language)}`, step, language)),
  };
}

function viewRow(title: string, figure: ProgressFigure, language: Language): ProgressRow {
  const { progress: words, comparison } = roundWords[language];
  const { baseline, now, target, share, because, noise } = figure;
  return {
    title,
    baseline: formatNumber(baseline, language, decimals),
    now: formatNumber(now, language, decimals),
    target: formatNumber(target, language, decimals),
    share: formatProgress(share, language),
    bar: share === null ? '' : drawBar(share),
    verdict: because !== null ? words.gaps[because] : noise === null ? comparison.unchanged : comparison.noise[noise],
    tone: noise !== 'more-than-noise' || share === null ? 'plain' : share > 0 ? 'better' : 'worse',
  };
}

/** A share of the way in whole percent, with its sign where it leads back. 100 only for what is there. */
export function formatProgress(share: number | null, language: Language): string {
  if (share === null) return noNumber;
  const percent = Math.round(share * 100);
  const shown = percent === 100 && share < 1 ? 99 : percent;
  return roundWords[language].progress.share(`${shown < 0 ? '−' : ''}${Math.abs(shown)}`);
}

/** Full only where the target is reached, empty only where nothing is gained. */
function drawBar(share: number): string {
  const full = share <= 0 ? 0 : share >= 1 ? blocks : Math.min(Math.max(Math.round(share * blocks), 1), blocks - 1);
  return '█'.repeat(full) + '░'.repeat(blocks - full);
}
