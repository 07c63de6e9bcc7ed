import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../../src/load/logo/read-picture.js';
import {
  jpegFrame,
  jpegSegment,
  makeJpeg,
  makePng,
  pngChunk,
  pngHeader,
  pngSignature,
} from '../../../fixtures/pictures.js';

const read = (content: string | Uint8Array) =>
  readPicture(typeof content === 'string' ? new TextEncoder().encode(content) : content);
const fault = (content: string | Uint8Array) => {
  const found = read(content);
  return 'fault' in found ? found.fault : null;
};
const svg = (inside: string, on = 'viewBox="0 0 20 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${on}>${inside}</svg>`;
const pixel = makePng(1, 1).toString('base64');

describe('a picture is known by its content', () => {
  test.each([
    ['PNG', makePng(3, 2), 'image/png', 3, 2],
    ['JPEG', makeJpeg(300, 200), 'image/jpeg', 300, 200],
    [
      'a progressive JPEG',
      Buffer.from(makeJpeg(30, 20).toString('latin1').replace('\xff\xc0', '\xff\xc2'), 'latin1'),
      'image/jpeg',
      30,
      20,
    ],
    ['SVG by its viewBox', svg('<path d="M0 0h20"/>'), 'image/svg+xml', 20, 10],
    ['SVG by width and height', svg('', 'width="4cm" height="2cm" viewBox="0 0 9 9"'), 'image/svg+xml', 4, 2],
    ['SVG in per cent', svg('', 'width="100%" height="100%" viewBox="0,0,9,3"'), 'image/svg+xml', 9, 3],
  ])('%s', (_what, content, type, width, height) => {
    expect(read(content)).toEqual({ picture: { type, width, height } });
  });

  test.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')],
    ['WebP', Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1')],
    ['packed SVG', Buffer.from([0x1f, 0x8b, 8, 0, 0xff])],
    ['SVG in UTF-16', Buffer.from(`\ufeff${svg('')}`, 'utf16le')],
    ['HTML', '<html><body><svg></svg></body></html>'],
  ])('%s is none', (_what, content) => {
    expect(fault(content)).toEqual({ kind: 'other-type' });
  });
});

const png = (...chunks: readonly Uint8Array[]): Buffer => Buffer.concat([pngSignature, ...chunks]);
const data = pngChunk('IDAT', Buffer.alloc(12));
const end = pngChunk('IEND');

describe('a PNG is refused', () => {
  test.each([
    ['that ends after its signature', pngSignature],
    ['that is cut', makePng(9, 9).subarray(0, -5)],
    ['with something behind its end', Buffer.concat([makePng(9, 9), Buffer.from('<script>')])],
    ['whose line ends were changed', Buffer.from(makePng(9, 9).toString('latin1').replace('\r\n', '\n'), 'latin1')],
    ['without a header', png(data, data, data, end)],
    ['with two headers', png(pngHeader(1, 1), pngHeader(1, 1), data, end)],
    ['with a depth that does not exist', png(pngHeader(1, 1, [7, 2, 0, 0, 0]), data, end)],
    ['with a type of colour that does not exist', png(pngHeader(1, 1, [8, 5, 0, 0, 0]), data, end)],
    ['without pixels', png(pngHeader(1, 1), pngChunk('tEXt', Buffer.alloc(20)), end)],
    ['with a chunk longer than the file', png(pngHeader(1, 1), Buffer.from([0xff, 0xff, 0xff, 0xff]), data, end)],
  ])('%s', (_what, content) => {
    expect(fault(content)).toEqual({ kind: 'broken', type: 'PNG' });
  });

  test('that moves', () => {
    expect(fault(png(pngHeader(1, 1), pngChunk('acTL', Buffer.alloc(8)), data, end))).toEqual({
      kind: 'part',
      part: 'acTL',
    });
  });

  test.each([
    [0, 1],
    [1, 0],
    [4001, 1],
    [1, 0xffffffff],
  ])('of %d × %d pixels', (width, height) => {
    expect(fault(png(pngHeader(width, height), data, end))).toEqual({ kind: 'dimensions', width, height, limit: 4000 });
  });

  test('never of 4000 × 4000', () => {
    expect(fault(png(pngHeader(4000, 4000), data, end))).toBeNull();
  });
});

const jpeg = (...segments: readonly Uint8Array[]): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments]);
const scan = Buffer.concat([jpegSegment(0xda, [1, 1, 0, 0, 63, 0]), Buffer.from([0x12, 0x34])]);
const over = Buffer.from([0xff, 0xd9]);

