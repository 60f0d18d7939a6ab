import { typeset } from '../../language/typography.ts';
import type { Article } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { articlePath } from '../links.ts';
import { headlinePair } from './bilingual.ts';
import { dateText } from './date-text.ts';
import { outletName } from './fact-line.ts';
import { translationInWords } from './translation-state.ts';

const FIRST_LINES = 260;

/** An article in a list: date, outlet, both headlines, first lines, state of its translation. */
export function entry(article: Article, leaf: Leaf, level: 'h3' | 'h2' = 'h3'): Html {
  const { targetLanguage } = leaf.site.dossier.settings;
  const link = html`<a href="${leaf.href(articlePath(article.clipping.slug))}">${headlinePair(article, targetLanguage)}</a>`;
  return html`<li class="entry">
<div class="entry-facts"><p class="entry-date">${dateText(article.publication, leaf)}</p><p class="entry-outlet">${outletName(article, leaf)}</p><p class="entry-state">${translationInWords(article)}</p></div>
${level === 'h3' ? html`<h3 class="headlines">${link}</h3>` : html`<h2 class="headlines">${link}</h2>`}
${firstLines(article, targetLanguage)}
</li>`;
}

function firstLines(article: Article, target: string): Html | undefined {
  const { language, sidecar } = article.clipping;
  const first = article.blocks.find((block) => block.kind === 'paragraph');
  const source = sidecar.summary?.source ?? first?.text;
  if (source === undefined) return undefined;
  const translation = first && article.translations[first.id];
  const translated =
    sidecar.summary?.target ?? (translation?.state === 'missing' ? undefined : translation?.text);
  return html`<div class="first-lines facing"><p class="source" lang="${language}">${typeset(shortened(source), language)}</p>
${translated === undefined ? html`<p class="target" lang="${language}"><span class="stand-in">${typeset(shortened(source), language)}</span></p>` : html`<p class="target" lang="${target}">${typeset(shortened(translated), target)}</p>`}</div>`;
}

/** At most some 260 characters, cut at a sentence if one ends late enough, else at a word with an ellipsis. */
export function shortened(text: string, limit = FIRST_LINES): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  // Matches the end of "… mardi. " before a capital; must not match "M. Poutine".
  const sentence = /^.*(?<!\b(?:\p{Lu}|M|MM|Mme|Mr|Mrs|Ms|Dr|St))[.!?»”](?=\s+\p{Lu})/su.exec(head)?.[0];
  if (sentence !== undefined && sentence.length > limit / 2) return sentence;
  return `${head.slice(0, head.lastIndexOf(' ')).replace(/[\s,;:–—-]+$/, '')}…`;
}
