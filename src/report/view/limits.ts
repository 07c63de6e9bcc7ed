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

/** That no evidence is named for any item, where that could be seen; else ''. */
export function sayNoEvidence(speech: Speech): string {
  const evidence = countEvidence(speech);
  return evidence?.named === 0 ? speech.words.evidenceNamed(0, evidence.answered) : '';
}
