import type { Speech } from '../view-parts.js';

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

// In an anonymous assessment no evidence is shown, and so its absence says nothing.
function countEvidence({ scorecard }: Speech): { readonly named: number; readonly answered: number } | null {
  const answered = scorecard.sections.flatMap(({ items }) => items).filter(({ mean }) => mean !== null);
  if (scorecard.privacy.mode === 'anonymous' || answered.length === 0) return null;
  return { named: answered.filter(({ evidence }) => evidence.length > 0).length, answered: answered.length };
}
