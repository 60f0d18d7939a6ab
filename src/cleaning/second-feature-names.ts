import { FEATURES, type Feature } from './page-feature-names.ts';

/** What the first judgement of the neighbours tells of a line, in the order of `secondFeatures`. */
export const SECOND_FEATURES: readonly Feature[] = [
  { name: 'first-odds', low: 'by itself it looks like furniture', high: 'by itself it looks like text' },
  ...[-3, -2, -1, 1, 2, 3].map((k) => ({
    name: `odds@${k}`,
    low: `what stands ${k < 0 ? 'above' : 'below'} looks like furniture`,
    high: `what stands ${k < 0 ? 'above' : 'below'} looks like text`,
  })),
  ...[2, 5, 12].flatMap((r) => [
    {
      name: `odds-above-${r}`,
      low: 'what stands above looks like furniture',
      high: 'what stands above looks like text',
    },
    {
      name: `odds-below-${r}`,
      low: 'what stands below looks like furniture',
      high: 'what stands below looks like text',
    },
  ]),
  { name: 'inside-article', low: 'it stands outside the article', high: 'it stands inside the article' },
  {
    name: 'from-article-start',
    low: 'it stands before the article',
    high: 'it stands after the start of the article',
  },
  {
    name: 'from-article-end',
    low: 'it stands before the end of the article',
    high: 'it stands after the article',
  },
  { name: 'article-above', low: 'it stands above the article', high: 'it stands below the article' },
  {
    name: 'to-text-line-above',
    low: 'a line of the article is close above',
    high: 'the article is far above',
  },
  {
    name: 'to-text-line-below',
    low: 'a line of the article is close below',
    high: 'the article is far below',
  },
  { name: 'stretch-mean', low: 'the lines around it look like furniture', high: '' },
  { name: 'stretch-best', low: 'no line around it looks like text', high: '' },
  { name: 'page-doubt', low: '', high: '' },
  { name: 'page-furniture', low: '', high: 'the page is full of furniture' },
  { name: 'page-furniture-lines', low: '', high: 'the page is full of furniture' },
  {
    name: 'mates',
    low: 'lines that look like it are furniture elsewhere on the page',
    high: 'lines that look like it are text elsewhere on the page',
  },
  { name: 'mates-lines', low: '', high: 'many lines look like it' },
  { name: 'odds-among-text', low: 'it looks less like text than the article does', high: '' },
];

/** Every feature of the second judgement: those of the line, then those of what stands around it. */
export const ALL_FEATURES = [...FEATURES, ...SECOND_FEATURES];
