import { decideWords } from '../../i18n/decide.js';
import { say } from '../../i18n/format.js';
import { interviewWords } from '../../i18n/interview.js';
import { screenWords } from '../../i18n/screens.js';
import type { DecisionQuestion } from '../../model/decision.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import { cleanText } from '../interview.js';
import { lineLimit, listMeasureSteps, type MeasureDraft, type MeasureStep, toMeasure, withField } from '../measure.js';
import type { AskedMeasure } from '../measure-by-lines.js';
import { choiceScreen } from './choice-screen.js';
import { keyLines } from './key-line.js';
import { breakText, cutText, lineWidth } from './lay-out.js';
import { pageScreen } from './page-screen.js';
import { showScreen, showTypedLine, type Terminal } from './show-screen.js';

interface Asking {
  readonly terminal: Terminal;
  readonly paint: Paint;
  readonly steps: readonly MeasureStep[];
  language: Language;
  draft: MeasureDraft;
  at: number;
  /** What the next screen says of the last one. */
  notice: string | null;
}

type Turn = 'on' | 'back' | 'stay' | 'left';

/** Asks for one measure on screens: a key for each answer, a line for each text, and a way back everywhere. */
export async function askMeasureOnScreens(asked: {
  readonly questions: readonly DecisionQuestion[];
  readonly language: Language;
  readonly terminal: Terminal;
  readonly paint: Paint;
}): Promise<AskedMeasure> {
  const { terminal, paint } = asked;
  const steps = listMeasureSteps(asked.questions);
  const asking: Asking = { terminal, paint, steps, language: asked.language, draft: new Map(), at: -1, notice: null };
  while (asking.at < steps.length) {
    const step = steps[asking.at];
    const turn = step === undefined ? await introduce(asking) : await askStep(step, asking);
    if (turn === 'left') return 'left';
    if (turn === 'on') asking.at += 1;
    if (turn === 'back') asking.at = Math.max(asking.at - 1, -1);
  }
  const measure = toMeasure(asking.draft);
  if (measure === null) throw new Error('Everything was asked, and something is missing.');
  return { measure, language: asking.language };
}

async function introduce(asking: Asking): Promise<Turn> {
  const { language, paint, terminal } = asking;
  const words = decideWords[language];
  const { hints } = screenWords[language];
  const shown = await showScreen(
    pageScreen<'on' | 'language' | 'left'>({
      paragraphs: [
        { text: words.title(1), tone: 'strong' },
        { text: '' },
        ...words.introduction.map((text) => ({ text })),
      ],
      keys: { return: 'on', enter: 'on', right: 'on', t: 'language', q: 'left', escape: 'left' },
      hints: [
        { key: 'Enter', does: hints.begin },
        { key: 't', does: hints.language },
        { key: 'q', does: hints.leave },
      ],
      notice: null,
      language,
      paint,
    }),
    terminal,
  );
  if (shown === 'left') return 'left';
  return shown.result === 'language' ? changeLanguage(asking) : shown.result;
}

function changeLanguage(asking: Asking): Turn {
  asking.language = asking.language === 'de' ? 'en' : 'de';
  return 'stay';
}

async function askStep(step: MeasureStep, asking: Asking): Promise<Turn> {
  if (step.kind === 'choice') return askChoice(step, asking);
  const words = decideWords[asking.language];
  const typed = await askLine(asking, {
    question: words.asked[step.field],
    about: [],
    preset: asking.draft.get(step.field)?.value ?? '',
    escape: screenWords[asking.language].hints.back,
    refuse: (text) => {
      const clean = cleanText(text).text;
      if (clean === '' && !step.optional) return words.textNeeded;
      return [...clean].length > lineLimit ? words.textTooLong(lineLimit) : null;
    },
  });
  if (typed === 'left') return 'left';
  if (typed === 'cancelled') return 'back';
  asking.draft = withField(asking.draft, step.field, cleanText(typed.text).text || null);
  return 'on';
}

