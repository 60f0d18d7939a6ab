import type { Article } from '../../src/model.ts';
import { claim, smallSite } from './small-dossier.ts';

/** Copies of an invented article, from 2019 to 2023 in order of date, some undated at the end. */
export function manyArticles(count: number): Article[] {
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
