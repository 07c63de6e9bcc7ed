import { roundWords } from '../../i18n/rounds.js';
import type { Trend } from '../../model/comparison.js';
import type { Language } from '../../model/language.js';
import { escapeMarkdown, mapStrings } from '../escape.js';
import { type CourseView, viewTrend } from './view.js';

/** All rounds as tables: a column for each. */
export function render(trend: Trend, language: Language): string {
  const words = roundWords[language].trend;
  const view = mapStrings(viewTrend(trend, language), escapeMarkdown);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = (title: string): readonly string[] => [
    row([title, ...view.rounds.map(({ name }) => name), words.columns.course]),
    row(['---', ...view.rounds.map(() => '---:'), '---']),
  ];
  const line = ({ title, figures, course }: CourseView): string => row([title, ...figures, course]);
  const lines = [
    '<!-- cx-maturity trend -->',
    '',
    `# ${view.title}`,
    '',
    ...head(words.columns.section),
    line(view.overall),
    row([words.columns.level, ...view.levels, '']),
    ...view.dimensions.map(line),
    row([words.columns.people, ...view.rounds.map(({ people }) => people), '']),
    row([words.columns.day, ...view.rounds.map(({ day }) => day), '']),
    ...(view.antiPatterns.length === 0 ? [] : ['', ...head(words.antiPatterns), ...view.antiPatterns.map(line)]),
    '',
    words.scale,
    ...(view.hasOpen ? ['', words.openNote] : []),
    ...(view.breaks.length === 0 ? [] : ['', `## ${words.breaks}`, '', ...view.breaks.map((text) => `- ${text}`)]),
  ];
  return `${lines.join('\n')}\n`;
}
