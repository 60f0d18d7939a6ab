import { frenchEnglishNames, frenchTitleWords } from '../../language/fr-en-names.ts';
import { frenchFigures } from '../../language/fr-figures.ts';
import { lookUp } from '../../language/look-up.ts';
import type { Check, Pair } from './pair.ts';
import { fold, wordsOf } from './pair.ts';

/** Names of the source must be found in the translation, however they are spelled there. */
export const namesAgree: Check = {
  name: 'names',
  find(pair) {
    if (pair.sourceLanguage !== 'fr' || pair.targetLanguage !== 'en') return [];
    const said = [...wordsOf(pair.target).map(fold), ...abbreviations(pair.target)];
    const skeletons = new Set(said.map(skeleton));
    const covered = glossaryWords(pair);
    return namesIn(pair.source)
      .filter((name) => !covered.has(fold(name)) && !isSaid(fold(name), said, skeletons))
      .map((name) => `the name «${name}» of the source is not in the translation`);
  },
};

/** A form of the glossary asks for its house form, whole words, in any case of the first letter. */
export const glossaryHolds: Check = {
  name: 'glossary',
  find({ source, target, glossary }) {
    const from = padded(source);
    const to = padded(target);
    const found: string[] = [];
    let rest = from;
    for (const entry of [...glossary].sort((a, b) => b.source.length - a.source.length)) {
      const form = padded(entry.source);
      if (!rest.includes(form)) continue;
      rest = rest.replaceAll(form, ' ');
      if (entry.targets.some((accepted) => to.includes(padded(accepted)))) continue;
      found.push(`«${entry.source}» is not given as “${entry.targets[0]}”, the glossary’s form`);
    }
    return found;
  },
};

/** Words that the glossary looks after, so that no name is reported twice. */
function glossaryWords({ glossary }: Pair): Set<string> {
  return new Set(glossary.flatMap((entry) => wordsOf(entry.source).map(fold)));
}

/** Folded words with a space around each. */
function padded(text: string): string {
  return ` ${wordsOf(fold(text)).join(' ')} `;
}

/** Capitalised words that are names for all we know: not at the head of a sentence unless another one follows. */
function namesIn(text: string): string[] {
  const names = new Set<string>();
  for (const match of text.matchAll(CAPITALISED)) {
    const word = match[0];
    const at = match.index;
    if (word.length < 3 && word !== word.toUpperCase()) continue;
    const atHead = /(?:^|[.!?…:«“"(\]]|[—–]\s)\s*$/u.test(text.slice(Math.max(0, at - 3), at));
    const followed = /^[- ]\p{Lu}\p{Ll}/u.test(text.slice(at + word.length, at + word.length + 3));
    const folded = fold(word);
    const shouted = word.length > 5 && word === word.toUpperCase();
    if (
      frenchTitleWords.has(folded) ||
      Object.hasOwn(frenchFigures.words, folded) ||
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

function isSaid(name: string, said: readonly string[], skeletons: ReadonlySet<string>): boolean {
  const forms = lookUp(frenchEnglishNames, name);
  if (forms !== undefined) {
    const begins = (form: string): boolean =>
      form.endsWith('*')
        ? said.some((word) => word.startsWith(form.slice(0, -1)))
        : said.includes(form) || said.join(' ').includes(form);
    return forms.some(begins);
  }
  const bones = skeleton(name);
  if (skeletons.has(bones)) return true;
  // «Benyamin» and “Benjamin”: one sound apart
  if (bones.length >= 4 && [...skeletons].some((other) => oneApart(bones, other))) return true;
  // «Kazakhs» and “Kazakhstan”, «Tchétchènes» and “Chechen”: the same beginning
  const stem = bones.slice(0, Math.max(3, bones.length - 1));
  return (
    stem.length >= 3 &&
    [...skeletons].some(
      (other) =>
        other.startsWith(stem) ||
        (other.length >= 3 && other.length + 1 >= stem.length && stem.startsWith(other)),
    )
  );
}

/** Whether one letter more, less or other makes one text of the other. */
function oneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short.charAt(same) === long.charAt(same)) same += 1;
  const rest = long.length === short.length ? short.slice(same + 1) : short.slice(same);
  return long.slice(same + 1) === rest;
}

/** "U.S." and "U.N." as one word. */
function abbreviations(text: string): string[] {
  // "U.S." but not "It. Is"
  return (text.match(/\b(?:\p{Lu}\.){2,}/gu) ?? []).map((word) => word.replaceAll('.', '').toLowerCase());
}

/** Spellings of one sound in French and English; the order counts. `#` is the sound of sh and ch. */
const SOUNDS: readonly [RegExp, string][] = [
  [/chtch|shch/gu, '#'],
  [/tch|sch|sh|ch/gu, '#'],
  [/dj|zh|dzh/gu, 'j'],
  [/gu(?=[eiy])/gu, 'g'],
  [/qu|kh|ck|c(?![eiy])|q/gu, 'k'],
  [/c|z|ç/gu, 's'],
  [/ph/gu, 'f'],
  [/w/gu, 'v'],
  [/[aeiouyh]/gu, ''],
];

/** What stays of a name when it is spelled another way: Poutine and Putin are "ptn", Patrouchev and Patrushev "ptr#v". */
function skeleton(folded: string): string {
  const bare = SOUNDS.reduce((text, [sound, letter]) => text.replace(sound, letter), folded);
  // "ss" → "s"
  return bare.replace(/(.)\1+/gu, '$1') || folded;
}
