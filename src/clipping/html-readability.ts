import { Readability } from '@mozilla/readability';
// In one file: its hundred others cost every command a third of a second, whether a web page is read or not.
import { parseHTML } from 'linkedom/worker';
import { voidTags } from './html-tags.ts';
import { isElement, type PageElement, type PageTree } from './html-tree.ts';

/** Attributes that Readability weighs. */
const weighed = ['class', 'id', 'role', 'rel', 'itemprop', 'aria-hidden', 'aria-modal'];

/**
 * The numbers of the lines that Readability holds for the article. The page is handed over with each run of text
 * in a `data` element that carries its line's number, so that what comes back is recognised without comparing
 * texts.
 */
export function readabilityLines(tree: PageTree): Set<number> {
  const { document } = parseHTML(markPage(tree));
  const article = new Readability<Element>(document as unknown as Document, {
    serializer: (node) => node as Element,
    charThreshold: 500,
    disableJSONLD: true,
  }).parse();
  const found = new Set<number>();
  for (const mark of article?.content?.querySelectorAll('data[value]') ?? []) {
    const number = Number(mark.getAttribute('value'));
    if (Number.isSafeInteger(number) && mark.textContent) found.add(number);
  }
  return found;
}

/** The page as HTML again, with each text marked with its line's number. */
function markPage(tree: PageTree): string {
  const out = [`<!DOCTYPE html><html><head><title>${escapeText(tree.title)}</title></head>`];
  const steps = [{ node: tree.body, next: 0 }];
  out.push(openingTag(tree.body));
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const child = step.node.children[step.next];
    step.next += 1;
    if (child === undefined) {
      out.push(`</${step.node.tag}>`);
      steps.pop();
    } else if (!isElement(child)) {
      out.push(
        child.line
          ? `<data value="${child.line}">${escapeText(child.text.replace(/\s+/g, ' '))}</data>`
          : ' ',
      );
    } else {
      out.push(openingTag(child));
      if (!voidTags.has(child.tag)) steps.push({ node: child, next: 0 });
    }
  }
  out.push('</html>');
  return out.join('');
}

function openingTag({ tag, attributes }: PageElement): string {
  const written = weighed
    .filter((name) => attributes.has(name))
    .map((name) => ` ${name}="${escapeText(attributes.get(name) ?? '')}"`);
  return `<${tag}${written.join('')}>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
