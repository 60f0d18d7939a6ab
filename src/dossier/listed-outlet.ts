import { agencyNames } from '../language/agencies.ts';
import { foldPhrase } from '../language/lexicon.ts';
import type { CleanArticle, Fact, LedgerEntry, MetadataRole } from '../model.ts';

/** What a line says that passes a text on or is quoted in it, not who published it. */
const OTHERS: ReadonlySet<MetadataRole> = new Set(['agency', 'source', 'translation-note', 'front-matter']);
/** Rules that take out what speaks of other pages: a name there is that of another newspaper. */
const OF_OTHER_PAGES: ReadonlySet<string> = new Set(['read-also', 'embedded-post', 'dropped-by-compiler']);

const agencies = new Set(agencyNames.map(foldPhrase));

/**
 * The article with its outlet where it states none, and a line above or below its text is the name of an outlet that
 * `dossier.yml` lists, and nothing else. Where lines name two of them nobody can tell which published it.
 */
export function withListedOutlet(article: CleanArticle, outlets: readonly string[]): CleanArticle {
  if (article.outlet && article.outlet.basis !== 'url') return article;
  const listed = new Map(outlets.map((name) => [foldPhrase(name), name]));
  for (const agency of agencies) listed.delete(agency);
  if (listed.size === 0) return article;
  const { ledger } = article;
  const begins = ledger.findIndex(({ fate }) => fate === 'body');
  const ends = ledger.findLastIndex(({ fate }) => fate === 'body');
  const above = begins < 0 ? ledger : ledger.slice(0, begins);
  // what closes a text that came by way of others may name one of them
  const below = article.relay.length > 0 || ends < 0 ? [] : ledger.slice(ends + 1);
  const outlet = onlyOneOf(above, listed) ?? onlyOneOf(below, listed);
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

function mayNameOutlet(entry: LedgerEntry): entry is Extract<LedgerEntry, { fate: 'removed' | 'metadata' }> {
  if (entry.fate === 'removed') return !OF_OTHER_PAGES.has(entry.rule);
  return entry.fate === 'metadata' && !OTHERS.has(entry.role);
}
