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

/** A page with furniture above, between and below; the headline stands on its third line. */
const PAGE = [
  'Accueil > Région',
  'Transports',
  'La gare de Val-Clair perd ses derniers guichets',
  'Par Odile Marchandeau',
  'Publié le 4 mai 2022 à 18h12',
  'Temps de lecture : 3 min',
  'Les deux guichets de la gare fermeront le 1er septembre, a annoncé mardi la compagnie, qui promet une borne et un numéro vert.',
  'En bref:',
  '- Les guichets fermeront à la rentrée.',
  '- Une borne les remplacera.',
  '- La mairie proteste.',
  'Newsletter',
  'Chaque matin, la région en dix nouvelles',
  "S'inscrire",
  'Des usagers en colère',
  'Une centaine de voyageurs ont occupé le hall pendant deux heures. « Ma mère ne saura jamais se servir de cette borne », dit une infirmière.',
  'Lire aussi : Le tram de Saint-Oyen attend ses rames',
  'La mairie demande une rencontre avant le mois de juillet. Elle rappelle que la commune avait payé la moitié des travaux de 2014.',
  'La gare en dates',
  '1884',
  'Arrivée du premier train',
  '1944',
  'Le pont est détruit',
  '2014',
  'Travaux de la façade',
  'Correction : une première version de cet article donnait une autre date de fermeture.',
  'À lire aussi',
  'Le tunnel rouvre avec six mois de retard',
  'Un bus de nuit entre les deux rives',
  "La ligne 4 prolongée jusqu'au stade",
  '12 commentaires',
  'Mentions légales',
];
const HEADLINE = 3;

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

  it('changes no line but those that are named', () => {
    const fates = ({ blocks, ledger }: CleanArticle): Map<number, string> =>
      new Map([
        ...ledger.map((e): [number, string] => [e.line, 'rule' in e ? e.rule : e.fate]),
        ...blocks.map((b): [number, string] => [b.lines[0], `${b.kind} ${b.text}`]),
      ]);
    const clean = (sidecar: Partial<Sidecar>) =>
      fates(cleanClipping(clippingFromText(PAGE.join('\n'), { sidecar })));
    const asked = clean({});
    for (let line = 1; line <= PAGE.length; line++) {
      for (const decision of [{ drop: [line] }, { keep: [line] }]) {
        if (decision.drop && line === HEADLINE) continue; // another line is then the headline
        const after = clean(decision);
        const others = [...asked.keys()].filter((n) => n !== line && asked.get(n) !== after.get(n));
        expect([decision, others]).toEqual([decision, []]);
      }
    }
  });

  it('names another headline by dropping the one that is there', () => {
    const text = PAGE.join('\n');
    const article = cleanClipping(clippingFromText(text, { sidecar: { drop: [HEADLINE] } }));
    expect(article.title.text).not.toBe(PAGE[HEADLINE - 1]);
    expect(article.ledger).toContainEqual(
      expect.objectContaining({ line: HEADLINE, rule: 'dropped-by-compiler' }),
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
