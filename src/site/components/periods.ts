import type { Leaf, Period } from '../edition.ts';
import { words } from '../wording.ts';
import { edtfInWords } from './date-text.ts';

/** `April 2021`, `2021`, or the words for undated articles. */
export function periodName(key: Period['key'], leaf: Leaf): string {
  return key === '' ? words.digest.undated : edtfInWords(key, leaf);
}

/** From the first dated article to the last: `April to December 2021`; undefined when none is dated. */
export function spanInWords(leaf: Leaf): string | undefined {
  const claims = leaf.site.dossier.articles.map((article) => article.publication);
  const first = claims
    .flatMap(({ notBefore }) => notBefore ?? [])
    .sort()[0]
    ?.slice(0, 7);
  const last = claims
    .flatMap(({ notAfter }) => notAfter ?? [])
    .sort()
    .at(-1)
    ?.slice(0, 7);
  if (first === undefined || last === undefined) return undefined;
  return edtfInWords(first === last ? first : `${first}/${last}`, leaf);
}
