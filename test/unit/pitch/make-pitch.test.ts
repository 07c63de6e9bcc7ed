import { describe, expect, test } from 'vitest';
import { listPitchSources } from '../../../src/cli/shipped-pitch-rules.js';
import type { PitchFigures } from '../../../src/model/pitch.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { chooseComment } from '../../../src/pitch/make-pitch.js';
import { knownObjections } from '../../../src/schema/assessment.js';
import { loadCompanies } from '../../fixtures/companies.js';
import { allFigures, exactly, pitchOf, rules, sources } from '../../fixtures/pitch.js';
import { scoreAll } from '../../fixtures/score-short.js';
import { makeEmptyScorecard, makeScorecard } from '../../fixtures/scorecard.js';
import { loadShipped } from '../../fixtures/shipped.js';

const { model } = await loadShipped('seven-ps');
const companies = loadCompanies(model).map(({ id, response }) => ({ id, scorecard: scoreAll(model, [response]) }));

function companyOf(id: string): Scorecard {
  const found = companies.find((company) => company.id === id);
  if (found === undefined) throw new Error(`no company ${id}`);
  return found.scorecard;
}

describe('the shipped rules', () => {
  test('know exactly the objections that an assessment may name', () => {
    expect(rules.objections.map(({ id }) => id)).toEqual([...knownObjections]);
  });

  test('look only at what the questionnaire asks', () => {
    const sections = model.questionnaire.sections.map(({ id }) => id);
    const items = model.questionnaire.sections.flatMap((section) => section.items.map(({ id }) => id));
    const names = [...rules.objections.flatMap(({ answers }) => answers), ...rules.own.answers].flatMap(
      ({ restsOn }) => restsOn,
    );
    for (const { measure, of } of names) {
      if (measure === 'item') expect(items).toContain(of);
      if (measure === 'score' || measure === 'severity') expect([...sections, 'overall', 'about']).toContain(of);
    }
  });

  test('lean on statements of the bibliography, among them all that nobody else says', () => {
    const used = listPitchSources();
    const known = sources.statements.map(({ id }) => id);
    expect(used.filter(({ statement }) => !known.includes(statement))).toEqual([]);
    const statements = new Set(used.map(({ statement }) => statement));
    for (const id of ['S0.8a', 'S0.8b', 'S0.8c', 'S0.8d', 'S0.9', 'S0.10', 'S1.0b', 'S1.0c', 'S1.5b']) {
      expect(statements).toContain(id);
    }
    expect(used).toContainEqual({ statement: 'S1.0b', where: 'objections.overloaded.fact' });
  });

  test('say whose the answers are, and cite facts with year and origin as far as the source gives them', () => {
    expect(rules.parts.answersAreOurs.text.de).toContain('unsere eigenen');
    expect(rules.parts.answersAreOurs.source).toEqual(['S0.9']);
    const facts = rules.objections.flatMap(({ fact }) => sources.statements.filter(({ id }) => id === fact));
    expect(facts.map(({ text }) => text.de).join(' ')).toMatch(
      /Temkin Group, 2016[\s\S]*nicht benennt[\s\S]*2010[\s\S]*2014/,
    );
  });
});

describe('the answers to objections', () => {
  test.each(companies)('$id: each rests on a number of this company', ({ scorecard }) => {
    const { objections } = pitchOf(scorecard);
    expect(objections).toHaveLength(4);
    for (const { numbers, source } of objections) {
      expect(numbers.length).toBeGreaterThan(0);
      expect(source.length).toBeGreaterThan(0);
    }
  });

  test('are others for another company: no two get the same pitch', () => {
    const told = companies.map(({ scorecard }) => JSON.stringify(pitchOf(scorecard).objections));
    expect(new Set(told).size).toBe(companies.length);
  });

  test('follow the result: a company eight years at it, one with every tool and no leadership', () => {
    const mature = pitchOf(companyOf('vestergaard-workwear')).objections.map(({ answer }) => answer);
    const tools = pitchOf(companyOf('moebelhof-retail')).objections.map(({ answer }) => answer);
    expect(mature).toEqual(['one-small-step', 'base-is-there', 'measured-already', 'lead-to-be-kept']);
    for (const [index, answer] of tools.entries()) expect(answer).not.toBe(mature[index]);
  });

  test('use the figures where they are given, and only then', () => {
    const scorecard = companyOf('vestergaard-workwear');
    const answerOf = (figures: PitchFigures = allFigures) =>
      pitchOf(scorecard, { figures, objections: [{ kind: 'known', id: 'hard-to-measure' }] }).objections[0];
    expect(answerOf()?.answer).toBe('break-even-churn');
    expect(answerOf()?.numbers[0]).toMatchObject({ of: 'break-even-churn', value: 80_000 / 68_000 });
    expect(answerOf({ ...allFigures, customers: null })?.answer).toBe('break-even-contacts');
    expect(answerOf({ ...allFigures, budget: null })?.answer).toBe('measured-already');
  });

  test('own objections are answered from the section that they are about', () => {
    const own = (scorecard: Scorecard, about: string | null, figures: PitchFigures = { ...allFigures, budget: null }) =>
      pitchOf(scorecard, {
        figures,
        objections: [{ kind: 'own', says: { de: 'Nein.', en: 'No.' }, about }],
      }).objections[0];
    const insurer = companyOf('donau-inn-insurance');
    expect(own(insurer, 'marketing-only')).toMatchObject({
      answer: 'about-present-pattern',
      numbers: [{ of: 'marketing-only' }],
    });
    expect(own(companyOf('vestergaard-workwear'), 'marketing-only')?.answer).toBe('about-faint-pattern');
    expect(own(companyOf('vestergaard-workwear'), 'personas')?.answer).toBe('about-sound-score');
    expect(own(insurer, null)?.answer).toBe('one-step-then-decide');
    expect(own(insurer, null, { ...allFigures, budget: exactly(1) })?.answer).toBe('it-pays-from');
  });

  test('where nothing is rated an answer is given all the same, without a number', () => {
    const { objections, gaps, now, target } = pitchOf(makeEmptyScorecard());
    expect(objections.map(({ numbers }) => numbers.length)).toEqual([0, 0, 0, 0]);
    expect({ gaps, now, target }).toEqual({ gaps: [], now: null, target: null });
  });
});

