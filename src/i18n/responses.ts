import type { Language } from '../model/language.js';
import type { Oddity } from '../model/response-review.js';
import { formatList } from './format.js';

/** What `responses` says to the holder of the files. */
export interface ResponsesWords {
  readonly title: (folder: string) => string;
  /** Said first, and never left out. */
  readonly holderOnly: string;
  readonly anonymous: (minGroup: number) => string;
  readonly counts: (all: number, finished: number, odd: number) => string;
  readonly columns: Readonly<
    Record<
      'name' | 'department' | 'role' | 'answered' | 'unknown' | 'notApplicable' | 'unanswered' | 'beyond' | 'complete',
      string
    >
  >;
  readonly complete: string;
  readonly incomplete: string;
  readonly asked: (items: number) => string;
  readonly odd: string;
  readonly oddCaution: string;
  readonly nothingOdd: string;
  readonly oddity: (oddity: Oddity) => string;
  readonly duplicates: (names: readonly string[]) => string;
  readonly sittings: (
    first: { readonly sections: readonly string[]; readonly names: readonly string[] },
    second: { readonly sections: readonly string[]; readonly names: readonly string[] },
  ) => string;
  /** Nothing is open, and yet it does not count. */
  readonly filledButUnfinished: (names: readonly string[]) => string;
  readonly untouched: (count: number) => string;
  readonly twice: string;
  readonly hints: string;
  readonly contradictions: string;
  readonly contradictionsCaution: string;
}

export const responsesWords: Readonly<Record<Language, ResponsesWords>> = {
  de: {
    title: (folder) => `Antwortbögen in ${folder}`,
    holderOnly:
      'Nur für die Person, die diese Dateien verwahrt. Nicht weitergeben: Die Liste zeigt einzelne Antwortbögen. In Scorecard und Bericht kommt nichts davon vor.',
    anonymous: (minGroup) =>
      `Zugesagt ist Anonymität ab ${minGroup} Personen. Diese Liste hält das nicht ein; wer sie liest, kann Einzelne erkennen.`,
    counts: (all, finished, odd) =>
      `${all === 1 ? 'Ein Antwortbogen' : `${all} Antwortbögen`}: ${finished} fertig, ${all - finished} unfertig; ${odd} auffällig.`,
    columns: {
      name: 'Datei',
      department: 'Bereich',
      role: 'Rolle',
      answered: 'beantw.',
      unknown: 'unbek.',
      notApplicable: 'n. zutr.',
      unanswered: 'offen',
      beyond: 'weitere',
      complete: 'fertig',
    },
    complete: 'ja',
    incomplete: 'nein',
    asked: (items) => `Gezählt über die ${items} gefragten Fragen.`,
    odd: 'Was auffällt',
    oddCaution: 'Nichts davon beweist etwas, und nichts wird deshalb ausgelassen.',
    nothingOdd: 'Kein Antwortbogen fällt auf.',
    oddity: (oddity) => {
      switch (oddity.kind) {
        case 'same-option':
          return `${oddity.length} Antworten hintereinander lauten ${oddity.option} (von ${oddity.answered}).`;
        case 'pattern':
          return `${oddity.length} Antworten hintereinander wiederholen das Muster ${oddity.pattern.join('-')} (von ${oddity.answered}).`;
        case 'best-without-evidence':
          return `${oddity.best} von ${oddity.answered} Antworten sind die bestmögliche, ohne einen einzigen Beleg oder Kommentar.`;
        case 'mostly-unknown':
          return `${oddity.unknown} von ${oddity.said} Antworten lauten „kann ich nicht sagen“.`;
        case 'mostly-unanswered':
          return `Als fertig abgegeben, aber nur ${oddity.said} von ${oddity.asked} Fragen beantwortet.`;
      }
    },
    duplicates: (names) => `${formatList(names, 'de')} haben auf jede Frage dieselbe Antwort.`,
    sittings: (first, second) =>
      `${formatList(first.names, 'de')} ${first.names.length === 1 ? 'beantwortet' : 'beantworten'} nur ${formatList(first.sections, 'de')}, ${formatList(second.names, 'de')} nur ${formatList(second.sections, 'de')}, bei gleichem Bereich und gleicher Rolle. Hat dieselbe Person in zwei Sitzungen geantwortet, zählt sie doppelt und lässt die Abdeckung sinken.`,
    filledButUnfinished: (names) =>
      `Ohne offene Frage, aber noch unfertig (complete: false) und darum nicht gezählt: ${formatList(names, 'de')}.`,
    untouched: (count) =>
      count === 1 ? 'Ein ausgegebener Bogen ist noch leer.' : `${count} ausgegebene Bögen sind noch leer.`,
    twice: 'Vielleicht doppelt',
    hints: 'Hinweise',
    contradictions: 'Widersprüche in einzelnen Antwortbögen',
    contradictionsCaution: 'Oft widerspricht sich nicht die Person, sondern das Unternehmen.',
  },
  en: {
    title: (folder) => `Responses in ${folder}`,
    holderOnly:
      'For the holder of these files alone. Not to be passed on: the list shows single responses. Nothing of it is in any scorecard or report.',
    anonymous: (minGroup) =>
      `What was promised is anonymity from ${minGroup} people on. This list does not keep it; whoever reads it may recognise people.`,
    counts: (all, finished, odd) =>
      `${all === 1 ? 'One response' : `${all} responses`}: ${finished} finished, ${all - finished} unfinished; ${odd} odd.`,
    columns: {
      name: 'file',
      department: 'department',
      role: 'role',
      answered: 'answered',
      unknown: 'unknown',
      notApplicable: 'n/a',
      unanswered: 'open',
      beyond: 'further',
      complete: 'finished',
    },
    complete: 'yes',
    incomplete: 'no',
    asked: (items) => `Counted over the ${items} items that were asked.`,
    odd: 'What looks odd',
    oddCaution: 'None of it proves anything, and nothing is left out because of it.',
    nothingOdd: 'No response looks odd.',
    oddity: (oddity) => {
      switch (oddity.kind) {
        case 'same-option':
          return `${oddity.length} answers in a row are ${oddity.option} (of ${oddity.answered}).`;
        case 'pattern':
          return `${oddity.length} answers in a row repeat the pattern ${oddity.pattern.join('-')} (of ${oddity.answered}).`;
        case 'best-without-evidence':
          return `${oddity.best} of ${oddity.answered} answers are the best there is, without any evidence or comment.`;
        case 'mostly-unknown':
          return `${oddity.unknown} of ${oddity.said} answers are ‘I cannot tell’.`;
        case 'mostly-unanswered':
          return `Handed in as finished, with only ${oddity.said} of ${oddity.asked} items answered.`;
      }
    },
    duplicates: (names) => `${formatList(names, 'en')} have the same answer to every item.`,
    sittings: (first, second) =>
      `${formatList(first.names, 'en')} ${first.names.length === 1 ? 'answers' : 'answer'} only ${formatList(first.sections, 'en')}, ${formatList(second.names, 'en')} only ${formatList(second.sections, 'en')}, with the same department and role. If one person answered in two sittings, that person counts twice and lowers the coverage.`,
    filledButUnfinished: (names) =>
      `Nothing is open, and yet unfinished (complete: false) and so not counted: ${formatList(names, 'en')}.`,
    untouched: (count) =>
      count === 1
        ? 'One file that was handed out is still empty.'
        : `${count} files that were handed out are still empty.`,
    twice: 'Perhaps twice',
    hints: 'Notes',
    contradictions: 'Contradictions inside single responses',
    contradictionsCaution: 'Often it is not the person who contradicts, but the company.',
  },
};
