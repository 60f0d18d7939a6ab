import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveFolder, takeFolder } from '../../src/edge/folder-lock.ts';

/** Called when a folder is moved and when somebody looks at one: what another build does at that moment. */
const meanwhile = vi.hoisted(() => ({ moved: () => {}, looked: () => {} }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const renameSync = (from: string, to: string) => {
    try {
      fs.renameSync(from, to);
    } finally {
      meanwhile.moved();
    }
  };
  const lstatSync = (file: string, options: { throwIfNoEntry: false }) => {
    const found = fs.lstatSync(file, options);
    meanwhile.looked();
    return found;
  };
  return { ...fs, renameSync, lstatSync };
});

let folder: string;
let work: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  work = path.join(folder, '.dossier-build');
  mkdirSync(work);
  writeFileSync(path.join(work, 'owner'), `${process.pid} ${hostname()}`);
});
afterEach(() => {
  Object.assign(meanwhile, { moved: () => {}, looked: () => {} });
  rmSync(folder, { recursive: true });
});

/** The build that holds the folder ends at this moment. */
const leave = () => {
  Object.assign(meanwhile, { moved: () => {}, looked: () => {} });
  leaveFolder(work);
};

it('takes a folder in which a killed build of the same process number left its own', () => {
  leaveFolder(work);
  mkdirSync(`${work}.${process.pid}`);
  writeFileSync(path.join(`${work}.${process.pid}`, 'pieces'), 'half');
  expect(takeFolder(folder)).toBe(work);
  expect(existsSync(path.join(work, 'pieces'))).toBe(false);
});

describe('a folder that another build holds', () => {
  it('is not taken', () => {
    expect(() => takeFolder(folder)).toThrow(
      `another build is writing to this folder (process ${process.pid}`,
    );
  });

  it.each(['moved', 'looked'] as const)(
    'is taken when that build leaves it once somebody has %s',
    (moment) => {
      meanwhile[moment] = leave;
      expect(takeFolder(folder)).toBe(work);
      expect(existsSync(path.join(work, 'owner'))).toBe(true);
    },
  );
});
