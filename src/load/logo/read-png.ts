import type { LogoFault } from '../../model/branding.js';

/** What both kinds of pictures made of pixels give: their size, or what is wrong. */
export type ReadPixels = { readonly width: number; readonly height: number } | { readonly fault: LogoFault };

const broken: ReadPixels = { fault: { kind: 'broken', type: 'PNG' } };
/** Bit depths by type of colour. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** The size of a PNG whose chunks follow each other as they must, to the last byte (PNG, third edition, section 5). */
export function readPng(bytes: Uint8Array): ReadPixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 57 || view.getUint32(4) !== 0x0d0a1a0a) return broken;
  let size: { width: number; height: number } | null = null;
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = at + 8;
    at = data + length + 4;
    if (at > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return broken;
    if ((type === 'IHDR') !== (size === null)) return broken;
    if (type === 'IHDR') {
      const [depth = 0, colour = 0, packing, filter, interlace = 0] = bytes.subarray(data + 8, data + 13);
      const isKnown = depths[colour]?.includes(depth) === true && packing === 0 && filter === 0 && interlace <= 1;
      if (length !== 13 || !isKnown) return broken;
      size = { width: view.getUint32(data), height: view.getUint32(data + 4) };
    } else if (type === 'IDAT') hasPixels ||= length > 0;
    else if (type === 'IEND') return hasPixels && length === 0 && at === bytes.length && size !== null ? size : broken;
    // A picture that moves, and what nobody knows but would have to.
    else if (type === 'acTL' || (type !== 'PLTE' && /^[A-Z]/.test(type)))
      return { fault: { kind: 'part', part: type } };
  }
  return broken;
}
