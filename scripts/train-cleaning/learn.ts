import { eachRow, newRows } from '../../src/cleaning/feature-rows.ts';
import { askForest, type Forest, type ForestData, readForest } from '../../src/cleaning/forest.ts';
import { RULED_IN, RULED_OUT } from '../../src/cleaning/not-article-text.ts';
import { newRoom } from '../../src/cleaning/room.ts';
import { ALL_FEATURES } from '../../src/cleaning/second-feature-names.ts';
import { secondFeatures } from '../../src/cleaning/second-look.ts';
import { type Growth, growForest } from './grow-forest.ts';
import { PARTS, partOf } from './lessons.ts';
import type { Lesson } from './rows.ts';

const FIRST: Growth = { trees: 130, depth: 5, rate: 0.09, rows: 0.6, features: 0.4, leaf: 3, penalty: 2 };
const SECOND: Growth = { trees: 120, depth: 4, rate: 0.06, rows: 0.6, features: 0.5, leaf: 3, penalty: 3 };

/** The two forests of the learned rule. */
export interface Learned {
  first: ForestData;
  second: ForestData;
}

/**
 * Learns the two judgements. The second is learned from first judgements of pages that the first had not seen
 * (parts by domain), because those are what it meets later.
 */
export function learn(lessons: readonly Lesson[]): Learned {
  const part = (l: Lesson): number => partOf(l.domain);
  const unseen = new Map<Lesson, number[]>();
  for (let held = 0; held < PARTS; held++) {
    const rows = lessons.filter((l) => part(l) !== held);
    const forest = readForest(grow(rows, (l) => l.rows, FIRST));
    for (const lesson of lessons) if (part(lesson) === held) unseen.set(lesson, firstOdds(forest, lesson));
  }
  const first = grow(lessons, (l) => l.rows, FIRST);
  const second = grow(lessons, (l) => secondRows(l, unseen.get(l) ?? []), SECOND);
  return { first, second };
}

/** The first judgement of every line of a lesson. */
function firstOdds(forest: Forest, lesson: Lesson): number[] {
  return lesson.rows.map((row, i) => {
    if (lesson.ruled[i] === 0) return askForest(forest, row);
    return lesson.ruled[i] === 3 ? RULED_IN : RULED_OUT;
  });
}

/** The rows of the second judgement. */
function secondRows(lesson: Lesson, odds: readonly number[]): Float64Array[] {
  const rows = newRows(
    lesson.ruled.map((ruled) => ruled === 0),
    ALL_FEATURES.length,
    newRoom(),
  );
  secondFeatures(rows, Float64Array.from(odds), Float64Array.from(lesson.lengths), lesson.shapes);
  const all = eachRow(rows);
  all.forEach((row, i) => {
    if (row.length > 0) row.set(lesson.rows[i] ?? []);
  });
  return all;
}

function grow(lessons: readonly Lesson[], rowsOf: (l: Lesson) => Float64Array[], growth: Growth): ForestData {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const lesson of lessons) {
    rowsOf(lesson).forEach((row, i) => {
      if (lesson.ruled[i] !== 0 || (lesson.labels[i] ?? -1) < 0) return;
      rows.push(row);
      labels.push(lesson.labels[i] ?? 0);
      weights.push(lesson.weights[i] ?? 0);
    });
  }
  return growForest(rows, Uint8Array.from(labels), Float64Array.from(weights), growth);
}
