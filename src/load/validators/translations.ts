import { translationsSchema } from '../../schema/translations.js';
import { compileSchema } from '../compile-schema.js';

/** The shape of translations files. */
export const schema = translationsSchema;
/** Holds a value against it. The build puts code in the place of this file that was made from `schema`. */
export const validate = compileSchema(schema);
