import type { Postings } from '../match.ts';
import { fold, normalise, wordsOf } from '../normalise.ts';
import { wordsShown } from '../passages.ts';
import type { Term } from '../query.ts';
import type { Engine } from './engine.ts';

/** How a language's index is asked for a word. */
export type Ask = (engine: Engine, word: string) => Postings;

/** Fewer letters of a word tell nothing yet. */
const LEAST_TELLING = 3;

/** The demands but for the one or two letters of a word that the reader begins; undefined when there are none. */
export function withoutShortBeginning(terms: Term[]): Term[] | undefined {
  const last = terms.at(-1);
  const begun = last?.begun ? last.words.at(-1) : undefined;
  if (!last || begun === undefined || fold(begun).length >= LEAST_TELLING) return undefined;
  const { joined: _, ...rest } = last;
  const kept = last.words.length > 1 ? [{ ...rest, words: last.words.slice(0, -1), begun: false }] : [];
  const early = [...terms.slice(0, -1), ...kept];
  return early.length ? early : undefined;
}

/** More texts than these are not read to see whether a word begins as typed. */
const MOST_READ = 24;

/**
 * While the reader types `négociati`, the index knows only `négoci`: places of that stem count where the text has
 * a word that begins as typed. Nothing is guessed: `gouvernail` does not find `gouvernement`.
 */
export async function begunWords(engines: Engine[], terms: Term[]): Promise<Ask> {
  const term = terms.at(-1);
  const word = term?.begun && !term.excluded ? term.words.at(-1) : undefined;
  if (word === undefined) return (engine, other) => engine.postings(other);
  const verified = new Map<Engine, Postings>();
  for (const engine of engines) verified.set(engine, await beginningWith(engine, word));
  return (engine, other) => (other === word && verified.get(engine)) || engine.postings(other);
}

async function beginningWith(engine: Engine, word: string): Promise<Postings> {
  const typed = fold(word);
  const { stem, pages } = engine.postings(word);
  const candidates = [...pages].filter(([, { places }]) => places.some((p) => typed.startsWith(p.stem)));
  const kept = await Promise.all(
    candidates.slice(0, MOST_READ).map(async ([page, hit]) => {
      const shown = wordsShown(await engine.text(page));
      const begins = (at: number) =>
        wordsOf(normalise(shown[at] ?? '')).some((w) => fold(w).startsWith(typed));
      const places = hit.places.filter((p) => begins(p.location)).map((p) => ({ ...p, stem }));
      return [page, { score: hit.score, places }] as const;
    }),
  );
  return { typed, stem, pages: new Map(kept.filter(([, { places }]) => places.length)) };
}
