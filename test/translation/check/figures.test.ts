import { describe, expect, it } from 'vitest';
import { englishFigures } from '../../../src/language/en-figures.ts';
import { frenchFigures } from '../../../src/language/fr-figures.ts';
import { readFigures } from '../../../src/translation/check/figures.ts';

const french = (text: string): string[] =>
  readFigures(text, frenchFigures).flatMap((figure) => figure.readings);
const english = (text: string): string[] =>
  readFigures(text, englishFigures).flatMap((figure) => figure.readings);

describe('French figures', () => {
  it.each([
    ['quatre-vingt-dix-sept', 'n:97'],
    ['vingt et un', 'n:21'],
    ['soixante et onze', 'n:71'],
    ['deux cents', 'n:200'],
    ['mille neuf cent soixante-huit', 'n:1968'],
    ['trois cent mille', 'n:300000'],
    ['80 000', 'n:80000'],
    ['80\u202F000', 'n:80000'],
    ['1,2 milliard', 'n:1200000000'],
    ['3 M€', 'n:3000000'],
    ['XXIe', 'n:21'],
    ['15h30', 't:930'],
    ['15 h', 't:900'],
    ['15H30', 't:930'],
    ['six heures et demie', 't:390'],
    ['midi', 't:720'],
    ['1er', 'n:1'],
    ['juin', 'm:6'],
    ['mardi', 'w:2'],
    ['dimanches', 'w:7'],
    ['centaine de millions', 'n:100000000'],
    ['dizaines de milliers', 's:10000'],
  ])('reads «%s»', (text, reading) => {
    expect(french(text)).toContain(reading);
  });

  it('takes «deux, trois» for two numbers and «après-midi» for none', () => {
    expect(french('deux, trois')).toEqual(['n:2', 'n:3']);
    expect(french('un après-midi')).toEqual(['n:1']);
  });

  it('reads a numeric date as a day and a month', () => {
    expect(french('le 26/05/2021')).toEqual(['n:26', 'n:5', 'm:5', 'n:2021', 'n:202021']);
  });
});

describe('English figures', () => {
  it.each([
    ['ninety-seven', 'n:97'],
    ['two hundred and one', 'n:201'],
    ['three hundred thousand', 'n:300000'],
    ['80,000', 'n:80000'],
    ['€1.2bn', 'n:1200000000'],
    ['3.30pm', 't:930'],
    ['12am', 't:0'],
    ['0930 GMT', 't:570'],
    ['11.30 p.m.', 't:1410'],
    ['noon', 't:720'],
    ['21st', 'n:21'],
    ['March', 'm:3'],
    ['Tuesday', 'w:2'],
  ])('reads “%s”', (text, reading) => {
    expect(english(text)).toContain(reading);
  });

  it('takes “march” and “may” for no months, and “one and two” for two numbers', () => {
    expect(english('they may march')).toEqual([]);
    expect(english('one and two')).toEqual(['n:1', 'n:2']);
  });
});
