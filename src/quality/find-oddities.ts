import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { Answer, Response } from '../model/response.js';
import type { Oddity } from '../model/response-review.js';
import { countStates } from './count-states.js';

/** A row of answers shorter than this says nothing. */
const shortest = 10;
/** From this share of a person's answers on, a run of them is long: the usual half. */
const longShare = 0.5;
const longestPattern = 6;
const nearlyAll = 0.9;

/**
 * What looks odd in one response: careless responding as far as answers alone can show it (long strings and patterns, Johnson
 * 2005, Curran 2016). Runs are counted over the items with anchored options, in the questionnaire's order; anything but an
 * option (‘I cannot tell’, say) ends a run, as it takes a thought. An unfinished response is not called unanswered.
 * @param asked ids of the items that were asked
 */
export function findOddities(
  response: Response,
  { sections }: Questionnaire,
  asked: ReadonlySet<string>,
): readonly Oddity[] {
  const found: Oddity[] = [];
  const anchored = sections.flatMap(({ items }) => items).filter(({ scale }) => scale === 'anchored');
  const values = anchored.map(({ id }) => optionOf(response.answers.get(id)));
  const answered = values.filter((value) => value !== null).length;
  const isLong = (length: number): boolean => length >= shortest && length >= longShare * answered;

  const same = findRun(values, 1);
  if (isLong(same.length)) {
    found.push({ kind: 'same-option', option: values[same.start] ?? 0, length: same.length, answered });
  }
  for (let period = 2; period <= longestPattern; period += 1) {
    const run = findRun(values, period);
    const pattern = values.slice(run.start, run.start + period).filter((value) => value !== null);
    if (!isLong(run.length) || run.length < 3 * period || new Set(pattern).size === 1) continue;
    found.push({ kind: 'pattern', pattern, length: run.length, answered });
    break;
  }

  const best = countBest(response, sections);
  if (best.answered >= shortest && best.count >= nearlyAll * best.answered && !hasWords(response)) {
    found.push({ kind: 'best-without-evidence', best: best.count, answered: best.answered });
  }
  const counts = countStates(response, asked);
  const said = asked.size - counts.unanswered;
  if (said >= shortest && counts.unknown >= nearlyAll * said) {
    found.push({ kind: 'mostly-unknown', unknown: counts.unknown, said });
  }
  // Who answered something else instead was asked that.
  if (response.complete && said + counts.beyond < asked.size / 2) {
    found.push({ kind: 'mostly-unanswered', said, asked: asked.size });
  }
  return found;
}

function optionOf(answer: Answer | undefined): number | null {
  return answer?.state === 'answered' ? answer.value : null;
}

/** The longest stretch in which each value is that of so many places before. */
function findRun(values: readonly (number | null)[], period: number): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (const [at, value] of values.entries()) {
    if (value === null) {
      start = at + 1;
      continue;
    }
    // The first values of a stretch have nothing before them to be held against.
    if (at - start >= period && values[at - period] !== value) start = at - period + 1;
    if (at - start + 1 > best.length && at - start + 1 > period) best = { start, length: at - start + 1 };
  }
  return best;
}

function countBest(
  { answers }: Response,
  sections: Questionnaire['sections'],
): { readonly count: number; readonly answered: number } {
  const core = sections.flatMap(({ kind, items }) =>
    kind === 'dimension' || kind === 'anti-pattern' ? items.map((item) => ({ item, best: bestOf(item, kind) })) : [],
  );
  const given = core.flatMap(({ item, best }) => {
    const value = optionOf(answers.get(item.id));
    return value === null ? [] : [value === best];
  });
  return { count: given.filter((isBest) => isBest).length, answered: given.length };
}

/** Of a practice the last option, of a sign the first: there high is bad. */
function bestOf({ options }: Item, kind: 'dimension' | 'anti-pattern'): number {
  return kind === 'dimension' ? options.length : 1;
}

function hasWords({ answers, notesWithoutAnswer }: Response): boolean {
  const hasNote = ({ comment, evidence }: { comment: string | null; evidence: string | null }): boolean =>
    comment !== null || evidence !== null;
  return [...answers.values()].some(hasNote) || [...notesWithoutAnswer.values()].some(hasNote);
}
