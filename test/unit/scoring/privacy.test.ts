import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateGate } from '../../../src/gate/evaluate-gate.js';
import type { Privacy } from '../../../src/model/answers.js';
import type { Language } from '../../../src/model/language.js';
import type { Answer, Response } from '../../../src/model/response.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { explain } from '../../../src/report/explain.js';
import { plainPaint } from '../../../src/report/paint.js';
import { reportFormats } from '../../../src/report/registry.js';
import { renderTable } from '../../../src/report/table.js';
import { verdictFormats } from '../../../src/report/verdict/registry.js';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { anyCase } from '../../fixtures/arbitrary.js';
import { makeAnswer, makeModel, makeResponse } from '../../fixtures/model.js';
import { dimensionOf, scoreAll } from '../../fixtures/score-short.js';

const minGroup = 3;
const anonymous: Privacy = { mode: 'anonymous', minGroup };

/** Every answer gets a comment and a piece of evidence that can be found again, every person a department and a role. */
function mark(responses: readonly Response[]): Response[] {
  return responses.map((response, person) => ({
    ...response,
    respondent: { department: `department-of-${person}`, role: `role-of-${person}` },
    answers: new Map(
      [...response.answers].map(([item, answer]): [string, Answer] => [
        item,
        { ...answer, comment: `remark z${item}z ${person}`, evidence: `evidence-${item}-${person}` },
      ]),
    ),
  }));
}

function answeredBy(responses: readonly Response[], item: string): number {
  return responses.filter((response) => response.answers.get(item)?.state === 'answered').length;
}

/** Everything that a reader could get to see of a scorecard, as one text. */
async function everyOutput(scorecard: Scorecard): Promise<string> {
  const texts: string[] = [];
  for (const language of ['de', 'en'] satisfies Language[]) {
    for (const format of Object.values(reportFormats)) texts.push((await format.load()).render(scorecard, language));
    texts.push(renderTable(scorecard, language, plainPaint, 80));
    const targets = [
      null,
      ...scorecard.sections.flatMap((section) => [section.id, ...section.items.map((item) => item.id)]),
    ];
    for (const target of targets) {
      const explained = explain(scorecard, target, language, plainPaint);
      if (explained.ok) texts.push(explained.value);
    }
    const gate = {
      basis: 'low',
      thresholds: [{ bound: 'error', measure: 'level', of: 'overall', atLeast: 3 }],
    } as const;
    const verdict = evaluateGate(scorecard, gate, { tool: 'test', version: '0', created: null });
    for (const format of Object.values(verdictFormats)) texts.push((await format.load()).render(verdict, language));
  }
  return texts.join('\n');
}

