import { describe, expect, test } from 'vitest';
import { shippedDecisionRules } from '../../../src/cli/shipped-decision-rules.js';
import { shippedSources } from '../../../src/cli/shipped-sources.js';
import { listComparisons } from '../../../src/conditions/evaluate.js';
import { evaluate } from '../../../src/decide/condition.js';
import { decide } from '../../../src/decide/decide.js';
import { listDecisionSources } from '../../../src/decide/list-decision-sources.js';
import type { DecisionVerdict, ProposedMeasure } from '../../../src/model/decision.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { score } from '../../../src/scoring/score.js';
import { readGolden } from '../../fixtures/companies.js';
import { makeMeasure, replies } from '../../fixtures/measure.js';
import { loadShipped } from '../../fixtures/shipped.js';

const rules = shippedDecisionRules();
const { model } = await loadShipped('seven-ps');
const meta = { tool: 'cx-maturity', version: '0.1.0', created: null };

function scoreCompany(id: string): Scorecard {
  const response = readGolden(`companies/${id}/response.yaml`, model);
  const { answers } = aggregate(model.questionnaire, [response], { mode: 'holder' });
  if (answers === null) throw new Error(id);
  return score(model, answers, { organisation: id, tool: 'test', version: '0', created: null });
}

const companies = {
  // Every tool and no leadership; a CX team behind a glass door; eight years at it.
  moebelhof: scoreCompany('moebelhof-retail'),
  lumentis: scoreCompany('lumentis-software'),
  vestergaard: scoreCompany('vestergaard-workwear'),
};

function judge(measure: ProposedMeasure, scorecard: Scorecard | null = null) {
  const [decided] = decide(rules, [measure], scorecard, meta).measures;
  if (decided === undefined) throw new Error('nothing was decided');
  return decided;
}

const verdicts: readonly DecisionVerdict[] = ['go', 'rework', 'stop'];

describe('the verdict', () => {
  test('is go where no rule holds, and says so', () => {
    expect(judge(makeMeasure())).toMatchObject({ verdict: 'go', reasons: [], warnings: [], fails: false });
  });

  test.each([
    ['what nobody would do to their mother', { replies: replies('yes', { mother: 'no' }) }, 'stop', 'not-to-my-mother'],
    [
      'nothing to value and nobody would do it',
      { replies: replies('yes', { value: 'no', do: 'no' }) },
      'stop',
      'no-value-no-action',
    ],
    ['no help in the contact', { criteria: { ...makeMeasure().criteria, helps: 1 } }, 'stop', 'no-help-in-contact'],
    [
      'two open questions',
      { replies: replies('yes', { think: 'unknown', do: 'unknown' }) },
      'rework',
      'questions-open',
    ],
    ['a simpler way', { criteria: { ...makeMeasure().criteria, simpler: 'exists' } }, 'rework', 'simpler-way'],
    [
      'a guess with some effort',
      { effort: 2, criteria: { ...makeMeasure().criteria, evidence: 'guess' } },
      'rework',
      'only-guessed',
    ],
    ['a guess that takes days', { criteria: { ...makeMeasure().criteria, evidence: 'guess' } }, 'go', null],
    [
      'a guess of unknown effort',
      { effort: null, criteria: { ...makeMeasure().criteria, evidence: 'guess' } },
      'rework',
      'only-guessed',
    ],
    ['no persona', { persona: null }, 'go', 'for-nobody-in-particular'],
  ] as const)('for %s', (_what, changes, verdict, rule) => {
    const decided = judge(makeMeasure(changes as Partial<ProposedMeasure>));
    expect(decided.verdict).toBe(verdict);
    expect(decided.reasons[0]?.rule ?? null).toBe(rule);
  });

  test('names the answers that made a rule hold, with their notes, and none that did not', () => {
    const said = replies('yes', { mother: 'no' });
    const decided = judge(makeMeasure({ replies: { ...said, mother: { answer: 'no', note: 'She would hang up.' } } }));
    expect(decided.reasons[0]?.evidence).toMatchObject([
      { kind: 'answer', field: 'mother', found: 'no', note: 'She would hang up.' },
    ]);
    const guessed = judge(makeMeasure({ effort: 2, criteria: { ...makeMeasure().criteria, evidence: 'guess' } }));
    expect(guessed.reasons[0]?.evidence.map((one) => (one.kind === 'answer' ? one.field : one.of))).toEqual([
      'evidence',
      'effort',
    ]);
  });

  test('fails the check only for what is decided or running', () => {
    const bad = { replies: replies('no') };
    const fails = (['idea', 'decided', 'running'] as const).map(
      (status) => judge(makeMeasure({ ...bad, status })).fails,
    );
    expect(fails).toEqual([false, true, true]);
  });
});

