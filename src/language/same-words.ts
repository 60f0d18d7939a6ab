/** What makes two sentences one: their letters and figures. «Il a rouvert vendredi !» and «il a rouvert vendredi.» are. */
export function sameWords(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
