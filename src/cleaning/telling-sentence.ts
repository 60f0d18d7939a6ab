import { lexicons } from '../language/lexicons.ts';
import { eitherOf } from './either-of.ts';
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

/** Rules whose phrases stand before the headline of another page, which may be any sentence. */
const POINTERS = new Set(['read-also', 'previous-next', 'tags']);
/** Fewest words after a pointer and a comma that make a sentence. */
const LEAST_WORDS = 4;

/**
 * Whether a folded line that begins with a phrase of a call goes on as a sentence that tells something: that somebody
 * said so, what it was, what it meant. A pointer to other pages does only where a comma follows it.
 */
export function goesOnTelling(folded: string, phrase: string, rule: string): boolean {
  if (!endsSentence(folded)) return false;
  const rest = folded.slice(phrase.length);
  if (POINTERS.has(rule))
    return rest.startsWith(', ') && rest.split(' ').length > LEAST_WORDS && !SPEAKS_TO_READER.test(rest);
  if (SAID.test(rest) || PAST.test(rest)) return true;
  return folded.endsWith('.') && DECLARED.test(rest) && !SPEAKS_TO_READER.test(rest);
}
