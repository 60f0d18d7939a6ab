import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtmlPage } from '../../src/clipping/html-page.ts';
import { comparedWith } from '../cost.ts';

const last = 'Le ministre a déclaré que la rencontre aurait lieu au printemps, sans donner de date.';
const end = `<p>${last}</p>`;

/** Pages that broke parsers, browsers or patience; each ends with a paragraph that must be found. */
const hostile: [string, () => string][] = [
  ['10,000 nested elements', () => '<div>'.repeat(10_000) + end + '</div>'.repeat(10_000)],
  ['10,000 nested elements with text in each', () => '<div>un '.repeat(10_000) + end],
  ['a million unclosed elements', () => '<div>'.repeat(1_000_000) + end],
  ['a million closing tags', () => '</div>'.repeat(1_000_000) + end],
  ['300,000 nested tables', () => '<table><tr><td>'.repeat(300_000) + end],
  ['200,000 crossed tags', () => `${'<b><p>a</b>'.repeat(200_000)}</p>${end}`],
  ['200,000 paragraphs', () => '<p>une ligne</p>'.repeat(200_000) + end],
  ['50 MB of text in one element', () => `<div>${'mot '.repeat(12_500_000)}</div>${end}`],
  ['50 MB of scripts', () => `<script>${'var p = "<p>";'.repeat(3_600_000)}</script>${end}`],
  [
    '50 MB of inlined pictures',
    () => `<img src="data:image/png;base64,${'A'.repeat(1_000_000)}">`.repeat(50) + end,
  ],
  ['an attribute of 20 MB', () => `<div class="${'x '.repeat(10_000_000)}">${end}`],
  ['five million character references', () => `<p>${'&amp;'.repeat(5_000_000)}</p>${end}`],
  [
    'entities that name entities',
    () => `<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]><p>&a;</p>${end}`,
  ],
  ['a comment that never ends, after the text', () => `${end}<!--${'-'.repeat(5_000_000)}`],
  ['five million NUL bytes', () => '\0'.repeat(5_000_000) + end],
  ['a line of ten million no-break spaces', () => `<p>${'\u00a0'.repeat(10_000_000)}x</p>${end}`],
  ['a word of 10 MB', () => `<p>${'a'.repeat(10_000_000)}</p>${end}`],
  ['lone surrogates', () => `<p>\ud800 \udc00 ${'\ud83d'.repeat(1_000)}</p>${end}`],
  [
    'JSON-LD nested a million deep',
    () => `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${end}`,
  ],
  [
    'JSON-LD of a megabyte of commas',
    () => `<script type="application/ld+json">[${', '.repeat(500_000)}</script>${end}`,
  ],
  ['a million titles', () => `${'<title>'.repeat(1_000_000)}</title>${end}`],
  ['8,000 paragraphs 150 deep', () => '<section>'.repeat(150) + `<div><div>${end}</div></div>`.repeat(8_000)],
  ['10,000 teasers', () => '<div class="c"><a>un lien assez long</a><p>texte</p></div>'.repeat(10_000) + end],
];

/** Two megabytes as a large page has them: what they cost is the measure of what others may cost. */
const usual = Array.from({ length: 20_000 }, (_, i) => `<p>Le ${i} mai, ${last.toLowerCase()}</p>`).join(
  '\n',
);
const costOf = comparedWith(() => readHtmlPage(`<body><article>${usual}</article>`));
/** What grows with the square of the length costs hundreds of times as much. */
const MOST = 40;

describe('a hostile page', () => {
  it.each(hostile)('of %s is read at a bounded cost and loses no text', (_, make) => {
    const html = make();
    let text = '';
    const read = () => {
      text = readHtmlPage(html).text;
    };
    expect(costOf(read, MOST)).toBeLessThan(MOST);
    expect(text).toContain(last);
  });

  it('keeps 10,000 nested lines in order and says that it is flattened', () => {
    const html = Array.from({ length: 10_000 }, (_, index) => `<div>ligne ${index}`).join('');
    const { lines, problems } = readHtmlPage(html);
    expect(lines.map((line) => line.text)).toEqual(
      Array.from({ length: 10_000 }, (_, index) => `ligne ${index}`),
    );
    expect(problems.map((problem) => problem.kind)).toContain('html-flattened');
  });

  it('leaves nothing of its scripts, handlers and addresses', () => {
    const { text, page } =
      readHtmlPage(`<body onload="vol()"><p onclick="vol()">Un <a href="javascript:vol()">lien</a>
      <img src=x onerror=vol()><script>vol()</script><svg onload=vol()></svg><iframe srcdoc="vol()"></iframe></p>`);
    expect(text).toBe('Un lien\n');
    expect(JSON.stringify(page)).not.toContain('vol');
  });

  it('that is a web archive is refused with a word on what to do', () => {
    const archive =
      'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x';
    const { lines, problems } = readHtmlPage(archive);
    expect(lines).toEqual([]);
    expect(problems[0]).toMatchObject({ kind: 'html-archive', severity: 'error' });
  });

  it('without any text is refused', () => {
    expect(readHtmlPage('<div id="app"></div><script>start()</script>').problems[0]).toMatchObject({
      kind: 'html-no-text',
      severity: 'error',
    });
  });
});

/** Trees of visible and invisible elements around numbered words; `shown` lists the visible words in order. */
interface Piece {
  html: string;
  shown: string[];
}

const word = fc.integer({ min: 0, max: 1_000_000 }).map((n) => `mot${n}`);
const visible = fc.constantFrom(
  'p',
  'div',
  'span',
  'b',
  'li',
  'ul',
  'table',
  'td',
  'section',
  'h2',
  'blockquote',
  'a',
  'x-y',
  'figure',
  'form',
  'button',
);
const invisible = fc.constantFrom(
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'div hidden',
  'p style="display:none"',
);

const piece: fc.Arbitrary<Piece> = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word.map((text) => ({ html: ` ${text} `, shown: [text] })),
    fc
      .tuple(invisible, word)
      .map(([tag, text]) => ({ html: `<${tag}>${text}</${tag.split(' ')[0]}>`, shown: [] })),
    fc
      .tuple(visible, fc.array(tie('piece'), { maxLength: 4 }), fc.boolean())
      .map(([tag, inside, closed]) => ({
        html: `<${tag}>${inside.map((part) => part.html).join('')}${closed ? `</${tag}>` : ''}`,
        shown: inside.flatMap((part) => part.shown),
      })),
  ),
})).piece;

describe('every visible word of a page', () => {
  it('stands in its text exactly once and in order, whatever the markup', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { text } = readHtmlPage(pieces.map((part) => part.html).join(''));
        expect(text.match(/mot\d+/g) ?? []).toEqual(pieces.flatMap((part) => part.shown));
      }),
      { numRuns: 300 },
    );
  });

  it('is in its line, whose offset points to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (html) => {
        const { text, lines } = readHtmlPage(html);
        for (const line of lines)
          expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text);
        expect(lines.map((line) => line.text + line.end).join('')).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
