import { gateWords, type ThresholdState } from '../../i18n/gate.js';
import type { Language } from '../../model/language.js';
import type { Verdict } from '../../model/verdict.js';
import { cleanText } from '../escape.js';
import { viewVerdict } from './view.js';

const commands: Readonly<Record<ThresholdState, string>> = { met: 'notice', unmet: 'error', warned: 'warning' };

/**
 * Workflow commands of GitHub Actions, one per line: the outcome first, because GitHub shows only the first ten annotations
 * of each kind, then every threshold. Nothing but commands is written, so that no text can pass for one.
 */
export function render(verdict: Verdict, language: Language): string {
  const words = gateWords[language];
  const view = viewVerdict(verdict, language);
  const outcome = verdict.passed ? (verdict.warned ? 'warned' : 'met') : 'unmet';
  const lines = [command(outcome, `cx-maturity: ${view.headline}`, `${view.counts} (${view.basis})`)];
  for (const { state, subject, comparison, reason } of view.thresholds) {
    lines.push(command(state, `${subject}: ${words.states[state]}`, `${comparison}. ${reason}`.trimEnd()));
  }
  return `${lines.join('\n')}\n`;
}

function command(state: ThresholdState, title: string, message: string): string {
  return `::${commands[state]} title=${escapeProperty(title)}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return cleanText(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
