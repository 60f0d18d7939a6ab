import type { PageLine } from './html-lines.ts';
import { detailNames, furnitureNames } from './html-names.ts';
import { endsSentence } from './html-prose.ts';
import { isElement, type PageElement } from './html-tree.ts';
import type { Trunk } from './html-trunk.ts';

/** A line with what the elements around it say. */
export interface Candidate {
  number: number;
  line: PageLine;
  prose: boolean;
  /** The elements around it, innermost first, that are too small a part of the article to be all of it. */
  around: PageElement[];
  next: Candidate | undefined;
}

/** What is known of the whole article when a rule is asked about a line. */
export interface Surroundings {
  trunk: Trunk;
  cards: ReadonlySet<PageElement>;
  headline: string;
  /** The page's `h1`, where it has but one. */
  onlyTopHeading: PageLine | undefined;
  /** The words that an element's class and id are made of. */
  wordsOf: (element: PageElement) => readonly string[];
  /** Numbers of the lines held for the article so far. */
  main: ReadonlySet<number>;
}

/** A rule about one line; rules are asked in order, each about every line that it may change. */
export interface ArticleRule {
  name: string;
  effect: 'leave-out' | 'take-in';
  /** Why, as a reader may see it: ends "left out because it …". */
  reason: string;
  holds: (candidate: Candidate, surroundings: Surroundings) => boolean;
}

/** Which of the lines that the extractor found are furniture after all, and what it missed. */
export const articleRules: readonly ArticleRule[] = [
  {
    name: 'caption',
    effect: 'leave-out',
    reason: 'is the caption of a picture',
    holds: ({ line }) => line.kind === 'caption',
  },
  {
    name: 'outside-trunk',
    effect: 'leave-out',
    reason: 'stands outside the element that holds the article',
    holds: ({ number }, { trunk }) => number < trunk.range.first || number > trunk.range.last,
  },
  {
    name: 'headline',
    effect: 'leave-out',
    reason: 'is the headline',
    holds: ({ line }, { headline, onlyTopHeading }) =>
      line === onlyTopHeading || (line.kind === 'heading' && alike(line.text, headline)),
  },
  {
    name: 'heading-above',
    effect: 'leave-out',
    reason: 'is a heading above the first paragraph',
    holds: (candidate, surroundings) =>
      candidate.line.kind === 'heading' &&
      !candidate.prose &&
      candidate.number < surroundings.trunk.firstProse &&
      !isSubheadline(candidate, surroundings),
  },
  {
    name: 'page-part',
    effect: 'leave-out',
    reason: 'stands in a part of the page that is navigation, a form or an aside',
    holds: ({ around }) =>
      around.some((element) => pageParts.has(element.tag) && !isFootOfQuotation(element)),
  },
  {
    name: 'header-detail',
    effect: 'leave-out',
    reason: 'is a detail in a header',
    holds: ({ prose, around }) => !prose && around.some(({ tag }) => detailTags.has(tag)),
  },
  {
    name: 'furniture-name',
    effect: 'leave-out',
    reason: 'stands in an element named as page furniture',
    holds: ({ around }, { wordsOf }) => isNamed(around, furnitureNames, wordsOf),
  },
  {
    name: 'detail-name',
    effect: 'leave-out',
    reason: 'is a short line in an element named as a detail of the page',
    holds: ({ prose, line, around }, { wordsOf }) =>
      !prose && !ownKinds.has(line.kind) && isNamed(around, detailNames, wordsOf),
  },
  {
    name: 'teaser-card',
    effect: 'leave-out',
    reason: 'belongs to a list of other articles',
    holds: ({ around }, { cards }) => around.some((element) => cards.has(element)),
  },
  {
    name: 'link-line',
    effect: 'leave-out',
    reason: 'is a link to another page',
    holds: isLinkLine,
  },
  {
    name: 'loose-words',
    effect: 'leave-out',
    reason: 'is a few words outside any paragraph',
    holds: ({ line, prose }) =>
      line.kind === 'other' && !prose && line.text.length < 30 && !endsSentence(line.text),
  },
  {
    name: 'foot-of-quotation',
    effect: 'take-in',
    reason: 'names who is quoted right above',
    holds: ({ number, around }, { main }) => main.has(number - 1) && around.some(isFootOfQuotation),
  },
  {
    name: 'table-row',
    effect: 'take-in',
    reason: 'is a row of a table of the article',
    holds: (candidate, surroundings) => candidate.line.row && isOwn(candidate, surroundings),
  },
  {
    name: 'figure-caption',
    effect: 'take-in',
    reason: 'is the caption of a picture of the article',
    holds: (candidate, surroundings) => candidate.line.kind === 'caption' && isOwn(candidate, surroundings),
  },
  {
    name: 'heading-between',
    effect: 'take-in',
    reason: 'is a heading between paragraphs of the article',
    holds: isHeadingBetween,
  },
  {
    name: 'heading-below',
    effect: 'leave-out',
    reason: 'is a heading below the last paragraph',
    holds: ({ number, line }, { trunk }) => line.kind === 'heading' && number > trunk.lastProse,
  },
  {
    name: 'heading-of-table',
    effect: 'take-in',
    reason: 'heads a table of the article',
    holds: ({ number, line, next }, { trunk, main }) =>
      line.kind === 'heading' &&
      number > trunk.firstProse &&
      next?.line.row === true &&
      main.has(next.number) &&
      line.linked === 0,
  },
];

