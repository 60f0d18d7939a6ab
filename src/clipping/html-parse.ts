import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import {
  blockTags,
  closesParagraph,
  closingStops,
  impliedEnds,
  keptAttributes,
  tableTags,
  unseenTags,
  voidTags,
} from './html-tags.ts';
import { type Attributes, isElement, type PageElement, type PageTree } from './html-tree.ts';

/** Browsers stop nesting at 512, pages at about 40; deeper elements only break lines. */
const deepest = 200;
/** More than any article has: later elements only break lines. */
const mostElements = 200_000;
/** Open elements that are remembered; later ones are not, so that a page of nothing but `<div>` stays cheap. */
const mostOpen = 20_000;
/** How far up the open elements a tag looks for what it closes. */
const reach = 400;
const longestAttribute = 2_000;
const longestTitle = 1_000;

/** An open element; without a node of its own it writes into its parent's. */
interface Frame {
  tag: string;
  node: PageElement;
  unseen: boolean;
  states?: 'title' | 'linked-data' | undefined;
}

interface Builder {
  tree: PageTree;
  frames: Frame[];
  /** How many elements of a name are open. */
  open: Map<string, number>;
}

/**
 * Parses a page of any shape without recursion, in time linear in its length. Of elements and attributes only
 * what tells something about visible text is kept: scripts, handlers and embedded files are forgotten at once.
 */
export function parsePage(html: string): PageTree {
  const body: PageElement = { tag: 'body', attributes: new Map(), parent: undefined, children: [] };
  const tree: PageTree = {
    body,
    html: new Map(),
    metas: [],
    links: [],
    title: '',
    savedFrom: '',
    linkedData: [],
    elements: 0,
    depths: 0,
    widest: 0,
    flattened: false,
  };
  const builder: Builder = {
    tree,
    frames: [{ tag: 'body', node: body, unseen: false }],
    open: new Map(),
  };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, events(html, builder));
  tokenizer.write(html);
  tokenizer.end();
  return tree;
}

function events(html: string, builder: Builder): TokenizerCallbacks {
  let tag = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  const addValue = (part: string) => {
    if (attribute && value.length < longestAttribute) value += part.slice(0, longestAttribute);
  };
  const nothing = () => {};
  return {
    onopentagname(start, end) {
      tag = html.slice(start, end).toLowerCase();
      attributes = new Map();
    },
    onattribname(start, end) {
      const name = end - start > 20 ? '' : html.slice(start, end).toLowerCase();
      attribute = keptAttributes.has(name) || (name === 'href' && tag === 'link') ? name : '';
      value = '';
    },
    onattribdata: (start, end) => addValue(html.slice(start, Math.min(end, start + longestAttribute))),
    onattribentity: (code) => addValue(String.fromCodePoint(code)),
    onattribend() {
      if (attribute && !attributes.has(attribute)) attributes.set(attribute, value);
      attribute = '';
    },
    onopentagend: () => openElement(builder, tag, attributes),
    onselfclosingtag: () => openElement(builder, tag, attributes),
    onclosetag: (start, end) => closeElement(builder, html.slice(start, end).trim().toLowerCase()),
    ontext: (start, end) => addText(builder, html.slice(start, end)),
    ontextentity: (code) => addText(builder, String.fromCodePoint(code)),
    oncdata: nothing,
    oncomment: (start) => noteSource(builder.tree, html, start),
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
  };
}

/** How far from the top a page saver's comment may begin. */
const nearTop = 5_000;
// Matches "saved from url=(0024)https://courrier.example/", "url: https://courrier.example/"; not "curl: https://…".
const sourceNote = /(?:^|\s)(?:saved from url=\(\d+\)|url: )(https?:\/\/\S+)/;

function noteSource(tree: PageTree, html: string, start: number): void {
  if (start > nearTop || tree.savedFrom !== '') return;
  tree.savedFrom = sourceNote.exec(html.slice(start, start + 500))?.[1] ?? '';
}

function top(builder: Builder): Frame {
  const frame = builder.frames.at(-1);
  if (!frame) throw new Error('the body of a page is never closed');
  return frame;
}

function openElement(builder: Builder, tag: string, attributes: Attributes): void {
  const { tree } = builder;
  if (tag === 'html') {
    if (tree.html.size === 0) tree.html = attributes;
    return;
  }
  if (tag === 'body') {
    if (tree.body.attributes.size === 0) tree.body.attributes = attributes;
    return;
  }
  if (tag === 'head') return;
  if (tag === 'meta') tree.metas.push(attributes);
  if (tag === 'link') tree.links.push(attributes);
  endImplied(builder, tag);
  const parent = top(builder);
  const unseen = parent.unseen || isUnseen(tag, attributes);
  const node = unseen ? parent.node : addElement(builder, tag, attributes);
  if (voidTags.has(tag)) return;
  if (builder.frames.length >= mostOpen && !unseenTags.has(tag)) return;
  builder.frames.push({ tag, node, unseen, states: statement(tree, parent, tag, attributes) });
  builder.open.set(tag, (builder.open.get(tag) ?? 0) + 1);
}

