import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/model/plan.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { render as renderHtml } from '../../../src/report/html.js';
import { render as renderMarkdown } from '../../../src/report/markdown.js';
import { answerPlan, sayPromise } from '../../../src/report/plan-answer.js';
import { viewScorecard } from '../../../src/report/view.js';
import { makePlan, makeReachedPlan, makeShortPlan, makeUnratedPlan } from '../../fixtures/plan.js';
import { makeScorecard } from '../../fixtures/scorecard.js';

const withPlan = (plan: Plan | null, over: Partial<Scorecard> = {}): Scorecard => ({
  ...makeScorecard(),
  ...over,
  plan,
});
const viewed = (plan: Plan, over: Partial<Scorecard> = {}) => viewScorecard(withPlan(plan, over), 'en').plan;
const { oneOfSeveral: _, ...whole } = makePlan();

describe('the answer of a plan', () => {
  it('says with how many steps what is reached, and in how many waves', () => {
    expect(answerPlan(makePlan(), 'en').sentence).toBe(
      '15 steps on 12 items lead to overall level 4 and level 5 in ‘Processes’: effort 38 in all, in 4 waves of at most 10 each.',
    );
    expect(answerPlan(makePlan(), 'de').sentence).toBe(
      'Mit 15 Schritten zu 12 Fragen sind Gesamtstufe 4 und Stufe 5 bei „Prozesse“ zu erreichen: Aufwand zusammen 38, in 4 Wellen von je höchstens 10.',
    );
  });

  it('names no limit of waves where one of them is larger', () => {
    const settings = { horizonSteps: null, budget: 9 };
    expect(answerPlan(makePlan({ settings }), 'en').sentence).toMatch(/in 4 waves\.$/);
  });

  it('speaks of one step in the singular', () => {
    const plan = makePlan();
    const one = { steps: plan.steps.slice(0, 1), waves: plan.waves.slice(0, 1), items: 1, effort: 3 };
    const goals = plan.goals.slice(0, 1);
    expect(answerPlan({ ...plan, ...one, goals }, 'en').sentence).toBe(
      'One step on one item leads to overall level 4: effort 3, in one wave.',
    );
    expect(answerPlan({ ...plan, ...one, goals }, 'de').sentence).toBe(
      'Mit einem Schritt zu einer Frage ist Gesamtstufe 4 zu erreichen: Aufwand 3, in einer Welle.',
    );
  });

  it('tells whether it is the cheapest, one of several, or only a good one', () => {
    const cheapest = (over: Partial<Plan>): string =>
      answerPlan({ ...whole, oneOfSeveral: null, ...over }, 'en').cheapest;
    expect(cheapest({ oneOfSeveral: false })).toMatch(/no other plan needs as little: no step can be spared/);
    expect(cheapest({ oneOfSeveral: true })).toMatch(/one of several plans/);
    expect(cheapest({ atLeast: 31 })).toMatch(/not proven to be the cheapest.*Less than 31 is certainly not enough/);
    expect(cheapest({ atLeast: whole.effort })).toMatch(/cannot be done with less.*Whether another plan/);
  });

  it('says what cannot be reached, what can instead, and why not more', () => {
    const { sentence, obstacles, later } = answerPlan(makeShortPlan(), 'en');
    expect(sentence).toBe(
      'Overall level 5 and level 3 in ‘Performance’ cannot be reached. The best that can be: overall level 4 and level 5 in ‘Processes’, by 15 steps on 12 items (effort 38 in all, in 4 waves of at most 10 each).',
    );
    expect(obstacles).toEqual([
      'Overall result: with every step that can be taken the score comes to 4.3; 4.5 is needed.',
      '‘Performance’: not rated; it can be level 3 at most, and at least level 4 is needed.',
      expect.stringMatching(/^Overall result: it stays at level 3 at most\. Tools without leadership/),
      '‘Performance’: not rated; what is missing there has to be answered first.',
    ]);
    expect(later).toMatch(/^Not all of it can be reached over several rounds either/);
  });

  it('promises of goals out of reach what the steps lead to, and nothing of what is not rated', () => {
    const short = makeShortPlan();
    expect(sayPromise(makePlan(), 'en')).toBe('');
    expect(sayPromise(short, 'en')).toBe(
      'The plan leads to overall level 4 and not to overall level 5 and level 3 in ‘Performance’; what it leads to is kept as its goal.',
    );
    const unrated = { ...short, goals: short.goals.filter(({ of }) => of === 'performance') };
    expect(sayPromise(unrated, 'de')).toBe(
      'Der Plan führt nicht zu Stufe 3 bei „Performance“; als Ziel ist das nicht festgehalten.',
    );
  });

  it('leads no further where no step helps', () => {
    const short = { ...makeShortPlan(), steps: [], waves: [] };
    expect(answerPlan(short, 'en').sentence).toMatch(/No step leads beyond overall level 4 and/);
    expect(answerPlan(short, 'en').cheapest).toBe('');
  });

  it('has nothing to do where all is reached, and nothing to plan from where nothing is rated', () => {
    expect(answerPlan(makeReachedPlan(), 'en').sentence).toMatch(/^Overall level 3 is reached already/);
    expect(answerPlan(makeUnratedPlan(), 'en').sentence).toMatch(
      /^No plan can be made yet: the overall result is not rated/,
    );
    const nothing: Plan = { ...makeUnratedPlan(), goals: [], obstacles: [], reaches: [] };
    expect(answerPlan(nothing, 'de').sentence).toMatch(
      /^Noch lässt sich kein Plan machen: Das Gesamtergebnis ist nicht/,
    );
    for (const plan of [makeReachedPlan(), makeUnratedPlan()]) expect(answerPlan(plan, 'de').cheapest).toBe('');
  });

  it('says under what it was made: a usual goal, a horizon, and what had to be left out', () => {
    const goals = [{ of: 'overall', title: { de: '', en: '' }, level: 4, given: false }];
    const { terms } = answerPlan(makePlan({ goals, settings: { horizonSteps: 1, budget: 10 } }), 'en');
    expect(terms).toEqual([
      'No goal is named; the goal is the next overall level, level 4.',
      'No item rises by more than one option.',
      expect.stringMatching(/: PFM2\.$/),
      expect.stringMatching(/section is not rated: PFM1\.$/),
    ]);
    const free = makePlan({ settings: { horizonSteps: null, budget: 10 }, leftOut: [] });
    expect(answerPlan(free, 'en').terms).toEqual([]);
  });
});

