import { lstatSync, renameSync } from 'node:fs';
import path from 'node:path';
import { guarded, type KnownFolders, makeParents } from './site-files.ts';

/**
 * Folders at the root of a site that do not stand there yet. They are made in the work folder, where nobody looks: a
 * file of theirs is written there at once, not under another name first, and each folder is moved to its place whole.
 */
export interface NewFolders {
  /** Where a file is to be written when it stands in one of them; undefined for all other files. */
  placeOf(name: string): string | undefined;
  /** Moves them to their places. */
  settle(): void;
}

const NEW = 'new';

/** The new folders of a site of which the work folder is this process's own. */
export function newFolders(folder: string, work: string): NewFolders {
  const place = path.join(work, NEW);
  const tops = new Map<string, 'new' | 'stands'>();
  const made: KnownFolders = new Set();
  return {
    placeOf(name) {
      const end = name.indexOf('/');
      if (end === -1) return undefined;
      const top = name.slice(0, end);
      const known = tops.get(top) ?? (lstatSync(path.join(folder, top), ABSENT_IS_WELL) ? 'stands' : 'new');
      tops.set(top, known);
      if (known === 'stands') return undefined;
      // step by step: a work folder that is gone must not be made again, and the dossier with it
      makeParents(work, `${NEW}/${name}`, made);
      return `${place}/${name}`;
    },
    settle() {
      for (const [top, known] of tops) {
        const target = path.join(folder, top);
        if (known === 'new') guarded(target, () => renameSync(path.join(place, top), target));
      }
      tops.clear();
      made.clear();
    },
  };
}

const ABSENT_IS_WELL = { throwIfNoEntry: false } as const;
