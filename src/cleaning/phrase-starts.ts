/** Which of some phrases a text may begin with. */
export type PhraseStarts = (text: string) => readonly string[];

const NONE: readonly string[] = [];

/** The phrases by their first letter, in their order: a line is compared with few of them. */
export function phraseStarts(phrases: readonly string[]): PhraseStarts {
  const byFirst = new Map<number, string[]>();
  for (const phrase of phrases) {
    const first = phrase.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return (text) => byFirst.get(text.charCodeAt(0)) ?? NONE;
}
