import { type DateLocale, dateInWords } from '../language/date-words.ts';
import { typeset } from '../language/typography.ts';
import type { DateClaim, Dossier } from '../model.ts';
import type { Pair, Run } from './printed.ts';
import { type Words, wordsIn } from './wording.ts';

export type Shown = 'both' | 'source' | 'target';

/** What holds for every page of one PDF: languages shown, words, and how a text becomes printable. */
export interface Setting {
  dossier: Dossier;
  shown: Shown;
  source: string;
  target: string;
  /** Words between the columns: the reader's language, or the only one shown. */
  words: Words;
  /** Words at the head of each column. */
  sourceWords: Words;
  targetWords: Words;
  covers(codePoint: number): boolean;
}

/** Which languages are shown decides in whose words the PDF speaks. */
export function openSetting(dossier: Dossier, shown: Shown, covers: Setting['covers']): Setting {
  const { sourceLanguage: source, targetLanguage: target } = dossier.settings;
  const sourceWords = wordsIn(source);
  const targetWords = wordsIn(target);
  const words = shown === 'source' ? sourceWords : targetWords;
  return { dossier, shown, source, target, words, sourceWords, targetWords, covers };
}

/** A text of the dossier, dressed for display and without a character that no typeface of the PDF has. */
export function run(setting: Setting, text: string, lang: string): Run {
  return { text: breakLongWords(printable(typeset(text, lang), setting.covers)), lang };
}

/** Words of the program itself, in the language of the apparatus. */
export function say(setting: Setting, pick: (words: Words) => string): Run {
  return run(setting, pick(setting.words), setting.words.language);
}

/** Words of the program in both columns; a side that is not shown is null. */
export function sayPair(setting: Setting, pick: (words: Words) => string): Pair<Run> {
  return {
    source:
      setting.shown === 'target'
        ? null
        : run(setting, pick(setting.sourceWords), setting.sourceWords.language),
    target:
      setting.shown === 'source'
        ? null
        : run(setting, pick(setting.targetWords), setting.targetWords.language),
  };
}

/** What both languages say in the same words is said once. */
export function onceWhereAlike(pair: Pair<Run>): Pair<Run> {
  return pair.source?.text === pair.target?.text ? { source: null, target: pair.target } : pair;
}

/** Where one side alone is shown, the other is never set. */
export function shownOf<T>(setting: Setting, pair: Pair<T>): Pair<T> {
  return {
    source: setting.shown === 'target' ? null : pair.source,
    target: setting.shown === 'source' ? null : pair.target,
  };
}

/** Where one language alone is printed, an original that stands in for what is missing has the only column. */
export function inOneColumn(setting: Setting, { source, target }: Pair<Run>): Pair<Run> {
  if (setting.shown === 'both') return { source, target };
  const only = setting.shown === 'source' ? (source ?? target) : (target ?? source);
  return setting.shown === 'source' ? { source: only, target: null } : { source: null, target: only };
}

/** Nothing on either side. */
export function none(): Pair<never> {
  return { source: null, target: null };
}

/** Too long to be kept on one page whatever stands above it: about a third of a page. */
export function isLong({ source, target }: Pair<Run>): boolean {
  return Math.max(source?.text.length ?? 0, target?.text.length ?? 0) > 900;
}

/** Words with their languages one after the other, `Sommaire · Contents`, each once. */
export function sayBoth(setting: Setting, pick: (words: Words) => string): Run[] {
  const { source, target } = sayPair(setting, pick);
  if (source === null || target === null) return [source ?? target ?? say(setting, pick)];
  return source.text === target.text ? [target] : [source, target];
}

/** A date claim in the words of one of the two languages. */
export function date(setting: Setting, claim: DateClaim, words: Words): Run {
  return run(setting, dateInWords(claim, localeOf(setting, words)), words.language);
}

/** An ISO day, month or year in words. */
export function day(setting: Setting, edtf: string, words: Words): Run {
  return date(setting, statedClaim(edtf), words);
}

/** A claim that says nothing but its value. */
export function statedClaim(edtf: string): DateClaim {
  return {
    role: 'mention',
    edtf,
    notBefore: null,
    notAfter: null,
    precision: 'day',
    basis: 'stated',
    certainty: 'stated',
    alternatives: [],
    evidence: [],
    conflicts: [],
  };
}

export function localeOf(setting: Setting, words: Words): DateLocale {
  if (words.language === 'fr') return 'fr';
  return setting.dossier.settings.dateLocale === 'en-US' ? 'en-US' : 'en-GB';
}

/**
 * One line without control characters, and with `[U+1F600]` for a character that no typeface of the PDF holds: a
 * PDF/UA file may not show an empty box, and a reader is told what stood there.
 */
export function printable(text: string, covers: (codePoint: number) => boolean): string {
  let out = '';
  for (const character of text.normalize('NFC').replace(/\s*[\r\n\t\f\v]+\s*/g, ' ')) {
    const code = character.codePointAt(0) ?? 0;
    if (isInvisible(code)) continue;
    out += covers(code) ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return out;
}

/**
 * Lets a word that is wider than a column, such as an address, break without a hyphen: after its signs, or after
 * twenty letters. A hash is left whole, because it is there to be copied.
 */
function breakLongWords(text: string): string {
  // Matches "https://example.org/a-long-address"; must not match a word of 27 letters.
  return text.replace(/[^\s\u00a0\u202f]{28,}/g, (word) =>
    /^[0-9a-f]{64}\W*$/.test(word) ? word : word.replace(/[/._?&=#@-]+(?=\w)|\w{20}(?=\w)/g, '$&\u200b'),
  );
}

/** Controls, soft hyphen, zero-width marks, byte order mark, variation selectors, lone surrogates, private use. */
function isInvisible(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    (code & 0xfffe) === 0xfffe ||
    code >= 0xe0000
  );
}
