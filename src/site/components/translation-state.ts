import type { Article, TranslationState } from '../../model.ts';
import { count, translationStates } from '../wording.ts';

/** Worst first: what a reader must know before relying on a text. */
const order: readonly TranslationState[] = ['missing', 'stale', 'machine', 'human', 'supplied', 'sample'];

/** How many blocks of an article are in each state, headline included, worst state first. */
export function stateCounts(article: Article): [TranslationState, number][] {
  const counts = new Map<TranslationState, number>();
  const add = (state: TranslationState) => counts.set(state, (counts.get(state) ?? 0) + 1);
  add(article.titleTranslation.state);
  for (const block of article.blocks) add(article.translations[block.id]?.state ?? 'missing');
  return order.flatMap((state) => {
    const n = counts.get(state);
    return n === undefined ? [] : [[state, n] satisfies [TranslationState, number]];
  });
}

/** `sample translation`, or `2 of 14 parts not translated, the others machine translation, not reviewed`. */
export function translationInWords(article: Article): string {
  const counts = stateCounts(article);
  const total = article.blocks.length + 1;
  const [first, ...others] = counts;
  if (first === undefined) return translationStates.missing;
  if (others.length === 0) return translationStates[first[0]];
  const listed = counts.map(([state, n]) => `${n} ${translationStates[state]}`).join('; ');
  return `${count(total, 'part')}: ${listed}`;
}

/** Who or what made the translations of an article, each once, in order of appearance. */
export function translatorsOf(article: Article): string[] {
  const all = [article.titleTranslation, ...article.blocks.map((block) => article.translations[block.id])];
  const named = all.flatMap((translation) => {
    if (translation === undefined || translation.state === 'missing') return [];
    return [translation.by ?? translationStates[translation.state]];
  });
  return [...new Set(named)];
}
