import { restore } from '../normalise.ts';
import { bestPassages } from '../passages.ts';
import { parseQuery } from '../query.ts';
import { siteRoot } from './files.ts';
import { openSearch, type Search } from './find.ts';

let opened: Promise<Search> | undefined;

async function show(app: HTMLElement, typed: string): Promise<void> {
  opened ??= openSearch();
  const search = await opened;
  const found = await search.find(parseQuery(typed), document.documentElement.lang);
  const list = document.createElement('ol');
  for (const hit of found.slice(0, 20)) {
    const fragment = await hit.fragment();
    const passages = bestPassages(fragment, hit.match.byTerm, 3);
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${siteRoot()}${hit.article.url}`;
    link.textContent = restore(fragment.meta.title ?? '', hit.language);
    link.lang = hit.language;
    item.append(link);
    for (const passage of passages) {
      const p = document.createElement('p');
      const to = document.createElement('a');
      to.href = `${siteRoot()}${hit.article.url}#${passage.block}`;
      to.lang = hit.language;
      for (const piece of passage.pieces) {
        const node = document.createElement(piece.marked ? 'mark' : 'span');
        node.textContent = restore(piece.text, hit.language);
        to.append(node, ' ');
      }
      p.append(to);
      item.append(p);
    }
    list.append(item);
  }
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.textContent = `${found.length}`;
  app.replaceChildren(status, list);
}

const field = document.querySelector<HTMLInputElement>('form[role=search] input[type=search]');
const app = document.getElementById('search-app');
if (field && app) {
  field.value = new URLSearchParams(location.search).get('q') ?? field.value;
  if (field.value) void show(app, field.value);
  field.addEventListener('input', () => void show(app, field.value));
}
