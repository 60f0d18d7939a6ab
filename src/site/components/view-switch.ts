import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { languageName, words } from '../wording.ts';

/**
 * Three radio buttons that show the original, both or the translation. The styles read them with `:has()`, so
 * they work without a script; the script only remembers the choice.
 */
function viewSwitch(leaf: Leaf): Html {
  const { sourceLanguage, targetLanguage } = leaf.site.dossier.settings;
  const choices = [
    ['source', languageName(sourceLanguage)],
    ['both', words.view.both],
    ['target', languageName(targetLanguage)],
  ] as const;
  return html`<fieldset class="view-switch"><legend class="unseen">${words.view.legend}</legend>${choices.map(
    ([value, name]) =>
      html`<label><input type="radio" name="view" id="view-${value}" value="${value}"${value === 'both' && html` checked`}><span>${name}</span></label>`,
  )}</fieldset>`;
}

/** The line above texts in two languages: it names the columns and holds the switch. */
export function readingBar(leaf: Leaf, source: string): Html {
  const { targetLanguage } = leaf.site.dossier.settings;
  return html`<div class="reading-bar"><p class="columns"><span class="source">${words.article.original(languageName(source))}</span> <span class="target">${words.article.translated(languageName(targetLanguage))}</span></p>
${viewSwitch(leaf)}</div>`;
}
