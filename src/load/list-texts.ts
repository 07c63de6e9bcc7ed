import type { Language } from '../model/language.js';
import type { Path } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { TextRole, WrittenText } from '../model/written-text.js';
import type { QuestionnaireFile } from '../schema/questionnaire.js';
import type { RuleSetFile } from '../schema/rule-set.js';
import type { TextFile } from '../schema/text.js';

const usualLanguages: readonly Language[] = ['de', 'en'];

/** Where a text stands and what it is there for; only what differs from text to text. */
interface Position {
  readonly path: Path;
  readonly key: string;
  readonly role: TextRole;
  readonly passage?: string;
  readonly section?: string;
  readonly isSign?: boolean;
}

type Add = (text: TextFile | undefined, position: Position) => void;

/**
 * Every text that a questionnaire and its rule set hold themselves, in the order of the files, each with a key of its own.
 * What they take from a base is left out: it is that file's to be checked.
 * @param questionnaire the same questionnaire linked: a section that builds on one of the base does not repeat its kind
 */
export function listTexts(
  written: QuestionnaireFile,
  rules: RuleSetFile,
  questionnaire: Questionnaire,
): readonly WrittenText[] {
  const texts: WrittenText[] = [];
  const addTo =
    (file: WrittenText['file'], named: readonly Language[] | undefined): Add =>
    (text, position) => {
      if (text === undefined) return;
      const languages = named ?? usualLanguages;
      const isShared = typeof text === 'string';
      const entries = languages.map((language): [Language, string | undefined] => [
        language,
        isShared ? text : text[language],
      ]);
      texts.push({
        passage: null,
        section: null,
        isSign: false,
        ...position,
        file,
        languages,
        languagesNamed: named !== undefined,
        isShared,
        words: Object.fromEntries(entries.filter(([, words]) => words !== undefined)),
      });
    };
  listOfQuestionnaire(written, questionnaire, addTo('questionnaire', written.languages));
  listOfRules(rules, addTo('rules', rules.languages));
  return texts;
}

function listOfQuestionnaire(written: QuestionnaireFile, questionnaire: Questionnaire, add: Add): void {
  add(written.title, { path: ['title'], key: 'title', role: 'title' });
  for (const key of ['description', 'limits'] as const) {
    add(written[key], { path: [key], key, role: 'description', passage: key });
  }
  for (const [index, section] of written.sections.entries()) {
    const path = ['sections', index];
    const isSign = questionnaire.sections.find(({ id }) => id === section.id)?.kind === 'anti-pattern';
    const about = `${section.id}.description`;
    add(section.title, { path: [...path, 'title'], key: `${section.id}.title`, role: 'title' });
    add(section.description, { path: [...path, 'description'], key: about, role: 'description', passage: about });
    for (const [at, item] of (section.items ?? []).entries()) {
      if (typeof item === 'string') continue;
      const itemPath = [...path, 'items', at];
      const common = { section: section.id, isSign };
      const position = (key: string, role: TextRole, passage: string, ...rest: Path): Position => ({
        ...common,
        path: [...itemPath, ...rest],
        key: `${item.id}.${key}`,
        role,
        passage,
      });
      add(item.question, position('question', 'question', item.id, 'question'));
      add(item.help, position('help', 'help', `${item.id}.help`, 'help'));
      for (const [option, written] of (item.options ?? []).entries()) {
        const said = typeof written === 'string' || written.text === undefined ? written : written.text;
        const within = said === written ? [] : ['text'];
        add(said, position(`options.${option + 1}`, 'option', item.id, 'options', option, ...within));
      }
    }
  }
}

