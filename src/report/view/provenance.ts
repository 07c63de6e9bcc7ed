import { formatDay } from '../../i18n/format.js';
import type { Language } from '../../model/language.js';
import { formatPart } from '../figures.js';
import type { Speech } from '../view-parts.js';
import type { FigureView } from './section.js';

/** Where the numbers come from. */
export function viewProvenance(speech: Speech): FigureView[] {
  const { scorecard, language, words, text } = speech;
  const { labels } = words;
  const { meta, questionnaire, rules } = scorecard;
  return [
    ...(scorecard.organisation === null ? [] : [{ label: labels.organisation, value: scorecard.organisation }]),
    {
      label: labels.questionnaire,
      value: `${text(questionnaire.title)} (${questionnaire.id}@${questionnaire.version})`,
    },
    { label: `${labels.questionnaire}: ${labels.hash}`, value: questionnaire.hash },
    { label: labels.rules, value: `${rules.id}@${rules.version}` },
    { label: `${labels.rules}: ${labels.hash}`, value: rules.hash },
    { label: labels.responses, value: String(scorecard.people) },
    { label: labels.coverage, value: formatPart(scorecard.overall.coverage, [0, 1], language) },
    { label: labels.privacy, value: privacySentence(speech) },
    { label: labels.created, value: meta.created === null ? labels.createdUnknown : sayDay(meta.created, language) },
    { label: labels.tool, value: `${meta.tool} ${meta.version}` },
  ];
}

/** A day whose number and month stay on one line. */
export function sayDay(moment: string, language: Language): string {
  return formatDay(moment, language).replace(' ', '\u00a0');
}

export function privacySentence({ scorecard, words }: Speech): string {
  return words.privacy[scorecard.privacy.mode](scorecard.privacy.minGroup);
}
