import { wrap } from '../charts/measure.js';
import { escapeXml } from '../escape.js';
import type { PitchView, StepView } from './view.js';

// All lengths are SVG units; at full width one unit is about one CSS pixel.
const width = 680;
const rise = 22;
const lowest = 34;
const top = 30;
const gap = 8;
const nameSize = 13;
const lineHeight = 16;

/** Words are not escaped yet. Shape and words tell now from target; colour only repeats it. */
export function staircase({ steps, chart }: Pick<PitchView, 'steps' | 'chart'>): string {
  if (steps.length === 0) return '';
  const stepWidth = (width - gap * (steps.length - 1)) / steps.length;
  const floor = top + lowest + rise * (steps.length - 1);
  const names = steps.map(({ name }) => wrap(name, stepWidth, nameSize));
  const height = floor + lineHeight * Math.max(1, ...names.map((lines) => lines.length)) + 10;
  const parts = steps.flatMap((step, index) => {
    const left = index * (stepWidth + gap);
    const high = lowest + rise * index;
    const middle = left + stepWidth / 2;
    return [
      box(step, left, floor - high, stepWidth, high),
      word(
        step.number,
        middle,
        floor - 12,
        16,
        step.place === 'now' || step.place === 'both' ? 'on-mark' : 'words',
        true,
      ),
      step.mark === '' ? '' : word(step.mark, middle, floor - high - 9, 14, 'words', true),
      ...(names[index] ?? []).map((line, row) =>
        word(line, middle, floor + lineHeight * (row + 1), nameSize, 'words', false),
      ),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="way-title way-desc" viewBox="0 0 ${width} ${at(height)}" width="${width}" height="${at(height)}" font-family="system-ui, sans-serif">`,
    `<title id="way-title">${escapeXml(chart.title)}</title>`,
    `<desc id="way-desc">${escapeXml(chart.description)}</desc>`,
    ...parts.filter((part) => part !== ''),
    '</svg>',
  ].join('\n');
}

// Now is full, the target a thick frame, the way between dashed, the rest a thin line: told apart without colour.
const looks: Readonly<Record<string, readonly [name: string, attributes: string]>> = {
  now: ['step-now', 'fill="#0b4f6c" stroke="#0b4f6c" stroke-width="2"'],
  both: ['step-now', 'fill="#0b4f6c" stroke="#0b4f6c" stroke-width="2"'],
  target: ['step-target', 'fill="none" stroke="#0b4f6c" stroke-width="4"'],
  between: ['step-between', 'fill="none" stroke="#5b7083" stroke-width="2" stroke-dasharray="5 4"'],
};

function box({ place }: StepView, x: number, y: number, wide: number, high: number): string {
  const [name, attributes] = looks[place] ?? ['step-other', 'fill="none" stroke="#5b7083" stroke-width="1"'];
  return `<rect class="${name}" x="${at(x + 2)}" y="${at(y)}" width="${at(wide - 4)}" height="${at(high)}" rx="2" ${attributes}/>`;
}

function word(words: string, x: number, y: number, size: number, name: string, strong: boolean): string {
  const fill = name === 'on-mark' ? '#ffffff' : '#1c2733';
  return `<text class="${name}" x="${at(x)}" y="${at(y)}" text-anchor="middle" font-size="${size}" fill="${fill}"${strong ? ' font-weight="600"' : ''}>${escapeXml(words)}</text>`;
}

/** A length with at most one decimal: enough for the eye, and the same bytes everywhere. */
function at(length: number): string {
  return String(Math.round(length * 10) / 10);
}
