import type { Article, MadeParts } from '../model.ts';
import { dateRecord, recordAround } from './article-record.ts';
import { type OwnLeaf, openOwnLeaf } from './edition.ts';
import type { Html } from './html.ts';
import { datedParts, ownParts } from './pages/article.ts';
import { stretches } from './pages/cleaning.ts';

const encoder = new TextEncoder();
const encode = ({ markup }: Html) => encoder.encode(markup);

/**
 * The parts of an article's files that rest on the article alone, to be kept with it: its pages are then put together
 * from them, and its text need not be read.
 */
export function makeParts(article: Article, settings: OwnLeaf['site']['dossier']['settings']): MadeParts {
  const leaf = openOwnLeaf(article, settings);
  const [head, tail] = recordAround(article, settings.sourceLanguage, settings.targetLanguage);
  return {
    page: ownParts(article, leaf).map(encode),
    dated: datedParts(article, leaf).map(encode),
    clipping: encode(stretches(article)),
    record: [encoder.encode(head), encoder.encode(dateRecord(article)), encoder.encode(tail)],
  };
}
