/**
 * Tells whether a text holds any of some phrases. The text is read from one place to the next where a phrase may end
 * its first letters, mostly many letters on: a pattern of all phrases is tried at each letter and takes ten times as
 * long.
 */
export function holdsAny(phrases: readonly string[]): (text: string) => boolean {
  const shortest = Math.min(...phrases.map((phrase) => phrase.length));
  // how far the end of the first letters is at least from where two letters stand, by these two
  const steps = new Uint8Array(PLACES).fill(Math.min(255, shortest - 1));
  const ending = new Map<number, string[]>();
  for (const phrase of phrases) {
    for (let at = 1; at < shortest; at++) {
      const place = placeOf(phrase, at);
      steps[place] = Math.min(steps[place] ?? 0, shortest - 1 - at);
    }
    const last = placeOf(phrase, shortest - 1);
    ending.set(last, [...(ending.get(last) ?? []), phrase]);
  }
  return (text) => {
    for (let at = shortest - 1; at < text.length; ) {
      const place = placeOf(text, at);
      const step = steps[place] ?? 0;
      const start = at - shortest + 1;
      if (step === 0 && ending.get(place)?.some((phrase) => text.startsWith(phrase, start))) return true;
      at += Math.max(1, step);
    }
    return false;
  };
}

const PLACES = 4096;

/** A place for the letter at an index with the one before. */
function placeOf(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at - 1), 31) + text.charCodeAt(at)) & (PLACES - 1);
}
