/** Lists every file of a site with its hash, for `sha256sum -c`; also tells which files are ours to delete. */
export const LIST = 'SHA256SUMS';

/** Stands in the list for a file that is about to be written: such a list is that of a build that has not ended. */
export const UNKNOWN = '0'.repeat(64);

/** Without these a list is somebody else's, such as that of a folder of downloads. */
const MARKS = ['dossier.json', 'dossier.schema.json'];

/** Describes a collection of dossiers; its list names it. */
export const COLLECTION = 'collection.json';

/** Whether a list was written by a build of a dossier. */
export function isOurs(list: ReadonlyMap<string, string>): boolean {
  return MARKS.every((name) => list.has(name));
}

/** Letters of a hash, and spaces after it. */
const [HASH, GAP] = [64, 2];
const ENTRY = /^[0-9a-f]{64} {2}.+$/; // «<64 hex digits>  index.html», not a comment

/** Hash by path. Lines that are no entry, and paths that lead out of the folder, are left out. */
export function parseList(text: string): Map<string, string> {
  const list = new Map<string, string>();
  for (const line of text.split('\n')) {
    const name = line.slice(HASH + GAP);
    if (ENTRY.test(line) && isInside(name)) list.set(name, line.slice(0, HASH));
  }
  return list;
}

/** The list as text, by path. */
export function formatList(list: ReadonlyMap<string, string>): string {
  return [...list.keys()]
    .sort()
    .map((name) => `${list.get(name)}  ${name}\n`)
    .join('');
}

/** A path that stays in the folder on every system: `articles/a.html`; not `../a`, `/a`, `C:a`, `a\b` or `a//b`. */
export function isInside(name: string): boolean {
  return !OUTSIDE.test(name);
}

/** Matches `C:\a`, `../a`, `a//b`, `a/./b` and `/`; not `articles/a.html` or `.../a`. */
const OUTSIDE = /[\\:\p{Cc}]|(?:^|\/)\.{0,2}(?:\/|$)/u;
