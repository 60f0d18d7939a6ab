import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pc from 'picocolors';
import { runBuild } from '../src/edge/run-build.ts';
import type { DoubtInWords } from '../src/site/doubts.ts';
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
  --pdf              puts the dossier as one PDF into the site, and links it
  --no-search        leaves the search out, for a quick look
  --no-cache         cleans and dates every article anew
  --allow-problems   exit 0 although some clipping has an error
${COMMON_HELP}
`;

runCommand(async () => {
  const { values } = readArguments({
    options: {
      ...COMMON,
      output: { type: 'string' },
      pdf: { type: 'boolean', default: false },
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
  const result = await runBuild(folder, target, {
    search: !values['no-search'],
    pdf: values.pdf,
    cache: !values['no-cache'],
    progress,
  }).finally(() => progress(''));
  const { problems, doubts, articles, written, unchanged, deleted, kept } = result;
  const { fingerprint, damaged, pdfTakenOut } = result;
  const errors = reportProblems(problems);
  if (damaged > 0) process.stderr.write(damagedNote(damaged));
  if (pdfTakenOut) process.stderr.write(pdfNote());
  for (const name of kept) {
    const file = printable(path.join(shownPath(target), name));
    process.stderr.write(
      `${pc.yellow('warning')} ${file}: this page is gone, but somebody changed the file: it was left\n`,
    );
  }

  process.stdout.write(
    `${pc.bold(`${articles} article${articles === 1 ? '' : 's'}`)}, ${written + unchanged} files: ` +
      `${written} written, ${unchanged} unchanged, ${deleted} deleted\n` +
      `${pc.dim(`fingerprint ${fingerprint} (npm run verify prints that of a copy, to compare)`)}\n` +
      (doubts.length > 0 ? `${worthALook(doubts, target)}\n` : '') +
      `open ${pc.underline(shownPath(path.join(target, 'index.html')))} or ${pathToFileURL(path.join(target, 'index.html'))}\n`,
  );
  if (errors === 0 || values['allow-problems']) return 0;
  process.stderr.write(
    `${errors} error${errors === 1 ? '' : 's'}: the site was built without what is named above\n`,
  );
  return 1;
});

/** What the clippings do not tell, in one line, where the articles are named, and what settles many of them. */
function worthALook(doubts: readonly DoubtInWords[], target: string): string {
  const list = printable(`${shownPath(path.join(target, 'about.html'))}#look`);
  const says = doubts.map((doubt) => doubt.says).join(', ');
  return [`worth a look: ${says} (named in ${list})`, ...doubts.flatMap(({ settle }) => settle ?? [])].join(
    '\n  ',
  );
}

/** A PDF that this build did not set would say something else than the pages beside it. */
function pdfNote(): string {
  const taken = 'dossier.pdf of an earlier build was taken out of the site, because it would be out of date';
  return `${pc.yellow('note')} ${taken}; to have it in the site, build with: npm run build -- --pdf\n`;
}

function damagedNote(count: number): string {
  const entries = `${count} entr${count === 1 ? 'y' : 'ies'}`;
  return `${pc.yellow('note')} ${entries} of the cache were damaged and made again; .cache/ is safe to delete\n`;
}
