/** What a feature says of a line when its value is low or high; '' where it says nothing a reader would follow. */
export interface Feature {
  name: string;
  low: string;
  high: string;
}

/** The neighbours that are looked at, by their distance. */
export const OFFSETS = [-3, -2, -1, 1, 2, 3];
const place = (k: number): string =>
  `${['', 'one line', 'two lines', 'three lines'][Math.abs(k)]} ${k < 0 ? 'above' : 'below'}`;

/** The features of a line among its neighbours, in the order of `pageFeatures`. */
export const FEATURES: readonly Feature[] = [
  { name: 'length', low: 'it is short', high: 'it is long' },
  { name: 'words', low: 'it has few words', high: 'it has many words' },
  { name: 'word-length', low: 'its words are short', high: 'its words are long' },
  { name: 'ends-sentence', low: 'it does not end like a sentence', high: 'it ends like a sentence' },
  { name: 'ends-stop', low: 'it does not end with a full stop', high: 'it ends with a full stop' },
  { name: 'ends-question', low: '', high: 'it ends with a question or exclamation mark' },
  { name: 'ends-colon', low: '', high: 'it ends with a colon' },
  { name: 'ends-sign', low: '', high: 'it ends with an odd sign' },
  { name: 'ends-dots', low: '', high: 'it ends with dots' },
  { name: 'inner-stops', low: 'it holds no more than one sentence', high: 'it holds several sentences' },
  { name: 'commas', low: 'it has no commas', high: 'it has commas' },
  { name: 'digit-share', low: 'it has few digits', high: 'it has many digits' },
  { name: 'capital-share', low: 'few of its words have capitals', high: 'many of its words have capitals' },
  { name: 'all-caps-share', low: '', high: 'it is set in capitals' },
  {
    name: 'small-share',
    low: 'it has few words in small letters',
    high: 'most of its words are in small letters',
  },
  { name: 'short-small-share', low: 'it has few linking words', high: 'it has many linking words' },
  { name: 'quotes', low: 'it has no quotation marks', high: 'it has quotation marks' },
  { name: 'separators', low: '', high: 'it holds dividing signs' },
  { name: 'signs', low: '', high: 'it holds odd signs' },
  { name: 'begins-small', low: '', high: 'it begins with a small letter' },
  { name: 'begins-digit', low: '', high: 'it begins with a number' },
  { name: 'begins-quote', low: '', high: 'it begins with a quotation' },
  { name: 'begins-sign', low: '', high: 'it begins with a sign' },
  { name: 'address', low: '', high: 'it holds a web address or account name' },
  { name: 'furniture', low: '', high: 'its words are common in page furniture' },
  { name: 'calendar', low: '', high: 'it names a date' },
  { name: 'gap-before', low: '', high: '' },
  { name: 'gap-after', low: '', high: '' },
  { name: 'copies', low: '', high: 'the same line stands elsewhere on the page' },
  {
    name: 'shared-words',
    low: 'it shares few words with the article',
    high: 'it shares many words with the article',
  },
  {
    name: 'shared-linking',
    low: 'it lacks the linking words of the text',
    high: 'it has the linking words of the text',
  },
  {
    name: 'shared-once',
    low: 'it shares few words with the article',
    high: 'it shares many words with the article',
  },
  {
    name: 'shared-mean',
    low: 'its words are rare in the article',
    high: 'its words are frequent in the article',
  },
  { name: 'suspected', low: '', high: 'the article seems to be over before it' },
  ...OFFSETS.flatMap((k) => [
    { name: `length@${k}`, low: `the line ${place(k)} is short`, high: `the line ${place(k)} is long` },
    {
      name: `ends@${k}`,
      low: `the line ${place(k)} is no sentence`,
      high: `the line ${place(k)} is a sentence`,
    },
    {
      name: `small@${k}`,
      low: `the line ${place(k)} has few linking words`,
      high: `the line ${place(k)} reads like text`,
    },
    {
      name: `ruled@${k}`,
      low: `the line ${place(k)} is not known furniture`,
      high: `the line ${place(k)} is furniture`,
    },
  ]),
  { name: 'text-near', low: 'there is little text around it', high: 'there is text around it' },
  { name: 'text-around', low: 'there is little text around it', high: 'there is much text around it' },
  { name: 'text-above-share', low: 'it stands above the text', high: 'it stands below the text' },
  { name: 'to-text-above', low: 'it follows the text closely', high: 'it is far from the text above' },
  { name: 'to-text-below', low: 'text follows closely', high: 'it is far from the text below' },
  { name: 'furniture-above', low: 'there is no furniture above it', high: 'there is furniture above it' },
  { name: 'furniture-below', low: 'there is no furniture below it', high: 'there is furniture below it' },
  { name: 'run-of-short', low: 'it stands among sentences', high: 'it stands in a run of short lines' },
  { name: 'run-above', low: '', high: 'short lines stand above it' },
  { name: 'run-below', low: '', high: 'short lines stand below it' },
  { name: 'like-above', low: '', high: 'it looks like the line above' },
  { name: 'like-below', low: '', high: 'it looks like the line below' },
  {
    name: 'main-block',
    low: 'it stands outside the main block of text',
    high: 'it stands inside the main block of text',
  },
  {
    name: 'from-main-start',
    low: 'it stands before the main block of text',
    high: 'it stands after the start of the text',
  },
  {
    name: 'from-main-end',
    low: 'it stands before the end of the text',
    high: 'it stands after the main block of text',
  },
  { name: 'from-top', low: 'it is near the top of the page', high: 'it is far from the top of the page' },
  {
    name: 'from-bottom',
    low: 'it is near the bottom of the page',
    high: 'it is far from the bottom of the page',
  },
  { name: 'place', low: 'it stands high on the page', high: 'it stands low on the page' },
  { name: 'page-lines', low: 'the page is short', high: 'the page is long' },
  { name: 'page-text-share', low: 'the page holds little text', high: 'the page is mostly text' },
  { name: 'page-gap-share', low: '', high: '' },
  { name: 'opening-copies', low: '', high: 'another line begins with the same words' },
  { name: 'caption-words', low: '', high: 'it has the words of a caption' },
  { name: 'after-colon', low: '', high: 'it follows a line that ends with a colon' },
  { name: 'texts-above', low: 'hardly any text stands above it', high: 'text stands above it' },
  { name: 'texts-below', low: 'hardly any text stands below it', high: 'text stands below it' },
  { name: 'run-furniture', low: 'there is no furniture next to it', high: 'it stands next to furniture' },
  { name: 'wide-block', low: 'it stands outside the text', high: 'it stands inside the text' },
  {
    name: 'from-wide-start',
    low: 'it stands before the text',
    high: 'it stands after the start of the text',
  },
  { name: 'from-wide-end', low: 'it stands before the end of the text', high: 'it stands after the text' },
  { name: 'furniture@-1', low: '', high: 'the line above has the words of page furniture' },
  { name: 'furniture@1', low: '', high: 'the line below has the words of page furniture' },
  { name: 'same-start-above', low: '', high: 'it begins like the line above' },
  { name: 'same-start-below', low: '', high: 'it begins like the line below' },
  { name: 'run-length', low: 'short lines stand around it', high: '' },
  { name: 'run-capitals', low: '', high: 'the lines around it are full of capitals' },
  { name: 'run-stops', low: 'the lines around it are no sentences', high: '' },
  {
    name: 'usual-length',
    low: 'it is shorter than the text’s lines',
    high: 'it is as long as the text’s lines',
  },
];
