import { readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CommandError } from '../errors.ts';
import { CATALOGUE, type Catalogue, type CatalogueArticle, type PartList } from '../search/catalogue.ts';
import { type CollectedDossier, type Collection, collectionPages } from '../site/collection.ts';
import { ASSETS } from './build-site.ts';
import { bundleAssets } from './bundle-assets.ts';
import { COLLECTION, isOurs, LIST, parseList } from './checksums.ts';
import { openOutput, type SiteFiles, type Written } from './output-folder.ts';
import { packed, twinOf } from './pagefind-files.ts';
import { foundAt, hashOf, readPlain } from './site-files.ts';

/** Pagefind's files begin so, once unpacked; ours too. */
const SIGNATURE = 'pagefind_dcd'.length;
const DOSSIER = 'dossier.json';

/**
 * Writes into a folder, beside the built dossiers that stand in its subfolders, a page that lists them and a search
 * that asks all of them. The search reads each dossier's own indexes, so it is right even where a dossier is built
 * anew; what the page says of that dossier is then of the time before, until the collection is written again.
 */
export async function writeCollection(
  folder: string,
  title: string,
): Promise<Written & { collection: Collection }> {
  const dossiers = dossiersIn(folder).map((name) => readDossierSite(folder, name));
  if (dossiers.length === 0) {
    throw new CommandError(
      `there is no built dossier in a folder of ${folder}`,
      'build each into a folder of its own there: npm run build -- --dossier press/2021 --output public/2021',
    );
  }
  const collection: Collection = { title, dossiers };
  const files: SiteFiles = new Map(await bundleAssets());
  for (const { path: name, text } of collectionPages(collection, ASSETS)) files.set(name, text);
  const list: PartList = { parts: dossiers.map(({ root }) => ({ root, catalogue: CATALOGUE })) };
  const catalogue = packed(CATALOGUE, list);
  for (const file of [catalogue, twinOf(catalogue)]) files.set(file.path, file.bytes);
  files.set(COLLECTION, `${JSON.stringify(collection, null, 2)}\n`);
  const output = openOutput(folder, undefined, undefined, 'collection');
  try {
    output.announce(files.keys());
    for (const [name, content] of files) output.write(name, content);
    return { ...output.finish(), collection };
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** Subfolders that hold a built dossier, by name. */
function dossiersIn(folder: string): string[] {
  if (!foundAt(folder)?.isDirectory())
    throw new CommandError(`${folder} is not a folder`, 'name the folder that holds the built dossiers');
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map((entry) => entry.name)
    .filter((name) => isOurs(parseList(readPlain(path.join(folder, name, LIST))?.toString('utf8') ?? '')))
    .sort();
}

function readDossierSite(folder: string, name: string): CollectedDossier {
  const at = path.join(folder, name);
  // «2021» and «ports_2021», not «a b» or «%41»: the name becomes a part of addresses
  if (!/^[\w.-]+$/.test(name))
    throw new CommandError(`the folder ${at} has a name that is not safe in an address`, 'rename it');
  const facts = headOf(path.join(at, DOSSIER));
  const articles = catalogued(at, '', CATALOGUE);
  const years = articles.flatMap(({ year }) => year || []).sort();
  const { sourceLanguage, targetLanguage, title, marking } = facts;
  return {
    root: `${name}/`,
    title: { source: title[sourceLanguage] ?? name, target: title[targetLanguage] ?? name },
    sourceLanguage,
    targetLanguage,
    ...(marking && { marking }),
    articles: articles.length,
    years: [years[0] ?? '', years.at(-1) ?? ''],
    fingerprint: hashOf(readPlain(path.join(at, LIST)) ?? new Uint8Array()),
  };
}

interface DossierHead {
  title: Record<string, string | null>;
  sourceLanguage: string;
  targetLanguage: string;
  marking?: string;
}

/** What `dossier.json` says before its articles, which may be many. */
function headOf(file: string): DossierHead {
  const text = readPlain(file)?.toString('utf8', 0, 1 << 20) ?? '';
  const end = text.search(/,\s*"articles": \[/); // the first list of the file, not a title that names it
  try {
    return JSON.parse(`${text.slice(0, end)}}`);
  } catch (error) {
    throw new CommandError(`${file} is not the list of a built dossier`, 'build it again', { cause: error });
  }
}

function catalogued(site: string, root: string, name: string): CatalogueArticle[] {
  const file = path.join(site, root, name);
  const bytes = readPlain(file);
  if (!bytes) throw new CommandError(`${site} has no search`, 'build it without --no-search');
  let read: Catalogue | PartList;
  try {
    read = JSON.parse(gunzipSync(bytes).subarray(SIGNATURE).toString('utf8'));
  } catch (error) {
    throw new CommandError(`${file} is damaged`, 'build this dossier again', { cause: error });
  }
  if (!('parts' in read)) return read.articles;
  return read.parts.flatMap((part) => catalogued(site, root + part.root, part.catalogue));
}
