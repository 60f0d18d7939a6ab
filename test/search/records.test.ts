import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model.ts';
import { indexedArticle } from '../../src/search/indexed-article.ts';
import { searchRecords } from '../../src/search/records.ts';
import { INVENTED, inventedDossier } from './corpus.ts';

const dossierOf = (change: (article: Article) => void) => {
  const dossier = inventedDossier(INVENTED.slice(0, 1));
  for (const article of dossier.articles) change(article);
  return dossier;
};

describe('search records', () => {
  it('are one list a language, with the same address in each', () => {
    const lists = searchRecords(inventedDossier(INVENTED));
    expect(lists.map(({ language }) => language)).toEqual(['fr', 'en']);
    expect(lists[0]?.records.map((r) => r.url)).toEqual(lists[1]?.records.map((r) => r.url));
    expect(lists[0]?.records[0]?.url).toBe('articles/gazoduc-baltique.html');
  });

  it('leave out blocks that are not translated, and show the headline of the original', () => {
    const dossier = dossierOf((article) => {
      article.translations.p1 = { text: '', state: 'missing' };
      article.titleTranslation = { text: '', state: 'missing' };
    });
    const english = searchRecords(dossier)[1]?.records[0];
    expect(english?.blocks.map((block) => block.id)).toEqual(['p2', 'p3']);
    expect(english).toMatchObject({ title: '', otherTitle: { language: 'fr' }, state: 'missing' });
  });

  it('have the headline in the reader’s language beside the original’s, even where nothing else is translated', () => {
    const dossier = dossierOf((article) => {
      article.titleTranslation = { text: 'A quay is closed', state: 'supplied' };
      for (const { id } of article.blocks) article.translations[id] = { text: '', state: 'missing' };
    });
    const [french, english] = searchRecords(dossier).map(({ records }) => records[0]);
    expect(english).toMatchObject({ title: 'A quay is closed', blocks: [] });
    expect(english?.readersTitle).toBeUndefined();
    expect(french?.readersTitle).toEqual({ text: 'A quay is closed', language: 'en' });
    expect(french && indexedArticle(french).text.readersTitle).toEqual(french?.readersTitle);
  });

  it('have no headline in the reader’s language where none is translated', () => {
    const dossier = dossierOf((article) => {
      article.titleTranslation = { text: '', state: 'missing' };
    });
    expect(searchRecords(dossier)[0]?.records[0]).not.toHaveProperty('readersTitle');
  });

  it('have no month where only the year is known, and no date where none is', () => {
    const dated = (precision: 'year' | 'none', edtf: string, notBefore: string | null) =>
      searchRecords(
        dossierOf((article) => {
          article.publication = { ...article.publication, precision, edtf, notBefore, notAfter: null };
        }),
      )[0]?.records[0];
    expect(dated('year', '2021', '2021-01-01')).toMatchObject({ year: '2021', month: '' });
    expect(dated('none', '', null)).toMatchObject({ year: '', month: '', sortDate: '9999-12-31' });
  });

  it('put an article in its own language, and no other text under it', () => {
    const dossier = dossierOf((article) => {
      article.clipping.language = 'de';
    });
    const lists = searchRecords(dossier);
    expect(lists.map(({ language }) => language)).toEqual(['en', 'de']);
  });
});
