import type { Part, Pieces } from './html.ts';

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

/**
 * Holds parts open in a text that is put together in pieces: `later` stands for a part there, and `parts` are those of
 * the text, these among them.
 */
export function openParts(): { later(part: FilePart): Part; parts(pieces: Pieces): FilePart[] } {
  const open = new Map<string | Uint8Array, FilePart>();
  return {
    later(part) {
      const mark = new Uint8Array();
      open.set(mark, part);
      return mark;
    },
    parts(pieces) {
      const parts: FilePart[] = [];
      let own: (string | Uint8Array)[] = [];
      const close = (between: Pieces) => parts.push({ pieces: () => between });
      for (const piece of pieces) {
        const part = open.get(piece);
        if (part) {
          close(own);
          parts.push(part);
          own = [];
        } else own.push(piece);
      }
      close(own);
      return parts;
    },
  };
}
