import type { Article, DossierSettings, MadeParts } from '../model.ts';
import { dateRecord, recordAround } from './article-record.ts';
import { articleText, onOwnPage } from './components/article-text.ts';
import { cleaningSummary } from './components/cleaning-summary.ts';
import { translators } from './components/provenance.ts';
import { html } from './html.ts';
import { stretches } from './pages/cleaning.ts';

const encoder = new TextEncoder();

/**
 * The parts of an article's files that rest on the article alone, to be kept with it: its pages are then put together
 * from them, and its text need not be read.
 */
export function makeParts(
  article: Article,
  { sourceLanguage, targetLanguage }: Pick<DossierSettings, 'sourceLanguage' | 'targetLanguage'>,
): MadeParts {
  const encode = (content: Parameters<typeof html>[1]) => encoder.encode(html`${content}`.markup);
  const [head, tail] = recordAround(article, sourceLanguage, targetLanguage);
  return {
    text: encode(articleText(article, onOwnPage(targetLanguage))),
    cleaning: encode(cleaningSummary(article)),
    translators: encode(translators(article)),
    clipping: encode(stretches(article)),
    record: [encoder.encode(head), encoder.encode(dateRecord(article)), encoder.encode(tail)],
  };
}
