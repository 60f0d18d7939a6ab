import { describe, expect, it } from 'vitest';
import { readHtmlPage } from '../../src/clipping/html-page.ts';

interface Case {
  trap: string;
  html: string;
  /** The visible lines of the page, in order. */
  lines: string[];
}

const cases: Case[] = [
  {
    trap: 'paragraphs that are never closed',
    html: '<p>Un premier.<p>Un second.<div>Un troisième.</div>Un quatrième.',
    lines: ['Un premier.', 'Un second.', 'Un troisième.', 'Un quatrième.'],
  },
  {
    trap: 'white space, newlines and comments within a sentence',
    html: '<p>\n  Le  sommet\n\t<b>de <!-- la ville de --> Genève</b>\n</p>',
    lines: ['Le sommet de Genève'],
  },
  {
    trap: 'inline elements inside a word',
    html: '<p>le 1<sup>er</sup> juin, l’<em>Assemblée</em>.</p>',
    lines: ['le 1er juin, l’Assemblée.'],
  },
  {
    trap: 'elements that only a style sheet parts',
    html: '<div><span>À lire</span><a href="/x">Le bac repart</a></div><div><a>Lanvel</a><a>port</a><a>2031</a></div><p><span>Fini.</span><b>Kermeur</b></p>',
    lines: ['À lire Le bac repart', 'Lanvel port 2031', 'Fini. Kermeur'],
  },
  {
    trap: 'elements inside a word or beside a sign are not parted',
    html: '<p>un i<b>Phone</b>, <span>L</span><span>e port</span>, <a>Brest</a><a>, Lorient</a> et l’<i>Union</i>, <b>Mac</b>Donald, <b>d’</b><i>Armor</i></p>',
    lines: ['un iPhone, Le port, Brest, Lorient et l’Union, MacDonald, d’Armor'],
  },
  {
    trap: 'line breaks, also misspelt as closing tags',
    html: '<p>Un<br>deux<br/>trois</br>quatre</p>',
    lines: ['Un', 'deux', 'trois', 'quatre'],
  },
  {
    trap: 'scripts and styles whose text looks like markup',
    html: '<script>document.write("<p>Faux.</p>")</script><style>p::before{content:"<p>"}</style><p>Vrai.</p>',
    lines: ['Vrai.'],
  },
  {
    trap: 'templates, comments and noscript',
    html: '<template><p>Un.</p></template><!-- <p>Deux.</p> --><noscript><p>Trois.</p></noscript><p>Vrai.</p>',
    lines: ['Vrai.'],
  },
  {
    trap: 'hidden by attribute, style or a closed dialog',
    html: '<p hidden>a</p><p style="color:red; Display : none">b</p><div style="visibility:hidden">c</div><dialog>d</dialog><dialog open>Vrai.</dialog>',
    lines: ['Vrai.'],
  },
  {
    trap: 'display:inline is not display:none',
    html: '<p style="display:inline">Vrai.</p><p class="none">Aussi.</p>',
    lines: ['Vrai.', 'Aussi.'],
  },
  {
    trap: 'shadow content that a page saver wrote down',
    html: '<x-article><template shadowrootmode="open"><p>Dans l’ombre.</p></template></x-article>',
    lines: ['Dans l’ombre.'],
  },
  {
    trap: 'text beside blocks',
    html: '<div>Avant<p>dedans</p>après</div>',
    lines: ['Avant', 'dedans', 'après'],
  },
  {
    trap: 'tables with omitted closing tags',
    html: '<table><tr><td>Oui<td>Non<tr><td>12<td>7</table>Fin',
    lines: ['Oui\tNon', '12\t7', 'Fin'],
  },
  {
    trap: 'a closing tag inside a table cell does not leave the table',
    html: '<div><table><tr><td>un</div> deux</td><td>trois</td></tr></table></div>quatre',
    lines: ['un deux\ttrois', 'quatre'],
  },
  {
    trap: 'rows of a table, with a caption, an empty cell, spaces and bold type',
    html: '<table><caption>Les prix</caption><tr><td></td><th>Port</th> <th>Hiver <b>2022</b></th></tr>\n<tr><td>Kermeur</td><td> </td><td> 120 000 </td><td></td></tr></table>',
    lines: ['Les prix', '\tPort\tHiver 2022', 'Kermeur\t\t120 000'],
  },
  {
    trap: 'tables that lay out a page, whose cells hold blocks, breaks or long text',
    html: `<table><tr><td>Menu</td><td><p>Un.</p></td></tr><tr><td>a<br>b</td><td>c</td></tr><tr><td>d</td><td>${'e'.repeat(500)}</td></tr></table>`,
    lines: ['Menu', 'Un.', 'a', 'b', 'c', 'd', 'e'.repeat(500)],
  },
  {
    trap: 'nested lists without closing tags',
    html: '<ul><li>un<ul><li>un bis</ul><li>deux</ul>',
    lines: ['un', 'un bis', 'deux'],
  },
  {
    trap: 'bold type that crosses paragraphs',
    html: '<b><p>un</b> et un</p><p>deux</p>',
    lines: ['un et un', 'deux'],
  },
  {
    trap: 'character references, named, numbered and without semicolon',
    html: '<p>&laquo;&nbsp;Caf&eacute;&nbsp;&raquo; &#8212; &#x2019; &lt;b&gt; AT&T &amp;amp;</p>',
    lines: ['«\u00a0Café\u00a0» — ’ <b> AT&T &amp;'],
  },
  {
    trap: 'a reference to no character',
    html: '<p>a&#0;b &#xD800; &#99999999;</p>',
    lines: ['a\ufffdb \ufffd \ufffd'],
  },
  { trap: 'NUL bytes', html: '<p>Mo\0t et mo\0t</p>', lines: ['Mot et mot'] },
  { trap: 'a lone less-than sign', html: '<p>1 < 2 et 3 > 2</p>', lines: ['1 < 2 et 3 > 2'] },
  {
    trap: 'preformatted lines',
    html: '<pre>Premier vers,\n  second vers.\r\n\r\n<i>Fin\nici</i></pre>',
    lines: ['Premier vers,', 'second vers.', 'Fin', 'ici'],
  },
  {
    trap: 'lines of nothing but spaces that cannot be seen',
    html: '<p>&nbsp;</p><p>&#8203;</p><p>&shy;</p><p>x</p>',
    lines: ['x'],
  },
  {
    trap: 'Unicode line separators inside a paragraph',
    html: '<p>un\u2028deux\u0085trois</p>',
    lines: ['un deux trois'],
  },
  {
    trap: 'fallback content of pictures, players and frames',
    html: '<video>Votre navigateur</video><iframe>cadres</iframe><svg><title>Icône</title></svg><p>Vrai.</p>',
    lines: ['Vrai.'],
  },
  {
    trap: 'right-to-left and unspaced writing',
    html: '<p dir="rtl">قمة جنيف</p><p>日本語の記事</p>',
    lines: ['قمة جنيف', '日本語の記事'],
  },
  {
    trap: 'no html, no body, no tags at all',
    html: 'Rien que du texte.\nSur deux lignes.',
    lines: ['Rien que du texte. Sur deux lignes.'],
  },
  {
    trap: 'text after the end of the page',
    html: '<html><body><p>un</p></body></html><p>deux</p>',
    lines: ['un', 'deux'],
  },
  {
    trap: 'a page that ends in the middle of a tag',
    html: '<p>un</p><p>deux</p><a href="',
    lines: ['un', 'deux'],
  },
  {
    trap: 'closing tags without partners',
    html: '</div></p>un</span></ul><p>deux</p></body>',
    lines: ['un', 'deux'],
  },
  {
    trap: 'upper-case and unknown elements',
    html: '<DIV><P>un</P><x-para>deux</x-para></DIV>',
    lines: ['un', 'deux'],
  },
];

