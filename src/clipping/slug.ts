import { withoutMarks } from '../language/fold.ts';

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/; // matches «aux», not «auxerre»

/** A name that is a page name already, as most are: matches «2021-04-sommet», not «Sommet», «a--b» or «-a». */
const SLUG = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A clipping's file name as a page name: lower-case ASCII letters, digits and hyphens, at most 80 characters,
 * safe on every file system. A name with no Latin letter or digit takes the first of the clipping's hash.
 */
export function slugOf(file: string, sha256: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  if (SLUG.test(name) && !RESERVED.test(name)) return name;
  const slug = withoutMarks(name.replace(/[œŒ]/g, 'oe').replace(/[æÆ]/g, 'ae').replace(/ß/g, 'ss'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  if (slug === '') return `clipping-${sha256.slice(0, 8)}`;
  return RESERVED.test(slug) ? `clipping-${slug}` : slug;
}
