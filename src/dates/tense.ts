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

interface Token extends Span {
  text: string;
}

/** How many words may stand between an auxiliary and its participle: «a été notamment et officiellement reçu». */
const reachOfAuxiliary = 4;

/** The verbs of a sentence of a plain text that tell its time, in order; offsets count from the text's start. */
export function timedVerbs(whole: string, sentence: Span, lexicon: TenseLexicon): TimedVerb[] {
  const tokens = wordsIn(whole, sentence);
  const mayTell = tellersOf(lexicon);
  const verbs: TimedVerb[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!mayTell(whole, tokens[i] ?? sentence)) continue;
    const verb = readVerb(tokens, i, lexicon);
    if (verb) verbs.push(verb);
    const promised = readPromise(tokens, i, lexicon);
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
function wordsIn(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const last = wordEnd(text, at, end);
    tokens.push({ text: text.slice(at, last), start: at, end: last });
    at = last;
  }
  return tokens;
}

function readVerb(tokens: readonly Token[], at: number, lexicon: TenseLexicon): TimedVerb | null {
  const token = tokens[at];
  if (!token) return null;
  const next = () => tokens.slice(at + 1, at + 1 + reachOfAuxiliary);
  const hyphen = token.text.indexOf('-');
  const stem = hyphen < 0 ? token.text : token.text.slice(0, hyphen);
  const { start, end } = token;
  if (lexicon.comingWords.has(stem)) {
    const participle = next()
      .slice(0, 2)
      .find((word) => isParticiple(word.text, lexicon));
    return { start, end: participle?.end ?? end, tense: 'coming' };
  }
  const phrase = lexicon.comingPhrases.get(stem);
  const completing = phrase && next().find((word) => phrase.has(word.text));
  if (completing) return { start, end: completing.end, tense: 'coming' };
  if (lexicon.pastWords.has(stem)) return { start, end, tense: 'past' };
  if (lexicon.comingAuxiliaries.has(stem)) {
    const infinitive = next().find((word) => isInfinitive(word.text, lexicon));
    return infinitive ? { start, end: infinitive.end, tense: 'coming' } : null;
  }
  if (lexicon.auxiliaries.has(stem)) {
    const participles = next().filter((word) => isParticiple(word.text, lexicon));
    const [first, last] = [participles[0], participles.at(-1)];
    if (!last || !first || comes(first, lexicon) || comes(last, lexicon)) return null;
    return { start, end: last.end, tense: 'past' };
  }
  return readEnding(stem, token, lexicon);
}

/** «a promis de recevoir»: the infinitive is to come; not «avait promis de recevoir», whose day may be over. */
function readPromise(tokens: readonly Token[], at: number, lexicon: TenseLexicon): TimedVerb | null {
  const joints = lexicon.promises.get(tokens[at]?.text ?? '');
  if (!joints?.has(tokens[at + 1]?.text ?? '')) return null;
  if (tokens.slice(Math.max(0, at - 2), at).some(({ text }) => lexicon.promisedEarlier.has(text)))
    return null;
  const infinitive = tokens.slice(at + 2, at + 4).find(({ text }) => isInfinitive(text, lexicon));
  return infinitive ? { start: infinitive.start, end: infinitive.end, tense: 'coming' } : null;
}

/** «est attendu vendredi»: the first word that may be a participle tells, for «vendredi» ends as one does. */
const comes = ({ text }: Token, { comingWords }: TenseLexicon): boolean => comingWords.has(text);

function readEnding(stem: string, { start, end }: Token, lexicon: TenseLexicon): TimedVerb | null {
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
    const first = verb.start < span.start;
    const between = first
      ? text.slice(Math.min(verb.end, span.start), span.start)
      : text.slice(span.end, verb.start);
    if (between.length >= distance) continue;
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