describe('an anonymous assessment', () => {
  const model = makeModel([{ id: 'a', items: { A1: 1, A2: 1 } }]);

  test('gives no scorecard below its group size, and says how many there are and must be', () => {
    const { answers, problems } = aggregate(
      model.questionnaire,
      [makeResponse({ A1: 3 }), makeResponse({ A1: 4 })],
      anonymous,
    );
    expect(answers).toBeNull();
    expect(problems).toMatchObject([{ code: 'too-few-responses', args: { found: 2, least: 3 } }]);
  });

  test('treats an item that too few answered as unanswered', () => {
    const responses = [makeResponse({ A1: 3, A2: 5 }), makeResponse({ A1: 3, A2: 5 }), makeResponse({ A1: 4 })];
    const section = dimensionOf(scoreAll(model, responses, anonymous), 'a');
    // A2 was answered by two: it counts as open. A1 = 10/3. Coverage (1 + 0)/2; the low end (10/3 + 1)/2.
    expect(section.items[1]).toMatchObject({
      mean: null,
      reached: null,
      reason: { code: 'hidden-for-privacy', minGroup: 3 },
    });
    expect(section).toMatchObject({ score: 3.333333333333, coverage: 0.5 });
    expect(section.range?.low).toBeCloseTo((10 / 3 + 1) / 2, 12);
  });

  test('hides a distribution in which one option was taken by too few, and one that is everybody’s answer', () => {
    const six = (first: number, second: number) => [
      ...Array.from({ length: 3 }, () => makeResponse({ A1: first, A2: 3 })),
      ...Array.from({ length: 3 }, () => makeResponse({ A1: second, A2: 3 })),
    ];
    const countsOf = (responses: Response[], index: number) =>
      dimensionOf(scoreAll(model, responses, anonymous), 'a').items[index]?.options.map(({ count }) => count);
    expect(countsOf(six(2, 4), 0)).toEqual([0, 3, 0, 3, 0]);
    expect(countsOf([...six(2, 4), makeResponse({ A1: 5, A2: 3 })], 0)).toEqual([null, null, null, null, null]);
    expect(countsOf(six(2, 4), 1)).toEqual([null, null, null, null, null]);
  });

  test('keeps back how few could not tell, and every count that would give it away', () => {
    const responses = [
      ...Array.from({ length: 4 }, () => makeResponse({ A1: 3, A2: 3 })),
      makeResponse({ A1: '?', A2: 3 }),
    ];
    const [item] = dimensionOf(scoreAll(model, responses, anonymous), 'a').items;
    expect(item).toMatchObject({
      answered: null,
      unknown: null,
      unanswered: null,
      notApplicable: null,
      coverage: null,
      range: null,
    });
    expect(item?.mean).toBe(3);
  });

  test('the figures of a section with one item are the same however few left it open', () => {
    const single = makeModel([{ id: 'a', items: { A1: 1 } }]);
    const five: Privacy = { mode: 'anonymous', minGroup: 5 };
    const withOpen = (open: number) => [
      ...Array.from({ length: 12 - open }, () => makeResponse({ A1: 3 })),
      ...Array.from({ length: open }, () => makeResponse({ A1: '?' })),
    ];
    const figuresOf = (open: number) => {
      const { score, coverage, range } = dimensionOf(scoreAll(single, withOpen(open), five), 'a');
      return { score, coverage, range };
    };
    // One to four of twelve count as four: coverage 8/12, low (8·3 + 4·1)/12, high (8·3 + 4·5)/12.
    const hidden = { score: 3, coverage: 0.666666666667, range: { low: 2.333333333333, high: 3.666666666667 } };
    expect([1, 2, 3, 4].map(figuresOf)).toEqual([hidden, hidden, hidden, hidden]);
    expect(figuresOf(0)).toEqual({ score: 3, coverage: 1, range: { low: 3, high: 3 } });
    expect(figuresOf(6).coverage).toBe(0.5);
  });

  test('the share of "does not apply" never tells how few said so', () => {
    const withShare = (few: number) =>
      dimensionOf(
        scoreAll(
          model,
          [
            ...Array.from({ length: few }, () => makeResponse({ A1: '-', A2: 3 })),
            ...Array.from({ length: 10 - few }, () => makeResponse({ A1: 3, A2: 3 })),
          ],
          anonymous,
        ),
        'a',
      ).notApplicable;
    // One or two of ten count as two: (2/10 + 0)/2.
    expect([1, 2].map(withShare)).toEqual([0.1, 0.1]);
    expect([0, 4].map(withShare)).toEqual([0, 0.2]);
  });

  test('shows reasons for "does not apply" only where enough people gave one', () => {
    const three = Array.from({ length: 3 }, () => makeResponse({ A1: '-', A2: 3 }));
    const others = Array.from({ length: 3 }, () => makeResponse({ A1: 3, A2: 3 }));
    const reasonsOf = (responses: Response[]) =>
      dimensionOf(scoreAll(model, responses, anonymous), 'a').items[0]?.notApplicableReasons.length;
    expect(reasonsOf([...three, ...others])).toBe(3);
    expect(reasonsOf([...three.slice(1), ...others])).toBe(0);
  });

  test('shows comments without whose they are, in an order that tells nothing of it, and no evidence', () => {
    const responses = mark(Array.from({ length: 6 }, () => makeResponse({ A1: 3, A2: 3 })));
    const [item] = dimensionOf(scoreAll(model, responses, anonymous), 'a').items;
    const inOrder = responses.map((_, person) => `remark zA1z ${person}`);
    expect([...(item?.comments ?? [])].sort()).toEqual(inOrder);
    expect(item?.comments).not.toEqual(inOrder);
    expect(item?.evidence).toEqual([]);
  });

  test('in an open room, for one agreed answer and for the holder of the files nothing is hidden', () => {
    for (const mode of ['open', 'agreed', 'holder'] as const) {
      const scorecard = scoreAll(model, mark([makeResponse({ A1: 3, A2: '?' })]), { mode });
      expect(scorecard.privacy).toEqual({ mode, minGroup: null });
      expect(dimensionOf(scorecard, 'a').items[0]).toMatchObject({
        answered: 1,
        comments: ['remark zA1z 0'],
        evidence: ['evidence-A1-0'],
      });
    }
  });
});

