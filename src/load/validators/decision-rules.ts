import { decisionRulesSchema } from '../../schema/decision-rules.js';
import { compileSchema } from '../compile-schema.js';

/** The shape of decision rules. */
export const schema = decisionRulesSchema;
/** Holds a value against it. The build puts code in the place of this file that was made from `schema`. */
export const validate = compileSchema(schema);
