import type { Rareness, Topic, WrittenTopic } from './same-event.ts';

/** Where each stem stands, so that what may be like a topic is found without going through everything. */
export interface StemIndex {
  placesOf: ReadonlyMap<string, readonly number[]>;
  /** What each text shares with the topic in hand; 0 between two topics. */
  weights: Float64Array;
}

/** Indexes texts by the `wanted` stems: each text by its place in the list. */
export function stemIndex(topics: readonly WrittenTopic[], wanted: ReadonlySet<string>): StemIndex {
  const index = new Map<string, number[]>();
  for (const [place, { names, words }] of topics.entries()) {
    for (const stem of [...names.split(' '), ...words.split(' ')]) {
      if (!wanted.has(stem)) continue;
      const places = index.get(stem);
      if (!places) index.set(stem, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }
  return { placesOf: index, weights: new Float64Array(topics.length) };
}

/** What sums of rounded numbers may differ by. */
const rounding = 1e-9;

/**
 * The places of all texts that can share stems of this weight with the topic, ascending. The commonest stems stand
 * nearly everywhere: as many of them as make up half of the weight are not looked up but taken as shared.
 */
export function mayShare(
  { placesOf, weights }: StemIndex,
  topic: Topic,
  weight: number,
  rareness: Rareness,
): number[] {
  const stems = [...new Set([...topic.names, ...topic.words])]
    .map((stem) => ({ stem, rare: rareness(stem) }))
    .sort((a, b) => a.rare - b.rare);
  const met: number[] = [];
  let taken = 0;
  for (const { stem, rare } of stems) {
    if (taken + rare < weight / 2) {
      taken += rare;
      continue;
    }
    for (const place of placesOf.get(stem) ?? []) {
      const before = weights[place] ?? 0;
      if (before === 0) met.push(place);
      weights[place] = before + rare;
    }
  }
  const places = met.filter((place) => taken + (weights[place] ?? 0) >= weight - rounding);
  for (const place of met) weights[place] = 0;
  return places.sort((a, b) => a - b);
}
