import type { PageMetadata } from '../model.ts';
import { isElement, type PageElement, type PageTree } from './html-tree.ts';
import { acceptValue as accept } from './html-values.ts';

type Field = keyof PageMetadata;

/** The address that the page gives for itself in a `link`. */
export function canonicalAddress({ links }: PageTree): string | undefined {
  // Matches "canonical", "alternate canonical", not "canonical-url".
  return links.find((link) => /(?:^|\s)canonical(?:\s|$)/i.test(link.get('rel') ?? ''))?.get('href');
}

/** The day, or the author, that an element of the article marks as such. */
function detailOf(element: PageElement): [Field, string | undefined] | undefined {
  const { tag, attributes } = element;
  const isAuthor = tag === 'a' && IS_AUTHOR.test(attributes.get('rel') ?? '');
  if (!(isAuthor || tag === 'time') || !isOfArticle(element)) return undefined;
  return isAuthor
    ? ['author', accept('author', textOf(element))]
    : ['published', accept('published', attributes.get('datetime'))];
}

/** Matches `author` and `nofollow author`, not `co-author`. */
const IS_AUTHOR = /(?:^|\s)author(?:\s|$)/i;

/** What the elements of the page say: `itemprop`, `time`, the link to the author, `h1` and the title. */
export function statedByElements(tree: PageTree): [Field, string | undefined][] {
  const stated: [Field, string | undefined][] = [];
  const headings: string[] = [];
  const later: [Field, string | undefined][] = [];
  const waiting: PageElement[] = [tree.body];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const { tag, attributes } = element;
    const field = propertyFields.get(attributes.get('itemprop')?.toLowerCase() ?? '');
    if (field)
      stated.push([
        field,
        accept(field, attributes.get('content') ?? attributes.get('datetime') ?? textOf(element)),
      ]);
    const detail = detailOf(element);
    if (detail) later.push(detail);
    if (tag === 'h1') headings.push(accept('title', textOf(element)) ?? '');
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const child = element.children[index];
      if (child && isElement(child)) waiting.push(child);
    }
  }
  const title = accept('title', tree.title);
  return [...stated, ...later, ['title', headlineAmong(headings, title) ?? title]];
}

/** The top heading that the title repeats, or the only one. */
function headlineAmong(headings: readonly string[], title: string | undefined): string | undefined {
  const named = headings.find((heading) => heading !== '' && title?.includes(heading));
  return named ?? (headings.length === 1 ? headings[0] || undefined : undefined);
}

const propertyFields: ReadonlyMap<string, Field> = new Map([
  ['headline', 'title'],
  ['author', 'author'],
  ['datepublished', 'published'],
  ['datemodified', 'modified'],
  ['articlesection', 'section'],
]);

/** Whether it stands in the page's `article` or `main`, in no list of others. */
function isOfArticle(detail: PageElement): boolean {
  for (let element = detail.parent; element; element = element.parent) {
    if (['nav', 'aside', 'footer', 'li'].includes(element.tag)) return false;
    if (['article', 'main'].includes(element.tag)) return true;
  }
  return false;
}

/** Enough text of an element for a headline or a name. */
function textOf(element: PageElement): string {
  let text = '';
  const waiting: PageElement['children'] = [element];
  for (let node = waiting.pop(); node && text.length < 600; node = waiting.pop()) {
    if (isElement(node)) waiting.push(...node.children.slice(0, 50).reverse());
    else text += node.text;
  }
  return text;
}
