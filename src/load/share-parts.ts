type Schema = Readonly<Record<string, unknown>>;

/** Stands for a sub-schema under `definitions`; unlike with `$ref` an error in it has the place that the whole schema would name. */
export const partKeyword = 'part';

/** Keywords that hold one schema (or, for older lists of entries, several), and those that hold schemas by name. */
const single: ReadonlySet<string> = new Set([
  ...['items', 'additionalItems', 'additionalProperties', 'contains', 'propertyNames'],
  ...['anyOf', 'oneOf', 'allOf', 'not', 'if', 'then', 'else'],
]);
const named: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'definitions']);

/** Schemas of fewer characters take less code where they stand than the call of a function. */
const smallest = 30;

/**
 * A schema in which every larger sub-schema that it has several times stands once, under `definitions`. Schemas are put together
 * from constants, and each of them would be compiled at every place where it stands: a scorecard's would be a megabyte of code.
 */
export function shareParts(whole: object): object {
  const schema: Schema = { ...whole };
  const times = new Map<string, number>();
  const count = (part: Schema): Schema => {
    const text = JSON.stringify(part);
    const known = times.get(text) ?? 0;
    times.set(text, known + 1);
    // What stands inside of a part that is there several times stands there once.
    return known === 0 ? mapParts(part, count) : part;
  };
  mapParts(schema, count);
  const shared = new Map<string, string>();
  const definitions: Record<string, Schema> = {};
  const share = (part: Schema): Schema => {
    const text = JSON.stringify(part);
    // Errors behind a reference keep the place that the reference leads to, and may not be put elsewhere.
    const isPart = (times.get(text) ?? 0) > 1 && text.length >= smallest && !text.includes('"$ref"');
    if (!isPart) return mapParts(part, share);
    let name = shared.get(text);
    if (name === undefined) {
      name = `part-${shared.size + 1}`;
      shared.set(text, name);
      definitions[name] = mapParts(part, share);
    }
    return { [partKeyword]: `#/definitions/${name}` };
  };
  const rest = mapParts(schema, share);
  return { ...rest, definitions: { ...(rest.definitions as Schema | undefined), ...definitions } };
}

/** The same schema with other schemas in the place of those that it holds. */
function mapParts(schema: Schema, change: (part: Schema) => Schema): Schema {
  const one = (part: unknown): unknown => (isSchema(part) ? change(part) : part);
  return Object.fromEntries(
    Object.entries(schema).map(([key, held]) => {
      // Entries that may not be equal are compared by their type, which has to be seen: as parts each would be held against all.
      if (key === 'items' && schema.uniqueItems === true) return [key, held];
      if (single.has(key)) return [key, Array.isArray(held) ? held.map(one) : one(held)];
      if (!named.has(key) || !isSchema(held)) return [key, held];
      return [key, Object.fromEntries(Object.entries(held).map(([name, part]) => [name, one(part)]))];
    }),
  );
}

function isSchema(part: unknown): part is Schema {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
