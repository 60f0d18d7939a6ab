import { describe, expect, it } from 'vitest';
import { mendedPassages } from '../../src/cleaning/clean-clipping.ts';
import { inOrder, questionsFor } from '../../src/cleaning/questions.ts';
import type { PassageRule } from '../../src/cleaning/rule.ts';
import { FIGURES } from '../../src/cleaning/text-signs.ts';
import { clippingFromText } from '../clipping-from-text.ts';

function rule(asked: Partial<PassageRule>): PassageRule {
  return { name: 'any', title: 'Any', reason: 'Any.', judge: () => undefined, ...asked };
}

/** The names of the rules that are asked about a text. */
function askedOf(text: string, passed = false): string[] {
  const rules = [
    rule({ name: 'all' }),
    rule({ name: 'figures', signs: FIGURES }),
    rule({ name: 'brackets', signs: '()' }),
    rule({ name: 'unlisted', signs: '%' }),
    rule({ name: 'short', longest: 20 }),
    rule({ name: 'by-text', byText: true }),
  ];
  const questions = inOrder(rules);
  const passage = mendedPassages(clippingFromText(text))[0];
  if (!passage) return [];
  passage.passed = passed;
  const asked = questionsFor(questions, passage);
  return rules.filter((_, i) => asked & (1 << i)).map(({ name }) => name);
}

describe('the rules that are asked about a text', () => {
  it('are those for its signs and its length, and those that name no sign or one that nobody looks for', () => {
    expect(askedOf('Le port (ouvert)')).toEqual(['all', 'brackets', 'unlisted', 'short', 'by-text']);
    expect(askedOf('Le port ouvre à 12 heures')).toEqual(['all', 'figures', 'unlisted', 'by-text']);
  });

  it('are all for a sign in a text that is too long to be read through', () => {
    expect(askedOf('Le port ouvre. '.repeat(60))).toEqual([
      'all',
      'figures',
      'brackets',
      'unlisted',
      'by-text',
    ]);
  });

  it('are not those on the text alone where an earlier round found nothing', () => {
    expect(askedOf('Le port', true)).toEqual(['all', 'unlisted', 'short']);
  });
});
