import type { Block } from '../model.ts';

/** A caption is short: a paragraph longer than this only names its photographer. */
const longestCaption = 320;

/** Matches `© Jan Kobel`, `Crédit: EPA`, `(AP Photo/J. Kobel)`, `Photo d'archives`; not `une photo du roi`. */
const credit =
  /©|crédits? ?(?:photos?)? ?:|(?:\(|\b)(?:AP|AFP|EPA) Photo\b|\bphotos? ?(?::|\/|d['’]archives?)|\bvia (?:AP|AFP|Reuters)\b/iu;

/** What every credit holds; far faster to find than the credit itself. Matches `Photos`, `CRÉDIT`, `via AP`; not `vie`. */
const sign = /©|photo|cr.dit|via /i;

/** What was said of a block before: each is asked about many times while a dossier is dated. */
const known = new WeakMap<object, boolean>();

/**
 * Whether a block tells of a photograph: a caption, or a short paragraph with a photographer's credit. Its dates are
 * those of the picture, which may be years old.
 */
export function isPhotograph(block: Pick<Block, 'kind' | 'text'>): boolean {
  const { kind, text } = block;
  if (kind === 'caption') return true;
  if (text.length > longestCaption) return false;
  const before = known.get(block);
  if (before !== undefined) return before;
  const is = sign.test(text) && credit.test(text);
  known.set(block, is);
  return is;
}
