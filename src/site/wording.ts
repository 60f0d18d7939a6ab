import { languageName as nameOf } from '../language/language-name.ts';
import type { Fact, MetadataRole, Relay, Title, TranslationState } from '../model.ts';

/** Every word the pages say by themselves. Plain text: the pages escape it. */
export const words = {
  skip: 'Skip to the text',
  nav: {
    label: 'Dossier',
    kind: 'Briefing dossier',
    digest: 'Digest',
    timeline: 'Timeline',
    names: 'Names',
    about: 'About',
    search: 'Search',
    whole: 'The whole dossier, to print',
    pdf: 'The whole dossier as PDF',
    pdfSize: (pages: number, bytes: number) => `${count(pages, 'page')}, ${fileSize(bytes)}`,
  },
  names: {
    title: 'Names',
    intro:
      'How this dossier writes the names of its glossary, every spelling that the articles have, how often, and in which paragraphs.',
    columns: ['House form', 'In the original', 'In the translation', 'Article and paragraph'],
    article: (n: number) => `Article ${n}:`,
    headline: 'headline',
    more: (n: number) => `and ${n} more`,
  },
  search: {
    label: 'Search the dossier',
    submit: 'Search',
    placeholder: (languages: readonly string[], target: string) =>
      `In ${languages.length === 1 ? languages.map(languageName).join() : 'the original'} or ${languageName(target)}`,
  },
  view: {
    legend: 'Languages shown',
    original: 'Original',
    both: 'Both',
  },
  authority: (languages: readonly string[]) =>
    languages.length === 1
      ? `Unofficial translation. The ${languages.map(languageName).join()} text is authoritative.`
      : `Unofficial translations. The original texts (${languages.map(languageName).join(', ')}) are authoritative.`,
  marking: 'Distribution marking',
  digest: {
    compiler: 'Compiled by',
    issued: 'Issued',
    span: 'Period',
    pdf: 'PDF',
    contents: 'Contents',
    distribution: 'Distribution',
    articles: (n: number) => count(n, 'article'),
    distinct: (n: number) => count(n, 'different text'),
    outlets: (n: number) => `${count(n, 'outlet')} named`,
    leftOut: (n: number) => `${count(n, 'clipping')} could not be taken into this dossier: `,
    leftOutWhich: 'which and why',
    legend:
      'A dot is a day, a bar a longer stretch; filled when the date is stated, hollow when it is inferred.',
    undated: 'Undated',
    undatedNote: 'No day, month or year of publication is known for these; what is known stands beside each.',
    note: 'Note',
    summary: 'Summary',
    top: 'Top stories',
    ways: 'Ways into the dossier',
    byMonth: 'By month',
    byOutlet: 'By outlet',
    otherOutlets: 'Other outlets',
    glanceDescription:
      'Articles by date of publication, a row for each outlet. A dot is a day, a bar a longer stretch; hollow ones are inferred. The same articles are listed below.',
    glance: 'At a glance',
    empty: 'This dossier holds no article yet.',
    latest: 'Latest articles',
    sheets: (n: number) => `All ${count(n, 'article')}, by date`,
  },
  collection: {
    kind: 'Collection of dossiers',
    dossiers: 'Dossiers',
    search: 'Search all dossiers',
    contents: (dossiers: number, articles: number) =>
      `${count(dossiers, 'dossier')}, ${count(articles, 'article')}`,
    fingerprint: 'Fingerprint',
    noScript:
      'Searching needs JavaScript, which is switched off in this browser. Each dossier lists its articles without it.',
  },
  sheets: {
    noMonth: (year: string) => `${year}, month not known`,
    part: (name: string, n: number, of: number) => `${name}, part ${n} of ${of}`,
    before: 'Other pages of this list, above it',
    after: 'Other pages of this list, below it',
  },
  facts: {
    date: 'Date',
    outlet: 'Outlet',
    unknownOutlet: 'Outlet not named',
    author: 'Author',
    section: 'Section',
    language: 'Language',
    relay: 'Relayed',
    translation: 'Translation',
    authority: (source: string) => `unofficial; the ${source} is authoritative`,
    source: 'Source',
    copies: 'Same text',
    review: (by: string, day: string) => `reviewed by ${by}, ${day}`,
    partly: (n: number, of: number, states: string) => `Partly translated: ${n} of ${of} parts (${states})`,
    exception: (n: number, of: number, state: string) => `${n} of ${of} parts ${state}`,
  },
  block: {
    link: (id: string) => `Paragraph ${id}`,
    untranslated: 'Not translated yet',
    stale: 'The original has changed since this was translated',
    machine: 'Machine translation, not reviewed',
  },
  article: {
    position: (n: number, of: number) => `Article ${n} of ${of}`,
    original: (languages: readonly string[]) =>
      languages.length === 1 ? `${languages.map(languageName).join()} original` : 'Original',
    translated: (language: string) => `${language}, unofficial translation`,
    neighbours: 'Other articles by date',
    previous: 'Previous',
    next: 'Next',
    about: 'About this article',
    terms: 'Names and terms',
    untranslated:
      'This article is not translated yet. The original stands here whichever languages are shown.',
    empty: 'Nothing of this clipping is left as text of an article.',
    cite: 'How to cite',
    note: 'Note of the compiler',
    summary: 'Summary by the compiler',
    rights: 'Rights',
  },
  dating: {
    title: 'How the date is known',
    noneShort: 'no date is stated',
    none: 'No date is stated, and nothing lets one be inferred.',
    alternatives: 'Also possible',
    conflicts: 'Evidence that disagrees',
    line: (line: number) => `line ${line}`,
    sidecarLine: (line: number) => `line ${line} of the sidecar`,
    address: 'address of the page',
    metadata: 'metadata of the page',
  },
  cleaning: {
    title: 'What was changed in the clipping',
    untouched: 'Nothing was removed from the clipping and nothing was mended.',
    view: 'See the whole clipping, line by line',
    removed: (n: number) => `${count(n, 'line')} removed`,
    times: (n: number) => `and ${n - 1} more alike`,
    repaired: (n: number) => `${count(n, 'repair')}`,
    lifted: (n: number) => `${count(n, 'line')} read as facts`,
    columns: { line: 'Line', text: 'Text', why: 'Why', before: 'Clipping', after: 'Here', role: 'Read as' },
    remarks: 'Left as it stands, but worth a look',
    headline: 'Headline',
    pageTitle: (title: string) => `The clipping behind “${title}”`,
    pageLead:
      'Every line of the clipping as it was received, with what became of it. Only blank lines are left out; spaces that were put right are shown as ⍽.',
    removedHere: 'Removed:',
    unmarked: (n: number) =>
      `${count(n, 'more repair')} further on, told on the page of the article and in dossier.json`,
    kind: 'The clipping, line by line',
    back: 'Back to the article',
  },
  provenance: {
    title: 'Provenance',
    file: 'Clipping',
    sha256: 'SHA-256',
    size: 'Size',
    bytes: (n: number) => `${grouped(n)} bytes`,
    encoding: 'Encoding',
    language: 'Language',
    headline: 'Headline',
    translation: 'Translation by',
  },
  doubts: {
    title: 'Worth a look',
    lead: 'What the clippings do not tell, or tell in two ways. The compiler can settle it beside the clipping.',
    date: (n: number) => `${count(n, 'article')} without a date`,
    conflict: (n: number) => `${count(n, 'article')} with evidence against the date`,
    headline: (n: number) => `${count(n, 'article')} without a headline`,
    excerpt: (n: number) => `${count(n, 'article')} that may be cut off at a paywall`,
    outlet: (n: number) => `${count(n, 'article')} without an outlet`,
    author: (n: number) => `${count(n, 'article')} without an author, where most have one`,
    outletsToList:
      'A list of names under “outlets:” in dossier.yml settles the outlet of every clipping that has such a name on a line of its own.',
    more: (n: number) => `and ${n} more`,
  },
  about: {
    title: 'About this dossier',
    method: 'How it was made',
    sources: 'Sources',
    rules: 'Rules of cleaning',
    rulesLead: 'A line is removed from a clipping only by one of these rules, and never silently.',
    rights: 'Rights',
    marking: 'Marking',
    problems: 'Known problems',
    data: 'For other programs',
    columns: {
      outlet: 'Outlet',
      country: 'Country',
      language: 'Language',
      articles: 'Articles',
      note: 'Note',
    },
  },
  timeline: {
    lead: 'What the articles say happened or was to happen, in order of date, in their own words. Days on which the articles appeared are set apart.',
    empty: 'The articles name no dated event.',
    published: 'Published',
    coming: 'Announced beforehand',
    overview: 'Events and articles over time',
    overviewDescription:
      'Two rows over one axis: dated events that the articles name, larger where more articles name them, and the days on which the articles appeared. The list below says the same in words.',
    events: 'Events',
    publications: 'Articles published',
    latest: 'Latest events',
    sheets: (n: number) => `All ${count(n, 'event')} and days of publication, by date`,
    farEvents: (n: number) =>
      `${count(n, 'event')} more than a year away from every article: in the list only.`,
  },
  print: {
    contents: 'Contents',
    hint: 'The whole dossier on one page. Choose the languages, then print; the page size and margins are set for paper.',
    tooMany: (n: number) =>
      `${grouped(n)} articles are too many for one printed page; print them one by one from here.`,
  },
  notFound: {
    title: 'Page not found',
    text: 'This dossier has no page at that address. It may have been renamed when the dossier was built again.',
    home: 'To the digest',
    homeAbove: 'To the digest, if the address was of a page in a folder',
  },
  searchPage: {
    title: 'Search',
    noScript:
      'Searching needs JavaScript, which is switched off in this browser. The digest lists every article without it, and on the page with the whole dossier the browser’s own search (Ctrl F or ⌘F) finds any word.',
  },
} as const;

