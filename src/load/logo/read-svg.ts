import { type MarkupElement, parseMarkup } from './parse-markup.js';
import type { ReadPicture } from './read-picture.js';

// What is not listed is refused: nobody can list all that browsers have ever run, loaded or moved.
const elements = words(
  `svg g defs title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop
  clipPath mask use symbol image style`,
);
/** Attributes that are words or names and mean nothing to a browser. */
const names = words('id class version baseProfile role lang xml:lang xml:space');
const attributes = words(
  `x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points dx dy rotate width height viewBox preserveAspectRatio transform
  offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits textLength lengthAdjust
  pathLength style fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility overflow clip-path clip-rule mask
  mask-type stop-color stop-opacity font-family font-size font-weight font-style font-variant font-stretch text-anchor
  letter-spacing word-spacing text-decoration dominant-baseline alignment-baseline baseline-shift text-rendering
  shape-rendering color-interpolation image-rendering paint-order vector-effect mix-blend-mode isolation enable-background`,
);
const functions = words(
  'rgb rgba hsl hsla matrix translate translateX translateY scale scaleX scaleY rotate skewX skewY',
);
const svgNamespace = 'http://www.w3.org/2000/svg';
/** The most that is drawn, with everything that is used again counted again. */
const mostParts = 10_000;

/**
 * The size of an SVG that holds nothing but shapes, colours and words: no script, no event, nothing from elsewhere, nothing
 * that moves, nothing that unfolds without end.
 * @param isSoundData whether base64 content is a picture of that type
 */
export function readSvg(text: string, isSoundData: (type: string, content: string) => boolean): ReadPicture {
  const parsed = parseMarkup(text);
  if ('fault' in parsed) return parsed;
  const { root } = parsed;
  if (root.name !== 'svg') return { fault: { kind: 'other-type' } };
  if (root.attributes.get('xmlns') !== svgNamespace) return { fault: { kind: 'part', part: '<svg>' } };
  const all = listAll(root);
  for (const element of all) {
    const part = findRefused(element, element === root, isSoundData);
    if (part !== null) return { fault: { kind: 'part', part } };
  }
  if (unfoldsTooFar(root, all)) return { fault: { kind: 'too-many-parts' } };
  const size = sizeOf(root);
  return size === null ? { fault: { kind: 'sizeless' } } : { picture: { type: 'image/svg+xml', ...size } };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function listAll(root: MarkupElement): readonly MarkupElement[] {
  const all = [root];
  // It grows while it is walked.
  for (const element of all) all.push(...element.children);
  return all;
}

/** What an element must not hold, as it stands there; null where there is nothing. */
function findRefused(
  element: MarkupElement,
  isRoot: boolean,
  isSoundData: (type: string, content: string) => boolean,
): string | null {
  if (!elements.has(element.name) || (element.name === 'svg' && !isRoot)) return `<${element.name}>`;
  if (element.name === 'style' && (element.children.length > 0 || !isPlainStyle(element.text, false))) return '<style>';
  for (const [name, value] of element.attributes) {
    if (name === 'href' || name === 'xlink:href') {
      const [, type = '', content = ''] = /^data:(image\/(?:png|jpeg));base64,([A-Za-z\d+/=\s]+)$/.exec(value) ?? [];
      const isInside = /^#[\w.:-]+$/.test(value) || (element.name === 'image' && isSoundData(type, content));
      if (!isInside) return `${name}="${value.slice(0, 40)}"`;
    } else if (name.startsWith('xmlns')) {
      // Prefixes are harmless where no element with one is allowed.
      const isHarmless = isRoot && (name === 'xmlns' || /^xmlns:[a-z\d]+$/.test(name));
      if (!isHarmless) return name;
    } else if (name === 'type' && element.name === 'style') {
      if (value !== 'text/css') return `type="${value.slice(0, 40)}"`;
    } else if (!names.has(name) && !/^(?:data|aria)-[a-z-]+$/.test(name)) {
      if (!attributes.has(name)) return name;
      if (!isPlainStyle(value, true)) return `${name}="${value.slice(0, 40)}"`;
    }
  }
  return null;
}

/** Whether what may be style has no rule of its own kind, no escape, and no function but those of colours and places. */
function isPlainStyle(style: string, mayRefer: boolean): boolean {
  const others = mayRefer ? style.replace(/\burl\(\s*(["']?)#[\w.:-]+\1\s*\)/g, '') : style;
  if (/[@\\<]/.test(others)) return false;
  const before = others.split('(').slice(0, -1);
  return before.every((text) => functions.has(/[\w-]*$/.exec(text.slice(-40).trimEnd())?.[0] ?? ''));
}

/** Whether what refers to other parts, which refer to others, draws more than is sensible, or itself. */
function unfoldsTooFar(root: MarkupElement, all: readonly MarkupElement[]): boolean {
  const byId = new Map<string, MarkupElement>();
  for (const element of all) {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const counts = new Map<MarkupElement, number>();
  const count = (element: MarkupElement, depth: number): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    if (depth > 200) return Number.POSITIVE_INFINITY;
    // Whoever comes back here while it is counted goes in a circle.
    counts.set(element, Number.POSITIVE_INFINITY);
    let sum = 1;
    for (const child of element.children) sum += count(child, depth + 1);
    for (const [name, value] of element.attributes) {
      const ids = name.endsWith('href') ? [value] : (value.match(/#[\w.:-]+(?=["']?\s*\))/g) ?? []);
      for (const id of ids) {
        const target = byId.get(id.slice(1));
        if (target !== undefined) sum += count(target, depth + 1);
      }
    }
    counts.set(element, sum);
    return sum;
  };
  return count(root, 0) > mostParts;
}

/** Width and height in any one unit, else those of the viewBox; null where there are neither. */
function sizeOf({ attributes: written }: MarkupElement): { width: number; height: number } | null {
  const length = /^\s*(\d{0,6}\.?\d{1,6})(px|pt|pc|mm|cm|in)?\s*$/;
  const [, width, widthUnit = 'px'] = length.exec(written.get('width') ?? '') ?? [];
  const [, height, heightUnit = 'px'] = length.exec(written.get('height') ?? '') ?? [];
  if (Number(width) > 0 && Number(height) > 0 && widthUnit === heightUnit) {
    return { width: Number(width), height: Number(height) };
  }
  const box = /^\s*(?:-?[\d.]{1,12}[\s,]+){2}([\d.]{1,12})[\s,]+([\d.]{1,12})\s*$/.exec(written.get('viewBox') ?? '');
  const size = { width: Number(box?.[1]), height: Number(box?.[2]) };
  return size.width > 0 && size.height > 0 ? size : null;
}