describe('a JPEG is refused', () => {
  test.each([
    ['that is cut', makeJpeg(9, 9).subarray(0, -2)],
    ['with something behind its end', Buffer.concat([makeJpeg(9, 9), Buffer.from('PK')])],
    ['without a frame', jpeg(scan, over)],
    ['without a scan', jpeg(jpegFrame(9, 9), over)],
    ['with two frames', jpeg(jpegFrame(9, 9), jpegFrame(9, 9), scan, over)],
    ['without loss, which browsers do not show', jpeg(jpegFrame(9, 9, 0xc3), scan, over)],
    ['that begins anew', jpeg(Buffer.from([0xff, 0xd8]), jpegFrame(9, 9), scan, over)],
    ['with a segment without length', jpeg(Buffer.from([0xff, 0xe0, 0, 1]), jpegFrame(9, 9), scan, over)],
    ['with a segment longer than the file', jpeg(Buffer.from([0xff, 0xe0, 0xff, 0xff]), jpegFrame(9, 9), scan, over)],
    ['of nothing but FF', Buffer.alloc(1000, 0xff).fill(0xd8, 1, 2)],
  ])('%s', (_what, content) => {
    expect(fault(content)).toEqual({ kind: 'broken', type: 'JPEG' });
  });

  test('without a height', () => {
    expect(fault(makeJpeg(9, 0))).toEqual({ kind: 'dimensions', width: 9, height: 0, limit: 4000 });
  });
});

