import { gateWords } from '../../i18n/gate.js';
import type { Language } from '../../model/language.js';
import type { Verdict } from '../../model/verdict.js';
import { escapeXml } from '../escape.js';
import { type ThresholdView, viewVerdict } from './view.js';

/**
 * JUnit XML as CI servers read it: one suite per section, one test case per threshold. An error bound that is not met is a failure;
 * a warning bound that is not met is a passing case that says so, because JUnit knows no warning.
 * The same verdict gives the same bytes; a timestamp stands there only when the verdict has one.
 */
export function render(verdict: Verdict, language: Language): string {
  const words = gateWords[language];
  const view = viewVerdict(verdict, language);
  const suites = new Map<string, { threshold: ThresholdView; measure: string }[]>();
  for (const [index, threshold] of view.thresholds.entries()) {
    const cases = suites.get(threshold.of) ?? [];
    cases.push({ threshold, measure: verdict.thresholds[index]?.measure ?? '' });
    suites.set(threshold.of, cases);
  }

  const counts = (thresholds: readonly ThresholdView[]): string => {
    const failures = thresholds.filter(({ state }) => state === 'unmet').length;
    return `tests="${thresholds.length}" failures="${failures}" errors="0"`;
  };
  const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(verdict.meta.created ?? '')?.[0];
  const when = timestamp === undefined ? '' : ` timestamp="${timestamp}"`;
  const properties = {
    organisation: verdict.organisation ?? '',
    questionnaire: `${verdict.questionnaire.id}@${verdict.questionnaire.version} ${verdict.questionnaire.hash}`,
    rules: `${verdict.rules.id}@${verdict.rules.version} ${verdict.rules.hash}`,
    basis: verdict.basis,
  };

  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeXml(`cx-maturity: ${view.headline}`)}" ${counts(view.thresholds)} time="0">`,
  ];
  for (const [of, cases] of suites) {
    const thresholds = cases.map(({ threshold }) => threshold);
    lines.push(
      `  <testsuite name="${escapeXml(`cx-maturity.${of}`)}" ${counts(thresholds)} skipped="0" time="0"${when}>`,
    );
    lines.push('    <properties>');
    for (const [name, value] of Object.entries(properties)) {
      lines.push(`      <property name="${name}" value="${escapeXml(value)}"/>`);
    }
    lines.push('    </properties>');
    for (const { threshold, measure } of cases) {
      const { state, subject, expected, comparison, reason } = threshold;
      const body = escapeXml(`${subject}: ${comparison}${reason === '' ? '' : `\n${reason}`}`);
      lines.push(
        `    <testcase classname="${escapeXml(`cx-maturity.${of}`)}" name="${escapeXml(`${subject} ${expected}`)}" time="0">`,
        state === 'unmet'
          ? `      <failure type="${escapeXml(measure)}" message="${escapeXml(comparison)}">${body}</failure>`
          : `      <system-out>${escapeXml(words.states[state])}: ${body}</system-out>`,
        '    </testcase>',
      );
    }
    lines.push('  </testsuite>');
  }
  lines.push('</testsuites>');
  return `${lines.join('\n')}\n`;
}
