import type { FindingKind } from '../../model/rule-set.js';
import type { FindingResult } from '../../model/scorecard.js';
import { type AdviceView, anchorOf, type Speech, sayEvidence, viewAdvice } from '../view-parts.js';

export interface FindingView extends AdviceView {
  readonly anchor: string;
  readonly title: string;
  readonly reason: string;
  readonly evidence: string;
}

export interface FindingGroupView {
  readonly kind: FindingKind;
  readonly anchor: string;
  readonly title: string;
  readonly intro: string;
  readonly findings: readonly FindingView[];
}

const kinds: readonly FindingKind[] = ['contradiction', 'warning', 'strength'];

/** Findings by kind, in the order of the scorecard; no empty kinds. */
export function viewFindings(speech: Speech): FindingGroupView[] {
  const { scorecard, words } = speech;
  return kinds
    .map((kind) => ({
      kind,
      anchor: `findings-${kind}`,
      ...words.findingGroups[kind],
      findings: scorecard.findings.filter((finding) => finding.kind === kind).map((one) => viewFinding(one, speech)),
    }))
    .filter((group) => group.findings.length > 0);
}

/** How many findings of which kind there are. */
export function sayFindings({ scorecard, body }: Speech): string {
  return body.findingsHeading(
    kinds
      .map((kind) => ({ kind, count: scorecard.findings.filter((finding) => finding.kind === kind).length }))
      .filter(({ count }) => count > 0),
  );
}

function viewFinding(finding: FindingResult, speech: Speech): FindingView {
  return {
    anchor: anchorOf('finding', finding.id),
    title: speech.text(finding.title),
    reason: speech.text(finding.reason),
    evidence: sayEvidence(finding.evidence, speech),
    ...viewAdvice(finding.advice, speech),
  };
}
