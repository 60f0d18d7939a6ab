import { createHash } from 'node:crypto';
import type { Dossier, Language } from '../model.ts';
import { CATALOGUE, type PartList } from '../search/catalogue.ts';
import { type SearchRecord, searchRecords } from '../search/records.ts';
import { MOST_IN_INDEX, type Shard, shardsOf } from '../search/shards.ts';
import type { OutputFolder } from './output-folder.ts';
import {
  buildSearch,
  catalogueOf,
  indexLanguages,
  type LanguageIndex,
  type LanguageRecords,
  strangersOf,
  withTwins,
} from './pagefind.ts';
import { digest, engineScript, packed, type SiteFile } from './pagefind-files.ts';
import { keepSearch, NOTES, rememberSearch, type SearchNote, searchKey } from './search-reuse.ts';

/** Told in words how far the search is. */
type Progress = (stage: string) => void;

/** How the search of a dossier is written. */
export interface SearchOptions {
  progress?: Progress;
  /** More articles than these are indexed in shards, of at most so many each. */
  most?: number;
  mostInShard?: number;
  /** Folder of the notes of what was made before. */
  notes?: string;
}

/**
 * Writes the search of a dossier. Indexing takes most of a build, so what stands in the output is kept where no
 * word has changed. Up to `most` articles have one index a language; more are indexed in shards, one after the
 * other, so that neither memory nor what one change costs grows with the collection.
 */
export async function writeSearch(
  dossier: Dossier,
  output: OutputFolder,
  { progress = () => undefined, most = MOST_IN_INDEX, mostInShard, notes = NOTES }: SearchOptions = {},
): Promise<void> {
  progress('search');
  if (dossier.articles.length <= most) return writeWhole(searchRecords(dossier), { output, progress, notes });
  const shards = shardsOf(dossier.articles, mostInShard);
  const written: SearchNote[] = [];
  for (const [at, shard] of shards.entries()) {
    const stage = `search, part ${at + 1} of ${shards.length}`;
    progress(stage);
    const told = (share: string) => progress(`${stage}: ${share}`);
    written.push(await writeShard(shard, dossier, { output, progress: told, notes }));
  }
  progress('search');
  await writePartList(written, { output, progress, notes });
}

interface Place {
  output: OutputFolder;
  progress: Progress;
  notes: string;
}

async function writeWhole(languages: LanguageRecords[], { output, progress, notes }: Place): Promise<void> {
  const key = searchKey('search/', languages);
  if (keepSearch(key, output, notes)) return;
  const files = await buildSearch(languages, (texts) => progress(`search: ${shareOf(texts, languages)}`));
  write(files, output);
  rememberSearch(key, files, {}, notes);
}

/** A shard's files depend on its own articles alone: its folder, word lists, texts, and its own catalogue. */
async function writeShard(
  { name, articles }: Shard,
  dossier: Dossier,
  { output, progress, notes }: Place,
): Promise<SearchNote> {
  const folder = `search/${name}/`;
  const languages = searchRecords(dossier, articles);
  const key = searchKey(folder, languages);
  const kept = keepSearch(key, output, notes);
  if (kept) return kept;
  const indexes = await indexLanguages(languages, folder, (texts) => progress(shareOf(texts, languages)));
  const [first] = indexes;
  if (!first) return { files: [], words: {} };
  const catalogue = packed('', catalogueOf(languages, indexes, await engineScript(first.module)));
  const path = `${folder}catalogue.${digest(catalogue.bytes)}.pack`;
  const files = withTwins([...indexes.flatMap((index) => index.files), { ...catalogue, path }]);
  write(files, output);
  return rememberSearch(key, files, wordsOf(indexes), notes);
}

/** `1,280 of 4,000 texts`. */
function shareOf(texts: number, languages: LanguageRecords[]): string {
  const all = languages.reduce((sum, { records }) => sum + records.length, 0);
  return `${texts.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} texts`;
}

function wordsOf(indexes: LanguageIndex[]): Record<Language, string[]> {
  return Object.fromEntries(indexes.map(({ bundle, words }) => [bundle.language, [...words]]));
}

/** What the shards have in common: their list, stemmers, engine, and the words that mislead a stemmer. */
async function writePartList(shards: SearchNote[], { output, notes }: Place): Promise<void> {
  const hash = createHash('sha256');
  for (const { files } of shards) hash.update(JSON.stringify(files));
  const key = searchKey(hash.digest('hex'), []);
  if (keepSearch(key, output, notes)) return;
  const words = new Map<Language, Set<string>>();
  for (const shard of shards) {
    for (const [language, own] of Object.entries(shard.words)) {
      const all = words.get(language) ?? new Set();
      for (const word of own) all.add(word);
      words.set(language, all);
    }
  }
  const files = await commonFiles(words, catalogues(shards));
  write(files, output);
  rememberSearch(key, files, {}, notes);
}

/** Any index of a language brings its stemmer and the engine: one of a single word does. */
async function commonFiles(words: Map<Language, Set<string>>, parts: PartList['parts']): Promise<SiteFile[]> {
  const languages = [...words.keys()].map((language) => ({ language, records: [oneWord(language)] }));
  const tiny = await indexLanguages(languages, 'search/');
  const [first] = tiny;
  if (!first) return [];
  const engine = await engineScript(first.module);
  const strangers: Record<Language, string> = {};
  for (const index of tiny) {
    const { language } = index.bundle;
    const others = [...words].flatMap(([other, own]) => (other === language ? [] : [own]));
    const foreign = new Set<string>();
    for (const own of others) for (const word of own) foreign.add(word);
    const own = words.get(language) ?? new Set();
    strangers[language] = (await strangersOf(index, engine, own, foreign)).join(' ');
  }
  const list: PartList = { parts, strangers };
  return withTwins([...tiny.map(({ stemmer }) => stemmer), packed(CATALOGUE, list)], engine);
}

function oneWord(language: Language): SearchRecord {
  const otherTitle = { text: '', language };
  const facts = { outlet: '', dateInWords: '', year: '', month: '', sortDate: '' };
  return {
    url: 'a',
    language,
    title: 'a',
    otherTitle,
    blocks: [],
    ...facts,
    sourceLanguage: language,
    state: 'original',
  };
}

function catalogues(shards: SearchNote[]): PartList['parts'] {
  const paths = shards.flatMap(({ files }) => files.map(([path]) => path));
  // «search/2014/catalogue.0123456789.pack», not its twin
  return paths
    .filter((path) => /\/catalogue\.\w+\.pack$/.test(path))
    .map((catalogue) => ({ root: '', catalogue }));
}

function write(files: readonly SiteFile[], output: OutputFolder): void {
  output.announce(files.map((file) => file.path));
  for (const { path, bytes } of files) output.write(path, bytes);
}
