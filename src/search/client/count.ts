import type { Found } from './find.ts';
import type { Asked } from './session.ts';
import { languageName, words } from './wording.ts';

/** Milliseconds that a count has to stand before it is spoken. */
const ANNOUNCING_PAUSE = 700;

/** `12 articles: 9 in French, 12 in English`, of those that the filters left; or that there is none. */
export function answerCount(asked: Asked, left: Found[] = asked.found): string {
  if (!asked.terms.some((term) => !term.excluded)) return words.nothingAsked;
  if (!asked.found.length) return words.nothing(asked.query.trim(), asked.alone.length);
  const byLanguage = asked.languages.map((language): [string, number] => [
    languageName(language),
    left.filter((found) => found.languages.includes(language)).length,
  ]);
  return words.count(left.length, byLanguage);
}

/** Shown at once, spoken when it has stood for a moment: a reader who types is not talked over. */
export function say(count: HTMLElement, announcer: HTMLElement, text: string): void {
  count.textContent = text;
  setTimeout(() => {
    const steady = count.textContent === text;
    if (steady && announcer.textContent !== text) announcer.textContent = text;
  }, ANNOUNCING_PAUSE);
}
