import { describe, expect, it } from 'vitest';
import { periodOf } from '../../src/language/period.ts';
import { prepareEdition } from '../../src/site/edition.ts';
import { words } from '../../src/site/wording.ts';
import { claim, smallDossier, smallSite } from './small-dossier.ts';

const named = (...outlets: (string | undefined)[]) => {
  const [pattern] = smallDossier.articles;
  const articles = outlets.map((name, i) => ({
    ...pattern!,
    clipping: { ...pattern!.clipping, slug: `a${i}` },
    outlet: name === undefined ? undefined : { text: name, basis: 'stated' as const },
  }));
  return prepareEdition({
    ...smallSite,
    dossier: { ...smallDossier, articles: articles as typeof smallDossier.articles },
  });
};

describe('the languages of the clippings', () => {
  const spoken = (...languages: string[]) => {
    const [pattern] = smallDossier.articles;
    if (pattern === undefined) throw new Error('no article');
    const articles = languages.map((language) => ({
      ...pattern,
      clipping: { ...pattern.clipping, language },
    }));
    return prepareEdition({ ...smallSite, dossier: { ...smallDossier, articles } }).languages;
  };

  it('are those that occur, that of the dossier first', () => {
    expect(spoken('de', 'en', 'fr', 'de')).toEqual(['fr', 'de', 'en']);
    expect(spoken('de')).toEqual(['de']);
    expect(spoken()).toEqual(['fr']);
  });

  it('are all named where the pages say which text is authoritative', () => {
    expect(words.authority(['fr'])).toBe('Unofficial translation. The French text is authoritative.');
    expect(words.authority(['fr', 'de'])).toBe(
      'Unofficial translations. The original texts (French, German) are authoritative.',
    );
  });
});

describe('outlets', () => {
  it('gather their articles, in order of name', () => {
    const { outlets } = named('Zed', 'Éclair', 'Zed', undefined);
    expect(outlets.map(({ name, articles }) => [name, articles.length])).toEqual([
      ['Éclair', 1],
      ['Zed', 2],
    ]);
  });

  it('get pages of their own even where their names look alike in an address', () => {
    expect(
      named('Le Phare', 'le phare!', 'Эхо', '《》')
        .outlets.map(({ slug }) => slug)
        .sort(),
    ).toEqual(['le-phare', 'le-phare-2', 'outlet', 'outlet-2']);
  });

  it('get addresses that every file system takes', () => {
    const [con, long] = named('Con', 'é'.repeat(400)).outlets.map(({ slug }) => slug);
    expect(con).toBe('outlet-con');
    expect(long).toBe('e'.repeat(80));
  });

  it('keep what the compiler notes of them', () => {
    expect(prepareEdition(smallSite).outletOf.get('Le Phare & Fils')).toMatchObject({ country: 'France' });
  });
});

describe('periods', () => {
  it.each([
    ['2024-03-12', {}, '2024-03'],
    ['2024-03', {}, '2024-03'],
    ['2024', { notBefore: '2024-01-01', notAfter: '2024-12-31' }, '2024'],
    ['2024-21', { notBefore: '2024-03-01', notAfter: '2024-05-31' }, '2024'],
    ['', {}, ''],
  ])('%s belongs to %s', (edtf, bounds, key) => {
    expect(periodOf(claim(edtf, bounds))).toBe(key);
  });

  it('stand undated articles last', () => {
    expect(prepareEdition(smallSite).periods.at(-1)?.key).toBe('');
  });
});
