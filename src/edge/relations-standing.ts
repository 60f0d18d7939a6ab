import { inRow, isChangedAlone, type LookedFor, type Seen, withSample } from '../dossier/changed-alone.ts';
import type { FindNames, NameFound } from '../dossier/names.ts';
import type { Paired } from '../dossier/pairs-after.ts';
import type { PreparedArticle } from '../dossier/prepare-article.ts';
import type { Relations } from '../dossier/relate.ts';

/** What was looked at in an article that was there before, by the key of its entry. */
export type SeenBefore = (key: string) => Seen | undefined;

/** What is kept of a dossier's relations, each as a line. */
export interface Lines {
  related: string;
  answered: string;
  /** What `lookedFor` says. */
  looked: string;
}

/** The articles as they are now, and what was kept of them. */
interface Now {
  named: Record<string, NameFound[]>;
  paired: Record<string, Paired>;
  keys: readonly string[];
  prepared: readonly PreparedArticle[];
  seenBefore: SeenBefore;
  /** Where there are names to be found. */
  findNames: FindNames | undefined;
}

/** What articles look for in each other, as it is kept: lists of numbers as their bytes. */
interface KeptLooked {
  /** Of the articles' entries. */
  keys: readonly string[];
  undated: readonly number[];
  shingles: string;
  ends: string;
}

/** The keys of the articles, their samples, and the shingles of those without a date, to be kept. */
export function lookedFor(
  keys: readonly string[],
  sampleOf: (key: string) => readonly number[],
  undated: readonly string[],
): string {
  return written(keys, { undated: new Set(undated.flatMap(sampleOf)), samples: inRow(keys.map(sampleOf)) });
}

/** So many articles may have changed. */
const FEW = 16;

/**
 * Relations that a few changed articles leave as they are, with the lines in which these stand under their new keys.
 * Undefined where it is not certain that they do.
 */
export function stillStanding(
  { related, answered, looked }: Lines,
  { keys, prepared, named, paired, seenBefore, findNames }: Now,
): { relations: Relations; answered: string; looked: string } | undefined {
  if (looked === '') return undefined;
  const kept: KeptLooked = JSON.parse(looked);
  const changed = keys.flatMap((key, i) => (key === kept.keys[i] ? [] : [i]));
  if (kept.keys.length !== keys.length || changed.length > FEW) return undefined;
  const relations: Relations = JSON.parse(related);
  const { dates, copies, asked } = relations;
  if (asked.texts) return undefined;
  const quoted = JSON.stringify([dates, copies]);
  const inPairs = new Set(
    Object.values(paired).flatMap(({ texts, pairs }) => pairs.flat().map((place) => keyIn(texts[place]))),
  );
  const ground: LookedFor = {
    asked: new Set(asked.stems),
    undated: new Set(kept.undated),
    samples: { shingles: numbersIn(kept.shingles), ends: numbersIn(kept.ends) },
  };
  let answers = answered;
  for (const i of changed) {
    const [key = '', now] = [kept.keys[i], prepared[i]];
    const before = seenBefore(key);
    if (!before || !now?.article || inPairs.has(key) || !isChangedAlone(i, before, now, ground))
      return undefined;
    if (quoted.includes(JSON.stringify(now.article.clipping.slug))) return undefined;
    if (findNames && JSON.stringify(findNames(now.article)) !== JSON.stringify(named[key])) return undefined;
    ground.samples = withSample(ground.samples, i, now.sample ?? []);
    answers = answers.replaceAll(key, keys[i] ?? '');
  }
  return { relations, answered: answers, looked: written(keys, ground) };
}

/** The key of the article in what stands for a text: «key day». */
function keyIn(text = ''): string {
  return text.split(' ', 1)[0] ?? '';
}

function written(keys: readonly string[], { undated, samples }: Omit<LookedFor, 'asked'>): string {
  const { shingles, ends } = samples;
  const kept: KeptLooked = { keys, undated: [...undated], shingles: bytesOf(shingles), ends: bytesOf(ends) };
  return JSON.stringify(kept);
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function numbersIn(bytes: string): Int32Array {
  return new Int32Array(new Uint8Array(Buffer.from(bytes, 'base64')).buffer);
}
