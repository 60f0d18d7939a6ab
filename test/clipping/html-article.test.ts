import { describe, expect, it } from 'vitest';
import { readHtmlPage } from '../../src/clipping/html-page.ts';

const first =
  'Les deux ministres se sont rencontrés mardi à Évian, au bord du lac, pour la première fois depuis trois ans.';
const second =
  'Selon leurs porte-parole, ils ont parlé du gaz, des visas et de la navigation sur le fleuve, sans rien signer.';
const third =
  'Une nouvelle rencontre est prévue au printemps, a annoncé la délégation, qui n’a pas voulu en préciser le lieu.';
const fourth =
  'L’opposition, de son côté, a dénoncé un voyage inutile et demandé des explications devant la commission.';
const body = [first, second, third, fourth];
const text = body.map((line) => `<p>${line}</p>`).join('\n');

const main = (html: string) =>
  readHtmlPage(html)
    .lines.filter((line) => line.markup?.main)
    .map((line) => line.text);

const page = (inside: string, around = '') =>
  `<!DOCTYPE html><html><head><title>Rencontre à Évian | Le Courrier</title></head><body>
  <header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/monde">Monde</a></li></ul></nav></header>
  <main><article class="story">${inside}</article></main>${around}
  <footer><p>© Le Courrier, tous droits réservés, reproduction interdite sans accord écrit.</p></footer></body></html>`;

const between = (debris: string) =>
  page(`<h1>Rencontre à Évian</h1><p>${first}</p>${debris}<p>${second}</p><p>${third}</p><p>${fourth}</p>`);

