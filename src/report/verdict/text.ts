import { gateWords, type ThresholdState } from '../../i18n/gate.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import type { Verdict } from '../../model/verdict.js';
import { escapeTerminal } from '../escape.js';
import { plainPaint } from '../paint.js';
import { lengthOf, wrap } from '../wrap.js';
import { viewVerdict } from './view.js';

const signs: Readonly<Record<ThresholdState, string>> = { met: '✓', unmet: '✗', warned: '!' };

/** For people at a terminal or in a CI log: one paragraph per threshold, 80 columns, the word beside the colour. */
export function render(verdict: Verdict, language: Language, paint: Paint = plainPaint): string {
  const words = gateWords[language];
  const view = viewVerdict(verdict, language);
  const colours: Readonly<Record<ThresholdState, (text: string) => string>> = {
    met: paint.good,
    unmet: paint.bad,
    warned: paint.warn,
  };
  const outcome = verdict.passed ? (verdict.warned ? 'warned' : 'met') : 'unmet';
  const lines = [
    paint.strong(colours[outcome](view.headline)),
    ...wrap([...view.about, view.basis].map(escapeTerminal).join(' · ')).map(paint.dim),
    '',
  ];
  const width = Math.max(...Object.values(words.states).map(lengthOf));
  for (const { state, subject, comparison, reason } of view.thresholds) {
    const label = `${signs[state]} ${words.states[state]}`;
    const indent = ' '.repeat(width + 4);
    const start = label.padEnd(indent.length);
    const [first = '', ...more] = wrap(escapeTerminal(`${subject}: ${comparison}`), indent, indent);
    lines.push(`${colours[state](label)}${start.slice(label.length)}${first.slice(indent.length)}`, ...more);
    if (reason !== '') lines.push(...wrap(escapeTerminal(reason), indent, indent).map(paint.dim));
  }
  lines.push('', ...wrap(view.counts));
  if (!verdict.passed || verdict.warned) lines.push(...wrap(words.why).map(paint.dim));
  return `${lines.join('\n')}\n`;
}
