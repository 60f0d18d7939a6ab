import { expect, it } from 'vitest';
import { printCover } from '../../src/print/cover.ts';
import { printGlance } from '../../src/print/glance.ts';
import { indexNames } from '../../src/print/name-index.ts';
import { openSetting } from '../../src/print/setting.ts';
import { article, claim, smallDossier } from './small-dossier.ts';

const whole = smallDossier();

it('the cover says what it is once where both columns have the same words', () => {
  const kind = (sourceLanguage: string) => {
    const setting = openSetting(
      { ...whole, settings: { ...whole.settings, sourceLanguage } },
      'both',
      () => true,
    );
    const { source, target } = printCover(setting, whole.articles).kind;
    return [source?.text, target?.text];
  };
  expect(kind('de')).toEqual([undefined, 'Press dossier']);
  expect(kind('fr')).toEqual(['Dossier de presse', 'Press dossier']);
});

it('a share of the paragraphs is told in the number of them all', () => {
  const digue = article('digue', {
    title: 'Digue',
    titleEn: 'Dyke',
    published: claim('2031-05-21', {}),
    state: 'machine',
    blocks: [
      ['paragraph', 'Une digue.', 'A dyke.'],
      ['paragraph', 'Deux digues.', '', 'missing'],
    ],
  });
  const figure = (blocks: typeof digue.blocks) => {
    const setting = openSetting({ ...whole, articles: [{ ...digue, blocks }] }, 'both', () => true);
    const { value, label } = printGlance(setting, indexNames(setting)).figures.at(-1) ?? {};
    return [value, label?.source?.text, label?.target?.text];
  };
  expect(figure(digue.blocks)).toEqual(['1 / 2', 'paragraphes traduits', 'paragraphs translated']);
  expect(figure(digue.blocks.slice(0, 1))).toEqual(['1', 'paragraphe traduit', 'paragraph translated']);
  expect(figure(digue.blocks.slice(1))).toEqual(['0 / 1', 'paragraphe traduit', 'paragraph translated']);
});
