import { describe, expect, it } from 'vitest';
import { checkPair } from '../../../src/translation/check/check-pair.ts';
import { readGlossary } from '../../../src/translation/glossary.ts';
import { damagedPairs } from './damaged-pairs.ts';
import { moreDamagedPairs } from './more-damaged-pairs.ts';
import { moreRightPairs } from './more-right-pairs.ts';
import { rightPairs } from './right-pairs.ts';
import { thirdDamagedPairs } from './third-damaged-pairs.ts';
import { thirdRightPairs } from './third-right-pairs.ts';

const glossary = readGlossary('Kiev,Kyiv\nPoutine,Putin\nOTAN,NATO\n').value ?? [];

function findingsOf(source: string, target: string): string[] {
  const pair = { source, target, sourceLanguage: 'fr', targetLanguage: 'en', glossary };
  return checkPair(pair).map(({ check, message }) => `${check}: ${message}`);
}

describe('the checks of a translation', () => {
  it('are measured on at least sixty pairs of each kind', () => {
    expect(rightPairs.length).toBeGreaterThanOrEqual(60);
    expect(damagedPairs.length).toBeGreaterThanOrEqual(60);
    expect(moreRightPairs).toHaveLength(40);
    expect(moreDamagedPairs).toHaveLength(40);
    expect(thirdRightPairs).toHaveLength(60);
    expect(thirdDamagedPairs).toHaveLength(60);
  });

  it.each([
    ['the first list', rightPairs],
    ['the second list', moreRightPairs],
    ['the third list', thirdRightPairs],
  ])('find fault with at most one good translation in twenty of %s', (_, pairs) => {
    const flagged = pairs.filter(([source, target]) => findingsOf(source, target).length > 0);
    expect(flagged.length / pairs.length, JSON.stringify(flagged)).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['the first list', damagedPairs],
    ['the second list', moreDamagedPairs],
    ['the third list', thirdDamagedPairs],
  ])('find the fault in at least nine of ten damaged translations of %s', (_, pairs) => {
    const missed = pairs.filter(([, source, target]) => findingsOf(source, target).length === 0);
    expect(1 - missed.length / pairs.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['Un Français sur cinq a voté.', 'One in five French people voted.', []],
    ['Les deux tiers des élus ont voté.', 'Sixty-six per cent of the members voted.', ['percent']],
    ['Il a fini dix-septième.', 'He finished 17th.', []],
    ['Il a fini dix-septième.', 'He finished seventh.', ['figures']],
    ['Ils ont perdu en huitièmes de finale.', 'They lost in the round of 16.', []],
    ['Le club a vendu un million et demi de billets.', 'The club sold one and a half million tickets.', []],
    [
      'Elle a reçu un don de cinq millions de dollars américains.',
      'She was given a donation of $5m for it.',
      [],
    ],
    ['La presse néerlandaise en parle.', 'The Danish press is talking about it.', ['names']],
    ['Il est né aux Pays-Bas.', 'He was born in the Netherlands.', []],
    ['Il est né aux Pays-Bas.', 'He was born in Belgium.', ['names']],
    ['Il pleut le lundi.', 'It rains on Mondays.', []],
    ['Il pleut le lundi.', 'It rains on Tuesdays.', ['figures']],
    ['Le sentier fait 12 kilomètres.', 'The path is 12 miles long.', ['unit']],
    ['Il a dormi six semaines ici.', 'He slept here for six months.', ['unit']],
    ['Le fonds pèse 5 milliards d’euros.', 'The €5bn fund is here.', []],
    ['Le fonds pèse 5 milliards d’euros.', 'The $5bn fund is here.', ['unit']],
    ['Il fait 4 °C à Metz et 40 °F à New York.', 'It is 4C in Metz and 40F in New York.', []],
    ['Il fait 4 °C à Metz.', 'It is 4F in Metz.', ['unit']],
    ['Les ventes sont mauvaises (-3 %).', 'Sales are poor (down 3%).', []],
    ['Les ventes sont mauvaises (-3 %).', 'Sales are poor (3%).', ['minus']],
    ['Il fait 8 °C à Metz.', 'It is -8C in Metz.', ['minus']],
    ['La loi passe par 301 voix contre 244.', 'The law passes by 301 votes to 244.', []],
    ['La loi passe par 301 voix contre 244.', 'The law passes by 244 votes to 301.', ['order']],
    ['L’aide passe de 4 à 5 milliards d’euros.', 'Aid goes from €4bn to €5bn.', []],
    ['L’aide passe de 4 à 5 milliards d’euros.', 'Aid goes from €5bn to €4bn.', ['order']],
    ['Toulon s’est incliné 12 à 31.', 'Toulon lost by 31 to 12.', []],
    ['Le défilé du 14 Juillet est annulé.', 'The Bastille Day parade is off.', []],
    ['Elle a vu Claire Marchetti.', 'She has seen Claire Marchand.', ['names']],
    ['Elle dirige le musée Charles X.', 'She runs the Charles XI museum.', ['figures']],
    ['Elle a vu Jeanne Mercier.', 'She has seen Jeanne Mercer.', []],
    ['Elle a vu Jeanne Lemercier.', 'She has seen Jeanne Lemaire.', ['names']],
    ['Les élus Mexicains partent.', 'The members from Mexico are leaving.', []],
    ['Elle a lu « Le Lac noir » hier.', 'She read Le Lac noir yesterday.', []],
    ['Elle a lu « un beau roman » hier.', 'She read a beautiful novel yesterday.', ['quotation-marks']],
    ['M. Roux est parti. Il reviendra.', 'Mr Roux has left. He will be back.', []],
  ])('read «%s» and “%s” alike', (source, target, checks) => {
    expect([...new Set(findingsOf(source, target).map((finding) => finding.split(':')[0]))]).toEqual(checks);
  });

  it('name a time of day once, however an agency writes it', () => {
    expect(
      findingsOf('Le bac part à 07H30 (06H30 GMT).', 'The ferry leaves at 7.30 a.m. (0630 GMT).'),
    ).toEqual([]);
    expect(findingsOf('Le bac part à 07H30.', 'The ferry leaves at 8.30 a.m.')).toEqual([
      'figures: «07H30» of the source is not in the translation',
      'figures: «8.30 a.m.» of the translation is not in the source',
    ]);
  });

  it('take the head of a table’s cell for no name', () => {
    for (const between of [' · ', '\t']) {
      const row = (...cells: string[]) => cells.join(between);
      const found = findingsOf(row('Objet', 'Mairie', 'Accord'), row('Subject', 'Town hall', 'Agreement'));
      expect(found).toEqual([]);
    }
  });

  it('take no word for a figure or a name because every object has a property of that name', () => {
    expect(findingsOf('Le fabricant a signé mardi.', 'The constructor signed on Tuesday.')).toEqual([]);
    expect(findingsOf('Il enseigne à Constructor.', 'He teaches at Constructor.')).toEqual([]);
  });

  it('say what is wrong in words that lead to it', () => {
    expect(
      findingsOf('Douze navires attendent depuis mardi 4 mai.', 'Ten ships have been waiting since 4 May.'),
    ).toEqual([
      'figures: «Douze» of the source is not in the translation',
      'figures: «mardi» of the source is not in the translation',
      'figures: «Ten» of the translation is not in the source',
    ]);
    expect(findingsOf('Le ministre est à Kiev.', 'The minister is in Kiev.')).toEqual([
      'glossary: «Kiev» is not given as “Kyiv”, the glossary’s form',
    ]);
  });

  it('read a pair in languages that they do not know by digits, marks and length alone', () => {
    const pair = { sourceLanguage: 'de', targetLanguage: 'es', glossary: [] };
    const source = 'Der Hafen öffnet am 3. Mai um 8 Uhr.';
    expect(checkPair({ ...pair, source, target: 'El puerto abre el 3 de mayo a las 8.' })).toEqual([]);
    expect(checkPair({ ...pair, source, target: 'El puerto abre el 4 de mayo a las 8.' })).not.toEqual([]);
  });
});
