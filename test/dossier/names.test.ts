import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/dossier/names.ts';
import type { Article, Translation } from '../../src/model.ts';
import { readGlossary } from '../../src/translation/glossary.ts';
import { articleOf } from '../translation/article-of.ts';

const said = (text: string): Translation => ({ text, state: 'human' });

function bilingual(slug: string, title: [string, string], pairs: [string, string][]): Article {
  const article = articleOf(
    title[0],
    pairs.map(([source]) => source),
    { slug },
  );
  return {
    ...article,
    titleTranslation: said(title[1]),
    translations: Object.fromEntries(pairs.map(([, target], index) => [`p${index + 1}`, said(target)])),
  };
}

const glossary =
  readGlossary(
    'Poutine,Putin\nOTAN,NATO\nÉtats-Unis,United States | US,“US” before a noun\nKiev,Kyiv\nConseil de l’OTAN,North Atlantic Council\nOslo,Oslo\n',
  ).value ?? [];

const articles = [
  bilingual(
    'port',
    ['Poutine à Kiev', 'Putin in Kyiv'],
    [
      ['L’Otan et l’OTAN.', 'NATO and NATO.'],
      ['Les Etats-Unis et les États-Unis.', 'The United States and US forces.'],
      ['Vladimir Poutine parle.', 'Vladimir Poutine speaks.'],
    ],
  ),
  bilingual(
    'pont',
    ['Le Conseil de l’OTAN', 'The North Atlantic Council'],
    [['KIEV, la ville.', 'The city.']],
  ),
];

const names = namesOf(articles, glossary);
const find = (source: string) => names.find((name) => name.source === source);

describe('the names of a dossier', () => {
  it('are those of the glossary that it has, in the order of the glossary', () => {
    expect(names.map((name) => name.source)).toEqual([
      'Poutine',
      'OTAN',
      'États-Unis',
      'Kiev',
      'Conseil de l’OTAN',
    ]);
  });

  it('come with every spelling met and where', () => {
    expect(find('OTAN')?.sourceVariants.map((variant) => variant.text)).toEqual(['OTAN', 'Otan']);
    expect(find('États-Unis')?.sourceVariants).toEqual([
      { text: 'Etats-Unis', places: [{ article: 'port', block: 'p2' }] },
      { text: 'États-Unis', places: [{ article: 'port', block: 'p2' }] },
    ]);
    expect(find('États-Unis')?.targetVariants.map((variant) => variant.text)).toEqual([
      'US',
      'United States',
    ]);
    expect(find('Kiev')?.sourceVariants.map((variant) => variant.text)).toEqual(['KIEV', 'Kiev']);
  });

  it('show where the translation has another form, or none', () => {
    expect(find('Poutine')?.targetVariants.map((variant) => variant.text)).toEqual(['Poutine', 'Putin']);
    expect(find('Poutine')?.unlike).toEqual([{ article: 'port', block: 'p3' }]);
    expect(find('Kiev')?.unlike).toEqual([{ article: 'pont', block: 'p1' }]);
  });

  it('are not asked of a translation where a longer name holds them', () => {
    expect(find('OTAN')?.unlike).toEqual([]);
  });

  it('keep the glossary’s note', () => {
    expect(find('États-Unis')?.note).toBe('“US” before a noun');
  });
});
