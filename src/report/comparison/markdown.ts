import { roundWords } from '../../i18n/rounds.js';
import type { Comparison } from '../../model/comparison.js';
import type { Language } from '../../model/language.js';
import { escapeMarkdown, mapStrings } from '../escape.js';
import { type ChangeView, viewComparison } from './view.js';
import type { ProgressRow } from './view-progress.js';

/** For minutes, wikis and comments on pull requests: every section and every item. */
export function render(comparison: Comparison, language: Language): string {
  const words = roundWords[language].comparison;
  const view = mapStrings(viewComparison(comparison, language), escapeMarkdown);
  const { columns } = words;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = (head: string, rows: readonly ChangeView[]): readonly string[] => [
    row([head, columns.before, columns.after, columns.change, columns.from, columns.verdict]),
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(({ title, before, after, change, from, verdict, tone }) =>
      row([title, before, after, change, from, tone === 'plain' ? verdict : `**${verdict}**`]),
    ),
  ];
  const progressTable = (head: string, rows: readonly ProgressRow[]): readonly string[] => {
    const { columns: heads } = roundWords[language].progress;
    return rows.length === 0
      ? []
      : [
          '',
          row([head, heads.baseline, heads.now, heads.target, heads.share, heads.verdict]),
          '| --- | ---: | ---: | ---: | ---: | --- |',
          ...rows.map(({ title, baseline, now, target, share, verdict, tone }) =>
            row([title, baseline, now, target, share, tone === 'plain' ? verdict : `**${verdict}**`]),
          ),
        ];
  };
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
  const lines = [
    '<!-- cx-maturity comparison -->',
    '',
    `# ${view.title}`,
    '',
    view.about.join('  \n'),
    ...part(
      words.notesTitle,
      view.notes.map((note) => `- ${note}`),
    ),
    ...part(words.dimensions, table(columns.dimension, [view.overall, ...view.dimensions])),
    ...(view.antiPatterns.length === 0 ? [] : part(words.antiPatterns, table(columns.antiPattern, view.antiPatterns))),
    ...(view.explained === '' ? [] : ['', view.explained]),
    ...(view.remarks.length === 0 ? [] : ['', ...view.remarks.map((remark) => `- ${remark}`)]),
    ...part(
      words.levels,
      view.levels.flatMap(({ title, text, reasons }) => [
        `- **${title}:** ${text}`,
        ...reasons.map((reason) => `  - ${reason}`),
      ]),
    ),
    ...(view.progress === null
      ? []
      : part(view.progress.title, [
          ...view.progress.goals.map((goal) => `- ${goal}`),
          ...progressTable(roundWords[language].progress.columns.of, view.progress.sections),
          ...progressTable(roundWords[language].progress.columns.step, view.progress.steps),
          ...view.progress.notes.flatMap((note) => ['', note]),
        ])),
    ...part(words.items, [view.asked, '', ...table(columns.item, view.items)]),
    ...part(
      words.groups,
      view.groups.flatMap(({ title, sections }, at) => [
        ...(at === 0 ? [] : ['']),
        `### ${title}`,
        '',
        ...table(columns.dimension, sections),
      ]),
    ),
    ...view.lists.flatMap(({ title, entries }) =>
      part(
        title,
        entries.map((entry) => `- ${entry}`),
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
