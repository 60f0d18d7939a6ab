import { beforeAll, describe, expect, it } from 'vitest';
import { typefacesCover } from '../../src/edge/typefaces.ts';
import { compilePdf } from '../../src/edge/typst.ts';
import type { Dossier } from '../../src/model.ts';
import type { PrintedDossier } from '../../src/print/printed.ts';
import { printDossier, type TypesetOptions } from '../../src/print/typeset.ts';
import { isName, isRef, textOf } from '../print/pdf-objects.ts';
import {
  bookmarks,
  destinations,
  type Element,
  pagesOf,
  readStructure,
  type Structure,
  textIn,
  walk,
} from '../print/pdf-structure.ts';
import { smallDossier } from '../print/small-dossier.ts';

async function set(dossier: Dossier, options: TypesetOptions = {}, standard: 'ua-1' | 'a-2a' = 'ua-1') {
  return compilePdf(printDossier(dossier, { ...options, covers: typefacesCover }), { standard });
}

/** As a reader searches: hyphens at line ends are no part of the word, and spaces are spaces. */
function plain(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

describe('the PDF of a dossier', () => {
  let pdf: Uint8Array;
  let warnings: string[];
  let structure: Structure;
  let elements: { element: Element; lang: string | undefined }[];
  let text: string;

  beforeAll(async () => {
    ({ pdf, warnings } = await set(smallDossier()));
    structure = readStructure(pdf);
    elements = [...walk(structure.root)];
    text = plain(textIn(structure.root));
  });

  it('leaves nothing out: the typesetter has no warning', () => {
    expect(warnings).toEqual([]);
  });

  it('claims PDF/UA-1, is tagged, and shows its title', () => {
    const { file } = structure;
    const catalog = file.dict(file.trailer.get('Root'));
    const metadata = catalog.get('Metadata');
    const xmp = isRef(metadata) ? file.streams.get(metadata.ref)?.toString('utf8') : '';
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file.dict(catalog.get('MarkInfo')).get('Marked')).toBe(true);
    expect(file.dict(catalog.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true);
    const info = file.dict(file.trailer.get('Info'));
    expect(textOf(info.get('Title'))).toBe('The port of Valmer, March to May 2031');
    expect(textOf(info.get('Author'))).toBe('Service de presse & documentation');
    expect(textOf(info.get('CreationDate'))).toMatch(/^D:20310602/);
  });

  it('has no text outside a tag or an artifact', () => {
    expect(structure.untagged).toEqual([]);
    expect(text.length).toBeGreaterThan(3000);
  });

  it('says the language of every paragraph and heading', () => {
    const spoken = elements.filter(({ element }) => /^(?:P|H\d)$/.test(element.type));
    expect(spoken.length).toBeGreaterThan(60);
    expect(spoken.filter(({ lang }) => !/^(?:fr-FR|en-GB)$/.test(lang ?? ''))).toEqual([]);
    const langOf = (words: string) =>
      spoken.find(({ element }) => plain(textIn(element)).startsWith(words))?.lang;
    expect(langOf('Le quai Nord a rouvert vendredi')).toBe('fr-FR');
    expect(langOf('The north quay reopened on Friday')).toBe('en-GB');
  });

  it('holds every paragraph of both languages whole, in reading order, across columns and pages', () => {
    const paragraphs = new Set(
      elements.filter(({ element }) => element.type === 'P').map(({ element }) => plain(textIn(element))),
    );
    const [quai] = smallDossier().articles;
    const block = quai?.blocks[3];
    expect(paragraphs).toContain(
      plain(block?.text.replace(/'/g, '’').replace(/12 000 000/, '12 000 000') ?? ''),
    );
    expect(paragraphs).toContain(plain(quai?.translations.p4?.text ?? ''));
  });

  it('prints characters that mean something to the typesetter as they are', () => {
    expect(text).toContain('Cargos # $10 @valmer *étoile* _souligné_ `code` \\fin');
    expect(text).toContain('Un lien [faux](x), une balise <b>, un #set text(red), $x^2$,');
    expect(text).toContain('// pas un commentaire /* ni ceci */ -- ni --- cela.');
    expect(text).toContain('= Pas un titre - ni une liste + rien ~ rien');
  });

  it('names a character that no typeface has instead of showing an empty box', () => {
    expect(text).toContain('quand ce texte a paru [U+1F41F] à Valmer');
  });

  it('has bookmarks that read well: the parts, and the articles in both languages', () => {
    const top = bookmarks(structure.file).filter(({ depth }) => depth === 0);
    expect(top.map(({ title }) => title)).toEqual([
      'Sommaire · Contents',
      'En bref · At a glance',
      'Revue chronologique · Chronological digest',
      'Chronologie des faits · Timeline of events',
      '1. The north quay reopens: “a relief” · Le quai Nord rouvre : « un soulagement »',
      expect.stringContaining('2. Ships'),
      '3. Live: the visit to Valmer · En direct : la visite à Valmer',
      '4. Le marché aux poissons sans date',
      '5. Harbour office speaks',
      'Index des noms · Index of names',
      'Sources',
      'Comment ce dossier a été établi · How this dossier was made',
    ]);
  });

  it('skips no heading level', () => {
    const levels = elements.flatMap(({ element }) => /^H(\d)$/.exec(element.type)?.[1] ?? []).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 1) + 1)).toEqual([]);
    expect(Math.max(...levels)).toBe(3);
  });

  it('describes every link, and every link inside leads somewhere', () => {
    const { file } = structure;
    const annotations = pagesOf(file).flatMap((page) =>
      file.list(page.get('Annots')).map((one) => file.dict(one)),
    );
    const links = annotations.filter((one) => isName(one.get('Subtype'), 'Link'));
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => textOf(link.get('Contents')) === '')).toEqual([]);
    const addresses = links
      .map((link) => file.dict(link.get('A')))
      .filter((action) => isName(action.get('S'), 'URI'));
    expect(addresses.map((action) => textOf(action.get('URI')))).toContain(
      'https://example.org/quai-nord?id=1&x=[2]',
    );
    const pages = new Set(pagesOf(file));
    const inside = links.filter((link) => !addresses.includes(file.dict(link.get('A'))));
    const named = destinations(file);
    const destination = (link: (typeof links)[number]) => {
      const to = file.get(link.get('Dest') ?? file.dict(link.get('A')).get('D'));
      return Array.isArray(to) ? file.dict(to[0]) : named.get(textOf(to));
    };
    expect(inside.length).toBeGreaterThan(10);
    expect(inside.filter((link) => !pages.has(destination(link) ?? new Map()))).toEqual([]);
  });

  it('embeds every font as a subset', () => {
    const { file } = structure;
    const fonts = [...file.objects.values()].filter(
      (one) => one instanceof Map && isName(one.get('Type'), 'FontDescriptor'),
    );
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) {
      const descriptor = file.dict(font);
      const name = descriptor.get('FontName');
      expect(isName(name) && name.name).toMatch(/^[A-Z]{6}\+Source(?:Serif4|Sans3)-/);
      expect(descriptor.has('FontFile2') || descriptor.has('FontFile3')).toBe(true);
    }
  });

  it('gives the same bytes for the same dossier', async () => {
    const again = await set(smallDossier());
    expect(Buffer.compare(Buffer.from(again.pdf), Buffer.from(pdf))).toBe(0);
  });
});

