import { say } from '../../i18n/format.js';
import { type InterviewCommand, interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import { type AskedItem, answersAtOnce } from './item-screen.js';
import type { KeyHint } from './key-line.js';
import { type PageState, type Paragraph, pageScreen } from './page-screen.js';
import type { Screen } from './screen.js';

/** What a source is called, and what it says where that is known. */
export interface DescribedSource {
  readonly id: string;
  readonly text: string | null;
}

const blank: Paragraph = { text: '' };

/** The keys of an item's screen and the commands that they stand for, in the order of the help. */
const keys: readonly (readonly [key: string, command: InterviewCommand])[] = [
  ['←', 'back'],
  ['u', 'unknown'],
  ['n', 'not-applicable'],
  ['s', 'skip'],
  ['c', 'comment'],
  ['e', 'evidence'],
  ['g', 'go'],
  ['t', 'language'],
  ['q', 'quit'],
];

/**
 * All of an item: the question and its options unabridged, the explanation, where it comes from, and the keys: those in `hints`,
 * or with null those of the item's own screen.
 */
export function explainPage(
  asked: AskedItem,
  sources: readonly DescribedSource[],
  hints: readonly KeyHint[] | null,
): Screen<PageState, 'close'> {
  const { item, language, paint } = asked;
  const words = screenWords[language];
  const text = interviewWords[language];
  const paragraphs: Paragraph[] = [
    { text: say(item.question, language), first: `${item.id}  `, tone: 'strong' },
    blank,
    ...item.options.map((option, at) => ({ text: say(option.text, language), first: `  ${at + 1}  ` })),
    ...(item.options.length > 0 ? [blank] : []),
    ...(asked.given?.state === 'told' ? [{ text: words.given(asked.given.text) }, blank] : []),
    { text: words.explainTitle, tone: 'strong' },
    { text: item.help === null ? text.helpNone : say(item.help, language) },
  ];
  if (sources.length > 0) paragraphs.push(blank, { text: words.sourceTitle, tone: 'strong' });
  for (const source of sources)
    paragraphs.push({ text: source.text ?? source.id, first: source.text === null ? '' : `${source.id}  ` });
  paragraphs.push(blank, { text: words.keysTitle, tone: 'strong' });
  paragraphs.push(
    ...(hints === null
      ? itemKeys(asked)
      : hints.map(({ key, does }): Paragraph => ({ text: does, first: `  ${key.padEnd(8)}  ` }))),
  );
  const close = 'close' as const;
  return pageScreen({
    paragraphs,
    keys: { return: close, enter: close, escape: close, left: close, '?': close, q: close },
    hints: [{ key: 'Enter', does: words.hints.close }],
    notice: null,
    language,
    paint,
  });
}

function itemKeys({ item, language, canGoBack }: AskedItem): readonly Paragraph[] {
  const words = screenWords[language];
  const last = item.options.length;
  const choosing: Paragraph =
    item.scale === 'text'
      ? { text: words.textKeys, first: '  Enter  ' }
      : answersAtOnce(item)
        ? { text: words.answerKeys(last), first: `  1–${last}  ` }
        : { text: words.manyAnswerKeys(last), first: '  ↑↓   ' };
  return [
    choosing,
    ...keys
      .filter(([, command]) => command !== 'not-applicable' || item.notApplicable)
      .filter(([, command]) => command !== 'back' || canGoBack)
      .map(([key, command]) => ({
        text: words.keyHelp[command] ?? interviewWords[language].commandHelp[command],
        first: `  ${key.padEnd(3)}  `,
      })),
  ];
}
