import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import pc from 'picocolors';
import { CommandError } from '../../src/errors.ts';
import { generateDossier } from '../generate-dossier.ts';
import { type Cost, measure, median } from './measure.ts';

/** What to measure. */
export interface BenchBuild {
  /** The project's root. */
  root: string;
  sizes: number[];
  rounds: number;
  /** Also the search indexes, once for each size. */
  search: boolean;
  /** Contests whose name has one of these words are left out. */
  skip: string[];
  say: (line: string) => void;
}

/** One thing that is measured, made ready before the clock runs. */
interface Contest {
  name: string;
  ready(): void;
  args: string[];
}

/** The folders of one size. */
interface Place {
  /** What Node is given for a build, before the options. */
  build: string[];
  dossier: string;
  site: string;
  reference: string;
  copy: string;
  cache: string;
  /** What is to be deleted at the end. */
  aside: string;
}

const BASE = 'Eleventy, one Nunjucks hole a page';
const COLD = 'build, caches cold';
const CHANGED = 'build, one article changed';

/**
 * Measures builds of generated dossiers against bare Eleventy and plain Node writing the same pages. All contests
 * take their turns in every round, and what counts is the median of their ratios within a round: other work on the
 * machine then touches all of them alike.
 */
export async function benchBuild(bench: BenchBuild): Promise<void> {
  const first = new Map<string, number>();
  try {
    for (const articles of bench.sizes) await benchSize(articles, bench, first);
  } finally {
    rmSync(folderIn(bench.root), { recursive: true, force: true });
  }
}

const folderIn = (root: string): string => path.join(root, '.cache/bench');

/** All contests of one size; `first` holds what an article cost at the first size. */
async function benchSize(
  articles: number,
  { root, rounds, search, skip, say }: BenchBuild,
  first: Map<string, number>,
): Promise<void> {
  const place = prepare(root, articles);
  await buildOnce(root, place, say);
  const bytes = takeReference(place);
  say(pc.bold(`\n${articles} articles, ${(bytes / 1e6).toFixed(0)} MB of pages, ${rounds} rounds`));
  const costs = new Map<string, Cost[]>();
  for (let round = 0; round < rounds; round++) {
    for (const { name, ready, args } of contestsOf(place)) {
      if (skip.some((word) => name.includes(word))) continue;
      ready();
      const cost = await measure(process.execPath, args, root);
      costs.set(name, [...(costs.get(name) ?? []), cost]);
      say(
        pc.dim(
          `    ${name}: ${cost.cpu.toFixed(1)} s of processor time, ${(cost.memory / 1e6).toFixed(0)} MB`,
        ),
      );
    }
  }
  for (const [name, each] of costs) say(row(name, each, costs.get(BASE) ?? [], first, articles));
  const [changed, cold] = [costs.get(CHANGED), costs.get(COLD)];
  if (changed && cold)
    say(`  one article changed, to caches cold ${ratioOf(changed, cold).toFixed(2).padStart(13)} ×`);
  if (search) say(await searchRow(root, place));
}

function prepare(root: string, articles: number): Place {
  const folder = path.join(folderIn(root), String(articles));
  const aside = path.join(folderIn(root), 'aside');
  const dossier = path.join(folder, 'dossier');
  setAside(folder, aside);
  generateDossier(dossier, articles);
  return {
    build: buildCommand(root),
    dossier,
    site: path.join(folder, 'site'),
    reference: path.join(folder, 'reference'),
    copy: path.join(folder, 'copy'),
    cache: path.join(root, '.cache'),
    aside,
  };
}

async function buildOnce(root: string, place: Place, say: (line: string) => void): Promise<void> {
  const { cpu } = await measure(process.execPath, buildArgs(place, '--no-search'), root);
  say(pc.dim(`made ready in ${cpu.toFixed(1)} s of processor time`));
}

function buildArgs({ build, dossier, site }: Place, ...more: string[]): string[] {
  return [...build, '--dossier', dossier, '--output', site, ...more];
}

/** What `npm run build` gives to Node. */
function buildCommand(root: string): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return String(scripts.build).split(' ').slice(1);
}

/** Copies the pages for the others to write; gives their size. */
function takeReference({ site, reference }: Place): number {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  cpSync(site, reference, { recursive: true });
  writeFileSync(path.join(reference, '.names.json'), JSON.stringify(names));
  return names.reduce((sum, name) => sum + statSync(path.join(site, name)).size, 0);
}

