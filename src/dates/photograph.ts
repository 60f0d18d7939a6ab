import type { Block } from '../model.ts';

/** A caption is short: a paragraph longer than this only names its photographer. */
const longestCaption = 320;

/** Matches `© Jan Kobel`, `Crédit: EPA`, `(AP Photo/J. Kobel)`, `Photo d'archives`; not `une photo du roi`. */
const credit =
  /©|crédits? ?(?:photos?)? ?:|(?:\(|\b)(?:AP|AFP|EPA) Photo\b|\bphotos? ?(?::|\/|d['’]archives?)|\bvia (?:AP|AFP|Reuters)\b/iu;

/**
 * Whether a block tells of a photograph: a caption, or a short paragraph with a photographer's credit. Its dates are
 * those of the picture, which may be years old.
 */
export function isPhotograph({ kind, text }: Pick<Block, 'kind' | 'text'>): boolean {
  return kind === 'caption' || (text.length <= longestCaption && credit.test(text));
}
