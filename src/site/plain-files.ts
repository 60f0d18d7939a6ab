import { dossierJson, dossierJsonParts, dossierSchemaJson } from './dossier-json.ts';
import type { FilePart } from './file-part.ts';
import { headersFile } from './security.ts';
import type { SiteInput } from './site-input.ts';

/** A file of the site that is no page. */
export interface PlainFile {
  path: string;
  text: string;
  /** What the file rests on beside the program, as values of JSON, where that is less than the dossier. */
  restsOn?: unknown;
  /** The text in parts, where it may be too long to be held whole. */
  parts?: Iterable<FilePart>;
}

/** Files of the site that are not pages, with their text. */
export function plainFiles(site: SiteInput): PlainFile[] {
  const { sourceLanguage, targetLanguage } = site.dossier.settings;
  return [
    {
      path: 'dossier.json',
      get text() {
        return dossierJson(site.dossier);
      },
      get parts() {
        return dossierJsonParts(site.dossier);
      },
    },
    {
      path: 'dossier.schema.json',
      restsOn: [sourceLanguage, targetLanguage],
      get text() {
        return dossierSchemaJson(site.dossier.settings);
      },
    },
    { path: '_headers', text: headersFile() },
  ];
}
