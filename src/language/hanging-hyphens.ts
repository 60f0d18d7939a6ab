import type { Language } from '../model.ts';

/**
 * Words, by language, before which a hyphen stands for the rest of a word and is no part of a broken one: of «Vor- und
 * Nachteile», “pre- and post-war”. French writes none, and its words end in some of these.
 */
export const hangsBefore: ReadonlyMap<Language, readonly string[]> = new Map([
  ['de', ['und', 'oder', 'bzw', 'sowie']],
  ['en', ['and', 'or']],
  ['es', ['y', 'e', 'o', 'u']],
  ['it', ['e', 'o']],
  ['nl', ['en', 'of']],
  ['pt', ['e', 'ou']],
]);
