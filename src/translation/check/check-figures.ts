import { englishFigures } from '../../language/en-figures.ts';
import type { FigureLexicon } from '../../language/figure-lexicon.ts';
import { frenchFigures } from '../../language/fr-figures.ts';
import type { Figure } from './figure.ts';
import { readFigures } from './figures.ts';
import { offerFigures } from './offer-figures.ts';
import type { Check, Pair } from './pair.ts';

const LEXICONS: readonly FigureLexicon[] = [frenchFigures, englishFigures];

/** For a language without a lexicon: digits alone, written either way. */
const PLAIN: FigureLexicon = {
  ...englishFigures,
  language: '',
  words: {},
  scales: {},
  hints: {},
  amounts: {},
  hours: {},
  months: {},
  weekdays: {},
  units: {},
};

/** Numbers, dates and times of one side must be found on the other, in whatever form. */
export const figuresAgree: Check = {
  name: 'figures',
  find(pair) {
    const { source, target } = unmatched(pair);
    const said = (figure: Figure): string => `«${figure.surface}»`;
    return [
      ...source
        .filter(({ required }) => required)
        .map((f) => `${said(f)} of the source is not in the translation`),
      ...target
        .filter(({ required }) => required)
        .map((f) => `${said(f)} of the translation is not in the source`),
    ];
  },
};

/** A share that loses its sign is another number. */
export const percentSigns: Check = {
  name: 'percent',
  find(pair) {
    const count = (text: string, language: string): number =>
      PERCENT.test(text)
        ? readFigures(text, lexiconOf(language)).filter((figure) => figure.percent).length
        : 0;
    const source = count(pair.source, pair.sourceLanguage);
    const target = count(pair.target, pair.targetLanguage);
    if (source > 0 && target === 0) return ['the translation has no percentage'];
    return source === 0 && target > 0 ? ['the translation makes a percentage of what is none'] : [];
  },
};

/** Most texts have no share, and need not be read for one: "%", "pour cent", “percent”; not "récent". */
const PERCENT = /%|p(?:our|er)[ -]?cent/iu;

/** How a language writes figures; digits alone for one that is not known. */
export function lexiconOf(language: string): FigureLexicon {
  return LEXICONS.find((lexicon) => lexicon.language === language) ?? PLAIN;
}

/** What is left over on each side when every figure has taken a counterpart that shares a reading. */
function unmatched(pair: Pair): { source: Figure[]; target: Figure[] } {
  const known = [pair.sourceLanguage, pair.targetLanguage].every((language) => lexiconOf(language) !== PLAIN);
  const read = (text: string, language: string): readonly Figure[] =>
    readFigures(text, known ? lexiconOf(language) : PLAIN);
  const source = read(pair.source, pair.sourceLanguage);
  const said = read(pair.target, pair.targetLanguage);
  const target = offerFigures(said);
  const left: Figure[] = [];
  // those that must have a counterpart choose first
  for (const figure of [...source].sort((a, b) => Number(b.required) - Number(a.required))) {
    if (!target.take([figure.readings]) && !target.take(partsOf(figure))) left.push(figure);
  }
  // the target's «3.30pm» where the source says three thirty in words
  const offered = offerFigures(left);
  const saidIn = readingsOf(said);
  const writtenIn = readingsOf(source);
  const rest = target
    .remaining()
    .filter((figure) => !offered.take(partsOf(figure)) && !saidBefore(figure, writtenIn));
  return { source: offered.remaining().filter((figure) => !saidBefore(figure, saidIn)), target: rest };
}

function partsOf({ parts = [] }: Figure): string[][] {
  return parts.map((part) => [part]);
}

function readingsOf(figures: readonly Figure[]): ReadonlySet<string> {
  return new Set(figures.flatMap((figure) => figure.readings));
}

/** A name or number that one side repeats for clarity: it stands on the other side, if only once. */
function saidBefore(figure: Figure, others: ReadonlySet<string>): boolean {
  return figure.readings.some((reading) => others.has(reading));
}
