import { describe, expect, it } from 'vitest';
import { mendedPassages } from '../../src/cleaning/clean-clipping.ts';
import { eachRow } from '../../src/cleaning/feature-rows.ts';
import { notArticleText, reasonIn } from '../../src/cleaning/not-article-text.ts';
import { FEATURES, isTrueOf, OUTSIDE } from '../../src/cleaning/page-feature-names.ts';
import { pageFeatures } from '../../src/cleaning/page-features.ts';
import { ALL_FEATURES } from '../../src/cleaning/second-feature-names.ts';
import { seeLines } from '../../src/cleaning/see-lines.ts';
import { lexicons } from '../../src/language/lexicons.ts';
import { clippingFromText } from '../clipping-from-text.ts';

/** Pages as they are copied, with lines of every kind. */
const pages = [
  `Aller au contenu
Nos villages
Mon espace
La Gazette du Marais
Sorties, loisirs, bien-être
Pays de Brième
Le pont de Lanvel rouvre enfin
Par Aurore Jestin, à Lanvel
Ajouter à mes favoris
Le pont de Lanvel, ce lundi. | LA GAZETTE DU MARAIS
Le pont de Lanvel a rouvert lundi matin, après neuf mois de travaux, devant une centaine d’habitants venus à pied.
« On faisait vingt kilomètres pour le pain », raconte Yvette Corre, qui tient le dernier café de la rive gauche.
Un chantier plein de surprises
Les ouvriers ont trouvé sous la pile centrale un coffrage de 1911, que personne n’avait noté sur les plans.
Rester au courant
Chaque vendredi, le meilleur du marais, par la rédaction
Le département, qui a payé 2,4 millions d’euros, promet une visite de contrôle tous les six mois.
Lanvel
Travaux
Pays de Brième
Retrouvez d’autres articles sur les communes de :
Lanvel Saint-Aubert Kervoal
Le pont de Lanvel rouvre enfin
Une oie traverse l’école pendant la dictée
Rugby. Lanvel tient le nul à l’extérieur
DANS LE RÉTRO
Carnet
Nos autres titres
12 mars 2031
© La Gazette du Marais
ecrire@gazette-marais.example`,
  `Harbour News
Latest
Sport
Culture
Weekend
Ferry strike: what we know
Ida Marlowe in Portwell
View image in fullscreen
The queue at Portwell on Sunday. Photograph: N. Ash/Coast Images
The last ferry left Portwell on Saturday evening with forty passengers and a van full of bread, and none has sailed since.
Crews say that they have asked for new rotas since March, and that the company has answered only once, by letter.
‘Nobody told us’
Passengers slept in the terminal. “Nobody told us anything until the lights went out,” said Ruth Vane, a nurse.
Free weekly letter
The best of the coast – from tides to tables
after letter promotion
The company said on Sunday that it would meet the crews on Tuesday, and that it was sorry for what had happened.
Explore more on these topics
Ferries
Portwell
Work
features
Reuse this content
Most viewed
Ferry strike: what we know
A town of gulls
Crossword
Read more at https://harbour.example/ferry
PORTWELL FERRIES SINCE 1901
Work in the port…
The crews meet on Tuesday. Nina Ash/Coast Images
PortWell Plus
CoastLine Radio
Save 30 %
The first
The second
Photograph`,
];

const allClaims = [...new Set(ALL_FEATURES.flatMap(({ low, high }) => [low?.says, high?.says]))].filter(
  (says) => says !== undefined,
);

/** A line of a page, with what stands above and below it, those that a rule took out with `−` before them. */
interface Line {
  text: string;
  above: readonly string[];
  below: readonly string[];
}

const isOut = (line: string): boolean => line.startsWith('−');
const isParagraph = (line: string): boolean => !isOut(line) && line.length > 90 && /[.!?]$/.test(line);
const near = ({ above, below }: Line, lines: number): string[] => [
  ...above.slice(-lines),
  ...below.slice(0, lines),
];
const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const firstWord = (text: string): string | undefined => wordsOf(text)[0];

const hasWordOf = (list: 'furnitureWords' | 'captionWords', text: string): boolean =>
  wordsOf(text).some((word) => lexicons.some((lexicon) => lexicon[list].includes(word)));

