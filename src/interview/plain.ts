import { say } from '../i18n/format.js';
import { type InterviewCommand, type InterviewWords, interviewWords } from '../i18n/interview.js';
import type { Group } from '../model/assessment.js';
import type { Language } from '../model/language.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { Answer, Respondent } from '../model/response.js';
import {
  addComment,
  addEvidence,
  answer,
  atReview,
  back,
  canFinish,
  canGoBack,
  cleanText,
  currentAnswer,
  currentItem,
  currentNotes,
  currentSection,
  type Given,
  goTo,
  goToOpen,
  goToReview,
  type InterviewState,
  isComplete,
  itemsOf,
  minutesLeft,
  noteLimit,
  openItems,
  progress,
  review,
  type Step,
  skip,
} from './interview.js';
import { usableWidth, wrap } from './wrap.js';

/** What the line mode needs of the world. */
export interface PlainPort {
  /** The next line without its line break; null at the end of the input. */
  readonly readLine: () => Promise<string | null>;
  /** Takes whole lines, each ended by a line break. */
  readonly write: (text: string) => void;
}

export interface PlainInterview extends PlainPort {
  readonly questionnaire: Questionnaire;
  /** Where to begin: what `begin` gave for the same questionnaire. */
  readonly start: InterviewState;
  readonly language: Language;
  /** Keeps the answers; null when that worked, otherwise why not, as a sentence. */
  readonly save: (state: InterviewState) => Promise<string | null>;
  /** Columns to write in; 80 where it is not told or too small to be true. */
  readonly width?: number;
  /** Whether a review without open items is shown or left out (a self-check then ends with its last answer). */
  readonly review?: 'always' | 'when-open';
}

export interface PlainResult {
  /** `complete` when the person finished, `left` when they quit or the input ended before that. */
  readonly outcome: 'complete' | 'left';
  readonly state: InterviewState;
  /** The language at the end: it can be switched on the way. */
  readonly language: Language;
  /** False when the last attempt to save failed: the answers are in `state` only. */
  readonly saved: boolean;
}

/**
 * The interview line by line: numbered options, no cursor movement, no colour; usable through a pipe and by a screen reader.
 * `save` is called after each confirmed change; the caller saves once more, as complete, when the outcome is `complete`.
 * Never complete with nothing answered. Expects `readLine`, `write` and `save` not to throw.
 */
export async function runPlainInterview(interview: PlainInterview): Promise<PlainResult> {
  const { language, start, review: when = 'always' } = interview;
  const session: Session = {
    port: interview,
    save: interview.save,
    width: usableWidth(interview.width),
    language,
    state: start,
    saved: true,
    described: new Set(),
  };
  showStart(session);
  let turn: Turn = 'show';
  for (;;) {
    if (turn === 'show' && when === 'when-open' && isOver(session.state)) turn = 'finish';
    if (turn === 'leave' || turn === 'end-of-input') {
      await leave(session, turn);
      return { outcome: 'left', state: session.state, language: session.language, saved: session.saved };
    }
    if (turn === 'finish') {
      const { open, total } = progress(session.state);
      tell(session, words(session).finished(total - open, total));
      return { outcome: 'complete', state: session.state, language: session.language, saved: session.saved };
    }
    if (turn === 'show') show(session);
    prompt(session);
    turn = await takeLine(session);
  }
}

/**
 * Asks for the department and the role, where there are any to choose from; 0 is "rather not say" (null). Never asks for a name.
 * 'left' when the person quits or the input ends.
 */
