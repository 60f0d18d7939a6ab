import type { Language } from '../model.ts';

/** Languages in which every noun has a capital: «der Tag» as well as «Berlin». */
const WITH_CAPITALS: ReadonlySet<Language> = new Set(['de', 'lb', 'nds', 'gsw', 'bar', 'ksh']);

/** Whether a language writes all its nouns with capitals, so that a capital tells no name, and begins no sentence yet. */
export function capitalisesNouns(language: Language): boolean {
  return WITH_CAPITALS.has(language);
}
