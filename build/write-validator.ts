import standaloneCode from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { prepareSchema } from '../src/load/compile-schema.js';
import { schema as assessment } from '../src/load/validators/assessment.js';
import { schema as decisionRules } from '../src/load/validators/decision-rules.js';
import { schema as measures } from '../src/load/validators/measures.js';
import { schema as pitchRules } from '../src/load/validators/pitch-rules.js';
import { schema as questionnaire } from '../src/load/validators/questionnaire.js';
import { schema as response } from '../src/load/validators/response.js';
import { schema as ruleSet } from '../src/load/validators/rule-set.js';
import { schema as scorecard } from '../src/load/validators/scorecard.js';
import { schema as sources } from '../src/load/validators/sources.js';
import { schema as translations } from '../src/load/validators/translations.js';

const schemas: Readonly<Record<string, object>> = {
  assessment,
  'decision-rules': decisionRules,
  measures,
  'pitch-rules': pitchRules,
  questionnaire,
  response,
  'rule-set': ruleSet,
  scorecard,
  sources,
  translations,
};

/** The module that takes the place of src/load/validators/<name>.ts: its schema as code, without the compiler. */
export async function writeValidator(name: string): Promise<string> {
  const schema = schemas[name];
  if (schema === undefined) throw new Error(`build/write-validator.ts does not know the validator ‘${name}’`);
  const { ajv, shared } = prepareSchema(schema, { code: { source: true, esm: true } });
  // Each definition becomes a function, which has its own copy of it.
  const rest = JSON.stringify({ ...shared, definitions: undefined });
  const code = standaloneCode.default(ajv, ajv.compile(shared)).replace(JSON.stringify(shared), () => rest);
  const checked = withoutUnread(measureSeldom(code));
  // Its names are made up by ajv and tell nobody anything.
  return (await transform(checked, { minify: true, format: 'esm' })).code;
}

/**
 * Lengths are limits for code points, and ajv counts them one by one in every text. There are never more than there are units
 * of UTF-16, which are known: only where those are too many it takes counting, and none are none.
 */
function measureSeldom(code: string): string {
  return code
    .replace(/\b(func\d+)\((data\d*)\) > (\d+)/g, '$2.length > $3 && $1($2) > $3')
    .replace(/\bfunc\d+\((data\d*)\) < 1\b/g, '$1.length < 1');
}

/** Keywords of whose errors src/load/validate.ts reads neither the schema nor what it stands in, and those where it reads the latter. */
const plain = 'required|type|enum|const|minLength|maxLength|minItems|maxItems|minProperties|maxProperties|uniqueItems';
const aroundRead = 'additionalProperties|minimum|maximum|exclusiveMinimum|exclusiveMaximum|pattern';

/** Errors without parts of the schema that nobody reads, which are longer than all the rest of them. */
function withoutUnread(code: string): string {
  const params = 'params:\\{[^{}]*\\}';
  return code
    .replace(
      new RegExp(`(keyword:"(?:${plain})",${params}),schema:[^,{}]+,parentSchema:[^,{}]+(?=,data\\b)`, 'g'),
      '$1',
    )
    .replace(new RegExp(`(keyword:"(?:${aroundRead})",${params}),schema:[^,{}"]+(?=,parentSchema:)`, 'g'), '$1');
}
