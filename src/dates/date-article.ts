import type { CleanArticle, DatedArticle } from '../model.ts';
import { readArticle } from './article-text.ts';
import { cluesOf, nothingOutside, type OutsideKnowledge } from './clues.ts';
import { resolveMentions } from './mentions.ts';
import { publicationClaim } from './publication.ts';

/** Dates an article from itself alone: when it was published, and what its calendar expressions mean. */
export function dateArticle(article: CleanArticle): DatedArticle {
  return dateWith(article, nothingOutside);
}

/** The same with what other clippings of the dossier tell. */
export function dateWith(article: CleanArticle, outside: OutsideKnowledge): DatedArticle {
  const found = readArticle(article);
  const publication = publicationClaim(cluesOf(article, found, outside));
  return {
    ...article,
    publication,
    mentions: resolveMentions(article, found, publication, outside.after?.soon),
  };
}
