import type { Rareness, Topic, WrittenTopic } from './same-event.ts';

/** Where each stem stands, so that what may be like a topic is found without going through everything. */
export type StemIndex = ReadonlyMap<string, readonly number[]>;

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
  return index;
}

/** What sums of rounded numbers may differ by. */
const rounding = 1e-9;

/**
 * The places of all texts that can share stems of this weight with the topic, ascending. The commonest stems, which
 * stand nearly everywhere, do not weigh as much together: what shares no rarer one need not be looked at.
 */
export function mayShare(index: StemIndex, topic: Topic, weight: number, rareness: Rareness): number[] {
  const stems = [...new Set([...topic.names, ...topic.words])]
    .map((stem) => ({ stem, rare: rareness(stem) }))
    .sort((a, b) => a.rare - b.rare);
  const places = new Set<number>();
  let together = 0;
  for (const { stem, rare } of stems) {
    together += rare;
    if (together < weight - rounding) continue;
    for (const place of index.get(stem) ?? []) places.add(place);
  }
  return [...places].sort((a, b) => a - b);
}
