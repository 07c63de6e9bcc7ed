import { measuresSchema } from '../../schema/measures.js';
import { compileSchema } from '../compile-schema.js';

/** The shape of files of measures. */
export const schema = measuresSchema;
/** Holds a value against it. The build puts code in the place of this file that was made from `schema`. */
export const validate = compileSchema(schema);
