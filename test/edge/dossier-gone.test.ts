import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildAnew } from '../../src/edge/build-anew.ts';
import { readDossier } from '../../src/edge/read-dossier.ts';

it('makes no folder again of a dossier that is gone since it was read', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gone-'));
  await mkdir(path.join(folder, 'articles'));
  await writeFile(path.join(folder, 'articles/port.txt'), 'Le port a rouvert lundi, a dit la mairie.\n');
  const read = readDossier(folder);
  await rm(folder, { recursive: true });
  const made = { inputs: '', dossier: folder, watched: undefined };
  const settings = { search: false, pdf: false, cache: false, progress: () => {} };
  await expect(buildAnew(read, path.join(folder, '_site'), made, settings)).rejects.toThrow(
    `${folder} is gone since it was read; nothing was written`,
  );
  await expect(stat(folder)).rejects.toThrow('ENOENT');
});
