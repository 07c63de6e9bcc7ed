import type { LogoFault, Picture } from '../../model/branding.js';
import { readJpeg } from './read-jpeg.js';
import { readPng } from './read-png.js';
import { readSvg } from './read-svg.js';

/** What a picture is, or why it is not taken. */
export type ReadPicture = { readonly picture: Picture } | { readonly fault: LogoFault };

/** The most pixels in each direction: enough for print, and few enough to unpack anywhere. */
const mostPixels = 4000;

/** What a file is by its content, whatever its name says, and whether it may stand in a report. */
export function readPicture(bytes: Uint8Array): ReadPicture {
  const pixels = readPixels(bytes);
  if (pixels !== null) return pixels;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: { kind: 'other-type' } };
  }
  return text.trimStart().startsWith('<') ? readSvg(text, isSoundData) : { fault: { kind: 'other-type' } };
}

/** Of PNG and JPEG; null where it is neither. */
function readPixels(bytes: Uint8Array): ReadPicture | null {
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  if (!isPng && !isJpeg) return null;
  const read = isPng ? readPng(bytes) : readJpeg(bytes);
  if ('fault' in read) return read;
  const { width, height } = read;
  if (width < 1 || height < 1 || width > mostPixels || height > mostPixels) {
    return { fault: { kind: 'dimensions', width, height, limit: mostPixels } };
  }
  return { picture: { type: isPng ? 'image/png' : 'image/jpeg', width, height } };
}

/** Whether what stands in an SVG as the data of a PNG or JPEG is one. */
function isSoundData(type: string, content: string): boolean {
  const read = readPixels(Buffer.from(content, 'base64'));
  return read !== null && 'picture' in read && read.picture.type === type;
}
