import type { DossierSettings } from '../../model.ts';
import type { Edition, Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { languageName, words } from '../wording.ts';

/**
 * Three radio buttons that show the original, both or the translation. The styles read them with `:has()`, so
 * they work without a script; the script only remembers the choice.
 */
function viewSwitch({ sourceLanguage, targetLanguage }: DossierSettings): Html {
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

/** The line above texts in two languages: it names the columns and holds the switch. The same on every page of such texts. */
export function readingBar({ edition }: Leaf, source: string): Html {
  const known = bars.get(edition) ?? new Map<string, Html>();
  bars.set(edition, known);
  const bar = known.get(source) ?? makeBar(edition, source);
  known.set(source, bar);
  return bar;
}

const bars = new WeakMap<Edition, Map<string, Html>>();

function makeBar({ site }: Edition, source: string): Html {
  const { settings } = site.dossier;
  return html`<div class="reading-bar"><p class="columns"><span class="source">${words.article.original(languageName(source))}</span> <span class="target">${words.article.translated(languageName(settings.targetLanguage))}</span></p>
${viewSwitch(settings)}</div>`;
}
