import type { CoreKind, Questionnaire, Section } from '../model/questionnaire.js';

const coreKinds: readonly CoreKind[] = ['dimension', 'anti-pattern'];

/** The sections that are scored: what is asked where nobody says otherwise. All of them where none is scored. */
export function listCore({ sections }: Pick<Questionnaire, 'sections'>): readonly Section[] {
  const core = sections.filter(({ kind }) => (coreKinds as readonly string[]).includes(kind));
  return core.length > 0 ? core : sections;
}

/** The ids of the sections that names choose: ids, `core`, `all`. What is no such name chooses nothing. */
export function chooseSections(names: readonly string[], questionnaire: Questionnaire): ReadonlySet<string> {
  const core = listCore(questionnaire).map(({ id }) => id);
  return new Set(
    questionnaire.sections
      .map(({ id }) => id)
      .filter((id) => names.includes('all') || names.includes(id) || (names.includes('core') && core.includes(id))),
  );
}

/** The names in a list with commas, as a flag has it. */
export function splitNames(flag: string): readonly string[] {
  return flag
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
