import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CommandError } from '../../errors.ts';
import { reasonOf } from '../disk-reasons.ts';
import { assertNoLink, LARGEST_MEMORY, writeDurably } from '../memory-folder.ts';
import { readRegularFile } from '../read-regular-file.ts';

/** Where a run keeps its lock and journal; gone when a run has ended well. */
export const RUN_FOLDER = 'translations/.run';

const pendingSchema = z.strictObject({
  article: z.string(),
  source: z.string(),
  target: z.string(),
  engine: z.string(),
  glossary: z.string().optional(),
  texts: z.array(z.strictObject({ key: z.string(), source: z.string() })),
});

const answerSchema = z.strictObject({ pending: pendingSchema, body: z.string() });

/** A request that is about to be sent: enough to use its answer after a crash, or to say what may be billed. */
export type Pending = z.infer<typeof pendingSchema>;

/** What a run that did not end left behind. */
export type LeftBehind =
  | { kind: 'none' }
  /** Sent, perhaps billed, no answer. */
  | { kind: 'unanswered'; pending: Pending }
  /** Answered, not yet in the memory. */
  | { kind: 'answered'; pending: Pending; body: string };

/**
 * The journal of one request, in the order that makes a crash cheap: what is pending is on the disk before it is
 * sent, the answer is on the disk before it is judged, and both go when the memory is written.
 */
export function openJournal(dossierDir: string) {
  const folder = join(dossierDir, RUN_FOLDER);
  const pendingPath = join(folder, 'pending.json');
  const answerPath = join(folder, 'answer.json');
  return {
    writePending(pending: Pending): void {
      writeDurably(pendingPath, `${JSON.stringify(pending)}\n`);
    },
    writeAnswer(pending: Pending, body: string): void {
      writeDurably(answerPath, `${JSON.stringify({ pending, body })}\n`);
    },
    /** The answer goes first: a pending request without answer is the worse thing to lose sight of. */
    clear(): void {
      rmSync(answerPath, { force: true });
      rmSync(pendingPath, { force: true });
    },
    leftBehind(): LeftBehind {
      const answer = answerSchema.safeParse(readJson(answerPath));
      if (answer.success) return { kind: 'answered', ...answer.data };
      const pending = pendingSchema.safeParse(readJson(pendingPath));
      return pending.success ? { kind: 'unanswered', pending: pending.data } : { kind: 'none' };
    },
  };
}

/** The journal of a run. */
export type Journal = ReturnType<typeof openJournal>;

/** Makes the run's folder, and stops where it or the folder around it is a link. */
export function makeRunFolder(dossierDir: string): void {
  assertNoLink(dossierDir);
  assertNoLink(dossierDir, RUN_FOLDER);
  try {
    mkdirSync(join(dossierDir, RUN_FOLDER), { recursive: true });
  } catch (error) {
    const hint = 'check the permissions of the folder above it, and whether a file stands in its place';
    throw new CommandError(`${RUN_FOLDER} cannot be made: ${reasonOf(error)}`, hint, { cause: error });
  }
}

/** Takes the run's folder away, and `translations/` too where nothing came of it; what is not empty stays. */
export function removeRunFolder(dossierDir: string): void {
  for (const folder of [RUN_FOLDER, 'translations']) {
    try {
      rmdirSync(join(dossierDir, folder));
    } catch {
      return;
    }
  }
}

function readJson(path: string): unknown {
  const read = readRegularFile(path, LARGEST_MEMORY);
  try {
    return read.is === 'read' ? JSON.parse(read.bytes.toString('utf8')) : undefined;
  } catch {
    // absent, or not ours: written whole or not at all, it cannot be half of ours
    return undefined;
  }
}
