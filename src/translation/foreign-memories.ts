import type { Problem } from '../errors.ts';
import type { Clipping, Language } from '../model.ts';
import { memoryFile, namedFor } from './memory.ts';

/** What of a clipping tells which memory is its own. */
type OfPage = Pick<Clipping, 'slug' | 'language'>;

/**
 * Names the memories of a clipping that are of another language than it has: they are not used. One into another
 * language than the dossier's may belong to another edition of it.
 */
export function foreignMemories(
  files: readonly string[],
  { slug, language }: OfPage,
  target: Language,
): Problem[] {
  const own = memoryFile(slug, language, target);
  const rename = language === target || files.includes(own) ? '' : `rename it to ${own}, or `;
  return files.flatMap((file): Problem[] => {
    const from = namedFor(file)?.source;
    if (from === undefined || from === language) return [];
    return [
      {
        kind: 'memory-language',
        severity: 'warning',
        file,
        message: `this translation is from «${from}», but its clipping is in «${language}», and it is not used`,
        hint: `${rename}state «language: ${from}» in the clipping’s sidecar; else delete it`,
      },
    ];
  });
}

/** The same for many clippings, of all files of a dossier's memories. */
export function foreignMemoriesOf(
  clippings: readonly OfPage[],
  files: readonly string[],
  target: Language,
): Problem[] {
  const byPage = new Map<string, string[]>();
  for (const file of files) {
    const page = namedFor(file)?.page;
    if (page !== undefined) byPage.set(page, [...(byPage.get(page) ?? []), file]);
  }
  return clippings.flatMap((each) => foreignMemories(byPage.get(each.slug) ?? [], each, target));
}
