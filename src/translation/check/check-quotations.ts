import { type Check, padded } from './pair.ts';

/** Quotation marks come in pairs, in the target's own shape, as many as in the source. */
export const quotationMarks: Check = {
  name: 'quotation-marks',
  find({ source, target, targetLanguage }) {
    const from = readQuotations(source);
    const to = readQuotations(target);
    if (targetLanguage === 'en' && /[«»]/u.test(target))
      return ['French quotation marks are left in the translation'];
    if (!from.balanced) return [];
    if (!to.balanced) return ['a quotation mark of the translation has no partner'];
    // English parts a quotation where the French sets «a-t-il dit» between commas
    if (from.count === to.count || (from.count > 0 && to.count === from.count + 1)) return [];
    if (to.count < from.count && to.count >= from.count - titlesKept(source, target)) return [];
    return [`${amount(from.count)} in the source, ${amount(to.count)} in the translation`];
  },
};

/** Titles and names of papers that stand word for word in the translation: English sets them in italics, if at all. */
function titlesKept(source: string, target: string): number {
  const said = padded(target);
  // «Les Heures blanches» and « Ouest-France »; not « un roman »
  const titles = [...source.matchAll(/«\s?(\p{Lu}[^«»]{1,200})»/gu)];
  return titles.filter(([, title]) => said.includes(padded(title ?? ''))).length;
}

function amount(count: number): string {
  return count === 0 ? 'no quotation' : count === 1 ? 'one quotation' : `${count} quotations`;
}

/** Outer quotations of a text: those inside another are not counted. */
function readQuotations(text: string): { count: number; balanced: boolean } {
  const guillemets = countPairs(text, '«', '»');
  const curly = countPairs(text, '“', '”');
  const straight = [...text.matchAll(/"/gu)].length;
  const singles = countSingles(text);
  const balanced = guillemets.balanced && curly.balanced && straight % 2 === 0;
  if (guillemets.count > 0) return { count: guillemets.count, balanced };
  if (curly.count + straight > 0) return { count: curly.count + Math.floor(straight / 2), balanced };
  return { count: singles, balanced };
}

/** Outermost pairs of an opening and a closing mark. */
function countPairs(text: string, open: string, close: string): { count: number; balanced: boolean } {
  let depth = 0;
  let count = 0;
  let balanced = true;
  for (const character of text) {
    if (character === open) {
      if (depth === 0) count += 1;
      depth += 1;
    } else if (character === close) {
      depth -= 1;
      if (depth < 0) {
        balanced = false;
        depth = 0;
      }
    }
  }
  return { count, balanced: balanced && depth === 0 };
}

/** Quotations between ‘ and ’: ’ after a letter may be an apostrophe, so that only openings count. */
function countSingles(text: string): number {
  // "‘Yes’" and "'Yes'" but not "it's" or "the ’90s"; none is longer than any that people write
  return [
    ...text.matchAll(
      /(?<![\p{L}\d])[‘'](?=\p{L})[^‘’'\n]{0,400}(?:['’]\p{L}[^‘’'\n]{0,400}){0,20}['’](?!\p{L})/gu,
    ),
  ].length;
}
