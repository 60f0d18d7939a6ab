import type { TenseLexicon } from '../language/date-lexicon.ts';
import { plain } from './find-expressions.ts';
import type { Span } from './sentences.ts';

export type Tense = 'past' | 'coming' | 'unknown';

/** A verb, or a word that does a verb's work, and where it stands. */
export interface TimedVerb {
  at: number;
  tense: 'past' | 'coming';
}

/** Matches `rencontreront`, `s` of `s'est`; not digits. */
const word = /\p{L}+(?:-\p{L}+)*/gu;

/** How many words may stand between an auxiliary and its participle: «a été notamment et officiellement reçu». */
const reachOfAuxiliary = 4;

/** The verbs of a sentence that tell its time, in order; `at` counts from the start of the text. */
export function timedVerbs(whole: string, sentence: Span, lexicon: TenseLexicon): TimedVerb[] {
  const text = whole.slice(sentence.start, sentence.end);
  const tokens = [...plain(text).toLowerCase().matchAll(word)].map((match) => ({
    at: match.index,
    text: match[0],
  }));
  const verbs: TimedVerb[] = [];
  for (const [i, token] of tokens.entries()) {
    const following = tokens.slice(i + 1, i + 1 + reachOfAuxiliary).map((next) => next.text);
    const tense = tenseOfWord(token.text, following, lexicon);
    if (tense !== 'unknown') verbs.push({ at: sentence.start + token.at, tense });
  }
  return verbs;
}

function tenseOfWord(token: string, following: string[], lexicon: TenseLexicon): Tense {
  const stem = token.replace(/-.*$/, '');
  if (lexicon.comingWords.has(stem)) return 'coming';
  if (lexicon.pastWords.has(stem)) return 'past';
  if (lexicon.comingAuxiliaries.has(stem))
    return following.some((next) => isInfinitive(next, lexicon)) ? 'coming' : 'unknown';
  if (lexicon.auxiliaries.has(stem))
    return following.some((next) => isParticiple(next, lexicon)) ? 'past' : 'unknown';
  if (stem.length > 3 && !lexicon.notComing.has(stem) && endsIn(stem, lexicon.comingEndings)) return 'coming';
  if (stem.length > 4 && endsIn(stem, lexicon.pastEndings)) return /raient$/.test(stem) ? 'unknown' : 'past';
  return 'unknown';
}

function isParticiple(token: string, lexicon: TenseLexicon): boolean {
  return lexicon.participles.has(token) || (token.length > 2 && endsIn(token, lexicon.participleEndings));
}

function isInfinitive(token: string, lexicon: TenseLexicon): boolean {
  return (
    lexicon.infinitiveEndings.length === 0 || (token.length > 3 && endsIn(token, lexicon.infinitiveEndings))
  );
}

function endsIn(token: string, endings: readonly string[]): boolean {
  return endings.some((ending) => token.endsWith(ending));
}

/** A comma or a quotation mark between verb and date counts as so many characters of distance. */
const costOfBoundary = 40;

/** The tense of the verb that the stretch belongs to: the nearest in its sentence, clause boundaries counted in. */
export function tenseAt(text: string, span: Span, verbs: readonly TimedVerb[]): Tense {
  let best: Tense = 'unknown';
  let distance = Number.POSITIVE_INFINITY;
  for (const verb of verbs) {
    if (verb.at >= span.start && verb.at < span.end) continue;
    const between = verb.at < span.start ? text.slice(verb.at, span.start) : text.slice(span.end, verb.at);
    const boundaries = between.match(/[,;:«»"“”()–—]/g)?.length ?? 0;
    const cost = between.length + boundaries * costOfBoundary;
    if (cost < distance) [distance, best] = [cost, verb.tense];
  }
  return best;
}