describe('an SVG may hold', () => {
  test.each([
    [
      'what drawing programs write',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Generator -->\n${svg('<g id="a" data-name="b" class="c" style="fill:#123;stroke:rgb(1, 2, 3)" transform="translate (1 2)"><title>A &amp; B &#xe4;</title></g>')}\n`,
    ],
    ['a byte order mark', `\ufeff${svg('')}`],
    [
      'classes',
      svg('<defs><style type="text/css">.a, .b { fill: #123; }</style></defs><rect class="a" width="1" height="1"/>'),
    ],
    [
      'gradients, masks and clips of its own',
      svg(
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#123"/></linearGradient><linearGradient id="h" xlink:href="#g"/><clipPath id="c"><rect width="1" height="1"/></clipPath></defs><path fill="url(#h)" clip-path="url(\'#c\')" style="mask: url(#m)"/>',
      ),
    ],
    ['its own parts again', svg('<symbol id="s"><circle r="2"/></symbol><use href="#s"/><use xlink:href="#s"/>')],
    ['a picture of pixels as data', svg(`<image width="1" height="1" href="data:image/png;base64,${pixel}"/>`)],
  ])('%s', (_what, content) => {
    expect(read(content)).toEqual({ picture: { type: 'image/svg+xml', width: 20, height: 10 } });
  });
});

describe('an SVG is refused with', () => {
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<SCRIPT>alert(1)</SCRIPT>', '<SCRIPT>'],
    ['<a href="https://example.org"><text>x</text></a>', '<a>'],
    ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', '<foreignObject>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', '<x:script>'],
    ['<g xmlns="http://www.w3.org/1999/xhtml"/>', 'xmlns'],
    ['<g xmlns:x="http://www.w3.org/1999/xhtml"/>', 'xmlns:x'],
    ['<rect onload="alert(1)"/>', 'onload'],
    ['<rect onclick="alert(1)"/>', 'onclick'],
    ['<set attributeName="href" to="https://example.org"/>', '<set>'],
    ['<rect><animate attributeName="x" values="0;9" dur="1s"/></rect>', '<animate>'],
    ['<animateTransform/>', '<animateTransform>'],
    ['<iframe src="https://example.org"/>', '<iframe>'],
    ['<image src="https://example.org/a.png"/>', 'src'],
    ['<image href="https://example.org/a.png"/>', 'href="https://example.org/a.png"'],
    ['<image xlink:href="//example.org/a.png"/>', 'xlink:href="//example.org/a.png"'],
    ['<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', 'href="data:image/svg+xml;base64,PHN2Zy8+"'],
    ['<image href="data:image/png;base64,AAAA"/>', 'href="data:image/png;base64,AAAA"'],
    [`<image href="data:image/jpeg;base64,${pixel}"/>`, expect.stringMatching(/^href="data:image\/jpeg/)],
    [`<use href="data:image/png;base64,${pixel}"/>`, expect.stringMatching(/^href="data:image\/png/)],
    ['<use href="other.svg#a"/>', 'href="other.svg#a"'],
    ['<use href="java&#115;cript:alert(1)"/>', 'href="javascript:alert(1)"'],
    ['<rect x:href="#a"/>', 'x:href'],
    ['<rect fill="url(https://example.org#a)"/>', 'fill="url(https://example.org#a)"'],
    ['<rect style="fill:u&#114;l(//example.org)"/>', 'style="fill:url(//example.org)"'],
    ['<rect style="fill:u\\72l(//example.org)"/>', 'style="fill:u\\72l(//example.org)"'],
    ['<rect style="fill: image-set(&quot;https://example.org&quot; 1x)"/>', expect.stringMatching(/^style=/)],
    ['<rect style="width:expression (alert(1))"/>', expect.stringMatching(/^style=/)],
    ['<style>@import "https://example.org/a.css";</style>', '<style>'],
    ['<style>@font-face { font-family: x }</style>', '<style>'],
    ['<style>rect { fill: url(#a) }</style>', '<style>'],
    ['<style>rect { fill: u\\72 l(//example.org) }</style>', '<style>'],
    ['<style><g/></style>', '<style>'],
    ['<style type="text/x">a</style>', 'type="text/x"'],
    ['<filter id="f"><feImage href="https://example.org"/></filter>', '<filter>'],
    ['<svg/>', '<svg>'],
    ['<![CDATA[<script>]]>', '<![CDATA'],
    ['<?xml-stylesheet href="a.css"?>', '<?xml-stylesheet'],
    ['<text>&xxe;</text>', '&'],
    ['<text>&#0;</text>', '&'],
  ])('%s', (inside, part) => {
    expect(fault(svg(inside))).toEqual({ kind: 'part', part });
  });

  test.each([
    [
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
      '<!DOCTYPE',
    ],
    [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, '<!DOCTYPE'],
    [`<?xml version="1.0" encoding="UTF-7"?>${svg('')}`, '<?xml'],
    [`<?xml-stylesheet href="a.css"?>${svg('')}`, '<?xml-stylesheet'],
    [svg('', 'viewBox="0 0 1 1" onload="alert(1)"'), 'onload'],
    ['<svg viewBox="0 0 1 1"/>', '<svg>'],
    ['<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 1 1"/>', '<svg>'],
  ])('%s before or on its root', (content, part) => {
    expect(fault(content)).toEqual({ kind: 'part', part });
  });

  test.each([
    ['an end too early', svg('').slice(0, -3)],
    ['ends in the wrong order', svg('<g><path></g></path>')],
    ['an attribute twice', svg('<rect x="1" x="2"/>')],
    ['an attribute without quotes', svg('<rect x=1/>')],
    ['attributes without space between', svg('<rect x="1"y="2"/>')],
    ['two roots', svg('') + svg('')],
    ['words behind its root', `${svg('')} alert(1)`],
    ['a comment that ends twice', svg('<!-- -- -->')],
    ['a zero', svg('<text>\0</text>')],
    ['parts in parts in parts', svg('<g>'.repeat(5000) + '</g>'.repeat(5000))],
  ])('%s', (_what, content) => {
    expect(fault(content)).toEqual({ kind: 'broken', type: 'SVG' });
  });

  test.each([
    ['no size', ''],
    ['a size of nothing', 'width="0" height="0"'],
    ['units that differ', 'width="4cm" height="30px"'],
    ['a box of nothing', 'viewBox="0 0 0 10"'],
    ['a box that is none', 'viewBox="0 0 NaN 1e999"'],
  ])('%s', (_what, on) => {
    expect(fault(svg('', on))).toEqual({ kind: 'sizeless' });
  });

  test('parts that unfold without end, or refer to themselves', () => {
    const ten = (id: string, of: string) => `<g id="${id}">${`<use href="#${of}"/>`.repeat(10)}</g>`;
    const bomb = `<g id="a"><path/></g>${['b', 'c', 'd', 'e', 'f'].map((id, at) => ten(id, 'abcde'[at] ?? '')).join('')}`;
    expect(fault(svg(bomb))).toEqual({ kind: 'too-many-parts' });
    expect(fault(svg('<g id="a"><use href="#a"/></g>'))).toEqual({ kind: 'too-many-parts' });
    expect(fault(svg('<mask id="m"><g mask="url(#m)"/></mask>'))).toEqual({ kind: 'too-many-parts' });
    const long = Array.from({ length: 3000 }, (_, at) => `<use id="u${at}" href="#u${at + 1}"/>`).join('');
    expect(fault(svg(long))).toEqual({ kind: 'too-many-parts' });
  });
});

test('a large file of anything is read in no time', () => {
  const contents = [
    svg(`<rect d="${'a'.repeat(200_000)}"/>`),
    svg(`<rect style="${'('.repeat(200_000)}"/>`),
    svg(`<image href="data:image/png;base64,${' '.repeat(200_000)}!"/>`),
    svg(`<rect ${' '.repeat(200_000)}`),
    svg('&'.repeat(200_000)),
    svg('<g/>'.repeat(50_000)),
    `<svg${' a'.repeat(100_000)}`,
    Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(200_000, 0xff)]),
  ];
  const before = performance.now();
  expect(contents.map((content) => fault(content)?.kind)).toEqual([
    undefined,
    'part',
    'part',
    'broken',
    'part',
    'too-many-parts',
    'broken',
    'broken',
  ]);
  expect(performance.now() - before).toBeLessThan(3000);
});
