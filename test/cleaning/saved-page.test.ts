import { describe, expect, it } from 'vitest';
import { checkAccounting } from '../../src/cleaning/accounting.ts';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import type { CleanArticle, Line, LineMarkup } from '../../src/model.ts';
import { clippingFromText, linesOf } from '../clipping-from-text.ts';

const PAGE: [string, LineMarkup['element'], boolean][] = [
  ['Le Courrier du port', 'other', false],
  ['Le port ferme son grand quai pour un an', 'heading', true],
  [
    'La municipalité a décidé lundi de fermer le quai principal pendant toute la durée des travaux, dit la maire.',
    'paragraph',
    true,
  ],
  ['Le quai, lundi matin', 'caption', true],
  ['Ce que disent les pêcheurs.', 'heading', true],
  [
    'Nous perdrons deux heures à chaque marée, et personne ne nous a demandé notre avis sur ces travaux.',
    'quotation',
    true,
  ],
  [
    'un bassin plus profond et mieux abrité des vents du large, où les bateaux attendront la fin des travaux ;',
    'list-item',
    true,
  ],
  ['Lire aussi : La criée change de mains', 'paragraph', true],
  [
    'Le chantier doit durer dix-huit mois. La région en paiera la moitié, selon le texte adopté vendredi.',
    'paragraph',
    true,
  ],
  [
    'Une phrase d’un autre article, longue et bien ponctuée, que la page montre ailleurs que dans le sien.',
    'paragraph',
    false,
  ],
];

function savedPage(): CleanArticle {
  const text = PAGE.map(([line]) => line).join('\n');
  const lines = linesOf(text).map((line, i) => {
    const [, element, main] = PAGE[i]!;
    return { ...line, markup: { element, main } };
  });
  const page = {
    title: PAGE[1]![0],
    author: 'Jeanne Martin',
    outlet: 'Le Courrier',
    section: 'Pêche',
    url: 'https://exemple.fr/q',
  };
  const article = cleanClipping(clippingFromText(text, { format: 'html', lines, page }));
  checkAccounting(article);
  return article;
}

describe('a saved page', () => {
  const article = savedPage();

  it('loses the lines outside its article, however they read', () => {
    const outside = article.ledger.filter((e) => e.fate === 'removed' && e.rule === 'outside-article');
    expect(outside.map((e) => e.line)).toEqual([1, 10]);
  });

  it('says why where the page tells', () => {
    const text = 'Le port ferme son grand quai pour un an\nLa criée';
    const lines = linesOf(text).map((line, i) => {
      const markup: LineMarkup = { element: 'paragraph', main: i === 0 };
      return { ...line, markup: i === 0 ? markup : { ...markup, because: 'is a link to another page' } };
    });
    const { ledger } = cleanClipping(clippingFromText(text, { format: 'html', lines }));
    const reason = 'In the saved page the line is a link to another page.';
    expect(ledger).toContainEqual(expect.objectContaining({ rule: 'outside-article', reason }));
  });

  it('gives its blocks the kinds of its elements', () => {
    expect(article.blocks.map((b) => [b.lines[0], b.kind])).toEqual([
      [3, 'paragraph'],
      [4, 'caption'],
      [5, 'heading'],
      [6, 'quotation'],
      [7, 'list-item'],
      [9, 'paragraph'],
    ]);
  });

  it('still loses furniture inside its article', () => {
    expect(article.ledger).toContainEqual(expect.objectContaining({ line: 8, rule: 'read-also' }));
  });

  it('states title, author, outlet, section and address as the page does', () => {
    expect(article.title).toEqual({ text: 'Le port ferme son grand quai pour un an', basis: 'stated' });
    expect(article.author).toEqual({ text: 'Jeanne Martin', basis: 'page' });
    expect(article.outlet).toEqual({ text: 'Le Courrier', basis: 'page' });
    expect(article.section).toEqual({ text: 'Pêche', basis: 'page' });
    expect(article.url).toBe('https://exemple.fr/q');
  });
});

