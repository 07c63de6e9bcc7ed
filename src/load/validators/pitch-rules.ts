import { pitchRulesSchema } from '../../schema/pitch-rules.js';
import { compileSchema } from '../compile-schema.js';

/** The shape of pitch rules. */
export const schema = pitchRulesSchema;
/** Holds a value against it. The build puts code in the place of this file that was made from `schema`. */
export const validate = compileSchema(schema);
