import { DOMParser } from 'linkedom';
import type { Language } from '../../model.ts';

/** A text as XML content or attribute; characters that XML 1.0 forbids are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // a form feed or a lone surrogate; not a tab, a line feed or a letter
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** The elements of an XML text that a reader of exchange files needs; undefined where it is none. */
export function parseXml(text: string): XmlElement | undefined {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const root: unknown = document.documentElement;
  return isElement(root) ? root : undefined;
}

/** Elements within each other: far more than an exchange file has. */
const DEEPEST = 1000;
/** `<target state="new">`, `</target>` and `<x/>`; not `<!-- a -->`. */
const TAG = /<(\/?)[^\s<>/!?][^<>]*?(\/?)>/uy;
/** What is no element, whatever stands in it, by how it begins and ends. */
const ASIDE: readonly [begins: string, ends: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
];

/**
 * Whether elements stand so deep within each other that reading them would take time with the square of their depth.
 * It need not be well-formed: an element that nobody ended holds all that follows.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const aside = ASIDE.find(([begins]) => text.startsWith(begins, at));
    if (aside) {
      const end = text.indexOf(aside[1], at);
      if (end < 0) return false;
      at = end;
      continue;
    }
    TAG.lastIndex = at++;
    const [, ends, empty] = TAG.exec(text) ?? [];
    if (ends === '' && empty === '' && ++depth > DEEPEST) return true;
    if (ends) depth--;
  }
  return false;
}

/** What we use of a DOM element. */
export interface XmlElement {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<unknown>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): XmlElement | null;
  querySelectorAll(selector: string): Iterable<XmlElement>;
}

/** Elements that hold a native code instead of text, in TMX 1.4 and XLIFF 1.2. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'x', 'bx', 'ex']);

/** The text of a segment, without the native codes inside it. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const node of element.childNodes) {
    if (isElement(node)) text += CODES.has(node.nodeName.toLowerCase()) ? '' : textOf(node);
    else if (isText(node)) text += node.textContent ?? '';
  }
  return text;
}

/** Whether a tag names a language, whatever the region: "EN-GB" and "en_GB" are en; "eng" is not. */
export function hasLanguage(tag: string, language: Language): boolean {
  return tag.toLowerCase().split(/[-_]/u)[0] === language.toLowerCase();
}

function isElement(node: unknown): node is XmlElement {
  return typeof node === 'object' && node !== null && 'getAttribute' in node;
}

function isText(node: unknown): node is { textContent: string | null } {
  if (typeof node !== 'object' || node === null || !('nodeType' in node)) return false;
  // text and CDATA, but not comments
  return node.nodeType === 3 || node.nodeType === 4;
}