export async function askRespondent(question: {
  readonly departments: readonly Group[];
  readonly roles: readonly Group[];
  readonly language: Language;
  readonly readLine: PlainPort['readLine'];
  readonly write: PlainPort['write'];
  readonly width?: number;
}): Promise<Respondent | 'left'> {
  const { departments, roles, language } = question;
  const { respondent: text } = interviewWords[language];
  const width = usableWidth(question.width);
  const write = (line: string): void => question.write(`${wrap(line, width)}\n`);
  const questions = [
    { key: 'department', title: text.department, groups: departments },
    { key: 'role', title: text.role, groups: roles },
  ].filter(({ groups }) => groups.length > 0);
  if (questions.length > 0) write(text.intro);

  const given = new Map<string, string | null>();
  let at = 0;
  for (;;) {
    const current = questions[at];
    if (current === undefined) return { department: given.get('department') ?? null, role: given.get('role') ?? null };
    const { key, title, groups } = current;
    const choice = await chooseGroup({ title, groups, canGoBack: at > 0, language, width, write, port: question });
    if (choice === 'left') return 'left';
    if (choice === 'back') {
      at -= 1;
      continue;
    }
    given.set(key, choice.id);
    at += 1;
  }
}

function isOver(state: InterviewState): boolean {
  return atReview(state) && isComplete(state) && canFinish(state);
}

/** What comes after a line: show the place again, only ask again, or an end. */
type Turn = 'show' | 'ask' | 'finish' | 'leave' | 'end-of-input';

/** The running interview; the state inside is immutable, the session changes which one it holds. */
interface Session {
  readonly port: PlainPort;
  readonly save: PlainInterview['save'];
  readonly width: number;
  language: Language;
  state: InterviewState;
  saved: boolean;
  /** Ids of the sections whose description was shown in this language. */
  readonly described: Set<string>;
}

type Handler = (session: Session) => Turn | Promise<Turn>;

const commandKeys: Readonly<Record<InterviewCommand, string>> = {
  unknown: 'u',
  'not-applicable': 'n',
  comment: 'c',
  evidence: 'e',
  back: 'b',
  skip: 's',
  go: 'g',
  open: 'o',
  repeat: 'r',
  language: 't',
  help: '?',
  finish: 'f',
  quit: 'q',
};

/** Commands that mean the item that is asked, and nothing in the review. */
const itemCommands: ReadonlySet<InterviewCommand> = new Set([
  'unknown',
  'not-applicable',
  'comment',
  'evidence',
  'skip',
]);

const handlers: Readonly<Record<InterviewCommand, Handler>> = {
  unknown: (session) => give(session, { state: 'unknown' }),
  'not-applicable': giveNotApplicable,
  comment: (session) => takeNote(session, 'comment'),
  evidence: (session) => takeNote(session, 'evidence'),
  back: (session) => {
    if (!canGoBack(session.state)) {
      tell(session, words(session).atFirst);
      return 'ask';
    }
    session.state = back(session.state);
    return 'show';
  },
  skip: (session) => {
    const text = words(session);
    echo(session, currentAnswer(session.state) === null ? text.skippedOpen : text.skippedKept);
    session.state = skip(session.state);
    return 'show';
  },
  go: async (session) => {
    tell(session, words(session).goPrompt(exampleId(session)));
    const line = await session.port.readLine();
    if (line === null) return 'end-of-input';
    const target = cleanText(line).text;
    return target === '' ? 'ask' : goToTarget(session, target);
  },
  open: (session) => {
    showOpen(session);
    return 'ask';
  },
  repeat: (session) => {
    session.described.delete(currentSection(session.state)?.id ?? '');
    return 'show';
  },
  language: (session) => {
    session.language = session.language === 'de' ? 'en' : 'de';
    session.described.clear();
    return 'show';
  },
  help: (session) => {
    showHelp(session);
    return 'ask';
  },
  finish: (session) => {
    if (!atReview(session.state)) {
      session.state = goToReview(session.state);
      return 'show';
    }
    if (canFinish(session.state)) return 'finish';
    tell(session, words(session).nothingToFinish);
    return 'ask';
  },
  quit: () => 'leave',
};

