import { createHash } from 'node:crypto';
import type { ArticleSource } from '../../dossier/prepare-article.ts';
import type { Problem } from '../../errors.ts';
import type { Clipping } from '../../model.ts';
import { cacheKey } from '../cache-key.ts';
import { readMemoryBytes } from '../memory-folder.ts';
import { loadTexts } from './load-texts.ts';
import type { ArticlePlan, Planning } from './plan.ts';

/** What planning has to know of an article and its memory: little enough to be kept for ten thousand of them. */
export interface Outline {
  /** The memory that it was made with: its file, and the hash of its bytes or null where there was none. */
  memory?: { file: string; sha256: string | null };
  /** Absent where it cannot be read. */
  clipping?: Pick<Clipping, 'slug' | 'language'>;
  /** Absent where nothing can or need be translated. */
  article?: Omit<ArticlePlan, 'segments' | 'characters' | 'requests'>;
  /** Texts to be sent, those of other articles among them: key, characters, bytes in a request. */
  wanted: [key: string, characters: number, bytes: number][];
  problems: Problem[];
}

/**
 * The outlines of articles, in their order. One that an earlier run kept is used when clipping, sidecar, settings
 * and memory are the same to the byte: all files are read and hashed each time, and no date of a file is trusted.
 * The rest are made anew, for which clippings are cleaned and memories parsed.
 */
export async function findOutlines(planning: Planning): Promise<Outline[]> {
  const { sources, kept } = planning;
  const outlines = sources.map((source) => keptOutline(planning, source));
  const missing = [...sources.keys()].filter((i) => outlines[i] === undefined);
  if (missing.length > 0) {
    const { makeOutline } = await import('./make-outline.ts');
    const wanted = missing.flatMap((i) => sources[i] ?? []);
    let at = 0;
    for await (const texts of loadTexts(wanted, { kept })) {
      const i = missing[at] ?? 0;
      const source = sources[i];
      at += 1;
      const outline = makeOutline(planning, texts);
      outlines[i] = outline;
      if (source !== undefined) kept?.put(outlineKey(planning, source), JSON.stringify(outline));
    }
  }
  return outlines.filter((outline) => outline !== undefined);
}

function keptOutline(planning: Planning, source: ArticleSource): Outline | undefined {
  const text = planning.kept?.get(outlineKey(planning, source));
  if (text === undefined) return undefined;
  const outline = JSON.parse(text) as Outline;
  const { memory } = outline;
  const same = memory === undefined || memoryHash(planning.dossierDir, memory.file) === memory.sha256;
  return same ? outline : undefined;
}

/** Undefined where the file cannot be read, which is no outline's memory. */
function memoryHash(dossierDir: string, file: string): string | null | undefined {
  const { value, problems } = readMemoryBytes(dossierDir, file);
  if (problems.length > 0) return undefined;
  return value === undefined ? null : createHash('sha256').update(value).digest('hex');
}

function outlineKey({ engine, again }: Planning, source: ArticleSource): string {
  return `outline-${engine.name}-${again ? 'again' : 'missing'}-${cacheKey(source)}`;
}
