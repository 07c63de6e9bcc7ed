import { gateWords, type ThresholdState } from '../../i18n/gate.js';
import type { Language } from '../../model/language.js';
import type { Verdict } from '../../model/verdict.js';
import { escapeMarkdown } from '../escape.js';
import { viewVerdict } from './view.js';

const signs: Readonly<Record<ThresholdState, string>> = { met: '✅', unmet: '❌', warned: '⚠️' };

/** For job summaries and comments on pull requests: one table, a row per threshold. */
export function render(verdict: Verdict, language: Language): string {
  const words = gateWords[language];
  const view = viewVerdict(verdict, language);
  const outcome = verdict.passed ? (verdict.warned ? 'warned' : 'met') : 'unmet';
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const { state, threshold, expected, found, reason } = words.columns;
  const lines = [
    `## ${signs[outcome]} ${escapeMarkdown(`cx-maturity: ${view.headline}`)}`,
    '',
    [...view.about, view.basis].map(escapeMarkdown).join(' · '),
    '',
    escapeMarkdown(view.counts),
  ];
  if (view.thresholds.length > 0) {
    lines.push('', row([state, threshold, expected, found, reason]), row(['---', '---', '---', '---', '---']));
    for (const result of view.thresholds) {
      lines.push(
        row([
          `${signs[result.state]} ${escapeMarkdown(words.states[result.state])}`,
          ...[result.subject, result.expected, result.found, result.reason].map(escapeMarkdown),
        ]),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
