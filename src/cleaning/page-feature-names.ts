import { log } from './feature-values.ts';

/**
 * What a feature says of a line as a reason for its removal, in words that hold for every value from `from` to below
 * `to`. For other values it says nothing: "few" and "far" must be true of the line that the reader sees.
 */
export interface Claim {
  says: string;
  from: number;
  to: number;
}

/** A number that the learned rule reads of a line, and what it says where it is low and where it is high. */
export interface Feature {
  name: string;
  low?: Claim;
  high?: Claim;
}

const ALWAYS = Number.NEGATIVE_INFINITY;
const EVER = Number.POSITIVE_INFINITY;

/** A feature that is no reason which a reader would accept, however much it tells together with others. */
export const silent = (name: string): Feature => ({ name });

/** A feature that says something from a value on. */
export const high = (name: string, says: string, from: number, to = EVER): Feature => ({
  name,
  high: { says, from, to },
});

/** A feature that says something below a value; `from` leaves out the values that stand for no answer. */
export const low = (name: string, says: string, to: number, from = ALWAYS): Feature => ({
  name,
  low: { says, from, to },
});

/** What a line says that is low where one thing is missing and high where another is. */
const either = (name: string, below: Feature['low'], above: Feature['high']): Feature => ({
  name,
  ...(below && { low: below }),
  ...(above && { high: above }),
});

/** Whether a value is one of which the claim is true. */
export function isTrueOf({ from, to }: Claim, value: number): boolean {
  return value >= from && value < to;
}

/** Bounds of flags and of counts and shares that must be none at all. */
const YES = 0.5;
const NO = 0.5;
const NONE = 1e-9;
const ANY = 1e-9;

/** The neighbours that are looked at, by their distance. */
export const OFFSETS = [-3, -2, -1, 1, 2, 3];

/** What the neighbours say, above and below, whichever it is and by what it is known. */
export const OUTSIDE = 'a line close by seems not to belong either';

/*
 * Features that tell the same in other numbers say it in the same words, so that it is told once. A "full paragraph"
 * is a line that carries text: of 45 characters or more that end as a sentence, or longer.
 */
const SHORT = 'it is short';
const FEW_SMALL = 'few of its words are in small letters';
const CAPITALS = 'it has words all in capitals';
const REPEATED = 'the same words stand in another line of the page';
const NO_TEXT_NEAR = 'no full paragraph of the article stands near it';
const NO_TEXT_ABOVE = 'no full paragraph of the article stands above it';
const NO_TEXT_BELOW = 'no full paragraph of the article stands below it';
const LIKE_NEXT = 'it is about as long as its neighbour (as in a list)';
const AT_BOTTOM = 'it stands near the bottom of the page';

/** The features of a line among its neighbours, in the order of `pageFeatures`. */
export const FEATURES: readonly Feature[] = [
  low('length', SHORT, log(60)),
  low('words', SHORT, log(8)),
  silent('word-length'),
  low('ends-sentence', 'it does not end like a sentence', NO),
  silent('ends-stop'),
  silent('ends-question'),
  high('ends-colon', 'it ends with a colon', YES),
  high('ends-sign', 'it ends with a sign that ends no sentence', YES),
  high('ends-dots', 'it ends with dots', YES),
  silent('inner-stops'),
  silent('commas'),
  silent('digit-share'),
  high('capital-share', FEW_SMALL, 0.6),
  high('all-caps-share', CAPITALS, 0.3),
  low('small-share', FEW_SMALL, 0.4),
  low('short-small-share', 'it lacks the small words that sentences have', NONE),
  silent('quotes'),
  high('separators', 'it holds dividing signs such as | or –', 1),
  silent('signs'),
  high('begins-small', 'it begins with a small letter', YES),
  high('begins-digit', 'it begins with a number', YES),
  silent('begins-quote'),
  high('begins-sign', 'it begins with a sign', YES),
  high('address', 'it holds a web or mail address or an account name', YES),
  high('furniture', 'it has words that are common in page furniture', 0.15),
  high('calendar', 'it names a month or a day, with a figure', YES),
  silent('gap-before'),
  silent('gap-after'),
  high('copies', REPEATED, 1),
  silent('shared-words'),
  silent('shared-linking'),
  low('shared-once', 'hardly any of its longer words stands in the article', 0.2, 0),
  silent('shared-mean'),
  silent('suspected'),
  ...OFFSETS.flatMap((k) => [
    silent(`length@${k}`),
    silent(`ends@${k}`),
    silent(`small@${k}`),
    high(`ruled@${k}`, OUTSIDE, 1),
  ]),
  low('text-near', NO_TEXT_NEAR, NONE),
  low('text-around', NO_TEXT_NEAR, NONE),
  either(
    'text-above-share',
    { says: NO_TEXT_ABOVE, from: ALWAYS, to: NONE },
    { says: NO_TEXT_BELOW, from: 1, to: EVER },
  ),
  silent('to-text-above'),
  silent('to-text-below'),
  high('furniture-above', OUTSIDE, 1),
  high('furniture-below', OUTSIDE, 1),
  high(
    'run-of-short',
    'it stands in a row of lines none of which is a full paragraph of the article',
    log(5),
  ),
  silent('run-above'),
  silent('run-below'),
  high('like-above', LIKE_NEXT, 2.9),
  high('like-below', LIKE_NEXT, 2.9),
  ...['main-block', 'from-main-start', 'from-main-end'].map(silent),
  low('from-top', 'it stands near the top of the page', log(5)),
  low('from-bottom', AT_BOTTOM, log(5)),
  silent('place'),
  ...['page-lines', 'page-text-share', 'page-gap-share'].map(silent),
  high('opening-copies', REPEATED, 1),
  high('caption-words', 'it has words that captions often have', 0.25),
  silent('after-colon'),
  low('texts-above', NO_TEXT_ABOVE, NONE),
  low('texts-below', NO_TEXT_BELOW, NONE),
  silent('run-furniture'),
  ...['wide-block', 'from-wide-start', 'from-wide-end'].map(silent),
  silent('furniture@-1'),
  silent('furniture@1'),
  high('same-start-above', 'it begins with the same word as the line above', YES),
  high('same-start-below', 'it begins with the same word as the line below', YES),
  ...['run-length', 'run-capitals', 'run-stops', 'run-digits'].map(silent),
  silent('usual-length'),
  ...['block-lines', 'block-place', 'block-text'].map(silent),
  silent('page-ruled'),
  silent('words-of-text-above'),
  silent('words-of-text-below'),
  high('after-stop', 'it ends with a few words after its last sentence', ANY, log(60)),
  high(
    'glued',
    'a capital stands inside a word or right after a full stop, as where two texts ran together',
    1,
  ),
  high('shouts-first', CAPITALS, YES),
  silent('page-cut-off'),
  silent('same-beginning'),
  silent('same-ending'),
  high('said-elsewhere', REPEATED, 0.6),
  high('standing@-2', OUTSIDE, 1),
  high('standing@-1', OUTSIDE, 1),
  high('standing@1', OUTSIDE, 1),
  high('standing@2', OUTSIDE, 1),
  high('last-standing', OUTSIDE, 1),
  silent('to-last-standing'),
];
