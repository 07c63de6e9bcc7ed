import type { JSONSchema } from 'json-schema-to-ts';

/** A schema of an object of which every key is there and no other. */
export function exact<const Properties extends { readonly [key: string]: JSONSchema }>(properties: Properties) {
  return {
    type: 'object',
    required: Object.keys(properties) as readonly (keyof Properties & string)[],
    additionalProperties: false,
    properties,
  } as const;
}

/** The same schema of an object, where files of earlier versions may lack one of its keys. */
export function lacking<
  const Schema extends { readonly required: readonly string[] },
  const Key extends Schema['required'][number],
>(schema: Schema, key: Key) {
  type Others = Exclude<Schema['required'][number], Key>;
  const isOther = (name: Schema['required'][number]): name is Others => name !== key;
  return { ...schema, required: schema.required.filter(isOther) } as Omit<Schema, 'required'> & {
    readonly required: readonly Others[];
  };
}

/** A value of a file of any version as it is once what earlier versions lack was put in. */
export type Complete<Type> = Type extends (infer Entry)[] | readonly (infer Entry)[]
  ? readonly Complete<Entry>[]
  : Type extends object
    ? { readonly [Key in keyof Type]-?: Complete<Type[Key]> }
    : Type;

/** A list of one kind of entry. */
export function listOf<const Entry extends JSONSchema>(items: Entry) {
  return { type: 'array', items } as const;
}

/** A value that may be missing: null beside a reason. */
export function orNull<const Schema extends JSONSchema>(schema: Schema) {
  return { anyOf: [schema, { type: 'null' }] } as const;
}

/** Compiles only if both types accept each other's values: keeps a schema and a hand-written type together. */
export type Same<Left, Right> = [DeepReadonly<Left>] extends [DeepReadonly<Right>]
  ? [DeepReadonly<Right>] extends [DeepReadonly<Left>]
    ? true
    : false
  : false;

type DeepReadonly<Type> = Type extends (infer Entry)[] | readonly (infer Entry)[]
  ? readonly DeepReadonly<Entry>[]
  : Type extends object
    ? { readonly [Key in keyof Type]: DeepReadonly<Type[Key]> }
    : Type;
