import type { Pieces } from './html.ts';

/** A part of a file that may be too long to be held whole. */
export interface FilePart {
  pieces(): Pieces;
  /**
   * Of a part that rests on these articles alone, by their slugs: what tells it from all others of the file and names
   * the articles. One of the same name whose articles are the same is the same.
   */
  name?: string;
  articles?: readonly string[];
}
