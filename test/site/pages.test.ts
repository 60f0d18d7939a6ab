import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { originalPath } from '../../src/site/links.ts';
import { stretches } from '../../src/site/pages/cleaning.ts';
import { sitePages } from '../../src/site/pages.ts';
import { plainFiles } from '../../src/site/plain-files.ts';
import type { SiteInput } from '../../src/site/site-input.ts';
import { brokenLinks, faultsOf } from './check-pages.ts';
import { smallDossier, smallSite } from './small-dossier.ts';

const pages = new Map(sitePages(smallSite).map((page) => [page.path, page.render()]));
const at = (path: string) => {
  const text = pages.get(path);
  if (text === undefined) throw new Error(`no page ${path}`);
  return parseHTML(text).document;
};
const textOf = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('every page', () => {
  it.each([...pages.keys()])('%s is valid HTML', (path) => {
    expect(faultsOf(pages.get(path) ?? '')).toEqual([]);
  });

  it.each([...pages.keys()])('%s says that the translation is unofficial', (path) => {
    expect(textOf(at(path).body)).toContain(
      'Unofficial translations. The original texts (French, English) are authoritative.',
    );
  });

  it('leads only to pages and anchors that exist', () => {
    const others = [
      ...plainFiles(smallSite).map((file) => file.path),
      ...Object.values(smallSite.assets),
      ...smallSite.dossier.articles.map(({ clipping }) => originalPath(clipping)),
      'assets/search.js',
      'assets/search-entrance.js',
    ];
    expect(brokenLinks(pages, others)).toEqual([]);
  });

  it('lets no headline turn the order of the words beside it', () => {
    const [first, ...others] = smallDossier.articles;
    if (!first) throw new Error('no article');
    const turning = { ...first, title: { ...first.title, text: '\u2067Le bac (2)' } };
    const site = { ...smallSite, dossier: { ...smallDossier, articles: [turning, ...others] } };
    const all = sitePages(site).map((page) => page.render().replaceAll('\u2067Le bac (2)\u2069', ''));
    expect(all.flatMap((page) => page.match(/.*[\u2066-\u2069].*/g) ?? [])).toEqual([]);
  });

  it('asks nothing of another site, and runs nothing that it carries in itself', () => {
    for (const [, text] of pages) {
      const { document } = parseHTML(text);
      for (const element of document.querySelectorAll('script, link, img, iframe, source')) {
        expect(element.getAttribute('src') ?? element.getAttribute('href')).not.toMatch(/^(https?:)?\/\//);
        if (element.localName === 'script') expect(element.textContent).toBe('');
      }
      expect(document.querySelectorAll('[style], [onclick], base')).toHaveLength(0);
    }
  });

  describe('of a dossier', () => {
    const articlesIn = (...languages: string[]) =>
      smallDossier.articles.map((article, at) => {
        const language = languages[at % languages.length] ?? '';
        return { ...article, clipping: { ...article.clipping, language } };
      });
    const pageOf = (path: string, ...languages: string[]) => {
      const dossier = { ...smallDossier, articles: articlesIn(...languages) };
      const page =
        sitePages({ ...smallSite, dossier })
          .find((each) => each.path === path)
          ?.render() ?? '';
      return parseHTML(page).document;
    };
    const textOf = (document: Document, selector: string) => document.querySelector(selector)?.textContent;

    it('in one language names it in the search field, above its texts and on the switch', () => {
      const digest = pageOf('index.html', 'de');
      expect(digest.querySelector('input[name=q]')?.getAttribute('placeholder')).toBe('In German or English');
      expect(textOf(digest, '.reading-bar .source')).toBe('German original');
      expect(textOf(digest, '.view-switch label')).toBe('German');
    });

    it('in several languages names none of them for all', () => {
      const digest = pageOf('index.html', 'de', 'es');
      expect(digest.querySelector('input[name=q]')?.getAttribute('placeholder')).toBe(
        'In the original or English',
      );
      expect(textOf(digest, '.reading-bar .source')).toBe('Original');
      expect(textOf(digest, '.view-switch label')).toBe('Original');
      const [first] = smallDossier.articles;
      const article = pageOf(`articles/${first?.clipping.slug}.html`, 'de', 'es');
      expect(textOf(article, '.reading-bar .source')).toBe('German original');
    });
  });

  it('is the same when it is made again', () => {
    expect(sitePages(smallSite).map((page) => page.render())).toEqual([...pages.values()]);
  });
});

describe('an article page', () => {
  it('says where its date stands: in the clipping, the sidecar, the address or the metadata', () => {
    const { dossier } = smallSite;
    const [first, ...others] = dossier.articles;
    if (!first) throw new Error('no article');
    const { slug } = first.clipping;
    const rules = ['sidecar', 'header-stamp', 'address', 'page-published'];
    const evidence = rules.map((rule) => ({
      article: slug,
      block: null,
      line: 3,
      start: 0,
      end: 4,
      quote: '2031',
      rule,
      says: 'So it says.',
    }));
    const article = { ...first, publication: { ...first.publication, evidence } };
    const site = { ...smallSite, dossier: { ...dossier, articles: [article, ...others] } };
    const page = sitePages(site).find(({ path }) => path === `articles/${slug}.html`);
    const { document } = parseHTML(page?.render() ?? '');
    expect([...document.querySelectorAll('.evidence .where')].map(textOf)).toEqual([
      '(line 3 of the sidecar)',
      '(line 3)',
      '(address of the page)',
      '(metadata of the page)',
    ]);
  });

  const page = at('articles/greve-des-ports.html');

  it('shows each block in both languages, in its typography', () => {
    const pair = page.querySelector('#p3');
    expect(pair?.querySelector('.source')?.textContent).toBe('Que veulent les dockers\u202f?');
    expect(pair?.querySelector('.source')?.getAttribute('lang')).toBe('fr');
    expect(pair?.querySelector('.target')?.textContent).toBe('What do the dockers want?');
    expect(pair?.querySelector('.target')?.getAttribute('lang')).toBe('en');
    expect(textOf(page.querySelector('#p5 .target'))).toBe('“We shall hold out until summer”, he promises.');
  });

  it('marks what is not translated or out of date', () => {
    expect(textOf(page.querySelector('#p7 .target .flag'))).toBe('Not translated yet');
    expect(page.querySelector('#p7 .target .stand-in')?.getAttribute('lang')).toBe('fr');
    expect(textOf(page.querySelector('#p4 .flag'))).toContain('has changed');
  });

  it('tells what was removed and why, and what the date rests on', () => {
    const text = textOf(page.querySelector('.apparatus'));
    expect(text).toContain('Partager sur Facebook');
    expect(text).toContain('a sharing link');
    expect(text).toContain('A bare weekday lies within a week of the day of publication.');
    expect(text).toContain('The masthead says 2023.');
  });

  it('leads to the block of a remark, and names the headline where it is of that', () => {
    const { dossier } = smallSite;
    const articles = dossier.articles.map((article) => ({ ...article, remarks: [{ message: 'a sign' }] }));
    const made = sitePages({ ...smallSite, dossier: { ...dossier, articles } });
    const other = made.find((one) => one.path === 'articles/greve-des-ports.html')?.render() ?? '';
    expect(textOf(page.querySelector('.apparatus li a[href="#p5"]')?.parentElement ?? null)).toMatch(
      /: an opening quotation/,
    );
    expect(other).toContain('<li>Headline: a sign</li>');
    expect(faultsOf(other)).toEqual([]);
  });

  it('names the file and its hash, and links to the clipping as received', () => {
    const link = page.querySelector('.provenance a');
    expect(textOf(link)).toBe('articles/greve-des-ports.txt');
    expect(link?.getAttribute('href')).toBe('../originals/greve-des-ports.txt');
    expect(textOf(page.querySelector('.hash'))).toBe('ab'.repeat(32));
  });

  it('explains a term of the glossary where it is first named, as a word of its own', () => {
    const terms = [...page.querySelectorAll('.term')];
    expect(terms.map(textOf)).toEqual(['Le Havre']);
    expect(terms[0]?.closest('.pair')?.id).toBe('p1');
    expect(textOf(page.querySelector('.terms dd'))).toBe('A port in Normandy.');
  });

  it('leads to its neighbours by date', () => {
    expect(page.querySelector('[rel=prev]')).toBeNull();
    expect(page.querySelector('[rel=next]')?.getAttribute('href')).toBe('direct-du-port.html');
  });

  it('says once that nothing is translated', () => {
    const untranslated = at('articles/note-sans-date.html');
    expect(untranslated.querySelectorAll('article .flag')).toHaveLength(1);
    expect(untranslated.querySelector('#p1 .alone')?.getAttribute('lang')).toBe('fr');
    expect(textOf(untranslated.querySelector('.facts'))).not.toContain('unofficial');
    expect(textOf(page.querySelector('.facts'))).toContain('unofficial; the French is authoritative');
  });

  it('shows an article in the reader’s language alone, unmarked', () => {
    const wire = at('articles/wire-report.html');
    expect(wire.querySelector('#p1 .alone')?.getAttribute('lang')).toBe('en');
    expect(wire.querySelectorAll('.flag')).toHaveLength(0);
  });

  it('shows a clipping’s own markup as text', () => {
    expect(textOf(at('articles/note-sans-date.html').querySelector('#p1 .alone'))).toBe(
      'Un seul paragraphe, <i>pas</i> traduit.',
    );
    expect([...page.querySelectorAll('script')].map((script) => script.getAttribute('src'))).toEqual([
      '../assets/site.js',
      '../assets/search-entrance.js',
    ]);
  });
});

describe('the digest', () => {
  const page = at('index.html');

  it('groups articles by month, undated ones last and by themselves', () => {
    expect([...page.querySelectorAll('.period > h2')].map(textOf)).toEqual([
      'March 2024',
      'April 2024',
      'Undated',
    ]);
  });

  it('never shows a month as its first day, in either language', () => {
    expect(textOf(page.querySelector('.entry-date'))).toBe('March 2024 mars 2024');
  });

  it('marks an inferred date in both languages', () => {
    expect(textOf(page.querySelectorAll('.entry-date')[1] ?? null)).toBe(
      '2 April 2024, inferred 2 avril 2024, déduit',
    );
  });

  it('never calls an article untranslated that is in the reader’s language', () => {
    const entry = page.querySelector('a[href$="wire-report.html"]')?.closest('.entry') ?? null;
    expect(textOf(entry?.querySelector('.entry-state') ?? null)).toBe('Already in the reader’s language');
  });

  it('marks first lines that are not translated, and keeps the original for who reads translations alone', () => {
    const entry = page.querySelector('a[href$="note-sans-date.html"]')?.closest('.entry') ?? null;
    const lead = entry?.querySelector('.first-lines .target') ?? null;
    expect(lead?.getAttribute('lang')).toBe('en');
    expect(textOf(lead?.querySelector('.flag') ?? null)).toBe('Not translated yet');
    expect(lead?.querySelector('.stand-in')?.getAttribute('lang')).toBe('fr');
    expect(page.querySelectorAll('.first-lines .flag')).toHaveLength(1);
  });

  it('says how many clippings are not in the dossier, and where each is named', () => {
    const fault = (file: string, severity: 'error' | 'warning' = 'error') => ({
      kind: 'x',
      severity,
      file,
      message: 'x',
    });
    const digestWith = (problems: SiteInput['problems']) => {
      const pages = sitePages({ ...smallSite, problems: problems ?? [] });
      return pages.find((page) => page.path === 'index.html')?.render() ?? '';
    };
    const built = smallSite.dossier.articles[0]?.clipping.file ?? '';
    const others = [fault(built), fault('articles/b.yml'), fault('articles/b.htm', 'warning')];
    expect(digestWith(others)).not.toContain('could not be taken');
    const lost = [fault('articles/c.txt'), fault('articles/c.txt'), fault('articles/D.HTML')];
    const text = digestWith([...others, ...lost]);
    expect(text).toContain('2 clippings could not be taken into this dossier');
    expect(text).toContain('href="about.html#problems"');
    expect(faultsOf(text)).toEqual([]);
    expect(digestWith(lost.slice(0, 1))).toContain('1 clipping could not be taken into this dossier');
  });

  it('shows the marking in the words and colours of its scheme', () => {
    expect(textOf(page.querySelector('.tlp-amber'))).toBe('TLP:AMBER+STRICT');
  });
});

describe('the cleaning page', () => {
  it('shows every line of the clipping with its fate', () => {
    const rows = [...at('cleaning/greve-des-ports.html').querySelectorAll('.clipping > li')].map(
      (row) => row.className,
    );
    expect(rows).toEqual(['metadata', 'removed', 'body', 'removed']);
  });

  it('marks as many mendings as a browser can show, and counts the others', () => {
    const [article] = smallSite.dossier.articles;
    const [block] = article?.blocks ?? [];
    if (!article || !block) throw new Error('the small dossier has no article');
    const repair = {
      line: 1,
      before: '\u00a0',
      after: ' ',
      rule: 'neutral-space',
      reason: 'One plain space.',
    };
    const repairs = Array.from({ length: 6000 }, (_, i) => ({ ...repair, block: block.id, at: 2 * i + 1 }));
    const damaged = { ...article, blocks: [{ ...block, text: 'a '.repeat(6000) }], repairs };
    const { document } = parseHTML(`<ol>${stretches(damaged).markup}</ol>`);
    expect(document.querySelectorAll('ins').length).toBe(5000);
    const row = document.querySelector('.body');
    expect(textOf(row)).toContain('1,000 more repairs further on');
    expect(row?.querySelector('.words')?.textContent).toContain('a a a');
  });
});

describe('the not-found page', () => {
  it('carries a style that its policy lets through', () => {
    const page = at('404.html');
    const style = page.querySelector('style')?.textContent ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(`'sha256-${hash}'`);
    expect(plainFiles(smallSite).find((file) => file.path === '_headers')?.text).toContain(
      `'sha256-${hash}'`,
    );
  });
});

describe('an empty dossier', () => {
  const empty = {
    ...smallSite,
    dossier: { ...smallSite.dossier, articles: [], events: [], names: [], copies: [] },
  };
  const emptyPages = new Map(sitePages(empty).map((page) => [page.path, page.render()]));

  it('says so, in valid pages whose links lead somewhere', () => {
    expect(emptyPages.get('index.html')).toContain('This dossier holds no article yet.');
    for (const markup of emptyPages.values()) expect(faultsOf(markup)).toEqual([]);
    const others = [
      ...plainFiles(empty).map(({ path }) => path),
      ...Object.values(empty.assets),
      'assets/search.js',
      'assets/search-entrance.js',
    ];
    expect(brokenLinks(emptyPages, others)).toEqual([]);
  });
});

describe('an event that several articles tell in the same words', () => {
  const [event] = smallDossier.events;
  const [mention] = event?.mentions ?? [];
  const [first] = smallDossier.articles;
  if (!event || !mention || !first) throw new Error('the small dossier has changed');
  const printing = (slug: string, sentence: string, state: 'missing' | 'human') => ({
    ...first,
    clipping: { ...first.clipping, slug },
    blocks: [{ id: 'p1', kind: 'paragraph' as const, text: sentence, lines: [1, 1] as [number, number] }],
    translations: { p1: { text: 'The dockers voted on Tuesday.', state } },
  });
  const articles = [
    printing('matin', 'Les dockers ont voté « oui » mardi.', 'missing'),
    printing('soir', 'Les dockers ont voté "oui" mardi.', 'human'),
    printing('autre', 'Mardi, les dockers ont voté non.', 'human'),
  ];
  const mentions = articles.map(({ clipping: { slug }, blocks: [block] }) => {
    const sentence = block?.text ?? '';
    const start = sentence.search(/mardi/i);
    return { ...mention, article: slug, block: 'p1', sentence, start, end: start + 5 };
  });
  const dossier = { ...smallDossier, articles, events: [{ ...event, mentions }] };
  const page = sitePages({ ...smallSite, dossier }).find(({ path }) => path === 'timeline.html');

  it('is told once, with all of them, and translated where one of them is', () => {
    const { document } = parseHTML(page?.render() ?? '');
    const told = [...document.querySelectorAll('.event .mention')].map((one) => [
      textOf(one.querySelector('.source')),
      textOf(one.querySelector('.target')),
      [...one.querySelectorAll('.where a')].map((link) => link.getAttribute('href')).join(' '),
    ]);
    expect(told).toEqual([
      [
        'Les dockers ont voté "oui" mardi.',
        'The dockers voted on Tuesday.',
        'articles/matin.html#p1 articles/soir.html#p1',
      ],
      ['Mardi, les dockers ont voté non.', 'The dockers voted on Tuesday.', 'articles/autre.html#p1'],
    ]);
  });
});
