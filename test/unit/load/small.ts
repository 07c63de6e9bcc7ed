import { checkSections } from '../../../src/load/check-sections.js';
import { checkThresholds } from '../../../src/load/check-thresholds.js';
import { linkQuestionnaire } from '../../../src/load/link-questionnaire.js';
import { findLinkProblems, linkResponse } from '../../../src/load/link-response.js';
import { linkRuleSet } from '../../../src/load/link-rule-set.js';
import { loadAssessment } from '../../../src/load/load-assessment.js';
import { loadPitchRules } from '../../../src/load/load-pitch-rules.js';
import { readQuestionnaire, readRuleSet } from '../../../src/load/load-questionnaire.js';
import { readResponse, readResponseLines } from '../../../src/load/load-response.js';
import { shapeScorecard } from '../../../src/load/load-scorecard.js';
import { loadSources } from '../../../src/load/load-sources.js';
import { sortByFile } from '../../../src/load/make-problem.js';
import { parseFile } from '../../../src/load/parse-file.js';
import { readKind } from '../../../src/load/read-format.js';
import type { SourceFile } from '../../../src/load/read-text.js';
import type { Group } from '../../../src/model/assessment.js';
import type { Problem } from '../../../src/model/problem.js';
import type { Questionnaire } from '../../../src/model/questionnaire.js';
import type { RuleSet } from '../../../src/model/rule-set.js';
import { kindsQuestionnaire, kindsRules } from '../../helpers/kinds.js';
import { smallQuestionnaire, smallRules } from '../../helpers/small.js';

export type Format =
  | 'questionnaire'
  | 'rule-set'
  | 'response'
  | 'lines'
  | 'assessment'
  | 'scorecard'
  | 'sources'
  | 'pitch-rules';

/** The statements that the small bibliography knows. */
const statements = new Set(['S1', 'S2']);
const group = (id: string): Group => ({ id, title: { de: id, en: id } });
const groups = { departments: [group('sales'), group('service')], roles: [group('staff')] };

export function asSource(content: string | Uint8Array, name: string): SourceFile {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

function linkedQuestionnaire(text: string): Questionnaire {
  const { shaped } = readQuestionnaire(asSource(text, 'questionnaire.yaml'));
  if (shaped === null) throw new Error('the small questionnaire has the wrong shape');
  const { questionnaire, problems } = linkQuestionnaire(shaped.written, shaped.file, null, statements);
  if (questionnaire === null) throw new Error(JSON.stringify(problems));
  return questionnaire;
}

/** The small questionnaire, linked. */
export const small = linkedQuestionnaire(smallQuestionnaire);

/** The one with sections of every kind, linked. */
export const kinds = linkedQuestionnaire(kindsQuestionnaire);

function linkedRules(text: string, questionnaire: Questionnaire): RuleSet {
  const { shaped } = readRuleSet(asSource(text, 'rules.yaml'));
  if (shaped === null) throw new Error('the small rule set has the wrong shape');
  const { ruleSet, problems } = linkRuleSet(shaped.written, shaped.file, questionnaire, null, statements);
  if (ruleSet === null) throw new Error(JSON.stringify(problems));
  return ruleSet;
}

/** The small rule set, linked. */
export const smallRuleSet = linkedRules(smallRules, small);

/** The rule set with pictures and a chain, linked. */
export const kindsRuleSet = linkedRules(kindsRules, kinds);

/** Every problem of a rule set for the questionnaire with sections of every kind. */
export function findKindsProblems(_: Format, source: SourceFile): readonly Problem[] {
  const { shaped, problems } = readRuleSet(source);
  return shaped === null ? problems : linkRuleSet(shaped.written, shaped.file, kinds, null, statements).problems;
}

/** Every problem of a file of one format, from its bytes to the last link; the small questionnaire and rule set are its base. */
export function findProblems(format: Format, source: SourceFile): readonly Problem[] {
  switch (format) {
    case 'questionnaire': {
      const { shaped, problems } = readQuestionnaire(source);
      if (shaped === null) return problems;
      const base = shaped.written.base === 'small' ? small : null;
      return linkQuestionnaire(shaped.written, shaped.file, base, statements).problems;
    }
    case 'rule-set': {
      const { shaped, problems } = readRuleSet(source);
      if (shaped === null) return problems;
      const base = shaped.written.base === 'small' ? smallRuleSet : null;
      return linkRuleSet(shaped.written, shaped.file, small, base, statements).problems;
    }
    case 'response': {
      const { response, salvaged, problems } = readResponse(source);
      if (response !== null) return linkResponse(response.written, response.file, small, groups).problems;
      if (salvaged === null) return problems;
      return sortByFile([...problems, ...findLinkProblems(salvaged.written, salvaged.file, small, groups)]);
    }
    case 'lines': {
      const { responses, salvaged, problems } = readResponseLines(source);
      return sortByFile([
        ...problems,
        ...responses.flatMap(({ written, file }) => linkResponse(written, file, small, groups).problems),
        ...salvaged.flatMap(({ written, file }) => findLinkProblems(written, file, small, groups)),
      ]);
    }
    case 'assessment': {
      const { file, problems } = loadAssessment(source);
      if (file === null || problems.length > 0) return problems;
      return [...checkSections(file, small), ...checkThresholds(file, small)];
    }
    case 'scorecard': {
      const { parsed, problems } = parseFile(source);
      if (parsed === null) return problems;
      const named = readKind(parsed, ['scorecard']);
      return named.kind === null ? named.problems : shapeScorecard(parsed).problems;
    }
    case 'sources':
      return loadSources(source).problems;
    case 'pitch-rules':
      return loadPitchRules(source).problems;
  }
}