/** `448 kB`, `1.2 MB`: decimal units, as file managers show them. */
function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `1,234`, as the platform says it too, which takes longer to load what it knows of it than many pages. */
export function grouped(n: number): string {
  return n < 1000 ? String(n) : String(n).replace(/\B(?=(?:\d{3})+$)/g, ','); // «1234» between «1» and «2», not «123»
}

/** `3 lines`, `1 line`. */
function count(n: number, noun: string): string {
  return `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** `French` for `fr`: the pages speak English. */
export function languageName(language: string): string {
  return nameOf(language, 'en');
}

export const titleBasis: Record<Title['basis'], string> = {
  stated: 'as in the clipping',
  supplied: 'supplied by the compiler',
  derived: 'taken from the first sentence; the clipping has none',
};

export const factBasis: Record<Fact['basis'], string> = {
  sidecar: 'given by the compiler',
  stated: 'stated by the clipping',
  url: 'known from the address',
  page: 'stated by the saved page',
};

export const relayWords: Record<Relay['how'], string> = {
  translated: 'translated from',
  syndicated: 'taken over from',
  quoted: 'quoting',
};

export const metadataRoles: Record<MetadataRole, string> = {
  title: 'headline',
  date: 'date',
  section: 'section',
  outlet: 'outlet',
  author: 'author',
  agency: 'agency',
  source: 'source',
  'translation-note': 'note on the translation',
  status: 'state of the page',
  'front-matter': 'front matter',
};

/** How a whole article's translation came to be, in the order of what a reader must know first. */
export const translationStates: Record<TranslationState, string> = {
  missing: 'not translated',
  stale: 'out of date',
  machine: 'machine translation, not reviewed',
  human: 'translated or revised by hand',
  supplied: 'supplied by the compiler',
  sample: 'sample translation',
  original: 'already in the reader’s language',
};

/** Longer words of the about page. */
export const aboutMethod: {
  steps: readonly string[];
  translation: readonly (readonly [TranslationState, string])[];
  json: string;
  schema: string;
  tlp: readonly (readonly [string, string])[];
} = {
  steps: [
    'The clippings were read as received and never modified. What does not belong to an article (menus, counters, links, comments) was removed line by line by the rules listed below; damage left by copying was mended. Each article lists what was removed and mended, and why, and its cleaning page shows every line of the file.',
    'Dates come from the clippings themselves. A date that is stated is given as stated; one that was worked out says so and shows the words it rests on. A month is never shown as a day.',
    'Each paragraph stands beside its translation. Quotations and citations should be taken from the original.',
  ],
  translation: [
    ['sample', 'The translation was written for this sample dossier.'],
    ['machine', 'Parts of the translation are by a machine and have not been reviewed. They are marked.'],
    ['human', 'Parts of the translation were written or revised by hand.'],
    ['supplied', 'Some headlines were translated by the compiler.'],
    ['stale', 'The original of some paragraphs changed after they were translated. They are marked.'],
    ['missing', 'Some paragraphs are not translated yet. They are marked.'],
  ],
  json: 'the whole dossier: articles, paragraphs in both languages, dates with their evidence, removals, events',
  schema: 'the JSON Schema that describes it',
  tlp: [
    ['TLP:RED', 'For the eyes and ears of individual recipients only; no further disclosure.'],
    [
      'TLP:AMBER+STRICT',
      'Limited disclosure: within the recipient’s organisation only, on a need-to-know basis.',
    ],
    [
      'TLP:AMBER',
      'Limited disclosure: within the recipient’s organisation and its clients, on a need-to-know basis.',
    ],
    ['TLP:GREEN', 'Limited disclosure: within the recipient’s community.'],
    ['TLP:CLEAR', 'Disclosure is not limited.'],
  ],
};
