import { foldedAgencyNames } from '../language/agencies.ts';
import { foldPhrase } from '../language/lexicon.ts';
import { foldedOf, type Passage } from './passage.ts';
import type { PassageRule } from './rule.ts';

/** Matches `© Le Courrier 2024`, `Copyright 2024 Le Courrier - Tous droits réservés`; not `© 2024`. */
const HOLDER =
  /^(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)\s?(?:©\s?)?(?:(?:19|20)\d\d\s?[,–-]?\s?)*(\p{Lu}.{2,40}?)(?:\s(?:19|20)\d\d)?(?:\s*(?:[,.|–]|\s-\s).*)?$/u;
/** Longest line that tells who holds the rights. */
const LONGEST = 200;
const LONGEST_NAME = 45;

/** Who claims the rights in the page, folded, agencies apart. */
export function rightsHolders(passages: readonly Passage[]): ReadonlySet<string> {
  const holders = new Set<string>();
  for (const { verdict, mended } of passages) {
    if (verdict?.rule !== 'legal-notice' || mended.text.length > LONGEST) continue;
    const holder = foldPhrase(HOLDER.exec(mended.text)?.[1] ?? '');
    if (holder !== '' && !foldedAgencyNames.has(holder)) holders.add(holder);
  }
  return holders;
}

/** A photographer holds rights too, but the name of none stands alone on the page. */
export const outletName: PassageRule = {
  name: 'site-name',
  title: 'Name of the site',
  reason: 'The line is the name of the site; it is kept as the outlet.',
  longest: LONGEST_NAME,
  isFor: ({ rightsHolders: holders }) => holders.size > 0,
  judge(passage, page, index) {
    const { firstSentences, lastSentences, rightsHolders: holders } = page;
    const inside = index >= firstSentences && index <= lastSentences;
    if (inside) return undefined;
    return holders.has(foldedOf(passage)) ? { fate: 'metadata', rule: this.name, role: 'outlet' } : undefined;
  },
};
