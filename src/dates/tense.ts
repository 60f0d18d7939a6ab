import type { TenseLexicon } from '../language/date-lexicon.ts';
import { isLetter, wordEnd } from '../language/letters.ts';
import type { Span } from '../language/sentences.ts';
import { wordTable } from '../language/word-table.ts';

/** Whether something has been or is to come, at the day of writing. */
export type Tense = 'past' | 'coming' | 'unknown';

/** A verb, or a word that does a verb's work; of «a été élue» from the auxiliary to the participle. */
export interface TimedVerb extends Span {
  tense: 'past' | 'coming';
}

/** The words of a sentence of a text. */
interface Words {
  text: string;
  spans: readonly Span[];
}

/** The word that stands in the sentence at that place; empty where none does. */
function wordAt({ text, spans }: Words, at: number): string {
  const span = spans[at];
  return span ? text.slice(span.start, span.end) : '';
}

/** How many words may stand between an auxiliary and its participle: «a été notamment et officiellement reçu». */
const reachOfAuxiliary = 4;

/** The verbs of a sentence of a plain text that tell its time, in order; offsets count from the text's start. */
export function timedVerbs(whole: string, sentence: Span, lexicon: TenseLexicon): TimedVerb[] {
  const words = { text: whole, spans: wordsIn(whole, sentence) };
  const mayTell = tellersOf(lexicon);
  const verbs: TimedVerb[] = [];
  for (const [at, span] of words.spans.entries()) {
    if (!mayTell(whole, span)) continue;
    const verb = readVerb(words, at, span, lexicon);
    if (verb) verbs.push(verb);
    const promised = readPromise(words, at, lexicon);
    if (promised) verbs.push(promised);
  }
  return verbs;
}

/** Whether the word that stands there may tell time at all. */
type MayTell = (text: string, word: Span) => boolean;

const tellers = new WeakMap<TenseLexicon, MayTell>();

function tellersOf(lexicon: TenseLexicon): MayTell {
  const mayTell = tellers.get(lexicon) ?? readTellers(lexicon);
  tellers.set(lexicon, mayTell);
  return mayTell;
}

/** By the lists of words, and the last two letters of the endings, none of which is shorter: nine words in ten are in none, and are left alone. */
function readTellers(lexicon: TenseLexicon): MayTell {
  const { comingWords, comingPhrases, pastWords, comingAuxiliaries, auxiliaries, promises } = lexicon;
  const lists = [
    comingWords,
    comingPhrases.keys(),
    pastWords,
    comingAuxiliaries,
    auxiliaries,
    promises.keys(),
  ];
  const listed = wordTable(lists.flatMap((list) => [...list].map((word) => [word, true] as const)));
  const endings = [...lexicon.comingEndings, ...lexicon.pastEndings];
  const lastTwo = new Set(endings.map((ending) => lettersBefore(ending, ending.length)));
  return (text, { start, end }) => {
    let stem = start;
    while (stem < end && text.charCodeAt(stem) !== HYPHEN) stem++;
    return (
      listed(text, start, stem) === true ||
      lastTwo.has(lettersBefore(text, stem)) ||
      (stem < end && listed(text, start, end) === true)
    );
  };
}

const HYPHEN = 0x2d;

/** The two code units before a place, as one number. */
const lettersBefore = (text: string, end: number): number =>
  text.charCodeAt(end - 2) * 0x10000 + text.charCodeAt(end - 1);

/** The words of a sentence, hyphens inside them: `rencontreront`, `s` of `s'est`, `a-t-il`; not digits. */
function wordsIn(text: string, { start, end }: Span): Span[] {
  const words: Span[] = [];
  for (let at = start; at < end; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const last = wordEnd(text, at, end);
    words.push({ start: at, end: last });
    at = last;
  }
  return words;
}

function readVerb(words: Words, at: number, { start, end }: Span, lexicon: TenseLexicon): TimedVerb | null {
  const word = wordAt(words, at);
  const hyphen = word.indexOf('-');
  const stem = hyphen < 0 ? word : word.slice(0, hyphen);
  const next = (is: (word: string) => boolean, reach = reachOfAuxiliary) => nextWord(words, at, is, reach);
  if (lexicon.comingWords.has(stem)) {
    const participle = next((each) => isParticiple(each, lexicon), 2);
    return { start, end: participle?.end ?? end, tense: 'coming' };
  }
  const phrase = lexicon.comingPhrases.get(stem);
  const completing = phrase && next((each) => phrase.has(each));
  if (completing) return { start, end: completing.end, tense: 'coming' };
  if (lexicon.pastWords.has(stem)) return { start, end, tense: 'past' };
  if (lexicon.comingAuxiliaries.has(stem)) {
    const infinitive = next((each) => isInfinitive(each, lexicon));
    return infinitive ? { start, end: infinitive.end, tense: 'coming' } : null;
  }
  if (lexicon.auxiliaries.has(stem)) return readAuxiliary(words, at, start, lexicon);
  return readEnding(stem, { start, end }, lexicon);
}

/** Of so many words after a place the first that is so. */
function nextWord(words: Words, at: number, is: (word: string) => boolean, reach: number): Span | undefined {
  for (let next = at + 1; next <= at + reach && next < words.spans.length; next++)
    if (is(wordAt(words, next))) return words.spans[next];
  return undefined;
}

/** «a été élue»: to the last participle; what is attended is to come. */
function readAuxiliary(words: Words, at: number, start: number, lexicon: TenseLexicon): TimedVerb | null {
  let first = '';
  let last = '';
  let end = start;
  for (let next = at + 1; next <= at + reachOfAuxiliary; next++) {
    const word = wordAt(words, next);
    if (!isParticiple(word, lexicon)) continue;
    first ||= word;
    last = word;
    end = words.spans[next]?.end ?? end;
  }
  if (last === '' || comes(first, lexicon) || comes(last, lexicon)) return null;
  return { start, end, tense: 'past' };
}

