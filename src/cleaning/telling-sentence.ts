import { eitherOf } from '../language/either-of.ts';
import { lexicons } from '../language/lexicons.ts';
import { endsSentence } from './line-shape.ts';

/*
 * An article's own sentence may begin with the words of a call: what follows them tells which it is.
 */

const words = lexicons.map((l) => l.telling);
const saying = eitherOf(words.flatMap((w) => w.saying));

/** Matches `, dit-on`, `, nous répète-t-il` and `, a lancé la maire`, not `, en direct` nor `, dites-le`. */
const SAID = new RegExp(
  `, (?:\\p{L}+ )?(?:\\p{L}+(?:-t)?-(?:il|elle|on|ils|elles)(?!\\p{L})|(?:${saying})(?: \\p{L}|[,.;]))`,
  'u',
);

const past = eitherOf(words.flatMap((w) => w.past));
/** Matches `le toit était` and `le quai serait`, not `état`. */
const PAST = new RegExp(`(?<!\\p{L})(?:${past})(?!\\p{L})`, 'u');

const declaring = eitherOf(words.flatMap((w) => w.declaring));
/** Matches ` : voilà ce qu'il veut` and ` : c'est le conseil`, not ` : c'est gratuit`. */
const DECLARED = new RegExp(` ?: (?:${declaring})(?!\\p{L})`, 'u');

const reader = eitherOf(words.flatMap((w) => w.reader));
/** Matches `nos lettres` and `votre boîte`, not `notable`. */
const SPEAKS_TO_READER = new RegExp(`(?<!\\p{L})(?:${reader})(?!\\p{L})`, 'u');

const invitations = new Set(words.flatMap((w) => w.invitations));
/** What a call invites to, or how a site says it. */
const offered = new Set(
  lexicons.flatMap((l) => [...l.furnitureWords, ...l.telling.offered, ...l.telling.reader]),
);
/** Matches `, il faudra payer.` and ` : un port, cela vit.`, not `, merci.` */
const GOES_ON = /(?:,| [:;]) ?\p{L}[\p{L}’'-]*(?: [\p{L}’'-]+){2}/u;
/** Matches between the words of `l'idée, que`, not between those of `peut-être`. */
const BETWEEN_WORDS = /[^\p{L}\p{N}-]+/u;
/** Fewest words after an invitation that make a sentence of its own. */
const LEAST_OWN_WORDS = 6;

/** Whether what follows an invitation has a subject of its own and names nothing that a site invites to. */
function isOfItsOwn(rest: string): boolean {
  if (!rest.endsWith('.') || !GOES_ON.test(rest)) return false;
  const own = rest.split(BETWEEN_WORDS).filter((word) => word !== '');
  return own.length >= LEAST_OWN_WORDS && !own.some((word) => offered.has(word) || HAS_FIGURE.test(word));
}

const bareCalls = new Set(words.flatMap((w) => w.bareCalls));
const articles = new Set(words.flatMap((w) => w.articles));

/**
 * Whether what follows the verb of a call names something that no site invites to, as a heading does: `Partager le
 * travail`, not `Partager l'article`.
 */
function hasObjectOfItsOwn(phrase: string, rest: string): boolean {
  if (!bareCalls.has(phrase)) return false;
  const [before, first = '', ...others] = rest.split(BETWEEN_WORDS);
  if (before !== '' || !rest.startsWith(' ') || !articles.has(first) || others.length === 0) return false;
  return !others.some((word) => offered.has(word) || HAS_FIGURE.test(word));
}

/** Matches `2,99` and `3e`, not `trois`. */
const HAS_FIGURE = /\d/;

/** Rules whose phrases stand before the headline of another page, which may be any sentence. */
const POINTERS = new Set(['read-also', 'previous-next', 'tags']);
/** Fewest words after a pointer and a comma that make a sentence. */
const LEAST_WORDS = 4;

/**
 * Whether a folded line that begins with a phrase of a call goes on as a sentence that tells something: that somebody
 * said so, what it was, what it meant, or something of its own beside what a site offers. A pointer to other pages does
 * only where a comma follows it, and without a full stop it is a heading with an object of its own.
 */
export function goesOnTelling(folded: string, phrase: string, rule: string): boolean {
  const rest = folded.slice(phrase.length);
  if (!endsSentence(folded)) return hasObjectOfItsOwn(phrase, rest);
  if (POINTERS.has(rule))
    return rest.startsWith(', ') && rest.split(' ').length > LEAST_WORDS && !SPEAKS_TO_READER.test(rest);
  if (SAID.test(rest) || PAST.test(rest)) return true;
  if (invitations.has(phrase) && isOfItsOwn(rest)) return true;
  return folded.endsWith('.') && DECLARED.test(rest) && !SPEAKS_TO_READER.test(rest);
}
