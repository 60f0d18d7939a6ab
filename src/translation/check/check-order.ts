import { englishFigures } from '../../language/en-figures.ts';
import type { FigureLexicon } from '../../language/figure-lexicon.ts';
import { frenchFigures } from '../../language/fr-figures.ts';
import type { Figure } from './figure.ts';
import { readFigures } from './figures.ts';
import type { Check } from './pair.ts';

/**
 * What rises from one number to another must not fall, and votes for are not votes against. Scores are left alone:
 * «battus 12-31» may well be “lost 31-12”.
 */
export const orderKept: Check = {
  name: 'order',
  find({ source, target, sourceLanguage, targetLanguage }) {
    if (sourceLanguage !== 'fr' || targetLanguage !== 'en' || !COUPLED.test(source)) return [];
    const from = couplesOf(source, frenchFigures, isFrenchCouple);
    const to = couplesOf(target, englishFigures, isEnglishCouple);
    return from
      .filter(([a, b]) => !agree(a, b) && to.some(([c, d]) => agree(a, d) && agree(b, c)))
      .filter(([a, b]) => !to.some(([c, d]) => agree(a, c) && agree(b, d)))
      .map(([a, b]) => `«${a.surface}» and «${b.surface}» have changed places`);
  },
};

/** Most texts have no such couple, and need not be read for one: " à 5", " contre deux"; not "à Paris". */
const COUPLED = /\d.{0,40}(?:à|contre) \d/u;
/** «de 4 à 5», «301 voix contre 244»; not «battu 12 à 31». */
function isFrenchCouple(before: string, between: string): boolean {
  // " voix contre "; not " et contre une "
  if (/^[^.;:\d]{0,30}contre $/u.test(between)) return true;
  // " à ", " milliards à "; and "de " before
  return /^[^.;:\d]{0,30}à $/u.test(between) && /(?<!\p{L})de $/u.test(before);
}

/** “301 votes to 244”, “from €4bn to €5bn”. */
function isEnglishCouple(_before: string, between: string): boolean {
  // " votes to ", " to €"; not " and "
  return /^[^.;:\d]{0,30}(?:to|against) [€$£]?$/u.test(between);
}

type Couple = readonly [Figure, Figure];

function couplesOf(
  text: string,
  lexicon: FigureLexicon,
  isCouple: (before: string, between: string) => boolean,
): Couple[] {
  const figures = readFigures(text, lexicon);
  return figures.flatMap((first, index): Couple[] => {
    const second = figures[index + 1];
    if (second === undefined) return [];
    const before = text.slice(Math.max(0, first.start - 8), first.start);
    const between = text.slice(first.start + first.surface.length, second.start);
    return isCouple(before, between) ? [[first, second]] : [];
  });
}

function agree(a: Figure, b: Figure): boolean {
  return a.readings.some((reading) => b.readings.includes(reading));
}
