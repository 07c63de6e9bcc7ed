import { cliWords } from '../../i18n/cli.js';
import { say } from '../../i18n/format.js';
import { interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import { askText } from '../../interview/prompts.js';
import { listScreen } from '../../interview/terminal/list-screen.js';
import { type Paragraph, pageScreen } from '../../interview/terminal/page-screen.js';
import { letGo, showScreen } from '../../interview/terminal/show-screen.js';
import { runTerminalInterview } from '../../interview/terminal/terminal-interview.js';
import { wrap } from '../../interview/wrap.js';
import type { Group } from '../../model/assessment.js';
import type { Language } from '../../model/language.js';
import type { Model } from '../../model/rule-set.js';
import type { Context } from '../context.js';
import { openTerminal } from '../terminal.js';
import { type Conversation, type Introduction, nameDraft } from './conversation.js';
import type { AssessOptions, Draft } from './setting.js';

/** Talks on screens, in a terminal that can move its cursor. */
export function talkOnScreens(
  options: AssessOptions,
  model: Model,
  startLanguage: Language,
  context: Context,
): Conversation {
  const { io, paint } = context;
  let language = startLanguage;
  const { terminal, release } = openTerminal(io);
  const asides: string[] = [];
  const choose = async <Value>(
    title: string,
    about: readonly string[],
    choices: readonly (readonly [value: Value, name: string])[],
  ): Promise<{ readonly value: Value } | 'left'> => {
    const { hints } = screenWords[language];
    const screen = listScreen<{ readonly value: Value } | 'left'>({
      title,
      about,
      rows: choices.map(([value, text]) => ({ kind: 'choice', value: { value }, names: [], mark: '', text })),
      search: false,
      whole: true,
      keys: { q: 'left', escape: 'left' },
      hints: [
        { key: '↑↓ Enter', does: hints.move },
        { key: 'q', does: hints.leave },
      ],
      notice: null,
      language,
      paint,
      cursor: 0,
    });
    const shown = await showScreen(screen, terminal);
    return shown === 'left' ? 'left' : shown.result;
  };
  return {
    chooseDraft: async ({ free: drafts, busy }, total) => {
      const words = cliWords[language].assess;
      for (const { args } of busy) if ('path' in args) asides.push(words.busy(args.path));
      if (drafts.length === 0) return null;
      const chosen = await choose<Draft | null>(words.resumeOrNew, asides.splice(0), [
        ...drafts.map((draft) => [draft, nameDraft(draft, total, language)] as const),
        [null, words.startNew],
      ]);
      return chosen === 'left' ? 'left' : chosen.value;
    },
    introduce: async (sentences) => {
      if (options.begin === true && sentences(language).remarks.length === 0) return 'begin';
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
        const chosen = await choose<string | null>(
          `${title} (${text.neverNames})`,
          [],
          [...groups.map((group) => [group.id, say(group.title, language)] as const), [null, text.none]],
        );
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
      // No screen follows on which it could be said.
      if (result.outcome === 'left') {
        for (const aside of asides.splice(0)) await context.tell(`${wrap(aside, io.columns)}\n`);
        const { size } = result.state.answers;
        if (!result.saved && size > 0) {
          await context.tell(`${wrap(interviewWords[language].leftUnsaved(size), io.columns)}\n`);
        }
      }
      return result;
    },
    tellAside: (sentence) => {
      asides.push(sentence);
    },
    tell: (sentence) =>
      context.print([...asides.splice(0), sentence].map((each) => `${wrap(each, io.columns)}\n`).join('')),
    askLine: async (message, inLanguage) => {
      const streams = { input: io.stdin, output: io.stdout, paint };
      const given = await askText({ ...streams, language: inLanguage, message, optional: true });
      return given === 'left' ? null : given.value;
    },
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
    close: () => {
      letGo(terminal);
      release();
    },
  };
}

function startPage(
  { title, extent, further, description, promises, remarks }: Introduction,
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
    ...remarks.flatMap((text): Paragraph[] => [{ text: '' }, { text, tone: 'warn' }]),
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
  const { findSources } = await import('../stored-sources.js');
  const { works, statements } = await findSources();
  const statement = statements.find((each) => each.id === id);
  if (statement === undefined) return null;
  const work = works.find((each) => each.id === statement.work);
  const origin =
    work === undefined ? '' : ` (${work.author === null ? '' : `${work.author}: `}${say(work.title, language)})`;
  return `${say(statement.text, language)}${origin}`;
}
