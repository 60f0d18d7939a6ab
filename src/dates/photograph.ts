import type { Block } from '../model.ts';

/** A caption is short: a paragraph longer than this only names its photographer. */
const longestCaption = 320;

/** Matches `© Jan Kobel`, `Crédit: EPA`, `(AP Photo/J. Kobel)`, `Photo d'archives`, `(Archives)`; not `une photo du roi`. */
const credit =
  /©|crédits? ?(?:photos?)? ?:|(?:\(|\b)(?:AP|AFP|EPA) Photo\b|\bphotos? ?(?::|\/|d['’]archives?)|\(archives?[,)/]|\bvia (?:AP|AFP|Reuters)\b/iu;

/** Matches `PHOTO JAN KOBEL, ARCHIVES`, `Photo Jan Kobel, archives`; not `Photos de famille, archives`. */
const archived = /^\(?(?:PHOTO|Photo)s? (?:\p{Lu}[\p{L}.'’-]* ?){1,4}, (?:ARCHIVES?|[Aa]rchives?)(?!\p{L})/u;

/** What every credit holds; far faster to find than the credit itself. Matches `Photos`, `CRÉDIT`, `via AP`; not `vie`. */
const sign = /©|photo|cr.dit|via |\(archive/i;

/** What was said of a block before: each is asked about many times while a dossier is dated. */
const known = new WeakMap<object, boolean>();

/** Whether a short text holds the credit of a photograph. */
export const holdsCredit = (text: string): boolean =>
  sign.test(text) && (credit.test(text) || archived.test(text));

/** Matches the beginning of `Le terminal à l'aube`, `Des dockers`, `The port`; not of `Le Courrier`, `Par Jan Kobel`. */
const opensScene = /^(?:L[ae]s? |L['’]|Une? |Des |Ce(?:s|t|tte)? |The |An? )\p{Ll}/u;

/** Matches the place in `Jan Kobel à Zenda`, `La reine, devant le palais`; not in `Zenda, `, `Par Jan Kobel, à Zenda`. */
const placed =
  /^(?!par |by |fait |de notre |de nos ).* (?:à|au|aux|dans|devant|sur|lors|près|pendant|outside|near|during) /iu;

/** Matches what follows in `le 3 mai 2021 devant le palais`, `le 3 mai 2021, à Zenda`; not in `le 3 mai 2021 à 10h`. */
const placedAfter = /^,? (?:à|au|aux|devant|lors|près|pendant) (?!\d)/u;

/**
 * Whether a line sets a scene at its date, as the caption below a picture does: «Le terminal, à Zenda, le 3 mai
 * 2019»; not «Le Courrier, 3 mai 2019», «Zenda, le 3 mai 2019».
 */
export function isScene(before: string, date: string, after: string): boolean {
  if (opensScene.test(before)) return true;
  if (!/\p{L}/u.test(before) || !/^(?:le |\p{Lu})/u.test(date)) return false;
  return placed.test(before) || placedAfter.test(after);
}

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
  const is = holdsCredit(text);
  known.set(block, is);
  return is;
}
