import { appendFile, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generateDossier } from '../../scripts/generate-dossier.ts';
import { runBuild } from '../../src/edge/run-build.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'partial-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(folder, ...names);
const quiet = { search: false, pdf: false, progress: () => undefined };
const partial = () => runBuild(at('dossier'), at('site'), { ...quiet, cache: true });
const whole = async () => {
  await rm(at('whole'), { recursive: true, force: true });
  return runBuild(at('dossier'), at('whole'), { ...quiet, cache: false });
};

const clippings = async () =>
  (await readdir(at('dossier/articles'))).filter((name) => name.endsWith('.txt')).sort();
const pick = async (n: number) => {
  const names = await clippings();
  return at('dossier/articles', names[n % names.length] ?? '');
};
const edit = async (file: string, change: (text: string) => string) =>
  writeFile(file, change(await readFile(file, 'utf8')));

/** What may happen to a dossier between two builds, or to its site. */
const changes: Record<string, (n: number) => Promise<unknown>> = {
  'a paragraph is added': async (n) =>
    edit(await pick(n), (text) => `${text}\n\nLa séance ${n} a été levée mardi 14 mai 2024 à Kermeur.\n`),
  'the first line is another': async (n) => edit(await pick(n), (text) => `Titre ${n}\n\n${text}`),
  'a clipping is copied': async (n) =>
    writeFile(at('dossier/articles', `copie-${n}.txt`), await readFile(await pick(n))),
  'a clipping goes': async (n) => unlink(await pick(n)),
  'a sidecar dates and names': async (n) =>
    writeFile(
      (await pick(n)).replace(/txt$/, 'yml'),
      `title: Autre titre ${n}\noutlet: Gazette ${n % 3}\ndate: 2024-05-1${n % 10}\n`,
    ),
  'a sidecar names': async (n) => writeFile((await pick(n)).replace(/txt$/, 'yml'), `title: Un titre ${n}\n`),
  'a term is explained': async (n) =>
    appendFile(at('dossier/glossary.csv'), `\nséance ${n},sitting ${n},a note\nmairie,town hall,its note\n`),
  'the dossier is named anew': (n) =>
    writeFile(at('dossier/dossier.yml'), `title: Dossier ${n}\ndistribution: Réservé ${n}\n`),
  'somebody writes into a page': async (n) => {
    const pages = (await readdir(at('site/articles'))).sort();
    await appendFile(at('site/articles', pages[n % pages.length] ?? ''), 'x');
  },
  'somebody writes into dossier.json': async (n) => {
    const text = await readFile(at('site/dossier.json'), 'utf8');
    await writeFile(
      at('site/dossier.json'),
      text.replaceAll(/[aeiou]/g, (letter, at) => (at % 9 === n % 9 ? 'y' : letter)),
    );
  },
  'a sentence is added that names no day': async (n) =>
    edit(await pick(n), (text) => text.replace('\n\n', `\n\nLe conseil ${n} a été entendu.\n\n`)),
};

it('a partial build leaves the same site as a whole one, whatever changed', async () => {
  generateDossier(at('dossier'), 6);
  await partial();
  const change = fc.record({ what: fc.constantFrom(...Object.keys(changes)), n: fc.nat(40) });
  const steps = [
    ...Object.keys(changes).map((what, n) => ({ what, n })),
    ...fc.sample(change, { numRuns: 8, seed: 7 }),
  ];
  for (const { what, n } of steps) {
    await changes[what]?.(n);
    const [left, made] = [await partial(), await whole()];
    expect(left.fingerprint, `${what} (${n})`).toBe(made.fingerprint);
    for (const name of await readdir(at('whole/articles'))) {
      const bytes = await readFile(at('site/articles', name));
      expect(bytes.equals(await readFile(at('whole/articles', name))), `${what} (${n}): ${name}`).toBe(true);
    }
  }
});

it('a page whose inputs stay is neither rendered nor written', async () => {
  generateDossier(at('dossier'), 6);
  await partial();
  await changes['a paragraph is added']?.(2);
  const { written, unchanged } = await partial();
  expect(written).toBeLessThan(12);
  expect(unchanged).toBeGreaterThan(10);
});

it('pages of a long digest and timeline are the same, and are left alone where their articles stay', async () => {
  generateDossier(at('dossier'), 320);
  await partial();
  await changes['a paragraph is added']?.(7);
  const { written, fingerprint } = await partial();
  expect(fingerprint).toBe((await whole()).fingerprint);
  const sheets = [...(await readdir(at('site/digest'))), ...(await readdir(at('site/timeline')))];
  expect(sheets.length).toBeGreaterThan(6);
  expect(written).toBeLessThan(14);
  for (const what of [
    'a sentence is added that names no day',
    'a clipping goes',
    'a sidecar dates and names',
  ]) {
    await changes[what]?.(9);
    expect((await partial()).fingerprint, what).toBe((await whole()).fingerprint);
  }
});
