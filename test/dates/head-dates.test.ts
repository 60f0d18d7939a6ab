import { describe, expect, it } from 'vitest';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import { dateArticle } from '../../src/dates/date-article.ts';
import type { DateClaim } from '../../src/model.ts';
import { clippingFromText } from '../clipping-from-text.ts';

const TEXTS: Record<string, [headline: string, text: string]> = {
  de: [
    'Sturm: Hafen von Altenau bleibt geschlossen',
    'Der Hafen von Altenau bleibt nach dem Sturm der vergangenen Nacht für mindestens zehn Tage geschlossen, wie die Hafenbehörde in einer Mitteilung erklärte.',
  ],
  es: [
    'El temporal cierra el puerto de Valdemar',
    'El puerto de Valdemar permanecerá cerrado al menos diez días tras el temporal de la noche pasada, según anunció la autoridad portuaria en un comunicado.',
  ],
  it: [
    'La tempesta chiude il porto di Valdimare',
    'Il porto di Valdimare resterà chiuso per almeno dieci giorni dopo la tempesta della notte scorsa, ha annunciato l’autorità portuale in un comunicato.',
  ],
  pt: [
    'Tempestade fecha o porto de Valmar',
    'O porto de Valmar ficará fechado durante pelo menos dez dias depois da tempestade da noite passada, anunciou a autoridade portuária num comunicado.',
  ],
  nl: [
    'Storm legt haven van Oudewaard plat',
    'De haven van Oudewaard blijft na de storm van afgelopen nacht minstens tien dagen gesloten, zo heeft het havenbedrijf in een mededeling laten weten.',
  ],
  fr: [
    'La tempête ferme le port de Valmer',
    'Le port de Valmer restera fermé pendant au moins dix jours après la tempête de la nuit dernière, a annoncé la capitainerie dans un communiqué.',
  ],
};

/** The date of publication that a clipping in a language has by the lines between its headline and its text. */
function dateOf(language: string, ...lines: string[]): DateClaim {
  const [headline = '', text = ''] = TEXTS[language] ?? [];
  const all = [headline, '', ...lines, '', text, '', text.replace(/^\S+ /, '')];
  return dateArticle(cleanClipping(clippingFromText(all.join('\n'), { language }))).publication;
}

/** What the first piece of evidence quotes and says of it. */
function toldBy({ evidence }: DateClaim): string[] {
  return evidence.slice(0, 1).flatMap(({ quote, says, rule }) => [quote, rule, says]);
}

describe('a line that only holds a date', () => {
  const cases: [language: string, line: string, day: string, quote: string][] = [
    ['de', '23. Oktober 2026', '2026-10-23', '23. Oktober 2026'],
    ['de', 'Stand: 23. Oktober 2026, 14:05 Uhr', '2026-10-23', '23. Oktober 2026'],
    ['de', 'Freitag, 23. Oktober 2026, 14.05 Uhr', '2026-10-23', 'Freitag, 23. Oktober 2026'],
    ['de', 'Berlin, den 3. März 2026', '2026-03-03', '3. März 2026'],
    ['es', '23 de octubre de 2026', '2026-10-23', '23 de octubre de 2026'],
    ['es', 'Octubre 23, 2026', '2026-10-23', 'Octubre 23, 2026'],
    ['es', 'MIÉRCOLES 3 DE MAYO DE 2023', '2023-05-03', 'MIÉRCOLES 3 DE MAYO DE 2023'],
    ['es', 'Madrid-29/05/2025 20:00', '2025-05-29', '29/05/2025'],
    ['es', '23 de octubre de 2026, 2:05 p. m.', '2026-10-23', '23 de octubre de 2026'],
    ['it', 'mar 20 ott 2026 - 14:05', '2026-10-20', 'mar 20 ott 2026'],
    ['it', 'Roma, 1° ottobre 2026', '2026-10-01', '1° ottobre 2026'],
    ['pt', 'sexta-feira, 23 de outubro de 2026', '2026-10-23', 'sexta-feira, 23 de outubro de 2026'],
    ['pt', '23.out.2026 às 14h05', '2026-10-23', '23.out.2026'],
    ['nl', '23 oktober 2026 om 14:05', '2026-10-23', '23 oktober 2026'],
    ['nl', 'vr 23 okt. 2026, 14.05 uur', '2026-10-23', 'vr 23 okt. 2026'],
  ];
  it.each(cases)('dates a clipping: %s «%s»', (language, line, day, quote) => {
    const claim = dateOf(language, line);
    expect(claim).toMatchObject({ edtf: day, basis: 'header', certainty: 'stated' });
    expect(toldBy(claim)).toEqual([quote, 'header-stamp', `A line of the page says «${quote}».`]);
  });

  it('dates nothing in a clipping of another language', () => {
    for (const line of ['23 ottobre 2026', 'Publicado el 23 de octubre de 2026', '23. Oktober 2026 um 9 Uhr'])
      expect(dateOf('fr', line).edtf).toBe('');
    expect(dateOf('it', 'mar 23 alle 10').edtf).toBe('');
  });

  it('is read in English too where it names its year', () => {
    expect(dateOf('es', 'Published October 23, 2026').edtf).toBe('2026-10-23');
  });
});

