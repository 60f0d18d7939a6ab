import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { CommandError } from '../errors.ts';
import type { PrintedDossier } from '../print/printed.ts';
import { typefaceFiles } from './typefaces.ts';

export interface PdfOptions {
  /** `ua-1` is the accessible standard; `a-2a` the archival one. Typst refuses to write what breaks it. */
  standard?: 'ua-1' | 'a-2a';
  /** Told before each step, which may take seconds. */
  progress?: (step: Step) => void;
}

export interface CompiledPdf {
  pdf: Uint8Array;
  pages: number;
  /** Pages of the template's marks by their keys, where it was asked to list them. */
  marks: Record<string, number>;
  /** What Typst wondered about; a text that it had to leave out, say. */
  warnings: string[];
}

type Step = 'layout' | 'write';
type Told = { step: Step } | Omit<CompiledPdf, 'pdf'> | { failure: Failure };

interface Failure {
  kind: 'no-binary' | 'not-set' | 'not-written' | 'fault';
  message: string;
}

const TEMPLATE = path.resolve(import.meta.dirname, '../print');
const PROGRAM = path.resolve(import.meta.dirname, 'typst-process.mjs');

/**
 * Sets one PDF from what the template reads: same values, same bytes. Throws one clear line when it cannot. It works
 * in a process of its own, so that nothing of ours stands beside Typst in memory, and none of its memory stays.
 */
export async function compilePdf(printed: PrintedDossier, options: PdfOptions = {}): Promise<CompiledPdf> {
  const { child, input, output } = startTypst();
  let told: Omit<CompiledPdf, 'pdf'> | undefined;
  let failure: CommandError | undefined;
  child.on('message', (message: Told) => {
    if ('step' in message) options.progress?.(message.step);
    else if ('failure' in message) failure = failureOf(message.failure);
    else told = message;
  });
  child.send({ template: TEMPLATE, fonts: typefaceFiles(), standard: options.standard ?? 'ua-1' });
  input.on('error', () => undefined); // it has ended before it read all: its end tells why
  input.end(JSON.stringify(printed));
  const [pdf, [code, signal]] = await Promise.all([buffer(output), once(child, 'close')]);
  if (failure) throw failure;
  if (told && code === 0) return { ...told, pdf };
  throw new CommandError(
    `the PDF compiler stopped before its end (${signal ?? `exit ${code}`})`,
    'if memory is short, print the dossier in parts: --volumes 100',
  );
}

/** One arena of the C library's allocator: with one for each thread, a long dossier holds a tenth more. */
const ENVIRONMENT = { MALLOC_ARENA_MAX: '1' };

function startTypst(): { child: ChildProcess; input: Writable; output: Readable } {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, ...ENVIRONMENT },
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  const { stdin: input, stdout: output } = child;
  if (input === null || output === null) throw new CommandError('the PDF compiler cannot be started');
  return { child, input, output };
}

function failureOf({ kind, message }: Failure): CommandError {
  if (kind === 'not-set') return new CommandError(`the PDF cannot be set: ${message}`);
  if (kind === 'not-written') return new CommandError(`the PDF cannot be written: ${message}`);
  if (kind === 'fault') return new CommandError(`the PDF compiler failed: ${message}`);
  return new CommandError(
    `the PDF compiler has no binary for this computer (${process.platform}-${process.arch})`,
    'install it with: npm i --no-save @myriaddreamin/typst-ts-node-compiler@0.7.0, or print from print.html',
  );
}
