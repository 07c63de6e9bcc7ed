import { assessmentSchema } from '../../schema/assessment.js';
import { compileSchema } from '../compile-schema.js';

/** The shape of assessment files. */
export const schema = assessmentSchema;
/** Holds a value against it. The build puts code in the place of this file that was made from `schema`. */
export const validate = compileSchema(schema);
