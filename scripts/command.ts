import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import pc from 'picocolors';
import { slipHint } from '../src/clipping/slip-hint.ts';
import { diskRefused } from '../src/edge/disk-reasons.ts';
import { CommandError, formatProblem, type Problem } from '../src/errors.ts';

/** The project's root: where the sample dossier stands. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Options that every command of one dossier takes. */
export const COMMON = {
  dossier: { type: 'string' },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsConfig['options'];

/** Their lines in `--help`. */
export const COMMON_HELP = `  --dossier DIR      the dossier's folder (default: this project's root)
  --verbose          show where an error comes from
  --help             show this text`;

/** Reads a command's arguments; an unknown option is an error that names it. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  const names = Object.keys(config.options ?? {});
  refuseSwallowed(names);
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new CommandError(message, argumentHint(message, names), { cause: error });
  }
}

function argumentHint(message: string, names: readonly string[]): string {
  if (message.startsWith('Unexpected argument'))
    return 'options have names, such as --dossier DIR: see --help';
  const unknown = /'(--[^'=]+)/.exec(message)?.[1]; // «Unknown option '--ouput'», not «'-x'»
  const known = names.map((name) => `--${name}`);
  return (unknown !== undefined && !known.includes(unknown) && slipHint(unknown, known)) || 'see --help';
}

/** Options that decide which files are read and written, and that npm has none of the same name as. */
const DECISIVE = ['dossier', 'output', 'port', 'engine'];

/**
 * npm keeps options that do not follow two hyphens, and leaves their names in the environment: without them another
 * dossier would be built than the one that was meant.
 */
function refuseSwallowed(options: readonly string[]): void {
  const swallowed = DECISIVE.find((name) => options.includes(name) && process.env[`npm_config_${name}`]);
  if (swallowed === undefined) return;
  const command = process.env.npm_lifecycle_event ?? 'build';
  throw new CommandError(
    `--${swallowed} did not reach the command: npm took it for an option of its own`,
    `put two hyphens before the options: npm run ${command} -- --${swallowed} …`,
  );
}

/** The dossier's folder as an absolute path; relative ones count from where the command was called. */
export function dossierFolder(option: string | undefined): string {
  return option === undefined ? path.resolve(ROOT) : path.resolve(callerFolder(), option);
}

/**
 * Where the site goes: `_site` in the dossier's folder unless told otherwise. Never where it would stand among the
 * dossier's own files, or around them.
 */
export function outputFolder(folder: string, option: string | undefined): string {
  if (option === undefined) return path.join(folder, '_site');
  const output = path.resolve(callerFolder(), option);
  if (isWithin(output, folder) || isAmongOwn(folder, output)) {
    throw new CommandError(
      `${option} is a folder of the dossier's own files`,
      'choose another --output, such as _site in the dossier’s folder',
    );
  }
  return output;
}

/** Where a file goes that another program is to open: as told, or by this name in the dossier's folder. */
export function outputFile(folder: string, option: string | undefined, name: string): string {
  if (option === undefined) return path.join(folder, name);
  const output = path.resolve(callerFolder(), option);
  if (!isAmongOwn(folder, output)) return output;
  throw new CommandError(
    `${option} would stand among the dossier's own files`,
    `choose another --output, such as ${name} in the dossier’s folder`,
  );
}

/** Whether a path leads where a dossier's clippings or translations stand. */
function isAmongOwn(folder: string, output: string): boolean {
  return ['articles', 'translations'].some((name) => isWithin(path.join(folder, name), output));
}

function isWithin(outer: string, inner: string): boolean {
  return `${inner}${path.sep}`.startsWith(`${outer}${path.sep}`);
}

/** npm runs scripts in the project's root and keeps the caller's folder in INIT_CWD. */
export function callerFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

/** Signs that move the cursor, name the window or turn the direction of text on a terminal. */
const UNPRINTABLE = /[^\P{C}\n\t\u00ad\u200b-\u200d]/gu; // U+001B and U+202E, not «é» or a line feed

/** Text of somebody else's as it may stand on a terminal: a sign that would steer it is shown as its code. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (sign) => `<U+${codeOf(sign)}>`);
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Prints problems to stderr, errors in red; returns how many of them are errors. */
export function reportProblems(problems: readonly Problem[]): number {
  for (const problem of problems) process.stderr.write(problemLine(problem));
  return problems.filter((problem) => problem.severity === 'error').length;
}

/** The line that tells of a problem. */
export function problemLine(problem: Problem): string {
  const paint = problem.severity === 'error' ? pc.red : pc.yellow;
  const line = printable(formatProblem(problem).replaceAll('\n', ' '));
  return `${paint(problem.severity)}${line.slice(problem.severity.length)}\n`;
}

/** Runs a command and sets the exit code: 0 all well, 1 a fault that is named in one line. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  process.stdout.on('error', endQuietly);
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(describeError(error, process.argv.includes('--verbose')));
  }
}

/** What stopped a command, as a terminal may show it; a fault of the program asks to be reported. */
export function describeError(error: unknown, verbose: boolean): string {
  if (error instanceof CommandError) {
    const hint = error.hint ? ` (${error.hint})` : '';
    const line = `${pc.red('error')} ${printable(error.message + hint)}\n`;
    return verbose ? `${line}${printable(error.stack ?? '')}\n` : line;
  }
  const refused = diskRefused(error);
  if (refused) return describeError(refused, verbose);
  const text =
    error instanceof Error ? ((verbose ? error.stack : undefined) ?? error.message) : String(error);
  const line = `${pc.red('internal error')} ${printable(text)}\n`;
  return verbose ? line : `${line}please report it with the output of --verbose\n`;
}

/** A reader that has seen enough (`npm run clean | head`) is no fault. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

/** A name as shown to the caller: relative where that is shorter. */
export function shownPath(absolute: string): string {
  const relative = path.relative(callerFolder(), absolute);
  return relative !== '' && !relative.startsWith('..') ? relative : absolute;
}

/** Shows on a terminal what goes on, on one line that is wiped by the next; elsewhere nothing. */
export function showProgress(): (stage: string) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (stage) => process.stderr.write(`\r\u001b[K${stage === '' ? '' : pc.dim(`${stage} …`)}`);
}