describe('other ways to set it', () => {
  it('shows one language alone, in words of that language', async () => {
    const french = readStructure((await set(smallDossier(), { shown: 'source' })).pdf);
    const text = plain(textIn(french.root));
    expect(text).toContain('Revue chronologique');
    expect(text).not.toContain('Chronological digest');
    expect(text).not.toContain('The north quay');
    const english = plain(textIn(readStructure((await set(smallDossier(), { shown: 'target' })).pdf).root));
    expect(english).toContain('The north quay reopened on Friday');
    expect(english).not.toContain('Revue chronologique');
    expect(english).toContain('Ce paragraphe attend sa traduction');
  });

  it('sets one article alone', async () => {
    const { pdf, pages } = await set(smallDossier(), { article: 'live' });
    expect(pages).toBe(1);
    expect(bookmarks(readStructure(pdf).file).map(({ title }) => title)).toEqual([
      '3. Live: the visit to Valmer · En direct : la visite à Valmer',
    ]);
  });

  it('writes PDF/A-2a for archives, and Letter paper', async () => {
    const { pdf } = await set(smallDossier(), { paper: 'Letter' }, 'a-2a');
    const { file } = readStructure(pdf);
    const metadata = file.dict(file.trailer.get('Root')).get('Metadata');
    const xmp = isRef(metadata) ? file.streams.get(metadata.ref)?.toString('utf8') : '';
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(file.list(pagesOf(file)[0]?.get('MediaBox')).slice(2)).toEqual([612, 792]);
  });

  it('sets a dossier with no article, no issue day and no marking', async () => {
    const whole = smallDossier();
    const { marking: _, issued: __, coverNote: ___, compiler: ____, ...settings } = whole.settings;
    const { pdf, pages } = await set({ settings, articles: [], events: [], names: [], copies: [] });
    expect(pages).toBeGreaterThan(1);
    const { file } = readStructure(pdf);
    expect(file.dict(file.trailer.get('Info')).has('CreationDate')).toBe(false);
  });

  it('says in one line what is wrong with what it cannot set', async () => {
    const { parts: _, ...broken } = printDossier(smallDossier());
    await expect(compilePdf(broken as PrintedDossier)).rejects.toThrow(/^the PDF cannot be set: .+$/);
  });
});
