/** What a text inside a drawing has against what lies behind it. */
export interface Seen {
  readonly words: string;
  readonly contrast: number;
}

/**
 * An expression for a page: every text of every drawing that is seen, with the contrast between its computed colour and what was
 * painted before it under its centre: the last shape there, through which those below may be seen, else the ground of the page.
 * A pattern counts as the worst of its colours, a text with an outline painted first as standing on that.
 */
export const contrastInside = `(() => {
  const parse = (colour) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\\d.]+/g) ?? []).map(Number);
    return { channels: [red, green, blue], alpha };
  };
  const over = (top, alpha, under) => top.map((value, index) => value * alpha + under[index] * (1 - alpha));
  const luminance = (channels) => {
    const [red, green, blue] = channels.map((value) => value / 255).map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const groundOf = (element) => {
    const { channels, alpha } = parse(getComputedStyle(element).backgroundColor);
    const below = alpha === 1 ? channels : element.parentElement ? groundOf(element.parentElement) : [255, 255, 255];
    return over(channels, alpha, below);
  };
  const painted = (style, key) => Number(style.opacity) * Number(style[key + 'Opacity']);
  return [...document.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0).flatMap((svg) => {
    const shapes = [...svg.querySelectorAll('rect, path, circle, ellipse, polygon')].filter((shape) => !shape.closest('defs, pattern, clipPath, marker'));
    return [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '').map((text) => {
      const box = text.getBoundingClientRect();
      let grounds = [groundOf(svg)];
      for (const shape of shapes) {
        if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
        const style = getComputedStyle(shape);
        if (style.fill === 'none') continue;
        const centre = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2).matrixTransform(shape.getScreenCTM().inverse());
        if (!shape.isPointInFill(centre)) continue;
        const pattern = /url\\(["']?#([^"')]+)/.exec(style.fill)?.[1];
        if (pattern === undefined) {
          const { channels, alpha } = parse(style.fill);
          grounds = grounds.map((ground) => over(channels, alpha * painted(style, 'fill'), ground));
        } else {
          grounds = [...document.getElementById(pattern).children].flatMap((part) =>
            ['fill', 'stroke'].map((key) => getComputedStyle(part)[key]).filter((colour) => colour !== 'none').map((colour) => parse(colour).channels));
        }
      }
      const style = getComputedStyle(text);
      if (style.paintOrder.startsWith('stroke') && style.stroke !== 'none') grounds = [parse(style.stroke).channels];
      const { channels, alpha } = parse(style.fill);
      const found = grounds.map((ground) => contrast(over(channels, alpha * painted(style, 'fill'), ground), ground));
      return { words: text.textContent, contrast: Math.min(...found) };
    });
  });
})()`;