async function askChoice(step: Extract<MeasureStep, { kind: 'choice' }>, asking: Asking): Promise<Turn> {
  const { language, paint, terminal, draft } = asking;
  const words = decideWords[language];
  const { hints } = screenWords[language];
  const { question, help, options } = step.question;
  const given = draft.get(step.field) ?? null;
  const at = options.findIndex(({ value }) => value === given?.value);
  const canSkip = step.optional || given !== null;
  const shown = await showScreen(
    choiceScreen<'back' | 'skip' | 'note' | 'language' | 'left'>({
      place: words.place(asking.at + 1, asking.steps.length),
      question: say(question, language),
      about: [...(help === null ? [] : [say(help, language)]), ...(step.optional ? [words.optional] : [])],
      options: options.map(({ text }) => say(text, language)),
      given: at < 0 ? null : at + 1,
      aside: given?.note == null ? [] : [words.note(given.note)],
      keys: {
        left: 'back',
        t: 'language',
        q: 'left',
        ...(canSkip && ({ s: 'skip', right: 'skip' } as const)),
        ...(step.noted && given !== null && ({ c: 'note' } as const)),
      },
      hints: [
        { key: `1–${options.length}`, does: hints.answer },
        { key: '↑↓ Enter', does: hints.move },
        { key: '←', does: hints.back },
        ...(canSkip ? [{ key: 's', does: given === null ? hints.skip : hints.onward }] : []),
        ...(step.noted && given !== null ? [{ key: 'c', does: hints.comment }] : []),
        { key: 't', does: hints.language },
        { key: 'q', does: words.leaveHint },
      ],
      notice: asking.notice,
      language,
      paint,
    }),
    terminal,
  );
  asking.notice = null;
  if (shown === 'left') return 'left';
  if ('option' in shown.result) {
    const option = options[shown.result.option - 1];
    if (option === undefined) return 'stay';
    asking.draft = withField(draft, step.field, option.value);
    return step.noted && given === null ? takeNote(step, asking) : 'on';
  }
  switch (shown.result.wish) {
    case 'language':
      return changeLanguage(asking);
    case 'note':
      return takeNote(step, asking);
    case 'skip':
      return 'on';
    default:
      return shown.result.wish;
  }
}

/** A note beside an answer: asked for once with it, and whenever the person wants to change it. */
async function takeNote(step: Extract<MeasureStep, { kind: 'choice' }>, asking: Asking): Promise<Turn> {
  const words = decideWords[asking.language];
  const given = asking.draft.get(step.field);
  const chosen = step.question.options.find(({ value }) => value === given?.value);
  const typed = await askLine(asking, {
    question: say(step.question.question, asking.language),
    about: [...(chosen === undefined ? [] : [say(chosen.text, asking.language)]), words.noteLabel],
    preset: given?.note ?? '',
    escape: screenWords[asking.language].hints.back,
    refuse: () => null,
  });
  if (typed === 'left') return 'left';
  if (typed === 'cancelled' || given === undefined) return 'stay';
  const { text, cut } = cleanText(typed.text);
  if (cut) asking.notice = interviewWords[asking.language].textCut([...text].length);
  asking.draft = withField(asking.draft, step.field, given.value, text || null);
  return 'on';
}

function askLine(
  asking: Asking,
  line: {
    readonly question: string;
    readonly about: readonly string[];
    readonly preset: string;
    /** What Escape does. */
    readonly escape: string;
    readonly refuse: (text: string) => string | null;
  },
): ReturnType<typeof showTypedLine> {
  const { language, paint, steps, at, terminal } = asking;
  const words = decideWords[language];
  return showTypedLine(
    {
      draw: (window, _typed, notice) => {
        const width = lineWidth(window);
        const keys = [
          { key: 'Enter', does: screenWords[language].hints.keep },
          { key: 'Esc', does: line.escape },
        ];
        return {
          above: [
            paint.dim(words.place(at + 1, steps.length)),
            '',
            ...breakText(line.question, width).map(paint.strong),
            ...line.about.flatMap((text) => breakText(text, width)),
          ],
          below: [
            ...(notice === null ? [] : cutText(notice, width, 2).map(paint.warn)),
            ...keyLines(keys, width, paint),
          ],
        };
      },
      preset: line.preset,
      refuse: line.refuse,
    },
    terminal,
  );
}
