import path from 'node:path';
import { CommandError } from '../errors.ts';
import type { Dossier } from '../model.ts';
import type { PrintedDossier } from '../print/printed.ts';
import { printDossier, type TypesetOptions } from '../print/typeset.ts';
import {
  bindVolumes,
  typesetGeneralVolume,
  typesetVolume,
  type Volume,
  type VolumePages,
} from '../print/volumes.ts';
import { typefacesCover } from './typefaces.ts';
import { type CompiledPdf, compilePdf } from './typst.ts';
import { PDF_FILE, refuseForeignFile, writeWholeFile } from './whole-file.ts';

export interface PrintOptions extends Omit<TypesetOptions, 'covers'> {
  archival?: boolean;
  volumes?: 'month' | number;
  /** Told in words what is being done. */
  progress?: (step: string) => void;
}

export interface WrittenPdf {
  file: string;
  pages: number;
  bytes: number;
}

/** Sets the dossier and writes its PDF, or its volumes, each whole; a file that is no PDF is never overwritten. */
export async function printPdf(
  dossier: Dossier,
  output: string,
  options: PrintOptions,
): Promise<WrittenPdf[]> {
  await refuseForeignFile(output, PDF_FILE);
  if (options.volumes !== undefined) return printVolumes(dossier, output, options.volumes, options);
  const { pdf, pages } = await renderPdf(dossier, options);
  await writeWholeFile(output, pdf);
  return [{ file: output, pages, bytes: pdf.length }];
}

/** The dossier's PDF in memory, as the site offers it. */
export async function renderPdf(dossier: Dossier, options: PrintOptions): Promise<CompiledPdf> {
  requireDay(dossier, options);
  return compile(printDossier(dossier, { ...options, covers: typefacesCover }), options, '');
}

async function printVolumes(
  dossier: Dossier,
  output: string,
  by: 'month' | number,
  options: PrintOptions,
): Promise<WrittenPdf[]> {
  requireDay(dossier, options);
  const covered = { ...options, covers: typefacesCover };
  const volumes = bindVolumes(dossier, by).map((volume, _, all) => ({
    volume,
    file: volumeFile(output, volume, all.length),
  }));
  for (const { file } of volumes) await refuseForeignFile(file, PDF_FILE);
  const written: WrittenPdf[] = [];
  const bound: { volume: Volume; file: string; pages: VolumePages }[] = [];
  let firstPage = 1;
  for (const { volume, file } of volumes) {
    const printed = typesetVolume(dossier, volume, firstPage, covered);
    const made = await compile(printed, options, `volume ${volume.number} of ${volumes.length}: `);
    await writeWholeFile(file, made.pdf);
    written.push({ file, pages: made.pages, bytes: made.pdf.length });
    bound.push({ volume, file: path.basename(file), pages: made.marks });
    firstPage += made.pages;
  }
  const contents = typesetGeneralVolume(dossier, bound, covered);
  const general = await compile(contents, options, 'volume of contents: ');
  await writeWholeFile(output, general.pdf);
  return [{ file: output, pages: general.pages, bytes: general.pdf.length }, ...written];
}

/** `dossier-volume-02.pdf` beside `dossier.pdf`. */
function volumeFile(output: string, volume: Volume, count: number): string {
  const { dir, name, ext } = path.parse(output);
  const number = String(volume.number).padStart(Math.max(2, String(count).length), '0');
  return path.join(dir, `${name}-volume-${number}${ext || '.pdf'}`);
}

function compile(printed: PrintedDossier, options: PrintOptions, where: string): Promise<CompiledPdf> {
  return compilePdf(printed, {
    standard: options.archival ? 'a-2a' : 'ua-1',
    progress: (step) =>
      options.progress?.(where + (step === 'layout' ? 'setting the pages …' : 'writing the PDF …')),
  });
}

/** An archive must know when a document was issued, and the program never asks the clock. */
function requireDay(dossier: Dossier, options: PrintOptions): void {
  if (!options.archival || dossier.settings.issued !== undefined) return;
  throw new CommandError(
    'an archival PDF must say when it was issued',
    'add to dossier.yml a line such as: issued: 2021-06-20',
  );
}
