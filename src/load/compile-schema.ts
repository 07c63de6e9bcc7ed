import { Ajv, type ErrorObject, type Options } from 'ajv';

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

let ajv: Ajv | null = null;

/** A schema as a function, compiled when it is first called: the way without a build. */
export function compileSchema(schema: object): Validate {
  let compiled: Validate | null = null;
  const validate: Validate = (value) => {
    if (compiled === null) {
      ajv ??= new Ajv(schemaOptions);
      compiled = ajv.compile(schema) as Validate;
    }
    const sound = compiled(value);
    validate.errors = compiled.errors ?? null;
    return sound;
  };
  return validate;
}
