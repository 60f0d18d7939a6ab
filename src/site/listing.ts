import { leadParagraph } from '../language/lead-paragraph.ts';
import type { Article, ArticleListing } from '../model.ts';

/** What lists show of an article's text: as it was worked out before, else from the text. */
export function listingOf(article: Article): ArticleListing {
  return article.listing ?? readListing(article);
}

function readListing(article: Article): ArticleListing {
  const { blocks, titleTranslation, translations } = article;
  const states: ArticleListing['states'] = {};
  for (const part of [titleTranslation, ...blocks.map(({ id }) => translations[id])]) {
    const state = part?.state ?? 'missing';
    states[state] = (states[state] ?? 0) + 1;
  }
  const first = leadParagraph(article);
  const translation = first && translations[first.id];
  return {
    ...(first && { first: { text: first.text, ...(translation && { translation }) } }),
    parts: blocks.length + 1,
    states,
  };
}
