import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** What a command printed and how it ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a script of the project in a process of its own, as npm does. */
export function runScript(name: string, args: string[], input = ''): Promise<Ended> {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'scripts/run.mjs'), path.basename(name, '.ts'), ...args],
    {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', INIT_CWD: ROOT },
    },
  );
  child.stdin.end(input);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** Makes a folder that holds these files. */
export async function makeFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-test-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** Every file below a folder by its path with `/`, as bytes. */
export async function readFolder(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = await Promise.all(
    files.map(
      async (file) => [path.relative(folder, file).split(path.sep).join('/'), await readFile(file)] as const,
    ),
  );
  return new Map(read.sort(([a], [b]) => (a < b ? -1 : 1)));
}