describe('a line that announces its date', () => {
  const cases: [language: string, line: string, quote: string][] = [
    ['de', 'Veröffentlicht am 23.10.2026', '23.10.2026'],
    ['de', 'Publiziert23. Oktober 2026, 9.10 Uhr', '23. Oktober 2026'],
    ['es', 'Publicado el 23 de octubre de 2026 a las 14:05', '23 de octubre de 2026'],
    ['it', 'Pubblicato il 23 ottobre 2026 alle 14:05', '23 ottobre 2026'],
    ['pt', 'Publicado em 23 de outubro de 2026 às 14h05', '23 de outubro de 2026'],
    ['nl', 'Gepubliceerd: vr 23 oktober 2026', 'vr 23 oktober 2026'],
  ];
  it.each(cases)('says when the article was published: %s «%s»', (language, line, quote) => {
    const claim = dateOf(language, line);
    expect(claim).toMatchObject({ edtf: '2026-10-23', basis: 'header', certainty: 'stated' });
    expect(toldBy(claim)[2]).toBe(`A header of the page says that the article was published «${quote}».`);
  });

  it.each([
    ['de', 'Zuletzt aktualisiert: 24. Okt. 2026', '24. Okt. 2026'],
    ['es', 'Última actualización: 24 de octubre de 2026', '24 de octubre de 2026'],
    ['it', 'Aggiornato il 24 ottobre 2026 alle ore 9.10', '24 ottobre 2026'],
    ['pt', 'Atualizado em 24/10/2026 09h10', '24/10/2026'],
    ['nl', 'Laatst bijgewerkt op 24 oktober 2026', '24 oktober 2026'],
  ])('bounds the date by the last change: %s «%s»', (language, line, quote) => {
    const claim = dateOf(language, line);
    expect(claim).toMatchObject({ edtf: '', notAfter: '2026-10-24', certainty: 'inferred' });
    expect(toldBy(claim)[2]).toBe(`A header of the page says «${quote}» of its last update.`);
  });

  it('is of the update where another is of the publication, in one line or two', () => {
    const two = dateOf('de', 'Stand: 24. Oktober 2026, 9:10 Uhr', 'Veröffentlicht: 23. Oktober 2026');
    expect(two).toMatchObject({ edtf: '2026-10-23', conflicts: [] });
    const one = dateOf('es', 'Publicado: 23 oct. 2026 14:05 | Actualizado: 24 oct. 2026 9:10');
    expect(one).toMatchObject({ edtf: '2026-10-23', conflicts: [] });
  });
});

it('is looked for beside words without a border as fast as beside any', () => {
  for (const [language, date, words] of [
    ['es', '3 de mayo de 2021', 'ala'],
    ['pt', '3 de maio de 2021', 'ao'],
  ] as const)
    expect(dateOf(language, `Puerto, ${date} ${words.repeat(30)}`).certainty).toBe('stated');
});

describe('a date of something else', () => {
  it('dates nothing', () => {
    expect(dateOf('de', 'Urteil vom 3. Mai 2021').edtf).toBe('');
    expect(dateOf('es', 'Aniversario del temporal del 3 de mayo de 2011').edtf).toBe('');
    expect(dateOf('es', 'El puerto, el 3 de mayo de 2021').edtf).toBe('');
  });

  it('is not read in the text of such a language', () => {
    const [headline = '', text = ''] = TEXTS.es ?? [];
    const lines = `${headline}\n\nEl 3 de mayo de 2021 ${text}\n\n${text}\n`;
    const article = dateArticle(cleanClipping(clippingFromText(lines, { language: 'es' })));
    expect(article.publication.edtf).toBe('');
  });
});
