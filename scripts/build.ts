import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pc from 'picocolors';
import { buildSite } from '../src/edge/build-site.ts';
import { loadDossier } from '../src/edge/load-dossier.ts';
import { writeSite } from '../src/edge/output-folder.ts';
import {
  COMMON,
  COMMON_HELP,
  dossierFolder,
  outputFolder,
  printable,
  readArguments,
  reportProblems,
  runCommand,
  shownPath,
} from './command.ts';

const HELP = `npm run build -- [options]

Writes the dossier's site: open index.html by double-click, or put the folder on any web server.

  --output DIR       where the site goes (default: _site in the dossier's folder)
  --allow-problems   exit 0 although some clipping has an error
${COMMON_HELP}
`;

await runCommand(async () => {
  const { values } = readArguments({
    options: { ...COMMON, output: { type: 'string' }, 'allow-problems': { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const folder = dossierFolder(values.dossier);
  const output = outputFolder(folder, values.output);

  const loaded = await loadDossier(folder);
  const errors = reportProblems(loaded.problems);
  const site = await buildSite(loaded);
  const { written, unchanged, deleted, kept, fingerprint } = writeSite(output, site);
  for (const name of kept) {
    const file = printable(path.join(shownPath(output), name));
    process.stderr.write(
      `${pc.yellow('warning')} ${file}: this page is gone, but somebody changed the file: it was left\n`,
    );
  }

  const { articles } = loaded.dossier;
  process.stdout.write(
    `${pc.bold(`${articles.length} article${articles.length === 1 ? '' : 's'}`)}, ${site.size} files: ` +
      `${written} written, ${unchanged} unchanged, ${deleted} deleted\n` +
      `${pc.dim(`fingerprint ${fingerprint} (npm run verify compares it)`)}\n` +
      `open ${pc.underline(shownPath(path.join(output, 'index.html')))} or ${pathToFileURL(path.join(output, 'index.html'))}\n`,
  );
  if (errors === 0 || values['allow-problems']) return 0;
  process.stderr.write(
    `${errors} error${errors === 1 ? '' : 's'}: the site was built without what is named above\n`,
  );
  return 1;
});
