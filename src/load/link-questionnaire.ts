import type { Language, Text } from '../model/language.js';
import type { Path, Place, Problem } from '../model/problem.js';
import type {
  Item,
  Option,
  PositionState,
  Questionnaire,
  Scale,
  Section,
  SectionKind,
} from '../model/questionnaire.js';
import type { ItemFile, OptionFile, QuestionnaireFile, SectionFile } from '../schema/questionnaire.js';
import { hashContent } from './hash.js';
import { makeProblem, sortByPlace } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import { type LinkContext, resolveText } from './resolve-text.js';

const bothLanguages: readonly Language[] = ['de', 'en'];
const likert = [1, 2, 3, 4, 5];

/** How items of a section may be answered; the first is what an item is that does not say. */
const scalesOf = {
  dimension: ['anchored'],
  'anti-pattern': ['anchored'],
  profile: ['choice', 'anchored'],
  position: ['choice'],
  narrative: ['text'],
} as const satisfies Readonly<Record<SectionKind, readonly Scale[]>>;

/**
 * Resolves a questionnaire's references to its base and checks what a schema cannot: ids that are unique, options that rise
 * from 1 to 5, every promised translation, sections that say what they are and whose items can be answered as that asks,
 * statements that the bibliography knows.
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
  const draft = { ...content, hash: hashContent(withoutUsual(content)) };
  const failed = problems.some((problem) => problem.severity === 'error');
  return { questionnaire: failed ? null : draft, draft, problems: sortByPlace(problems) };
}

// What items were before there were scales, ids and states: a questionnaire that uses none of them keeps its hash.
function withoutUsual<Content extends { readonly sections: readonly Section[] }>(content: Content): unknown {
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      items: section.items.map(({ id, revision, question, help, scale, options, ...item }) => ({
        id,
        revision,
        question,
        help,
        ...(scale !== 'anchored' && { scale }),
        options: options.map(({ value, text, ...named }) => ({
          value,
          text,
          ...(named.id !== null && { id: named.id }),
          ...(named.state !== null && { state: named.state }),
        })),
        ...item,
      })),
    })),
  };
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

  const kind = written.kind ?? inherited?.kind ?? 'dimension';
  const baseItems = new Map((base?.sections ?? []).flatMap((section) => section.items.map((item) => [item.id, item])));
  const items = written.items?.flatMap((item, index): Item[] => {
    const itemPath = [...path, 'items', index];
    if (typeof item === 'string') {
      claimId(item, itemPath);
      const referred = baseItems.get(item);
      if (referred !== undefined) {
        checkAnswering(referred, kind, itemPath, context);
        return [referred];
      }
      problems.push(
        makeProblem('item-not-in-base', file.locate(itemPath), { id: item, allowed: [...baseItems.keys()] }),
      );
      return [];
    }
    claimId(item.id, [...itemPath, 'id']);
    return [linkItem(item, kind, itemPath, context, statements)];
  });
  if (items === undefined) {
    for (const item of inherited?.items ?? []) checkAnswering(item, kind, [...path, 'kind'], context);
  }

  return {
    id: written.id,
    kind,
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

// An item of the base may stand in a section of another kind only where it can be answered as that asks.
function checkAnswering(item: Item, kind: SectionKind, path: Path, { file, problems }: LinkContext): void {
  const allowed: readonly Scale[] = scalesOf[kind];
  if (!allowed.includes(item.scale)) {
    const args = { item: item.id, scale: item.scale, kind, allowed };
    problems.push(makeProblem('scale-not-allowed', file.locate(path), args));
  } else if (kind === 'position') {
    for (const [index, { state }] of item.options.entries()) {
      if (state !== null) continue;
      problems.push(makeProblem('state-missing', file.locate(path), { item: item.id, option: index + 1 }));
    }
  }
}

function linkItem(
  written: ItemFile,
  kind: SectionKind,
  path: Path,
  context: LinkContext,
  statements: ReadonlySet<string> | null,
): Item {
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
  const allowed: readonly Scale[] = scalesOf[kind];
  const scale = written.scale ?? scalesOf[kind][0];
  if (!allowed.includes(scale)) {
    const args = { item: written.id, scale, kind, allowed };
    problems.push(makeProblem('scale-not-allowed', file.locate([...path, 'scale']), args));
  }
  return {
    id: written.id,
    revision: written.revision ?? 1,
    question: resolveText(written.question, [...path, 'question'], context),
    help: written.help === undefined ? null : resolveText(written.help, [...path, 'help'], context),
    scale,
    options: linkOptions(written, scale, kind, path, context),
    notApplicable: written.not_applicable ?? false,
    source: written.source ?? [],
  };
}

function linkOptions(
  written: ItemFile,
  scale: Scale,
  kind: SectionKind,
  path: Path,
  context: LinkContext,
): readonly Option[] {
  const { file, problems } = context;
  if (scale === 'text') {
    for (const key of ['options', 'values'] as const) {
      if (written[key] === undefined) continue;
      problems.push(makeProblem('options-of-text', file.locate([...path, key], 'key'), { item: written.id, key }));
    }
    return [];
  }
  if (written.options === undefined) {
    problems.push(makeProblem('key-missing', file.locate(path), { key: 'options' }));
    return [];
  }
  const values = scale === 'anchored' ? linkScale(written.options, written, path, context) : [];
  if (scale === 'choice' && written.values !== undefined) {
    problems.push(makeProblem('values-of-choice', file.locate([...path, 'values'], 'key'), { item: written.id }));
  }
  const ids = new Map<string, number>();
  return written.options.map((option, index): Option => {
    const optionPath = [...path, 'options', index];
    const { id, state } = linkNames(option, index, written.id, kind, optionPath, context);
    const first = id === null ? undefined : ids.get(id);
    if (id !== null && first !== undefined) {
      const firstLine = file.locate([...path, 'options', first, 'id']).line;
      problems.push(makeProblem('duplicate-id', file.locate([...optionPath, 'id']), { id, firstLine }));
    } else if (id !== null) ids.set(id, index);
    return {
      value: scale === 'anchored' ? (values[index] ?? 1) : index + 1,
      text: linkOptionText(option, optionPath, context),
      id,
      state,
    };
  });
}

function linkOptionText(written: OptionFile, path: Path, context: LinkContext): Text {
  if (typeof written === 'string') return resolveText(written, path, context);
  const { id, text, state, ...words } = written;
  if (text === undefined && id === undefined && state === undefined) return resolveText(words, path, context);
  const { file, problems } = context;
  const [beside] = Object.keys(words);
  if (beside !== undefined) {
    const allowed = ['id', 'text', 'state'];
    problems.push(makeProblem('key-unknown', file.locate([...path, beside], 'key'), { key: beside, allowed }));
  }
  if (text !== undefined) return resolveText(text, [...path, 'text'], context);
  problems.push(makeProblem('key-missing', file.locate(path), { key: 'text' }));
  return { de: '', en: '' };
}

// Only positions are lived, on paper or never decided: all of their options say which, and no others do.
function linkNames(
  written: OptionFile,
  index: number,
  item: string,
  kind: SectionKind,
  path: Path,
  { file, problems }: LinkContext,
): { readonly id: string | null; readonly state: PositionState | null } {
  const { id = null, state = null } = typeof written === 'string' ? {} : written;
  if (kind === 'position' && state === null) {
    problems.push(makeProblem('state-missing', file.locate(path), { item, option: index + 1 }));
  }
  if (kind !== 'position' && state !== null) {
    problems.push(makeProblem('state-outside-position', file.locate([...path, 'state'], 'key'), { item }));
  }
  return { id, state };
}

// The scale must run from 1 to 5: a range whose worst end is above 1 could miss a score that rests on other items alone.
function linkScale(
  { length: options }: readonly OptionFile[],
  written: ItemFile,
  path: Path,
  context: LinkContext,
): readonly number[] {
  const { file, problems } = context;
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
