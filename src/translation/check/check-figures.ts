import { englishFigures } from '../../language/en-figures.ts';
import type { FigureLexicon } from '../../language/figure-lexicon.ts';
import { frenchFigures } from '../../language/fr-figures.ts';
import { type Figure, readFigures } from './figures.ts';
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
      readFigures(text, lexiconOf(language)).filter((figure) => figure.percent).length;
    const source = count(pair.source, pair.sourceLanguage);
    const target = count(pair.target, pair.targetLanguage);
    if (source > 0 && target === 0) return ['the translation has no percentage'];
    return source === 0 && target > 0 ? ['the translation makes a percentage of what is none'] : [];
  },
};

function lexiconOf(language: string): FigureLexicon {
  return LEXICONS.find((lexicon) => lexicon.language === language) ?? PLAIN;
}

/** What is left over on each side when every figure has taken a counterpart that shares a reading. */
function unmatched(pair: Pair): { source: Figure[]; target: Figure[] } {
  const known = [pair.sourceLanguage, pair.targetLanguage].every((language) => lexiconOf(language) !== PLAIN);
  const read = (text: string, language: string): Figure[] =>
    readFigures(text, known ? lexiconOf(language) : PLAIN);
  const source = read(pair.source, pair.sourceLanguage);
  const said = read(pair.target, pair.targetLanguage);
  const target = new Set(said);
  const left: Figure[] = [];
  // those that must have a counterpart choose first
  for (const figure of [...source].sort((a, b) => Number(b.required) - Number(a.required))) {
    if (!takeCounterpart(figure.readings, target) && !takeParts(figure, target)) left.push(figure);
  }
  const rest = [...target].filter((figure) => !partsAreIn(figure, left) && !saidBefore(figure, source));
  return { source: left.filter((figure) => !saidBefore(figure, said)), target: rest };
}

function takeCounterpart(readings: readonly string[], among: Set<Figure>): boolean {
  const fits = [...among].filter((figure) => figure.readings.some((reading) => readings.includes(reading)));
  const chosen = fits.find((figure) => figure.required) ?? fits[0];
  return chosen !== undefined && among.delete(chosen);
}

function takeParts({ parts }: Figure, among: Set<Figure>): boolean {
  if (parts === undefined) return false;
  const trial = new Set(among);
  if (!parts.every((part) => takeCounterpart([part], trial))) return false;
  for (const figure of among) if (!trial.has(figure)) among.delete(figure);
  return true;
}

/** The target's «3.30pm» where the source says three thirty in words; takes them off the list of what is left. */
function partsAreIn(figure: Figure, left: Figure[]): boolean {
  if (figure.parts === undefined) return false;
  const rest = new Set(left);
  if (!figure.parts.every((part) => takeCounterpart([part], rest))) return false;
  left.splice(0, left.length, ...rest);
  return true;
}

/** A name or number that one side repeats for clarity: it stands on the other side, if only once. */
function saidBefore(figure: Figure, others: readonly Figure[]): boolean {
  return others.some((other) => other.readings.some((reading) => figure.readings.includes(reading)));
}
