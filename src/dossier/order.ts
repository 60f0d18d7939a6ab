import type { DatedArticle } from '../model.ts';

/** Sorts by publication: not before, not after, file name; an open bound sorts last, undated articles after all. */
export function publicationOrder(a: DatedArticle, b: DatedArticle): number {
  return (
    compare(a.publication.notBefore, b.publication.notBefore) ||
    compare(a.publication.notAfter, b.publication.notAfter) ||
    compare(a.clipping.file, b.clipping.file)
  );
}

/** Code unit order, so that every machine sorts alike. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
