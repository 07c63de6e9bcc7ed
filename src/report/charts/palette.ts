/** The colours of charts on a light ground, by role. Style sheets give the same names as variables, and others for dark screens. */
export const colours = {
  page: '#ffffff',
  surface: '#f4f6f8',
  ink: '#1c2733',
  line: '#d5dbe1',
  accent: '#0b4f6c',
  open: '#5b7083',
  bad: '#9b2226',
  band: '#e3e9ee',
} as const;

type Colour = keyof typeof colours;

/** What each class of mark is filled and drawn with; charts.css says the same of each class. */
export const marks = {
  words: { fill: 'ink' },
  halo: { fill: 'ink', stroke: 'page' },
  grid: { stroke: 'line' },
  threshold: { stroke: 'open' },
  zone: { fill: 'surface' },
  range: { fill: 'band', stroke: 'open' },
  'range-open': { stroke: 'open' },
  interval: { stroke: 'ink' },
  way: { stroke: 'ink' },
  mark: { fill: 'accent', stroke: 'page' },
  target: { fill: 'page', stroke: 'accent' },
  'mark-bad': { fill: 'bad', stroke: 'page' },
  'bad-hollow': { fill: 'page', stroke: 'bad' },
  'bad-half': { fill: 'bad' },
  'bar-inside': { fill: 'page' },
  area: { fill: 'band' },
  outline: { stroke: 'accent' },
  segment: { stroke: 'open' },
  hatch: { fill: 'page' },
  'hatch-line': { stroke: 'open' },
  'hatch-dot': { fill: 'open' },
  plate: { fill: 'page' },
  phase: { fill: 'surface', stroke: 'open' },
  link: { stroke: 'open' },
  'link-sound': { fill: 'accent', stroke: 'page' },
  'link-unknown': { fill: 'page', stroke: 'open' },
  'link-weak': { stroke: 'bad' },
} as const satisfies Readonly<Record<string, { readonly fill?: Colour; readonly stroke?: Colour }>>;

export type Mark = keyof typeof marks;

/** The class of a mark and its base colours as attributes: they stay where no style sheet is let in. */
export function paint(mark: Mark): string {
  const { fill, stroke }: { readonly fill?: Colour; readonly stroke?: Colour } = marks[mark];
  const edge = stroke === undefined ? '' : ` stroke="${colours[stroke]}"`;
  return `class="${mark}" fill="${fill === undefined ? 'none' : colours[fill]}"${edge}`;
}

/**
 * Fills from the first option to the last, in even steps of lightness; in print they are told apart without colour. On a
 * dark screen they run from dark to light (`darkShades`), so that the last option stands out there too.
 */
export const shades = [
  '#f1f6f9',
  '#dfeaf0',
  '#cbdde7',
  '#b5cfdc',
  '#9dc0d1',
  '#83b0c5',
  '#5f93ad',
  '#3c7592',
  '#255f7d',
  '#0f4a66',
  '#06324a',
] as const;

/** The same on a dark screen; charts.css says them too. */
export const darkShades = [
  '#1d2a35',
  '#213542',
  '#26414f',
  '#2b4d5e',
  '#305a6d',
  '#35667c',
  '#3f7389',
  '#6ba7c1',
  '#92c5db',
  '#b0d8e9',
  '#d2ecf7',
] as const;

/** From this shade on, words inside are light on a light page and dark on a dark screen. */
export const firstDeep = 8;
/** Words inside a segment: on a pale shade and on a deep one. */
export const onShade = { 'on-pale': '#000000', 'on-deep': '#ffffff' } as const;

/** The shade, counted from 1, of the option at an index among so many: the first and the last keep the ends. */
export function shadeOf(index: number, options: number): number {
  return options < 2
    ? shades.length
    : 1 + Math.round((Math.min(index, options - 1) * (shades.length - 1)) / (options - 1));
}
