import type { ReadPixels } from './read-png.js';

const broken: ReadPixels = { fault: { kind: 'broken', type: 'JPEG' } };
/** Baseline, extended and progressive: what browsers show. */
const frames = [0xc0, 0xc1, 0xc2];
const otherFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const [scan, end] = [0xda, 0xd9];

/** The size of a JPEG whose segments follow each other as they must, to the last byte (ITU-T T.81, annex B). */
export function readJpeg(bytes: Uint8Array): ReadPixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  let hasScan = false;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return broken;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    at += 2;
    if (marker === end) return size !== null && hasScan && at === bytes.length ? size : broken;
    // Markers without content belong into a scan, and nothing may begin anew.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || otherFrames.includes(marker)) return broken;
    const length = at + 2 <= bytes.length ? view.getUint16(at) : 0;
    if (length < 2 || at + length > bytes.length) return broken;
    if (frames.includes(marker)) {
      const components = bytes[at + 7] ?? 0;
      if (size !== null || length !== 8 + 3 * components || ![1, 3, 4].includes(components) || bytes[at + 2] !== 8) {
        return broken;
      }
      size = { width: view.getUint16(at + 5), height: view.getUint16(at + 3) };
    }
    at += length;
    if (marker !== scan) continue;
    if (size === null) return broken;
    hasScan = true;
    at = skipScan(bytes, at);
  }
  return broken;
}

/** Where the next marker stands behind packed pixels, in which FF is followed by 00 or by the number of a restart. */
function skipScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at += 1;
  }
  return at;
}
