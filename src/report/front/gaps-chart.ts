import type { Scorecard } from '../../model/scorecard.js';
import { profileChart } from '../chart.js';
import type { ReportView } from '../view.js';
import { dimensionsByGap } from './sections.js';

/** The dimensions from now to their targets, in the order of the scorecard. */
export function gapsChart(scorecard: Scorecard, view: ReportView): string {
  const sections = dimensionsByGap(scorecard);
  const dimensions = sections.flatMap(({ id }) => view.dimensions.filter((one) => one.id === id));
  return profileChart({ ...scorecard, sections }, { ...view, dimensions }).replaceAll('profile-chart', 'gaps-chart');
}
