/** Which of some phrases a text may begin with. */
export type PhraseStarts = (text: string) => readonly string[];

const NONE: readonly string[] = [];

/** The phrases by their first letter, in their order: a line is compared with few of them. */
export function phraseStarts(phrases: readonly string[]): PhraseStarts {
  const last = Math.max(...phrases.map((phrase) => phrase.charCodeAt(0)));
  const byFirst = Array.from({ length: last + 1 }, (_, first) =>
    phrases.filter((phrase) => phrase.charCodeAt(0) === first),
  );
  // as a whole number, since past its end a text answers NaN
  return (text) => byFirst[text.charCodeAt(0) | 0] ?? NONE;
}
