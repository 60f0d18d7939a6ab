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

describe('an interview without a lead', () => {
  const turns = [
    'Was hören Sie heute?',
    'Petersen: Wind. Man hört heute keine Kinder mehr. Meine Mutter hätte gesagt: »Das ist kein Hafen.«',
    'Und was sagen Sie?',
    'Petersen: Ich sage, dass die Leute wiederkommen und dass es dauert.',
    'Wie lange noch?',
    'Petersen: Zehn Jahre, vielleicht zwölf. So lange braucht eine Schule, bis sie wieder voll ist.',
  ];

  it('keeps the headline above its first question', () => {
    const lines = ['Die Insel und ihre Fähre im Streit', 'Von Anna Beispiel', '03.05.2022', ...turns];
    const article = cleanClipping(clippingFromText(lines.join('\n'), { language: 'de' }));
    expect(article.title.text).toBe(lines[0]);
    expect(article.blocks.slice(0, 4).map((b) => b.text)).toEqual(turns.slice(0, 4));
  });

  it('keeps its first question', () => {
    const questions = [
      'Qu’entendez-vous ?',
      'Le Goff : Du vent. On n’entend plus d’enfants. Ma mère aurait dit : « Ce n’est pas un port. »',
      'Et que dites-vous ?',
      'Le Goff : Je dis que les gens reviendront et que cela dure.',
      'Combien de temps encore ?',
      'Le Goff : Dix ans, peut-être douze. C’est le temps qu’il faut à une école pour se remplir.',
    ];
    const head = ['L’île et son bac, une longue querelle', 'Par Anne Exemple', '3/05/2022'];
    expect(bodyOf([...head, ...questions])).toEqual(questions);
  });
});
