import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Privacy } from '../../../src/model/answers.js';
import type { Questionnaire } from '../../../src/model/questionnaire.js';
import type { Answer, Response } from '../../../src/model/response.js';
import {
  aggregate,
  type Counting,
  countResponse,
  finishCounting,
  startCounting,
} from '../../../src/scoring/aggregate.js';
import { remarkLimits } from '../../../src/scoring/keep-remarks.js';
import { score } from '../../../src/scoring/score.js';
import { anyCase } from '../../fixtures/arbitrary.js';
import { makeModel, makeResponse } from '../../fixtures/model.js';

const privacies: readonly Privacy[] = [{ mode: 'anonymous', minGroup: 3 }, { mode: 'open' }, { mode: 'holder' }];

/** Answers counted the slow way: for each item, one look at all responses for each count. */
function countSlowly(questionnaire: Questionnaire, responses: readonly Response[], privacy: Privacy): Answers {
  const least = privacy.mode === 'anonymous' ? privacy.minGroup : 0;
  const each = questionnaire.sections
    .flatMap(({ items }) => items)
    .map((item) => {
      const all = responses.flatMap((response) => response.answers.get(item.id) ?? []);
      const given = all.filter((answer) => answer.state === 'answered');
      const left = all.flatMap((answer) => (answer.state === 'not-applicable' ? [answer.reason] : []));
      const isHidden = given.length < least && left.length < responses.length;
      const shown = isHidden ? [] : given;
      const unknown = isHidden ? 0 : all.filter((answer) => answer.state === 'unknown').length;
      const words = (key: 'comment' | 'evidence') => (isHidden ? [] : all.flatMap((answer) => answer[key] ?? []));
      return {
        counts: {
          item: item.id,
          options: item.options.map((_, index) => shown.filter(({ value }) => value === index + 1).length),
          answered: shown.length,
          unknown,
          unanswered: responses.length - shown.length - unknown - left.length,
          notApplicable: left.length,
          reasons: left.length < least ? [] : left.toSorted(),
          agreement: null,
        },
        comments: words('comment').map((text) => ({ item: item.id, text })),
        evidence: least > 0 ? [] : words('evidence').map((text) => ({ item: item.id, text })),
      };
    });
  return {
    people: responses.length,
    privacy,
    items: each.map(({ counts }) => counts),
    groups: [],
    comments: each.flatMap(({ comments }) => comments),
    evidence: each.flatMap(({ evidence }) => evidence),
    told: [],
    rows: null,
  };
}

/** Answers whose words stand in alphabetical order, to be held against others. */
function inAlphabet(answers: Answers | null): unknown {
  const show = ({ item, text }: { item: string; text: string }): string => `${item} ${text}`;
  return (
    answers && {
      ...answers,
      rows: null,
      items: answers.items.map((item) => ({ ...item, reasons: item.reasons.toSorted() })),
      comments: answers.comments.map(show).toSorted(),
      evidence: answers.evidence.map(show).toSorted(),
    }
  );
}

const words = fc.option(fc.string({ minLength: 1, maxLength: 5 }));

/** Random responses, some of whose answers have words beside them. */
const cases = fc
  .tuple(anyCase(9, 3), fc.infiniteStream(fc.tuple(words, words)))
  .map(([{ model, responses }, notes]) => ({
    model,
    responses: responses.map((response) => ({
      ...response,
      answers: new Map(
        [...response.answers].map(([item, answer]): [string, Answer] => {
          const [comment = null, evidence = null] = notes.next().value ?? [];
          return [item, { ...answer, comment, evidence }];
        }),
      ),
    })),
  }));

describe('counting one response at a time', () => {
  test('gives what looking at all of them at once gives', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...privacies), ({ model: { questionnaire }, responses }, privacy) => {
        const { answers } = aggregate(questionnaire, responses, privacy);
        expect(inAlphabet(answers)).toEqual(inAlphabet(countSlowly(questionnaire, responses, privacy)));
      }),
      { numRuns: 500 },
    );
  });

  test('gives the same bytes in whatever order they come', () => {
    const shuffled = cases.chain(({ model, responses }) =>
      fc.shuffledSubarray(responses, { minLength: responses.length }).map((other) => ({ model, responses, other })),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...privacies), ({ model, responses, other }, privacy) => {
        const bytesOf = (list: readonly Response[]): string => {
          const { answers } = aggregate(model.questionnaire, list, privacy);
          if (answers === null) throw new Error('too few');
          return JSON.stringify(score(model, answers, { organisation: null, tool: 't', version: '0', created: null }));
        };
        expect(bytesOf(other)).toBe(bytesOf(responses));
      }),
      { numRuns: 300 },
    );
  });

  const { questionnaire } = makeModel([{ id: 'a', items: { A1: 1, A2: 1 } }]);

  /** Everything that can be reached from a value, each once. */
  function reach(value: unknown, found = new Set<unknown>()): Set<unknown> {
    if (typeof value !== 'object' || value === null || found.has(value)) return found;
    found.add(value);
    const entries = value instanceof Map || value instanceof Set ? [...value].flat() : [];
    for (const inside of [...entries, ...Reflect.ownKeys(value).map((key) => Reflect.get(value, key))])
      reach(inside, found);
    return found;
  }

  function count(counting: Counting, from: number, to: number): Response[] {
    return Array.from({ length: to - from }, (_, index) => {
      const person = from + index;
      const answer: Answer = {
        state: 'answered',
        value: 1 + (person % 5),
        comment: `comment ${person}`,
        evidence: 'e',
        agreement: null,
      };
      const response = { ...makeResponse({ A2: '?' }), answers: new Map([['A1', answer]]) };
      countResponse(counting, response);
      return response;
    });
  }

  test('keeps no response and no answer, and stops growing', () => {
    const counting = startCounting(questionnaire, { mode: 'holder' });
    const responses = count(counting, 0, 3 * remarkLimits.count);
    const kept = reach(counting);
    for (const response of responses) {
      expect(kept.has(response)).toBe(false);
      expect(kept.has(response.answers)).toBe(false);
      expect(kept.has(response.answers.get('A1'))).toBe(false);
    }
    count(counting, 3 * remarkLimits.count, 40_000);
    // Remarks are cut back at twice their limit; of comments and of evidence.
    expect(reach(counting).size).toBeLessThan(2 * 2 * remarkLimits.count + 100);
    const { answers, remarksLeftOut } = finishCounting(counting);
    expect(answers?.people).toBe(40_000);
    expect(answers?.comments).toHaveLength(remarkLimits.count);
    expect(remarksLeftOut).toBe(2 * (40_000 - remarkLimits.count));
  });

  test('remembers nothing in an anonymous assessment that no output may show', () => {
    const counting = startCounting(questionnaire, { mode: 'anonymous', minGroup: 3 });
    count(counting, 0, 50);
    expect(JSON.stringify(counting)).not.toContain('"e"');
    const { answers, remarksLeftOut } = finishCounting(counting);
    expect(answers?.evidence).toEqual([]);
    expect(remarksLeftOut).toBe(0);
  });

  test('says nothing of remarks on what too few answered', () => {
    const counting = startCounting(questionnaire, { mode: 'anonymous', minGroup: 5 });
    for (let person = 0; person < 2 * remarkLimits.count; person += 1) {
      const answer: Answer = { state: 'unknown', comment: `comment ${person}`, evidence: null, agreement: null };
      countResponse(counting, { ...makeResponse({}), answers: new Map([['A1', answer]]) });
    }
    expect(finishCounting(counting)).toMatchObject({ answers: { comments: [] }, remarksLeftOut: 0 });
  });
});
