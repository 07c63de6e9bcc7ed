import { _, type CodeKeywordDefinition, Name } from 'ajv';
import { resolveRef, SchemaEnv } from 'ajv/dist/compile/index.js';
import { getValidate } from 'ajv/dist/vocabularies/core/ref.js';
import { partKeyword } from './share-parts.js';

/** What ajv calls these in the code that it makes. */
const [instancePath, vErrors, errors] = [new Name('instancePath'), new Name('vErrors'), new Name('errors')];

/**
 * Puts the places of a part's errors, which begin with `#`, where the part stands: which of several kinds of a map was meant
 * is told by them. As code too, since validators that are built beforehand ask for nothing else.
 */
const placeErrors = (found: { schemaPath: string }[], place: string): object[] => {
  for (const error of found) error.schemaPath = place + error.schemaPath.slice(1);
  return found;
};
const placeErrorsCode = _`(found, place) => {
  for (const error of found) error.schemaPath = place + error.schemaPath.slice(1);
  return found;
}`;

/** Calls the function that a part became. Ajv has to know it before it compiles what `shareParts` gives. */
export const callPart: CodeKeywordDefinition = {
  keyword: partKeyword,
  schemaType: 'string',
  code(context) {
    const { gen, data, it } = context;
    const part = resolveRef.call(it.self, it.schemaEnv.root, it.baseId, String(context.schema));
    if (!(part instanceof SchemaEnv)) throw new Error(`There is no function for ${String(context.schema)}`);
    const validate = getValidate(context, part);
    const place = gen.scopeValue('func', { ref: placeErrors, code: placeErrorsCode });
    context.result(_`${validate}(${data}, {instancePath: ${instancePath} + ${it.errorPath}})`, undefined, () => {
      const found = _`${place}(${validate}.errors, ${it.errSchemaPath})`;
      gen.assign(vErrors, _`${vErrors} === null ? ${found} : ${vErrors}.concat(${found})`);
      gen.assign(errors, _`${vErrors}.length`);
    });
  },
};
