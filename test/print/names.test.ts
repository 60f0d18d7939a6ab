import { describe, expect, it } from 'vitest';
import { indexNames, printLeadingNames, printNames } from '../../src/print/name-index.ts';
import { findNames, isPersonal, joinSurnames } from '../../src/print/names.ts';
import { openSetting } from '../../src/print/setting.ts';
import { article, claim, smallDossier } from './small-dossier.ts';

const names = (...texts: string[]) =>
  findNames(
    texts.map((text, i) => ({ key: `1.${i + 1}`, text })),
    'fr',
  );
const found = (...texts: string[]) => names(...texts).map((name) => name.text);

describe('names in a text', () => {
  it('are runs of capitalised words inside a sentence, with their particles', () => {
    expect(found('Hier, Armand Lestrade a vu le Conseil de Valmer et Charles de Brume.')).toEqual([
      'Armand Lestrade',
      'Valmer',
      'Charles de Brume',
    ]);
  });

  it('do not start with an office or a courtesy, and go on after its stop', () => {
    expect(found('Or le Président Lestrade et Mme Vauban ont vu M. Oriol.')).toEqual([
      'Lestrade',
      'Vauban',
      'Oriol',
    ]);
  });

  it('are not the first words of sentences, unless they are names elsewhere', () => {
    const [valmer, ...others] = names('Le port attend Valmer.', 'Valmer attend. Hier fut long.');
    expect(valmer?.keys).toEqual(new Set(['1.1', '1.2']));
    expect(others).toEqual([]);
  });

  it('are neither months, nor adjectives of peoples, nor words that also stand in small letters', () => {
    expect(found('En Mars, the Norwegian fleet, un Phare et le phare.')).toEqual([]);
  });

  it('are neither hours, nor departments, nor feasts', () => {
    expect(
      found('Dès 18H00 et 19 H30, la ministre de l’Intérieur a vu Valmer avant Noël, puis le G7.'),
    ).toEqual(['Valmer', 'G7']);
    const [person] = joinSurnames(names('Hier, Aurélien Noël dormait.', 'Puis vint Noël en famille.'));
    expect([person?.text, person?.keys]).toEqual(['Aurélien Noël', new Set(['1.1'])]);
  });

  it('join a surname to the one person who bears it', () => {
    const joined = joinSurnames(names('Hier, Armand Lestrade parlait.', 'Puis vint Lestrade en personne.'));
    expect(joined.map(({ text, keys }) => [text, keys.size])).toEqual([['Armand Lestrade', 2]]);
    const two = joinSurnames(names('Ici, Armand Lestrade et Rose Lestrade, puis Lestrade encore.'));
    expect(two).toHaveLength(3);
  });

  it('are a person’s when nothing has an article before them', () => {
    const [house, person] = names('Hier la Maison Ronde a reçu Armand Lestrade.');
    expect([house, person].map((name) => name && isPersonal(name, new Set()))).toEqual([false, true]);
  });
});

describe('the index of names', () => {
  const setting = openSetting(smallDossier(), 'both', () => true);

  it('stands under letters, surname first, each language in its column', () => {
    const l = printNames(setting, indexNames(setting)).find(({ letter }) => letter === 'L');
    expect(l?.names.source?.map((entry) => [entry.name.text, entry.name.lang])).toEqual([
      ['Lestrade, Armand', 'fr'],
    ]);
    expect(l?.names.target?.map((entry) => [entry.name.text, entry.name.lang])).toEqual([
      ['Lestrade, Armand', 'en'],
    ]);
    expect(l?.names.source?.[0]?.keys).toEqual(['1.1', '1.5', '2.5', '3.3', '4.2', '5.1']);
  });

  it('tells on the first pages which names most articles mention', () => {
    expect(printLeadingNames(setting, indexNames(setting)).target?.text).toMatch(/^Armand Lestrade \(\d\)/);
  });
});

