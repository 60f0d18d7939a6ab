import { isEcho } from '../judge-answer.ts';
import type { Check } from './pair.ts';
import { fold, foldedWords, sentencesOf, wordsOf } from './pair.ts';

/** Nothing came of the text. */
export const notEmpty: Check = {
  name: 'empty',
  find: ({ target }) => (target.trim() === '' ? ['the translation is empty'] : []),
};

/** French words that no English sentence holds; folded. */
const FRENCH_WORDS = new Set(
  'le la les des du une est sont dans avec sur cette ces qui que aux ont ete etait mais selon leur leurs nous vous pas'.split(
    ' ',
  ),
);
/** As long as this, a run of words common to both sides was not translated. */
const RUN = 5;

/** A sentence, or a part of one, that still stands in the source language. */
export const translated: Check = {
  name: 'untranslated',
  find({ source, target, sourceLanguage, targetLanguage }) {
    if (isEcho(source, target)) return ['the text is not translated'];
    const words = foldedWords(target);
    if (sourceLanguage === 'fr' && targetLanguage === 'en') {
      const french = words.filter((word) => FRENCH_WORDS.has(word));
      if (new Set(french).size >= 3 || french.length >= 4) return ['a part of the text is not translated'];
    }
    return hasCommonRun(source, target) ? ['a part of the text is not translated'] : [];
  },
};

/** Five words in a row on both sides, of which three are written small: no name and no title. */
function hasCommonRun(source: string, target: string): boolean {
  const from = new Set(runsOf(wordsOf(source), RUN).map((run) => run.join(' ')));
  return runsOf(wordsOf(target), RUN).some((run) => {
    const small = run.filter((word) => /^\p{Ll}{2,}/u.test(word)).length;
    return small >= 3 && from.has(run.join(' '));
  });
}

/** Every so many words in a row. */
function runsOf(words: readonly string[], length: number): string[][] {
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) =>
    words.slice(at, at + length),
  );
}

