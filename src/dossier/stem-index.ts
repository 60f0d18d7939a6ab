import type { Rareness, Topic } from './same-event.ts';
import type { StemNumbers } from './stem-numbers.ts';

/** Where each stem stands, so that what may be like a topic is found without going through everything. */
export interface StemIndex {
  numbers: StemNumbers;
  /** Places by stem, ascending within each; those of the next stem follow. */
  places: Int32Array;
  /** Where in `places` each stem's own begin. */
  first: Int32Array;
  /** What each text shares with the topic in hand; 0 between two topics. */
  weights: Float64Array;
}

/** Indexes texts by the numbers of their stems: each text by its place in the list. */
export function stemIndex(texts: readonly (readonly number[])[], numbers: StemNumbers): StemIndex {
  const first = new Int32Array(numbers.size + 1);
  // stems by their places: to be handed each in turn takes twice as long until the engine has made fast code of it
  for (const stems of texts) {
    for (let i = 0; i < stems.length; i++) {
      const after = (stems[i] ?? 0) + 1;
      first[after] = (first[after] ?? 0) + 1;
    }
  }
  for (let i = 1; i < first.length; i++) first[i] = (first[i] ?? 0) + (first[i - 1] ?? 0);
  const next = first.slice();
  const places = new Int32Array(first.at(-1) ?? 0);
  for (let place = 0; place < texts.length; place++) {
    const stems = texts[place] ?? [];
    for (let i = 0; i < stems.length; i++) {
      const stem = stems[i] ?? 0;
      const at = next[stem] ?? 0;
      places[at] = place;
      next[stem] = at + 1;
    }
  }
  return { numbers, places, first, weights: new Float64Array(texts.length) };
}

/** What sums of rounded numbers may differ by. */
const rounding = 1e-9;

/**
 * The places of all texts that can share stems of this weight with the topic, ascending. The commonest stems stand
 * nearly everywhere: as many of them as make up half of the weight are not looked up but taken as shared.
 */
export function mayShare(
  { numbers, places, first, weights }: StemIndex,
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
    const number = numbers.get(stem);
    const end = number === undefined ? 0 : (first[number + 1] ?? 0);
    for (let at = number === undefined ? 0 : (first[number] ?? 0); at < end; at++) {
      const place = places[at] ?? 0;
      const before = weights[place] ?? 0;
      if (before === 0) met.push(place);
      weights[place] = before + rare;
    }
  }
  const enough = met.filter((place) => taken + (weights[place] ?? 0) >= weight - rounding);
  for (const place of met) weights[place] = 0;
  return enough.sort((a, b) => a - b);
}
