/** A text of at most so many characters, cut at a sentence if one ends late enough, else at a word with an ellipsis. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  // Matches the end of "… mardi. " before a capital; must not match "M. Poutine".
  const sentence = /^.*(?<!\b(?:\p{Lu}|M|MM|Mme|Mr|Mrs|Ms|Dr|St))[.!?»”](?=\s+\p{Lu})/su.exec(head)?.[0];
  if (sentence !== undefined && sentence.length > limit / 2) return sentence;
  return `${head.slice(0, head.lastIndexOf(' ')).replace(/[\s,;:–—-]+$/, '')}…`;
}
