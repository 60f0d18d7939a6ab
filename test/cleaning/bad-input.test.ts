import { describe, expect, it } from 'vitest';
import { checkAccounting } from '../../src/cleaning/accounting.ts';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import type { CleanArticle } from '../../src/model.ts';
import { clippingFromText } from '../clipping-from-text.ts';
import { comparedWith } from '../cost.ts';

const SENTENCE =
  'Le conseil du port a reçu jeudi la délégation des armateurs, dans un climat « courtois », dit-il. ';

/** Half a megabyte as people paste it: what it costs is the measure of what others may cost. */
const USUAL = clippingFromText(
  Array.from({ length: 4000 }, (_, i) => `Le ${i} mai, ${SENTENCE.toLowerCase()}`).join('\n'),
);
const costOf = comparedWith(() => cleanClipping(USUAL));
/** What grows with the square of the length costs hundreds of times as much. */
const MOST = 25;

describe('a clipping that is no clipping', () => {
  const million = (unit: string) => unit.repeat(Math.ceil(1e6 / unit.length));
  const cases: Record<string, string> = {
    'one line of two million characters': million(SENTENCE).repeat(2),
    'a million letters without a space': million('x'),
    'a million spaces between two letters': `a${million(' ')}b`,
    'a million commas': million(' ,'),
    'a million quotation marks': million('« a '),
    'a million no-break spaces': million('a\u00a0'),
    'a million stars': million('**a'),
    'a million brackets': million('[a]('),
    'a million accents on one letter': `e${million('\u0301')}`,
    'a million wrongly decoded letters': million('Ã©'),
    'forty thousand short lines': 'Un titre court\n'.repeat(40_000),
    'forty thousand numbers': Array.from({ length: 40_000 }, (_, i) => i).join('\n'),
    'forty thousand sentences': `${SENTENCE}\n`.repeat(40_000),
    'forty thousand wrapped lines': 'la ville de Port a décidé hier de fermer le grand quai\n'.repeat(40_000),
    'a thousand rows of years without a holder': `© ${'2024 '.repeat(34)}x\n`.repeat(1000),
    'a million marks that close no quotation': million('eee.“A'),
    'nineteen thousand lines of furniture': `${SENTENCE}\nPartager\nUn autre titre\n`.repeat(6300),
  };
  for (const [name, text] of Object.entries(cases)) {
    it(`such as ${name} costs no more than a few large ones`, () => {
      const clipping = clippingFromText(text);
      let article: CleanArticle | undefined;
      const cost = costOf(() => {
        article = cleanClipping(clipping);
      }, MOST);
      if (article) checkAccounting(article);
      expect(cost).toBeLessThan(MOST);
    });
  }

  it('such as an empty file or blank lines gives no block', () => {
    for (const text of ['', '\n', ' \r\n\t\r\n', '\u0000\u0000']) {
      const article = cleanClipping(clippingFromText(text));
      expect(article.blocks).toEqual([]);
      checkAccounting(article);
    }
  });

  it('such as text in Arabic, Hebrew or Chinese keeps its words', () => {
    const arabic =
      'أعلن وزير الخارجية اليوم أن المحادثات ستستأنف الأسبوع المقبل في جنيف، وفق ما ذكرته وكالة الأنباء الرسمية.';
    const chinese =
      '外交部长星期一宣布，会谈将于下周在日内瓦恢复，双方代表将讨论港口问题以及渔业合作的新安排。';
    for (const text of [arabic, chinese]) {
      const article = cleanClipping(clippingFromText(`${text}\n\n${text} ${text}`, { language: 'ar' }));
      expect(article.blocks.map((b) => b.text)).toEqual([text, `${text} ${text}`]);
    }
  });
});
