import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateGate } from '../../../src/gate/evaluate-gate.js';
import type { Threshold } from '../../../src/model/assessment.js';
import type { Answer, Response } from '../../../src/model/response.js';
import type { Model } from '../../../src/model/rule-set.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { scorecardSchema } from '../../../src/schema/scorecard.js';
import { anyCase } from '../../fixtures/arbitrary.js';
import { makeAnswer } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';

const runs = { numRuns: 400 };

/** Figures are settled to twelve decimals; a difference in the last of them is noise of binary fractions, not a result. */
const noise = 1e-11;

/** A response with one answer put in the place of another. */
function withAnswer(response: Response, item: string, answer: Answer): Response {
  return { ...response, answers: new Map(response.answers).set(item, answer) };
}

/** Every number of a scorecard that may not get worse, signed so that more is better; null where there is none. */
function goods(scorecard: Scorecard): Map<string, number | null> {
  const { overall, sections } = scorecard;
  const found = new Map<string, number | null>();
  const put = (name: string, value: number | null | undefined): Map<string, number | null> =>
    found.set(name, value ?? null);
  put('overall score', overall.score);
  put('overall low', overall.range?.low);
  put('overall high', overall.range?.high);
  put('overall level', overall.level);
  put('overall level low', overall.levelRange?.low);
  put('overall level high', overall.levelRange?.high);
  for (const section of sections) {
    const sign = section.kind === 'dimension' ? 1 : -1;
    const value = section.kind === 'dimension' ? section.score : section.severity;
    put(`${section.id} value`, value === null ? null : sign * value);
    put(`${section.id} low`, section.range === null ? null : sign * section.range.low);
    put(`${section.id} high`, section.range === null ? null : sign * section.range.high);
    if (section.kind === 'dimension') {
      put(`${section.id} level`, section.level);
      put(`${section.id} level low`, section.levelRange?.low);
      put(`${section.id} level high`, section.levelRange?.high);
    }
  }
  return found;
}

/** A case with one given answer that can be made better by one option; null where there is none. */
interface Improvable {
  readonly model: Model;
  readonly responses: Response[];
  readonly move: { readonly person: number; readonly item: string; readonly better: number } | null;
}

const improvable = anyCase(4).chain(({ model, responses }): fc.Arbitrary<Improvable> => {
  const moves = responses.flatMap((response, person) =>
    model.questionnaire.sections.flatMap((section) =>
      section.items.flatMap((item) => {
        const answer = response.answers.get(item.id);
        if (answer?.state !== 'answered') return [];
        const better = section.kind === 'dimension' ? answer.value + 1 : answer.value - 1;
        return better < 1 || better > item.options.length ? [] : [{ person, item: item.id, better }];
      }),
    ),
  );
  return moves.length === 0
    ? fc.constant({ model, responses, move: null })
    : fc.constantFrom(...moves).map((move) => ({ model, responses, move }));
});

function improved(responses: readonly Response[], move: { person: number; item: string; better: number }): Response[] {
  return responses.map((response, person) =>
    person === move.person ? withAnswer(response, move.item, makeAnswer(move.better)) : response,
  );
}

/** One threshold of every kind for every section, at several heights. */
function allThresholds(model: Model): Threshold[] {
  const dimensions = model.questionnaire.sections.filter(({ kind }) => kind === 'dimension').map(({ id }) => id);
  return [...dimensions, 'overall'].flatMap((of): Threshold[] => [
    ...[2, 3, 4].map((atLeast) => ({ bound: 'error', measure: 'level', of, atLeast }) as const),
    ...[1.5, 2.5, 3.5].map((atLeast) => ({ bound: 'error', measure: 'score', of, atLeast }) as const),
  ]);
}

describe('rule 11: deterministic', () => {
  test('the same answers give the same bytes, in whatever order people and answers come', () => {
    fc.assert(
      fc.property(anyCase(5), fc.infiniteStream(fc.nat()), ({ model, responses }, seeds) => {
        const before = JSON.stringify(scoreAll(model, responses));
        const mixed = responses
          .map((response) => ({ key: seeds.next().value ?? 0, response }))
          .sort((a, b) => a.key - b.key)
          .map(({ response }) => ({ ...response, answers: new Map([...response.answers].reverse()) }));
        expect(JSON.stringify(scoreAll(model, mixed))).toBe(before);
        expect(JSON.stringify(scoreAll(model, responses))).toBe(before);
      }),
      runs,
    );
  });
});

