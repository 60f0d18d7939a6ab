import { describe, expect, it } from 'vitest';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import { clippingFromText } from '../clipping-from-text.ts';

const bodyOf = (lines: readonly string[], keep: (string | number)[] = []) =>
  cleanClipping(clippingFromText(lines.join('\n'), { sidecar: { keep } })).blocks.map((b) => b.text);

const HEAD = ['Accueil > Rencontres', 'Le dernier luthier de Kermeur', 'Publié le 3 mai 2022', 'Partager'];
const TURNS = [
  'Vous vivez ici depuis toujours ?',
  'Oui.',
  'Seul ?',
  'Seul, depuis que mon frère est parti travailler au chantier naval, il y a onze ans.',
  'Vous vendez encore ?',
  'Peu.',
  'À qui ?',
  'Aux gens du conservatoire, surtout, qui viennent le samedi quand la route est praticable.',
  'Et demain ?',
  'On verra bien.',
];
const TAIL = ['Suivez-nous', 'Facebook', 'À lire aussi : Le port rouvre', 'Mentions légales'];

describe('an interview', () => {
  it('keeps its questions and answers, however short they are', () => {
    expect(bodyOf([...HEAD, ...TURNS, ...TAIL])).toEqual(TURNS);
  });

  it('keeps the sentence above them that says who is asked', () => {
    const standfirst = 'Ange Le Bihan, luthier à Kermeur, raconte une vie entre les planches et la mer.';
    expect(bodyOf([...HEAD.slice(0, 3), standfirst, ...TURNS, ...TAIL])).toEqual([standfirst, ...TURNS]);
  });

  it('is not made of the questions that a site answers about itself below an article', () => {
    const article = Array.from(
      { length: 5 },
      (_, i) =>
        `Le conseil municipal de Kermeur a voté lundi le budget numéro ${i}, après une longue séance au cours de laquelle l’opposition a demandé des comptes.`,
    );
    const faq = [
      'Déjà abonné ?',
      'Connectez-vous.',
      'Pourquoi ce message ?',
      'Votre compte est utilisé sur un autre appareil.',
      'Comment ne plus le voir ?',
      'Changez de formule.',
      'Une question ?',
      'Contactez-nous.',
    ];
    expect(bodyOf(['Le budget est voté', ...article, ...faq])).toEqual(article);
  });
});

it('a line that the compiler keeps takes out no other', () => {
  const lines = [...HEAD, ...TURNS.slice(0, 4), 'Le prix du bois a doublé', ...TURNS.slice(4), ...TAIL];
  const before = bodyOf(lines);
  for (let line = HEAD.indexOf('Publié le 3 mai 2022') + 1; line <= lines.length; line++) {
    expect(bodyOf(lines, [line]), `keep: [${line}]`).toEqual(expect.arrayContaining(before));
  }
});
