import { cliWords } from '../../i18n/cli.js';
import { askRespondent, type PlainPort, runPlainInterview } from '../../interview/plain.js';
import { wrap } from '../../interview/wrap.js';
import type { Language } from '../../model/language.js';
import type { Context } from '../context.js';
import { openLinePort } from '../line-port.js';
import { type Conversation, nameDraft } from './conversation.js';
import type { AssessOptions, Draft, Drafts } from './setting.js';

/** Talks line by line: through a pipe, for a screen reader, in terminals that can do no more. */
export function talkByLines(options: AssessOptions, language: Language, context: Context): Conversation {
  const port = openLinePort(context);
  const { columns } = context.io;
  const tell = (line: string): void => port.write(`${wrap(line, columns)}\n`);
  return {
    chooseDraft: (drafts, total) => chooseDraft(drafts, total, language, port, columns),
    introduce: async (sentences) => {
      const { extent, further, description, promises, remarks } = sentences(language);
      const besides = [further, description].filter((sentence) => sentence !== null);
      for (const sentence of [extent, ...besides, ...promises, ...remarks]) tell(sentence);
      tell('');
      return 'begin';
    },
    askRespondent: ({ departments, roles }) => askRespondent({ departments, roles, language, ...port, width: columns }),
    interview: ({ start, save }) =>
      runPlainInterview({
        ...port,
        questionnaire: start.questionnaire,
        start,
        language,
        width: columns,
        review: options.selfCheck === true ? 'when-open' : 'always',
        save,
      }),
    tell: async (sentence) => tell(sentence),
    tellAside: tell,
    askLine: async (question) => {
      tell(question);
      return (await port.readLine())?.trim() ?? null;
    },
    // Whoever reads lines, a script perhaps, names the report as a command of its own.
    wantsReport: async () => false,
    close: port.close,
  };
}

async function chooseDraft(
  { free: drafts, busy }: Drafts,
  total: number,
  language: Language,
  port: PlainPort,
  width: number,
): Promise<Draft | null | 'left'> {
  const words = cliWords[language].assess;
  for (const { args } of busy) if ('path' in args) port.write(`${wrap(words.busy(args.path), width)}\n`);
  if (drafts.length === 0) return null;
  for (;;) {
    for (const [index, draft] of drafts.entries()) {
      port.write(`${wrap(nameDraft(draft, total, language), width, `  ${index + 1}  `)}\n`);
    }
    port.write(`  0  ${words.startNew}\n${words.resumeWhich}\n`);
    const line = await port.readLine();
    if (line === null || /^q/i.test(line.trim())) return 'left';
    if (line.trim() === '0') return null;
    const draft = drafts[Number(line.trim()) - 1];
    if (draft !== undefined) return draft;
  }
}