/** What the text of an unseen element says about the page, if anything. */
function statement(tree: PageTree, parent: Frame, tag: string, attributes: Attributes): Frame['states'] {
  if (tag === 'title' && tree.title === '' && !parent.unseen) return 'title';
  if (tag !== 'script' || attributes.get('type')?.trim().toLowerCase() !== 'application/ld+json')
    return undefined;
  tree.linkedData.push('');
  return 'linked-data';
}

function isUnseen(tag: string, attributes: Attributes): boolean {
  if (tag === 'template' && attributes.get('shadowrootmode') === 'open') return false;
  if (unseenTags.has(tag) || attributes.has('hidden')) return true;
  if (tag === 'dialog' && !attributes.has('open')) return true;
  // style="display: none" – not style="display: inline"
  return /(?:^|[\s;])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style') ?? '');
}

/** The new element's node, or its parent's where the page is too deep or too large for one of its own. */
function addElement(builder: Builder, tag: string, attributes: Attributes): PageElement {
  const parent = top(builder).node;
  if (builder.frames.length > deepest || builder.tree.elements > mostElements) {
    builder.tree.flattened = true;
    if (blockTags.has(tag)) addBreak(builder, parent);
    return parent;
  }
  builder.tree.elements += 1;
  const node: PageElement = { tag, attributes, parent, children: [] };
  parent.children.push(node);
  builder.tree.depths += builder.frames.length;
  builder.tree.widest = Math.max(builder.tree.widest, parent.children.length);
  return node;
}

function addBreak(builder: Builder, parent: PageElement): void {
  const last = parent.children.at(-1);
  if (!last || (isElement(last) && last.tag === 'br')) return;
  builder.tree.elements += 1;
  parent.children.push({ tag: 'br', attributes: new Map(), parent, children: [] });
}

const paragraph: ReadonlySet<string> = new Set(['p']);

/** Closes what the opening tag ends by itself: `<p>` before a block, `<li>` before the next one. */
function endImplied(builder: Builder, tag: string): void {
  if (closesParagraph.has(tag)) closeOpen(builder, paragraph, closingStops);
  const implied = impliedEnds.get(tag);
  if (implied) closeOpen(builder, implied.ends, implied.within);
}

/** Closes the outermost of `ends` that is open above the nearest of `within`, with all inside it. */
function closeOpen(builder: Builder, ends: ReadonlySet<string>, within: ReadonlySet<string>): void {
  let open = 0;
  for (const tag of ends) open += builder.open.get(tag) ?? 0;
  if (open === 0) return;
  const { frames } = builder;
  let found = 0;
  for (let index = frames.length - 1; index > 0 && index > frames.length - reach; index -= 1) {
    const tag = frames[index]?.tag ?? '';
    if (ends.has(tag)) found = index;
    if (within.has(tag)) break;
  }
  if (found > 0) closeFrom(builder, found);
}

function closeElement(builder: Builder, tag: string): void {
  const parent = top(builder);
  if (tag === 'br' || tag === 'p') addLooseBreak(builder, parent, tag);
  if (!builder.open.get(tag)) return;
  const { frames } = builder;
  const block = blockTags.has(tag);
  for (let index = frames.length - 1; index > 0 && index > frames.length - reach; index -= 1) {
    const open = frames[index]?.tag ?? '';
    if (open === tag) {
      closeFrom(builder, index);
      return;
    }
    // `<b><p>one</b>two</p>`: the inner paragraph goes on; `<td></div>`: the cell does.
    if (block ? closingStops.has(open) && !tableTags.has(tag) : blockTags.has(open)) return;
  }
}

/** A closing `</br>`, or `</p>` without its opening tag, still breaks the line, as in browsers. */
function addLooseBreak(builder: Builder, parent: Frame, tag: string): void {
  if (!parent.unseen && (tag === 'br' || !builder.open.get('p'))) addBreak(builder, parent.node);
}

function closeFrom(builder: Builder, index: number): void {
  for (const frame of builder.frames.splice(index)) {
    builder.open.set(frame.tag, (builder.open.get(frame.tag) ?? 1) - 1);
  }
  if (builder.tree.flattened) addBreak(builder, top(builder).node);
}

function addText(builder: Builder, text: string): void {
  const { node, unseen, states } = top(builder);
  if (states === 'title')
    builder.tree.title = (builder.tree.title + text.slice(0, longestTitle)).slice(0, longestTitle);
  if (states === 'linked-data') {
    const index = builder.tree.linkedData.length - 1;
    builder.tree.linkedData[index] += text;
  }
  if (unseen) return;
  const last = node.children.at(-1);
  if (last && !isElement(last)) last.text += text;
  else node.children.push({ text, line: 0 });
}
