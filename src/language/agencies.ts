import { foldPhrase } from './lexicon.ts';

/** News agencies as press texts name them, in any language. */
export const agencyNames: readonly string[] = [
  'AFP',
  'Agence France-Presse',
  'Reuters',
  'AP',
  'The Associated Press',
  'Associated Press',
  'Xinhua',
  'Chine nouvelle',
  'TASS',
  'RIA Novosti',
  'Sputnik',
  'EFE',
  'ANSA',
  'dpa',
  'Belga',
  'Lusa',
  'ATS',
  'Keystone-ATS',
  'APS',
  'MAP',
  'TAP',
  'Anadolu',
  'PA Media',
  'Bloomberg',
  'Kyodo',
  'Yonhap',
  'Interfax',
  'Ukrinform',
  'La Presse canadienne',
];

/** The same, folded as `foldPhrase` does. */
export const foldedAgencyNames: ReadonlySet<string> = new Set(agencyNames.map(foldPhrase));