describe('a list', () => {
  const ids = (measures: readonly ProposedMeasure[]) =>
    decide(rules, measures, null, meta).measures.map(({ measure }) => measure.id);

  test('is ranked by verdict, then benefit per effort, then its own order', () => {
    const stop = makeMeasure({ id: 'stop', replies: replies('no') });
    const dear = makeMeasure({ id: 'dear', effort: 4 });
    const [first, second] = [makeMeasure({ id: 'first' }), makeMeasure({ id: 'second' })];
    expect(ids([stop, dear, first, second])).toEqual(['first', 'second', 'dear', 'stop']);
    expect(ids([second, first, dear, stop])).toEqual(['second', 'first', 'dear', 'stop']);
  });

  test('ranks what names no effort as what costs most', () => {
    expect(ids([makeMeasure({ id: 'silent', effort: null }), makeMeasure({ id: 'said', effort: 4 })])).toEqual([
      'said',
      'silent',
    ]);
  });
});

describe('two companies and two measures', () => {
  const tool = makeMeasure({ id: 'tool', kind: 'platform', effort: 3 });
  const campaign = makeMeasure({ id: 'campaign', kind: 'campaign', aim: 'win', phase: 'before', effort: 2 });
  const keeping = makeMeasure({
    id: 'keeping',
    aim: 'keep',
    effort: 2,
    criteria: { ...tool.criteria, evidence: 'data' },
  });
  const all = (measure: ProposedMeasure) =>
    Object.fromEntries(Object.entries(companies).map(([name, scorecard]) => [name, judge(measure, scorecard).verdict]));

  test('get different verdicts, and each its own reasons', () => {
    for (const measure of [tool, campaign, keeping]) expect(judge(measure).verdict).toBe('go');
    expect({ tool: all(tool), campaign: all(campaign), keeping: all(keeping) }).toMatchInlineSnapshot(`
      {
        "campaign": {
          "lumentis": "stop",
          "moebelhof": "rework",
          "vestergaard": "go",
        },
        "keeping": {
          "lumentis": "rework",
          "moebelhof": "rework",
          "vestergaard": "go",
        },
        "tool": {
          "lumentis": "rework",
          "moebelhof": "rework",
          "vestergaard": "go",
        },
      }
    `);
    const why = judge(tool, companies.moebelhof).warnings.map(({ rule }) => rule);
    expect(why.some((rule) => rule.startsWith('tool-'))).toBe(true);
    expect(judge(campaign, companies.lumentis).warnings.map(({ rule }) => rule)).not.toEqual(why);
  });

  test('what was found in the result is told with its title', () => {
    const [warning] = judge(tool, companies.moebelhof).warnings;
    expect(warning?.evidence).toContainEqual(
      expect.objectContaining({ kind: 'result', measure: 'level', of: 'purpose', found: expect.any(Number) }),
    );
  });

  test('nothing is held against a measure by what was not rated', () => {
    const { moebelhof } = companies;
    const unrated = {
      ...moebelhof,
      sections: moebelhof.sections.map((section) =>
        section.kind === 'dimension'
          ? { ...section, level: null, score: null, items: [] }
          : { ...section, severity: null, items: [] },
      ),
    };
    expect(judge(tool, unrated).warnings).toEqual([]);
  });
});

