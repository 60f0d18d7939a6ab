/** One run of text between two tags. */
export interface PageText {
  text: string;
  /** Number of the visible line that it belongs to, 1-based; 0 for space between lines. */
  line: number;
}

export interface PageElement {
  tag: string;
  attributes: Attributes;
  parent: PageElement | undefined;
  children: (PageElement | PageText)[];
}

export type Attributes = ReadonlyMap<string, string>;

/** A saved page as a tree of what can be seen, and what its head says. */
export interface PageTree {
  body: PageElement;
  html: Attributes;
  /** Of the `meta` and `link` elements, in document order. */
  metas: Attributes[];
  links: Attributes[];
  title: string;
  /** The address that a browser or page saver noted in a comment at the top. */
  savedFrom: string;
  /** Contents of the `application/ld+json` scripts. */
  linkedData: string[];
  /** How many elements it has, how deep they stand taken together, and the most that one element holds. */
  elements: number;
  depths: number;
  widest: number;
  /** Whether parts were too deep or too many to be elements of their own: their text is kept all the same. */
  flattened: boolean;
}

export function isElement(node: PageElement | PageText): node is PageElement {
  return 'tag' in node;
}
