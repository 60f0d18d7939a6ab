import { expect, it } from 'vitest';
import type { TranslationState } from '../../src/model.ts';
import { translationInWords } from '../../src/site/components/translation-state.ts';
import { smallSite } from './small-dossier.ts';

/** An article whose headline and blocks are in these states. */
function inStates(headline: TranslationState, blocks: TranslationState[]) {
  const [article] = smallSite.dossier.articles;
  const [block] = article?.blocks ?? [];
  if (article === undefined || block === undefined) throw new Error('no article');
  const { listing: _, ...rest } = article;
  return {
    ...rest,
    blocks: blocks.map((_state, i) => ({ ...block, id: `p${i + 1}` })),
    titleTranslation: { text: 'x', state: headline },
    translations: Object.fromEntries(blocks.map((state, i) => [`p${i + 1}`, { text: 'x', state }])),
  };
}

it.each<[TranslationState, TranslationState[], string]>([
  ['missing', ['missing', 'missing'], 'Not translated'],
  ['sample', ['sample', 'missing'], 'Sample translation; 1 of 3 parts not translated'],
  [
    'missing',
    ['human', 'missing', 'missing'],
    'Partly translated: 1 of 4 parts (translated or revised by hand)',
  ],
  [
    'human',
    ['human', 'stale', 'missing', 'missing', 'missing'],
    'Partly translated: 3 of 6 parts (1 out of date; 2 translated or revised by hand)',
  ],
  ['supplied', ['missing', 'missing'], 'Not translated; 1 of 3 parts supplied by the compiler'],
])('says of a headline %s over %j: %s', (headline, blocks, words) => {
  expect(translationInWords(inStates(headline, blocks))).toBe(words);
});
