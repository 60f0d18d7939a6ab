import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CommandError } from '../errors.ts';
import { readTypefaces } from './typefaces.ts';

type TypstModule = typeof import('@myriaddreamin/typst-ts-node-compiler');
type Compiler = ReturnType<TypstModule['NodeCompiler']['create']>;

export interface PdfOptions {
  /** `ua-1` is the accessible standard; `a-2a` the archival one. Typst refuses to write what breaks it. */
  standard?: 'ua-1' | 'a-2a';
  /** Told before each step, which may take seconds. */
  progress?: (step: 'layout' | 'write') => void;
}

export interface CompiledPdf {
  pdf: Uint8Array;
  pages: number;
  /** Pages of the template's marks by their keys, where it was asked to list them. */
  marks: Record<string, number>;
  /** What Typst wondered about; a text that it had to leave out, say. */
  warnings: string[];
}

/** A folder that exists nowhere: Typst reads the files given here and nothing of the disk. */
const ROOT = path.resolve('/briefing-dossier-print');
const TEMPLATE = path.resolve(import.meta.dirname, '../print');

/** Sets one PDF from the files of a typeset dossier: same files, same bytes. Throws one clear line when it cannot. */
export async function compilePdf(
  files: Record<string, string>,
  options: PdfOptions = {},
): Promise<CompiledPdf> {
  const compiler = openCompiler();
  try {
    for (const name of readdirSync(TEMPLATE).filter((file) => file.endsWith('.typ'))) {
      compiler.addSource(path.join(ROOT, name), readFileSync(path.join(TEMPLATE, name), 'utf8'));
    }
    for (const [name, text] of Object.entries(files))
      compiler.mapShadow(path.join(ROOT, name), Buffer.from(text));
    return setPages(compiler, options);
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function setPages(compiler: Compiler, options: PdfOptions): CompiledPdf {
  options.progress?.('layout');
  const result = compiler.compile({ mainFilePath: path.join(ROOT, 'dossier.typ') });
  const document = result.result;
  if (document === null) throw typstError(result.takeDiagnostics()?.shortDiagnostics ?? []);
  const warnings = messagesOf(result.takeWarnings()?.shortDiagnostics ?? []);
  const marks = readMarks(compiler.query(document, { selector: '<pages>' }));
  // What the layout remembered is not needed to write the file, and is most of the memory of a long dossier.
  compiler.evictCache(0);
  options.progress?.('write');
  try {
    const pdf = compiler.pdf(document, { pdfStandard: options.standard ?? 'ua-1' });
    return { pdf, pages: document.numOfPages, marks, warnings };
  } catch (error) {
    throw new CommandError(`the PDF cannot be written: ${firstLine(error)}`, undefined, { cause: error });
  }
}

/** `[{ value: { '3.7': 12 } }]`, or nothing where no list was asked for. */
function readMarks(found: unknown): Record<string, number> {
  const [first]: unknown[] = Array.isArray(found) ? found : [];
  if (typeof first !== 'object' || first === null || !('value' in first)) return {};
  const entries = Object.entries(first.value ?? {});
  return Object.fromEntries(
    entries.flatMap(([key, page]) => (typeof page === 'number' ? [[key, page]] : [])),
  );
}

function typstError(diagnostics: unknown[]): CommandError {
  const [first = 'Typst gives no reason'] = messagesOf(diagnostics);
  return new CommandError(`the PDF cannot be set: ${first}`);
}

function messagesOf(diagnostics: unknown[]): string[] {
  return diagnostics.map((one) => (isDiagnostic(one) ? one.message : JSON.stringify(one)));
}

function isDiagnostic(value: unknown): value is { message: string } {
  return (
    typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'
  );
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The native compiler, loaded only here, so that a platform without it can still build sites. */
function openCompiler(): Compiler {
  const require = createRequire(import.meta.url);
  let typst: TypstModule;
  try {
    typst = require('@myriaddreamin/typst-ts-node-compiler');
  } catch (error) {
    throw new CommandError(
      `the PDF compiler has no binary for this computer (${process.platform}-${process.arch})`,
      'install it with: npm i --no-save @myriaddreamin/typst-ts-node-compiler@0.7.0, or print from print.html',
      { cause: error },
    );
  }
  return typst.NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: readTypefaces() }] });
}
