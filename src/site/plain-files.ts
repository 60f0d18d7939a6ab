import { dossierJsonParts, dossierSchemaJson } from './dossier-json.ts';
import { headersFile } from './security.ts';
import type { SiteInput } from './site-input.ts';

/** A file of the site that is no page. */
export interface PlainFile {
  path: string;
  text: string;
  /** The text in pieces, where it may be too long to be held whole. */
  parts?: Iterable<string>;
}

/** Files of the site that are not pages, with their text. */
export function plainFiles(site: SiteInput): PlainFile[] {
  return [
    {
      path: 'dossier.json',
      get text() {
        return [...dossierJsonParts(site.dossier)].join('');
      },
      parts: { [Symbol.iterator]: () => dossierJsonParts(site.dossier)[Symbol.iterator]() },
    },
    { path: 'dossier.schema.json', text: dossierSchemaJson(site.dossier.settings) },
    { path: '_headers', text: headersFile() },
  ];
}