describe('the index of names with a glossary', () => {
  const whole = smallDossier();
  const untranslated = article('greve', {
    title: 'Grève',
    titleEn: '',
    published: claim('2031-05-21', {}),
    state: 'missing',
    blocks: [
      [
        'paragraph',
        'Hier, l’Union des pêcheurs de la baie a fermé Valmer.',
        'Hier, l’Union des pêcheurs de la baie a fermé Valmer.',
      ],
      [
        'paragraph',
        'Or l’Union des pêcheurs de la baie veut rouvrir Valmer.',
        'Or l’Union des pêcheurs de la baie veut rouvrir Valmer.',
      ],
    ],
  });
  const places = ['p1', 'p2'].map((block) => ({ article: 'greve', block }));
  const name = (source: string, target: string) => ({
    source,
    target,
    sourceVariants: [{ text: source.replace("'", '’'), places }],
    targetVariants: [],
    unlike: [],
  });
  const names = [
    name('Union des pêcheurs de la baie', 'Bay Fishers’ Union'),
    name('Valmer', 'Valmer-on-Sea'),
  ];
  const index = indexNames(openSetting({ ...whole, articles: [untranslated], names }, 'both', () => true));
  const listed = (side: 'source' | 'target') =>
    index[side].map(({ form, keys }) => [form, [...keys].join(' ')]);

  it('has a name whole, small letters in it and all', () => {
    expect(listed('source')).toEqual([
      ['Union des pêcheurs de la baie', '1.1 1.2'],
      ['Valmer', '1.1 1.2'],
    ]);
  });

  it('gives of a paragraph that is not translated the house’s forms, and no name of the other language', () => {
    expect(listed('target')).toEqual([
      ['Bay Fishers’ Union', '1.1 1.2'],
      ['Valmer-on-Sea', '1.1 1.2'],
    ]);
  });
});

describe('the index of names of a dossier in a language that writes every noun with a capital', () => {
  const german = (state: 'sample' | 'missing' = 'sample') => {
    const made = article('hafen', {
      title: 'Hafen',
      titleEn: '',
      published: claim('2031-05-21', {}),
      state,
      blocks: [
        [
          'paragraph',
          'Gestern sagte Armand Lestrade in Valmer, dass zehn Prozent der Schiffe am Tag warten.',
          'Yesterday Armand Lestrade said in Valmer that ten per cent of the ships wait by day.',
        ],
        [
          'paragraph',
          'Dann fragte Armand Lestrade, ob in Valmer zehn Prozent am Tag genug sind.',
          'Then Armand Lestrade asked whether in Valmer ten per cent by day are enough.',
        ],
      ],
    });
    return { ...made, clipping: { ...made.clipping, language: 'de' } };
  };
  const whole = smallDossier();
  const settings = { ...whole.settings, sourceLanguage: 'de' };
  const places = ['p1', 'p2'].map((block) => ({ article: 'hafen', block }));
  const names = [
    {
      source: 'Valmer',
      target: 'Valmer',
      sourceVariants: [{ text: 'Valmer', places }],
      targetVariants: [],
      unlike: [],
    },
  ];
  const forms = (dossier: Parameters<typeof openSetting>[0]) =>
    indexNames(openSetting(dossier, 'both', () => true)).source.map(({ form }) => form);

  it('has no common nouns, but what is a name in the translation of the same paragraph', () => {
    expect(forms({ ...whole, settings, articles: [german()] })).toEqual(['Lestrade, Armand', 'Valmer']);
  });

  it('has of what is not translated the names of the glossary alone', () => {
    const articles = [german('missing')];
    expect(forms({ ...whole, settings, articles })).toEqual([]);
    expect(forms({ ...whole, settings, articles, names })).toEqual(['Valmer']);
    // one such article in a dossier of another language
    expect(forms({ ...whole, articles, names })).toEqual(['Valmer']);
  });
});
