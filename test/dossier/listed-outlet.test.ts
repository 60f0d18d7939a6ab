import { describe, expect, it } from 'vitest';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import { withListedOutlet } from '../../src/dossier/listed-outlet.ts';
import { cacheKey } from '../../src/edge/cache-key.ts';
import { clippingFromText } from '../clipping-from-text.ts';

const LISTED = ['La Voix du Port', 'Le Phare', 'AFP'];

const outletOf = (head: string, foot = '') => {
  const text = `${head}
Le pont de Port-Aubin fermera en juin

Publié le 3 mai 2021 à 10h15

La mairie de Port-Aubin a annoncé lundi que le pont fermera du 1er au 30 juin, le temps de refaire la chaussée.

Les bus passeront par le quai, selon « La Voix du Port », que la mairie cite dans son communiqué de mardi.

${foot}`;
  const article = cleanClipping(clippingFromText(text));
  const outlet = withListedOutlet(article, LISTED).outlet;
  return outlet && `${outlet.text}, ${outlet.basis} on line ${outlet.line}`;
};

describe('the outlet that the settings list', () => {
  it('is that of an article above or below which a line is its name, however it is written', () => {
    expect(outletOf('LA VOIX DU PORT\nMenu\n')).toBe('La Voix du Port, stated on line 1');
    expect(outletOf('Menu\n', 'Le Phare\nMentions légales')).toMatch(/^Le Phare, stated/);
  });

  it('is not taken from the running text, from a longer line, nor from an agency or a source', () => {
    expect(outletOf('Menu\n')).toBeUndefined();
    expect(outletOf('Abonnez-vous au Phare\nMenu\n')).toBeUndefined();
    expect(outletOf('Menu\n', '(AFP)')).toBeUndefined();
    expect(outletOf('Menu\n', 'Source : Le Phare')).toBeUndefined();
  });

  it('is that of who claims the rights, who signs, or begins a line above the text', () => {
    expect(outletOf('Menu\n', '© 2021 La Voix du Port SA')).toMatch(/^La Voix du Port, stated/);
    expect(outletOf('Le Phare - Actualités en direct\nMenu\n')).toBe('Le Phare, stated on line 1');
    expect(outletOf('Menu\n', '© 2021 La Voix du Portail SA')).toBeUndefined();
    expect(outletOf('Menu\n', '© 2021 Le Phare et La Voix du Port')).toBeUndefined();
  });

  it('is not guessed where lines name two', () => {
    expect(outletOf('Le Phare\nLa Voix du Port\n')).toBeUndefined();
  });

  it('gives way to what the article states itself', () => {
    const article = cleanClipping(clippingFromText('Le Phare\n\nLe pont fermera en juin\n'));
    const stated = { ...article, outlet: { text: 'Le Quai', basis: 'sidecar' as const } };
    expect(withListedOutlet(stated, LISTED)).toBe(stated);
  });

  it('is one of the things that an article is made from', () => {
    const clipping = { file: 'articles/a.txt', bytes: Buffer.from('a'), sha256: 'a' };
    const source = { clipping, memories: {}, sourceLanguage: 'fr', targetLanguage: 'en', dateLocale: 'fr' };
    expect(cacheKey({ ...source, outlets: LISTED })).not.toBe(cacheKey({ ...source, outlets: [] }));
  });

  it('stands above the headline as the outlet and not as a section, of which the one beside it is told', () => {
    const lines = (head: string) => `${head}

La mairie ferme le pont de Port-Aubin pour tout le mois de juin

La mairie de Port-Aubin a annoncé lundi que le pont fermera du 1er au 30 juin, le temps de refaire la chaussée.

Les bus passeront par le quai, que la mairie a fait élargir au printemps, et les piétons prendront le bac.
`;
    const clean = (head: string, listed: string[]) =>
      withListedOutlet(cleanClipping(clippingFromText(lines(head)), listed), listed);
    const article = clean('LA VOIX DU PORT', LISTED);
    expect(article.outlet).toMatchObject({ text: 'La Voix du Port', line: 1 });
    expect(article.ledger[0]).toMatchObject({ fate: 'metadata', rule: 'site-name', role: 'outlet' });
    expect(article.section).toBeUndefined();
    expect(clean('Économie\nLa Voix du Port', LISTED).section?.text).toBe('Économie');
    expect(clean('LA VOIX DU PORT', []).section?.text).toBe('LA VOIX DU PORT');
    const two = clean('Le Phare\nLa Voix du Port', LISTED);
    expect([two.outlet, two.section]).toEqual([undefined, undefined]);
  });

  it('closes the text as the one who holds the rights and not as a caption', () => {
    const closed = (line: string, listed: string[]) => {
      const text = `Le pont de Port-Aubin fermera en juin

La mairie de Port-Aubin a annoncé lundi que le pont fermera du 1er au 30 juin, le temps de refaire la chaussée.

Les bus passeront par le quai, que la mairie a fait élargir au printemps, et les piétons prendront le bac.

${line}
`;
      const article = withListedOutlet(cleanClipping(clippingFromText(text), listed), listed);
      return [article.outlet?.text, article.blocks.find(({ kind }) => kind === 'caption')?.text];
    };
    expect(closed('© La Voix du Port', LISTED)).toEqual(['La Voix du Port', undefined]);
    expect(closed('© La Voix du Port', [])).toEqual([undefined, '© La Voix du Port']);
    expect(closed('© Anne Vasseur', LISTED)).toEqual([undefined, '© Anne Vasseur']);
    expect(closed('© AFP', LISTED)).toEqual([undefined, '© AFP']);
  });
});
