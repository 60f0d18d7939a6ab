type Child = Node | string | false | undefined;

/** Matches U+202E, which turns the order of any letters behind it; not U+202B, which Arabic and Hebrew need. */
const OVERRIDE = /[\u202d\u202e]/g;

/** An element with attributes and children; `false` and `undefined` leave a thing out. Texts are seen as on all pages. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  for (const child of children) {
    if (typeof child === 'string') element.append(child.replace(OVERRIDE, '\ufffd'));
    else if (child) element.append(child);
  }
  return element;
}
