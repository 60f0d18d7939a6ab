import { showTurns } from '../../language/turned-letters.ts';

type Child = Node | string | false | undefined;

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
    if (typeof child === 'string') element.append(showTurns(child));
    else if (child) element.append(child);
  }
  return element;
}
