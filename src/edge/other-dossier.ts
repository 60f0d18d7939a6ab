import { realpathSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../errors.ts';
import type { Article, Dossier } from '../model.ts';
import { builtFrom } from './built-before.ts';
import { isOurs, LIST, parseList } from './checksums.ts';
import { foundAt, readPlain } from './site-files.ts';
import { type Stated, statedArticles, statedTitles } from './stated-articles.ts';

/**
 * Stops a build before it puts a dossier's site in the place of another dossier's, as by a mistyped `--output`. Another
 * one has no article in common, and another title, or the folder that it was last built from is still a dossier; or its
 * site stands in its own folder, and then some articles may well be the same. Where a dossier has its site in its own
 * folder, or was last built to the same place, all of it may have changed.
 */
export function refuseOther(
  output: string,
  folder: string,
  { settings, articles }: Dossier,
  from = builtFrom(output),
): void {
  const own = path.resolve(folder);
  if (path.dirname(path.resolve(output)) === own || from === own) return;
  const json = readPlain(path.join(output, 'dossier.json'));
  if (!json || !isOurs(parseList(readPlain(path.join(output, LIST))?.toString('utf8') ?? ''))) return;
  const around = path.dirname(path.resolve(output));
  if (isDossier(around) && realpathSync(around) !== realpathSync(own)) throw inAnother(output, around);
  if (isFree(statedArticles(json) ?? [], articles)) return;
  const titles = statedTitles(json);
  const { source, target } = settings.title;
  const isElsewhere = from !== undefined && foundAt(path.join(from, 'articles')) !== undefined;
  if (!isElsewhere && titles.join() === [source, target].join()) return;
  const where = isElsewhere ? ` of ${from}` : '';
  throw new CommandError(
    `${output} holds the site of another dossier, «${titles.at(-1) ?? ''}»${where}, and none of its articles is in this one, «${target}»; nothing was changed`,
    'choose another --output; if that site is no longer wanted, delete its folder first',
  );
}

/** Whether a folder is one that somebody builds a dossier from; a built site has pages of articles in it as well. */
function isDossier(folder: string): boolean {
  const has = (name: string) => foundAt(path.join(folder, name)) !== undefined;
  return has('dossier.yml') || (has('articles') && !has('dossier.json'));
}

function inAnother(output: string, folder: string): CommandError {
  return new CommandError(
    `${output} holds a site and stands in the folder of another dossier, ${folder}; nothing was changed`,
    'choose another --output; if that site is no longer wanted, delete its folder first',
  );
}

/** Whether nothing speaks against these articles in the place of those that stand there: none do, or some are the same. */
function isFree(stated: Iterable<Stated>, articles: readonly Article[]): boolean {
  const known = new Set(articles.flatMap(({ clipping: { slug, sha256 } }) => [slug, sha256]));
  let count = 0;
  for (const { slug = '', sha256 = '' } of stated) {
    if (known.has(slug) || known.has(sha256)) return true;
    count++;
  }
  return count === 0 || articles.length === 0;
}
