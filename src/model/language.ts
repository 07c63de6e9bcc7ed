/** The languages that the tool speaks. Questionnaires may be written in one of them or in both. */
export type Language = 'de' | 'en';

/**
 * A text in every language of the tool. A questionnaire written in one language only
 * carries the same words under both keys, so that nobody downstream meets a gap.
 */
export type Text = { readonly [language in Language]: string };
