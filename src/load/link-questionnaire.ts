import type { Language } from '../model/language.js';
import type { Path, Place, Problem } from '../model/problem.js';
import type { Item, Option, Questionnaire, Section } from '../model/questionnaire.js';
import type { ItemFile, QuestionnaireFile, SectionFile } from '../schema/questionnaire.js';
import { hashContent } from './hash.js';
import { makeProblem, sortByPlace } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import { type LinkContext, resolveText } from './resolve-text.js';

const bothLanguages: readonly Language[] = ['de', 'en'];
const likert = [1, 2, 3, 4, 5];

/**
 * Resolves a questionnaire's references to its base and checks what a schema cannot: ids that are unique, options that rise
 * from 1 to 5, every promised translation, sections that say what they are, statements that the bibliography knows.
 * @param base the questionnaire named by `base`, already linked, or null where none is named
 * @param statements ids of all statements that may stand under `source`, or null when no bibliography is at hand
 * @returns beside the questionnaire, null where it has errors, a draft with what could be read of it
 */
export function linkQuestionnaire(
  written: QuestionnaireFile,
  file: ParsedFile,
  base: Questionnaire | null,
  statements: ReadonlySet<string> | null,
): { questionnaire: Questionnaire | null; draft: Questionnaire; problems: readonly Problem[] } {
  const context: LinkContext = { file, languages: written.languages ?? bothLanguages, problems: [] };
  const { problems } = context;
  const claimed = new Map<string, Path>();

  // Places are asked for only where something is wrong: to find the first of them takes longer than all the rest.
  const claimId = (id: string, path: Path): void => {
    const first = claimed.get(id);
    if (first === undefined) claimed.set(id, path);
    else problems.push(makeProblem('duplicate-id', file.locate(path), { id, firstLine: file.locate(first).line }));
  };

  const sections = written.sections.map((section, index) => {
    const path = ['sections', index];
    if (section.id === 'overall' || section.id === 'every') {
      problems.push(
        makeProblem('pattern-wrong', file.locate([...path, 'id']), { found: section.id, example: 'life-cycle' }),
      );
    }
    claimId(section.id, [...path, 'id']);
    return linkSection(section, path, base, context, claimId, statements);
  });
  if (!sections.some((section) => section.kind === 'dimension')) {
    problems.push(makeProblem('no-dimension', file.locate(['sections'], 'key'), {}));
  }

  const content = {
    id: written.id,
    version: written.version,
    title: resolveText(written.title, ['title'], context),
    description: written.description === undefined ? null : resolveText(written.description, ['description'], context),
    limits: written.limits === undefined ? null : resolveText(written.limits, ['limits'], context),
    sections,
  };
  const draft = { ...content, hash: hashContent(content) };
  const failed = problems.some((problem) => problem.severity === 'error');
  return { questionnaire: failed ? null : draft, draft, problems: sortByPlace(problems) };
}

function linkSection(
  written: SectionFile,
  path: Path,
  base: Questionnaire | null,
  context: LinkContext,
  claimId: (id: string, path: Path) => void,
  statements: ReadonlySet<string> | null,
): Section {
  const { file, problems } = context;
  const inherited = base?.sections.find((section) => section.id === written.id) ?? null;
  const missing = (key: string): void => {
    problems.push(makeProblem('section-incomplete', file.locate([...path, 'id']), { id: written.id, key }));
  };
  if (written.kind === undefined && inherited === null) missing('kind');
  if (written.title === undefined && inherited === null) missing('title');
  if (written.items === undefined && inherited === null) missing('items');
  if (written.items === undefined) for (const { id } of inherited?.items ?? []) claimId(id, [...path, 'id']);

  const baseItems = new Map((base?.sections ?? []).flatMap((section) => section.items.map((item) => [item.id, item])));
  const items = written.items?.flatMap((item, index): Item[] => {
    const itemPath = [...path, 'items', index];
    if (typeof item === 'string') {
      claimId(item, itemPath);
      const referred = baseItems.get(item);
      if (referred !== undefined) return [referred];
      problems.push(
        makeProblem('item-not-in-base', file.locate(itemPath), { id: item, allowed: [...baseItems.keys()] }),
      );
      return [];
    }
    claimId(item.id, [...itemPath, 'id']);
    return [linkItem(item, itemPath, context, statements)];
  });

  return {
    id: written.id,
    kind: written.kind ?? inherited?.kind ?? 'dimension',
    title:
      written.title === undefined
        ? (inherited?.title ?? { de: written.id, en: written.id })
        : resolveText(written.title, [...path, 'title'], context),
    description:
      written.description === undefined
        ? (inherited?.description ?? null)
        : resolveText(written.description, [...path, 'description'], context),
    items: items ?? inherited?.items ?? [],
  };
}

function linkItem(written: ItemFile, path: Path, context: LinkContext, statements: ReadonlySet<string> | null): Item {
  const { file, problems } = context;
  if (statements !== null) {
    for (const [index, id] of (written.source ?? []).entries()) {
      if (!statements.has(id)) {
        problems.push(
          makeProblem('source-unknown', file.locate([...path, 'source', index]), { id, allowed: [...statements] }),
        );
      }
    }
  }
  const values = linkScale(written, path, context);
  return {
    id: written.id,
    revision: written.revision ?? 1,
    question: resolveText(written.question, [...path, 'question'], context),
    help: written.help === undefined ? null : resolveText(written.help, [...path, 'help'], context),
    options: written.options.map(
      (text, index): Option => ({
        value: values[index] ?? 1,
        text: resolveText(text, [...path, 'options', index], context),
      }),
    ),
    notApplicable: written.not_applicable ?? false,
    source: written.source ?? [],
  };
}

// The scale must run from 1 to 5: a range whose worst end is above 1 could miss a score that rests on other items alone.
function linkScale(written: ItemFile, path: Path, context: LinkContext): readonly number[] {
  const { file, problems } = context;
  const options = written.options.length;
  if (written.values === undefined) {
    if (options !== likert.length) {
      problems.push(makeProblem('scale-values-needed', file.locate([...path, 'options'], 'key'), { options }));
    }
    return likert;
  }
  const values = written.values;
  const place = (): Place => file.locate([...path, 'values']);
  if (values.length !== options) {
    problems.push(makeProblem('scale-length', place(), { options, values: values.length }));
  } else if (values.some((value, index) => index > 0 && value <= (values[index - 1] ?? 0))) {
    problems.push(makeProblem('scale-not-rising', place(), { found: values }));
  } else if (values[0] !== 1 || values.at(-1) !== 5) {
    problems.push(makeProblem('scale-not-full', place(), { found: values }));
  }
  return values;
}
