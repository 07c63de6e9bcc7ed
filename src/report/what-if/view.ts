import { say } from '../../i18n/format.js';
import { whatIfWords } from '../../i18n/what-if.js';
import type { Sides } from '../../model/comparison.js';
import type { Language } from '../../model/language.js';
import type { AssumedAnswer, SupposedAntiPattern, SupposedCap, SupposedLevel, WhatIf } from '../../model/what-if.js';
import { formatFigure } from '../figures.js';
import { shorten } from '../front/shorten.js';

export type Tone = 'better' | 'worse' | 'plain';

/** One line of a table of changes; figures formatted. */
export interface SupposedRow {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  /** Level or class, with an arrow where it is another. */
  readonly level: string;
  readonly isOther: boolean;
  readonly tone: Tone;
}

/** A sentence of a list, with the one that explains it, where there is one. */
export interface SupposedLine {
  readonly text: string;
  readonly reason: string;
  readonly tone: Tone;
}

/** What would be, in words; not yet escaped for any format. */
export interface WhatIfView {
  readonly title: string;
  readonly about: string;
  readonly hypothetical: string;
  readonly assumed: readonly { readonly item: string; readonly from: string; readonly to: string }[];
  /** The whole first, then dimensions that change. */
  readonly dimensions: readonly SupposedRow[];
  readonly antiPatterns: readonly SupposedRow[];
  /** What is to be said below the figures. */
  readonly remarks: readonly string[];
  readonly caps: readonly SupposedLine[];
  readonly findings: readonly SupposedLine[];
  readonly pictures: readonly SupposedLine[];
}

/** How much of a question and of an option is shown. */
const [longestQuestion, longestOption] = [150, 220];
const decimals = 2;

/** Puts what would be into words. Decides nothing. */
export function viewWhatIf(whatIf: WhatIf, language: Language): WhatIfView {
  const words = whatIfWords[language];
  const { overall, sections, questionnaire, people } = whatIf;
  const dimensions = sections.filter((section) => section.kind === 'dimension');
  const antiPatterns = sections.filter((section) => section.kind === 'anti-pattern');
  const changed = dimensions.filter((section) => section.changed);
  const worse = antiPatterns.filter((section) => section.changed);
  const places = [
    { title: words.overall, result: overall },
    ...dimensions.map((section) => ({ title: say(section.title, language), result: section as SupposedLevel })),
  ].filter(({ result: { changed: isChanged, caps } }) => isChanged || caps.gone.length + caps.new.length > 0);
  const others = [dimensions.length - changed.length, antiPatterns.length - worse.length] as const;
  return {
    title: [words.title, ...(whatIf.organisation === null ? [] : [whatIf.organisation])].join(': '),
    about: [
      `${say(questionnaire.title, language)} (${questionnaire.id}@${questionnaire.version})`,
      words.people(people),
    ].join(' · '),
    hypothetical: words.hypothetical(people),
    assumed: whatIf.assumed.map((one) => ({
      item: `${one.item}: ${shorten(say(one.question, language), longestQuestion)}`,
      from: sayFrom(one, people, language),
      to: words.to(one.to.option, shorten(say(one.to.text, language), longestOption)),
    })),
    dimensions: [
      viewLevel(words.overall, overall, whatIf, language),
      ...changed.map((section) => viewLevel(say(section.title, language), section, whatIf, language)),
    ],
    antiPatterns: worse.map((section) => viewSeverity(section, whatIf, language)),
    remarks: changesNothing(whatIf)
      ? [words.nothing]
      : [...(Math.max(...others) > 0 ? [words.others(...others)] : []), ...sayLevels(whatIf, language)],
    caps: places.flatMap(({ title, result: { caps } }) => [
      ...caps.gone.map((cap) => viewCap('gone', title, cap, language)),
      ...caps.new.map((cap) => viewCap('new', title, cap, language)),
      ...caps.kept.map((cap) => viewCap('kept', title, cap, language)),
    ]),
    findings: (['gone', 'new'] as const).flatMap((which) =>
      whatIf.findings[which].map(({ kind, title }) => ({
        text: words.finding[which](words.kinds[kind], say(title, language)),
        reason: '',
        tone: (kind === 'strength') === (which === 'new') ? 'better' : 'worse',
      })),
    ),
    pictures: whatIf.pictures.map(({ title, picture: { before, after } }) => ({
      text: words.picture(
        say(title, language),
        before === null ? null : say(before, language),
        after === null ? null : say(after, language),
      ),
      reason: '',
      tone: 'plain',
    })),
  };
}

