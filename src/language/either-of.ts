/** A pattern for any of the words, the longest first: `a|b` of `['a', 'b']`, their signs taken literally. */
export function eitherOf(words: readonly string[]): string {
  return words
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|');
}
