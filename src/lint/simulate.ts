import type { Answers } from '../model/answers.js';
import type { Item, Questionnaire, Section } from '../model/questionnaire.js';
import type { Model } from '../model/rule-set.js';
import type { Scorecard } from '../model/scorecard.js';
import { scoreWithoutFirmness } from '../scoring/score.js';

/** One invented answer: the position of an option, 0 for an item that is answered in words, or "I cannot tell". */
export type Choice = number | 'unknown';

/** One invented person's answers by item id. */
export type Choices = ReadonlyMap<string, Choice>;

/** Scores one invented person, exactly as real ones are scored. Items without a choice are unanswered. */
export function scoreChoices(model: Model, choices: Choices): Scorecard {
  const answers: Answers = {
    people: 1,
    privacy: { mode: 'holder' },
    items: listItems(model.questionnaire).map((item) => {
      const choice = choices.get(item.id);
      return {
        item: item.id,
        options: item.options.map((_, index) => (index === choice ? 1 : 0)),
        answered: typeof choice === 'number' ? 1 : 0,
        unknown: choice === 'unknown' ? 1 : 0,
        unanswered: choice === undefined ? 1 : 0,
        notApplicable: 0,
        reasons: [],
        agreement: null,
      };
    }),
    groups: [],
    comments: [],
    evidence: [],
    told: [],
    rows: null,
  };
  return scoreWithoutFirmness(model, answers, { organisation: null, tool: 'lint', version: '0', created: null });
}

/** How many people an invented group has: enough that means are as good as continuous. */
const groupSize = 1000;

/** Which shares of an invented group answered an item and could not tell, from 0 to 1; the rest left it open. */
export interface Shares {
  readonly answered: number;
  readonly unknown: number;
}

/**
 * An invented group: the mean of each item that was answered, shares where not everybody answered it, and for choices the
 * share of each option, 0 to 1, where they shall not stand at one option.
 */
export interface Group {
  readonly means: ReadonlyMap<string, number>;
  readonly shares: ReadonlyMap<string, Shares>;
  readonly chosen: ReadonlyMap<string, readonly number[]>;
}

/**
 * Scores an invented group of a thousand people, exactly as real ones are scored.
 * @param means by item id, between the item's first and last value; those who answered split between the two options
 *   around it, so a mean is met to half a thousandth of their distance. Items without a mean are unanswered.
 * @param shares who answered; everybody where it says nothing
 * @param chosen the share of each option of a choice
 */
export function scoreMeans(
  model: Model,
  means: ReadonlyMap<string, number>,
  shares: ReadonlyMap<string, Shares> = new Map(),
  chosen: ReadonlyMap<string, readonly number[]> = new Map(),
): Scorecard {
  const answers: Answers = {
    people: groupSize,
    privacy: { mode: 'holder' },
    items: listItems(model.questionnaire).map((item) => {
      const mean = means.get(item.id);
      const share = shares.get(item.id) ?? { answered: 1, unknown: 0 };
      const unknown = Math.round(share.unknown * groupSize);
      const answered = mean === undefined ? 0 : Math.min(Math.round(share.answered * groupSize), groupSize - unknown);
      return {
        item: item.id,
        options: deal(chosen.get(item.id), answered) ?? split(item, mean ?? 1, answered),
        answered,
        unknown,
        unanswered: groupSize - answered - unknown,
        notApplicable: 0,
        reasons: [],
        agreement: null,
      };
    }),
    groups: [],
    comments: [],
    evidence: [],
    told: [],
    rows: null,
  };
  return scoreWithoutFirmness(model, answers, { organisation: null, tool: 'lint', version: '0', created: null });
}

// Whole people by the share of each option; whoever is left over by rounding joins the most.
function deal(chosen: readonly number[] | undefined, people: number): readonly number[] | null {
  if (chosen === undefined) return null;
  const counts = chosen.map((share) => Math.round(share * people));
  const most = counts.indexOf(Math.max(...counts));
  const over = people - counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, index) => (index === most ? count + over : count));
}

function split(item: Item, mean: number, people: number): readonly number[] {
  const lower = Math.max(
    0,
    item.options.findLastIndex(({ value }) => value <= mean),
  );
  const from = item.options[lower]?.value ?? 1;
  const to = item.options[lower + 1]?.value;
  const above = to === undefined ? 0 : Math.round((people * Math.max(0, mean - from)) / (to - from));
  return item.options.map((_, index) => (index === lower ? people - above : index === lower + 1 ? above : 0));
}

/** Whether a section becomes a score or a severity. */
export function isScored({ kind }: Section): boolean {
  return kind === 'dimension' || kind === 'anti-pattern';
}

/** All items of a questionnaire in order. */
export function listItems(questionnaire: Questionnaire): readonly Item[] {
  return questionnaire.sections.flatMap((section) => section.items);
}

// What is answered in words has no options; to have told something counts as 0.
function lastOf(item: Item): number {
  return Math.max(0, item.options.length - 1);
}

/** A company at one end: everything as good (or as bad) as it can be, signs included. */
export function extreme(questionnaire: Questionnaire, end: 'best' | 'worst'): Map<string, Choice> {
  return new Map(
    questionnaire.sections.flatMap((section) => {
      const top = (section.kind !== 'anti-pattern') === (end === 'best');
      return section.items.map((item): [string, Choice] => [item.id, top ? lastOf(item) : 0]);
    }),
  );
}

/** A company whose answers all stand in the middle of their scales. */
export function middle(questionnaire: Questionnaire): Map<string, Choice> {
  return new Map(listItems(questionnaire).map((item) => [item.id, Math.floor(lastOf(item) / 2)]));
}

/** The same numbers every time: a linear congruential generator (Numerical Recipes), from 0 up to but without 1. */
export function makeDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A random company: each section leans somewhere, each answer scatters around that, a few cannot be told. */
export function randomChoices(questionnaire: Questionnaire, dice: () => number): Map<string, Choice> {
  const unsure = dice() < 0.3 ? dice() * 0.6 : 0;
  return new Map(
    questionnaire.sections.flatMap((section) => {
      const lean = dice();
      return section.items.map((item): [string, Choice] => {
        if (dice() < unsure) return [item.id, 'unknown'];
        // Choices lean nowhere: their options have no order.
        const position = item.scale === 'choice' ? dice() : lean + (dice() - 0.5) * 0.7;
        return [item.id, Math.min(lastOf(item), Math.max(0, Math.floor(position * item.options.length)))];
      });
    }),
  );
}
