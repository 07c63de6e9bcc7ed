import { Ajv, type ErrorObject, type Options } from 'ajv';
import { callPart } from './call-part.js';
import { shareParts } from './share-parts.js';

/** Says whether a value has a shape; where it has not, `errors` says why until the next call. */
export interface Validate {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null | undefined;
}

/** How schemas are understood, here and by the build. */
export const schemaOptions = {
  allErrors: true,
  strict: true,
  strictTypes: false,
  allowUnionTypes: true,
  verbose: true,
  // The schemas are ours and checked strictly by a test; checking them at every start costs 20 ms.
  validateSchema: false,
  ownProperties: true,
  // Errors are told in the words of src/i18n.
  messages: false,
  keywords: [],
} satisfies Options;

/** What a schema is compiled with, and the schema as it is compiled: the build makes code of the very same. */
export function prepareSchema(schema: object, options: Options = {}): { readonly ajv: Ajv; readonly shared: object } {
  // What was made a part is to stay one, and keys that have to be there are gone through in a loop: each by itself, with the
  // error that it is missing, they would be half of the code.
  const ajv = new Ajv({ ...schemaOptions, inlineRefs: false, loopRequired: 1, ...options });
  ajv.addKeyword(callPart);
  return { ajv, shared: shareParts(schema) };
}

/** A schema as a function, compiled when it is first called: the way without a build. */
export function compileSchema(schema: object): Validate {
  let compiled: Validate | null = null;
  const validate: Validate = (value) => {
    if (compiled === null) {
      const { ajv, shared } = prepareSchema(schema);
      compiled = ajv.compile(shared) as Validate;
    }
    const sound = compiled(value);
    validate.errors = compiled.errors ?? null;
    return sound;
  };
  return validate;
}
