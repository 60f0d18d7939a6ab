import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
  },
});

/** What a validator holds against a page, one line each. */
export function faultsOf(markup: string): string[] {
  const { results } = validator.validateStringSync(markup);
  return results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId} ${m.line}: ${m.message}`));
}

/**
 * Links of the pages that lead to no file of the site or to no anchor of a page, and links to another site that
 * a browser would follow by itself. The site stands under a path, as on a host that it does not have to itself.
 */
export function brokenLinks(pages: ReadonlyMap<string, string>, otherFiles: Iterable<string>): string[] {
  const others = new Set(otherFiles);
  const anchors = new Map<string, Set<string>>();
  for (const [path, markup] of pages) {
    const ids = [...parseHTML(markup).document.querySelectorAll('[id]')].map((element) => element.id);
    anchors.set(path, new Set(ids));
  }
  const broken: string[] = [];
  for (const [path, markup] of pages) {
    if (path === '404.html') continue;
    for (const element of parseHTML(markup).document.querySelectorAll('[href], [src], [action]')) {
      const link = ['href', 'src', 'action'].map((name) => element.getAttribute(name)).find(Boolean) ?? '';
      const url = new URL(link, `https://site.test/base/${path}`);
      if (url.protocol === 'data:' || (element.localName === 'a' && url.host !== 'site.test')) continue;
      const target = decodeURIComponent(url.pathname.replace('/base/', ''));
      const anchor = decodeURIComponent(url.hash.slice(1));
      const found =
        anchor === '' ? pages.has(target) || others.has(target) : anchors.get(target)?.has(anchor);
      if (url.host !== 'site.test' || !found) broken.push(`${path} → ${link}`);
    }
  }
  return broken;
}
