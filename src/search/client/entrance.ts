import { loadScript } from './files.ts';
import { highlightFromAddress } from './highlight.ts';
import { rootOfScript } from './root.ts';
import { listenForShortcuts } from './shortcut.ts';

/**
 * The part of the search that every page loads: shortcuts to the field, the highlight of an answer, and the rest
 * of the search when the reader turns to the field.
 */
const root = rootOfScript();

function enter(): void {
  highlightFromAddress();
  const field = document.querySelector<HTMLInputElement>('form[role="search"] input[name="q"]');
  if (!field) return;
  listenForShortcuts(field);
  let loaded = false;
  const load = () => {
    if (loaded) return;
    loaded = true;
    loadScript(`${root}assets/search.js`).catch(() => {
      loaded = false;
    });
  };
  if (document.getElementById('search-app') || document.activeElement === field) load();
  else field.addEventListener('focus', load);
}

/** After the page's own script has set the remembered view, which an answer may have to widen. */
if (document.readyState === 'complete') enter();
else document.addEventListener('DOMContentLoaded', enter);
