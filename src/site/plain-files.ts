import { dossierJson, dossierSchemaJson } from './dossier-json.ts';
import { headersFile } from './security.ts';
import type { SiteInput } from './site-input.ts';

/** Files of the site that are not pages, with their text. */
export function plainFiles(site: SiteInput): { path: string; text: string }[] {
  return [
    { path: 'dossier.json', text: dossierJson(site.dossier) },
    { path: 'dossier.schema.json', text: dossierSchemaJson(site.dossier.settings) },
    { path: '_headers', text: headersFile() },
  ];
}
