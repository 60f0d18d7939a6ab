/*
 * Measures cleaning on a folder of labelled pages (`text*.json`, format in scripts/train-cleaning/labelled-cases.ts):
 *
 *     node --import tsx scripts/bench-clean.ts FOLDER
 *
 * prints line F, its mean by page, word F and shingle F for each variant, and the speed.
 */
import { pathToFileURL } from 'node:url';
import { cleanClipping } from '../src/cleaning/clean-clipping.ts';
import type { CleanArticle } from '../src/model.ts';
import { type Figures, figuresOf, type Score, scoreOf } from './bench-clean/measures.ts';
import {
  type LabelledCase,
  usableCases,
  type VariantName,
  variantOf,
} from './train-cleaning/labelled-cases.ts';
import { clippingOf, readCases } from './train-cleaning/read-cases.ts';

const MEASURED: readonly VariantName[] = ['full', 'light', 'seedlike'];
/** Characters of the clipping in which speed is told. */
const USUAL_CLIPPING = 6000;

/** A variant of a page, and the clipping that is cleaned. */
interface Case {
  set: string;
  variant: ReturnType<typeof variantOf>;
  clipping: ReturnType<typeof clippingOf>;
}

/** Cleans all cases, one after the other, before any is scored: what scoring leaves to be cleared is no cleaning. */
function cleanAll(cases: readonly Case[]): { articles: CleanArticle[]; perSecond: number } {
  const start = process.cpuUsage();
  const articles = cases.map(({ clipping }) => cleanClipping(clipping));
  const { user, system } = process.cpuUsage(start);
  const characters = cases.reduce((sum, { clipping }) => sum + clipping.text.length, 0);
  return { articles, perSecond: Math.round((characters / USUAL_CLIPPING / (user + system)) * 1e6) };
}

/**
 * The table of a folder, line by line. Speed is told twice, from processor time with all threads of the engine: of the
 * first round, in which the engine makes fast code of the rules, and of another, as in a dossier of thousands.
 */
export function benchClean(folder: string): string[] {
  const pages = usableCases(readCases(folder));
  const cases = new Map(MEASURED.map((name) => [name, pages.map((page) => caseOf(page, name))]));
  const all = [...cases.values()].flat();
  const first = cleanAll(all);
  const again = cleanAll(all);
  const scores = new Map(all.map((each, i) => [each, scoreAs(each, first.articles[i])]));
  const sets = [...new Set(pages.map((p) => p.set))];
  const out = ['set      variant    pages  line F  doc F  word F  shingle P  R      F      perfect'];
  for (const set of sets.length > 1 ? ['all', ...sets] : sets) {
    for (const [name, ofName] of cases) {
      const own = ofName.filter((each) => set === 'all' || each.set === set);
      out.push(rowOf(set, name, figuresOf(own.flatMap((each) => scores.get(each) ?? []))));
    }
  }
  const unit = `clippings of ${USUAL_CLIPPING / 1000} kB a second on one core`;
  return [...out, `speed: ${again.perSecond} ${unit}; ${first.perSecond} with the start of the engine`];
}

function caseOf(page: LabelledCase, name: VariantName): Case {
  const variant = variantOf(page, name);
  return { set: page.set, variant, clipping: clippingOf(variant) };
}

function scoreAs({ variant: { lines, gold } }: Case, article: CleanArticle | undefined): Score {
  const body = article?.blocks.filter((b) => b.kind !== 'caption').map((b) => b.text);
  return scoreOf(lines, gold, body ?? []);
}

function rowOf(set: string, name: string, f: Figures): string {
  const n = (value: number): string => value.toFixed(3);
  const head = `${set.padEnd(8)} ${name.padEnd(10)} ${String(f.pages).padEnd(6)}`;
  return `${head} ${n(f.lineF)}   ${n(f.docF)}  ${n(f.wordF)}   ${n(f.shingleP)}      ${n(f.shingleR)}  ${n(f.shingleF)}  ${n(f.perfect)}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  if (folder === undefined) {
    process.stderr.write('usage: node --import tsx scripts/bench-clean.ts FOLDER\n');
    process.exitCode = 2;
  } else process.stdout.write(`${benchClean(folder).join('\n')}\n`);
}
