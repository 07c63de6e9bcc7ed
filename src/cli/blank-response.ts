import { blankResponseWords } from '../i18n/blank-response.js';
import { say } from '../i18n/format.js';
import type { Language } from '../model/language.js';
import type { Item, Questionnaire, Section } from '../model/questionnaire.js';
import { cleanText } from '../report/escape.js';
import { wrap } from '../report/wrap.js';

/** What an empty response is made for. */
interface Occasion {
  readonly questionnaire: Questionnaire;
  readonly sections: readonly Section[];
  readonly settings: {
    readonly organisation: string;
    readonly departments: readonly { readonly id: string }[];
    readonly roles: readonly { readonly id: string }[];
    readonly privacy: { readonly mode: string };
  };
  readonly language: Language;
}

const width = 100;

/**
 * Response files to be filled in with an editor: every item with its question and its options as comments, without an answer,
 * unfinished. They differ in nothing but their names, which are numbers.
 */
export function writeBlankResponses(count: number, occasion: Occasion): readonly { name: string; text: string }[] {
  const text = writeBlank(occasion);
  const digits = Math.max(2, String(count).length);
  return Array.from({ length: count }, (_, at) => ({ name: `${String(at + 1).padStart(digits, '0')}.yaml`, text }));
}

function writeBlank({ questionnaire, sections, settings, language }: Occasion): string {
  const words = blankResponseWords[language];
  const { organisation, departments, roles, privacy } = settings;
  const example = sections[0]?.items[0]?.id ?? '';
  const groups = [
    ...(departments.length > 0 ? [words.departments(departments.map(({ id }) => id))] : []),
    ...(roles.length > 0 ? [words.roles(roles.map(({ id }) => id))] : []),
  ];
  const [department] = departments;
  const [role] = roles;
  const fields = [
    ...(department === undefined ? [] : [`department: ${department.id}`]),
    ...(role === undefined ? [] : [`role: ${role.id}`]),
  ];
  const lines = [
    ...comment(words.title(organisation, say(questionnaire.title, language))),
    '#',
    ...words.how(example).flatMap((each) => comment(each)),
    'schema: cx-maturity/response/v1',
    `questionnaire: ${questionnaire.id}@${questionnaire.version}`,
    'complete: false',
    // One answer for all has no department.
    ...(privacy.mode === 'agreed' || fields.length === 0
      ? []
      : [
          '',
          ...[words.respondent, ...groups].flatMap((each) => comment(each)),
          `# respondent: { ${fields.join(', ')} }`,
        ]),
    '',
    'answers:',
    ...sections.flatMap(({ title, items }) => [
      '',
      ...comment(say(title, language).toUpperCase(), '  # '),
      ...items.flatMap((item) => ['', ...writeItem(item, language)]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function writeItem({ id, question, options, notApplicable, scale }: Item, language: Language): readonly string[] {
  const words = blankResponseWords[language];
  return [
    ...comment(say(question, language), '  # '),
    ...options.flatMap(({ text }, at) => comment(say(text, language), `  #   ${at + 1}  `, '  #      ')),
    ...(scale === 'text' ? comment(words.inWords(id), '  #   ') : []),
    ...(notApplicable ? comment(words.notApplicable, '  #   ') : []),
    `  ${id}:`,
  ];
}

/** Text as comments: on lines of its own, so that nothing in it is read as YAML. */
function comment(text: string, first = '# ', rest = first): readonly string[] {
  return wrap(cleanText(text).replace(/\s+/g, ' '), first, rest, width);
}
