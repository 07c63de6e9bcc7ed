import type { Group } from '../model/assessment.js';
import type { RespondentGroups } from './link-response.js';
import { type ParsedFile, parseFile } from './parse-file.js';
import type { SourceFile } from './read-text.js';
import { checkShape } from './validate.js';
import { validate } from './validators/assessment.js';

/** What a faulty assessment still says: enough to find the problems of its responses in the same run. */
export interface SalvagedAssessment {
  readonly file: ParsedFile | null;
  /** null where it is missing or faulty. */
  readonly questionnaire: string | null;
  readonly rules: string | null;
  /** Whether its rules are written, but faulty: which rules are meant is then not known. */
  readonly rulesFaulty: boolean;
  /** Whether its thresholds have a sound shape. */
  readonly thresholdsSound: boolean;
  /** Whether the sections that it names have. */
  readonly sectionsSound: boolean;
  /** A list whose ids are not all sound allows any. */
  readonly groups: RespondentGroups;
}

/** Reads what is sound in an assessment that loadAssessment refused. */
export function salvageAssessment(source: SourceFile): SalvagedAssessment {
  const { parsed } = parseFile(source);
  const value: unknown = parsed?.value;
  if (parsed === null || typeof value !== 'object' || value === null || Array.isArray(value)) {
    const groups = { departments: [], roles: [] };
    return {
      file: null,
      questionnaire: null,
      rules: null,
      rulesFaulty: false,
      thresholdsSound: false,
      sectionsSound: false,
      groups,
    };
  }
  const written = new Map<string, unknown>(Object.entries(value));
  const { faults } = checkShape(parsed, validate);
  const isFaulty = (key: string): boolean => faults.some((fault) => fault[0] === key);
  const textAt = (key: string): string | null => {
    const text = written.get(key);
    return typeof text === 'string' && !isFaulty(key) ? text : null;
  };
  const groupsAt = (key: 'departments' | 'roles'): readonly Group[] => {
    const list = written.get(key);
    if (!Array.isArray(list)) return [];
    if (faults.some((fault) => fault[0] === key && (fault.length === 1 || fault[2] === 'id'))) return [];
    const ids = list.map((entry: unknown) => idOf(entry));
    return ids.every((id) => id !== null) ? ids.map((id) => ({ id, title: { de: id, en: id } })) : [];
  };
  return {
    file: parsed,
    questionnaire: textAt('questionnaire'),
    rules: textAt('rules'),
    rulesFaulty: isFaulty('rules'),
    thresholdsSound: !isFaulty('thresholds'),
    sectionsSound: !isFaulty('sections'),
    groups: { departments: groupsAt('departments'), roles: groupsAt('roles') },
  };
}

function idOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return null;
  return typeof entry.id === 'string' ? entry.id : null;
}
