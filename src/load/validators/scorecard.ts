import { scorecardSchema } from '../../schema/scorecard.js';
import { compileSchema } from '../compile-schema.js';

/** The shape of saved scorecards. */
export const schema = scorecardSchema;
/** Holds a value against it. The build puts code in the place of this file that was made from `schema`. */
export const validate = compileSchema(schema);
