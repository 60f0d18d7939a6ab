import { CATALOGUE, type Catalogue, type PartList } from '../catalogue.ts';
import { readJson, type Source, unpack } from './shard.ts';

/** The catalogues that are searched together, one after the other, with their paths as from the page's own site. */
export async function readParts(source: Source, root = '', path = CATALOGUE): Promise<Catalogue[]> {
  const read = readJson(await source.file(root + path).then(unpack)) as Catalogue | PartList;
  if (!('parts' in read)) return [from(root, read)];
  const lists = await Promise.all(
    read.parts.map((part) => readParts(source, root + part.root, part.catalogue)),
  );
  const { strangers } = read;
  const parts = lists.flat();
  if (!strangers) return parts;
  return parts.map(({ bundles, ...rest }) => ({
    ...rest,
    bundles: bundles.map((bundle) => ({ ...bundle, strangers: strangers[bundle.language] ?? '' })),
  }));
}

function from(root: string, { engine, bundles, articles }: Catalogue): Catalogue {
  return {
    engine: root + engine,
    bundles: bundles.map((bundle) => ({
      ...bundle,
      meta: root + bundle.meta,
      wasm: root + bundle.wasm,
      index: root + bundle.index,
      texts: root + bundle.texts,
    })),
    articles: root ? articles.map((article) => ({ ...article, url: root + article.url })) : articles,
  };
}
