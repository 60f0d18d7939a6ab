import type { ArticleSource } from '../../dossier/prepare-article.ts';
import type { Problem } from '../../errors.ts';
import type { Clipping, Language } from '../../model.ts';
import { batchTexts } from '../../translation/batches.ts';
import type { Engine } from '../engines/engine.ts';
import type { KeptValues } from '../kept-values.ts';
import { findOutlines, type Outline } from './outline.ts';

/** What a run would do to one article. */
export interface ArticlePlan {
  slug: string;
  file: string;
  /** Texts in all, and of them to be sent. */
  texts: number;
  segments: number;
  characters: number;
  requests: number;
  /** Stale translations that wait for the person who made them. */
  waiting: number;
  /** Translations whose source is no longer in the article. */
  orphans: number;
}

/** What a run would do, told before any call. */
export interface Plan {
  articles: ArticlePlan[];
  /** Those that could be read, whether they are translated or not. */
  clippings: Pick<Clipping, 'slug' | 'language'>[];
  segments: number;
  characters: number;
  requests: number;
  /** Of the clippings and of the memories. */
  problems: Problem[];
}

/** What is to be planned. */
export interface Planning {
  dossierDir: string;
  sources: readonly ArticleSource[];
  target: Language;
  engine: Pick<Engine, 'name' | 'limits' | 'sizeOf'>;
  /** Also what a machine has translated before. */
  again: boolean;
  kept?: KeptValues | undefined;
}

/** Counts what is to be translated, without network and without writing. A text is counted once in the dossier. */
export async function planTranslation(planning: Planning): Promise<Plan> {
  const plan: Plan = {
    articles: [],
    clippings: [],
    segments: 0,
    characters: 0,
    requests: 0,
    problems: [],
  };
  const counted = new Set<string>();
  for (const { clipping, article, wanted, problems } of await findOutlines(planning)) {
    plan.problems.push(...problems);
    if (clipping !== undefined) plan.clippings.push(clipping);
    if (article === undefined) continue;
    const texts = wanted.filter(([key]) => !counted.has(key) && counted.add(key));
    const requests = batchTexts(texts, planning.engine.limits, ([, , bytes]) => bytes, 0).batches.length;
    const characters = charactersIn(texts);
    plan.articles.push({ ...article, segments: texts.length, characters, requests });
    plan.segments += texts.length;
    plan.characters += characters;
    plan.requests += requests;
  }
  return plan;
}

function charactersIn(texts: Outline['wanted']): number {
  return texts.reduce((sum, [, characters]) => sum + characters, 0);
}
