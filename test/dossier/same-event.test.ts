import { describe, expect, it } from 'vitest';
import { stemsIn, topicAround, topicOf, writeTopic } from '../../src/dossier/same-event.ts';
import { stemAt, stemOf } from '../../src/dossier/stems.ts';
import { printAt } from '../../src/language/words.ts';
import type { Block, DatedArticle } from '../../src/model.ts';

const texts = [
  'Le maire de Zenda a rencontré M. Kobel mardi. « Le port rouvrira », a-t-il dit devant la presse.',
  'Trop tard. » Le Conseil de Strelsau a voté le 3 mai 2021 le budget du port, que 12 élus refusaient encore.',
  'Mardi ?',
  'Москва et Zenda : covid19 et 𝐁iden. Le Roi a parlé de l’Élysée lundi 3 mai 2021 à la foule assemblée au port.',
  'Hier. Le Port',
];
const blocks = texts.map(
  (text, i): Block => ({ id: `p${i + 1}`, kind: 'paragraph', text, lines: [i + 1, i + 1] }),
);
const article = { blocks, clipping: { language: 'fr' } } as unknown as DatedArticle;

describe('what a place speaks of', () => {
  it('is the topic of its sentence, with what follows a short one', () => {
    const around = (place: number, offset: number) => topicAround(article, blocks[place] as Block, offset);
    expect(around(0, 10)).toEqual(
      writeTopic(topicOf(`${texts[0]?.slice(0, 45)}. « Le port rouvrira », a-t-il dit devant la presse.`)),
    );
    expect(around(0, 60)).toEqual(
      writeTopic(topicOf(`« Le port rouvrira », a-t-il dit devant la presse.. ${texts[1]}`)),
    );
    expect(around(2, 0)).toEqual(writeTopic(topicOf(`Mardi ?. ${texts[3]}`)));
    expect(around(4, 8)).toEqual(writeTopic(topicOf('Le Port')));
  });

  it('counts as a word what opens a sentence, and as a name what has a capital inside', () => {
    const { names, words } = topicAround(article, blocks[1] as Block, 2);
    expect(names.split(' ')).toContain('strel');
    expect(words.split(' ')).not.toContain('strel');
  });
});

describe('the stems of an article', () => {
  it('are those of all its words', () => {
    const { names, words } = topicOf(texts.join('\n'));
    expect(new Set(stemsIn(article))).toEqual(new Set([...names, ...words]));
  });

  it('are the same by the print of a word as by its letters, however many were met', () => {
    const same = (word: string) =>
      expect(stemAt(word, 0, word.length, printAt(word, 0, word.length))).toBe(stemOf(word));
    for (const word of 'Élysée Cœur naïve Straße Avec ÉTAIENT Appel visioconférence Talks talk Łódź'.split(
      ' ',
    ))
      same(word);
    for (let i = 0; i < 25_000; i++)
      same(
        `${String.fromCharCode(97 + (i % 26), 97 + ((i / 26) % 26), 97 + ((i / 676) % 26))}e${i > 17_575 ? 'é' : ''}`,
      );
    expect(stemAt('Après après Apres', 0, 5, printAt('apres', 0, 5))).toBe('');
    expect(stemAt('Après après Apres', 12, 17, printAt('apres', 0, 5))).toBe('apres');
  });
});