/** The translation ends before the text does. */
export const complete: Check = {
  name: 'truncated',
  find({ source, target }) {
    // a full stop, with closing marks after it; not a comma
    const ended = /[.!?…]["»”’')\]\s]*$/u;
    const end = target.trim();
    if (ended.test(source) && !/[.!?…:]["»”’')\]\s]*$|["»”’)\]]$/u.test(end))
      return ['the translation breaks off'];
    const trails = /(?:…|\.\.\.)["”’')\]]*$/u;
    if (trails.test(end) && !/(?:…|\.\.\.)["»”’')\]\s]*$/u.test(source.trim()))
      return ['the translation trails off'];
    // "and", "of the" at the very end
    return /\b(?:and|or|the|of|to|a|an|with|for)[.…]*$/u.test(end) ? ['the translation breaks off'] : [];
  },
};

/** Shares of the source's length outside of which a translation has lost or gained text, by length of the source. */
const RATIOS: readonly { from: number; least: number; most: number }[] = [
  { from: 250, least: 0.7, most: 1.3 },
  { from: 120, least: 0.65, most: 1.4 },
  { from: 60, least: 0.5, most: 1.6 },
  { from: 20, least: 0.4, most: 2.2 },
  { from: 0, least: 0.2, most: 4 },
];

/** Much shorter or longer than its source. */
export const lengthRatio: Check = {
  name: 'length',
  find({ source, target }) {
    if (target.trim() === '') return [];
    const range = RATIOS.find(({ from }) => source.length >= from);
    const ratio = target.length / source.length;
    if (range === undefined) return [];
    if (ratio < range.least)
      return [`the translation has ${Math.round(ratio * 100)} % of the length of the source`];
    return ratio > range.most ? [`the translation is ${ratio.toFixed(1)} times as long as the source`] : [];
  },
};

/** A run of words, or a sentence, that the translation says twice and the source does not. */
export const saidOnce: Check = {
  name: 'repeated',
  find({ source, target }) {
    const twice = (text: string): boolean =>
      repeats(runsOf(foldedWords(text), 6).map((run) => run.join(' '))) ||
      repeats(longSentences(text).map(fold));
    return twice(target) && !twice(source) ? ['the translation says something twice'] : [];
  },
};

function repeats(list: readonly string[]): boolean {
  return new Set(list).size < list.length;
}

/** Sentences of four words and more: a shorter one may well be said twice. */
function longSentences(text: string): string[] {
  return sentencesOf(text)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(' ').length >= 4);
}

/**
 * A translation with fewer sentences in so small a part of the source's length has left one out: English has nine
 * tenths of the length of French, and less than this when one sentence of six is lost.
 */
const WHOLE = 0.8;

/** The source has more sentences, and the translation is shorter than the merging of two explains. */
export const sentencesKept: Check = {
  name: 'sentences',
  find({ source, target }) {
    const [from, to] = [sentencesOf(source).length, sentencesOf(target).length];
    if (to >= from || target.length / source.length >= WHOLE) return [];
    return [`the source has ${from} sentences, the translation ${to}, and it is much shorter`];
  },
};

/** A question stays one, and nothing else becomes one. */
export const questionsKept: Check = {
  name: 'question',
  find({ source, target }) {
    const [asks, asked] = [source.includes('?'), target.includes('?')];
    if (asks === asked) return [];
    return [
      asks
        ? 'the translation asks no question, and the source does'
        : 'the translation asks a question that the source does not',
    ];
  },
};

/** What a machine says about its work: «Here is the translation:», “as an AI”, “Translator’s note”. */
const CHATTER =
  /\b(?:here(?:[’']s| is| are) (?:the|a|an|your|my) (?:[a-z]+ )?translations?\b|as an? (?:ai|language model)\b|i (?:cannot|can[’']t) translate\b|translat(?:or|ion)(?:[’']s)? note\b|^translation ?:)/iu;

/** The translation holds the text and no word about itself. */
export const noChatter: Check = {
  name: 'chatter',
  find: ({ source, target }) =>
    CHATTER.test(target) && !CHATTER.test(source)
      ? ['the translation speaks of itself, as a machine that was talked to does']
      : [],
};

/** Marks of machines and markup, of which each must stand on both sides or on none. */
const MARKS: readonly [what: string, pattern: RegExp][] = [
  // "<b>", "</p>", "<x id=1/>"; not "< 3"
  ['markup', /<\/?[a-z][^<>]*>/giu],
  // "&amp;", "&#39;"; not "R&D;"
  ['a character code', /&(?:[a-z]{2,8}|#\d{2,5});/giu],
  // "{0}", "%s", "__X1__", "⟦"; not "50 % sûr"
  ['a placeholder', /\{\d{1,4}\}|%[sd]\b|__\w{1,40}__|[⟦⟧]/gu],
  // "**gras**", "[lien](x)", "`"; not "2*3" or "[Ce]"
  ['Markdown', /\*\*|\]\(|`/gu],
  // "https://x.fr", "www.x.fr", "@dzaleu", "#Sommet", "a@b.fr"; not "M. X"
  [
    'an address',
    /https?:\/\/[^\s«»"“”()]+|www\.[^\s«»"“”()]+|(?<!\w)[@#][\p{L}\d_]{2,}|(?<![\w.])[\w.]{1,64}@[\w.]+\w/gu,
  ],
  // a damaged character or a control character
  ['a damaged character', /\uFFFD|Ã.|â€/gu],
];

/** Markup, placeholders and addresses are the same on both sides. */
export const marksKept: Check = {
  name: 'markup',
  find({ source, target }) {
    return MARKS.flatMap(([what, pattern]) => {
      const list = (text: string): string[] =>
        [...text.matchAll(pattern)].map(([mark]) => mark.replace(/[.,;:!?…]+$/u, '').toLowerCase());
      const from = list(source);
      const to = list(target);
      const there = new Set(to);
      const here = new Set(from);
      const lost = from.find((mark) => !there.has(mark));
      const gained = to.find((mark) => !here.has(mark));
      if (gained !== undefined) return [`${what} in the translation that the source has not: ${gained}`];
      return lost === undefined ? [] : [`${what} of the source is missing: ${lost}`];
    });
  },
};
