import { describe, expect, it } from 'vitest';
import {
  cleanText,
  escapeHtml,
  escapeMarkdown,
  escapeTerminal,
  escapeXml,
  mapStrings,
} from '../../../src/report/escape.js';

describe('cleanText', () => {
  it('keeps newlines, tabs and emoji, and makes every line end \\n', () => {
    expect(cleanText('a\tb\r\nc\rd\u2028e \u{1f469}\u200d\u{1f4bb}')).toBe('a\tb\nc\nd\ne \u{1f469}\u200d\u{1f4bb}');
  });

  it('removes control characters, lone surrogates and bidi overrides', () => {
    expect(cleanText('a\u0000\u001b[2J\u007f\u0085b')).toBe('a[2Jb');
    expect(cleanText('a\ud800b\udc00c\ud83d\ude00')).toBe('abc\u{1f600}');
    expect(cleanText('\u202aa\u202eb\u202c\u2066c\u2069')).toBe('abc');
  });
});

describe('escapeHtml and escapeXml', () => {
  it.each([escapeHtml, escapeXml])('make markup and attribute ends text', (escapeText) => {
    expect(escapeText(`<b a="1" c='2'>&amp;</b>`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;');
    expect(escapeText('\u0000\u202e<')).toBe('&lt;');
  });
});

describe('escapeMarkdown', () => {
  it('leaves German prose as it is', () => {
    const prose =
      'Die F&E-Abteilung (ca. 12 Personen) prüft z. B. 3,5 % der Fälle – „schnell“ und gründlich; s. u. Kap. 2.1!';
    expect(escapeMarkdown(prose)).toBe(prose);
    for (const figure of ['3,0', '2,4–3,5', '+0,1', '-0,1', '–', '81\u00a0%', 'seven-ps@1', '12.\u00a0März 2026']) {
      expect(escapeMarkdown(figure)).toBe(figure);
    }
  });

  it.each([
    ['a | b', 'a \\| b'],
    ['`code`', '\\`code\\`'],
    ['**fett** _kursiv_ ~~weg~~', '\\*\\*fett\\*\\* \\_kursiv\\_ \\~\\~weg\\~\\~'],
    ['[Text](https://a.example)', '\\[Text\\](https\\://a.example)'],
    ['<script>', '&lt;script&gt;'],
    ['&lt;b&gt; &#60;', '&amp;lt;b&amp;gt; &amp;#60;'],
    ['www.a.example', 'www\\.a.example'],
    ['mailto:a', 'mailto\\:a'],
    ['a\\', 'a\\\\'],
    ['# Kopf', '\\# Kopf'],
    ['- Punkt', '\\- Punkt'],
    ['---', '\\---'],
    ['+ Punkt', '\\+ Punkt'],
    ['===', '\\==='],
    ['1. Punkt', '1\\. Punkt'],
    ['12) Punkt', '12\\) Punkt'],
    ['  \n\n    Einzug', 'Einzug'],
    ['a\r\n\r\n| b |', 'a \\| b \\|'],
    ['a\n# b\n- c', 'a # b - c'],
  ])('neutralises %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('parts mentions, addresses and references from their sign', () => {
    expect(escapeMarkdown('@jemand')).not.toContain('@jemand');
    expect(escapeMarkdown('a@b.example')).not.toContain('@b');
    expect(escapeMarkdown('a@müller.example')).not.toContain('@m');
    expect(escapeMarkdown('siehe #12')).not.toContain('#12');
  });
});

describe('escapeTerminal', () => {
  it('gives one line without escape sequences', () => {
    expect(escapeTerminal('a\u001b[31m\n\tb\u0007')).toBe('a[31m b');
  });
});

describe('mapStrings', () => {
  it('reaches every string and leaves the rest', () => {
    const value = { a: 'x', b: ['y', { c: 'z', d: true, e: null, f: 1 }] };
    expect(mapStrings(value, (text) => `${text}!`)).toEqual({
      a: 'x!',
      b: ['y!', { c: 'z!', d: true, e: null, f: 1 }],
    });
  });
});
