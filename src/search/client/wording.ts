/** Every word that the search says by itself. */
export const words = {
  opening: 'Opening the index…',
  failed: 'The index could not be read. The digest and the timeline list every article.',
  /** `where` as the field itself says it: `In French or English`. */
  hints: (where: string) => [
    `Search ${where.replace(/^In /, 'in ') || 'in any language of the dossier'}: one field searches everything.`, // «In French», not «Indonesian»
    where.includes('French')
      ? 'Accents, capitals, hyphens and elided words never matter: etats unis finds États-Unis.'
      : 'Accents, capitals and hyphens never matter: sao paulo finds São Paulo.',
    '"São Paulo" finds the words side by side; -football leaves out articles that have the word.',
  ],
  articles: (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'article' : 'articles'}`,
  /** `12 articles: 9 in French, 12 in English`; `nothing in French, 3 in English`. */
  count: (total: number, byLanguage: [name: string, n: number][]) =>
    `${words.articles(total)}: ${byLanguage.map(([name, n]) => `${n || 'nothing'} in ${name}`).join(', ')}`,
  nothing: (query: string, words: number) =>
    words > 1 ? `No article has all of: ${query}.` : `No article has ${query}.`,
  nothingAsked: 'Type a word to look for: what follows a minus only leaves articles out.',
  alone: 'Each alone:',
  hidden: (n: number) => `${words.articles(n)} answered, but the filters leave out all of them.`,
  clear: 'Clear all filters',
  filters: (active: number) => (active ? `Filters (${active} on)` : 'Filters'),
  sort: 'Order',
  orders: { relevance: 'Best answer first', newest: 'Newest first', oldest: 'Oldest first' },
  more: (n: number) => `Show ${n} more`,
  all: (n: number) => `All ${words.articles(n)}, with filters`,
  slash: 'Press / to go to the search field',
  suggestions: 'Answers',
  facets: {
    year: 'Year',
    month: 'Month',
    outlet: 'Outlet',
    language: 'Found in',
    source: 'Original language',
    state: 'Translation',
  },
  undated: 'Undated',
  noMonth: 'Month not known',
  noOutlet: 'Outlet not named',
  states: {
    missing: 'partly or not translated',
    stale: 'partly out of date',
    machine: 'machine, not reviewed',
    sample: 'sample',
    human: 'by hand',
    supplied: 'supplied by the compiler',
    original: 'already in the reader’s language',
  } as Record<string, string>,
} as const;

/** `French` for `fr`; the code itself where it is none. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** `May 2021` for `2021-05`. */
export function monthName(month: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