describe('the article of a saved page', () => {
  it('holds the foot of a quotation, which names who is quoted', () => {
    const quotation =
      '<blockquote><p>« Nous attendons des actes. »</p><footer>Anne Roche, batelière</footer></blockquote>';
    expect(main(between(quotation))).toEqual([
      first,
      '« Nous attendons des actes. »',
      'Anne Roche, batelière',
      ...[second, third, fourth],
    ]);
  });

  it('is its paragraphs, without the menu, the headline and the footer', () => {
    expect(main(page(`<h1>Rencontre à Évian</h1>${text}`))).toEqual(body);
  });

  it.each([
    [
      'the caption of another article’s picture',
      '<aside><figure><img><figcaption>Le lac, lundi. PHOTO AGENCE</figcaption></figure></aside>',
    ],
    [
      'a table of links to other pages',
      '<table><tr><td><a href="/a">Le gaz se fait rare</a></td><td><a href="/b">Le fleuve monte</a></td></tr></table>',
    ],
    [
      'a caption that only its class tells',
      '<div class="image-caption">Le lac, vu du port, lundi soir.</div>',
    ],
    [
      'related articles',
      '<div class="related"><h3>Sur le même sujet</h3><p>Le fleuve, source de discorde depuis cent ans entre voisins.</p></div>',
    ],
    [
      'a link to another article in a paragraph',
      '<p><a href="/gaz"><b>À lire aussi Le gaz, pomme de discorde</b></a></p>',
    ],
    ['share buttons', '<ul class="partage"><li>Partager</li><li>Envoyer</li></ul>'],
    [
      'a newsletter form',
      '<form><p>Recevez chaque matin notre lettre, avec le meilleur de l’actualité du monde.</p></form>',
    ],
    [
      'an aside',
      '<aside><p>Évian compte neuf mille habitants et vit surtout de ses eaux minérales et du tourisme.</p></aside>',
    ],
    ['an advertisement', '<div class="ad-slot"><span>Publicité</span></div>'],
    [
      'the author’s biography',
      '<div class="authorBio"><p>Jeanne Martin suit la diplomatie pour le journal depuis plus de dix ans.</p></div>',
    ],
    [
      'the time of publication',
      '<div class="meta"><time datetime="2026-04-14">mardi 14 avril 2026</time></div>',
    ],
    [
      'a list of teasers',
      `<div class="list">${['Le fleuve monte encore', 'Le gaz se fait rare', 'Les visas arrivent'].map((title) => `<div class="item"><a href="/x">${title} ce soir</a><p>Un court résumé de cet autre article.</p></div>`).join('')}</div>`,
    ],
  ])('does not take in %s', (_, debris) => {
    expect(main(between(debris))).toEqual(body);
  });

  it.each([
    ['a heading between paragraphs', '<h2>Trois ans de silence</h2>', 'Trois ans de silence'],
    [
      'a quotation',
      '<blockquote><p>Nous avons bien travaillé, et nous continuerons.</p></blockquote>',
      'Nous avons bien travaillé, et nous continuerons.',
    ],
    [
      'a sentence with a link',
      '<p>Le communiqué <a href="/c">est public</a> depuis hier soir, et long de trois pages.</p>',
      'Le communiqué est public depuis hier soir, et long de trois pages.',
    ],
    [
      'the caption of a picture',
      '<figure><img><figcaption>Le lac, lundi. PHOTO AGENCE</figcaption></figure>',
      'Le lac, lundi. PHOTO AGENCE',
    ],
    [
      'a row of a table',
      '<table><tr><td>Gaz</td><td>120 000</td><td>140 000</td></tr></table>',
      'Gaz\t120 000\t140 000',
    ],
    ['a name that is a link', '<p><a href="/lt">Le Temps</a></p>', 'Le Temps'],
  ])('takes in %s', (_, inside, line) => {
    expect(main(between(inside))).toEqual([first, line, second, third, fourth]);
  });

  it('ends with a table below the text in the same article, and its heading', () => {
    const table = (cell: string): string => `<table><tr><td>${cell}</td><td>120 000</td></tr></table>`;
    const html = `<article><h1>Rencontre à Évian</h1><div>${text}</div><div><h3>Les prix</h3>${table('Gaz')}</div></article>`;
    expect(main(`<body>${html}<div>${table('Neige')}</div></body>`)).toEqual([
      ...body,
      'Les prix',
      'Gaz\t120 000',
    ]);
  });

  it('is found in a layout of tables', () => {
    const html = `<table><tr><td><a href="/">Accueil</a></td><td>${text}</td></tr></table>`;
    expect(main(html)).toEqual(body);
  });

  it('is found where paragraphs are line breaks', () => {
    expect(main(page(`<h1>Rencontre à Évian</h1><div>${body.join('<br><br>')}</div>`))).toEqual(body);
  });

  it('is found in a page whose own elements carry the names of furniture', () => {
    const named = `<div class="sidebar-layout"><div class="comment-page related"><h1>Rencontre à Évian</h1>${text}</div></div>`;
    expect(main(`<body class="menu">${named}</body>`)).toEqual(body);
  });

  it('is everything where nothing reads like an article, and says so', () => {
    const read = readHtmlPage('<ul><li>un</li><li>deux</li></ul>');
    expect(read.lines.every((line) => line.markup?.main)).toBe(true);
    expect(read.problems.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['html-no-article', 'warning'],
    ]);
  });

  it('is found by structure alone in a page too large for the extractor', () => {
    const menu = `<nav>${'<div><a href="/x">Rubrique</a></div>'.repeat(12_000)}</nav>`;
    expect(main(`<body>${menu}<main>${text}</main></body>`)).toEqual(body);
  });

  it('leaves out the only top heading, also where it says other words than the page’s title', () => {
    const heading =
      'Au bord du lac, deux ministres se parlent enfin du gaz, des visas, du fleuve et de tout le reste';
    expect(main(page(`<h1>${heading}</h1>${text}`))).toEqual(body);
  });

  it('keeps top headings that part the article', () => {
    const parted = `<p>${first}</p><h1>Le gaz</h1><p>${second}</p><h1>Le fleuve</h1><p>${third}</p>`;
    expect(main(page(parted))).toEqual([first, 'Le gaz', second, 'Le fleuve', third]);
  });

  it('takes in the caption of the picture above its first paragraph', () => {
    const picture = '<figure><img><figcaption>Le lac, lundi soir.</figcaption></figure>';
    expect(main(page(`<h1>Rencontre à Évian</h1>${picture}${text}`))).toEqual([
      'Le lac, lundi soir.',
      ...body,
    ]);
  });

  it('says why a line that the extractor proposed is left out', () => {
    const html = between('<p><a href="/gaz">Le gaz, pomme de discorde</a></p>');
    const link = readHtmlPage(html).lines.find((line) => line.text === 'Le gaz, pomme de discorde');
    expect(link?.markup).toEqual({
      element: 'paragraph',
      main: false,
      because: 'is a link to another page',
    });
  });

  it('reads the same twice', () => {
    const html = between('<div class="related"><p>Autre chose.</p></div>');
    expect(readHtmlPage(html)).toEqual(readHtmlPage(html));
  });
});

describe('a heading right below the headline of a saved page', () => {
  const subheadline = 'Les riverains du lac demandent à être entendus à leur tour';
  const headings = (below: string) =>
    main(page(`<h1>Rencontre à Évian</h1>${below}<p>3 mai 2022</p>${text}`));

  it('is of the article in full words', () => {
    expect(headings(`<h2>${subheadline}</h2>`)).toContain(subheadline);
  });

  it.each([
    ['that names a section', '<h2>Le monde</h2>', 'Le monde'],
    ['that is a link', `<h2><a href="/a">${subheadline}</a></h2>`, subheadline],
    ['among others', `<h2>${subheadline}</h2><h2>Le fleuve monte de nouveau</h2>`, subheadline],
    ['in a box', `<div><h2>${subheadline}</h2></div>`, subheadline],
  ])('is none %s', (_, below, heading) => {
    expect(headings(below)).not.toContain(heading);
  });
});
