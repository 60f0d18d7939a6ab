import { typeset } from '../../language/typography.ts';
import type { Article, ArticleListing, Bilingual, Translation } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';

/** An inline piece in its language, in that language's typography. */
export function spoken(text: string, language: string): Html {
  return html`<span lang="${language}">${typeset(text, language)}</span>`;
}

/** A headline in both languages, for one heading: the view switch may hide either. */
export function headlinePair(article: Article, target: string): Html {
  const { source, translated } = shownHeadlines(article, target);
  const { language } = article.clipping;
  if (translated === undefined) return html`<span lang="${language}">${source}</span>`;
  return html`<span class="source" lang="${language}">${source}</span>
    <span class="target" lang="${target}">${translated}</span>`;
}

/** The headline that the reader reads first: the translation, or the original where there is none. */
export function readersHeadline(article: Article, target: string): Headline {
  return shownHeadlines(article, target).first;
}

interface Headline {
  text: string;
  language: string;
}

interface ShownHeadlines {
  source: string;
  /** Absent where nothing stands beside the original. */
  translated?: string;
  first: Headline;
  target: string;
}

/** Headline and translation in the typography of their languages. */
export function shownHeadlines(article: Article, target: string): ShownHeadlines {
  const before = headlines.get(article);
  if (before?.target === target) return before;
  const { language } = article.clipping;
  const { source, translated } = article.listing?.headlines ?? setHeadlines(article, target);
  const shown: ShownHeadlines =
    translated === undefined
      ? { source, first: { text: source, language }, target }
      : { source, translated, first: { text: translated, language: target }, target };
  headlines.set(article, shown);
  return shown;
}

/** Headline and translation, set anew. */
export function setHeadlines(
  { title, titleTranslation, clipping }: Article,
  target: string,
): ArticleListing['headlines'] {
  const source = typeset(title.text, clipping.language);
  return hasNoTarget(titleTranslation)
    ? { source }
    : { source, translated: typeset(titleTranslation.text, target) };
}

/** Wherever an article is linked its headline is said: in a timeline a dozen times. */
const headlines = new WeakMap<Article, ShownHeadlines>();

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
