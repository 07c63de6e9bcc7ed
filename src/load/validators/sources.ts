import { sourcesSchema } from '../../schema/sources.js';
import { compileSchema } from '../compile-schema.js';

/** The shape of bibliographies. */
export const schema = sourcesSchema;
/** Holds a value against it. The build puts code in the place of this file that was made from `schema`. */
export const validate = compileSchema(schema);
