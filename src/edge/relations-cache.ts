import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutsideKnowledge } from '../dates/clues.ts';
import { type NameFound, nameFinder } from '../dossier/names.ts';
import type { Comparison } from '../dossier/near-duplicates.ts';
import { type Paired, pairsAfter } from '../dossier/pairs-after.ts';
import type { ArticleSource, PreparedArticle } from '../dossier/prepare-article.ts';
import type { Redated } from '../dossier/redate.ts';
import { type Answers, answersOf, type Relations, relate } from '../dossier/relate.ts';
import type { DatedArticle } from '../model.ts';
import { type GlossaryEntry, readGlossary } from '../translation/glossary.ts';
import { cacheKey } from './cache-key.ts';
import { getCached, putCached } from './cached-text.ts';
import { type Lines, lookedFor, type SeenBefore, stillStanding } from './relations-standing.ts';
import { hashOf } from './site-files.ts';
import { programVersion } from './sources-version.ts';

/** What earlier builds have found out about the articles of dossiers together. */
export interface RelationsCache {
  /**
   * What the articles tell of each other: as it was found, or found anew and kept. `seenBefore` gives what was looked at
   * in an article that was there before, by the key of its entry, if it is known.
   */
  relate(
    dossier: string,
    sources: readonly ArticleSource[],
    glossary: string | undefined,
    prepared: readonly PreparedArticle[],
    seenBefore?: SeenBefore,
  ): Relations;
}

/** `.cache/relations` in the project's folder; safe to delete at any time. */
const FOLDER = fileURLToPath(new URL('../../.cache/relations', import.meta.url));

/**
 * Opens the cache: one file a dossier. As long as program, glossary and articles are the same, so is what they tell of
 * each other, and where those that changed are to all others what they were. After any other change it is found anew, but
 * what was read in texts that stayed need not be read again.
 */
export function openRelationsCache(folder = FOLDER, version: () => string = programVersion): RelationsCache {
  return {
    relate(dossier, sources, glossary, prepared, seenBefore = () => undefined) {
      const place = path.join(folder, hashOf(dossier));
      const keys = sources.map(cacheKey);
      const whole = hashOf(JSON.stringify([version(), glossary ?? null, keys]));
      const found = readRelated(place);
      if (found?.whole === whole) return JSON.parse(found.related);
      const entries = readGlossary(glossary).value ?? [];
      const made = hashOf(JSON.stringify([version(), entries]));
      const before: KeptAnswers | undefined = found && JSON.parse(found.answered);
      const same = before?.made === made ? before : undefined;
      const findNames = entries.length > 0 ? nameFinder(entries) : undefined;
      const keep = (lines: Lines) => {
        putCached(place, [whole, lines.related, lines.answered].join('\n'));
        putCached(placeOfLooked(place), [whole, lines.looked].join('\n'));
      };
      const lines = found && same && { ...found, looked: lookedBefore(place, found.whole) };
      const standing = lines && stillStanding(lines, { ...same, keys, prepared, seenBefore, findNames });
      if (standing) {
        keep({ ...lines, ...standing });
        return standing.relations;
      }
      const keyOf = new Map(prepared.map(({ article }, i) => [article?.clipping.slug ?? '', keys[i] ?? '']));
      const sampleBefore = (key: string) => seenBefore(key)?.sample;
      const { answers, kept, samples, undated } = remember(entries, keyOf, same ?? NOTHING, sampleBefore);
      const relations = relate(prepared, entries, answers);
      keep({
        related: JSON.stringify(relations),
        answered: JSON.stringify({ made, ...kept }),
        looked: lookedFor(keys, (key) => samples.get(key) ?? [], undated),
      });
      return relations;
    },
  };
}

/** What was found last, and a hash of all that it was found from. */
function readRelated(place: string) {
  const [whole, related, answered] = getCached(place)?.split('\n') ?? [];
  return whole && related && answered ? { whole, related, answered } : undefined;
}

