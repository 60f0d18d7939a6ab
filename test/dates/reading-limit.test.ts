import { expect, it } from 'vitest';
import { dateArticle } from '../../src/dates/date-article.ts';
import { READ_FOR_DATES } from '../../src/language/reading-limit.ts';
import { articleFromBlocks } from './article-from-blocks.ts';

it('reads dates at the head of a text of any length and leaves the rest', () => {
  const padding = 'Le port attend. '.repeat(Math.ceil(READ_FOR_DATES / 16));
  const blocks = ['Le conseil a voté le 3 mai 2021.', padding, 'Le quai a fermé le 4 juin 2021.'];
  const { mentions } = dateArticle(articleFromBlocks({ blocks }));
  expect(mentions.map((mention) => mention.surface)).toEqual(['le 3 mai 2021']);
});
