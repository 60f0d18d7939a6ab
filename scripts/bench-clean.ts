/*
 * Measures cleaning on a folder of labelled pages (`text*.json`, format in scripts/train-cleaning/labelled-cases.ts):
 *
 *     node --import tsx scripts/bench-clean.ts FOLDER
 *
 * prints line F, its mean by page, word F and shingle F for each variant, and the speed.
 */
import { pathToFileURL } from 'node:url';
import { cleanClipping } from '../src/cleaning/clean-clipping.ts';
import { type Figures, figuresOf, scoreOf } from './bench-clean/measures.ts';
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

/**
 * The figures of one variant of the pages, with the processor seconds that cleaning took and the characters. All are
 * cleaned before the first is scored: what scoring leaves to be cleared away would be counted as cleaning.
 */
function measure(
  pages: readonly LabelledCase[],
  name: VariantName,
): { figures: Figures; seconds: number; characters: number } {
  const cases = pages.map((page) => {
    const variant = variantOf(page, name);
    return { variant, clipping: clippingOf(variant) };
  });
  const start = process.cpuUsage();
  const cleaned = cases.map(({ variant, clipping }) => ({ variant, article: cleanClipping(clipping) }));
  const { user, system } = process.cpuUsage(start);
  const scores = cleaned.map(({ variant: { lines, gold }, article }) => {
    const body = article.blocks.filter((b) => b.kind !== 'caption').map((b) => b.text);
    return scoreOf(lines, gold, body);
  });
  const characters = cases.reduce((sum, { clipping }) => sum + clipping.text.length, 0);
  return { figures: figuresOf(scores), seconds: (user + system) / 1e6, characters };
}

/** The table of a folder, line by line. */
export function benchClean(folder: string): string[] {
  const pages = usableCases(readCases(folder));
  const sets = [...new Set(pages.map((p) => p.set))];
  const out = ['set      variant    pages  line F  doc F  word F  shingle P  R      F      perfect'];
  let seconds = 0;
  let characters = 0;
  for (const set of sets.length > 1 ? ['all', ...sets] : sets) {
    for (const name of MEASURED) {
      const result = measure(set === 'all' ? pages : pages.filter((p) => p.set === set), name);
      seconds += result.seconds;
      characters += result.characters;
      out.push(rowOf(set, name, result.figures));
    }
  }
  const speed = Math.round(characters / USUAL_CLIPPING / seconds);
  return [...out, `speed: ${speed} clippings of ${USUAL_CLIPPING / 1000} kB a second on one core`];
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
