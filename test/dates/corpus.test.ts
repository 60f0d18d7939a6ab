import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dateArticle } from '../../src/dates/date-article.ts';
import { articleFromBlocks } from './article-from-blocks.ts';

interface Passage {
  text: string;
  /** The day on which it was written. */
  day: string;
  /** `expression = value`, in order; `any` where either answer is good. */
  expect: string[] | 'any';
}

const folder = new URL('./corpus/', import.meta.url);

function read(passage: Passage, language: string): string[] {
  const article = articleFromBlocks({ language, date: passage.day, blocks: [passage.text] });
  return dateArticle(article).mentions.map(({ surface, claim }) => `${surface} = ${claim.edtf || '?'}`);
}

const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
const total = { passages: 0, expected: 0, exact: 0, false: 0 };

for (const file of files) {
  const language = file === 'english.yml' ? 'en' : 'fr';
  const passages = parse(readFileSync(new URL(file, folder), 'utf8')) as Passage[];
  describe(`dates in ${file}`, () => {
    for (const passage of passages) {
      const found = read(passage, language);
      const wanted = passage.expect === 'any' ? found : passage.expect;
      total.passages += 1;
      total.expected += wanted.length;
      total.exact += wanted.filter((each) => found.includes(each)).length;
      total.false += found.filter((each) => !wanted.includes(each)).length;
      it(`reads: ${passage.text}`, () => expect(found).toEqual(wanted));
    }
  });
}

describe('the corpus as a whole', () => {
  it('is large, wholly right and without a false date', () => {
    console.log(
      `dates: ${total.exact} of ${total.expected} exact, ${total.false} false, ${total.passages} passages`,
    );
    expect(total.passages).toBeGreaterThanOrEqual(150);
    expect(total).toMatchObject({ exact: total.expected, false: 0 });
  });
});
