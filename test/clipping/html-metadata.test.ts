import { describe, expect, it } from 'vitest';
import { readHtmlPage } from '../../src/clipping/html-page.ts';

const read = (head: string, body = '<p>Texte.</p>') =>
  readHtmlPage(`<html><head>${head}</head><body>${body}</body></html>`);
const page = (head: string, body?: string) => read(head, body).page;
const linked = (json: string) => page(`<script type="application/ld+json">${json}</script>`);

describe('what a saved page states about itself', () => {
  it('is read from a news article in JSON-LD', () => {
    const article = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Rencontre à Évian',
      author: [{ '@type': 'Person', name: 'Jeanne Martin' }, { name: 'Paul Roche' }],
      publisher: { '@type': 'Organization', name: 'Le Courrier' },
      datePublished: '2026-04-14T08:00:00+02:00',
      dateModified: '2026-04-15',
      articleSection: ['Monde', 'Europe'],
      mainEntityOfPage: { '@id': 'https://courrier.example/evian#article' },
    };
    expect(linked(JSON.stringify(article))).toEqual({
      title: 'Rencontre à Évian',
      author: 'Jeanne Martin, Paul Roche',
      outlet: 'Le Courrier',
      published: '2026-04-14T08:00:00+02:00',
      modified: '2026-04-15',
      section: 'Monde',
      url: 'https://courrier.example/evian',
    });
  });

  it('is read from a graph whose nodes refer to each other', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebPage', name: 'Page' },
        {
          '@type': ['Article', 'Thing'],
          headline: 'Titre',
          author: { '@id': '#jm' },
          publisher: { '@id': '#lc' },
        },
        { '@type': 'Person', '@id': '#jm', name: 'Jeanne Martin' },
        { '@type': 'Organization', '@id': '#lc', name: 'Le Courrier' },
      ],
    };
    expect(linked(JSON.stringify(graph))).toEqual({
      title: 'Titre',
      author: 'Jeanne Martin',
      outlet: 'Le Courrier',
    });
  });

  it.each([
    ['an array', '[{"@type":"BreadcrumbList"},{"@type":"ReportageNewsArticle","headline":"Titre"}]'],
    ['a type with its address', '{"@type":"http://schema.org/NewsArticle","headline":"Titre"}'],
    ['a comma too many', '{"@type":"NewsArticle","headline":"Titre",}'],
    ['a raw newline in a string', '{"@type":"NewsArticle","headline":"Titre","description":"a\nb"}'],
    ['comment and CDATA marks', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Titre"}\n//]]>'],
    ['character references', '{"@type":"NewsArticle","headline":"&#84;itre"}'],
    ['markup', '{"@type":"NewsArticle","headline":"<i>Titre</i><img src=x onerror=vol()>"}'],
  ])('survives JSON-LD with %s', (_, json) => {
    expect(linked(json).title).toBe('Titre');
  });

  it('passes over JSON-LD that cannot be read, and reads the next', () => {
    const good = '<script type="application/ld+json">{"@type":"Article","headline":"Titre"}</script>';
    expect(page(`<script type="application/ld+json">{"@type": oops</script>${good}`).title).toBe('Titre');
  });

  it('leaves the program’s own objects alone', () => {
    const json =
      '{"@type":"NewsArticle","__proto__":{"headline":"x","polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    expect(linked(json)).toEqual({});
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(page('<meta property="__proto__" content="x"><meta name="constructor" content="y">')).toEqual({});
  });

  it('is read from Open Graph, Dublin Core and other meta elements', () => {
    expect(
      page(`<meta property="og:title" content="Rencontre &agrave; &Eacute;vian | Le Courrier">
        <meta property="og:site_name" content="Le Courrier"><meta name="DC.creator" content="Par Jeanne Martin">
        <meta property="article:published_time" content="2026-04-14T08:00:00Z">
        <meta property="article:modified_time" content="2026-04-15T08:00:00Z">
        <meta property="article:section" content="Monde">
        <link rel="canonical" href="https://courrier.example/evian">`),
    ).toEqual({
      title: 'Rencontre à Évian',
      outlet: 'Le Courrier',
      author: 'Jeanne Martin',
      published: '2026-04-14T08:00:00Z',
      modified: '2026-04-15T08:00:00Z',
      section: 'Monde',
      url: 'https://courrier.example/evian',
    });
  });

  it('takes the site’s name before a publisher that may be the agency', () => {
    const json = '{"@type":"NewsArticle","headline":"T","publisher":{"name":"Agence du Lac"}}';
    expect(
      page(
        `<meta property="og:site_name" content="Le Courrier"><script type="application/ld+json">${json}</script>`,
      ).outlet,
    ).toBe('Le Courrier');
  });

  it('prefers the publisher’s name to a site’s name that is but a domain, wherever the page tells of it', () => {
    const graph = (publisher: string) =>
      `<meta property="og:site_name" content="telex-kermeur.example"><script type="application/ld+json">${JSON.stringify(
        {
          '@graph': [
            { '@type': 'NewsArticle', headline: 'T', publisher: { '@id': '#us' } },
            { '@type': 'Organization', '@id': '#us', name: publisher },
          ],
        },
      )}</script>`;
    expect(page(graph('Le Télex de Kermeur')).outlet).toBe('Le Télex de Kermeur');
    expect(page(graph('AFP')).outlet).toBe('telex-kermeur.example');
    expect(page(graph('kermeur.example')).outlet).toBe('telex-kermeur.example');
  });

  it('has the title as the page shows it, and the site’s name from beside it where the site claims its rights', () => {
    const head = (title: string) => `<title>${title}</title>`;
    const body = (rights: string) =>
      `<p>Le Télex</p><b>Le port de Kermeur rouvre enfin</b><br>Le port rouvre lundi.<p>${rights}</p>`;
    const shown = { title: 'Le port de Kermeur rouvre enfin', outlet: 'Le Télex' };
    expect(page(head('Le Télex - Le port de Kermeur rouvre enfin'), body('© Le Télex 2024'))).toEqual(shown);
    expect(page(head('Le port de Kermeur rouvre enfin | Le Télex'), body('Copyright Le Télex'))).toEqual(
      shown,
    );
    expect(page(head('Le port de Kermeur rouvre enfin | Sports'), body('© Le Télex 2024'))).toEqual({
      title: 'Le port de Kermeur rouvre enfin',
    });
    const whole = 'Kermeur - le port rouvre enfin lundi';
    expect(page(head(whole), `<h2>${whole}</h2><p>le port rouvre enfin lundi</p>`).title).toBe(whole);
  });

  it('is read from the headline and the time element where nothing else speaks', () => {
    const body =
      '<nav><time datetime="2020-01-01">hier</time></nav><article><h1>Rencontre <b>à</b> Évian</h1><time datetime="2026-04-14">mardi</time><p>Texte.</p></article>';
    expect(page('<title>Accueil</title>', body)).toEqual({
      title: 'Rencontre à Évian',
      published: '2026-04-14',
    });
  });

  it.each([
    ['2026/04/14', '2026-04-14'],
    ['20260414', '2026-04-14'],
    ['2026-04', '2026-04'],
    ['14/04/2026', undefined],
    ['2026-13-01', undefined],
    ['hier', undefined],
    ['0001-01-01', undefined],
  ])('states the date %s as %s', (stated, expected) => {
    expect(page(`<meta name="date" content="${stated}">`).published).toBe(expected);
  });

  it.each(['javascript:alert(1)', '/evian', 'data:text/html,x', 'https://'])(
    'never takes %s for its address',
    (href) => {
      expect(page(`<link rel="canonical" href="${href}">`).url).toBeUndefined();
    },
  );

  it.each([
    '<!-- saved from url=(0031)https://courrier.example/evian -->',
    '<!--\n Page saved with SingleFile \n url: https://courrier.example/evian \n saved date: Tue Apr 14 2026 -->',
  ])('takes its address from the note of the program that saved it', (note) => {
    expect(readHtmlPage(`<!DOCTYPE html>${note}<html><p>Texte.</p>`).page).toEqual({
      url: 'https://courrier.example/evian',
    });
  });

  it('has the author whom the article links to as such, and none of another article', () => {
    const other = '<aside><a rel="author" href="/luc">Luc Blanc</a></aside>';
    const own = '<article><div><a rel="author" href="/jeanne">Jeanne Martin</a></div><p>Texte.</p></article>';
    expect(page('', other + own)?.author).toBe('Jeanne Martin');
    expect(page('', other)?.author).toBeUndefined();
  });

  it('never takes an address for an author', () => {
    expect(page('<meta name="author" content="https://social.example/jm">').author).toBeUndefined();
  });

  it.each([
    ['<html lang="fr-FR">', 'fr'],
    ['<meta property="og:locale" content="en_GB">', 'en'],
    ['<html lang="">', undefined],
    ['<html lang="x-default">', undefined],
  ])('gives the language of %s as %s', (head, language) => {
    expect(readHtmlPage(`${head}<p>Texte.</p>`).language).toBe(language);
  });
});
