import { endsSentence } from './line-shape.ts';
import { textOf } from './passage.ts';
import type { PassageRule } from './rule.ts';

/*
 * Rules for what stands after the last sentences of the article.
 */

const afterTheEnd: PassageRule = {
  name: 'after-the-end',
  title: 'After the end of the article',
  reason: 'The line stands after the links to the previous and next article, where the article is over.',
  judge(_passage, page, index) {
    const sign = page.endSign;
    return sign >= 0 && index > sign ? { fate: 'removed', rule: this.name } : undefined;
  },
};

const tailHeadlines: PassageRule = {
  name: 'tail-headlines',
  title: 'Headlines of other articles',
  reason: 'Lines without a full stop after the last paragraph are headlines of other articles.',
  judge(passage, page, index) {
    if (page.lastSentences < 0 || index <= page.lastSentences) return undefined;
    const text = textOf(passage);
    if (text.length > 160 || (endsSentence(text) && !text.endsWith('?'))) return undefined;
    return { fate: 'removed', rule: this.name };
  },
};

/** Rules on the tail of the page, in order. */
export const tailRules: readonly PassageRule[] = [afterTheEnd, tailHeadlines];
