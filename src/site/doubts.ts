import type { Article, Dossier } from '../model.ts';
import { words } from './wording.ts';

/** What the clippings do not tell, or tell in two ways: articles that a person should look at once. */
export interface Doubt extends DoubtInWords {
  articles: readonly Article[];
}

/** A doubt as a command says it. */
export interface DoubtInWords {
  /** `8 articles without an outlet`. */
  says: string;
  /** What settles many of them at once. */
  settle?: string;
}

/** Kinds of doubt in the order in which they weigh; each looks at what lists show of an article, not at its text. */
const KINDS: readonly [
  says: (n: number) => string,
  isDoubtful: (article: Article) => boolean,
  settle?: string,
][] = [
  [words.doubts.date, ({ publication }) => publication.notBefore === null && publication.notAfter === null],
  [words.doubts.conflict, ({ publication }) => publication.conflicts.length > 0],
  [words.doubts.headline, ({ title }) => title.basis === 'derived'],
  [words.doubts.excerpt, ({ excerpt }) => excerpt === true],
  [words.doubts.outlet, ({ outlet }) => outlet === undefined, words.doubts.outletsToList],
];

/** What deserves a look in a dossier; nothing where all is known. Advice that the compiler has followed is left out. */
export function doubtsIn({ articles, settings }: Pick<Dossier, 'articles' | 'settings'>): Doubt[] {
  const listsOutlets = settings.outlets.length > 0;
  const doubts = KINDS.flatMap(([says, isDoubtful, settle]) => {
    const doubtful = articles.filter(isDoubtful);
    if (doubtful.length === 0) return [];
    const helps = doubtful.length > 1 && settle !== undefined && !listsOutlets;
    return [{ says: says(doubtful.length), articles: doubtful, ...(helps && { settle }) }];
  });
  const nameless = articles.filter(({ author }) => author === undefined);
  // Agency copy and short notices have no author: it is odd only where it is the exception.
  if (nameless.length > 0 && nameless.length * 2 < articles.length)
    doubts.push({ says: words.doubts.author(nameless.length), articles: nameless });
  return doubts;
}
