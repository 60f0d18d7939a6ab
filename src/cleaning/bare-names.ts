import { foldedAgencyNames } from '../language/agencies.ts';
import { foldPhrase } from '../language/lexicon.ts';
import { lexicons } from '../language/lexicons.ts';
import { endsSentence } from './line-shape.ts';
import { isRunningText, type Passage, textOf, wordsOf } from './passage.ts';
import { withoutPlaceOfAuthor } from './place-of-author.ts';
import type { Explained, Page, PassageRule } from './rule.ts';

/*
 * Rules that know who signed by a name alone on its line, where nothing else speaks of whom it names.
 */

const LONGEST = 40;
/** How far below the headline a name is the author's, and below the name what he or she does. */
const LINES_BELOW_HEADLINE = 2;

/** Matches `Jeanne Martin`, `Anne-Laure de La Tour`; not `Le Port`, `JEANNE` nor `Jeanne et Anne`. */
const NAME =
  /^(?!L[aes]s? )\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?(?: (?:d[eu]|van|von|L[ae]))* \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u;
/** Matches `J. M.`, `J.-P. M.` and `P. Lescure`; not `P. 12` nor `M.` */
const INITIALS = /^(?:\p{Lu}\.[ -]?){1,3}(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]{2,})$/u;

/** What authors do, in one word: `journaliste` of `journaliste pour`. */
const professions = new Set(
  lexicons
    .flatMap((l) => l.biographyWords.flatMap((words) => words.split(' ')))
    .filter((word) => word.length >= 6),
);

const signature: Explained = {
  name: 'signature',
  title: 'Name of who signs',
  reason: 'The line is a name alone where articles are signed, and the text does not speak of that person.',
};

export const nameBelowHeadline: PassageRule = {
  ...signature,
  longest: LONGEST,
  isFor: ({ title }) => title !== undefined,
  judge(passage, page, index) {
    const { passages, title } = page;
    if (!title || !isRightBelow(title, passages, index) || !isName(passage)) return undefined;
    if (isSigned(page) || !saysProfession(passages[index + 1])) return undefined;
    return { fate: 'metadata', rule: this.name, role: 'author' };
  },
};

/** How far below the headline a name above the date is looked for: a lead and a picture may stand between them. */
const LINES_TO_DATE = 6;
const LONGEST_WITH_PLACE = 70;

/** Matches the end of `Jeanne MARTIN`, as a signature is often written; not of `Jeanne Martin`. */
const IN_CAPITALS = / \p{Lu}{3,}$/u;

/** Matches what stands between the names of `Jeanne Martin et Luc Blanc`. */
const AND = / (?:et|and|und) |, (?=\p{Lu})/u;

/** A name above the line of the date, with another, a place, a surname in capitals or a biography below the text. */
export const nameAboveDate: PassageRule = {
  ...signature,
  longest: LONGEST_WITH_PLACE,
  isFor: ({ title }) => title !== undefined,
  judge(passage, page, index) {
    const { passages, title } = page;
    const next = passages[index + 1]?.verdict;
    if (!title || next?.fate !== 'metadata' || next.role !== 'date') return undefined;
    const above = index - passages.indexOf(title);
    if (above < 1 || above > LINES_TO_DATE || isSigned(page)) return undefined;
    const signed = textOf(passage).replace(/\.$/, ''); // «Jeanne MARTIN.»
    const name = withoutPlaceOfAuthor(signed);
    const names = name.split(AND);
    if (names.some((each) => !NAME.test(each) || foldedAgencyNames.has(foldPhrase(each)))) return undefined;
    const isSure = name !== signed || names.length > 1 || IN_CAPITALS.test(name);
    if (!isSure && !passages.some((p) => isBiography(p, name))) return undefined;
    if (names.some((each) => isToldOf(page, each))) return undefined;
    return { fate: 'metadata', rule: this.name, role: 'author' };
  },
};

/** Whether a sentence begins with the name and says what he or she does: `Jeanne Martin est journaliste.` */
function isBiography(passage: Passage, name: string): boolean {
  return textOf(passage).startsWith(`${name} `) && wordsOf(passage).some((word) => professions.has(word));
}

/** Whether the headline or the text speaks of the person. */
function isToldOf({ passages, title }: Page, name: string): boolean {
  const surname = foldPhrase(name).split(' ').at(-1) ?? '';
  return passages.some(
    (p) => (p === title || isRunningText(p)) && wordsOf(p).includes(surname) && !isBiography(p, name),
  );
}

export const initialsBelowText: PassageRule = {
  ...signature,
  longest: LONGEST,
  isFor: ({ lastSentences }) => lastSentences >= 0,
  judge(passage, page, index) {
    if (index !== page.lastSentences + 1) return undefined;
    const text = textOf(passage);
    if (!INITIALS.test(text) || isSigned(page)) return undefined;
    return { fate: 'metadata', rule: this.name, role: 'author' };
  },
};

function isRightBelow(title: Passage, passages: readonly Passage[], index: number): boolean {
  for (let i = Math.max(0, index - LINES_BELOW_HEADLINE); i < index; i++)
    if (passages[i] === title) return true;
  return false;
}

function isName(passage: Passage): boolean {
  const text = textOf(passage);
  return NAME.test(text) && !endsSentence(text);
}

/** Whether a line is only what somebody does: `Journaliste`, `Économiste et chroniqueuse`. */
function saysProfession(passage: Passage | undefined): boolean {
  if (!passage || isRunningText(passage) || textOf(passage).length > LONGEST) return false;
  return wordsOf(passage).some((word) => professions.has(word));
}

function isSigned({ passages }: Page): boolean {
  return passages.some(({ verdict }) => verdict?.fate === 'metadata' && verdict.role === 'author');
}
