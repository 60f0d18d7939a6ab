import type { Article, DossierEvent } from '../../src/model.ts';
import type { SiteInput } from '../../src/site/site-input.ts';
import { claim, smallSite } from './small-dossier.ts';

/** The invented site with so many articles and events that its lists need several pages. */
export function largeSite(count: number, eventCount: number): SiteInput {
  const articles = manyArticles(count);
  const events = manyEvents(articles, eventCount);
  return { ...smallSite, dossier: { ...smallSite.dossier, articles, events } };
}

/** Copies of an invented article, from 2019 to 2023 in order of date, some undated at the end. */
function manyArticles(count: number): Article[] {
  const [model] = smallSite.dossier.articles;
  if (!model) throw new Error('the invented dossier has no article');
  const dated = count - 20;
  return Array.from({ length: count }, (_, i) => {
    const monthNumber = Math.floor((i * 60) / dated);
    const year = 2019 + Math.floor(monthNumber / 12);
    const date = `${year}-${String(1 + (monthNumber % 12)).padStart(2, '0')}-${String(1 + (i % 7)).padStart(2, '0')}`;
    const slug = `article-${i}`;
    return {
      ...model,
      clipping: { ...model.clipping, slug, file: `articles/${slug}.txt` },
      publication: claim(i < dated ? date : ''),
    };
  });
}

function manyEvents(articles: readonly Article[], count: number): DossierEvent[] {
  return Array.from({ length: count }, (_, i) => {
    const { clipping } = articles[i % articles.length]!;
    const date = `${2016 + (i % 9)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const mention = {
      article: clipping.slug,
      block: 'p1',
      start: 0,
      end: 3,
      sentence: '…',
      tense: 'past' as const,
    };
    return { id: `e${date}-${i}`, claim: claim(date, { role: 'event' }), mentions: [mention] };
  });
}
