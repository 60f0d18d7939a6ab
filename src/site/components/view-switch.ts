import type { Language } from '../../model.ts';
import type { Edition, Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { languageName, words } from '../wording.ts';

/**
 * Three radio buttons that show the original, both or the translation. The styles read them with `:has()`, so
 * they work without a script; the script only remembers the choice.
 */
function viewSwitch({ site, languages }: Edition): Html {
  const [only, ...others] = languages;
  const choices = [
    ['source', only !== undefined && others.length === 0 ? languageName(only) : words.view.original],
    ['both', words.view.both],
    ['target', languageName(site.dossier.settings.targetLanguage)],
  ] as const;
  return html`<fieldset class="view-switch"><legend class="unseen">${words.view.legend}</legend>${choices.map(
    ([value, name]) =>
      html`<label><input type="radio" name="view" id="view-${value}" value="${value}"${value === 'both' && html` checked`}><span>${name}</span></label>`,
  )}</fieldset>`;
}

/**
 * The line above texts in two languages: it names the columns and holds the switch. The same on every page of such
 * texts; without a language it stands above texts of the whole dossier.
 */
export function readingBar({ edition }: Leaf, source?: Language): Html {
  const known = bars.get(edition) ?? new Map<Language | undefined, Html>();
  bars.set(edition, known);
  const bar = known.get(source) ?? makeBar(edition, source);
  known.set(source, bar);
  return bar;
}

const bars = new WeakMap<Edition, Map<Language | undefined, Html>>();

function makeBar(edition: Edition, source: Language | undefined): Html {
  const { targetLanguage } = edition.site.dossier.settings;
  const languages = source === undefined ? edition.languages : [source];
  return html`<div class="reading-bar"><p class="columns"><span class="source">${words.article.original(languages)}</span> <span class="target">${words.article.translated(languageName(targetLanguage))}</span></p>
${viewSwitch(edition)}</div>`;
}