it('a table of a saved page keeps its heading and the places of its empty cells', () => {
  const paragraph =
    'La criée a vendu en mai plus de poisson que pendant les trois mois d’avant, a dit mardi la chambre des pêches.';
  const texts = [paragraph, paragraph.replace('mai', 'juin'), 'Les ventes', '\tAvril\tMai', 'Kermeur\t\t95'];
  const lines = linesOf(texts.join('\n')).map((line, i): Line => {
    return { ...line, markup: { element: i === 2 ? 'heading' : 'paragraph', main: true } };
  });
  const article = cleanClipping(clippingFromText(texts.join('\n'), { format: 'html', lines }));
  checkAccounting(article);
  expect(article.blocks.slice(2).map(({ kind, text }) => [kind, text])).toEqual([
    ['heading', 'Les ventes'],
    ['paragraph', '\tAvril\tMai'],
    ['paragraph', 'Kermeur\t\t95'],
  ]);
});

it('a heading of a saved page stays right above text of the article, however it looks, and not above what is none', () => {
  const paragraph =
    'La criée a vendu en mai plus de poisson que pendant les trois mois d’avant, a dit mardi la chambre des pêches.';
  const rows: [string, LineMarkup['element'], boolean][] = [
    ['Menu du port', 'list-item', false],
    [paragraph, 'paragraph', true],
    ['Photos, vidéos', 'heading', true],
    ['Carnet de bord', 'heading', true],
    [paragraph.replace('mai', 'juin'), 'paragraph', true],
    ['Newsletter du port', 'paragraph', false],
    ['Les vidéos', 'heading', true],
    ['Les plus lus', 'list-item', false],
    ['La criée change de mains', 'list-item', false],
  ];
  const text = rows.map(([line]) => line).join('\n');
  const lines = linesOf(text).map((line, i): Line => {
    const [, element, main] = rows[i]!;
    return { ...line, markup: { element, main } };
  });
  const article = cleanClipping(clippingFromText(text, { format: 'html', lines }));
  checkAccounting(article);
  expect(article.blocks.map((b) => [b.lines[0], b.kind])).toEqual([
    [2, 'paragraph'],
    [3, 'heading'],
    [4, 'heading'],
    [5, 'paragraph'],
  ]);
});

it('a line between two paragraphs of a saved page comes back where it reads like a heading and the page says nothing of it', () => {
  const paragraph =
    'La criée a vendu en mai plus de poisson que pendant les trois mois d’avant, a dit mardi la chambre des pêches.';
  const loose: [string, string?][] = [
    ['Une saison de records'],
    ['Publicité'],
    ['Le port de Kermeur en fête', 'is a link to another page'],
  ];
  const rows = loose.flatMap(([line, because], i): [string, LineMarkup][] => [
    [paragraph.replace('mai', `${i} mai`), { element: 'paragraph', main: true }],
    [line, { element: 'other', main: false, ...(because ? { because } : {}) }],
  ]);
  rows.push([paragraph.replace('mai', 'juin'), { element: 'paragraph', main: true }]);
  const text = rows.map(([line]) => line).join('\n');
  const lines = linesOf(text).map((line, i): Line => ({ ...line, markup: rows[i]![1] }));
  const article = cleanClipping(clippingFromText(text, { format: 'html', lines }));
  checkAccounting(article);
  expect(article.blocks.map((b) => b.lines[0])).toEqual([1, 2, 3, 5, 7]);
  expect(article.blocks[1]?.kind).toBe('heading');
});

describe('a line of a saved page that names the day of the issue, above the headline', () => {
  it('is its date, though the markup holds the line for a part of the article', () => {
    const shown = [
      'Édition du vendredi 3 mai 2024',
      'Le port de Kermeur ferme son grand quai pour un an',
      'La municipalité a décidé lundi de fermer le quai principal pendant toute la durée des travaux, dit la maire.',
      'Le chantier doit durer dix-huit mois. La région en paiera la moitié, selon le texte adopté vendredi.',
    ];
    const text = shown.join('\n');
    const lines = linesOf(text).map((line) => ({
      ...line,
      markup: { element: 'paragraph' as const, main: true },
    }));
    const article = cleanClipping({ ...clippingFromText(text), format: 'html', lines });
    expect(article.ledger.flatMap((e) => (e.fate === 'metadata' ? [[e.role, e.text]] : []))).toEqual([
      ['date', shown[0]],
      ['title', shown[1]],
    ]);
  });
});

