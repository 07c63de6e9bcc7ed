import type { AssessmentFile } from '../schema/assessment.js';
import { linkAssessment } from './link-assessment.js';
import type { SourceFile } from './read-text.js';
import { shape } from './shape.js';
import { validate } from './validators/assessment.js';

/** An assessment's settings, whole and checked. */
export function loadAssessment(source: SourceFile) {
  const { shaped, problems } = shape<AssessmentFile>(source, 'assessment', validate);
  if (shaped === null) return { assessment: null, file: null, problems };
  return { ...linkAssessment(shaped.written, shaped.file), file: shaped.file };
}
