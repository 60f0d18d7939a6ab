/**
 * A fault of content: something in the dossier's files that a person must look at. Problems are collected and
 * reported together, so that one broken sidecar does not hide the next; exceptions are for programming errors
 * and the edge.
 */
export interface Problem {
  /** Stable name of the fault, for tests and for `--json`: `sidecar-unknown-key`, `clipping-empty` … */
  kind: string;
  /** `error`: the article is left out or wrong and the command fails; `warning`: built, but look at it. */
  severity: 'error' | 'warning';
  /** Path inside the dossier's folder, with `/`. */
  file: string;
  /** 1-based line in that file, where one is to blame. */
  line?: number;
  /** What is wrong, one line, no final stop. */
  message: string;
  /** What to do about it, one line, no final stop. */
  hint?: string;
}

/** A value together with the problems met on the way to it; `value` is absent when nothing could be made. */
export interface Outcome<T> {
  value?: T;
  problems: Problem[];
}

/** One line as a compiler or terminal shows it: `error articles/x.yml:3 unknown key «titel»: did you mean …`. */
export function formatProblem(problem: Problem): string {
  const where = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const hint = problem.hint ? ` (${problem.hint})` : '';
  return `${problem.severity} ${where}: ${problem.message}${hint}`;
}

/**
 * Stops a command with one clear line and exit code 1: bad arguments, a missing folder, a full disk. Everything
 * else that is thrown is a fault of the program and shows its stack.
 */
export class CommandError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandError';
    this.hint = hint;
  }
}

/** The accounting law was broken: the program lost or invented text. Always a fault of the program. */
export class AccountingError extends Error {
  constructor(file: string, detail: string) {
    super(`internal error: the cleaning of ${file} does not account for every character (${detail})`);
    this.name = 'AccountingError';
  }
}
