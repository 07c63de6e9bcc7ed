/**
 * A condition within a format that has one under `definitions`. Conditions nest without end, which no type can be derived for:
 * to the compiler the reference is a titled object, and each format gives that title the type of its own conditions.
 */
export const conditionReference = { $ref: '#/definitions/condition' } as unknown as { readonly title: 'condition' };

/** How conditions are joined, with at most so many side by side. */
export function joinedConditions<Most extends number>(most: Most) {
  const several = { type: 'array', minItems: 1, maxItems: most, items: conditionReference } as const;
  return { all: several, any: several, not: conditionReference } as const;
}
