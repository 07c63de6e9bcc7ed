import { noNumber } from '../../i18n/format.js';
import { anchorOf, type Speech } from '../view-parts.js';

/** An item on which the room disagreed. */
export interface DisagreementView {
  readonly item: string;
  /** Of the section that it belongs to. */
  readonly anchor: string;
  readonly question: string;
  readonly spread: string;
  readonly dissent: string;
  /** A dash where none was given. */
  readonly reason: string;
}

export function viewDisagreements({ scorecard, words, text }: Speech): DisagreementView[] {
  const placed = new Map(
    scorecard.sections.flatMap((section) => section.items.map((item) => [item.id, { item, section }] as const)),
  );
  return scorecard.disagreements.flatMap((id) => {
    const { item, section } = placed.get(id) ?? {};
    if (item === undefined || section === undefined || item.agreement === null) return [];
    const { rounds, dissent, reason } = item.agreement;
    return [
      {
        item: id,
        anchor: anchorOf(section.kind, section.id),
        question: text(item.question),
        spread: words.spread(rounds.at(-1)?.spread ?? null),
        dissent: String(dissent),
        reason: reason ?? noNumber,
      },
    ];
  });
}
