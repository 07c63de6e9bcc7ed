import { formatDay, formatNumber, noNumber, say } from '../../i18n/format.js';
import { roundWords } from '../../i18n/rounds.js';
import type { Trend } from '../../model/comparison.js';
import type { Language } from '../../model/language.js';

/** A line through all rounds: one formatted figure each, and all of them as a small picture. */
export interface CourseView {
  readonly title: string;
  readonly figures: readonly string[];
  readonly course: string;
}

/** A trend in words; not yet escaped for any format. */
export interface TrendView {
  readonly title: string;
  readonly rounds: readonly { readonly name: string; readonly day: string; readonly people: string }[];
  readonly overall: CourseView;
  readonly levels: readonly string[];
  readonly dimensions: readonly CourseView[];
  readonly antiPatterns: readonly CourseView[];
  readonly breaks: readonly string[];
  readonly hasOpen: boolean;
}

const blocks = '▁▂▃▄▅▆▇█';

/** Values from 1.0 to 5.0 as blocks of eight heights, the same for every line; a dot where there is none. */
export function drawCourse(scores: readonly (number | null)[]): string {
  return scores
    .map((score) => (score === null ? '·' : (blocks[Math.round(((score - 1) / 4) * (blocks.length - 1))] ?? '·')))
    .join('');
}

/** Puts a trend into words. Decides nothing. */
export function viewTrend({ organisation, rounds, sections }: Trend, language: Language): TrendView {
  const words = roundWords[language].trend;
  const view = (title: string, scores: readonly (number | null)[]): CourseView => ({
    title,
    figures: scores.map((score) => formatNumber(score, language, 2)),
    course: drawCourse(scores),
  });
  const ofKind = (kind: Trend['sections'][number]['kind']): readonly CourseView[] =>
    sections.filter((section) => section.kind === kind).map(({ title, scores }) => view(say(title, language), scores));
  return {
    title: [words.title, ...(organisation === null ? [] : [organisation])].join(': '),
    rounds: rounds.map(({ round, created, people }) => ({
      name: round ?? words.open,
      day: formatDay(created, language),
      people: String(people),
    })),
    overall: view(
      words.columns.overall,
      rounds.map(({ score }) => score),
    ),
    levels: rounds.map(({ level }) => (level === null ? noNumber : String(level))),
    dimensions: ofKind('dimension'),
    antiPatterns: ofKind('anti-pattern'),
    breaks: rounds.flatMap(({ round, break: found }) =>
      found === null ? [] : [words.break(round ?? words.open, found)],
    ),
    hasOpen: rounds.some(({ round }) => round === null),
  };
}
