import { expect, it } from 'vitest';
import { mendedPassages } from '../../src/cleaning/clean-clipping.ts';
import { judgeByRules } from '../../src/cleaning/judge-passages.ts';
import { notArticleText } from '../../src/cleaning/not-article-text.ts';
import { textOf } from '../../src/cleaning/passage.ts';
import { keepStandfirst } from '../../src/cleaning/standfirst.ts';
import { clippingFromText } from '../clipping-from-text.ts';

/** Whether the sentence below the headline comes back after the learned rule removed it. */
function comesBack(sentence: string, below = 'Publié: 03.05.2021, 12h10'): boolean {
  const clipping = clippingFromText(`Le pont de Port-Aubin fermera un mois
${sentence}
${below}

La mairie a annoncé lundi que la chaussée du pont sera refaite en juin, pour la première fois depuis vingt ans.

Les bus passeront par le quai pendant les quatre semaines que dureront les travaux, et les camions par la rocade.
`);
  const page = judgeByRules(clipping, mendedPassages(clipping));
  const passage = page.passages.find((p) => textOf(p) === sentence);
  if (!passage) throw new Error('the sentence is no passage of its own');
  passage.verdict = { fate: 'removed', rule: notArticleText.name };
  keepStandfirst(page);
  return passage.verdict === undefined;
}

it('keeps a sentence below the headline of which the article says most again', () => {
  expect(comesBack('Les travaux de la chaussée dureront quatre semaines, sans bus sur le pont.')).toBe(true);
});

it('leaves out a sentence of something else, a call to the reader and what dates a picture', () => {
  expect(comesBack('Le musée des pêcheurs accueille une exposition de cartes marines anciennes.')).toBe(
    false,
  );
  expect(comesBack('Abonnez-vous pour suivre les travaux de la chaussée pendant quatre semaines.')).toBe(
    false,
  );
  expect(comesBack('Les travaux de la chaussée du pont, pendant quatre semaines, le 3 mai 2021.')).toBe(
    false,
  );
});

it('keeps such a sentence without a full stop where it is longer than a headline', () => {
  const open =
    'Les travaux de la chaussée du pont dureront quatre semaines, avec des bus par le quai et des camions par la rocade';
  expect(comesBack(open)).toBe(true);
  expect(comesBack('Les travaux de la chaussée du pont dureront quatre semaines')).toBe(false);
  expect(comesBack(open, 'La maire promet que le quai de Port-Aubin sera rouvert')).toBe(false);
});