describe('the chapter on what to do first', () => {
  const plan = makePlan();
  const view = viewed(plan);

  it('shows the steps of the first wave in full, and those of the others in lines', () => {
    expect(view.firstWave.heading).toBe('The first wave: 5 steps, effort 10');
    expect(view.firstWave.steps.map(({ order, item }) => order + item)).toEqual([
      '1PUR2',
      '2PSN2',
      '3PSN1',
      '4PSN2',
      '5PUR1',
    ]);
    expect(view.laterWaves.heading).toBe('After that: 10 steps in 3 waves');
    expect(view.laterWaves.waves.map(({ heading }) => heading)).toEqual([
      'Wave 2: 3 steps, effort 9; then level 3 (score 3.25)',
      'Wave 3: 4 steps, effort 10; then level 3 (score 3.46)',
      'Wave 4: 3 steps, effort 9; then level 4 (score 3.64)',
    ]);
    const [promise] = view.laterWaves.waves[0]?.steps ?? [];
    expect(promise).toMatchObject({ order: '6', item: 'WAL1', effort: '3', who: 'top management, head of service' });
  });

  it('says of a step who, what it costs, from which option to which, what it brings and which cap it works against', () => {
    expect(view.firstWave.steps[0]).toMatchObject({
      section: 'Purpose: meaning and appreciation',
      who: 'top management, head of service',
      effort: '3 of 5 (two units, a quarter)',
      fromLabel: 'From 2',
      from: 'Single people do it on their own account.',
      toLabel: 'To 3',
      to: 'One unit does it by a written rule.',
      inSixWeeks: 'Management has heard five answers and decided on one of them.',
      worksWhen: '',
      gain: 'overall score +0.07, ‘Purpose: meaning and appreciation’ +0.44',
      lifts: [expect.stringMatching(/^‘Overall result’ and ‘Processes’: level 3 at most\. Tools without leadership/)],
    });
    expect(view.firstWave.steps[1]?.lifts).toEqual(['The lowest dimension limits the overall level (‘Personas’).']);
  });

  it('names the steps that wait for a step, and on the other side the reason', () => {
    expect(view.firstWave.steps[2]?.before).toEqual(['step 4 (PSN2 to 3)']);
    expect(view.firstWave.steps[3]?.after).toEqual([
      'step 3 (PSN1 to 3): Only those who have the persona before their eyes can ask for it.',
    ]);
    expect(view.laterWaves.waves[2]?.steps[0]?.after).toBe('only after step 8');
  });

  it('marks the steps that every plan of the same effort has only where there are several', () => {
    expect(view.firstWave.steps.map(({ always }) => always)).toEqual([true, true, false, false, false]);
    expect(view.cheapest).toMatch(/are marked/);
    for (const oneOfSeveral of [false, null]) {
      const other = viewed(makePlan({ oneOfSeveral }));
      expect(other.firstWave.steps.some(({ always }) => always)).toBe(false);
      expect(other.cheapest).not.toMatch(/are marked/);
    }
  });

  it('subtracts from the severity what a step against a sign brings', () => {
    const sign = plan.steps.filter(({ item }) => item === 'WAL1').map((step) => ({ ...step, wave: 1 }));
    expect(viewed({ ...plan, steps: sign }).firstWave.steps[0]?.gain).toMatch(
      /^severity of ‘High walls[^,]*’ −0\.\d+$/,
    );
  });

  it('holds goals of dimensions against now, and says nothing twice where the goal is the whole alone', () => {
    expect(view.goals).toEqual([
      { goal: 'Overall level 4', now: 'level 3 (score 2.96)', planned: 'level 4 (score 3.64)' },
      { goal: '‘Processes’: level 5', now: 'level 3 (score 3.87)', planned: 'level 5 (score 4.50)' },
    ]);
    const [overall] = plan.goals;
    expect(viewed({ ...plan, goals: overall === undefined ? [] : [overall] }).goals).toEqual([]);
  });

  it('says what the goals ask of each section where that is more than the goals themselves', () => {
    expect(view.demands.at(-1)).toEqual({
      place: 'High walls and barbed wire',
      needed: 'severity below 4.0',
      now: '4.1',
      planned: expect.stringMatching(/^3\.\d$/),
      effort: '7',
      because: 'else ‘Processes’ stays at level 4',
    });
    expect(view.demands[0]).toMatchObject({ place: 'Overall result', effort: '–', because: 'threshold of level 4' });
    expect(view.demands[2]?.because).toBe('overall level 4 needs level 3 here');
    expect(viewed({ ...plan, demands: plan.demands.slice(0, 1) }).demands).toEqual([]);
  });

  it('says what to answer first where something is not rated', () => {
    const performance = { title: 'Performance: customer satisfaction as a measure', open: 'PFM2' };
    expect(viewed(makeUnratedPlan()).unrated).toMatchObject([performance]);
    expect(viewed(makeShortPlan()).unrated).toMatchObject([performance]);
    expect(view.unrated).toEqual([]);
  });

  it('is left out without a plan', () => {
    const scorecard = withPlan(null);
    expect(viewScorecard(scorecard, 'de').contents.map(({ anchor }) => anchor)).not.toContain('plan');
    expect(renderHtml(scorecard, 'de')).not.toMatch(/Montag|id="plan"|road-chart/);
    expect(renderMarkdown(scorecard, 'de')).not.toContain('Montag');
  });

  it('comes after page one, and is in the contents there', () => {
    const scorecard = withPlan(plan);
    const anchors = viewScorecard(scorecard, 'de').contents.map(({ anchor }) => anchor);
    expect(anchors.slice(0, 3)).toEqual(['result', 'plan', 'profile']);
    const html = renderHtml(scorecard, 'de');
    expect(html.indexOf('id="result"')).toBeLessThan(html.indexOf('<h2>Was am Montag zu tun ist</h2>'));
    expect(html.indexOf('<h2>Was am Montag zu tun ist</h2>')).toBeLessThan(html.indexOf('id="profile"'));
    // Each step leads to its item, which is there.
    for (const [, anchor] of html.matchAll(/<p class="place"><a href="#(item-[^"]+)"/g)) {
      expect(html).toContain(`id="${anchor}"`);
    }
    expect(html.match(/<p class="place"><a href="#item-/g)).toHaveLength(5);
  });

  it.each(['de', 'en'] as const)('says the same in Markdown (%s)', (language) => {
    const scorecard = withPlan(plan);
    const { plan: view } = viewScorecard(scorecard, language);
    const markdown = renderMarkdown(scorecard, language);
    expect(markdown).toContain(`## ${view.labels.heading}\n\n**${view.answer}**\n`);
    for (const { first } of view.firstWave.steps) expect(markdown).toContain(first);
    for (const { heading } of view.laterWaves.waves) expect(markdown).toContain(`**${heading}**`);
    expect(markdown).toContain(`### ${view.road.title}`);
    expect(renderMarkdown(withPlan(makeShortPlan()), language)).toMatch(/Not all of it|nicht das ganze Ziel/);
  });
});

describe('the road to the target', () => {
  const plan = makePlan();

  it('says of now and of each wave the effort so far, the score and the level', () => {
    const { road } = viewed(plan);
    expect(road.title).toBe('The road to the target: from level 3 (score 2.96) to level 4 (score 3.64)');
    expect(road.rows.map(({ moment, effort, score, level }) => [moment, effort, score, level])).toEqual([
      ['Now', '0', '2.96', 'Level 3'],
      ['After wave 1', '10', '3.25', 'Level 3'],
      ['After wave 2', '19', '3.25', 'Level 3'],
      ['After wave 3', '29', '3.46', 'Level 3'],
      ['After wave 4', '38', '3.64', 'Level 4'],
    ]);
    expect(road.thresholds[2]).toBe('Target: level 4 from 3.5');
    expect(road.isHeld).toBe(false);
    expect(road.description).toContain('After wave 2, effort so far 19: level 3 (score 3.25).');
  });

  it('leads to the best where the target is out of reach', () => {
    expect(viewed(makeShortPlan()).road.title).toMatch(/^The road to the best that can be reached:/);
  });

  it('names what holds a level below its score: the lowest dimension, a cap, or else that there is one', () => {
    const { overall } = makeScorecard();
    const held: Plan = { ...plan, before: { ...plan.before, level: 2 } };
    const holds = (over: Partial<typeof overall>): string =>
      viewed(held, { overall: { ...overall, ...over } }).road.rows[0]?.holds ?? '';
    const cap = {
      id: 'tools',
      to: 2,
      bites: true,
      reason: { de: 'Werkzeuge allein reichen nicht.', en: 'Tools alone do not do. Leadership has to come first.' },
      source: [],
      evidence: [],
    };
    expect(holds({ caps: [cap], lowest: null })).toBe(
      'by its score level 3; what holds it: cap at level 2: Tools alone do not do',
    );
    expect(holds({ caps: [], lowest: { sections: [], plus: 0, to: 2, bites: true } })).toBe(
      'by its score level 3; what holds it: at most 0 levels above ‘Personas’ and ‘Purpose: meaning and appreciation’',
    );
    expect(holds({ caps: [{ ...cap, to: 3 }], lowest: null })).toBe('by its score level 3; what holds it: a cap');
    expect(viewed(held, { overall: { ...overall, caps: [cap] } }).road.isHeld).toBe(true);
  });

  it('is not drawn without steps, and not without an overall score', () => {
    expect(viewed(makeReachedPlan()).road.shown).toBe(false);
    expect(viewed({ ...plan, before: { ...plan.before, score: null, level: null } }).road.shown).toBe(false);
    expect(renderHtml(withPlan(makeReachedPlan()), 'de')).not.toContain('road-chart');
  });
});
