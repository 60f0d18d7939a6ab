import { typeset } from '../../language/typography.ts';
import type { Article, Bilingual, Translation } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';

/** An inline piece in its language, in that language's typography. */
export function spoken(text: string, language: string): Html {
  return html`<span lang="${language}">${typeset(text, language)}</span>`;
}

/** A headline in both languages, for one heading: the view switch may hide either. */
export function headlinePair(article: Article, target: string): Html {
  const { title, titleTranslation, clipping } = article;
  if (hasNoTarget(titleTranslation)) return spoken(title.text, clipping.language);
  return html`<span class="source" lang="${clipping.language}">${typeset(title.text, clipping.language)}</span>
    <span class="target" lang="${target}">${typeset(titleTranslation.text, target)}</span>`;
}

/** The headline that the reader reads first: the translation, or the original where there is none. */
export function readersHeadline(article: Article, target: string): Headline {
  const before = headlines.get(article);
  if (before?.target === target) return before;
  const { title, titleTranslation, clipping } = article;
  const headline = hasNoTarget(titleTranslation)
    ? { text: typeset(title.text, clipping.language), language: clipping.language, target }
    : { text: typeset(titleTranslation.text, target), language: target, target };
  headlines.set(article, headline);
  return headline;
}

interface Headline {
  text: string;
  language: string;
}

/** Wherever an article is linked its headline is said: in a timeline a dozen times. */
const headlines = new WeakMap<Article, Headline & { target: string }>();

/** Nothing stands beside the original: it is not translated yet, or needs no translation. */
export function hasNoTarget({ state }: Translation): boolean {
  return state === 'missing' || state === 'original';
}

/** A pair of words about the dossier, both languages in one heading or line. */
export function bilingual(words: Bilingual, leaf: Leaf): Html {
  const { sourceLanguage, targetLanguage } = leaf.site.dossier.settings;
  return html`<span class="target" lang="${targetLanguage}">${typeset(words.target, targetLanguage)}</span>
    <span class="source" lang="${sourceLanguage}">${typeset(words.source, sourceLanguage)}</span>`;
}
