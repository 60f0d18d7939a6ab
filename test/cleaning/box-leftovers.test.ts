import { expect, it } from 'vitest';
import { dropBoxLeftovers } from '../../src/cleaning/box-leftovers.ts';
import { mendedPassages } from '../../src/cleaning/clean-clipping.ts';
import { judgeByRules } from '../../src/cleaning/judge-passages.ts';
import { notArticleText } from '../../src/cleaning/not-article-text.ts';
import { textOf } from '../../src/cleaning/passage.ts';
import { clippingFromText } from '../clipping-from-text.ts';

const FIRST =
  'Le marché de Kermeur changera de place au printemps, quand la halle sera rendue à ses marchands.';
const LAST =
  'Les camelots garderont la place de la gare, où la mairie fera poser deux bornes électriques avant Noël.';

/** The lines that are left of a text, of which some were taken out by the learned rule. */
function left(lines: readonly string[], guessed: readonly string[]): string[] {
  const clipping = clippingFromText(lines.join('\n'));
  const page = judgeByRules(clipping, mendedPassages(clipping));
  for (const passage of page.passages)
    if (guessed.includes(textOf(passage))) passage.verdict = { fate: 'removed', rule: notArticleText.name };
  dropBoxLeftovers(page);
  return page.passages.filter((p) => p.verdict === undefined).map(textOf);
}

it('takes out a few words between two lines of a form, and keeps them between paragraphs', () => {
  const form = ['Votre adresse email', 'Merci !', 'Votre inscription a bien été prise en compte'];
  expect(left([FIRST, ...form, LAST], [])).toEqual([FIRST, LAST]);
  expect(left([FIRST, 'Merci !', LAST], [])).toEqual([FIRST, 'Merci !', LAST]);
});

it('takes out the headlines below a label of links after the text where one of them went', () => {
  const links = ['Un pont neuf pour la rocade', 'La piscine rouvre : quels horaires ?'];
  expect(left([FIRST, LAST, 'À ne pas manquer', ...links], links.slice(0, 1))).toEqual([FIRST, LAST]);
});

it('keeps lines below such a label where none of them went, or the text goes on below', () => {
  const links = ['Un pont neuf pour la rocade', 'La piscine rouvre : quels horaires ?'];
  expect(left([FIRST, 'À ne pas manquer', ...links, LAST], links.slice(0, 1))).toEqual([
    FIRST,
    links[1],
    LAST,
  ]);
  expect(left([FIRST, LAST, 'À ne pas manquer', ...links], [])).toEqual([FIRST, LAST, ...links]);
});
