import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Every lexicon that cleaning consults. All are asked whatever the clipping's language: pages mix languages in
 * their furniture, and their phrases are too particular to meet by chance. Adding a language is adding one here.
 */
export const lexicons: readonly Lexicon[] = [french, english, german];
