import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pc from 'picocolors';
import { openArticleCache } from '../src/edge/article-cache.ts';
import { buildSite } from '../src/edge/build-site.ts';
import { loadDossier } from '../src/edge/load-dossier.ts';
import { openOutput, type Written } from '../src/edge/output-folder.ts';
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
  showProgress,
} from './command.ts';

const HELP = `npm run build -- [options]

Writes the dossier's site: open index.html by double-click, or put the folder on any web server.

  --output DIR       where the site goes (default: _site in the dossier's folder)
  --no-search        leaves the search out, for a quick look
  --no-cache         cleans and dates every article anew
  --allow-problems   exit 0 although some clipping has an error
${COMMON_HELP}
`;

await runCommand(async () => {
  const { values } = readArguments({
    options: {
      ...COMMON,
      output: { type: 'string' },
      'no-search': { type: 'boolean', default: false },
      'no-cache': { type: 'boolean', default: false },
      'allow-problems': { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const folder = dossierFolder(values.dossier);
  const target = outputFolder(folder, values.output);

  const progress = showProgress();
  progress('articles');
  const cache = values['no-cache'] ? undefined : openArticleCache();
  const loaded = await loadDossier(folder, cache ? { cache } : {});
  progress('');
  if (cache && cache.damaged() > 0) process.stderr.write(damagedNote(cache.damaged()));
  const errors = reportProblems(loaded.problems);
  const output = openOutput(target);
  let result: Written;
  try {
    await buildSite(loaded, output, { search: !values['no-search'], progress });
    result = output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  } finally {
    progress('');
  }
  const { written, unchanged, deleted, kept, fingerprint } = result;
  for (const name of kept) {
    const file = printable(path.join(shownPath(target), name));
    process.stderr.write(
      `${pc.yellow('warning')} ${file}: this page is gone, but somebody changed the file: it was left\n`,
    );
  }

  const { articles } = loaded.dossier;
  process.stdout.write(
    `${pc.bold(`${articles.length} article${articles.length === 1 ? '' : 's'}`)}, ${written + unchanged} files: ` +
      `${written} written, ${unchanged} unchanged, ${deleted} deleted\n` +
      `${pc.dim(`fingerprint ${fingerprint} (npm run verify compares it)`)}\n` +
      `open ${pc.underline(shownPath(path.join(target, 'index.html')))} or ${pathToFileURL(path.join(target, 'index.html'))}\n`,
  );
  if (errors === 0 || values['allow-problems']) return 0;
  process.stderr.write(
    `${errors} error${errors === 1 ? '' : 's'}: the site was built without what is named above\n`,
  );
  return 1;
});

function damagedNote(count: number): string {
  const entries = `${count} entr${count === 1 ? 'y' : 'ies'}`;
  return `${pc.yellow('note')} ${entries} of the cache were damaged and made again; .cache/ is safe to delete\n`;
}
