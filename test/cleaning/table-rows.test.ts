import { describe, expect, it } from 'vitest';
import { checkAccounting } from '../../src/cleaning/accounting.ts';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import { clippingFromText } from '../clipping-from-text.ts';

const LEAD =
  'La criée de Kermeur a publié mardi les prix moyens de la saison, en euros la tonne, port par port.';
const END = 'La saison prochaine ouvrira le 2 octobre, a annoncé le comité des pêches à ses adhérents.';

/** The blocks below the lead and above the last paragraph. */
function between(...lines: string[]): { kind: string; text: string }[] {
  const text = ['Les prix de la criée de Kermeur', LEAD, ...lines, END].join('\n');
  const article = cleanClipping(clippingFromText(text));
  checkAccounting(article);
  expect(article.blocks.at(0)?.text).toBe(LEAD);
  expect(article.blocks.at(-1)?.text).toBe(END);
  return article.blocks.slice(1, -1).map(({ kind, text: words }) => ({ kind, text: words }));
}

const rows = (...texts: string[]) => texts.map((text) => ({ kind: 'paragraph', text }));

describe('the rows of a table', () => {
  it('keep their cells apart by a tab, and are no headings', () => {
    expect(between('Port\tHiver\tÉté', 'Kermeur\t 120 000\t150 000', 'Le Faou\t90 000\t\t110 000')).toEqual(
      rows('Port\tHiver\tÉté', 'Kermeur\t120 000\t150 000', 'Le Faou\t90 000\t110 000'),
    );
  });

  it('are known by wide gaps beside figures as well', () => {
    expect(between('Kermeur      14', 'Bilan 2022   120 000   150 000', 'Absents       3')).toEqual(
      rows('Kermeur\t14', 'Bilan 2022\t120 000\t150 000', 'Absents\t3'),
    );
  });

  it('are as short lines with figures, one after the other, paragraphs', () => {
    expect(between('3 mars : 310 000 €', '4 avril : 275 000 €', '5 mai : 402 500 €')).toEqual(
      rows('3 mars : 310 000 €', '4 avril : 275 000 €', '5 mai : 402 500 €'),
    );
  });

  it('are no running text with a wide space or a tab by mistake', () => {
    const text =
      'Le patron\tdu port a vendu 12    tonnes de coquilles   lundi, selon le relevé officiel de la criée.';
    expect(between(text)).toEqual(rows(text.replace(/\s+/g, ' ')));
  });
});

it('a lone heading with a figure stays a heading', () => {
  expect(between('Une saison 2023 sans pareille')).toEqual([
    { kind: 'heading', text: 'Une saison 2023 sans pareille' },
  ]);
});
