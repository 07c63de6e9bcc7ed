import { formatDay, formatNumber, noNumber, say } from '../../i18n/format.js';
import { roundWords } from '../../i18n/rounds.js';
import type { Comparison, FigureChange, LevelSide, ScoreChange, SectionChange, Sides } from '../../model/comparison.js';
import type { Language } from '../../model/language.js';
import type { Limit } from '../../model/verdict.js';
import { type ProgressView, viewProgress } from './view-progress.js';

/** How a change is to be seen: worth a colour only where it is more than noise. */
export type Tone = 'better' | 'worse' | 'plain';

/** One line of a table of changes; figures formatted. */
export interface ChangeView {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  /** The smallest detectable change. */
  readonly from: string;
  readonly verdict: string;
  readonly tone: Tone;
  readonly changed: boolean;
}

export interface ItemView extends ChangeView {
  readonly id: string;
  readonly question: string;
  /** Whether there is a change that is not perhaps noise. */
  readonly stands: boolean;
}

/** A comparison in words, in both languages alike; not yet escaped for any format. */
export interface ComparisonView {
  readonly title: string;
  readonly about: readonly string[];
  readonly notes: readonly string[];
  readonly overall: ChangeView;
  readonly dimensions: readonly ChangeView[];
  readonly antiPatterns: readonly ChangeView[];
  /** What the bound of changes means; empty where there is none. */
  readonly explained: string;
  /** What is to be said of what a figure rests on; each names its section. */
  readonly remarks: readonly string[];
  /** Levels and classes that changed, with what limits them. */
  readonly levels: readonly { readonly title: string; readonly text: string; readonly reasons: readonly string[] }[];
  readonly items: readonly ItemView[];
  readonly groups: readonly { readonly title: string; readonly sections: readonly ChangeView[] }[];
  readonly lists: readonly { readonly title: string; readonly entries: readonly string[] }[];
  readonly asked: string;
  /** null where no plan was under way. */
  readonly progress: ProgressView | null;
}

const decimals = 2;

/** Puts a comparison into words. Decides nothing. */
export function viewComparison(comparison: Comparison, language: Language): ComparisonView {
  const words = roundWords[language].comparison;
  const { before, after, overall, sections, items } = comparison;
  const names = [...new Set([before.organisation, after.organisation].filter((name) => name !== null))];
  const day = (round: Comparison['before']): string =>
    words.round(round.created === null ? null : formatDay(round.created, language), round.people);
  const ids = (round: Comparison['before']): string =>
    [...new Set([round.questionnaire, round.rules].map(({ id, version }) => `${id}@${version}`))].join(' · ');
  const titleOf = (section: SectionChange): string => say(section.title, language);
  const rows = (kind: SectionChange['kind']): readonly ChangeView[] =>
    sections
      .filter((section) => section.kind === kind)
      .map((section) => viewChange(titleOf(section), section.score, language));
  const all = [
    { title: words.overall, result: overall as ScoreChange },
    ...sections.map((section) => ({ title: titleOf(section), result: section as ScoreChange })),
  ];
  return {
    title: [words.title, ...names].join(': '),
    about: [`${day(before)} → ${day(after)}`, [...new Set([ids(before), ids(after)])].join(' → ')],
    notes: comparison.notes.map((note) => words.notes[note]),
    overall: viewChange(words.overall, overall.score, language),
    dimensions: rows('dimension'),
    antiPatterns: rows('anti-pattern'),
    explained: comparison.notes.includes('no-intervals') ? '' : words.explained,
    remarks: all.flatMap(({ title, result }) => remarkOn(title, result, language)),
    levels: [
      ...viewLevel(words.overall, overall.level, language),
      ...sections.flatMap((section) => [
        ...(section.level === null ? [] : viewLevel(titleOf(section), section.level, language)),
        ...viewClass(section, language),
      ]),
    ],
    items: sections.flatMap(({ itemChanges }) =>
      itemChanges.map(({ id, question, ...figure }) => ({
        id,
        question: say(question, language),
        ...viewChange(`${id} ${say(question, language)}`, figure, language),
        stands: figure.direction !== null && figure.noise !== 'may-be-noise',
      })),
    ),
    groups: comparison.groups.map((group) => ({
      title: say(group.title, language),
      sections: group.sections.map(({ section, ...figure }) => {
        const found = sections.find(({ id }) => id === section);
        return viewChange(found === undefined ? section : titleOf(found), figure, language);
      }),
    })),
    lists: (
      [
        ['revised', items.revised],
        ['rescaled', items.rescaled],
        ['added', items.added],
        ['removed', items.removed],
        ['sectionsAdded', comparison.sectionsAdded],
        ['sectionsRemoved', comparison.sectionsRemoved],
      ] as const
    )
      .filter(([, told]) => told.length > 0)
      .map(([key, told]) => ({
        title: words.lists[key],
        entries: told.map(({ id, text }) => `${id}: ${say(text, language)}`),
      })),
    asked: words.asked(items.common),
    progress: comparison.progress === null ? null : viewProgress(comparison.progress, language),
  };
}