/** «a promis de recevoir»: the infinitive is to come; not «avait promis de recevoir», whose day may be over. */
function readPromise(words: Words, at: number, lexicon: TenseLexicon): TimedVerb | null {
  const joints = lexicon.promises.get(wordAt(words, at));
  if (!joints?.has(wordAt(words, at + 1))) return null;
  const { promisedEarlier } = lexicon;
  if (promisedEarlier.has(wordAt(words, at - 1)) || promisedEarlier.has(wordAt(words, at - 2))) return null;
  const infinitive = nextWord(words, at + 1, (each) => isInfinitive(each, lexicon), 2);
  return infinitive ? { start: infinitive.start, end: infinitive.end, tense: 'coming' } : null;
}

/** «est attendu vendredi»: the first word that may be a participle tells, for «vendredi» ends as one does. */
const comes = (word: string, { comingWords }: TenseLexicon): boolean => comingWords.has(word);

function readEnding(stem: string, { start, end }: Span, lexicon: TenseLexicon): TimedVerb | null {
  if (stem.length > 3 && !lexicon.notComing.has(stem) && endsIn(stem, lexicon.comingEndings)) {
    return { start, end, tense: 'coming' };
  }
  if (stem.length < 5 || !endsIn(stem, lexicon.pastEndings) || endsIn(stem, lexicon.conditionalEndings))
    return null;
  return { start, end, tense: 'past' };
}

function isParticiple(token: string, lexicon: TenseLexicon): boolean {
  return lexicon.participles.has(token) || (token.length > 2 && endsIn(token, lexicon.participleEndings));
}

function isInfinitive(token: string, { infinitiveEndings }: TenseLexicon): boolean {
  return infinitiveEndings.length === 0 || (token.length > 3 && endsIn(token, infinitiveEndings));
}

/** The last letter rules out most endings, and is quicker to compare than they are. */
function endsIn(token: string, endings: readonly string[]): boolean {
  const last = token.charCodeAt(token.length - 1);
  for (const ending of endings)
    if (ending.charCodeAt(ending.length - 1) === last && token.endsWith(ending)) return true;
  return false;
}

/** What stands between verb and date counts as so many characters of distance: a comma or quotation mark, «et». */
const costOfBoundary = 40;
const costOfJoint = 15;
/** Matches `,` and `»`; not `.`, which ends the sentence. */
const boundary = /[,;:«»"“”()–—]/g;
/** Matches ` et `, ` qui `; not `été`. */
const joint = / (?:et|mais|puis|qui|que|dont|and|but|then|who|which|that) /g;

/**
 * The tense in which a date of a plain text stands that is not settled as past: what the word right before it says
 * («d'ici», «levé»), else that of the nearest verb of its sentence, boundaries counted in.
 */
export function tenseAt(text: string, span: Span, verbs: readonly TimedVerb[], lexicon: TenseLexicon): Tense {
  const before = textBefore(text, span);
  if (endsIn(before, lexicon.comingLeads)) return 'coming';
  let best: Tense = lexicon.bareParticiple?.test(before) ? 'past' : 'unknown';
  let distance = best === 'past' ? 2 : Number.POSITIVE_INFINITY;
  for (const verb of neighbours(verbs, span)) {
    const [from, to] =
      verb.start < span.start ? [Math.min(verb.end, span.start), span.start] : [span.end, verb.start];
    if (to - from >= distance) continue;
    const between = text.slice(from, to);
    const cost =
      between.length + costOfBoundary * count(between, boundary) + costOfJoint * count(between, joint);
    if (cost < distance) [distance, best] = [cost, verb.tense];
  }
  return best === 'unknown' && lexicon.comingContext.test(textBefore(text, span, reachOfContext))
    ? 'coming'
    : best;
}

/**
 * «la convention signée en 2019»: the year is that of a participle which no auxiliary makes a verb, so it tells
 * which thing is meant and not when the story plays; not «la convention a été signée en 2019».
 */
export function isOfParticiple(
  text: string,
  span: Span,
  verbs: readonly TimedVerb[],
  lexicon: TenseLexicon,
): boolean {
  const all = textBefore(text, span);
  const before = all.replace(lexicon.ofParticiple, '');
  if (!lexicon.bareParticiple?.test(before) || goesOn.test(before)) return false;
  const own = span.start - (all.length - before.length) - 1;
  return !verbs.some(({ end, tense }) => end === own && tense === 'past');
}

/** Matches the end of `a été signé puis ratifié `, whose auxiliary stands further off; not of `l'accord ratifié `. */
const goesOn = / (?:et|ou|puis|mais) \S+ $/;

/** So many verbs on either side of a date can be its own. */
const verbsAround = 4;

/** The verbs around a stretch, which are in order, without those inside it. */
function neighbours(verbs: readonly TimedVerb[], span: Span): TimedVerb[] {
  const next = verbs.findIndex((verb) => verb.start >= span.start);
  const at = next < 0 ? verbs.length : next;
  const after = verbs.slice(at, at + verbsAround + 2).filter((verb) => verb.start >= span.end);
  return [...verbs.slice(Math.max(0, at - verbsAround), at), ...after];
}

/** «depuis janvier» has begun, whatever the verb says. */
export function settledAsPast(text: string, span: Span, lexicon: TenseLexicon): boolean {
  return endsIn(textBefore(text, span), lexicon.pastLeads);
}

/** How far before a date its context may begin: «jusqu'à l'assemblée générale de ». */
const reachOfContext = 64;

const textBefore = (text: string, { start }: Span, reach = 24): string =>
  text.slice(Math.max(0, start - reach), start);

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;
