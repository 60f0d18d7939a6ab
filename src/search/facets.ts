import type { CatalogueArticle } from './catalogue.ts';

/** What results can be narrowed by, in the order shown. */
export const FACETS = ['language', 'year', 'month', 'outlet', 'source', 'state'] as const;
export type Facet = (typeof FACETS)[number];

/** Values chosen by the reader: one of them is enough within a facet, every facet must hold. */
export type Choice = Partial<Record<Facet, string[]>>;

/** What a facet sees of a result. */
export interface Faceted {
  article: CatalogueArticle;
  /** Languages in which it was found. */
  languages: string[];
}

/** The values of one result under a facet. */
function valuesOf(result: Faceted, facet: Facet): string[] {
  return facet === 'language' ? result.languages : [result.article[facet]];
}

function holds(result: Faceted, facet: Facet, choice: Choice): boolean {
  const chosen = choice[facet];
  return !chosen?.length || valuesOf(result, facet).some((value) => chosen.includes(value));
}

/** The results that every facet lets through. */
export function narrowed<T extends Faceted>(results: T[], choice: Choice): T[] {
  return results.filter((result) => FACETS.every((facet) => holds(result, facet, choice)));
}

/** How many results each value would leave, given what is chosen under the other facets. */
export function facetCounts(results: Faceted[], facet: Facet, choice: Choice): Map<string, number> {
  const others = { ...choice, [facet]: [] };
  const counts = new Map<string, number>();
  for (const result of results) for (const value of valuesOf(result, facet)) counts.set(value, 0);
  for (const result of narrowed(results, others))
    for (const value of valuesOf(result, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of choice[facet] ?? []) if (!counts.has(value)) counts.set(value, 0);
  return counts;
}
