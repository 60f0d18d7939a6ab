import type { Article, ArticleListing, TranslationState } from '../model.ts';

/** Worst first: what a reader must know before relying on a text. */
const WORST_FIRST: readonly TranslationState[] = [
  'missing',
  'stale',
  'machine',
  'human',
  'supplied',
  'sample',
  'original',
];

/** How many parts an article has, headline included, and how many are in each state of translation. */
export function countParts({
  blocks,
  titleTranslation,
  translations,
}: Article): Pick<ArticleListing, 'parts' | 'states'> {
  const states: ArticleListing['states'] = {};
  for (const part of [titleTranslation, ...blocks.map(({ id }) => translations[id])]) {
    const state = part?.state ?? 'missing';
    states[state] = (states[state] ?? 0) + 1;
  }
  return { parts: blocks.length + 1, states };
}

/** The states that occur with the number of their parts, worst first. */
export function worstFirst(states: ArticleListing['states']): [TranslationState, number][] {
  return WORST_FIRST.flatMap((state) => {
    const n = states[state];
    return n === undefined ? [] : [[state, n] satisfies [TranslationState, number]];
  });
}
