import { responseSchema } from '../../schema/response.js';
import { compileSchema } from '../compile-schema.js';

const { $id: _, ...unnamed } = responseSchema;
const { pattern: __, ...anyAnswer } = responseSchema.properties.answers.additionalProperties;

/**
 * The shape of response files, but an answer may be any text: what options there are is known only where the answer is held
 * against its item, and there a text is told with them.
 */
export const schema = {
  ...unnamed,
  properties: {
    ...responseSchema.properties,
    answers: { ...responseSchema.properties.answers, additionalProperties: anyAnswer },
  },
};
/** Holds a value against it. The build puts code in the place of this file that was made from `schema`. */
export const validate = compileSchema(schema);
