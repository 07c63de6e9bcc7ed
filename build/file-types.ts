import type { QuestionnaireFile as Questionnaire } from '../src/schema/questionnaire.js';
import type { AnswerFile as Answer, ResponseFile as Response } from '../src/schema/response.js';
import type { RuleSetFile as RuleSet } from '../src/schema/rule-set.js';

// The compiler writes out in full what a type is that it had to work out, where it would only repeat a name that it was
// given: so the types of files are published without the package that derives them from schemas (write-declarations.ts).
const workedOut = <File>() => ({}) as { readonly type: File };

export const QuestionnaireFile = workedOut<Questionnaire>();
export const ResponseFile = workedOut<Response>();
export const AnswerFile = workedOut<Answer>();
export const RuleSetFile = workedOut<RuleSet>();
