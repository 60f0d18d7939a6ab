import { parseQuery, type Term } from '../query.ts';
import { siteSource } from './files.ts';
import { type Found, openSearch, type Search } from './find.ts';

/** The search as one page uses it: opened at the first question, asked again after a failure. */
export interface Session {
  root: string;
  /** Opens the index without a question, while the reader begins to type. */
  open(): Promise<Search>;
  ask(query: string, typing: boolean): Promise<Asked>;
}

/** A question with its answers, best first. */
export interface Asked {
  query: string;
  terms: Term[];
  found: Found[];
  languages: string[];
  /** When nothing was found for several words: what each finds alone. */
  alone: { label: string; count: number }[];
}

/** A session for the site at `root`. */
export function startSession(root: string): Session {
  let opened: Promise<Search> | undefined;
  const open = () => {
    opened ??= openSearch(siteSource(root)).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    root,
    open,
    async ask(query, typing) {
      const terms = parseQuery(query, typing);
      const search = await open();
      const preferred = document.documentElement.lang;
      const found = await search.find(terms, preferred);
      const alone = found.length ? [] : await oneByOne(search, terms, preferred);
      return { query, terms, found, languages: search.languages, alone };
    },
  };
}

async function oneByOne(search: Search, terms: Term[], preferred: string): Promise<Asked['alone']> {
  const wanted = terms.filter((term) => !term.excluded);
  if (wanted.length < 2) return [];
  return Promise.all(
    wanted.map(async (term) => ({
      label: term.label,
      count: (await search.find([term], preferred)).length,
    })),
  );
}