/** Every word and key that may be typed for a command; both languages are always understood. */
const commandByWord: ReadonlyMap<string, InterviewCommand> = new Map(
  (Object.keys(commandKeys) as InterviewCommand[]).flatMap((command) =>
    [commandKeys[command], ...Object.values(interviewWords).flatMap(({ commandWords }) => commandWords[command])].map(
      (word) => [word, command] as const,
    ),
  ),
);

async function takeLine(session: Session): Promise<Turn> {
  const line = await session.port.readLine();
  if (line === null) return 'end-of-input';
  const typed = cleanText(line).text;
  if (typed === '') return 'ask';

  const number = /^(\d+)[.)]?$/.exec(typed)?.[1];
  if (number !== undefined) return chooseOption(session, number);
  const isInWords = currentItem(session.state)?.scale === 'text';

  const phrase = typed.toLowerCase().replace(/ +/g, ' ');
  const command = commandByWord.get(phrase);
  if (command !== undefined) {
    if (atReview(session.state) && itemCommands.has(command)) {
      tell(session, words(session).onlyAtItem);
      return 'ask';
    }
    return handlers[command](session);
  }
  const target = goTarget(typed);
  // An answer in words may begin as a command does: "go to the customer and ask".
  if (target !== null && (!isInWords || leadsSomewhere(session, target))) return goToTarget(session, target);

  const jump = goTo(session.state, typed);
  if (jump.ok) {
    session.state = jump.state;
    return 'show';
  }
  if (isInWords && isAnswer(typed)) return giveText(session, line);
  const text = words(session);
  const beginning = /^([nce]) /i.exec(typed)?.[1];
  if (beginning !== undefined) tell(session, text.wrongAlone(beginning.toLowerCase()));
  else if (looksLikeId(typed)) tell(session, text.itemUnknown(shorten(typed), knownIds(session, typed)));
  else tell(session, atReview(session.state) ? text.wrongInReview(shorten(typed)) : text.wrongInput(shorten(typed)));
  return 'ask';
}

/** What stands behind a go command on the same line: "PAR3" of "gehe zu PAR3"; null when it is no such line. */
function goTarget(typed: string): string | null {
  const parts = typed.split(/ +/);
  for (let end = Math.min(parts.length - 1, 2); end >= 1; end -= 1) {
    if (commandByWord.get(parts.slice(0, end).join(' ').toLowerCase()) === 'go') return parts.slice(end).join(' ');
  }
  return null;
}

/** Whether a line that is no command answers in words: a single character or an id is rather a slip, and c is a comment, just as n and e. */
function isAnswer(typed: string): boolean {
  return [...typed].length > 1 && !looksLikeId(typed) && !/^[nce] /.test(typed);
}

/** Whether what stands behind a go command is a place. */
function leadsSomewhere({ state }: Session, target: string): boolean {
  return /^\d+$/.test(target) || commandByWord.get(target.toLowerCase()) === 'open' || goTo(state, target).ok;
}

function goToTarget(session: Session, target: string): Turn {
  const text = words(session);
  if (commandByWord.get(target.toLowerCase()) === 'open') {
    if (isComplete(session.state)) {
      tell(session, text.openNone);
      return 'ask';
    }
    session.state = goToOpen(session.state);
    return 'show';
  }
  const items = itemsOf(session.state.questionnaire);
  const isNumber = /^\d+$/.test(target);
  const id = isNumber ? items[Number(target) - 1]?.id : target;
  const jump: Step = id === undefined ? { ok: false, refusal: 'item-unknown' } : goTo(session.state, id);
  if (jump.ok) {
    session.state = jump.state;
    return 'show';
  }
  tell(
    session,
    isNumber
      ? text.numberUnknown(shorten(target), items.length)
      : text.itemUnknown(shorten(target), knownIds(session, target)),
  );
  return 'ask';
}

