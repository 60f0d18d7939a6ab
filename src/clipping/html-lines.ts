import type { LineMarkup } from '../model.ts';
import { blockTags } from './html-tags.ts';
import { isElement, type PageElement, type PageText, type PageTree } from './html-tree.ts';

/** One line of visible text of a saved page, with the elements that hold it. */
export interface PageLine {
  text: string;
  /** The innermost block element around it. */
  block: PageElement;
  /** The innermost element around its first text. */
  holder: PageElement;
  kind: LineMarkup['element'];
  /** Characters of it that stand in links. */
  linked: number;
  /** Characters of it that stand in bold or emphasised type. */
  stressed: number;
  /** Whether it is a row of a table, its cells parted by tabs. */
  row: boolean;
}

/** Where the walk is: what its element's ancestors say is handed down, so that no text looks up the tree. */
interface Step {
  node: PageElement;
  next: number;
  block: PageElement;
  row: boolean;
  link: boolean;
  stress: boolean;
  preformatted: boolean;
}

/** A line in the making. */
interface Draft {
  runs: string[];
  first: PageElement | undefined;
  /** The innermost element around its last text. */
  last: PageElement | undefined;
  block: PageElement | undefined;
  space: boolean;
  /** Cells of the same row that have begun since its last text, or since it began. */
  cells: number;
  linked: number;
  stressed: number;
  row: boolean;
}

/**
 * The visible lines of a page in document order: one for each block element's run of text, broken at `br`, and
 * one for each row of a table of short cells, with a tab between two cells, empty ones too, and with white space collapsed as browsers do. Writes into the tree's text nodes which line they became part of.
 */
export function readLines(tree: PageTree): PageLine[] {
  const lines: PageLine[] = [];
  let draft = emptyDraft();
  const flush = () => {
    const line = finishLine(draft);
    if (line) lines.push(line);
    draft = emptyDraft();
  };
  const steps: Step[] = [
    {
      node: tree.body,
      next: 0,
      block: tree.body,
      row: false,
      link: false,
      stress: false,
      preformatted: false,
    },
  ];
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const child = step.node.children[step.next];
    step.next += 1;
    if (child === undefined) {
      if (step.node === step.block) flush();
      steps.pop();
    } else if (isElement(child)) {
      if (step.row && cellTags.has(child.tag)) draft.cells++;
      else if (child.tag === 'br' || blockTags.has(child.tag)) flush();
      if (child.children.length > 0) steps.push(stepInto(child, step));
    } else {
      addRun(draft, child, step, lines.length + 1);
    }
  }
  return lines;
}

const stressTags = new Set(['b', 'strong', 'em', 'i', 'u', 'cite']);

const cellTags = new Set(['td', 'th']);
/** Longest row of a table, in characters: what is longer lays out a page. */
const longestRow = 400;

/** Whether all that stands in a table's row are two cells or more of a few words each, in one line. */
function isRow(node: PageElement): boolean {
  if (node.tag !== 'tr') return false;
  let cells = 0;
  let length = 0;
  const left: PageElement['children'] = [...node.children];
  for (let child = left.pop(); child; child = left.pop()) {
    if (!isElement(child)) length += child.text.trim().length;
    else if (cellTags.has(child.tag)) cells++;
    else if (child.tag === 'br' || blockTags.has(child.tag)) return false;
    if (length > longestRow) return false;
    if (isElement(child)) for (const inner of child.children) left.push(inner);
  }
  return cells > 1;
}

function stepInto(node: PageElement, above: Step): Step {
  const isCell = above.row && cellTags.has(node.tag);
  const preformatted = above.preformatted || node.tag === 'pre' || node.tag === 'textarea';
  if (preformatted) breakLines(node);
  return {
    node,
    next: 0,
    block: blockTags.has(node.tag) && !isCell ? node : above.block,
    row: isRow(node),
    link: above.link || node.tag === 'a',
    stress: above.stress || stressTags.has(node.tag),
    preformatted,
  };
}

/** Turns the newlines of preformatted text into `br`. */
function breakLines(node: PageElement): void {
  const children: PageElement['children'] = [];
  for (const child of node.children) {
    if (isElement(child)) {
      children.push(child);
      continue;
    }
    for (const [index, text] of child.text.split(/\r\n?|\n/).entries()) {
      if (index > 0) children.push({ tag: 'br', attributes: new Map(), parent: node, children: [] });
      children.push({ text, line: 0 });
    }
  }
  node.children = children;
}

function emptyDraft(): Draft {
  return {
    runs: [],
    first: undefined,
    last: undefined,
    block: undefined,
    space: false,
    cells: 0,
    linked: 0,
    stressed: 0,
    row: false,
  };
}

