import { countEvidence, type Speech } from '../view-parts.js';

/** What the result cannot tell, perhaps nothing. */
export function viewLimits(speech: Speech): readonly string[] {
  const { limits } = speech.scorecard.questionnaire;
  const evidence = countEvidence(speech);
  return [
    ...(limits === null ? [] : [speech.text(limits)]),
    ...(evidence === null ? [] : [speech.words.evidenceNamed(evidence.named, evidence.answered)]),
  ];
}
