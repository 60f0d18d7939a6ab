import { foldedAgencyNames } from '../language/agencies.ts';
import { foldPhrase } from '../language/lexicon.ts';
import { claimsRights } from '../language/rights.ts';
import type { CleanArticle, Fact, LedgerEntry, MetadataRole } from '../model.ts';

/** What a line says that passes a text on or is quoted in it, not who published it. */
const OTHERS: ReadonlySet<MetadataRole> = new Set(['agency', 'source', 'translation-note', 'front-matter']);
/** Rules that take out what speaks of other pages: a name there is that of another newspaper. */
const OF_OTHER_PAGES: ReadonlySet<string> = new Set(['read-also', 'embedded-post', 'dropped-by-compiler']);

/**
 * The article with its outlet where it states none, and a line above or below its text is the name of an outlet that
 * `dossier.yml` lists, and nothing else; else where such a name stands in who claims the rights or who signs, or begins
 * a line above the text. Where lines name two of them nobody can tell which published it.
 */
export function withListedOutlet(article: CleanArticle, outlets: readonly string[]): CleanArticle {
  if (outlets.length === 0 || (article.outlet && article.outlet.basis !== 'url')) return article;
  const listed = new Map(outlets.map((name) => [foldPhrase(name), name]));
  for (const agency of foldedAgencyNames) listed.delete(agency);
  if (listed.size === 0) return article;
  const { ledger } = article;
  const begins = ledger.findIndex(({ fate }) => fate === 'body');
  const ends = ledger.findLastIndex(({ fate }) => fate === 'body');
  const above = begins < 0 ? ledger : ledger.slice(0, begins);
  // what closes a text that came by way of others may name one of them
  const below = article.relay.length > 0 || ends < 0 ? [] : ledger.slice(ends + 1);
  const outlet =
    onlyOneOf(above, listed) ??
    onlyOneOf(below, listed) ??
    onlyOneIn([...above, ...below].filter(isRights), listed, isWithin) ??
    onlyOneIn(above.filter(isByline), listed, isWithin) ??
    onlyOneIn(above, listed, isAtBeginning);
  return outlet ? { ...article, outlet } : article;
}

function onlyOneOf(entries: readonly LedgerEntry[], listed: ReadonlyMap<string, string>): Fact | undefined {
  const found = entries.flatMap((entry): Fact[] => {
    if (!mayNameOutlet(entry)) return [];
    const name = listed.get(foldPhrase(entry.text).trim());
    return name === undefined ? [] : [{ text: name, basis: 'stated', line: entry.line }];
  });
  return new Set(found.map(({ text }) => text)).size === 1 ? found[0] : undefined;
}

/** Longest line that is looked through for a name: more is text of a notice. */
const LONGEST = 200;

/** The one listed name that some lines hold, at the place that is asked for. */
function onlyOneIn(
  entries: readonly LedgerEntry[],
  listed: ReadonlyMap<string, string>,
  isPlace: (text: string, name: string) => boolean,
): Fact | undefined {
  const found = entries.flatMap((entry): Fact[] => {
    if (!mayNameOutlet(entry) || entry.text.length > LONGEST) return [];
    if (entry.fate === 'metadata' && entry.role === 'title') return [];
    const text = foldPhrase(entry.text).trim();
    const names = [...listed].filter(([name]) => isPlace(text, name));
    return names.map(([, name]) => ({ text: name, basis: 'stated', line: entry.line }));
  });
  return new Set(found.map(({ text }) => text)).size === 1 ? found[0] : undefined;
}

function isRights(entry: LedgerEntry): boolean {
  return entry.fate === 'removed' && claimsRights(entry.text.trimStart());
}

function isByline(entry: LedgerEntry): boolean {
  return entry.fate === 'metadata' && entry.role === 'author';
}

/** Matches a letter or figure next to a name, which then is but a part of a word. */
const OF_WORD = /[\p{L}\p{N}]/u;

function isWithin(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !OF_WORD.test(text.charAt(at - 1)) && !OF_WORD.test(text.charAt(at + name.length));
}

/** Matches what parts a site's name from what it says of itself: ` - Actualités en direct`, not ` du soir`. */
const GOES_ON = /^ ?[|–—:•·] ?| - /u;

function isAtBeginning(text: string, name: string): boolean {
  return text.startsWith(name) && GOES_ON.test(text.slice(name.length, name.length + 3));
}

function mayNameOutlet(entry: LedgerEntry): entry is Extract<LedgerEntry, { fate: 'removed' | 'metadata' }> {
  if (entry.fate === 'removed') return !OF_OTHER_PAGES.has(entry.rule);
  return entry.fate === 'metadata' && !OTHERS.has(entry.role);
}
