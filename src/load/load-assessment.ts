import { type AssessmentFile, assessmentSchema } from '../schema/assessment.js';
import { linkAssessment } from './link-assessment.js';
import { shape } from './load-questionnaire.js';
import type { SourceFile } from './read-text.js';

/** An assessment's settings, whole and checked. */
export function loadAssessment(source: SourceFile) {
  const { shaped, problems } = shape<AssessmentFile>(source, 'assessment', assessmentSchema);
  if (shaped === null) return { assessment: null, file: null, problems };
  return { ...linkAssessment(shaped.written, shaped.file), file: shaped.file };
}
