import { say } from '../i18n/format.js';
import { frontWords } from '../i18n/report-front.js';
import type { Language } from '../model/language.js';
import type { Scorecard } from '../model/scorecard.js';
import { escapeMarkdown, mapStrings } from './escape.js';
import { shorten } from './front/shorten.js';
import { markerOf } from './front/summary-marker.js';
import { sayReason } from './reason.js';
import { viewScorecard } from './view.js';

// GitHub takes comments of up to 65,536 characters. No text in here is longer than a few lines, and escaping makes at most four
// bytes of one UTF-16 unit: so many rows, and no more, stay below 65,000 bytes whatever the texts are.
const mostDimensions = 20;
const mostPatterns = 10;
const mostNotRated = 8;
const longest = 160;

/** The short form of a report for a comment or a step summary: Markdown whose first line stays the same from run to run. */
export function render(scorecard: Scorecard, language: Language): string {
  const words = frontWords[language];
  const view = viewScorecard(scorecard, language);
  const { questionnaire, rules, meta } = scorecard;
  const provenance = words.summaryOf(
    `${shorten(questionnaire.id, 80)}@${questionnaire.version} (${questionnaire.hash.slice(0, 12)})`,
    `${shorten(rules.id, 80)}@${rules.version} (${rules.hash.slice(0, 12)})`,
    `${shorten(meta.tool, 40)} ${shorten(meta.version, 40)}`,
  );
  const open = scorecard.sections.flatMap((section) =>
    section.reason === null ? [] : [{ section, reason: section.reason }],
  );
  const notRated = open.slice(0, mostNotRated).map(({ section, reason }) => ({
    title: shorten(say(section.title, language), longest),
    reason: shorten(sayReason(reason, language), longest),
  }));
  const items = scorecard.sections.flatMap((section) => section.items.filter(({ reason }) => reason !== null)).length;
  const front = mapStrings({ ...view.front, provenance, notRated }, escapeMarkdown);
  const { labels, dimensions, patterns, steps } = front;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const others = (all: number, shown: number): string[] => (all > shown ? ['', words.others(all - shown)] : []);
  const level = front.levelName === '' ? front.levelOf : `${front.levelOf}: ${front.levelName}`;
  const lines = [
    markerOf(scorecard),
    '',
    `## ${front.verdict}`,
    '',
    [`**${level}**`, front.figures, front.possible, front.hangs].filter((part) => part !== '').join(' · '),
    '',
    front.about,
    '',
    `### ${dimensions.title}`,
    '',
    ...(dimensions.aim === '' ? [] : [dimensions.aim, '']),
    row([labels.dimension, labels.level, labels.score, labels.target, labels.gap]),
    '|---|---|---:|---|---|',
    ...dimensions.rows
      .slice(0, mostDimensions)
      .map((one) =>
        row([one.title, `${one.level}${one.capped === '' ? '' : ` (${one.capped})`}`, one.score, one.target, one.gap]),
      ),
    ...others(dimensions.rows.length, mostDimensions),
    '',
    ...(patterns.asked ? [`### ${patterns.title}`, ''] : []),
    ...patterns.present.slice(0, mostPatterns).map((one) => `- **${one.title}**: ${one.className}`),
    ...others(patterns.present.length, mostPatterns),
    '',
    [patterns.early, patterns.unrated].filter((part) => part !== '').join(' '),
    '',
    `### ${steps.title}`,
    '',
    ...steps.list.flatMap((one) => {
      const facts: readonly (readonly [label: string, value: string])[] = [
        [labels.how, one.how],
        [labels.who, one.who],
        [labels.effort, one.effort],
        [labels.why, one.why],
        [labels.from, one.from],
        [labels.inSixWeeks, one.inSixWeeks],
      ];
      const said = facts.filter(([, value]) => value !== '').map(([label, value]) => `   - ${label}: ${value}`);
      const beyond = one.beyondPlan === '' ? '' : ` (${one.beyondPlan})`;
      return [`${one.rank}. **${one.title}**${beyond}`, ...said];
    }),
    '',
    ...(items === 0 && open.length === 0 ? [] : [`### ${words.notRatedTitle}`, '']),
    ...front.notRated.map(({ title, reason }) => `- **${title}**: ${reason}`),
    ...others(open.length, mostNotRated),
    ...(items === 0 ? [] : ['', words.notRatedItems(items)]),
    '',
    [front.caveat, `${front.provenance}.`].filter((part) => part !== '').join(' '),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