/** Fewest words and characters of a subheadline: a name of a section or of the site has fewer. */
const leastWordsOfSubheadline = 6;
const leastOfSubheadline = 40;

/** Whether it is an `h2` in full words right below the page's only `h1`, beside it, with no more headings below. */
function isSubheadline({ line, next }: Candidate, { onlyTopHeading }: Surroundings): boolean {
  const { block, text, linked } = line;
  if (block.tag !== 'h2' || linked > 0 || next?.line.kind === 'heading') return false;
  if (text.length < leastOfSubheadline || text.split(' ').length < leastWordsOfSubheadline) return false;
  const beside = block.parent?.children.filter(isElement) ?? [];
  const at = beside.indexOf(block);
  return at > 0 && beside[at - 1] === onlyTopHeading?.block;
}

const pageParts = new Set(['nav', 'footer', 'button', 'form', 'aside', 'menu', 'select']);

function isFootOfQuotation({ tag, parent }: PageElement): boolean {
  return (tag === 'footer' || tag === 'cite') && parent?.tag === 'blockquote';
}

/** Kinds of line that a detail of the page never is. */
const ownKinds = new Set(['quotation', 'heading']);
const detailTags = new Set(['header', 'time', 'address']);

// Matches "https://example.org/a", not "voir https://example.org".
const bareAddress = /^(?:https?:\/\/|www\.)\S+$/;

/** Three words or fewer are a name in the text ("[Le Monde]"); a headline has more. */
const fewestHeadlineWords = 4;

function isLinkLine({ line, next, prose }: Candidate): boolean {
  const { text, linked, kind } = line;
  if (linked / text.length <= 0.7 || endsSentence(text) || bareAddress.test(text)) return false;
  if (kind === 'heading') return !next?.prose;
  return prose || text.split(' ').length >= fewestHeadlineWords;
}

/**
 * Whether it stands above the last paragraph of the article, a row also below the first or in a table right below the
 * last, in nothing that is not of it.
 */
function isOwn(candidate: Candidate, surroundings: Surroundings): boolean {
  const { number, line, around } = candidate;
  const { trunk, cards, wordsOf } = surroundings;
  const from = line.row ? trunk.firstProse : trunk.range.first;
  if (number < from || line.linked > line.text.length / 2) return false;
  if (number > trunk.lastProse && !isRowBelow(candidate, surroundings)) return false;
  if (around.some((element) => pageParts.has(element.tag) || cards.has(element))) return false;
  return !isNamed(around, furnitureNames, wordsOf);
}

/** Whether it is a row of a table that follows the text in the page's `article`, with at most a heading between them. */
function isRowBelow({ number, line }: Candidate, { trunk, main }: Surroundings): boolean {
  if (!line.row || !(main.has(number - 1) || main.has(number - 2))) return false;
  const article = articleAround(trunk.element);
  return article !== undefined && articleAround(line.holder) === article;
}

function articleAround(element: PageElement): PageElement | undefined {
  let node: PageElement | undefined = element;
  while (node && node.tag !== 'article') node = node.parent;
  return node;
}

function isHeadingBetween(candidate: Candidate, { trunk, main, headline, wordsOf }: Surroundings): boolean {
  const { number, line, around, next } = candidate;
  if (line.kind !== 'heading' || line.linked > 0 || number < trunk.firstProse) return false;
  if (number > trunk.lastProse || !next || !main.has(next.number)) return false;
  if (next.line.block.parent !== line.block.parent) return false;
  return !isNamed(around, furnitureNames, wordsOf) && !alike(line.text, headline);
}

function isNamed(
  around: readonly PageElement[],
  names: ReadonlySet<string>,
  wordsOf: Surroundings['wordsOf'],
): boolean {
  return around.some((element) => wordsOf(element).some((word) => names.has(word)));
}

/** Whether nearly all words of `text` stand in `headline`, and it is not much shorter. */
function alike(text: string, headline: string): boolean {
  const words = splitWords(text);
  const others = new Set(splitWords(headline));
  const shared = words.filter((word) => others.has(word)).length;
  return words.length > 0 && shared / words.length >= 0.8 && words.length >= 0.5 * others.size;
}

function splitWords(text: string): string[] {
  return (
    text
      .slice(0, 1000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
