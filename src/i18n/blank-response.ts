import type { Language } from '../model/language.js';

/** What stands as comments in a response file to be filled in by hand. */
export interface BlankResponseWords {
  readonly title: (organisation: string, questionnaire: string) => string;
  /** How to answer, one entry for each paragraph; `example` is the id of an item. */
  readonly how: (example: string) => readonly string[];
  readonly respondent: string;
  readonly departments: (ids: readonly string[]) => string;
  readonly roles: (ids: readonly string[]) => string;
  readonly notApplicable: string;
  /** An item that is answered in words; `id` is its own. */
  readonly inWords: (id: string) => string;
}

export const blankResponseWords: Readonly<Record<Language, BlankResponseWords>> = {
  de: {
    title: (organisation, questionnaire) => `${organisation}: ${questionnaire}`,
    how: (example) => [
      `Antworten: hinter den Doppelpunkt die Nummer der Antwort setzen, die am ehesten zutrifft, etwa „${example}: 3“. Wer es nicht sagen kann, schreibt „${example}: unknown“. Was leer bleibt, gilt als nicht beantwortet.`,
      `Mit Kommentar oder Beleg: ${example}: { value: 3, comment: "…", evidence: "…" }`,
      'Zum Schluss aus „complete: false“ ein „complete: true“ machen; vorher zählt der Bogen nicht. Keine Namen hineinschreiben.',
    ],
    respondent:
      'Bereich und Rolle, nie ein Name: das # am Anfang der nächsten Zeile wegnehmen und Passendes eintragen.',
    departments: (ids) => `Bereiche: ${ids.join(', ')}`,
    roles: (ids) => `Rollen: ${ids.join(', ')}`,
    notApplicable: 'Trifft das auf das Unternehmen nicht zu: { not_applicable: "Grund" }',
    inWords: (id) => `Mit eigenen Worten: ${id}: { text: "…" }`,
  },
  en: {
    title: (organisation, questionnaire) => `${organisation}: ${questionnaire}`,
    how: (example) => [
      `To answer, put the number of the option that fits best behind the colon, such as ‘${example}: 3’. Who cannot tell writes ‘${example}: unknown’. What stays empty counts as unanswered.`,
      `With a comment or evidence: ${example}: { value: 3, comment: "…", evidence: "…" }`,
      'At the end, turn ‘complete: false’ into ‘complete: true’; before that the response does not count. Write no names.',
    ],
    respondent:
      'Department and role, never a name: take the # from the beginning of the next line and put in what fits.',
    departments: (ids) => `Departments: ${ids.join(', ')}`,
    roles: (ids) => `Roles: ${ids.join(', ')}`,
    notApplicable: 'Where it does not apply to the company: { not_applicable: "reason" }',
    inWords: (id) => `In words: ${id}: { text: "…" }`,
  },
};
