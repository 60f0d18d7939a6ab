import path from 'node:path';
import pc from 'picocolors';
import { readSettings as parseSettings } from '../src/dossier/settings.ts';
import { openArticleCache } from '../src/edge/article-cache.ts';
import { readSettings } from '../src/edge/dossier-folder.ts';
import { loadDossier } from '../src/edge/load-dossier.ts';
import { printPdf } from '../src/edge/print-pdf.ts';
import { openRelationsCache } from '../src/edge/relations-cache.ts';
import { CommandError } from '../src/errors.ts';
import type { Dossier, DossierSettings } from '../src/model.ts';
import type { Shown } from '../src/print/setting.ts';
import {
  COMMON,
  COMMON_HELP,
  dossierFolder,
  outputFile,
  readArguments,
  reportProblems,
  runCommand,
  shownPath,
} from './command.ts';

const HELP = `npm run pdf -- [options]

Writes the dossier as one PDF: cover, contents, summary, digest, timeline, the articles in both languages side
by side, index of names, sources. It is accessible (PDF/UA-1), and the same dossier gives the same bytes.

  --output FILE      where it goes (default: dossier.pdf in the dossier's folder; with --language fr
                     dossier-fr.pdf, with --article the article's name)
  --language LANG    both (default), or one language of the dossier alone: fr, en
  --article NAME     one article alone, by the name of its clipping or page, or by its number in the PDF
  --paper SIZE       A4 or Letter (default: as dossier.yml says)
  --archival         PDF/A-2a for archives instead of PDF/UA-1; needs the day of issue in dossier.yml
  --volumes BY       several PDF files: month, or the number of articles in each (use it for more than
                     about 500 articles); the first file holds the contents and the index of all
  --no-cache         cleans and dates every article anew
  --allow-problems   exit 0 although some clipping has an error
${COMMON_HELP}
`;

runCommand(async () => {
  const { values } = readArguments({
    options: {
      ...COMMON,
      output: { type: 'string' },
      language: { type: 'string', default: 'both' },
      article: { type: 'string' },
      paper: { type: 'string' },
      archival: { type: 'boolean', default: false },
      volumes: { type: 'string' },
      'no-cache': { type: 'boolean', default: false },
      'allow-problems': { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const folder = dossierFolder(values.dossier);
  // what can be refused at once is refused before anything is read
  const paper = readPaper(values.paper);
  const chosen = values.output === undefined ? undefined : outputFile(folder, values.output, 'dossier.pdf');
  const volumes = values.volumes === undefined ? undefined : readVolumes(values.volumes, values.article);
  const { value: settings } = parseSettings(readSettings(folder).settings);
  if (settings) readLanguage(values.language, settings);
  const loaded = await loadDossier(
    folder,
    values['no-cache'] ? {} : { cache: openArticleCache(), relations: openRelationsCache() },
  );
  const errors = reportProblems(loaded.problems);
  const { dossier } = loaded;
  const shown = readLanguage(values.language, dossier.settings);
  const article = values.article === undefined ? undefined : findArticle(values.article, dossier);
  const name = article ?? (shown === 'both' ? 'dossier' : `dossier-${values.language}`);
  const output = chosen ?? path.join(folder, `${name}.pdf`);
  const written = await printPdf(dossier, output, {
    shown,
    archival: values.archival,
    ...(article !== undefined && { article }),
    ...(paper !== undefined && { paper }),
    ...(volumes !== undefined && { volumes }),
    progress: showProgress,
  });
  endProgress();
  for (const { file, pages, bytes } of written) {
    const size = bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
    process.stdout.write(
      `${pc.underline(shownPath(file))}: ${pages} page${pages === 1 ? '' : 's'}, ${size}\n`,
    );
  }
  if (errors === 0 || values['allow-problems']) return 0;
  process.stderr.write(`${errors} error${errors === 1 ? '' : 's'}: printed without what is named above\n`);
  return 1;
});

function readLanguage(option: string, settings: DossierSettings): Shown {
  if (option === 'both') return 'both';
  if (option === 'source' || option === settings.sourceLanguage) return 'source';
  if (option === 'target' || option === settings.targetLanguage) return 'target';
  throw new CommandError(
    `--language ${option}: the dossier has no such language`,
    `both, ${settings.sourceLanguage} or ${settings.targetLanguage}`,
  );
}

function findArticle(option: string, { articles }: Dossier): string {
  const wanted = path.basename(option).replace(/\.[a-z]+$/, '');
  const named = articles.find(({ clipping }) => clipping.slug === wanted || clipping.file === option);
  // a clipping may be called «3»: then its name is meant
  const numbered = /^[1-9]\d{0,5}$/.test(option) ? articles[Number(option) - 1] : undefined; // «3», not «03»
  const found = named ?? numbered;
  if (found !== undefined) return found.clipping.slug;
  const names = articles.slice(0, 5).map(({ clipping }) => clipping.slug);
  throw new CommandError(
    `--article ${option}: the dossier has no such article`,
    `it has ${names.join(', ')}${articles.length > names.length ? ' …' : ''}; or give its number in the PDF`,
  );
}

function readPaper(option: string | undefined): 'A4' | 'Letter' | undefined {
  if (option === undefined) return undefined;
  const paper = (['A4', 'Letter'] as const).find((size) => size.toLowerCase() === option.toLowerCase());
  if (paper === undefined) throw new CommandError(`--paper ${option}: no such size`, 'A4 or Letter');
  return paper;
}

function readVolumes(option: string, article: string | undefined): 'month' | number {
  if (article !== undefined) throw new CommandError('--volumes and --article exclude each other');
  if (option === 'month') return 'month';
  const size = Number(option);
  if (Number.isInteger(size) && size > 0) return size;
  throw new CommandError(`--volumes ${option}: not understood`, 'month, or a number of articles such as 200');
}

/** One line that says what is being done, on a terminal alone. */
function showProgress(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${pc.dim(step)}`);
}

function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