function chooseOption(session: Session, typed: string): Turn | Promise<Turn> {
  const item = currentItem(session.state);
  if (item === null) {
    tell(session, words(session).wrongInReview(shorten(typed)));
    return 'ask';
  }
  if (item.scale === 'text') {
    tell(session, words(session).wordsExpected);
    return 'ask';
  }
  if (item.options[Number(typed) - 1] === undefined) {
    tell(session, words(session).wrongOption(shorten(typed), item.options.length));
    return 'ask';
  }
  return give(session, { state: 'answered', value: Number(typed) });
}

async function giveText(session: Session, line: string): Promise<Turn> {
  const { text, cut } = cleanText(line);
  if (cut) tell(session, words(session).textCut(noteLimit));
  return give(session, { state: 'told', text });
}

async function giveNotApplicable(session: Session): Promise<Turn> {
  const text = words(session);
  if (currentItem(session.state)?.notApplicable !== true) {
    tell(session, text.notApplicableNotAllowed);
    return 'ask';
  }
  tell(session, text.reasonPrompt);
  const line = await session.port.readLine();
  if (line === null) return 'end-of-input';
  const reason = cleanText(line);
  if (reason.text === '') {
    echo(session, text.nothingChanged);
    return 'ask';
  }
  if (reason.cut) tell(session, text.textCut(noteLimit));
  return give(session, { state: 'not-applicable', reason: reason.text });
}

async function give(session: Session, given: Given): Promise<Turn> {
  const item = currentItem(session.state);
  const step = answer(session.state, given);
  // Every refusal has been told before: what is left could only be a bug.
  if (item === null || !step.ok) throw new Error(`answer refused: ${step.ok ? 'no item' : step.refusal}`);
  const kept = step.state.answers.get(item.id);
  if (kept !== undefined) tell(session, `${item.id}: ${answerText(session, item, kept)}`);
  session.state = step.state;
  await keep(session);
  return 'show';
}

async function takeNote(session: Session, kind: 'comment' | 'evidence'): Promise<Turn> {
  const text = words(session);
  const present = currentNotes(session.state)[kind];
  if (present !== null) tell(session, text[kind](present));
  tell(session, (kind === 'comment' ? text.commentPrompt : text.evidencePrompt)(present !== null));
  const line = await session.port.readLine();
  if (line === null) return 'end-of-input';
  const note = cleanText(line);
  const removes = present !== null && note.text === '-';
  if (note.text === '' || (note.text === '-' && !removes)) {
    echo(session, text.nothingChanged);
    return 'ask';
  }
  if (note.cut) tell(session, text.textCut(noteLimit));
  const step = (kind === 'comment' ? addComment : addEvidence)(session.state, removes ? '' : note.text);
  if (!step.ok) throw new Error(`note refused: ${step.refusal}`);
  session.state = step.state;
  const [removed, kept, waits] =
    kind === 'comment'
      ? [text.commentRemoved, text.commentKept, text.commentWaits]
      : [text.evidenceRemoved, text.evidenceKept, text.evidenceWaits];
  if (removes) echo(session, removed);
  else echo(session, currentAnswer(session.state) === null ? waits : kept);
  await keep(session);
  return 'ask';
}

async function keep(session: Session): Promise<void> {
  const error = await session.save(session.state);
  const text = words(session);
  if (error !== null) tell(session, text.notSaved(error));
  else if (!session.saved) tell(session, text.savedAgain);
  session.saved = error === null;
}

async function leave(session: Session, turn: 'leave' | 'end-of-input'): Promise<void> {
  const text = words(session);
  if (turn === 'end-of-input') tell(session, text.inputEnded);
  if (!session.saved) await keep(session);
  const { open, total } = progress(session.state);
  tell(session, session.saved ? text.left(total - open, open) : text.leftUnsaved(total - open));
  tellWaitingNotes(session);
}