function contestsOf(place: Place): Contest[] {
  const { site, reference, copy, dossier, cache } = place;
  const empty = (folder: string) => () => setAside(folder, place.aside);
  const build = buildArgs(place, '--no-search');
  return [
    {
      name: BASE,
      ready: empty(copy),
      args: ['scripts/bench/eleventy-baseline.mjs', reference, copy, 'page'],
    },
    {
      name: 'Eleventy, one Nunjucks hole a line',
      ready: empty(copy),
      args: ['scripts/bench/eleventy-baseline.mjs', reference, copy, 'line'],
    },
    {
      name: 'plain Node, the same strings',
      ready: empty(copy),
      args: ['scripts/bench/node-baseline.mjs', reference, copy],
    },
    {
      name: COLD,
      ready: () => {
        empty(site)();
        for (const part of ['articles', 'inputs', 'relations', 'sites'])
          setAside(path.join(cache, part), place.aside);
      },
      args: build,
    },
    { name: 'build, caches warm, every page written', ready: empty(site), args: build },
    {
      name: 'build, caches warm, every page compared',
      ready: () => setAside(path.join(cache, 'sites'), place.aside),
      args: build,
    },
    { name: 'build, nothing changed', ready: () => undefined, args: build },
    { name: CHANGED, ready: () => changeOne(dossier), args: build },
  ];
}

/**
 * Puts a folder out of the way, to be deleted when all is measured: some file systems take ten times as long to make
 * a file while thousands have just been deleted.
 */
function setAside(folder: string, aside: string): void {
  mkdirSync(aside, { recursive: true });
  if (existsSync(folder)) renameSync(folder, mkdtempSync(path.join(aside, 'x')));
}

let changes = 0;

/** Adds a sentence to one clipping. */
function changeOne(dossier: string): void {
  const folder = path.join(dossier, 'articles');
  const name = readdirSync(folder).filter((each) => each.endsWith('.txt'))[3];
  if (!name) throw new CommandError('the generated dossier has too few articles');
  const file = path.join(folder, name);
  const addition = `La séance ${++changes} a été levée sans vote, selon la mairie, qui attend des renforts.`;
  writeFileSync(file, readFileSync(file, 'utf8').replace('\n\n', `\n\n${addition}\n\n`));
}

/** The median of the ratios within a round. */
function ratioOf(costs: readonly Cost[], base: readonly Cost[]): number {
  return median(costs.map((cost, i) => cost.cpu / (base[i]?.cpu ?? Number.NaN)));
}

function row(
  name: string,
  costs: readonly Cost[],
  base: readonly Cost[],
  first: Map<string, number>,
  articles: number,
): string {
  const ratio = ratioOf(costs, base);
  const cpu = median(costs.map((cost) => cost.cpu));
  const memory = Math.max(...costs.map((cost) => cost.memory)) / 1e6;
  const each = cpu / articles;
  const start = first.get(name) ?? each;
  first.set(name, start);
  const growth = start === each ? '' : `, ${(each / start).toFixed(2)} × the cost of an article`;
  return `  ${name.padEnd(42)} ${ratio.toFixed(2).padStart(6)} ×  ${cpu.toFixed(1).padStart(7)} s CPU  ${memory.toFixed(0).padStart(5)} MB${growth}`;
}

/** The whole build with its indexes, once: what it costs and how large they are. */
async function searchRow(root: string, place: Place): Promise<string> {
  rmSync(path.join(place.cache, 'search'), { recursive: true, force: true });
  const { cpu, memory } = await measure(process.execPath, buildArgs(place), root);
  const folder = path.join(place.site, 'search');
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const sizes = names.map((name) => statSync(path.join(folder, name))).filter((found) => found.isFile());
  const bytes = sizes.reduce((sum, found) => sum + found.size, 0);
  return `  ${'build with search, caches warm'.padEnd(42)} ${''.padStart(8)}  ${cpu.toFixed(1).padStart(7)} s CPU  ${(memory / 1e6).toFixed(0).padStart(5)} MB, ${(bytes / 1e6).toFixed(1)} MB of indexes in ${sizes.length} files`;
}
