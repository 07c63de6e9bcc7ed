/** Words for answers that are no option, in small letters. */
export const unknownWords: readonly string[] = [
  'unknown',
  'i cannot tell',
  "i can't tell",
  'cannot tell',
  'cannot say',
  "don't know",
  "i don't know",
  'do not know',
  'i do not know',
  'dk',
  'unbekannt',
  'kann ich nicht sagen',
  'das kann ich nicht sagen',
  'kann ich nicht beurteilen',
  'weiß nicht',
  'weiss nicht',
  'weiß ich nicht',
  'weiss ich nicht',
  'keine ahnung',
];

// ‘Trifft nicht zu’ is not among them: said of a sign it means that there is none of it.
export const notApplicableWords: readonly string[] = [
  'not applicable',
  'not_applicable',
  'does not apply to us',
  "doesn't apply to us",
  'n/a',
  'na',
  'nicht zutreffend',
  'trifft auf uns nicht zu',
  'trifft bei uns nicht zu',
  'entfällt',
];

/** What survey tools write where nobody chose anything. */
export const noAnswerWords: readonly string[] = ['no answer', 'keine antwort', 'keine angabe', 'k. a.', 'k.a.'];

/** What a column beside an item's own is called. */
export const commentWords: readonly string[] = [
  'comment',
  'comments',
  'reason',
  'kommentar',
  'bemerkung',
  'grund',
  'begründung',
];
export const evidenceWords: readonly string[] = ['evidence', 'beleg', 'nachweis'];

/** What stands under the headers in a second row of them. */
export const subheaderWords: readonly string[] = [
  'response',
  'open-ended response',
  'antwort',
  'offene antwort',
  'beantwortung',
];

/** When a respondent sent the answers: empty where they never did. */
export const submittedWords: readonly string[] = [
  'submitdate',
  'date submitted',
  'datum abgeschickt',
  'abgeschickt am',
];

export const departmentWords: readonly string[] = ['department', 'Abteilung', 'Bereich'];
export const roleWords: readonly string[] = ['role', 'Rolle'];

/** A text as it is compared: composed, without invisible characters, blanks and line breaks as one space. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

export function isOneOf(words: readonly string[], text: string): boolean {
  return words.includes(plainWords(text).toLowerCase());
}
