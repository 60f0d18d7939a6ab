import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { captionRules } from '../../src/cleaning/caption-rules.ts';
import { mendedPassages } from '../../src/cleaning/clean-clipping.ts';
import { headRules } from '../../src/cleaning/head-rules.ts';
import { judgeByRules } from '../../src/cleaning/judge-passages.ts';
import { kindRules } from '../../src/cleaning/kind-rules.ts';
import { lineRules } from '../../src/cleaning/line-rules.ts';
import { inOrder, questionsFor } from '../../src/cleaning/questions.ts';
import type { PassageRule } from '../../src/cleaning/rule.ts';
import { tailRules } from '../../src/cleaning/tail-rules.ts';
import { FIGURES } from '../../src/cleaning/text-signs.ts';
import { titleRules } from '../../src/cleaning/title-rules.ts';
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

const CASES = new URL('./cases/', import.meta.url);

describe('a rule that is not asked about a line for its signs or its length', () => {
  const lists = [lineRules, captionRules, headRules, titleRules, tailRules, kindRules];
  const narrow = lists.flat().filter((r) => r.signs !== undefined || r.longest !== undefined);

  it('would have had nothing to say of it', () => {
    expect(narrow.length).toBeGreaterThan(20);
    const said: string[] = [];
    let unasked = 0;
    for (const name of readdirSync(CASES)) {
      const file = readdirSync(new URL(`${name}/`, CASES)).find((each) => each === 'clipping.txt');
      if (!file) continue;
      const clipping = clippingFromText(readFileSync(new URL(`${name}/${file}`, CASES), 'utf8'));
      const page = judgeByRules(clipping, mendedPassages(clipping));
      for (const list of lists) {
        const questions = inOrder(list);
        page.passages.forEach((passage, index) => {
          const asked = questionsFor(questions, passage);
          list.forEach((each, i) => {
            if (asked & (1 << i)) return;
            unasked++;
            if (each.judge(passage, page, index)) said.push(`${name}: ${each.name}: ${passage.mended.text}`);
          });
        });
      }
    }
    expect(said).toEqual([]);
    expect(unasked).toBeGreaterThan(1000);
  });
});
