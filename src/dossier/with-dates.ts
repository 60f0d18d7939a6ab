import type { DatedArticle } from '../model.ts';

/** The article with other dates. What it reads only when it is asked for stays so. */
export function withDates<T extends DatedArticle>(
  article: T,
  { publication, mentions }: Pick<DatedArticle, 'publication' | 'mentions'>,
): T {
  const fixed = { enumerable: true, configurable: true, writable: true };
  return Object.defineProperties({} as T, {
    ...Object.getOwnPropertyDescriptors(article),
    publication: { ...fixed, value: publication },
    mentions: { ...fixed, value: mentions },
  });
}
