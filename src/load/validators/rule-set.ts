import { ruleSetSchema } from '../../schema/rule-set.js';
import { compileSchema } from '../compile-schema.js';

/** The shape of rule set files. */
export const schema = ruleSetSchema;
/** Holds a value against it. The build puts code in the place of this file that was made from `schema`. */
export const validate = compileSchema(schema);
