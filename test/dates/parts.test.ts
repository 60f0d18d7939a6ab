import { describe, expect, it } from 'vitest';
import { daysBetween, seasonBounds, shift, weekdayOf, weekdaysBetween } from '../../src/dates/calendar.ts';
import { precisionOf, readEdtf } from '../../src/dates/claim.ts';
import { plain } from '../../src/dates/plain.ts';
import { frenchDates } from '../../src/language/fr-dates.ts';
import { sentencesOf } from '../../src/language/sentences.ts';

describe('sentences', () => {
  const read = (text: string): string[] =>
    sentencesOf(text, frenchDates.tense.abbreviations).map(({ start, end }) => text.slice(start, end));

  it('do not end at an abbreviation or an initial', () => {
    expect(read('M. Kobel et J. Lindt ont parlé. Mme Durand aussi.')).toEqual([
      'M. Kobel et J. Lindt ont parlé.',
      'Mme Durand aussi.',
    ]);
  });

  it('keep the quotation mark that closes them', () => {
    expect(read('« Il viendra. » Puis il partit ! Et après ?')).toEqual([
      '« Il viendra. »',
      'Puis il partit !',
      'Et après ?',
    ]);
  });
});

describe('the calendar', () => {
  it('counts in months that differ in length and over leap days', () => {
    expect(shift('2021-01-31', 1, 'month')).toBe('2021-02-28');
    expect(shift('2020-02-28', 1, 'day')).toBe('2020-02-29');
    expect(daysBetween('2021-03-27', '2021-03-29')).toBe(2);
    expect(weekdayOf('2021-04-13')).toBe(2);
    expect(weekdaysBetween('2021-04-01', '2021-04-30', 4)).toHaveLength(5);
  });

  it('knows winter as the one that begins in December of its year', () => {
    expect(seasonBounds(2019, 24)).toEqual(['2019-12-01', '2020-03-21']);
  });
});

describe('extended dates', () => {
  it('have bounds and a precision', () => {
    expect(readEdtf('2021-04')).toEqual({
      notBefore: '2021-04-01',
      notAfter: '2021-04-30',
      precision: 'month',
    });
    expect(readEdtf('2021-05-26/..')).toMatchObject({ notBefore: '2021-05-26', notAfter: null });
    expect(readEdtf('avril')).toBeNull();
  });

  it('are a day, a month, a season or a year by their shape', () => {
    expect(
      ['2021-12-07~', '2021-04', '2021-22', '198X', '[2021-04-15,2021-04-22]', ''].map(precisionOf),
    ).toEqual(['day', 'month', 'season', 'year', 'day', 'none']);
  });
});

describe('the text that readers see', () => {
  it('is as long as the original, whatever its letters', () => {
    for (const text of ['L’ÉTÉ', 'İstanbul le 1er mai', 'a\u00a0b', '🎉 « »'])
      expect(plain(text)).toHaveLength(text.length);
  });
});
