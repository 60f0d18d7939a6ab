import type { Article } from '../model.ts';
import { dateRecord, recordAround } from './article-record.ts';
import { type OwnLeaf, openOwnLeaf } from './edition.ts';
import { datedParts, ownParts } from './pages/article.ts';
import { stretches } from './pages/cleaning.ts';

/**
 * The parts of an article's files that rest on the article alone, in the order of `MadeParts`, to be kept with it: its
 * pages are then put together from them, and its text need not be read.
 */
export function makeParts(article: Article, settings: OwnLeaf['site']['dossier']['settings']): string[] {
  const leaf = openOwnLeaf(article, settings);
  const [head, tail] = recordAround(article, settings.sourceLanguage, settings.targetLanguage);
  const markup = [...ownParts(article, leaf), ...datedParts(article, leaf), stretches(article)];
  return [...markup.map((part) => part.markup), head, dateRecord(article), tail];
}