describe('the shipped rules', () => {
  const criteria = (changes: Partial<ProposedMeasure['criteria']>) => ({ ...makeMeasure().criteria, ...changes });
  /** Each list from the worst answer to the best; an open question is never better than a yes. */
  const ladders: readonly (readonly ((measure: ProposedMeasure) => ProposedMeasure)[])[] = [
    ...(['think', 'do', 'value', 'better', 'mother'] as const).flatMap((question) =>
      [['no', 'partly', 'yes'] as const, ['unknown', 'yes'] as const].map((answers) =>
        answers.map((answer) => (measure: ProposedMeasure) => ({
          ...measure,
          replies: { ...measure.replies, [question]: { answer, note: null } },
        })),
      ),
    ),
    [1, 2, 3, 4, 5].map((helps) => (measure) => ({ ...measure, criteria: { ...measure.criteria, helps } })),
    (['guess', 'data', 'asked-customers'] as const).map((evidence) => (measure) => ({
      ...measure,
      criteria: { ...measure.criteria, evidence },
    })),
    (['exists', 'none'] as const).map((simpler) => (measure) => ({
      ...measure,
      criteria: { ...measure.criteria, simpler },
    })),
    (['not-looked', 'none'] as const).map((simpler) => (measure) => ({
      ...measure,
      criteria: { ...measure.criteria, simpler },
    })),
    (['no', 'yes'] as const).map((measurable) => (measure) => ({
      ...measure,
      criteria: { ...measure.criteria, measurable },
    })),
    [null, 4, 3, 2, 1].map((effort) => (measure) => ({ ...measure, effort })),
    [5, 4, 3, 2, 1].map((effort) => (measure) => ({ ...measure, effort })),
  ];

  /** Every combination of a few answers that matter. */
  function* combinations(): Generator<ProposedMeasure> {
    for (const value of ['yes', 'no'] as const)
      for (const think of ['yes', 'no'] as const)
        for (const mother of ['yes'] as const)
          for (const evidence of ['guess', 'asked-customers'] as const)
            for (const simpler of ['none'] as const)
              for (const helps of [2, 4])
                for (const measurable of ['yes', 'no'] as const)
                  for (const effort of [1, 3, 5, null])
                    for (const kind of ['campaign', 'platform'] as const)
                      yield makeMeasure({
                        kind,
                        aim: 'keep',
                        effort,
                        replies: replies('yes', { value, think, mother }),
                        criteria: criteria({ evidence, simpler, helps, measurable }),
                      });
  }

  test.each([
    ['no company', null],
    ['moebelhof', companies.moebelhof],
    ['lumentis', companies.lumentis],
  ] as const)('never make a verdict worse for a better answer (%s)', (_name, scorecard) => {
    const worsened: string[] = [];
    for (const measure of combinations()) {
      for (const ladder of ladders) {
        let before = Number.POSITIVE_INFINITY;
        for (const step of ladder) {
          const subject = { measure: step(measure), scorecard };
          const held = [...rules.rules, ...rules.warnings].filter(({ when }) => evaluate(when, subject) === true);
          const now = Math.max(0, ...held.map(({ verdict }) => verdicts.indexOf(verdict)));
          if (now > before) worsened.push(JSON.stringify(subject.measure));
          before = now;
        }
      }
    }
    expect(worsened.slice(0, 3)).toEqual([]);
  });

  test('each can hold, and the measure that begins every test meets none', () => {
    const held = new Set<string>();
    const phases = ['problem', null] as const;
    for (const scorecard of Object.values(companies).concat(
      ...['kovar-haulage', 'donau-inn-insurance', 'rurtal-utility', 'aumann-planers'].map(scoreCompany),
    ))
      for (const base of combinations())
        for (const phase of phases)
          for (const changes of [
            {},
            { aim: 'win' },
            { persona: null },
            { replies: replies('no') },
            { replies: replies('unknown') },
            { criteria: criteria({ simpler: 'exists', helps: 1 }) },
            { criteria: criteria({ simpler: 'not-looked' }) },
            { replies: replies('yes', { mother: 'partly' }) },
          ] as const) {
            const subject = { measure: { ...base, phase, ...changes }, scorecard };
            for (const { id, when } of [...rules.rules, ...rules.warnings])
              if (!held.has(id) && evaluate(when, subject) === true) held.add(id);
          }
    const never = [...rules.rules, ...rules.warnings].filter(({ id }) => !held.has(id)).map(({ id }) => id);
    expect(never).toEqual([]);
  });

  test('speak of sections and items that the shipped questionnaire has, each in the right way', () => {
    const { sections } = model.questionnaire;
    const wrong = [...rules.rules, ...rules.warnings].flatMap(({ id, when }) =>
      listComparisons(when).filter((comparison) => {
        if (!('measure' in comparison)) return false;
        const { measure, of } = comparison;
        if (measure === 'item') return !sections.some(({ items }) => items.some((item) => item.id === of));
        const kind = sections.find((section) => section.id === of)?.kind;
        return kind !== (measure === 'severity' ? 'anti-pattern' : 'dimension') ? id : false;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('rest on statements of the bibliography, the two that ask for the check among them', () => {
    const known = shippedSources().statements.map(({ id }) => id);
    const used = listDecisionSources(rules);
    expect(used.filter(({ statement }) => !known.includes(statement))).toEqual([]);
    expect(used.map(({ statement }) => statement)).toEqual(expect.arrayContaining(['S1.2c', 'S1.6a', 'S1.0a', 'S4.9']));
    const bare = [...rules.rules, ...rules.warnings, ...rules.questions].filter(({ source }) => source.length === 0);
    expect(bare).toEqual([]);
  });

  test('say everything in both languages', () => {
    const texts = [
      ...[...rules.rules, ...rules.warnings].flatMap(({ reason, change }) => [reason, change]),
      ...rules.questions.flatMap(({ question, help, options }) => [
        question,
        ...(help === null ? [] : [help]),
        ...options.map(({ text }) => text),
      ]),
      rules.otherwise.reason,
    ];
    expect(texts.filter(({ de, en }) => de === en).map(({ de }) => de)).toEqual(['Problem']);
  });
});