describe('rule 11: monotone', () => {
  test('a better answer makes no score, level or range end worse', () => {
    fc.assert(
      fc.property(improvable, ({ model, responses, move }) => {
        if (move === null) return;
        const before = goods(scoreAll(model, responses));
        const after = goods(scoreAll(model, improved(responses, move)));
        for (const [name, value] of before) {
          const now = after.get(name) ?? null;
          expect(now === null, name).toBe(value === null);
          if (value !== null && now !== null) expect(now, name).toBeGreaterThanOrEqual(value - noise);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('a better answer fails no threshold that was met', () => {
    fc.assert(
      fc.property(
        improvable,
        fc.constantFrom('low' as const, 'answered' as const),
        ({ model, responses, move }, basis) => {
          if (move === null) return;
          const gate = { basis, thresholds: allThresholds(model) };
          const meta = { tool: 'test', version: '0', created: null };
          const before = evaluateGate(scoreAll(model, responses), gate, meta).thresholds;
          const after = evaluateGate(scoreAll(model, improved(responses, move)), gate, meta).thresholds;
          for (const [index, threshold] of before.entries()) {
            if (threshold.passed) expect(after[index]?.passed).toBe(true);
          }
        },
      ),
      runs,
    );
  });
});

describe('rule 4: ranges', () => {
  test('a range contains its score, a level range its level, a class range its class', () => {
    const order = ['absent', 'early', 'present', 'entrenched'];
    fc.assert(
      fc.property(anyCase(4), ({ model, responses }) => {
        const { overall, sections } = scoreAll(model, responses);
        const inside = (value: number | null, range: { low: number; high: number } | null): void => {
          if (range !== null) expect(range.low).toBeLessThanOrEqual(range.high);
          if (value === null) return;
          expect((range?.low ?? 9) - noise).toBeLessThanOrEqual(value);
          expect((range?.high ?? 0) + noise).toBeGreaterThanOrEqual(value);
        };
        inside(overall.score, overall.range);
        inside(overall.level, overall.levelRange);
        for (const section of sections) {
          if (section.kind === 'dimension') {
            inside(section.score, section.range);
            inside(section.level, section.levelRange);
          } else {
            inside(section.severity, section.range);
            const { classRange } = section;
            if (section.class !== null && classRange !== null) {
              inside(order.indexOf(section.class), {
                low: order.indexOf(classRange.low),
                high: order.indexOf(classRange.high),
              });
            }
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('adding a missing answer never lowers a low end and never raises a high end', () => {
    interface OpenCase {
      readonly model: Model;
      readonly responses: Response[];
      readonly gap: { readonly person: number; readonly item: string; readonly value: number } | null;
    }
    const openCase = anyCase(4).chain(({ model, responses }): fc.Arbitrary<OpenCase> => {
      const gaps = responses.flatMap((response, person) =>
        model.questionnaire.sections.flatMap((section) =>
          section.items.flatMap((item) => {
            const state = response.answers.get(item.id)?.state;
            return state === undefined || state === 'unknown'
              ? item.options.map((_, index) => ({ person, item: item.id, value: index + 1 }))
              : [];
          }),
        ),
      );
      return gaps.length === 0
        ? fc.constant({ model, responses, gap: null })
        : fc.constantFrom(...gaps).map((gap) => ({ model, responses, gap }));
    });
    fc.assert(
      fc.property(openCase, ({ model, responses, gap }) => {
        if (gap === null) return;
        const before = scoreAll(model, responses);
        const after = scoreAll(
          model,
          responses.map((response, person) =>
            person === gap.person ? withAnswer(response, gap.item, makeAnswer(gap.value)) : response,
          ),
        );
        const narrower = (
          was: { low: number; high: number } | null,
          is: { low: number; high: number } | null,
          name: string,
        ): void => {
          if (was === null || is === null) return;
          expect(is.low, `${name} low`).toBeGreaterThanOrEqual(was.low - noise);
          expect(is.high, `${name} high`).toBeLessThanOrEqual(was.high + noise);
        };
        narrower(before.overall.range, after.overall.range, 'overall');
        narrower(before.overall.levelRange, after.overall.levelRange, 'overall level');
        for (const [index, section] of before.sections.entries()) {
          const now = after.sections[index];
          narrower(section.range, now?.range ?? null, section.id);
          if (section.kind === 'dimension' && now?.kind === 'dimension') {
            narrower(section.levelRange, now.levelRange, `${section.id} level`);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('rule 5: no number where there is none', () => {
  test('no NaN and no Infinity, and every scorecard is valid against its schema', () => {
    const validate = new Ajv({ strict: false }).compile(scorecardSchema);
    fc.assert(
      fc.property(anyCase(4), ({ model, responses }) => {
        const scorecard = scoreAll(model, responses);
        visitNumbers(scorecard, (value) => expect(Number.isFinite(value)).toBe(true));
        expect(validate(JSON.parse(JSON.stringify(scorecard))), JSON.stringify(validate.errors)).toBe(true);
      }),
      runs,
    );
  });

  test('every missing score stands beside a reason, and every score without one', () => {
    fc.assert(
      fc.property(anyCase(3), ({ model, responses }) => {
        const { overall, sections } = scoreAll(model, responses);
        expect(overall.score === null).toBe(overall.reason !== null);
        for (const section of sections) {
          const value = section.kind === 'dimension' ? section.score : section.severity;
          expect(value === null).toBe(section.reason !== null);
          for (const item of section.items) expect(item.mean === null).toBe(item.reason !== null);
        }
      }),
      runs,
    );
  });
});

function visitNumbers(value: unknown, visit: (value: number) => void): void {
  if (typeof value === 'number') visit(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) visitNumbers(inner, visit);
}
