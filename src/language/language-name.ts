import type { Language } from '../model.ts';

/** The names that most sites say: for one of them alone the engine would open its tables, a hundredth of a small build. */
const looked = new Map([
  ['fr en', 'French'],
  ['en en', 'English'],
  ['fr fr', 'français'],
  ['en fr', 'anglais'],
]);

/** `français` for `fr` in French, `French` in English; the code itself where it is none. Looked up once each, because the lookup is slow. */
export function languageName(language: Language, inLanguage: Language): string {
  const key = `${language} ${inLanguage}`;
  const known = looked.get(key);
  if (known !== undefined) return known;
  const name = lookUp(language, inLanguage);
  looked.set(key, name);
  return name;
}

function lookUp(language: Language, inLanguage: Language): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