function sayFrom({ from: { mean, chosen, reason } }: AssumedAnswer, people: number, language: Language): string {
  const { from } = whatIfWords[language];
  if (mean !== null) return from.mean(formatFigure(mean, [], language), people);
  if (chosen !== null) return from.chosen(shorten(say(chosen, language), longestOption), people);
  return reason === null ? from.hidden : from.missing[reason.code];
}

function isSame({ before, after }: Sides<unknown>): boolean {
  return before === after;
}

function sayChange(change: number | null, language: Language): string {
  const size = formatFigure(change === null ? null : Math.abs(change), [0], language, decimals);
  return change === null || change === 0 ? size : `${change > 0 ? '+' : '\u2212'}${size}`;
}

function viewLevel(title: string, result: SupposedLevel, { levels }: WhatIf, language: Language): SupposedRow {
  const words = whatIfWords[language];
  const { score, level, thresholds, change, direction } = result;
  const name = levels.find((one) => one.level === level.after)?.name;
  const then =
    level.after === null ? words.notRated : `${level.after}${name === undefined ? '' : ` ${say(name, language)}`}`;
  return {
    title,
    before: formatFigure(score.before, thresholds, language, decimals),
    after: formatFigure(score.after, thresholds, language, decimals),
    change: sayChange(change, language),
    level: isSame(level) ? then : `${level.before ?? words.notRated} → ${then}`,
    isOther: !isSame(level),
    tone: direction ?? 'plain',
  };
}

function viewSeverity(result: SupposedAntiPattern, { severities }: WhatIf, language: Language): SupposedRow {
  const words = whatIfWords[language];
  const bounds = severities.map(({ from }) => from);
  const { title, severity, change, direction } = result;
  const nameOf = (found: SupposedAntiPattern['class']['after']): string => {
    const name = severities.find((one) => one.class === found)?.name;
    return name === undefined ? words.notRated : say(name, language);
  };
  const [before, after] = [nameOf(result.class.before), nameOf(result.class.after)];
  return {
    title: say(title, language),
    before: formatFigure(severity.before, bounds, language, decimals),
    after: formatFigure(severity.after, bounds, language, decimals),
    change: sayChange(change, language),
    level: isSame(result.class) ? after : `${before} → ${after}`,
    isOther: !isSame(result.class),
    tone: direction ?? 'plain',
  };
}

function viewCap(
  which: 'gone' | 'new' | 'kept',
  where: string,
  { to, bites, reason }: SupposedCap,
  language: Language,
): SupposedLine {
  const words = whatIfWords[language];
  const text = words.cap[which](where, to);
  return {
    text: bites ? text : `${text} (${words.idle})`,
    reason: reason === null ? words.lowest : say(reason, language),
    tone: which === 'gone' ? 'better' : which === 'new' ? 'worse' : 'plain',
  };
}

function changesNothing({ overall, sections, findings, pictures }: WhatIf): boolean {
  const lists = [
    ...[overall, ...sections].flatMap((one) => ('caps' in one ? [one.caps.gone, one.caps.new] : [])),
    findings.gone,
    findings.new,
    pictures,
  ];
  return [overall, ...sections].every(({ changed }) => !changed) && lists.every(({ length }) => length === 0);
}

/** That no level is another; how far the next one is. */
function sayLevels({ overall, sections }: WhatIf, language: Language): readonly string[] {
  const words = whatIfWords[language];
  const all = [overall.level, ...sections.map((one) => (one.kind === 'dimension' ? one.level : one.class))];
  const { nextLevel: next, level } = overall;
  // Where a cap holds the level down, more of a score would not raise it.
  const isNext = overall.changed && isSame(level) && next !== null && next.level - 1 === level.after;
  return [
    ...(all.every(isSame) ? [words.sameLevels] : []),
    ...(isNext ? [words.next(next.level, formatFigure(next.distance, [0], language, decimals))] : []),
  ];
}
