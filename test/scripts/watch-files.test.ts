import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { notWatched, watchFiles } from '../../scripts/watch-files.ts';
import { makeFolder } from './run-script.ts';

const systemError = (code: string) =>
  Object.assign(new Error(`${code}: as the system says it`), { code, path: '/d/translations' });

it('tells once of what cannot be watched, and goes on', async () => {
  const folder = await makeFolder({ 'articles/port.txt': 'Le port.' });
  const told: string[] = [];
  const watcher = watchFiles(folder, ['articles'], (line) => told.push(line));
  for (let i = 0; i < 2; i++) watcher.emit('error', systemError('EACCES'));
  expect(told).toHaveLength(1);
  await watcher.close();
  await rm(folder, { recursive: true });
});

it('says why, and what the system calls a full disk is none', () => {
  expect(notWatched(systemError('EACCES'), '/d')).toContain(
    'translations: changes there are not noticed: access is denied (check its permissions, and start again)',
  );
  expect(notWatched(systemError('ENOSPC'), '/d')).toContain('the system watches no more files');
});
