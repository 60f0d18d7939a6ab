import { worstFirst } from '../../language/part-states.ts';
import type { Article, TranslationState } from '../../model.ts';
import { partsOf } from '../listing.ts';
import { translationStates, words } from '../wording.ts';

/** How many parts of an article, headline included, are in each state; worst state first. */
export function stateCounts(article: Article): [TranslationState, number][] {
  return worstFirst(partsOf(article).states);
}

/**
 * The commonest state, then the exceptions: `Sample translation; 2 of 14 parts not translated`. Where most of the text,
 * but not all of it, lacks a translation: `Partly translated: 5 of 11 parts (2 out of date; 3 sample translation)`.
 */
export function translationInWords(article: Article): string {
  const counts = stateCounts(article);
  const total = partsOf(article).parts;
  const most = counts.reduce((a, b) => (b[1] > a[1] ? b : a), counts[0] ?? (['missing', 0] as const));
  const [mostState, mostParts] = most;
  // a headline alone is no translated article
  const headline = article.titleTranslation.state === 'missing' ? 0 : 1;
  if (mostState === 'missing' && total - mostParts > headline) {
    const made = counts.filter(([state]) => state !== 'missing');
    const states = made.map(([state, n]) => (made.length > 1 ? `${n} ` : '') + translationStates[state]);
    return words.facts.partly(total - mostParts, total, states.join('; '));
  }
  const exceptions = counts
    .filter(([state]) => state !== mostState)
    .map(([state, n]) => words.facts.exception(n, total, translationStates[state]));
  const main = translationStates[mostState];
  return [main.charAt(0).toUpperCase() + main.slice(1), ...exceptions].join('; ');
}

/** Who or what made the translations of an article, each once, in order of appearance. */
export function translatorsOf(article: Article): string[] {
  const all = [article.titleTranslation, ...article.blocks.map((block) => article.translations[block.id])];
  const named = all.flatMap((translation) => {
    if (translation === undefined || translation.state === 'missing' || translation.state === 'stale')
      return [];
    return [translation.by ?? translationStates[translation.state]];
  });
  return [...new Set(named)];
}