/** By itself: it is the longest, and asked for only after a change. */
const placeOfLooked = (place: string): string => `${place}.looked`;

/** What was looked for when the relations of this hash were found; empty where it is not known. */
function lookedBefore(place: string, relations: string): string {
  const [whole, looked = ''] = getCached(placeOfLooked(place))?.split('\n') ?? [];
  return whole === relations ? looked : '';
}

/** Answers by the keys of the articles that they are about. */
interface Kept {
  redated: Record<string, Redated>;
  compared: Record<string, Comparison>;
  named: Record<string, NameFound[]>;
  /** Those that were worth comparing, to find copies and to date them. */
  paired: Record<string, Paired>;
}

interface KeptAnswers extends Kept {
  /** A hash of the program and the glossary. */
  made: string;
}

const NOTHING: Kept = { redated: {}, compared: {}, named: {}, paired: {} };

const NONE: Paired = { texts: [], pairs: [] };

/** The day of an article, and how sure it is. */
const dayOf = ({ publication: { edtf, certainty } }: DatedArticle): string => `${edtf} ${certainty}`;

/** Of articles by the keys of their entries. */
type Samples = Map<string, readonly number[]>;

/**
 * Answers that are taken from those kept before, else read in the texts; `kept` are those that were given. `samples` are
 * those of all articles, `undated` the articles without a date, once they were compared.
 */
function remember(
  glossary: readonly GlossaryEntry[],
  keyOf: ReadonlyMap<string, string>,
  before: Kept,
  sampleBefore: (key: string) => readonly number[] | undefined,
): { answers: Answers; kept: Kept; samples: Samples; undated: string[] } {
  const read = answersOf(glossary);
  const kept: Kept = { redated: {}, compared: {}, named: {}, paired: {} };
  const keyed = ({ clipping: { slug } }: { clipping: { slug: string } }): string => {
    const key = keyOf.get(slug);
    if (key === undefined) throw new Error(`${slug} is no article of this dossier`);
    return key;
  };
  const redated = takeFrom(before.redated, kept.redated);
  const compared = takeFrom(before.compared, kept.compared);
  const named = takeFrom(before.named, kept.named);
  const samples: Samples = new Map();
  const undated: string[] = [];
  const answers: Answers = {
    redate: (article, outside) =>
      redated(`${keyed(article)} ${said(outside)}`, () => read.redate(article, outside)),
    compare: (first, second) =>
      compared(`${keyed(first)} ${keyed(second)}`, () => read.compare(first, second)),
    findNames: (article) => named(keyed(article), () => read.findNames(article)),
    pairUp(articles, sampled, asking) {
      const { isWanted = () => true, isAsked } = asking ?? {};
      if (asking) undated.push(...asking.undated.map(keyed));
      else for (const [i, article] of articles.entries()) samples.set(keyed(article), sampled[i] ?? []);
      const about = asking ? `of ${hashOf(asking.undated.map(keyed).join(' '))}` : 'of all';
      // who has which date tells which pairs are asked for
      const texts = articles.map((article) => `${keyed(article)} ${asking ? dayOf(article) : ''}`);
      const sampleOf = (text: string) => sampleBefore(text.slice(0, text.indexOf(' ')))?.filter(isWanted);
      const pairs = pairsAfter(before.paired[about] ?? NONE, texts, sampled, sampleOf, isAsked);
      kept.paired[about] = { texts, pairs };
      return pairs;
    },
  };
  return { answers, kept, samples, undated };
}

/** Gives the answer that was kept under a key, else that which is found now; either is kept on. */
function takeFrom<T>(before: Record<string, T>, kept: Record<string, T>) {
  return (key: string, find: () => T): T => {
    const answer = kept[key] ?? before[key] ?? find();
    kept[key] = answer;
    return answer;
  };
}

/** What others tell, in a word. */
function said({ days, ...rest }: OutsideKnowledge): string {
  return hashOf(JSON.stringify([...days, rest]));
}
