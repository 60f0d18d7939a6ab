import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import { explain, rules } from '../../src/cleaning/explain-rules.ts';
import { clippingFromText } from '../clipping-from-text.ts';
import { clippingLike } from './clipping-arbitrary.ts';

describe('every rule', () => {
  it('has a name of its own, a title and a sentence', () => {
    expect(new Set(rules.map((r) => r.name)).size).toBe(rules.length);
    for (const { name, title, reason } of rules) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(title).toMatch(/^\p{Lu}/u);
      expect(reason).toMatch(/^\p{Lu}.{15,}\.$/u);
    }
  });

  it('that a ledger or a repair names is explained', () => {
    const names = new Set(rules.map((r) => r.name));
    fc.assert(
      fc.property(clippingLike, (text) => {
        const { ledger, repairs } = cleanClipping(clippingFromText(text));
        for (const entry of ledger) if ('rule' in entry) expect(names).toContain(entry.rule);
        for (const { rule, reason } of repairs) {
          expect(names).toContain(rule);
          expect(reason).toBe(explain(rule).reason);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the learned rule', () => {
  const paragraphs = [
    'La municipalité de Port-Aubin a décidé lundi de fermer le quai principal pendant toute la durée des travaux.',
    'Les pêcheurs, qui débarquaient là leurs prises depuis plus d’un siècle, devront gagner le bassin nord.',
    'Le chantier doit durer dix-huit mois. La région en paiera la moitié, selon le texte adopté vendredi.',
  ];
  const links = [
    'Nos régions',
    'Tous les ports',
    'Jeux',
    'Archives',
    'La carte',
    'Petites annonces',
    'Plan du site',
  ];
  const article = cleanClipping(clippingFromText([...links, ...paragraphs].join('\n')));

  it('takes out a list of links above the text and says by what it knew them', () => {
    const learned = article.ledger.filter((e) => e.fate === 'removed' && e.rule === 'not-article-text');
    expect(learned.length).toBeGreaterThanOrEqual(4);
    for (const entry of learned) {
      expect(entry.fate === 'removed' && entry.reason).toMatch(
        /^It looks like furniture of the page rather than the article: .+\.$/,
      );
    }
    expect(article.blocks.map((b) => b.text)).toEqual(paragraphs);
  });
});
