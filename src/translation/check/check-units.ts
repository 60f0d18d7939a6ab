import type { FigureLexicon } from '../../language/figure-lexicon.ts';
import { lookUp } from '../../language/look-up.ts';
import { lexiconOf } from './check-figures.ts';
import type { Figure } from './figure.ts';
import { readFigures } from './figures.ts';
import { type Check, fold, foldedWords } from './pair.ts';

/** A number keeps its unit: «12 000 euros» are not “$12,000”, nor «six mois» “six weeks”. */
export const unitsAgree: Check = {
  name: 'unit',
  find(pair) {
    const from = lexiconOf(pair.sourceLanguage);
    const to = lexiconOf(pair.targetLanguage);
    if (haveSameUnits(pair.source, from, pair.target, to)) return [];
    const source = measuresOf(pair.source, from);
    return measuresOf(pair.target, to)
      .filter(({ figure, unit }) => {
        const same = source.filter((other) => other.figure.readings.some((r) => figure.readings.includes(r)));
        const known = same.every((other) => other.unit !== undefined);
        return unit !== undefined && same.length > 0 && known && same.every((other) => other.unit !== unit);
      })
      .map(({ figure, unit }) => `«${figure.surface}» has another unit in the source than ${unit}`);
  },
};

interface Measure {
  figure: Figure;
  unit: string | undefined;
}

function measuresOf(text: string, lexicon: FigureLexicon): Measure[] {
  return readFigures(text, lexicon)
    .filter(({ readings }) => readings.some((reading) => reading.startsWith('n:')))
    .map((figure) => ({ figure, unit: unitOf(text, figure, lexicon) }));
}

function unitOf(text: string, { start, surface }: Figure, lexicon: FigureLexicon): string | undefined {
  const end = start + surface.length;
  // " d’euros", "-year", " °C", "€"; not " et 3"
  const after = /^[\s-]?(?:(?:de|of) |d[’'])?([€$£]|°?[\p{L}\p{M}]+)/u.exec(text.slice(end, end + 24))?.[1];
  // "$" of "$12"; not that of "12 $ 5"
  const before = /[€$£]$/u.exec(text.slice(0, start))?.[0];
  return [before, after, after?.toLowerCase()]
    .map((word) => (word === undefined ? undefined : lookUp(lexicon.units, word)))
    .find((unit) => unit !== undefined);
}

/** Whether the target names no unit but those of the source, so that no number needs to be looked at: nearly all do. */
function haveSameUnits(source: string, from: FigureLexicon, target: string, to: FigureLexicon): boolean {
  const said = unitsIn(target, to);
  if (said.size === 0) return true;
  const named = unitsIn(source, from);
  return [...said].every((unit) => named.has(unit));
}

function unitsIn(text: string, lexicon: FigureLexicon): ReadonlySet<string> {
  const known = foldedUnits(lexicon);
  // "$", "£"
  const symbols = text.match(/[€$£]/gu) ?? [];
  return new Set([...foldedWords(text), ...symbols].flatMap((word) => known.get(word) ?? []));
}

const tables = new WeakMap<FigureLexicon, ReadonlyMap<string, string>>();

/** Units by their folded form without a degree sign. */
function foldedUnits(lexicon: FigureLexicon): ReadonlyMap<string, string> {
  const known = tables.get(lexicon);
  if (known !== undefined) return known;
  const table = new Map(
    Object.entries(lexicon.units).map(([form, unit]) => [fold(form.replace('°', '')), unit]),
  );
  tables.set(lexicon, table);
  return table;
}

/** A number below nought stays so, as such or in words: «-12 °C» is “minus 12C”, «-3 %» may be “down 3%”. */
export const signsKept: Check = {
  name: 'minus',
  find(pair) {
    const source = NEGATIVE.test(pair.source);
    const target = NEGATIVE.test(pair.target);
    if (source === target) return [];
    const { below } = lexiconOf(source ? pair.targetLanguage : pair.sourceLanguage);
    if (below.test(source ? pair.target : pair.source)) return [];
    return [
      source
        ? 'a minus sign of the source is missing'
        : 'a minus sign in the translation that the source has not',
    ];
  },
};

/** Matches the minus of "fait -12 °C" and "(−3 %)"; not the dash of "5-7", "3 -1" or "- 3 blessés". */
const NEGATIVE = /[-−–](?=\d)(?<=(?:[^\s\d]\s|\().)/u;
