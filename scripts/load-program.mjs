// Loads the bundled program, with what the engine made of it when it ran before. Plain JavaScript, because it must
// start before TypeScript can.
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** Bytes of the hash and of the processor time that stand before the engine's code. */
const HASH = 32;
const HEAD = HASH + 8;

/** The code of a command is kept anew when it has run so many times as long as the run that it was kept of. */
const FAR_LONGER = 2;

/** A program's file in its folder, and the file of its hash, by which a damaged one is known. */
export const PROGRAM_FILE = 'program.cjs';
const HASH_FILE = 'program.sha256';

/** Notes the hash of a program that was just written. */
export function sealProgram(folder) {
  writeFileSync(path.join(folder, HASH_FILE), hashOf(readFileSync(path.join(folder, PROGRAM_FILE))));
}

/** The program of a folder; undefined where it does not stand there whole. */
export function readProgram(folder) {
  try {
    const bytes = readFileSync(path.join(folder, PROGRAM_FILE));
    if (!readFileSync(path.join(folder, HASH_FILE)).equals(hashOf(bytes))) return undefined;
    // a text that is ASCII alone takes half the memory and a fifth of the time when it is not read as more
    return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * What the program of a folder exports. Its functions are read from `code` where an earlier run left them there: to
 * read them and to make the engine's code of them is a tenth of a small build. What is no whole file of this program
 * and this engine is passed over. With `keep`, the functions that this run needed are left there when it has ended
 * well, if nothing stands there or it worked far longer than the run of which something does, so that it knows more of
 * them.
 */
export function loadProgram(folder, text, code, keep) {
  const file = path.join(folder, PROGRAM_FILE);
  const kept = readCode(code);
  const script = new Script(Module.wrap(text), { filename: file, cachedData: kept?.data });
  const used = kept && !script.cachedDataRejected ? kept.seconds : 0;
  const settings = cachedDataVersionTag();
  // of a run that changed its settings, the engine would take no code at the start of another
  const isKept = (status) => status === 0 && cachedDataVersionTag() === settings;
  if (keep) process.once('exit', (status) => isKept(status) && keepCode(code, script, used));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
  return module.exports;
}

/** The engine's code and the seconds of processor time of the run that left it. */
function readCode(file) {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(HEAD);
    const isWhole = bytes.length > HEAD && hashOf(bytes.subarray(HASH)).equals(bytes.subarray(0, HASH));
    return isWhole ? { data, seconds: bytes.readDoubleLE(HASH) } : undefined;
  } catch {
    return undefined;
  }
}

function keepCode(file, script, used) {
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  if (used > 0 && seconds < used * FAR_LONGER) return;
  const time = Buffer.alloc(HEAD - HASH);
  time.writeDoubleLE(seconds);
  const rest = Buffer.concat([time, script.createCachedData()]);
  try {
    writeFileSync(`${file}.${process.pid}`, Buffer.concat([hashOf(rest), rest]));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // the next run starts as this one did
  }
}

const hashOf = (bytes) => createHash('sha256').update(bytes).digest();