describe('a date among the paragraphs of a saved page', () => {
  const paragraph =
    'La criée a vendu en mai plus de poisson que pendant les trois mois d’avant, a dit mardi la chambre des pêches.';
  const page = { title: 'La criée de Kermeur' };
  const fates = (texts: readonly string[], language: string) => {
    const lines = linesOf(texts.join('\n')).map((line): Line => {
      return { ...line, markup: { element: 'paragraph', main: true } };
    });
    const article = cleanClipping(
      clippingFromText(texts.join('\n'), { format: 'html', language, lines, page }),
    );
    checkAccounting(article);
    return article.ledger
      .filter((e) => e.fate !== 'blank')
      .map((e) => (e.fate === 'metadata' ? e.role : e.fate));
  };

  it.each([
    ['fr', 'Publié le 3 mai 2022 à 14h05'],
    ['de', 'Stand: 03.05.2022, 14:05 Uhr'],
    ['es', 'Sevilla - 3 may 2022 - 14:05 CEST'],
    ['en', 'Published 3 May 2022'],
  ])('dates the page above the first of them: %s «%s»', (language, date) => {
    expect(fates([date, paragraph, paragraph.replace('mai', 'juin')], language)).toEqual([
      'date',
      'body',
      'body',
    ]);
  });

  it('stays where others stand between them, and where it is only a year', () => {
    const diary = ['3 mai 2022', paragraph, '5 mai 2022', paragraph.replace('mai', 'juin')];
    expect(fates(diary, 'fr')).toEqual(diary.map(() => 'body'));
    expect(fates(['Publié en 1932', paragraph, paragraph.replace('mai', 'juin')], 'fr')).toEqual([
      'body',
      'body',
      'body',
    ]);
  });

  it('stays below the first of them', () => {
    const texts = [paragraph, '3 mai 2022', paragraph.replace('mai', 'juin')];
    expect(fates(texts, 'fr')).toEqual(['body', 'body', 'body']);
  });
});

describe('the author whom a saved page states', () => {
  const rows = [
    'Ana Ejemplo',
    'Sevilla - 3 may 2022 - 14:05 CEST',
    'El ayuntamiento de Puertoviejo decidió el lunes cerrar el puente durante toda la obra, dijo la alcaldesa.',
    'Los vecinos piden una barca para cruzar el río, y la alcaldesa les prometió una respuesta este mismo mes.',
  ];
  const lines = linesOf(rows.join('\n')).map((line): Line => {
    return { ...line, markup: { element: 'paragraph', main: true } };
  });
  const pageBy = (author: string) =>
    cleanClipping(
      clippingFromText(rows.join('\n'), {
        format: 'html',
        language: 'es',
        lines,
        page: { title: 'Puertoviejo cierra su puente', author },
      }),
    );

  it.each(['Ana Ejemplo', 'Ana Ejemplo, Luis Ejemplar'])(
    'is no section in a line of its own: %s',
    (author) => {
      const article = pageBy(author);
      expect(article.ledger[0]).toMatchObject({ line: 1, fate: 'metadata', rule: 'byline', role: 'author' });
      expect(article.section).toBeUndefined();
      expect(article.author).toEqual({ text: author, basis: 'page' });
    },
  );
});

it('a subheadline of a saved page stays above its author and date', () => {
  const rows: [string, LineMarkup['element']][] = [
    ['Hafenberg sperrt seine Brücke für anderthalb Jahre', 'heading'],
    ['Die Opposition wollte lieber sanieren und ist nun verärgert', 'heading'],
    ['Von Anna Beispiel', 'paragraph'],
    ['03.05.2022, 14:05 Uhr', 'paragraph'],
    [
      'Der Rat hat am Montag beschlossen, die Brücke ein Jahr lang zu sperren, sagte die Bürgermeisterin.',
      'paragraph',
    ],
    [
      'Die Anwohner fordern eine Fähre über den Fluss und bekommen im Herbst eine Antwort von ihr.',
      'paragraph',
    ],
    [
      'Am Dienstag findet eine Versammlung in der Festhalle statt. Auch die Opposition will kommen.',
      'paragraph',
    ],
  ];
  const text = rows.map(([line]) => line).join('\n');
  const lines = linesOf(text).map((line, i): Line => {
    return { ...line, markup: { element: rows[i]![1], main: i > 0 } };
  });
  const page = { title: rows[0]![0] };
  const article = cleanClipping(clippingFromText(text, { format: 'html', language: 'de', lines, page }));
  checkAccounting(article);
  expect(article.blocks.map(({ lines: [line], kind }) => [line, kind])).toEqual([
    [2, 'heading'],
    [5, 'paragraph'],
    [6, 'paragraph'],
    [7, 'paragraph'],
  ]);
});