/** What must hold of a line, by a reader's eye, where a claim is made of it. */
const holds: Record<string, (line: Line) => boolean> = {
  'it is short': ({ text }) => text.length < 60 || wordsOf(text).length < 8,
  'it does not end like a sentence': ({ text }) => !/[.!?…]$/.test(text),
  'it ends with a colon': ({ text }) => text.endsWith(':'),
  'it ends with a sign that ends no sentence': ({ text }) => !/[\p{L}\d.!?…]$/u.test(text),
  'it ends with dots': ({ text }) => /(?:…|\.\.)$/.test(text),
  'few of its words are in small letters': ({ text }) =>
    (text.match(/(?<!\p{L})\p{Ll}/gu) ?? []).length <= 0.4 * wordsOf(text).length,
  'it has words all in capitals': ({ text }) => /\p{Lu}{2}/u.test(text),
  'it lacks the small words that sentences have': ({ text }) => !/(?<!\p{L})\p{Ll}{1,4}(?!\p{L})/u.test(text),
  'it holds dividing signs such as | or –': ({ text }) => /[|•·/›>→►▶–—]/.test(text),
  'it begins with a small letter': ({ text }) => /^\p{Ll}/u.test(text),
  'it begins with a number': ({ text }) => /^\d/.test(text),
  'it begins with a sign': ({ text }) => /^[^\p{L}\d]/u.test(text),
  'it holds a web or mail address or an account name': ({ text }) => /@|https?:|www\./.test(text),
  'it has words that are common in page furniture': ({ text }) => hasWordOf('furnitureWords', text),
  'it names a month or a day, with a figure': ({ text }) => /\d/.test(text) && /mars|lundi/.test(text),
  'the same words stand in another line of the page': ({ text, above, below }) => {
    const own = wordsOf(text).slice(0, 3).join(' ');
    return [...above, ...below].some((line) => wordsOf(line).join(' ').includes(own));
  },
  'hardly any of its longer words stands in the article': ({ text, above, below }) => {
    const article = wordsOf([...above, ...below].filter(isParagraph).join(' '));
    const longer = wordsOf(text).filter((word) => word.length > 3);
    return longer.filter((word) => article.includes(word)).length <= longer.length / 5;
  },
  'a line close by seems not to belong either': (line) => near(line, 6).some(isOut),
  'no full paragraph of the article stands near it': (line) => !near(line, 2).some(isParagraph),
  'no full paragraph of the article stands above it': ({ above }) => !above.some(isParagraph),
  'no full paragraph of the article stands below it': ({ below }) => !below.some(isParagraph),
  'it stands in a row of lines none of which is a full paragraph of the article': (line) =>
    !isParagraph(line.text) && !near(line, 1).every(isParagraph),
  'it is about as long as its neighbour (as in a list)': (line) =>
    near(line, 1).some((next) => Math.abs(Math.log2(next.length / line.text.length)) < 0.6),
  'it stands near the top of the page': ({ above }) => above.length < 5,
  'it stands near the bottom of the page': ({ below }) => below.length < 5,
  'it has words that captions often have': ({ text }) => hasWordOf('captionWords', text),
  'it begins with the same word as the line above': ({ text, above }) =>
    firstWord(text) === firstWord(above.at(-1) ?? ''),
  'it begins with the same word as the line below': ({ text, below }) =>
    firstWord(text) === firstWord(below[0] ?? ''),
  'it ends with a few words after its last sentence': ({ text }) => /[.!?] .{1,60}$/.test(text),
  'a capital stands inside a word or right after a full stop, as where two texts ran together': ({ text }) =>
    /\p{Ll}[.!?]?\p{Lu}/u.test(text),
};

describe('a reason of the learned rule', () => {
  it('is true of every line with a value of which it may be told', () => {
    const told = new Set<string>();
    const wrong: string[] = [];
    for (const page of pages) {
      const passages = mendedPassages(clippingFromText(page));
      const seen = seeLines(passages).map((line, i) =>
        i % 9 === 4 ? { ...line, ruled: 1 as const, standing: 5 } : line,
      );
      const texts = page.split('\n').map((text, i) => (seen[i]?.ruled === 1 ? `−${text}` : text));
      expect(seen).toHaveLength(texts.length);
      eachRow(pageFeatures(seen)).forEach((row, i) => {
        const line = { text: texts[i] ?? '', above: texts.slice(0, i), below: texts.slice(i + 1) };
        row.forEach((value, f) => {
          for (const claim of [FEATURES[f]?.low, FEATURES[f]?.high]) {
            if (claim === undefined || !isTrueOf(claim, value)) continue;
            told.add(claim.says);
            if (!holds[claim.says]?.(line)) wrong.push(`${line.text}: ${claim.says} (${FEATURES[f]?.name})`);
          }
        });
      });
    }
    expect(wrong).toEqual([]);
    expect([...told].sort()).toEqual(Object.keys(holds).sort());
  });

  it('says nothing that another says in other words or signs', () => {
    const plain = allClaims.map((says) => says.toLowerCase().replace(/[^a-z]/g, ''));
    expect(new Set(plain).size).toBe(allClaims.length);
  });

  it('is none of those that speak for the article, or of the page as a whole', () => {
    for (const says of allClaims)
      expect(says).not.toMatch(/comma|closely|the page (?:is|holds)|it is long|a quotation|full stop$/);
  });
});

it('tells last what the neighbours of a line are, and never alone', () => {
  expect(reasonIn([OUTSIDE])).toBe(notArticleText.reason);
  expect(reasonIn([])).toBe(notArticleText.reason);
  expect(reasonIn([OUTSIDE, 'it is short'])).toBe(
    `It looks like furniture of the page rather than the article: it is short and ${OUTSIDE}.`,
  );
});

describe('a claim', () => {
  const claimOf = (name: string, side: 'low' | 'high') => {
    const claim = ALL_FEATURES.find((feature) => feature.name === name)?.[side];
    if (claim === undefined) throw new Error(`no claim of ${name}`);
    return claim;
  };

  it.each([
    ['length', 'low', Math.log2(1 + 20), Math.log2(1 + 90)],
    ['texts-above', 'low', 0, 1],
    ['text-above-share', 'high', 1, 0.97],
    ['shared-once', 'low', 0.1, -0.1],
    ['all-caps-share', 'high', 0.5, 0.1],
    ['furniture-above', 'high', 1, 0],
    ['odds@-1', 'low', -3, -6],
    ['from-article-start', 'low', -1, 0],
    ['after-stop', 'high', Math.log2(1 + 12), Math.log2(1 + 400)],
  ] as const)('of «%s» that is %s is made of some values only', (name, side, of, notOf) => {
    expect(isTrueOf(claimOf(name, side), of)).toBe(true);
    expect(isTrueOf(claimOf(name, side), notOf)).toBe(false);
  });
});
