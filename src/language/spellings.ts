import { withoutMarks } from './fold.ts';

/** Phrases with and without their accents, as capitals are often written; each once. */
export function spellings(phrases: readonly string[]): string[] {
  return [...new Set(phrases.flatMap((phrase) => [phrase, withoutMarks(phrase)]))];
}

/** A text whose first letter is a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
