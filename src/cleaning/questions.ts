import { lengthOf, type Passage, signsOf } from './passage.ts';
import type { Asked, Page } from './rule.ts';
import { ALL_SIGNS, bitsOf } from './text-signs.ts';

/** The rule that always answers cannot be switched off: every passage needs a fate. */
const LAST_RESORT = 'paragraph';

/** A saved page dates itself in its head; below, its structure knows better than this rule. */
const DATE_LINE = 'date-line';
/** Rules that guess from a line's place in a dump of text; a saved page's structure knows better. */
const GUESSES_OF_PLACE = new Set(['url-alone', 'embedded-post', 'site-name', DATE_LINE]);

/**
 * Rules in the order in which they are asked, at most 31, and tables that tell which of them may have something to say
 * of a text. Sets of rules are numbers with a bit for each.
 */
export interface Questions<Rule extends Asked> {
  rules: readonly Rule[];
  /** The rules that are for every page, and those that are for some. */
  forAll: number;
  forSome: number;
  /** The rules for the signs that a text holds; -1 where nobody has asked yet. */
  bySigns: Int32Array;
  /** The rules for a text of each length; the last number is that for all longer ones. */
  byLength: Int32Array;
  byText: number;
  guessesOfPlace: number;
  dateLine: number;
}

/** The rules made ready to be asked, in their order. */
export function inOrder<Rule extends Asked>(rules: readonly Rule[]): Questions<Rule> {
  const lengths = rules.map((rule) => rule.longest ?? 0);
  const byLength = new Int32Array(Math.max(...lengths) + 2);
  for (let length = 0; length < byLength.length; length++)
    byLength[length] = rulesWith(rules, ({ longest }) => longest === undefined || length <= longest);
  return {
    rules,
    forAll: rulesWith(rules, ({ isFor }) => isFor === undefined),
    forSome: rulesWith(rules, ({ isFor }) => isFor !== undefined),
    bySigns: new Int32Array(ALL_SIGNS + 1).fill(-1),
    byLength,
    byText: rulesWith(rules, ({ byText }) => byText === true),
    guessesOfPlace: rulesWith(rules, ({ name }) => GUESSES_OF_PLACE.has(name)),
    dateLine: rulesWith(rules, ({ name }) => name === DATE_LINE),
  };
}

function rulesWith(rules: readonly Asked[], fits: (rule: Asked) => boolean): number {
  return rules.reduce((all, rule, i) => (fits(rule) ? all | (1 << i) : all), 0);
}

/** The rules that may say something on the page, without those that the compiler has switched off. */
export function askedOn(page: Page, { rules, forAll, forSome }: Questions<Asked>): number {
  let asked = forAll;
  for (let left = forSome; left !== 0; left &= left - 1)
    if (rules[firstOf(left)]?.isFor?.(page)) asked |= left & -left;
  return page.clipping.sidecar.rulesOff.length === 0
    ? asked
    : asked & rulesWith(rules, ({ name }) => !isOff(page, name));
}

/** Whether the compiler has switched a rule off. */
export function isOff(page: Page, name: string): boolean {
  const { rulesOff } = page.clipping.sidecar;
  return rulesOff.length > 0 && name !== LAST_RESORT && rulesOff.includes(name);
}

/** The rules that may have something to say of a passage, and had not in an earlier round. */
export function questionsFor(questions: Questions<Asked>, passage: Passage): number {
  const { rules, bySigns, byLength, byText } = questions;
  const signs = signsOf(passage);
  let asked = bySigns[signs] ?? 0;
  if (asked < 0) {
    asked = rulesWith(rules, (rule) => (bitsOf(rule.signs) & signs) !== 0);
    bySigns[signs] = asked;
  }
  asked &= byLength[Math.min(lengthOf(passage), byLength.length - 1)] ?? 0;
  return passage.passed ? asked & ~byText : asked;
}

/** The place of the first rule of some. */
export function firstOf(rules: number): number {
  return 31 - Math.clz32(rules & -rules);
}
