import { open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../errors.ts';
import type { Dossier } from '../model.ts';
import { type TypesetOptions, typesetDossier } from '../print/typeset.ts';
import { typefacesCover } from './typefaces.ts';
import { compilePdf } from './typst.ts';

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

/** Sets the dossier and writes the PDF whole; a file that is no PDF is never overwritten. */
export async function printPdf(
  dossier: Dossier,
  output: string,
  options: PrintOptions,
): Promise<WrittenPdf[]> {
  await refuseForeignFile(output);
  const archival = options.archival ?? false;
  if (archival && dossier.settings.issued === undefined) {
    throw new CommandError(
      'an archival PDF must say when it was issued',
      'add to dossier.yml a line such as: issued: 2021-06-20',
    );
  }
  const { files } = typesetDossier(dossier, { ...options, covers: typefacesCover });
  const { pdf, pages } = await compilePdf(files, {
    standard: archival ? 'a-2a' : 'ua-1',
    progress: (step) => options.progress?.(step === 'layout' ? 'setting the pages …' : 'writing the PDF …'),
  });
  await writeWhole(output, pdf);
  return [{ file: output, pages, bytes: pdf.length }];
}

async function refuseForeignFile(file: string): Promise<void> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new CommandError(`${file} cannot be opened: ${error.code}`, 'choose another --output', {
      cause: error,
    });
  });
  if (handle === undefined) return;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0);
    if (bytesRead > 0 && buffer.toString('latin1') !== '%PDF-') {
      throw new CommandError(`${file} exists and is no PDF: it stays as it is`, 'choose another --output');
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${file} is no file to write to`, 'choose another --output', { cause: error });
  } finally {
    await handle.close();
  }
}

async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CommandError(`${file} cannot be written: ${code}`, 'choose another --output', { cause: error });
  }
}
