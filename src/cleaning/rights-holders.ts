import { foldedAgencyNames } from '../language/agencies.ts';
import { foldPhrase } from '../language/lexicon.ts';
import { foldedOf, type Passage } from './passage.ts';
import type { Explained, PassageRule } from './rule.ts';

/** Matches `© Le Courrier 2024`, `Copyright 2024 Le Courrier - Tous droits réservés`; not `© 2024`. */
const HOLDER =
  /^(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)\s?(?:©\s?)?(?:(?:19|20)\d\d(?:\s?[,–-]\s?|\s{0,2}))*(\p{Lu}.{2,40}?)(?:\s(?:19|20)\d\d)?(?:\s*(?:[,.|–]|\s-\s).*)?$/u;
/** Longest line that tells who holds the rights. */
const LONGEST = 200;
const LONGEST_NAME = 45;

/** Who claims the rights in the page, folded, agencies apart. */
export function rightsHolders(passages: readonly Passage[]): ReadonlySet<string> {
  const holders = new Set<string>();
  for (const { verdict, mended } of passages) {
    if (verdict?.rule !== 'legal-notice' || mended.text.length > LONGEST) continue;
    const holder = holderIn(mended.text);
    if (holder !== '' && !foldedAgencyNames.has(holder)) holders.add(holder);
  }
  return holders;
}

/** Who claims the rights in a line, folded; an empty text where nobody does. */
export function holderIn(text: string): string {
  return foldPhrase(HOLDER.exec(text)?.[1] ?? '');
}

/** The names of the outlets that the dossier lists, folded; an agency passes texts on to others. */
export function listedNames(outlets: readonly string[]): ReadonlySet<string> {
  return new Set(outlets.map(foldPhrase).filter((name) => !foldedAgencyNames.has(name)));
}

const siteName: Explained = {
  name: 'site-name',
  title: 'Name of the site',
  reason: 'The line is the name of the site; it is kept as the outlet.',
};

/** Above the text a listed outlet is no section. Which one published the article is told from all lines together. */
export const listedOutletName: PassageRule = {
  ...siteName,
  isFor: ({ listedOutlets }) => listedOutlets.size > 0,
  judge(passage, page, index) {
    const isAbove = index < page.firstSentences || page.firstSentences < 0;
    if (!isAbove || !page.listedOutlets.has(foldedOf(passage))) return undefined;
    return { fate: 'metadata', rule: this.name, role: 'outlet' };
  },
};

/** A photographer holds rights too, but the name of none stands alone on the page. */
export const outletName: PassageRule = {
  ...siteName,
  longest: LONGEST_NAME,
  isFor: ({ rightsHolders: holders }) => holders.size > 0,
  judge(passage, page, index) {
    const { firstSentences, lastSentences, rightsHolders: holders } = page;
    const inside = index >= firstSentences && index <= lastSentences;
    if (inside) return undefined;
    return holders.has(foldedOf(passage)) ? { fate: 'metadata', rule: this.name, role: 'outlet' } : undefined;
  },
};
