import type { Problem } from '../model/problem.js';

/** A user's templates cannot be filled with this report's data; why not, each with its place. */
export class TemplateFailure extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('A template cannot be filled');
  }
}
