import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { shippedDecisionRules } from '../../../src/cli/shipped-decision-rules.js';
import { decide } from '../../../src/decide/decide.js';
import type { Decision } from '../../../src/model/decision.js';
import type { Language } from '../../../src/model/language.js';
import { type DecisionFormat, decisionFormats } from '../../../src/report/decision/registry.js';
import { plainPaint } from '../../../src/report/paint.js';
import { decisionSchema } from '../../../src/schema/decision.js';
import { makeMeasure, replies } from '../../fixtures/measure.js';
import { hostileText, makeHostileScorecard, makeScorecard } from '../../fixtures/scorecard.js';

const rules = shippedDecisionRules();
const meta = { tool: 'cx-maturity', version: '0.1.0', created: null };
const bad = makeMeasure({
  id: 'bad',
  kind: 'campaign',
  status: 'decided',
  effort: 5,
  persona: null,
  replies: replies('no'),
});

const decisions: Readonly<Record<string, Decision>> = {
  one: decide(rules, [makeMeasure()], null, meta),
  several: decide(rules, [bad, makeMeasure()], makeScorecard(), meta),
  hostile: decide(
    rules,
    [
      makeMeasure({
        name: hostileText,
        for: hostileText,
        goal: hostileText,
        persona: hostileText,
        replies: { ...replies('no'), mother: { answer: 'no', note: hostileText } },
      }),
      { ...bad, name: 'x'.repeat(500) },
    ],
    makeHostileScorecard(),
    meta,
  ),
};

async function render(format: DecisionFormat, decision: Decision, language: Language, columns = 80): Promise<string> {
  return (await decisionFormats[format].load()).render(decision, language, plainPaint, columns);
}

const cases = (Object.keys(decisionFormats) as DecisionFormat[]).flatMap((format) =>
  Object.keys(decisions).flatMap((name) => (['de', 'en'] as const).map((language) => ({ format, name, language }))),
);

describe('every format', () => {
  test.each(cases)(
    '$format of $name in $language is whole and ends with one newline',
    async ({ format, name, language }) => {
      const text = await render(format, decisions[name] as Decision, language);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
      if (name === 'hostile' && format !== 'json') {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may get through
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }
      if (format === 'md') expect(text.replace(/^<!-- cx-maturity decision -->/, '')).not.toMatch(/<\w|<\//);
    },
  );

  test.each([40, 80, 100])('the table is no wider than %i columns', async (columns) => {
    for (const decision of Object.values(decisions)) {
      for (const language of ['de', 'en'] as const) {
        const lines = (await render('table', decision, language, columns)).split('\n');
        expect(lines.filter((line) => Array.from(line).length > columns)).toEqual([]);
      }
    }
  });

  test('the table says verdict, reason, answer, what to change, and that the check failed', async () => {
    const text = (await render('table', decisions.several as Decision, 'de')).replace(/\s+/g, ' ');
    expect(text).toContain('Umsetzen: 1 · überarbeiten: 0 · stoppen: 1');
    expect(text).toContain('Stoppen: Was man der eigenen Mutter nicht antun würde');
    expect(text).toContain('Würden wir das unserer eigenen Mutter antun? Nein.');
    expect(text).toContain('→ Ändern: Das streichen');
    expect(text).toContain('Nicht bestanden: Eine Maßnahme');
  });

  test('JSON is as its schema says, and the decision itself', async () => {
    const validate = new Ajv({ strict: false }).compile(decisionSchema);
    for (const decision of Object.values(decisions)) {
      const value: unknown = JSON.parse(await render('json', decision, 'en'));
      expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
      expect(value).toEqual(decision);
    }
  });
});