// Matches "\n\t" and "  " between two words, not a single space nor the no-break space before ":".
const whiteSpace =
  /[\t\n\v\f\r\u0085\u2028\u2029][\t\n\v\f\r \u0085\u2028\u2029]*| [\t\n\v\f\r \u0085\u2028\u2029]+/g;
// Matches "a", not a no-break space, a zero-width space or a soft hyphen alone.
const seen = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;

function addRun(draft: Draft, child: PageText, step: Step, number: number): void {
  // NUL is no character of a page: browsers drop it.
  const text = child.text.replaceAll('\0', '').replace(whiteSpace, ' ');
  if (text === '') return;
  if (text === ' ' || !seen.test(text)) {
    draft.space = true;
    return;
  }
  const run = text.trim();
  const gap =
    draft.runs.length > 0 && (draft.space || text.startsWith(' ') || isShownApart(draft, step.node, run));
  const tabs = '\t'.repeat(draft.runs.length > 0 ? draft.cells : Math.max(0, draft.cells - 1));
  draft.runs.push(tabs === '' && gap ? ` ${run}` : tabs + run);
  draft.row ||= tabs !== '';
  draft.cells = 0;
  draft.space = text.endsWith(' ');
  draft.first ??= step.node;
  draft.last = step.node;
  draft.block ??= step.block;
  if (step.link) draft.linked += run.length;
  if (step.stress) draft.stressed += run.length;
  child.line = number;
}

// Matches "auch" and "2024" before "Stahlkrise", not "auch" before "stahl" nor "l’" before "Assemblée".
const wordEnds = /[\p{Ll}\d.!?»”)]$/u;
const wordBegins = /^[\p{Lu}«„“]/u;
// Match "plus" before "lire", not "plus" before ", lire".
const linkEnds = /[\p{L}\d.!?»”)]$/u;
const linkBegins = /^[\p{L}\d«„“(]/u;

/**
 * Whether a text begins apart from the one before, though no blank stands between: pages part neighbours by their
 * styles alone. Two links are so, and two elements beside each other where a word begins with a capital.
 */
function isShownApart({ runs, last }: Draft, node: PageElement, run: string): boolean {
  const before = runs.at(-1) ?? '';
  if (last === undefined || last === node || !linkBegins.test(run) || !linkEnds.test(before)) return false;
  const [link, nextLink] = [linkOf(last), linkOf(node)];
  if (link !== undefined && nextLink !== undefined) return link !== nextLink;
  return wordBegins.test(run) && wordEnds.test(before) && !isWithin(last, node) && !isWithin(node, last);
}

/** Inline elements that are looked up: a page nests no more of them where it means something. */
const deepest = 8;

function linkOf(node: PageElement): PageElement | undefined {
  for (let own: PageElement | undefined = node, up = 0; own && up < deepest; own = own.parent, up += 1)
    if (own.tag === 'a') return own;
  return undefined;
}

function isWithin(node: PageElement, outer: PageElement): boolean {
  for (let own: PageElement | undefined = node, up = 0; own && up < deepest; own = own.parent, up += 1)
    if (own === outer) return true;
  return false;
}

function finishLine(draft: Draft): PageLine | undefined {
  const { first, block, linked, stressed, row } = draft;
  if (!first || !block) return undefined;
  const kind = row ? 'paragraph' : elementKind(first);
  return { text: draft.runs.join(''), block, holder: first, kind, linked, stressed, row };
}

const kinds: ReadonlyMap<string, LineMarkup['element']> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
  ...['li', 'dt', 'dd'].map((tag) => [tag, 'list-item'] as const),
  ...['figcaption', 'caption', 'figure'].map((tag) => [tag, 'caption'] as const),
  ['blockquote', 'quotation'],
]);

/** Elements beyond which a list or quotation no longer speaks for a line's kind. */
const frames = new Set(['article', 'main', 'section', 'body', 'td', 'aside', 'nav']);

// Matches "wp-caption-text", "legende_photo", not "description".
const captionNames = /caption|l[eé]gende/i;

function elementKind(holder: PageElement): LineMarkup['element'] {
  let paragraph = false;
  for (let node: PageElement | undefined = holder, up = 0; node && up < 12; node = node.parent, up += 1) {
    const kind = kinds.get(node.tag);
    if (kind) return kind;
    if (node.tag === 'p' || node.tag === 'pre') paragraph = true;
    if (blockTags.has(node.tag) && captionNames.test(node.attributes.get('class') ?? '')) return 'caption';
    if (frames.has(node.tag)) break;
  }
  return paragraph ? 'paragraph' : 'other';
}
