import { cliWords } from '../../i18n/cli.js';
import type { InterviewState } from '../../interview/interview.js';
import type { PlainResult } from '../../interview/plain.js';
import type { Assessment } from '../../model/assessment.js';
import type { Language } from '../../model/language.js';
import type { Respondent } from '../../model/response.js';
import type { Draft, Drafts } from './setting.js';

/** How the tool talks with a person from the start to the result: line by line, or on screens. */
export interface Conversation {
  /** Which response to go on with; null for a new one. `total` counts the items that are asked. */
  readonly chooseDraft: (drafts: Drafts, total: number) => Promise<Draft | null | 'left'>;
  /** Says what this is before it begins. */
  readonly introduce: (sentences: (language: Language) => Introduction) => Promise<'begin' | 'left'>;
  readonly askRespondent: (assessment: Assessment) => Promise<Respondent | 'left'>;
  readonly interview: (asked: {
    readonly start: InterviewState;
    readonly save: (state: InterviewState) => Promise<string | null>;
  }) => Promise<PlainResult>;
  /** Says a sentence about how it ended, as a result. */
  readonly tell: (sentence: string) => Promise<void>;
  /** Says a sentence in passing, as soon as there is room for it. */
  readonly tellAside: (sentence: string) => void;
  /** One line typed in answer to a question, perhaps empty; null when whoever answers has left. */
  readonly askLine: (question: string, language: Language) => Promise<string | null>;
  /** Whether a report is wanted besides the result on the screen. */
  readonly wantsReport: (language: Language) => Promise<boolean>;
  readonly close: () => void;
}

/** What is said before the first question. */
export interface Introduction {
  readonly title: string;
  /** How much there is to answer, and how long it takes. */
  readonly extent: string;
  /** What could be asked besides, and how; null where there is nothing, or somebody chose. */
  readonly further: string | null;
  readonly description: string | null;
  /** Who sees the answers, that nothing leaves the machine, where they are saved. */
  readonly promises: readonly string[];
  /** What has changed since the answers so far were given, and which others there are already. */
  readonly remarks: readonly string[];
}

/** A response to go on with, as it is offered. */
export function nameDraft({ path, answered, finished }: Draft, total: number, language: Language): string {
  const words = cliWords[language].assess;
  return (finished ? words.addTo : words.resume)(path, answered, total);
}
