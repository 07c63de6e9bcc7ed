import { cliWords } from '../../i18n/cli.js';
import { say } from '../../i18n/format.js';
import { interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import { chooseOne } from '../../interview/prompts.js';
import { type Paragraph, pageScreen } from '../../interview/terminal/page-screen.js';
import { showScreen, type Terminal } from '../../interview/terminal/show-screen.js';
import { runTerminalInterview } from '../../interview/terminal/terminal-interview.js';
import { wrap } from '../../interview/wrap.js';
import type { Group } from '../../model/assessment.js';
import type { Language } from '../../model/language.js';
import type { Model } from '../../model/rule-set.js';
import type { Context } from '../context.js';
import { type Conversation, type Introduction, nameDraft } from './conversation.js';
import type { AssessOptions } from './setting.js';

/** Talks on screens, in a terminal that can move its cursor. */
export function talkOnScreens(
  options: AssessOptions,
  model: Model,
  startLanguage: Language,
  context: Context,
): Conversation {
  const { io, paint } = context;
  let language = startLanguage;
  const terminal: Terminal = {
    input: io.stdin,
    output: io.stdout,
    window: () => ({ columns: io.columns, rows: io.rows }),
    now: () => io.now().getTime(),
  };
  const asides: string[] = [];
  const streams = { input: io.stdin, output: io.stdout, paint };
  return {
    chooseDraft: async ({ free: drafts, busy }, total) => {
      const words = cliWords[language].assess;
      for (const { args } of busy) if ('path' in args) asides.push(words.busy(args.path));
      if (drafts.length === 0) return null;
      const chosen = await chooseOne({
        ...streams,
        language,
        message: [...asides.splice(0), words.resumeOrNew].join(' '),
        choices: [
          ...drafts.map((draft) => ({
            value: draft,
            name: nameDraft(draft, total, language),
          })),
          { value: null, name: words.startNew },
        ],
      });
      return chosen === 'left' ? 'left' : chosen.value;
    },
    introduce: async (sentences) => {
      if (options.begin === true && sentences(language).changes.length === 0) return 'begin';
      for (;;) {
        const shown = await showScreen(startPage(sentences(language), language, context), terminal);
        if (shown === 'left' || shown.result === 'quit') return 'left';
        if (shown.result === 'begin') return 'begin';
        language = language === 'de' ? 'en' : 'de';
      }
    },
    askRespondent: async ({ departments, roles }) => {
      const text = interviewWords[language].respondent;
      const given: { department: string | null; role: string | null } = { department: null, role: null };
      const questions: readonly (readonly ['department' | 'role', string, readonly Group[]])[] = [
        ['department', text.department, departments],
        ['role', text.role, roles],
      ];
      for (const [key, title, groups] of questions) {
        if (groups.length === 0) continue;
        const chosen = await chooseOne<string | null>({
          ...streams,
          language,
          message: `${title} (${text.neverNames})`,
          choices: [
            ...groups.map((group) => ({ value: group.id, name: say(group.title, language) })),
            { value: null, name: text.none },
          ],
        });
        if (chosen === 'left') return 'left';
        given[key] = chosen.value;
      }
      return given;
    },
    interview: async ({ start, save }) => {
      const result = await runTerminalInterview({
        start,
        language,
        terminal,
        paint,
        save,
        takeAsides: () => asides.splice(0),
        review: options.selfCheck === true ? 'when-open' : 'always',
        facilitate: options.facilitate === true ? { hidden: options.hideVotes === true } : null,
        describeSource,
        describeSection:
          options.pause === true
            ? async (state, section, inLanguage) => {
                const { describeSection } = await import('./section-result.js');
                return describeSection(model, state, section, inLanguage);
              }
            : null,
      });
      language = result.language;
      return result;
    },
    tellAside: (sentence) => {
      asides.push(sentence);
    },
    tell: (sentence) => context.print(`${wrap(sentence, io.columns)}\n`),
    wantsReport: async (inLanguage) => {
      const { hints } = screenWords[inLanguage];
      const shown = await showScreen(
        pageScreen<boolean>({
          paragraphs: [],
          keys: { r: true, return: false, enter: false, escape: false, q: false },
          hints: [
            { key: 'r', does: hints.report },
            { key: 'Enter', does: hints.end },
          ],
          notice: null,
          language: inLanguage,
          paint,
        }),
        terminal,
      );
      return shown !== 'left' && shown.result;
    },
    close: () => undefined,
  };
}

function startPage(
  { title, extent, further, description, promises, changes }: Introduction,
  language: Language,
  context: Context,
) {
  const { hints } = screenWords[language];
  const paragraphs: Paragraph[] = [
    { text: title, tone: 'strong' },
    ...(description === null ? [] : [{ text: '' }, { text: description }]),
    { text: '' },
    { text: extent, tone: 'strong' },
    ...(further === null ? [] : [{ text: further }]),
    ...promises.map((text) => ({ text })),
    ...changes.flatMap((text): Paragraph[] => [{ text: '' }, { text, tone: 'warn' }]),
  ];
  return pageScreen<'begin' | 'language' | 'quit'>({
    paragraphs,
    keys: { return: 'begin', enter: 'begin', t: 'language', q: 'quit', escape: 'quit' },
    hints: [
      { key: 'Enter', does: hints.begin },
      { key: 't', does: hints.language },
      { key: 'q', does: hints.leave },
    ],
    notice: null,
    language,
    paint: context.paint,
  });
}

async function describeSource(id: string, language: Language): Promise<string | null> {
  const { shippedSources } = await import('../shipped-sources.js');
  const { works, statements } = shippedSources();
  const statement = statements.find((each) => each.id === id);
  if (statement === undefined) return null;
  const work = works.find((each) => each.id === statement.work);
  const origin =
    work === undefined ? '' : ` (${work.author === null ? '' : `${work.author}: `}${say(work.title, language)})`;
  return `${say(statement.text, language)}${origin}`;
}
