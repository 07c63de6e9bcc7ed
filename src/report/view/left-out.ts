import { anchorOf, explain, type Speech } from '../view-parts.js';

export interface NotRatedView {
  readonly subject: string;
  readonly reason: string;
}

/** What has no number, and why. Sections of which nothing is known are named elsewhere. */
export function viewNotRated(speech: Speech): NotRatedView[] {
  const { scorecard, words, text } = speech;
  const unanswered = new Set(scorecard.unanswered.map(({ id }) => id));
  const list: NotRatedView[] = [];
  if (scorecard.overall.reason !== null) {
    list.push({ subject: words.labels.overall, reason: explain(scorecard.overall.reason, speech) });
  }
  for (const section of scorecard.sections) {
    if (unanswered.has(section.id)) continue;
    const kind = section.kind === 'dimension' ? words.labels.dimension : words.labels.antiPattern;
    if (section.reason !== null) {
      list.push({ subject: `${kind} ${words.quote(text(section.title))}`, reason: explain(section.reason, speech) });
    }
    for (const item of section.items) {
      // A section without a number says it for its items too.
      if (item.reason === null || item.reason.code === section.reason?.code) continue;
      const label = section.kind === 'dimension' ? words.labels.question : words.labels.sign;
      list.push({
        subject: `${label} ${item.id} ${words.quote(text(item.question))}`,
        reason: explain(item.reason, speech),
      });
    }
  }
  return list;
}

/** A section of which nothing is known: links to it lead to where it is named. */
export interface UnansweredView {
  readonly anchor: string;
  /** Its kind and its title. */
  readonly name: string;
}

export function viewUnanswered({ scorecard, words, body, text }: Speech): readonly UnansweredView[] {
  return scorecard.unanswered.map(({ id, kind, title }) => ({
    anchor: anchorOf(kind, id),
    name: `${body.kinds[kind]} ${words.quote(text(title))}`,
  }));
}
