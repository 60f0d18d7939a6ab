import { lexicons } from '../language/lexicons.ts';
import { endsSentence } from './line-shape.ts';
import { isRunningText, type Passage, textOf, wordsOf } from './passage.ts';
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
