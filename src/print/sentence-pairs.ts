/** Abbreviations whose stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'm mm mme mmes mlle dr me mr mrs ms st ste gen sen rep gov col lt sgt prof art al cf etc p pp no vs av'.split(
    ' ',
  ),
);

/**
 * The sentence of a translation that stands where a sentence stands in the original: known only when both have as
 * many sentences, since translators rarely keep the number and change the order.
 */
export function sentenceAcross(original: string, sentence: string, translation: string): string | null {
  const own = sentencesOf(original);
  const other = sentencesOf(translation);
  if (own.length !== other.length) return null;
  const same = own.flatMap(({ text }, i) => (text.trim() === sentence.trim() ? [i] : []));
  return same.length === 1 ? (other[same[0] ?? -1]?.text.trim() ?? null) : null;
}

/** The sentences of a text with their offsets; joined, they give the text. */
export function sentencesOf(text: string): { start: number; text: string }[] {
  const sentences: { start: number; text: string }[] = [];
  let start = 0;
  // Matches ". " before "Le", "! » " before "Il"; must not match ", " or the stop in "3.5".
  for (const end of text.matchAll(/[.!?…]["'»”)\]\s]*\s(?=[\p{Lu}\p{N}«“"([])/gu)) {
    const word = /[\p{L}]+$/u.exec(text.slice(start, end.index))?.[0] ?? '';
    // «M.», «J.»: a single capital or an abbreviation goes on.
    if (end[0].startsWith('.') && (ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word))) continue;
    const next = end.index + end[0].length;
    sentences.push({ start, text: text.slice(start, next) });
    start = next;
  }
  if (start < text.length) sentences.push({ start, text: text.slice(start) });
  return sentences;
}