function listOfRules(rules: RuleSetFile, add: Add): void {
  for (const [index, level] of (rules.levels ?? []).entries()) {
    const key = `levels.${index + 1}`;
    add(level.name, { path: ['levels', index, 'name'], key: `${key}.name`, role: 'name' });
    const path = ['levels', index, 'meaning'];
    add(level.meaning, { path, key: `${key}.meaning`, role: 'meaning', passage: 'levels' });
  }
  for (const name of ['absent', 'early', 'present', 'entrenched'] as const) {
    add(rules.severities?.[name], { path: ['severities', name], key: `severities.${name}`, role: 'name' });
  }
  for (const [section, { levels }] of Object.entries(rules.dimensions ?? {})) {
    const passage = `${section}.levels`;
    for (const [index, text] of (levels ?? []).entries()) {
      const path = ['dimensions', section, 'levels', index];
      add(text, { path, key: `${passage}.${index + 1}`, role: 'meaning', passage });
    }
  }
  for (const [section, { classes }] of Object.entries(rules.anti_patterns ?? {})) {
    const passage = `${section}.classes`;
    for (const name of ['absent', 'early', 'present', 'entrenched'] as const) {
      const path = ['anti_patterns', section, 'classes', name];
      add(classes?.[name], { path, key: `${passage}.${name}`, role: 'meaning', passage });
    }
  }
  for (const [index, cap] of (rules.caps ?? []).entries()) {
    const passage = `caps.${cap.id}`;
    add(cap.reason, { path: ['caps', index, 'reason'], key: `${passage}.reason`, role: 'reason', passage });
  }
  for (const [index, finding] of (rules.findings ?? []).entries()) {
    const passage = `findings.${finding.id}`;
    const path = ['findings', index];
    add(finding.title, { path: [...path, 'title'], key: `${passage}.title`, role: 'finding-title', passage });
    add(finding.reason, { path: [...path, 'reason'], key: `${passage}.reason`, role: 'reason', passage });
    addAdvice(finding.recommendation, [...path, 'recommendation'], `${passage}.recommendation`, add);
  }
  for (const [index, { step, needs, reason }] of (rules.prerequisites ?? []).entries()) {
    const passage = `prerequisites.${step.item}-${step.to}.${needs.item}-${needs.to}`;
    add(reason, { path: ['prerequisites', index, 'reason'], key: `${passage}.reason`, role: 'reason', passage });
  }
  for (const [section, { pictures, chain }] of Object.entries(rules.profiles ?? {})) {
    for (const [index, picture] of (pictures ?? []).entries()) {
      const passage = `profiles.${section}.${picture.id}`;
      const path = ['profiles', section, 'pictures', index];
      add(picture.title, { path: [...path, 'title'], key: `${passage}.title`, role: 'finding-title', passage });
      add(picture.reason, { path: [...path, 'reason'], key: `${passage}.reason`, role: 'reason', passage });
      addAdvice(picture.next, [...path, 'next'], `${passage}.next`, add);
    }
    for (const [index, link] of (chain ?? []).entries()) {
      const key = `profiles.${section}.chain.${link.id}`;
      const path = ['profiles', section, 'chain', index];
      add(link.title, { path: [...path, 'title'], key: `${key}.title`, role: 'title' });
      add(link.breaks, { path: [...path, 'breaks'], key: `${key}.breaks`, role: 'reason', passage: key });
    }
  }
  for (const [item, { steps, ...advice }] of Object.entries(rules.recommendations ?? {})) {
    const path = ['recommendations', item];
    addAdvice(advice, path, item, add);
    for (const [index, step] of (steps ?? []).entries()) {
      addAdvice(step, [...path, 'steps', index], `${item}.steps.${index + 1}`, add);
    }
  }
}

const adviceRoles = {
  first: 'first',
  who: 'who',
  in_six_weeks: 'in-six-weeks',
  works_when: 'works-when',
} as const satisfies Readonly<Record<string, TextRole>>;

type AdviceKey = keyof typeof adviceRoles;

function addAdvice(advice: { [key in AdviceKey]?: TextFile | undefined }, path: Path, key: string, add: Add): void {
  for (const [name, role] of Object.entries(adviceRoles) as [AdviceKey, TextRole][]) {
    // Who has to be in is a list of roles, not prose.
    const passage = role === 'who' ? {} : { passage: `${key}.advice` };
    add(advice[name], { path: [...path, name], key: `${key}.${name}`, role, ...passage });
  }
}
