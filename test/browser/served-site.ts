import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSite } from '../edge/site-with-search.ts';
import { INVENTED, inventedDossier } from '../search/corpus.ts';
import { type ServedFolder, serveFolder } from './serve-folder.ts';

/** The invented dossier's site, on a disk and under a path of a server. */
export type ServedSite = Omit<ServedFolder, 'close'> & { close(): Promise<void> };

/** Builds the site in a temporary folder and serves it on loopback under `/some/path/`. */
export async function serveSite(): Promise<ServedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-search-'));
  await writeSite(folder, inventedDossier(INVENTED));
  const served = await serveFolder(folder);
  return {
    ...served,
    async close() {
      served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
