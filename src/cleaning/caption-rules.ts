import { foldPhrase } from '../language/lexicon.ts';
import { lexicons } from '../language/lexicons.ts';
import { textOf } from './passage.ts';
import type { PassageRule } from './rule.ts';

/*
 * Rules that know a photo caption by its credit. Captions stay in the article as blocks of their own kind, outside
 * its running text.
 */

const creditWords = lexicons
  .flatMap((l) => l.creditWords)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** Matches `… cet été Crédits: Getty` and `Photo : AFP`, not `la photo montre : rien de plus, dit-il. Il part.` */
const CREDIT = new RegExp(`(?:^|[ (|–—.-])(?:${creditWords}) ?: ?[^.:«»]{2,70}\\)?\\.?$`, 'iu');
/** Matches `© AFP`, `(AFP/Jean Dupont)`, `/ Getty Images` at the end; not `selon l'AFP`. */
const SIGNED =
  /(?:©|\(c\)) ?[^.]{2,80}$|[(/] ?(?:AFP|Reuters|REUTERS|AP|EPA|Getty(?: Images)?|SIPA|TASS|Sputnik|Keystone|MAXPPP)\b[^.]{0,60}\)?\.?$|\b(?:via|VIA) (?:AP|AFP|Getty Images|REUTERS|Reuters|EPA)$|\bGetty Images\)?$/u;

/** Matches `(Photo Jeanne Martin)` at the end, not `(photo)` nor `(photo à l’appui) il`. */
const BRACKETED = new RegExp(`\\((?:${creditWords})[ :][^()]{2,60}\\)\\.?$`, 'iu');

/** What every credit holds; found in a fraction of the time. Matches `: AFP`, `(AFP`, `via AP`; not `AFP`. */
const CREDIT_SIGN = /[:©(/]|via |VIA |Getty/;

const captionCredit: PassageRule = {
  byText: true,
  name: 'caption-credit',
  title: 'Photo caption',
  reason: 'The line ends with a photo credit, so it belongs to a picture; it is kept as a caption.',
  judge(passage) {
    const text = textOf(passage);
    if (text.length > 600) return undefined;
    const end = text.slice(-110);
    if (!CREDIT_SIGN.test(end)) return undefined;
    return CREDIT.test(end) || SIGNED.test(end) || BRACKETED.test(end)
      ? { fate: 'body', rule: this.name, kind: 'caption' }
      : undefined;
  },
};

const sourceWords = lexicons.flatMap((l) => l.sourceWords).join('|');
/** Matches `source : Twitter` and `Source: AFP`, not `Source de tensions`. */
const SOURCE_LINE = new RegExp(`^(?:${sourceWords}) ?: ?\\S.{0,80}$`, 'iu');

const sourceLine: PassageRule = {
  name: 'source-line',
  title: 'Source line',
  reason: 'The line names where a picture or the text comes from; it is kept, outside the running text.',
  judge(passage, page, index) {
    if (!SOURCE_LINE.test(textOf(passage))) return undefined;
    const inside = index > page.firstSentences && index < page.lastSentences;
    if (inside) return { fate: 'body', rule: this.name, kind: 'caption' };
    return { fate: 'metadata', rule: this.name, role: 'source' };
  },
};

const markedCaption: PassageRule = {
  name: 'marked-caption',
  title: 'Photo caption',
  reason: 'The saved page marks the line as the caption of a picture.',
  judge: (passage) =>
    passage.markup?.element === 'caption'
      ? { fate: 'body', rule: 'marked-caption', kind: 'caption' }
      : undefined,
};

/** Rules on captions and credits, in order. */
export const captionRules: readonly PassageRule[] = [markedCaption, sourceLine, captionCredit];

/** The name after the colon of a source line, or nothing. */
export function sourceNameIn(text: string): string | undefined {
  const folded = foldPhrase(text);
  const colon = text.indexOf(':');
  if (
    colon < 0 ||
    !lexicons.some((l) => l.sourceWords.some((w) => folded.replace(/^[\W_]+/u, '').startsWith(w)))
  )
    return undefined;
  return text.slice(colon + 1).replace(/^[\s(]+|[\s).]+$/g, '') || undefined;
}
