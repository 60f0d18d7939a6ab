import { showTurns, turnsLetters } from './turned-letters.ts';

/** Matches every sign that turns the order of what follows, or ends that: U+202B, U+2069; not U+200F, which is a mark. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const [END_OF_EMBEDDING, END_OF_ISOLATE] = ['\u202c', '\u2069'];

/** What ends the effect of a sign: that of an override is never begun. */
function endOf(sign: string): string {
  if (sign >= '\u2066') return END_OF_ISOLATE;
  return turnsLetters(sign) ? '' : END_OF_EMBEDDING;
}

/**
 * The text as it may stand beside others: overrides are seen, what would turn the words after it ends with it, and
 * signs that end nothing in it are left out. Turned parts that Arabic or Hebrew needs stay as they are.
 */
export function withinItself(text: string): string {
  const ends: string[] = [];
  let isolates = 0;
  const settled = text.replace(TURNS, (sign) => {
    if (sign === END_OF_ISOLATE) {
      // it also ends what was begun within the isolate
      if (isolates === 0) return '';
      isolates--;
      ends.length = ends.lastIndexOf(END_OF_ISOLATE);
      return sign;
    }
    if (sign === END_OF_EMBEDDING) return ends.at(-1) === END_OF_ISOLATE ? '' : (ends.pop() ?? '');
    const end = endOf(sign);
    if (end === END_OF_ISOLATE) isolates++;
    ends.push(end);
    return showTurns(sign);
  });
  return settled + ends.reverse().join('');
}
