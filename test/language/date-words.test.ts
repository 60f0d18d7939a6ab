import { describe, expect, it } from 'vitest';
import { dateBasisInWords, dateInWords, otherValues } from '../../src/language/date-words.ts';
import type { DateClaim } from '../../src/model.ts';

function claim(edtf: string, rest: Partial<DateClaim> = {}): DateClaim {
  return {
    role: 'publication',
    edtf,
    notBefore: null,
    notAfter: null,
    precision: 'day',
    basis: 'stated',
    certainty: 'stated',
    alternatives: [],
    evidence: [],
    conflicts: [],
    ...rest,
  };
}

const quoting = (quote: string): DateClaim['evidence'][number] => ({
  article: 'a',
  block: null,
  line: 1,
  start: 0,
  end: quote.length,
  quote,
  rule: 'header-stamp',
  says: '',
});

describe('a claim in words', () => {
  const cases: [DateClaim, fr: string, gb: string, us: string][] = [
    [claim('2021-04', { precision: 'month' }), 'avril 2021', 'April 2021', 'April 2021'],
    [claim('2021-04-01'), '1er avril 2021', '1 April 2021', 'April 1, 2021'],
    [
      claim('2021-12-07~', { basis: 'cross-document', certainty: 'inferred' }),
      'vers le 7 décembre 2021, déduit',
      'about 7 December 2021, inferred',
      'about December 7, 2021, inferred',
    ],
    [
      claim('2021?-05-26', { basis: 'header', certainty: 'inferred' }),
      '26 mai 2021, année déduite',
      '26 May 2021, year inferred',
      'May 26, 2021, year inferred',
    ],
    [
      claim('2021-05-26~', {
        basis: 'header',
        certainty: 'inferred',
        evidence: [quoting('le 26 mai 2021'), quoting('mercredi')],
      }),
      'vers le 26 mai 2021, déduit',
      'about 26 May 2021, inferred',
      'about May 26, 2021, inferred',
    ],
    [
      claim('2021-05-26~', { basis: 'header', certainty: 'inferred', evidence: [quoting('26/05/21')] }),
      'vers le 26 mai 2021, déduit',
      'about 26 May 2021, inferred',
      'about May 26, 2021, inferred',
    ],
    [
      claim('2021-05-26', { certainty: 'inferred', evidence: [quoting('ce mercredi soir 26 mai')] }),
      '26 mai 2021, année déduite',
      '26 May 2021, year inferred',
      'May 26, 2021, year inferred',
    ],
    [
      claim('2021-04-13/2021-04-14'),
      'entre le 13 et le 14 avril 2021',
      'between 13 and 14 April 2021',
      'between April 13 and 14, 2021',
    ],
    [
      claim('2021-12-31/2022-01-01'),
      'entre le 31 décembre 2021 et le 1er janvier 2022',
      'between 31 December 2021 and 1 January 2022',
      'between December 31, 2021 and January 1, 2022',
    ],
    [
      claim('2021-04-30/2021-05-02', { role: 'event' }),
      'du 30 avril au 2 mai 2021',
      '30 April to 2 May 2021',
      'April 30 to May 2, 2021',
    ],
    [
      claim('[2021-04-15,2021-04-22,2021-04-29]'),
      '15, 22 ou 29 avril 2021',
      '15, 22 or 29 April 2021',
      'April 15, 22 or 29, 2021',
    ],
    [
      claim('2021-04', { precision: 'month', notBefore: '2021-04-13', notAfter: '2021-04-14' }),
      'entre le 13 et le 14 avril 2021, déduit',
      'between 13 and 14 April 2021, inferred',
      'between April 13 and 14, 2021, inferred',
    ],
    [claim('2021-22', { precision: 'season' }), 'été 2021', 'summer 2021', 'summer 2021'],
    [claim('2021-23', { precision: 'season' }), 'automne 2021', 'autumn 2021', 'fall 2021'],
    [claim('198X', { precision: 'year' }), 'années 1980', 'the 1980s', 'the 1980s'],
    [claim('18XX', { precision: 'year' }), 'XIXe siècle', 'the 19th century', 'the 19th century'],
    [
      claim('', { precision: 'none', notAfter: '2021-05-26' }),
      'au plus tard le 26 mai 2021',
      'no later than 26 May 2021',
      'no later than May 26, 2021',
    ],
    [claim('', { precision: 'none', basis: 'none' }), 'sans date', 'undated', 'undated'],
  ];
  for (const [value, fr, gb, us] of cases) {
    it(`says «${fr}»`, () => {
      expect([dateInWords(value, 'fr'), dateInWords(value, 'en-GB'), dateInWords(value, 'en-US')]).toEqual([
        fr,
        gb,
        us,
      ]);
    });
  }

  it('says how the date is known', () => {
    const value = claim('2021-12-07~', { basis: 'cross-document' });
    expect(dateBasisInWords(value, 'fr')).toBe('d’après d’autres articles du dossier');
    expect(dateBasisInWords(value, 'en-GB')).toBe('from other articles of the dossier');
  });

  it('calls stated only what is stated', () => {
    const reckoned: Partial<DateClaim> = { certainty: 'inferred', evidence: [quoting('le 26 mai 2021')] };
    const header = claim('2021-05-26~', { ...reckoned, basis: 'header' });
    expect(dateBasisInWords(header, 'fr')).toBe('d’après l’en-tête de la page');
    expect(dateBasisInWords(header, 'en-GB')).toBe('from the page’s header');
    expect(dateBasisInWords(claim('2021-05-26~', reckoned), 'fr')).toBe('d’après le texte');
    expect(dateBasisInWords(claim('2021-05-26'), 'fr')).toBe('indiquée par le texte');
  });

  it('names the address or the metadata where one of them gives the date, and not a header', () => {
    const by = (...rules: string[]) =>
      claim('2021-05-05', {
        basis: 'header',
        evidence: rules.map((rule) => ({
          article: 'a',
          block: null,
          line: 1,
          start: 0,
          end: 0,
          quote: '',
          rule,
          says: '',
        })),
      });
    const said = [
      by('header-stamp'),
      by('address'),
      by('crawl-prefix', 'address'),
      by('page-published', 'address'),
    ];
    expect(said.map((value) => dateBasisInWords(value, 'en-GB'))).toEqual([
      'stated by the page’s header',
      'read from the page’s address',
      'read from the page’s address',
      'stated by the page’s metadata',
    ]);
    expect(dateBasisInWords(by('crawl-prefix'), 'fr')).toBe('indiquée par l’en-tête de la page');
    expect(dateBasisInWords(by('address'), 'fr')).toBe('tirée de l’adresse de la page');
  });

  it('says a day that may be the latest once', () => {
    const day = '2031-10-24';
    const latest = claim('', { precision: 'none', notAfter: day, alternatives: [day, '2031-10-20'] });
    expect(dateInWords(latest, 'en-GB').toLowerCase()).toBe('no later than 24 october 2031');
    expect(otherValues(latest)).toEqual(['2031-10-20']);
    const between = claim('', {
      precision: 'none',
      notBefore: '2031-10-02',
      notAfter: day,
      alternatives: [day],
    });
    expect(otherValues(between)).toEqual([day]);
  });

  it('never shows a month as its first day', () => {
    const month = claim('2021-04', { precision: 'month', notBefore: '2021-04-01', notAfter: '2021-04-30' });
    expect(dateInWords(month, 'en-GB')).toBe('April 2021');
  });
});
