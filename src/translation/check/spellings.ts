import { frenchEnglishNames } from '../../language/fr-en-names.ts';
import { frenchNationalities } from '../../language/fr-en-nationalities.ts';
import { lookUp } from '../../language/look-up.ts';
import { fold, foldedWords } from './pair.ts';

/** A translation as names are looked for in it. */
export interface Said {
  /** Its folded words and abbreviations, a space around each. */
  padded: string;
  skeletons: ReadonlySet<string>;
  /** Every beginning of a skeleton, of three letters and more. */
  beginnings(): ReadonlySet<string>;
  /** Every skeleton without one of its letters, and with one of them left open. */
  near(): ReadonlySet<string>;
}

/** Reads a translation; what few names need is worked out when one does. */
export function readSaid(target: string): Said {
  const words = [...foldedWords(target), ...abbreviations(target)];
  const skeletons = new Set(words.map(skeleton));
  return {
    padded: ` ${words.join(' ')} `,
    skeletons,
    beginnings: once(() => new Set([...skeletons].flatMap(beginningsOf))),
    near: once(
      () => new Set([...skeletons].flatMap((bones) => [...withOneOpen(bones), ...withoutOne(bones)])),
    ),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether a folded name stands in the translation, in its English form or in another spelling. */
export function isSaid(name: string, said: Said): boolean {
  const forms = lookUp(frenchEnglishNames, name) ?? nationality(name);
  if (forms !== undefined) return hasForm(said, forms);
  const bones = skeleton(name);
  if (said.skeletons.has(bones)) return true;
  // «Benyamin» and “Benjamin”: one sound apart
  if (bones.length >= 4 && isOneApart(bones, said)) return true;
  // «Kazakhs» and “Kazakhstan”, «Tchétchènes» and “Chechen”: the same beginning
  const stem = bones.slice(0, Math.max(3, bones.length - 1));
  if (stem.length < 3) return false;
  if (bones.length >= 3 && said.beginnings().has(bones)) return true;
  // «Marchetti» and “Marchand” begin alike as well, and are two people
  if (!DEMONYM.test(name)) return false;
  const shorter = stem.slice(0, -1);
  return said.beginnings().has(stem) || (shorter.length >= 3 && said.skeletons.has(shorter));
}

/** How people of a place are called, folded: matches "mexicains", "londonienne", "moscovites"; not "lemercier". */
const DEMONYM = /(?:ai|ie|ee)n(?:ne|e)?s?$|(?:ai|oi)s(?:es?)?$|(?:ite|ene|ique|aque|ie)s?$|s$/u;

function nationality(name: string): readonly string[] | undefined {
  return foldedNationalities.get(name);
}

const foldedNationalities = new Map(
  Object.entries(frenchNationalities).map(([word, forms]) => [fold(word), forms]),
);

/** Whether one of these forms stands in the translation. */
export function hasForm({ padded }: Said, forms: readonly string[]): boolean {
  return forms.some((form) => padded.includes(form.endsWith('*') ? ` ${form.slice(0, -1)}` : ` ${form} `));
}

function beginningsOf(bones: string): string[] {
  return Array.from({ length: Math.max(0, bones.length - 2) }, (_, at) => bones.slice(0, at + 3));
}

/** Whether one letter more, less or other makes a word of the translation of this one. */
function isOneApart(bones: string, { skeletons, near }: Said): boolean {
  return (
    near().has(bones) ||
    withOneOpen(bones).some((one) => near().has(one)) ||
    withoutOne(bones).some((one) => skeletons.has(one))
  );
}

/** «abc» gives "?bc", "a?c", "ab?". */
function withOneOpen(bones: string): string[] {
  return [...bones].map((_, at) => `${bones.slice(0, at)}?${bones.slice(at + 1)}`);
}

/** «abc» gives "bc", "ac", "ab". */
function withoutOne(bones: string): string[] {
  return [...bones].map((_, at) => bones.slice(0, at) + bones.slice(at + 1));
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
