/**
 * Words of other languages that this language's stemmer takes for forms of its own words, though no text has them:
 * in English texts with «according», the French «accords». A search for one of them is not for this language.
 * `own` and `others` are folded words; sorted, so that the same texts give the same list.
 */
export function strangersAmong(
  own: ReadonlySet<string>,
  others: ReadonlySet<string>,
  stem: (word: string) => string,
): string[] {
  const stems = new Set([...own].map(stem));
  return [...others].filter((word) => !own.has(word) && stems.has(stem(word))).sort();
}
