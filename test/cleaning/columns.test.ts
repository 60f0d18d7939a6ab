import { describe, expect, it } from 'vitest';
import { checkAccounting } from '../../src/cleaning/accounting.ts';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import { columnsOf } from '../../src/language/columns.ts';
import { clippingFromText } from '../clipping-from-text.ts';

const COLUMNS = [
  'Le port de Kermeur a rouvert         marin-pêcheur de la criée. « On',
  'lundi après un an de travaux.        nous avait promis six mois », dit',
  'Les bateaux y rentrent un par        un patron de vingt ans. La région',
  'un, et la criée reprend sa gran-     assure que le quai tiendra un siè-',
  'de vente du matin.',
  '                                     cle au moins. « Nous verrons », ré-',
  'La mairie a versé deux millions      pond le comité des pêches, qui se',
  'au chantier, selon son bilan.        réunit jeudi dans la grande salle.',
];
const TEXT = ['Le port rouvre après un an de travaux', '', ...COLUMNS].join('\n');

describe('two columns side by side', () => {
  const article = cleanClipping(clippingFromText(TEXT));

  it('are never joined across, and no line of them is changed or removed', () => {
    checkAccounting(article);
    expect(article.title.text).toBe('Le port rouvre après un an de travaux');
    expect(article.blocks.map((b) => b.text)).toEqual(COLUMNS.map((line) => line.trim()));
    expect(new Set(article.blocks.map((b) => b.kind))).toEqual(new Set(['paragraph']));
    expect(article.repairs).toEqual([]);
  });

  it('lose a line only to the compiler', () => {
    const dropped = cleanClipping(clippingFromText(TEXT, { sidecar: { drop: [3] } }));
    expect(dropped.blocks).toHaveLength(COLUMNS.length - 1);
  });

  it('are known by their gap, with spaces or tabs', () => {
    expect(columnsOf(TEXT.split('\n'))).toEqual({ first: 2, last: 9 });
    expect(columnsOf(COLUMNS.map((line) => line.replace(/ {3,}/g, '\t')))).toEqual({ first: 0, last: 7 });
  });

  it('are no tables of figures, nor paragraphs with a wide space here and there', () => {
    const table = [
      'Brest      12',
      'Quimper    14',
      'Lorient    15',
      'Vannes     16',
      'Rennes     17',
      'Dinan   3',
    ];
    expect(columnsOf(table)).toBeUndefined();
    const loose = Array.from(
      { length: 9 },
      (_, i) => `${'Les bateaux rentrent '.repeat(i + 1)}   au port de Kermeur.`,
    );
    expect(columnsOf(loose)).toBeUndefined();
  });
});