describe('whatever the organisation', () => {
  const organisations = anyCase(9, minGroup).map(({ model, responses }) => ({ model, responses: mark(responses) }));

  test('no count below the group size, no distribution that is one answer, no remark of too few', () => {
    fc.assert(
      fc.property(organisations, ({ model, responses }) => {
        const scorecard = scoreAll(model, responses, anonymous);
        const safe = (count: number | null): boolean => count === null || count === 0 || count >= minGroup;
        for (const item of scorecard.sections.flatMap((section) => section.items)) {
          const counts = [item.answered, item.unknown, item.unanswered, item.notApplicable];
          expect(counts.every(safe), item.id).toBe(true);
          expect(
            item.options.every(({ count }) => safe(count)),
            item.id,
          ).toBe(true);
          const shown = item.options.filter(({ count }) => count !== null && count > 0);
          expect(shown.length, item.id).not.toBe(1);
          // What is shown must not give the rest away by subtraction.
          if (counts.some((count) => count === null)) {
            expect(counts).toEqual([null, null, null, null]);
            expect([item.coverage, item.range]).toEqual([null, null]);
            expect(item.options.every(({ count }) => count === null)).toBe(true);
          }
          if (answeredBy(responses, item.id) < minGroup) {
            expect(item.mean).toBeNull();
            if (responses.some((response) => response.answers.get(item.id)?.state !== 'not-applicable')) {
              expect(item.comments).toEqual([]);
            }
          }
        }
        for (const { evidence } of [...scorecard.findings, ...scorecard.overall.caps]) {
          for (const { measure, of, found } of evidence) {
            if (measure !== 'unknown' || found === null || found === 0) continue;
            const unknown = responses.filter((response) => response.answers.get(of)?.state === 'unknown').length;
            expect(unknown).toBeGreaterThanOrEqual(minGroup);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  test('what too few people answered could have been anything: the bytes are the same', () => {
    fc.assert(
      fc.property(organisations, fc.infiniteStream(fc.nat()), ({ model, responses }, dice) => {
        const items = model.questionnaire.sections.flatMap((section) => section.items);
        const hidden = items.filter((item) => answeredBy(responses, item.id) < minGroup);
        const changed = responses.map((response) => {
          const answers = new Map(response.answers);
          for (const item of hidden) {
            const before = answers.get(item.id);
            if (before?.state !== 'answered') continue;
            const value = 1 + ((dice.next().value ?? 0) % item.options.length);
            answers.set(item.id, { ...makeAnswer(value), comment: 'something else', evidence: null });
          }
          return { ...response, respondent: { department: null, role: null }, answers };
        });
        expect(JSON.stringify(scoreAll(model, changed, anonymous))).toBe(
          JSON.stringify(scoreAll(model, responses, anonymous)),
        );
      }),
      { numRuns: 600 },
    );
  });

  test('no output in any format names a department or a role, or shows evidence or the remark of too few', async () => {
    await fc.assert(
      fc.asyncProperty(organisations, async ({ model, responses }) => {
        const output = await everyOutput(scoreAll(model, responses, anonymous));
        expect(output).not.toMatch(/department-of-|role-of-|evidence-[DP]\d/);
        for (const item of model.questionnaire.sections.flatMap((section) => section.items)) {
          const answered = answeredBy(responses, item.id);
          const applies = responses.some((response) => response.answers.get(item.id)?.state !== 'not-applicable');
          if (answered < minGroup && applies) expect(output).not.toContain(`z${item.id}z`);
        }
      }),
      { numRuns: 25 },
    );
  });
});
