import { lexicons } from '../language/lexicons.ts';
import { eitherOf } from './either-of.ts';
import { endsSentence } from './line-shape.ts';
import { type Passage, textOf } from './passage.ts';
import type { PassageRule } from './rule.ts';

/*
 * Rules for what stands after the last sentences of the article.
 */

const afterTheEnd: PassageRule = {
  name: 'after-the-end',
  title: 'After the end of the article',
  reason: 'The line stands after the links to other articles or the comments, where the article is over.',
  judge(_passage, page, index) {
    const sign = page.endSign;
    return sign >= 0 && index > sign ? { fate: 'removed', rule: this.name } : undefined;
  },
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
  judge(passage, page, index) {
    const text = textOf(passage);
    if (text.length > 400 || index < page.lastSentences - 1 || index < page.passages.length - 12)
      return undefined;
    return index > page.firstSentences + 1 && BIOGRAPHY.test(text)
      ? { fate: 'removed', rule: this.name }
      : undefined;
  },
};

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
  judge(passage, page, index) {
    if (page.lastSentences < 0 || index <= page.lastSentences || page.tailIsList) return undefined;
    const text = textOf(passage);
    if (text.length > 160 || (endsSentence(text) && !text.endsWith('?'))) return undefined;
    if (text.endsWith(':') && bringsIn(page.passages[index + 1])) return undefined;
    return { fate: 'removed', rule: this.name };
  },
};

/** Rules on the tail of the page, in order. */
export const tailRules: readonly PassageRule[] = [biography];

/** Rules that know only that the article seems to be over; the learned rule weighs what they say. */
export const tailSuspicions: readonly PassageRule[] = [afterTheEnd, tailHeadlines];
