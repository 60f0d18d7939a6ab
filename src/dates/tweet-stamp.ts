import type { Reader } from './expression.ts';

/** The stamp of a quoted message, which tells when that was sent and nothing of the article. */
export const tweetStamp: Reader = {
  // «— Nom (@compte) April 13, 2021», «(@compte) 13 avril 2021»; not «le 13 avril 2021»
  name: 'tweet-stamp',
  on: ['handle'],
  pattern: /\(@\w{1,20}\),? (?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4})/gu,
  read: () => 'taken',
};
