import { say } from '../../i18n/format.js';
import { interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import type { Item } from '../../model/questionnaire.js';
import { canFinish, canGoBack, currentItem, type InterviewState, itemsOf, progress, review } from '../interview.js';
import type { List, Row } from './list-screen.js';

/** Where a list leads. */
export type OverviewChoice =
  | { readonly kind: 'item'; readonly item: string }
  | { readonly kind: 'open' | 'review' | 'finish' | 'go' | 'back' | 'stay' | 'language' | 'quit' };

/** All items with how they stand, to go to any of them. The cursor stands on the item that was asked. */
export function goList(state: InterviewState, language: Language, paint: Paint): List<OverviewChoice> {
  const words = screenWords[language];
  const { hints } = words;
  const { open } = progress(state);
  const items = itemsOf(state.questionnaire);
  const first: Row<OverviewChoice>[] = [];
  if (open > 0) first.push(choice({ kind: 'open' }, words.openRow(open)));
  first.push(choice({ kind: 'review' }, words.reviewRow));
  const here = currentItem(state);
  const at = here === null ? -1 : items.indexOf(here);
  return {
    title: words.goTitle,
    about: [],
    rows: [
      ...first,
      ...state.questionnaire.sections.flatMap((section): Row<OverviewChoice>[] => [
        { kind: 'heading', text: say(section.title, language) },
        ...section.items.map((item) => itemRow(state, item, items.indexOf(item) + 1, language)),
      ]),
    ],
    search: true,
    keys: { escape: { kind: 'stay' }, left: { kind: 'stay' } },
    hints: [
      { key: '↑↓ Enter', does: hints.choose },
      { key: 'A–Z 0–9', does: hints.search },
      { key: 'Esc', does: here === null ? hints.back : hints.close },
    ],
    notice: null,
    language,
    paint,
    cursor: at < 0 ? 0 : first.length + at,
  };
}

/** What there is to look at before the end: what is open, unknown, not applicable, or has notes. */
export function reviewList(
  state: InterviewState,
  language: Language,
  paint: Paint,
  notice: string | null,
): List<OverviewChoice> {
  const words = screenWords[language];
  const { hints } = words;
  const counts = progress(state);
  const items = itemsOf(state.questionnaire);
  const { open, unknown, notApplicable, noted, notedWithoutAnswer } = review(state);
  const group = (heading: (count: number) => string, members: readonly Item[]): Row<OverviewChoice>[] =>
    members.length === 0
      ? []
      : [
          { kind: 'heading', text: heading(members.length) },
          ...members.map((item) => itemRow(state, item, items.indexOf(item) + 1, language)),
        ];
  const withNotes = items.filter((item) => noted.includes(item) || notedWithoutAnswer.includes(item));
  const finish = canFinish(state) ? [choice({ kind: 'finish' }, words.finishRow)] : [];
  const toOpen = counts.open > 0 ? [choice({ kind: 'open' }, words.openRow(counts.open))] : [];
  return {
    title: words.reviewTitle,
    about: [words.reviewCounts(counts)],
    rows: [
      // What is still open comes before the end.
      ...toOpen,
      ...finish,
      ...group(words.openHeading, open),
      ...group(words.unknownHeading, unknown),
      ...group(words.notApplicableHeading, notApplicable),
      ...group(words.notedHeading, withNotes),
    ],
    search: false,
    keys: {
      f: { kind: 'finish' },
      o: { kind: 'open' },
      g: { kind: 'go' },
      t: { kind: 'language' },
      q: { kind: 'quit' },
      ...(canGoBack(state) && { left: { kind: 'back' } as const }),
    },
    hints: [
      { key: '↑↓ Enter', does: hints.choose },
      ...(canGoBack(state) ? [{ key: '←', does: hints.back }] : []),
      ...(canFinish(state) ? [{ key: 'f', does: hints.finish }] : []),
      ...(counts.open > 0 ? [{ key: 'o', does: hints.openOnes }] : []),
      { key: 'g', does: hints.go },
      { key: 't', does: hints.language },
      { key: 'q', does: hints.quit },
    ],
    notice,
    language,
    paint,
    cursor: 0,
  };
}

function choice(value: OverviewChoice, text: string): Row<OverviewChoice> {
  return { kind: 'choice', value, names: [], mark: '', text };
}

function widestNumber({ questionnaire }: InterviewState): number {
  return Math.max(...itemsOf(questionnaire).map(({ options }) => String(options.length).length));
}

/** An item with its state in front: the option's number, or a mark, all of them in one column. */
function itemRow(state: InterviewState, item: Item, number: number, language: Language): Row<OverviewChoice> {
  const given = state.answers.get(item.id);
  const words = interviewWords[language];
  const mark =
    given === undefined
      ? '·'
      : given.state === 'answered'
        ? String(given.value)
        : given.state === 'told'
          ? '✓'
          : given.state === 'unknown'
            ? '?'
            : '–';
  const detail = given?.state === 'not-applicable' ? ` (${words.notApplicable(given.reason)})` : '';
  return {
    kind: 'choice',
    value: { kind: 'item', item: item.id },
    names: [item.id.toLowerCase(), String(number)],
    mark: `${mark.padStart(widestNumber(state))}  ${item.id}  `,
    text: `${say(item.question, language)}${detail}`,
  };
}
