import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../src/language/fold.ts';
import {
  isOfLetters,
  printAt,
  printTable,
  WORD_END,
  WORD_KIND,
  WORD_PRINT,
  WORD_SIZE,
  wordsOf,
} from '../../src/language/words.ts';

interface Word {
  text: string;
  print: number;
  letters: boolean;
}

function read(...texts: string[]): (Word[] | 'odd')[] {
  const { all, first, odd } = wordsOf(texts.map((text) => ({ text })));
  return texts.map((text, i) => {
    if (odd[i]) return 'odd';
    const words: Word[] = [];
    for (let at = first[i] ?? 0; at < (first[i + 1] ?? 0); at += WORD_SIZE)
      words.push({
        text: text.slice(all[at], all[at + WORD_END]),
        print: all[at + WORD_PRINT] ?? 0,
        letters: isOfLetters(all[at + WORD_KIND] ?? 0),
      });
    return words;
  });
}

const wordsIn = (text: string): string[] => {
  const [words] = read(text);
  return words === undefined || words === 'odd' ? ['odd'] : words.map((word) => word.text);
};

describe('the words of a text', () => {
  it('are its runs of letters and figures', () => {
    expect(wordsIn('L’été « 2021 », à 21h30 : 12 € et rendez-vous…')).toEqual(
      'L été 2021 à 21h30 12 et rendez vous'.split(' '),
    );
    expect(wordsIn('')).toEqual([]);
    expect(wordsIn('fin')).toEqual(['fin']);
  });

  it('have the print of the word without case and accents', () => {
    const [words] = read('Été ete ÉTÉ étés');
    expect(words).toHaveLength(4);
    const prints = words === 'odd' ? [] : (words ?? []).map(({ print }) => print);
    expect(new Set(prints.slice(0, 3))).toEqual(new Set([printAt('ete', 0, 3)]));
    expect(prints[3]).not.toBe(prints[0]);
  });

  it('are told apart by whether they have figures', () => {
    const [words] = read('1er mai 2021, m² et œuf');
    expect(words === 'odd' ? [] : words?.map(({ letters }) => letters)).toEqual([
      false,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  it('are not told in a text with letters from beyond Europe, or with figures among long letters', () => {
    expect(read('Москва', 'Paris', 'covid19', '𝐁iden').map((words) => words === 'odd')).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('are those of every text, however long they are together', () => {
    const texts = Array.from({ length: 40 }, (_, i) => `le port ${i} ouvre `.repeat(100 + i));
    const found = read(...texts);
    for (const [i, words] of found.entries())
      expect(words === 'odd' ? [] : words.map(({ text }) => text)).toEqual(texts[i]?.trim().split(' '));
  });
});

describe('a table of words', () => {
  const words = ['été', 'ete', 'mai', 'Mai', 'mardi'];
  const table = printTable(words.map((word, i) => [word, i] as const));
  const found = (word: string) => table.get(printAt(word, 0, word.length))?.map(([one]) => one);

  it('gives all words that differ in accents or case alone', () => {
    expect(found('MAI')).toEqual(['mai', 'Mai']);
    expect(found(withoutMarks('été'))).toEqual(['été', 'ete']);
    expect(found('lundi')).toBeUndefined();
  });
});
