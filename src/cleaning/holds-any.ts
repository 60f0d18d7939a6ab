/** How many letters that follow each other are looked at: fewer stand in most phrases, and the text is read in short steps. */
const LETTERS = 3;

/**
 * Tells whether a text holds any of some phrases, of three letters or more. The text is read from one place to the next
 * where the first letters of a phrase may end, mostly many letters on: a pattern of all phrases is tried at each letter
 * and takes several times as long.
 */
export function holdsAny(phrases: readonly string[]): (text: string) => boolean {
  const shortest = Math.min(...phrases.map((phrase) => phrase.length));
  // how far the end of the first letters is at least from where some letters end, by these
  const steps = new Uint8Array(PLACES).fill(Math.min(255, shortest - LETTERS + 1));
  const ending = new Map<number, string[]>();
  for (const phrase of phrases) {
    for (let at = LETTERS - 1; at < shortest; at++) {
      const place = placeOf(phrase, at);
      steps[place] = Math.min(steps[place] ?? 0, shortest - 1 - at);
      if (at === shortest - 1) ending.set(place, [...(ending.get(place) ?? []), phrase]);
    }
  }
  const beginsAt = (text: string, at: number, place: number): boolean =>
    ending.get(place)?.some((phrase) => text.startsWith(phrase, at)) === true;
  return (text) => {
    for (let at = shortest - 1; at < text.length; ) {
      const place = placeOf(text, at);
      const step = steps[place] ?? 0;
      if (step === 0 && beginsAt(text, at - shortest + 1, place)) return true;
      at += step === 0 ? 1 : step;
    }
    return false;
  };
}

const PLACES = 8192;

/** A place for the three letters that end at `at`. */
function placeOf(text: string, at: number): number {
  const before = Math.imul(text.charCodeAt(at - 2), 977) + Math.imul(text.charCodeAt(at - 1), 67);
  return (before + text.charCodeAt(at)) & (PLACES - 1);
}
