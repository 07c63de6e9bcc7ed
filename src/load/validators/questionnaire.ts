import { questionnaireSchema } from '../../schema/questionnaire.js';
import { compileSchema } from '../compile-schema.js';

/** The shape of questionnaire files. */
export const schema = questionnaireSchema;
/** Holds a value against it. The build puts code in the place of this file that was made from `schema`. */
export const validate = compileSchema(schema);
