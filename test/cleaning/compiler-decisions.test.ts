import { describe, expect, it } from 'vitest';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import type { CleanArticle, Sidecar } from '../../src/model.ts';
import { clippingFromText } from '../clipping-from-text.ts';

const TEXT = [
  'Le port ferme son grand quai pour un an',
  'La municipalité a décidé lundi de fermer le quai principal pendant toute la durée des travaux, dit la maire.',
  'Lire aussi : La criée change de mains',
  'Les pêcheurs, qui débarquaient là leurs prises, devront gagner le bassin nord, ce qui leur coûtera deux heures.',
  'Le chantier doit durer dix-huit mois. La région en paiera la moitié , selon le texte adopté vendredi.',
].join('\n');

const cleaned = (sidecar: Partial<Sidecar>): CleanArticle =>
  cleanClipping(clippingFromText(TEXT, { sidecar }));
const lines = (a: CleanArticle) => a.blocks.map((b) => b.lines[0]);

describe('the compiler', () => {
  it('is asked nothing where the rules do', () => {
    expect(lines(cleaned({}))).toEqual([2, 4, 5]);
  });

  it('keeps a line by its number or by its words', () => {
    expect(lines(cleaned({ keep: [3] }))).toEqual([2, 3, 4, 5]);
    expect(lines(cleaned({ keep: ['Lire aussi : La criée change de mains'] }))).toEqual([2, 3, 4, 5]);
  });

  it('keeps the headline as the headline', () => {
    const article = cleaned({ keep: [1] });
    expect(article.title).toEqual({ text: 'Le port ferme son grand quai pour un an', basis: 'stated' });
    expect(lines(article)).toEqual([2, 4, 5]);
  });

  it('drops a line by its number or by its words', () => {
    const article = cleaned({ drop: [4] });
    expect(lines(article)).toEqual([2, 5]);
    expect(article.ledger).toContainEqual(
      expect.objectContaining({ fate: 'removed', line: 4, rule: 'dropped-by-compiler' }),
    );
  });

  it('switches rules and repairs off by name', () => {
    expect(lines(cleaned({ rulesOff: ['read-also', 'not-article-text'] }))).toEqual([2, 3, 4, 5]);
    expect(cleaned({ rulesOff: ['stray-comma'] }).repairs).toEqual([]);
    expect(cleaned({}).repairs.map((r) => r.rule)).toEqual(['stray-comma']);
  });

  it('supplies what the clipping does not say', () => {
    const article = cleaned({
      title: 'Titre donné',
      outlet: 'Le Courrier',
      relay: [{ name: 'AFP', how: 'quoted' }],
    });
    expect(article.title).toEqual({ text: 'Titre donné', basis: 'supplied' });
    expect(article.outlet).toEqual({ text: 'Le Courrier', basis: 'sidecar' });
    expect(article.relay).toEqual([{ name: 'AFP', how: 'quoted' }]);
  });

  it('shortens a headline, whose own line is then known by its beginning', () => {
    const text = `Le respect de vos données, notre souci\nLes pages du port\n\n${TEXT}`;
    const article = cleanClipping(
      clippingFromText(text, { sidecar: { title: 'Le port ferme son grand quai' } }),
    );
    expect(article.title.basis).toBe('supplied');
    const read = article.ledger.find((e) => e.fate === 'metadata' && e.role === 'title');
    expect(read?.line).toBe(4);
  });

  it('names an address from which the outlet is read', () => {
    expect(cleaned({ url: 'https://www.exemple-port.fr/quai' }).outlet).toEqual({
      text: 'exemple-port.fr',
      basis: 'url',
    });
  });

  it('writes front matter that never reaches the text', () => {
    const text = `---\ntitle: Le quai\n---\n${TEXT}`;
    const article = cleanClipping(clippingFromText(text, { frontMatterLines: 3 }));
    expect(article.ledger.filter((e) => e.fate === 'metadata' && e.role === 'front-matter')).toHaveLength(3);
    expect(lines(article)).toEqual([5, 7, 8]);
  });
});
