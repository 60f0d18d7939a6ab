import { type ArticleSource, cleanArticle } from '../../dossier/prepare-article.ts';
import type { Problem } from '../../errors.ts';
import type { TranslatableArticle } from '../../translation/segments.ts';

/** What translating needs of one article; absent when its clipping cannot be read. */
export interface ArticleTexts {
  article?: TranslatableArticle;
  problems: Problem[];
}

/** The texts of an article as one line of JSON: what a worker gives back, and what is kept for the next run. */
export function textsEntry(source: ArticleSource): string {
  const { article, problems } = cleanArticle(source);
  if (!article) return JSON.stringify({ problems } satisfies ArticleTexts);
  const { slug, file, language, sidecar } = article.clipping;
  const texts: TranslatableArticle = {
    clipping: {
      slug,
      file,
      language,
      sidecar: sidecar.titleEn === undefined ? {} : { titleEn: sidecar.titleEn },
    },
    title: { text: article.title.text },
    blocks: article.blocks.map(({ id, kind, text }) => ({ id, kind, text })),
  };
  return JSON.stringify({ article: texts, problems } satisfies ArticleTexts);
}
