import type { Article } from '../model.ts';
import { words } from './wording.ts';

/** What the clippings do not tell, or tell in two ways: articles that a person should look at once. */
export interface Doubt {
  /** `8 articles without an outlet`. */
  says: string;
  articles: readonly Article[];
}

/** Kinds of doubt in the order in which they weigh; each looks at what lists show of an article, not at its text. */
const KINDS: readonly [says: (n: number) => string, isDoubtful: (article: Article) => boolean][] = [
  [words.doubts.date, ({ publication }) => publication.notBefore === null && publication.notAfter === null],
  [words.doubts.conflict, ({ publication }) => publication.conflicts.length > 0],
  [words.doubts.headline, ({ title }) => title.basis === 'derived'],
  [words.doubts.excerpt, ({ excerpt }) => excerpt === true],
  [words.doubts.outlet, ({ outlet }) => outlet === undefined],
];

/** What deserves a look in a dossier; nothing where all is known. */
export function doubtsIn(articles: readonly Article[]): Doubt[] {
  return KINDS.flatMap(([says, isDoubtful]) => {
    const doubtful = articles.filter(isDoubtful);
    return doubtful.length === 0 ? [] : [{ says: says(doubtful.length), articles: doubtful }];
  });
}
