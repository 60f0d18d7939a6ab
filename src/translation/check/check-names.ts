import { frenchCompoundNames, frenchEnglishNames, frenchTitleWords } from '../../language/fr-en-names.ts';
import { frenchNationalities } from '../../language/fr-en-nationalities.ts';
import { frenchFigures } from '../../language/fr-figures.ts';
import { lookUp } from '../../language/look-up.ts';
import { glossaryWords } from './check-glossary.ts';
import { type Check, fold, padded } from './pair.ts';
import { hasForm, isSaid, readSaid } from './spellings.ts';

/** Names of the source must be found in the translation, however they are spelled there. */
export const namesAgree: Check = {
  name: 'names',
  find(pair) {
    if (pair.sourceLanguage !== 'fr' || pair.targetLanguage !== 'en') return [];
    const said = readSaid(pair.target);
    const covered = glossaryWords(pair.glossary);
    const compounds = compoundsIn(pair.source);
    const within = new Set(compounds.flatMap(([french]) => french.split(' ')));
    const names = namesIn(pair.source).filter((name) => {
      const folded = fold(name);
      return !covered.has(folded) && !within.has(folded) && !isSaid(folded, said);
    });
    const lost = compounds.filter(
      ([, ...forms]) =>
        !hasForm(
          said,
          forms.map((form) => `${form}*`),
        ),
    );
    return [
      ...[...names, ...lost.map(([french]) => french)].map(
        (name) => `the name «${name}» of the source is not in the translation`,
      ),
      ...nationalitiesIn(pair.source)
        .filter((word) => !covered.has(fold(word)) && !hasForm(said, lookUp(frenchNationalities, word) ?? []))
        .map((word) => `«${word}» of the source is not in the translation`),
    ];
  },
};

function compoundsIn(source: string): (typeof frenchCompoundNames)[number][] {
  const text = padded(source);
  return frenchCompoundNames.filter(([french]) => text.includes(` ${french} `));
}

/** Words for peoples and countries that are written small: «la championne italienne», not «cinq dollars américains». */
function nationalitiesIn(text: string): string[] {
  const found = new Set<string>();
  for (const { 0: word, index } of text.matchAll(SMALL)) {
    if (lookUp(frenchNationalities, word) === undefined) continue;
    if (!CURRENCY.test(text.slice(Math.max(0, index - 12), index))) found.add(word);
  }
  return [...found];
}

/** Matches "italienne"; not "Italienne". */
const SMALL = /(?<![\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}]{3,}(?![\p{L}\p{M}])/gu;

/** Matches "dollars " before "américains"; not "soldats ". */
const CURRENCY = /(?:dollar|franc|livre|peso|couronne|rouble|yuan|dinar|roupie)s?\s$/u;

/** Capitalised words that are names for all we know: not at the head of a sentence unless another one follows. */
function namesIn(text: string): string[] {
  const names = new Set<string>();
  for (const match of text.matchAll(CAPITALISED)) {
    const word = match[0];
    const at = match.index;
    if (word.length < 3 && word !== word.toUpperCase()) continue;
    // the end of ". ", "« ", "— ", and of the " · " or tab between the cells of a table
    const atHead = /(?:^|[.!?…:«“"(\]·\t]|[—–]\s)\s*$/u.test(text.slice(Math.max(0, at - 3), at));
    const followed = /^[- ]\p{Lu}\p{Ll}/u.test(text.slice(at + word.length, at + word.length + 3));
    const folded = fold(word);
    const shouted = word.length > 5 && word === word.toUpperCase();
    if (
      frenchTitleWords.has(folded) ||
      Object.hasOwn(frenchFigures.words, folded) ||
      // the month of «le 14 Juillet» and «le 11-Novembre»
      Object.hasOwn(frenchFigures.months, word.toLowerCase()) ||
      ROMAN.test(word) ||
      shouted
    )
      continue;
    if (atHead && !followed && lookUp(frenchEnglishNames, folded) === undefined) continue;
    names.add(word);
  }
  return [...names];
}

/** Matches "XIXe" and "Ier"; not "Vienne" or "Ille". */
const ROMAN = /^[IVX]+(?:e|er|ère)?$/u;

/** Matches "Genève", "OTAN", "Lavrov"; not "sommet" or the L of "L'Otan". */
const CAPITALISED = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]+/gu;
