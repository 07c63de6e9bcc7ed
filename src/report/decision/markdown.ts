import { decideWords } from '../../i18n/decide.js';
import type { Decision } from '../../model/decision.js';
import type { Language } from '../../model/language.js';
import { escapeMarkdown, mapStrings } from '../escape.js';
import { type ReasonView, viewDecision } from './view.js';

/** For minutes, wikis and comments on pull requests: the ranking as a table, then each measure. */
export function render(decision: Decision, language: Language): string {
  const words = decideWords[language];
  const { columns } = words;
  const view = mapStrings(viewDecision(decision, language), escapeMarkdown);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const heads = [columns.rank, columns.verdict, columns.benefit, columns.effort, columns.status, columns.measure];
  const lines = [
    '<!-- cx-maturity decision -->',
    '',
    `# ${view.title}`,
    '',
    ...view.about,
    '',
    `${view.counts}. ${view.outcome}`,
    '',
    row(heads),
    row(heads.map(() => '---')),
    ...view.measures.map((one) => row([one.rank, `**${one.verdict}**`, one.benefit, one.effort, one.status, one.name])),
  ];
  for (const measure of view.measures) {
    lines.push('', `## ${measure.rank}. ${measure.name}: ${measure.verdict}`, '');
    lines.push(...measure.facts.map((fact) => `- ${fact}`));
    if (measure.otherwise !== '') lines.push('', measure.otherwise);
    for (const [title, reasons] of [
      [words.why, measure.reasons],
      [words.contradicted, measure.warnings],
    ] as const) {
      if (reasons.length > 0)
        lines.push('', `### ${title}`, '', ...reasons.flatMap((one) => listReason(one, language)));
    }
    if (measure.fails !== '') lines.push('', `**${measure.fails}**`);
  }
  return `${lines.join('\n')}\n`;
}

function listReason({ weight, reason, evidence, change, rule }: ReasonView, language: Language): readonly string[] {
  return [
    `- **${weight}:** ${reason}`,
    ...evidence.map((text) => `  - ${text}`),
    `  - **${decideWords[language].labels.better}:** ${change}`,
    `  - *${rule}*`,
  ];
}
