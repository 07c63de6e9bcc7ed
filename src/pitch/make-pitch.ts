import type { Text } from '../model/language.js';
import type { Pitch, PitchFigures, PitchInputs, PitchRules, Stage } from '../model/pitch.js';
import type { ItemTrace, Scorecard } from '../model/scorecard.js';
import { answerObjections } from './answer-objections.js';
import { calculate } from './calculate.js';
import { listGaps } from './list-gaps.js';

const noFigures: PitchFigures = {
  customers: null,
  churn: null,
  revenuePerCustomer: null,
  contacts: null,
  costPerContact: null,
  budget: null,
};

/** What a pitch starts from where nothing is given. */
export const noPitchInputs: PitchInputs = {
  currency: null,
  figures: noFigures,
  vision: null,
  story: null,
  storyFrom: null,
  target: null,
  objections: null,
};

/**
 * The case for the budget from a scorecard and what the assessment gives. It looks at nothing that the scorecard does not
 * show, so what was promised to those who answered holds here too.
 */
export function makePitch(scorecard: Scorecard, inputs: PitchInputs, rules: PitchRules): Pitch {
  const { overall, levels } = scorecard;
  const calculations = calculate(inputs.figures);
  const now = levels.find(({ level }) => level === overall.level) ?? null;
  const wanted = inputs.target ?? (overall.level === null ? null : Math.min(overall.level + 1, levels.length));
  const target: Stage | null = levels.find(({ level }) => level === wanted) ?? null;
  return {
    organisation: scorecard.organisation,
    currency: inputs.currency,
    people: scorecard.people,
    created: scorecard.meta.created,
    privacy: scorecard.privacy,
    questionnaire: {
      id: scorecard.questionnaire.id,
      version: scorecard.questionnaire.version,
      title: scorecard.questionnaire.title,
    },
    parts: rules.parts,
    overall: {
      score: overall.score,
      range: overall.range,
      thresholds: overall.thresholds,
      level: overall.level,
      levelRange: overall.levelRange,
    },
    levels,
    severities: scorecard.severities.map(({ class: each, name }) => ({ class: each, name })),
    gaps: listGaps(scorecard),
    calculations,
    budget: inputs.figures.budget,
    story: findStory(scorecard, inputs),
    vision: inputs.vision ?? findVision(scorecard, rules.visionFrom),
    now,
    target,
    targetReached: now !== null && target !== null && target.level <= now.level,
    objections: answerObjections(inputs.objections, rules, scorecard, calculations),
  };
}

/**
 * What was written to an item and becomes the story: the longest comment or told text that the scorecard shows, which tells
 * most; of equals the first in the order of their letters, so that the order of answers cannot matter. null where none is
 * shown.
 */
export function chooseComment({ sections, profiles, positions, narratives }: Scorecard, item: string): string | null {
  const commented = [...sections, ...profiles, ...positions].flatMap(({ items }): readonly ItemTrace[] => items);
  const told = narratives.flatMap(({ items }) => items);
  const written = commented.find(({ id }) => id === item)?.comments ?? told.find(({ id }) => id === item)?.texts ?? [];
  const [first] = written.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return first ?? null;
}

function findStory(scorecard: Scorecard, { story, storyFrom }: PitchInputs): Pitch['story'] {
  if (story !== null) return { text: story, item: null };
  const comment = storyFrom === null ? null : chooseComment(scorecard, storyFrom);
  return comment === null ? null : { text: inEveryLanguage(comment), item: storyFrom };
}

function findVision({ narratives }: Scorecard, from: readonly string[]): Text | null {
  const items = narratives.flatMap((narrative) => narrative.items);
  for (const wanted of from) {
    const [text] = items.find(({ id }) => id === wanted)?.texts ?? [];
    if (text !== undefined) return inEveryLanguage(text);
  }
  return null;
}

/** What somebody said stays in the language that they said it in. */
function inEveryLanguage(words: string): Text {
  return { de: words, en: words };
}
