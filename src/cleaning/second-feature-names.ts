import { log } from './feature-values.ts';
import { FEATURES, type Feature, high, low, OUTSIDE, silent } from './page-feature-names.ts';

/** Log-odds from which the first judgement takes a line for furniture, and what stands for a line that is not there. */
const UNLIKELY = -1;
const NO_LINE = -5;

/** What the first judgement of the neighbours tells of a line, in the order of `secondFeatures`. */
const SECOND_FEATURES: readonly Feature[] = [
  // What the first judgement made of the line itself would say "furniture" once more, and no reason for it.
  silent('first-odds'),
  ...[-3, -2, -1, 1, 2, 3].map((k) => low(`odds@${k}`, OUTSIDE, UNLIKELY, NO_LINE)),
  ...[2, 5].flatMap((r) => [
    low(`odds-above-${r}`, OUTSIDE, 0.2, 0),
    low(`odds-below-${r}`, OUTSIDE, 0.2, 0),
  ]),
  silent('odds-above-12'),
  silent('odds-below-12'),
  silent('inside-article'),
  low('from-article-start', 'it stands above the lines that look most like the article', 0),
  high('from-article-end', 'it stands below the lines that look most like the article', 1),
  silent('article-above'),
  high('to-text-line-above', 'no line close above it looks like text', log(6)),
  high('to-text-line-below', 'no line close below it looks like text', log(6)),
  silent('stretch-mean'),
  silent('stretch-best'),
  silent('page-doubt'),
  silent('page-furniture'),
  silent('page-furniture-lines'),
  low('mates', 'lines of its length and shape elsewhere on the page look like furniture', UNLIKELY, NO_LINE),
  silent('mates-lines'),
  silent('odds-among-text'),
];

/** Every feature of the second judgement: those of the line, then those of what stands around it. */
export const ALL_FEATURES = [...FEATURES, ...SECOND_FEATURES];
