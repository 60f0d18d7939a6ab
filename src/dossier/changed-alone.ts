import type { Article } from '../model.ts';
import type { DatingNotes } from './cross-dates.ts';
import { isLikely, MOST_HOLDERS, oneOf } from './likely-pairs.ts';

/** What of an article is looked at among the others. */
export interface Seen {
  article?: Pick<Article, 'clipping' | 'title' | 'publication'> | undefined;
  notes?: DatingNotes | undefined;
  sample?: readonly number[] | undefined;
}

/** What articles look for in each other. */
export interface LookedFor {
  /** Stems of what one of them asks. */
  asked: ReadonlySet<string>;
  /** Shingles of those without a date: of these alone copies with a date are looked for. */
  undated: ReadonlySet<number>;
  samples: Samples;
}

/** The samples of all articles in a row, and where each ends. */
export interface Samples {
  shingles: Int32Array;
  ends: Int32Array;
}

/**
 * Whether the article at a place, which was in no likely pair, is to all others what it was before it changed: it asks
 * nothing, has its headline and its date, tells the same days in sentences of the same words, has no other stems of
 * those that are asked for, and is like no other still. As long as nothing of it is quoted elsewhere, what the others
 * tell of each other stays.
 */
export function isChangedAlone(place: number, before: Seen, now: Seen, lookedFor: LookedFor): boolean {
  if (!before.article || !now.article || faceOf(before.article) !== faceOf(now.article)) return false;
  const [was, is] = [before.notes, now.notes];
  if (!was || !is || asksOthers(was) || asksOthers(is) || toldIn(was) !== toldIn(is)) return false;
  const stems = onlyInOne(was.stems.split(' '), is.stems.split(' '));
  if (stems.some((stem) => lookedFor.asked.has(stem))) return false;
  const { edtf, notAfter } = now.article.publication;
  // what it holds would be looked for in all others
  if (edtf === '' && notAfter === null) return false;
  const changed = onlyInOne(before.sample ?? [], now.sample ?? []);
  if (changed.some((shingle) => lookedFor.undated.has(shingle))) return false;
  return isLikeNone(place, now.sample ?? [], changed, lookedFor.samples);
}

/**
 * Whether no other text shares enough with the sample at a place, and none is remembered for a shingle or forgotten
 * because this one came to it or left it.
 */
function isLikeNone(
  place: number,
  sample: readonly number[],
  changed: readonly number[],
  { shingles, ends }: Samples,
): boolean {
  const own = new Set(sample);
  const holders = new Map(changed.map((shingle) => [shingle, 0]));
  const isLookedAt = oneOf([...sample, ...changed]);
  let at = 0;
  for (let other = 0; other < ends.length; other++) {
    const end = ends[other] ?? 0;
    const size = end - at;
    let shared = 0;
    for (; at < end; at++) {
      const shingle = shingles[at] ?? 0;
      if (!isLookedAt(shingle)) continue;
      if (own.has(shingle)) shared++;
      const before = holders.get(shingle);
      if (before !== undefined) holders.set(shingle, before + 1);
    }
    if (other !== place && shared > 0 && isLikely(shared, sample.length, size)) return false;
  }
  return [...holders.values()].every((count) => count < MOST_HOLDERS);
}

/** Samples in a row. */
export function inRow(samples: readonly (readonly number[])[]): Samples {
  let end = 0;
  const ends = Int32Array.from(samples, ({ length }) => {
    end += length;
    return end;
  });
  return { shingles: Int32Array.from(samples.flat()), ends };
}

/** The samples with another one at a place. */
export function withSample({ shingles, ends }: Samples, place: number, sample: readonly number[]): Samples {
  const [start, end] = [ends[place - 1] ?? 0, ends[place] ?? 0];
  const longer = sample.length - (end - start);
  const all = new Int32Array(shingles.length + longer);
  all.set(shingles.subarray(0, start));
  all.set(sample, start);
  all.set(shingles.subarray(end), end + longer);
  return { shingles: all, ends: ends.map((each, i) => (i < place ? each : each + longer)) };
}

function faceOf({ clipping, title, publication }: NonNullable<Seen['article']>): string {
  const { evidence, conflicts, ...date } = publication;
  return JSON.stringify([clipping.file, clipping.slug, title.text, date]);
}

const asksOthers = ({ asked, after }: DatingNotes): boolean => asked.length + after.length > 0;

/** What is told, wherever in the text. */
function toldIn({ told }: DatingNotes): string {
  return JSON.stringify(told.map(({ surface, kind, edtf, topic }) => [surface, kind, edtf, topic]));
}

/** What stands in one of two lists alone. */
function onlyInOne<T>(first: readonly T[], second: readonly T[]): T[] {
  const [some, others] = [new Set(first), new Set(second)];
  return [...first.filter((each) => !others.has(each)), ...second.filter((each) => !some.has(each))];
}
