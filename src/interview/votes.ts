import type { VoteRound } from '../model/response.js';

/** What was typed for the votes of a room. */
export interface TypedVotes {
  readonly round: VoteRound;
  /** How many voted, those who could not tell among them. */
  readonly voters: number;
  /** What stands there and is no vote; null where all is well. */
  readonly wrong: string | null;
}

/**
 * Reads votes as a facilitator types them: `3 4 2 5` or `3425`, `u` for who cannot tell. Of items with more than nine options
 * the numbers need a space between them.
 */
export function readVotes(typed: string, options: number): TypedVotes {
  const words = typed.toLowerCase().match(options <= 9 ? /\S/gu : /u|[^\su]+/gu) ?? [];
  const counts = Array.from({ length: options }, () => 0);
  let unknown = 0;
  let wrong: string | null = null;
  for (const word of words) {
    const at = /^\d+$/.test(word) ? Number(word) - 1 : -1;
    const count = counts[at];
    if (word === 'u') unknown += 1;
    else if (count !== undefined) counts[at] = count + 1;
    else wrong ??= word;
  }
  return { round: { options: counts, unknown }, voters: wrong === null ? words.length : 0, wrong };
}

/** How many voted otherwise in a round than what was agreed on: an option from 1, or null where the room cannot tell or it does not apply. */
export function countOthers({ options, unknown }: VoteRound, agreed: number | null): number {
  return countVoters({ options, unknown }) - (agreed === null ? unknown : (options[agreed - 1] ?? 0));
}

/** How many voted in a round, those who could not tell among them. */
export function countVoters({ options, unknown }: VoteRound): number {
  return options.reduce((sum, count) => sum + count, unknown);
}