function showStart(session: Session): void {
  const { state, language } = session;
  const text = words(session);
  const { open, total, position } = progress(state);
  tell(session, say(state.questionnaire.title, language));
  tell(session, text.extent(open, total, minutesLeft(state)));
  if (open < total && position !== null) tell(session, text.resumed(position.number));
  if (state.leftOut.size > 0) tell(session, text.leftOut(state.leftOut.size, [...state.leftOut.keys()].join(', ')));
  tell(session, text.howTo);
}

function show(session: Session): void {
  const item = currentItem(session.state);
  session.port.write('\n');
  if (item === null) showReview(session);
  else showItem(session, item);
}

function showItem(session: Session, item: Item): void {
  const { state, language } = session;
  const text = words(session);
  const { total, position } = progress(state);
  const section = currentSection(state);
  if (section !== null && position !== null) {
    tell(session, text.itemLine(say(section.title, language), position.number, total));
    if (section.description !== null && !session.described.has(section.id)) {
      tell(session, say(section.description, language));
    }
    session.described.add(section.id);
  }
  tell(session, say(item.question, language), `${item.id} `);
  for (const [at, option] of item.options.entries()) tell(session, say(option.text, language), `${at + 1}. `);
  const given = currentAnswer(state);
  if (given !== null) tell(session, text.currentAnswer(answerText(session, item, given, 'short')));
  const { comment, evidence } = currentNotes(state);
  if (comment !== null) tell(session, text.comment(comment));
  if (evidence !== null) tell(session, text.evidence(evidence));
}

function showReview(session: Session): void {
  const text = words(session);
  const { answered, total } = progress(session.state);
  const { open, unknown, notApplicable, noted } = review(session.state);
  tell(session, text.reviewTitle);
  tell(session, text.reviewAnswered(answered, total));
  tell(session, text.reviewOpen(open.length, idsOf(open)));
  tell(session, text.reviewUnknown(unknown.length, idsOf(unknown)));
  tell(session, text.reviewNotApplicable(notApplicable.length, idsOf(notApplicable)));
  tell(session, text.reviewNoted(noted.length, idsOf(noted)));
  tellWaitingNotes(session);
}

function tellWaitingNotes(session: Session): void {
  const { notedWithoutAnswer } = review(session.state);
  if (notedWithoutAnswer.length > 0) tell(session, words(session).reviewNotedWithoutAnswer(idsOf(notedWithoutAnswer)));
}

function prompt(session: Session): void {
  const item = currentItem(session.state);
  const text = words(session);
  if (item !== null) {
    const { notApplicable, options, scale } = item;
    const besides = { notApplicable, back: canGoBack(session.state) };
    tell(
      session,
      scale === 'text' ? text.textPrompt(besides) : text.itemPrompt({ options: options.length, ...besides }),
    );
    return;
  }
  const open = openItems(session.state);
  tell(
    session,
    text.reviewPrompt({ open: open.length > 0, finish: canFinish(session.state), example: exampleId(session) }),
  );
}

function showOpen(session: Session): void {
  const text = words(session);
  const open = new Set(openItems(session.state));
  tell(session, open.size === 0 ? text.openNone : text.openTitle(open.size));
  for (const section of session.state.questionnaire.sections) {
    const here = section.items.filter((item) => open.has(item));
    if (here.length > 0) tell(session, `${say(section.title, session.language)}: ${idsOf(here)}`);
  }
}

function showHelp(session: Session): void {
  const text = words(session);
  const item = currentItem(session.state);
  if (item !== null) {
    tell(session, item.help === null ? text.helpNone : say(item.help, session.language));
    if (item.source.length > 0) tell(session, text.sources(item.source.join(', ')));
  }
  tell(session, text.inputsTitle);
  if (item?.scale === 'text') tell(session, text.textHelp);
  else if (item !== null) tell(session, text.optionHelp(item.options.length), `1–${item.options.length} `);
  for (const command of Object.keys(text.commandHelp) as InterviewCommand[]) {
    if (item === null && itemCommands.has(command)) continue;
    if (command === 'not-applicable' && item?.notApplicable !== true) continue;
    tell(session, text.commandHelp[command], `${commandKeys[command]} `);
  }
}