describe('the gaps', () => {
  test.each(companies)(
    '$id: two or three, the lowest dimension and the severest pattern among them',
    ({ scorecard }) => {
      const { gaps } = pitchOf(scorecard);
      expect(gaps.length).toBeGreaterThanOrEqual(2);
      expect(gaps.length).toBeLessThanOrEqual(3);
      const scores = scorecard.sections.flatMap((each) =>
        each.kind === 'dimension' && each.score !== null ? [each] : [],
      );
      const lowest = scores.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))[0];
      expect(gaps[0]).toMatchObject({ kind: 'dimension', id: lowest?.id, value: lowest?.score });
      const severe = scorecard.sections.some((each) => each.kind === 'anti-pattern' && (each.severity ?? 0) >= 3);
      expect(gaps.some(({ kind }) => kind === 'anti-pattern')).toBe(severe);
    },
  );

  test('a cap that holds a level down is one, unless it rests on what is named already', () => {
    const scorecard = companyOf('vestergaard-workwear');
    const cap = (of: string, bites: boolean) => ({
      id: 'own',
      to: 3,
      bites,
      reason: { de: 'Darum.', en: 'Because.' },
      source: [],
      evidence: [
        {
          measure: 'score' as const,
          of,
          title: { de: of, en: of },
          found: 2,
          atLeast: null,
          below: 2.5,
          met: true,
          options: null,
        },
      ],
    });
    const [lowest] = pitchOf(scorecard).gaps;
    const gapsWith = (of: string, bites: boolean) =>
      pitchOf({ ...scorecard, overall: { ...scorecard.overall, caps: [cap(of, bites)] } }).gaps.map(({ kind }) => kind);
    expect(gapsWith('elsewhere', true)).toContain('cap');
    expect(gapsWith('elsewhere', false)).not.toContain('cap');
    expect(gapsWith(lowest?.id ?? '', true)).not.toContain('cap');
  });
});

describe('the way', () => {
  const scorecard = makeScorecard();
  const level = scorecard.overall.level ?? 0;

  test('leads one level up unless a target is given', () => {
    expect(pitchOf(scorecard)).toMatchObject({ now: { level }, target: { level: level + 1 }, targetReached: false });
    expect(pitchOf(scorecard, { target: 5 })).toMatchObject({ target: { level: 5 } });
  });

  test('says where the target is reached', () => {
    expect(pitchOf(scorecard, { target: level }).targetReached).toBe(true);
    expect(pitchOf(scorecard, { target: 1 }).targetReached).toBe(true);
  });
});

describe('story and vision', () => {
  const scorecard = makeScorecard();
  const [item] = scorecard.sections.flatMap(({ items }) => items).filter(({ comments }) => comments.length > 0);
  const longest = item?.comments.toSorted((a, b) => b.length - a.length)[0] ?? '';

  test('a story that was recorded goes before none; a comment is taken as it stands', () => {
    expect(pitchOf(scorecard).story).toBeNull();
    expect(pitchOf(scorecard, { storyFrom: item?.id ?? '' }).story).toEqual({
      text: { de: longest, en: longest },
      item: item?.id,
    });
  });

  test('comments that the scorecard does not show are nowhere to be had', () => {
    expect(chooseComment(makeEmptyScorecard(), item?.id ?? '')).toBeNull();
    expect(chooseComment(scorecard, 'NOPE1')).toBeNull();
  });

  test('what was told of the future is the vision where the assessment gives none', () => {
    const [id = ''] = rules.visionFrom;
    const narratives = [
      {
        id: 'narrative',
        title: { de: '', en: '' },
        items: [{ id, question: { de: '', en: '' }, texts: ['One call is enough.'], source: [] }],
      },
    ];
    expect(pitchOf({ ...scorecard, narratives }).vision?.en).toBe('One call is enough.');
    expect(pitchOf({ ...scorecard, narratives }, { vision: { de: 'b', en: 'b' } }).vision?.en).toBe('b');
    expect(chooseComment({ ...scorecard, narratives }, id)).toBe('One call is enough.');
  });
});
