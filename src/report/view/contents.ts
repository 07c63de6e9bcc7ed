import type { ReportView } from '../view.js';

/** A place in the report that can be gone to, and the places in it. */
export interface PlaceView {
  readonly anchor: string;
  readonly title: string;
  readonly parts: readonly { readonly anchor: string; readonly title: string }[];
}

type Listed = Omit<ReportView, 'contents'>;

/** Every section that the report has, in its order. */
export function listContents({ labels, headings, ...view }: Listed): readonly PlaceView[] {
  const place = (anchor: string, title: string, parts: PlaceView['parts'] = []): PlaceView => ({
    anchor,
    title,
    parts,
  });
  const headed = (one: { anchor: string; heading: string }) => ({ anchor: one.anchor, title: one.heading });
  const { profiles, positions, narratives } = view.unscored;
  const when = (shown: boolean, one: PlaceView): readonly PlaceView[] => (shown ? [one] : []);
  return [
    place('result', labels.result),
    ...when(view.plan.shown, place('plan', view.plan.labels.heading)),
    place('profile', headings.profile),
    ...when(view.groups.breakdowns.length > 0, place('groups', view.groups.heading)),
    ...when(view.perceptionGaps.lists.length > 0, place('perception-gaps', view.perceptionGaps.heading)),
    ...when(view.agenda.shown, place('agenda', view.agenda.heading)),
    place('dimensions', labels.dimensions, view.dimensions.filter(({ known }) => known).map(headed)),
    ...when(
      view.antiPatterns.length > 0,
      place('anti-patterns', headings.antiPatterns, view.antiPatterns.filter(({ known }) => known).map(headed)),
    ),
    place('findings', headings.findings),
    ...when(view.disagreements.length > 0, place('disagreements', headings.disagreements)),
    ...[...profiles, ...positions].map(({ anchor, heading }) => place(anchor, heading)),
    ...narratives.map(({ anchor, title }) => place(anchor, title)),
    place('recommendations', headings.steps),
    place('not-rated', headings.leftOut),
    ...when(view.limits.length > 0, place('limits', labels.limits)),
    place('method', labels.method),
    place('provenance', labels.provenance),
  ];
}
