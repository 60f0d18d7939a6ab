import type { Reader } from './expression.ts';

/** How English-language press writes dates. */
export const englishReaders: readonly Reader[] = [];