/** A change with its sign: +0.40, −0.20; 0.00 where there is none. */
export function formatChange(change: number | null, language: Language): string {
  if (change === null) return noNumber;
  const size = formatNumber(Math.abs(change), language, decimals);
  return Number(Math.abs(change).toFixed(decimals)) === 0 ? size : `${change > 0 ? '+' : '−'}${size}`;
}

function viewChange(title: string, figure: FigureChange, language: Language): ChangeView {
  const words = roundWords[language].comparison;
  const verdict =
    figure.change === null
      ? words.notRated
      : figure.direction === null
        ? words.unchanged
        : words.noise[figure.noise ?? 'cannot-be-told'];
  return {
    title,
    before: formatNumber(figure.before, language, decimals),
    after: formatNumber(figure.after, language, decimals),
    change: formatChange(figure.change, language),
    from: formatNumber(figure.smallestDetectable, language, decimals),
    verdict,
    tone: figure.noise === 'more-than-noise' && figure.direction !== null ? figure.direction : 'plain',
    changed: figure.direction !== null,
  };
}

function remarkOn(
  title: string,
  { published, score, alike, items }: ScoreChange,
  language: Language,
): readonly string[] {
  const words = roundWords[language].comparison;
  if (alike || score.change === null) return [];
  const told = [published.before, published.after].map((one) => formatNumber(one, language, decimals));
  const sentence = `${title}: ${words.published(told[0] ?? '', told[1] ?? '')}; ${words.onCommonItems(items.length)}`;
  return [score.exact === false ? `${sentence} ${words.widest}` : sentence];
}

function viewLevel(title: string, { before, after }: Sides<LevelSide>, language: Language): ComparisonView['levels'] {
  const words = roundWords[language].comparison;
  const name = (level: number | null): string => (level === null ? words.notRated : String(level));
  const isIn = (limits: readonly Limit[], { id, to }: Limit): boolean =>
    limits.some((other) => other.id === id && other.to === to);
  const added = after.limits.filter((limit) => !isIn(before.limits, limit));
  const gone = before.limits.filter((limit) => !isIn(after.limits, limit));
  const isSame = before.level === after.level && before.byScore === after.byScore;
  if (isSame && added.length === 0 && gone.length === 0) return [];
  const reason = (limit: Limit): string => (limit.reason === null ? words.lowest : say(limit.reason, language));
  const isLimited = before.level !== before.byScore || after.level !== after.byScore;
  const text = words.level(name(before.level), name(after.level));
  return [
    {
      title,
      text: isLimited ? `${text} (${words.byScore(name(before.byScore), name(after.byScore))})` : text,
      reasons: [
        ...added.map((limit) => words.limitAdded(limit.to, reason(limit))),
        ...gone.map((limit) => words.limitGone(limit.to, reason(limit))),
      ],
    },
  ];
}

function viewClass(section: SectionChange, language: Language): ComparisonView['levels'] {
  const words = roundWords[language].comparison;
  if (section.class === null || section.class.before === section.class.after) return [];
  const [before = '', after = ''] = [section.class.before, section.class.after].map((one) =>
    one === null ? words.notRated : words.classes[one],
  );
  return [{ title: say(section.title, language), text: words.class(before, after), reasons: [] }];
}
