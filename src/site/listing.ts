import { leadParagraph } from '../language/lead-paragraph.ts';
import { countParts } from '../language/part-states.ts';
import { shortened } from '../language/shortened.ts';
import { typeset } from '../language/typography.ts';
import type { Article, ArticleListing, Language } from '../model.ts';
import { hasNoTarget, setHeadlines } from './components/bilingual.ts';

/** What lists show of an article's text, to be kept with it. */
export function makeListing(article: Article, target: Language): ArticleListing {
  const first = readFirstLines(article, target);
  const headlines = setHeadlines(article, target);
  return { ...countParts(article), headlines, ...(first && { first }) };
}

/** How much of an article is translated, and how: as it was worked out before, else from the text. */
export function partsOf(article: Article): Pick<ArticleListing, 'parts' | 'states'> {
  return article.listing ?? countParts(article);
}

/** The first lines of an article as a list shows them: as they were set before, else from the text. */
export function firstLinesOf(article: Article, target: Language): ArticleListing['first'] {
  return article.listing ? article.listing.first : readFirstLines(article, target);
}

/** Characters of the text that a list shows. */
const FIRST_LINES = 260;

function readFirstLines(article: Article, target: Language): ArticleListing['first'] {
  const first = leadParagraph(article);
  if (!first) return undefined;
  const shown = (text: string, language: Language) => typeset(shortened(text, FIRST_LINES), language);
  const source = shown(first.text, article.clipping.language);
  const translation = article.translations[first.id];
  if (translation === undefined || hasNoTarget(translation)) return { source };
  return { source, translated: shown(translation.text, target) };
}