describe('the lines of a saved page', () => {
  it.each(cases)('survive $trap', ({ html, lines }) => {
    expect(readHtmlPage(html).lines.map((line) => line.text)).toEqual(lines);
  });

  it('stand in the text one after the other, numbered from 1', () => {
    const { text, lines } = readHtmlPage('<h1>Titre</h1><p>Un. </p><p>Deux.</p>');
    expect(text).toBe('Titre\nUn.\nDeux.\n');
    expect(lines.map(({ number, start, end }) => [number, start, end])).toEqual([
      [1, 0, '\n'],
      [2, 6, '\n'],
      [3, 10, '\n'],
    ]);
  });

  it.each([
    ['<p>x</p>', 'paragraph'],
    ['<h3>x</h3>', 'heading'],
    ['<ul><li><p>x</p></li></ul>', 'list-item'],
    ['<blockquote><p>x</p></blockquote>', 'quotation'],
    ['<figure><img><figcaption>x</figcaption></figure>', 'caption'],
    ['<div class="photo-legende">x</div>', 'caption'],
    ['<div>x</div>', 'other'],
    ['<li><article><p>x</p></article></li>', 'paragraph'],
    ['<figure><blockquote>x</blockquote></figure>', 'quotation'],
  ])('of %s are told as %s', (html, element) => {
    expect(readHtmlPage(html).lines[0]?.markup?.element).toBe(element);
  });
});
