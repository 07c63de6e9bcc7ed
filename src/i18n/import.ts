import type { Language } from '../model/language.js';
import { formatList } from './format.js';

/** What `import` says of a table that it read. */
export interface ImportWords {
  readonly windows: (table: string) => string;
  readonly wrote: (responses: number, folder: string) => string;
  readonly wouldWrite: (responses: number, folder: string) => string;
  readonly skipped: (rows: number) => string;
  readonly items: (found: number, all: number) => string;
  readonly uses: Readonly<Record<'department' | 'role' | 'submitted', (header: string) => string>>;
  readonly leftOut: (headers: readonly string[]) => string;
  readonly row: (
    line: number,
    counts: {
      readonly answered: number;
      readonly unknown: number;
      readonly notApplicable: number;
      readonly unanswered: number;
    },
    groups: readonly string[],
  ) => string;
  /** The table itself still holds what was left out. */
  readonly tableStays: (table: string) => string;
}

export const importWords: Readonly<Record<Language, ImportWords>> = {
  de: {
    windows: (table) =>
      `${table} ist nicht in UTF-8 gespeichert; gelesen als Windows-1252. Bitte an einem Umlaut prüfen, ob das stimmt (--dry-run schreibt nichts).`,
    wrote: (responses, folder) =>
      responses === 0
        ? 'Nichts Neues zu übernehmen.'
        : `${responses === 1 ? 'Ein Antwortbogen' : `${responses} Antwortbögen`} übernommen, in zufälliger Reihenfolge nach ${folder}.`,
    wouldWrite: (responses, folder) =>
      `Probelauf, nichts wurde geschrieben. Zu übernehmen: ${responses === 1 ? 'ein Antwortbogen' : `${responses} Antwortbögen`} nach ${folder}.`,
    skipped: (rows) => `Schon vorhanden und ausgelassen: ${rows === 1 ? 'eine Zeile' : `${rows} Zeilen`}.`,
    items: (found, all) => `Fragen in der Tabelle: ${found} von ${all}.`,
    uses: {
      department: (header) => `Bereich aus der Spalte „${header}“.`,
      role: (header) => `Rolle aus der Spalte „${header}“.`,
      submitted: (header) => `Ob abgeschickt wurde, steht in der Spalte „${header}“.`,
    },
    leftOut: (headers) =>
      `Nicht im Fragebogen und darum nicht übernommen: ${formatList(
        headers.map((header) => `„${header}“`),
        'de',
      )}.`,
    row: (line, { answered, unknown, notApplicable, unanswered }, groups) =>
      `Zeile ${line}: ${answered} beantwortet, ${unknown} unbekannt, ${notApplicable} nicht zutreffend, ${unanswered} offen${groups.length > 0 ? ` (${groups.join(', ')})` : ''}`,
    tableStays: (table) =>
      `${table} selbst ist unverändert und enthält weiter alles, auch das Ausgelassene; wer Anonymität versprochen hat, löscht die Datei jetzt.`,
  },
  en: {
    windows: (table) =>
      `${table} is not stored in UTF-8; it was read as Windows-1252. Please look at an umlaut or an accent to see whether that is right (--dry-run writes nothing).`,
    wrote: (responses, folder) =>
      responses === 0
        ? 'There is nothing new to take over.'
        : `Took over ${responses === 1 ? 'one response' : `${responses} responses`}, in an order by chance, into ${folder}.`,
    wouldWrite: (responses, folder) =>
      `A dry run, nothing was written. To be taken over: ${responses === 1 ? 'one response' : `${responses} responses`} into ${folder}.`,
    skipped: (rows) => `There already, and left out: ${rows === 1 ? 'one row' : `${rows} rows`}.`,
    items: (found, all) => `Items in the table: ${found} of ${all}.`,
    uses: {
      department: (header) => `Department from the column ‘${header}’.`,
      role: (header) => `Role from the column ‘${header}’.`,
      submitted: (header) => `The column ‘${header}’ says what was submitted.`,
    },
    leftOut: (headers) =>
      `Not of the questionnaire, and so left out: ${formatList(
        headers.map((header) => `‘${header}’`),
        'en',
      )}.`,
    row: (line, { answered, unknown, notApplicable, unanswered }, groups) =>
      `Line ${line}: ${answered} answered, ${unknown} unknown, ${notApplicable} not applicable, ${unanswered} unanswered${groups.length > 0 ? ` (${groups.join(', ')})` : ''}`,
    tableStays: (table) =>
      `${table} itself is unchanged and still holds everything, also what was left out; who promised anonymity deletes it now.`,
  },
};
