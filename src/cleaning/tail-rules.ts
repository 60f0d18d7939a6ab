import { eitherOf } from '../language/either-of.ts';
import { isLetter } from '../language/letters.ts';
import { lexicons } from '../language/lexicons.ts';
import { initialsBelowText } from './bare-names.ts';
import { beginsWith } from './furniture-phrases.ts';
import { endsSentence } from './line-shape.ts';
import { foldedOf, isRunningText, type Passage, textOf } from './passage.ts';
import { phraseStarts } from './phrase-starts.ts';
import type { PassageRule } from './rule.ts';

/*
 * Rules for what stands after the last sentences of the article.
 */

const afterTheEnd: PassageRule = {
  name: 'after-the-end',
  title: 'After the end of the article',
  reason: 'The line stands after the links to other articles or the comments, where the article is over.',
  isFor: ({ endSign }) => endSign >= 0,
  judge: (_passage, page, index) =>
    index > page.endSign ? { fate: 'removed', rule: 'after-the-end' } : undefined,
};

const professions = eitherOf(lexicons.flatMap((l) => l.biographyWords));
/** Matches `Jeanne Martin est journaliste au`, `John Doe is a reporter`; not `Le maire est venu`. */
const BIOGRAPHY = new RegExp(
  `^(?:\\p{Lu}[\\p{L}’'.-]*,? ){1,5}(?:\\p{Ll}[\\p{L}’' ,]{0,30} )?(?:${professions})`,
  'u',
);

const biography: PassageRule = {
  name: 'biography',
  title: 'Who the author is',
  reason: 'The last lines tell who the author is, not what happened.',
  longest: 400,
  judge(passage, page, index) {
    if (index < page.lastSentences - 1 || index < page.passages.length - 12) return undefined;
    return index > page.firstSentences + 1 && BIOGRAPHY.test(textOf(passage))
      ? { fate: 'removed', rule: this.name }
      : undefined;
  },
};

const contactWords = phraseStarts(lexicons.flatMap((l) => l.pressContacts));
/** Matches `02 98 00 00 00`, `+33 2 98 00 00 00` and `a.legoff@port.example`, not `2021-2022`. */
const REACHABLE = /(?:\+?\d[\d .()-]{7,}\d)|\S@\S+\.\p{L}{2,}/u;
/** Most lines of who may be asked, and longest of them. */
const LINES_OF_CONTACT = 12;
const LONGEST_CONTACT = 160;

const pressContact: PassageRule = {
  name: 'press-contact',
  title: 'Whom the press may ask',
  reason: 'The last lines name whom the press may ask, with telephone and mail, and tell nothing else.',
  longest: LONGEST_CONTACT,
  judge(passage, { passages, firstSentences }, index) {
    const isNear = index > firstSentences + 1 && index >= passages.length - LINES_OF_CONTACT * 2;
    if (!isNear || !mayBeContact(passage)) return undefined;
    const from = Math.max(0, index - LINES_OF_CONTACT);
    const head = passages.slice(from, index + 1).findLastIndex(headsContact);
    if (head < 0) return undefined;
    const lines = passages.slice(from + head, from + head + LINES_OF_CONTACT);
    const end = lines.findIndex((p) => !mayBeContact(p));
    const block = end < 0 ? lines : lines.slice(0, end);
    const isContact = block.includes(passage) && block.some((p) => REACHABLE.test(textOf(p)));
    return isContact ? { fate: 'removed', rule: this.name } : undefined;
  },
};

function mayBeContact(passage: Passage): boolean {
  return textOf(passage).length <= LONGEST_CONTACT && !isRunningText(passage);
}

/** Whether it stands above whom the press may ask, or names them on the same line. */
function headsContact(passage: Passage): boolean {
  if (!mayBeContact(passage) || passage.verdict?.fate === 'body') return false;
  const written = foldedOf(passage);
  const folded = isLetter(written.charCodeAt(0)) ? written : written.replace(SIGNS_BEFORE, '');
  const words = contactWords(folded);
  if (words.length === 0) return false;
  const text = textOf(passage);
  return !endsSentence(text) && words.some((word) => beginsWith(text, folded, word));
}

/** Matches `— ` before `— Contact presse`, not letters. */
const SIGNS_BEFORE = /^[^\p{L}\p{N}]+/u;

/** Matches the beginning of a quotation, `« Oui`, and of a dash, `– Non`; not `Oui`. */
const SPEECH = /^[«“"—–-]/;

/** Whether a line that ends with a colon brings in what is said in the next. */
function bringsIn(next: Passage | undefined): boolean {
  return next !== undefined && SPEECH.test(textOf(next));
}

const tailHeadlines: PassageRule = {
  name: 'tail-headlines',
  title: 'Headlines of other articles',
  reason: 'Lines without a full stop after the last paragraph are headlines of other articles.',
  longest: 160,
  isFor: ({ lastSentences, tailIsList }) => lastSentences >= 0 && !tailIsList,
  judge(passage, page, index) {
    if (index <= page.lastSentences) return undefined;
    const text = textOf(passage);
    if (endsSentence(text) && !text.endsWith('?')) return undefined;
    if (text.endsWith(':') && bringsIn(page.passages[index + 1])) return undefined;
    return { fate: 'removed', rule: this.name };
  },
};

/** Rules on the tail of the page, in order. */
export const tailRules: readonly PassageRule[] = [biography, pressContact, initialsBelowText];

/** Rules that know only that the article seems to be over; the learned rule weighs what they say. */
export const tailSuspicions: readonly PassageRule[] = [afterTheEnd, tailHeadlines];
