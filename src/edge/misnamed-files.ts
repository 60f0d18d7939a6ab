import { readdirSync } from 'node:fs';
import path from 'node:path';
import { foundAt } from './site-files.ts';

/** Names that a person may have given to the files of a dossier that have one name only. */
const MEANT: readonly { name: string; like: RegExp }[] = [
  { name: 'dossier.yml', like: /^dossier\.ya?ml$/i }, // «Dossier.yml», «dossier.yaml», not «dossier.yml.bak»
  { name: 'glossary.csv', like: /^glossary\.csv$/i }, // «glossary.CSV», not «glossary-old.csv»
];

/**
 * Files in a dossier's folder that look like its settings or its glossary and are read by nobody, each with the name
 * that is read. Where that one stands there too, or where the disk takes both names for one, there is none.
 */
export function misnamedFiles(folder: string): { file: string; meant: string }[] {
  const names = namesIn(folder);
  return MEANT.flatMap(({ name, like }) => {
    const found = names.filter((each) => like.test(each) && each !== name);
    if (found.length === 0 || foundAt(path.join(folder, name))) return [];
    return found.map((file) => ({ file, meant: name }));
  });
}

/** None where nobody may list them: what is read there is read by its name. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