/** What was answered; the short form names the option by its number only, as the options stand above it. */
function answerText(session: Session, item: Item, given: Answer, form: 'short' | 'full' = 'full'): string {
  const text = words(session);
  switch (given.state) {
    case 'unknown':
      return text.unknown;
    case 'not-applicable':
      return text.notApplicable(given.reason);
    case 'told':
      return given.text;
    case 'answered': {
      const option = item.options[given.value - 1];
      if (option === undefined || form === 'short') return String(given.value);
      return `${given.value} – ${say(option.text, session.language)}`;
    }
  }
}

function words(session: Session): InterviewWords {
  return interviewWords[session.language];
}

function tell(session: Session, text: string, first = ''): void {
  session.port.write(`${wrap(text, session.width, first)}\n`);
}

/** One line about the current item. */
function echo(session: Session, text: string): void {
  const item = currentItem(session.state);
  tell(session, item === null ? text : `${item.id}: ${text}`);
}

function idsOf(items: readonly Item[]): string {
  return items.map((item) => item.id).join(', ');
}

/** An id that a person could type now: an open item's, or the first one's. */
function exampleId(session: Session): string {
  return (openItems(session.state)[0] ?? itemsOf(session.state.questionnaire)[0])?.id ?? '';
}

function looksLikeId(typed: string): boolean {
  return /^[a-z]+\d+$/i.test(typed);
}

/** The ids with the same letters as what was typed; without any, the first of each section. */
function knownIds(session: Session, typed: string): string {
  const letters = /^[a-z]+/i.exec(typed)?.[0].toLowerCase();
  const near = itemsOf(session.state.questionnaire).filter(
    ({ id }) => /^[a-z]+/i.exec(id)?.[0].toLowerCase() === letters,
  );
  if (near.length > 0) return idsOf(near);
  return idsOf(session.state.questionnaire.sections.flatMap((section) => section.items.slice(0, 1)));
}

/** Enough of what was typed to recognise it. */
function shorten(text: string): string {
  const characters = [...text.slice(0, 100)];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text;
}

async function chooseGroup(question: {
  readonly title: string;
  readonly groups: readonly Group[];
  readonly canGoBack: boolean;
  readonly language: Language;
  readonly width: number;
  readonly write: (line: string) => void;
  readonly port: PlainPort;
}): Promise<{ readonly id: string | null } | 'back' | 'left'> {
  const { title, groups, language, width, write, port } = question;
  const { respondent: text } = interviewWords[language];
  port.write('\n');
  write(title);
  for (const [at, group] of groups.entries()) port.write(`${wrap(say(group.title, language), width, `${at + 1}. `)}\n`);
  port.write(`${wrap(text.none, width, '0. ')}\n`);
  for (;;) {
    write(text.prompt(groups.length));
    const line = await port.readLine();
    if (line === null) return 'left';
    const typed = cleanText(line).text;
    if (typed === '') continue;
    const command = commandByWord.get(typed.toLowerCase());
    if (command === 'quit') return 'left';
    if (command === 'back' && question.canGoBack) return 'back';
    if (command === 'help') {
      write(text.help(groups.length, question.canGoBack));
      continue;
    }
    const number = /^(\d+)[.)]?$/.exec(typed)?.[1];
    const group =
      number !== undefined
        ? groups[Number(number) - 1]
        : groups.find((candidate) =>
            [candidate.id, ...Object.values(candidate.title)].some(
              (name) => name.toLowerCase() === typed.toLowerCase(),
            ),
          );
    if (group !== undefined) {
      write(text.chosen(title, say(group.title, language)));
      return { id: group.id };
    }
    if (number !== undefined && Number(number) === 0) {
      write(text.chosen(title, text.none));
      return { id: null };
    }
    write(text.wrong(shorten(typed), groups.length));
  }
}
