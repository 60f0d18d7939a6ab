import type { Problem } from '../../errors.ts';
import type { Language } from '../../model.ts';
import { batchTexts, staleOfPeople, textsToTranslate } from '../../translation/batches.ts';
import type { TranslatableArticle } from '../../translation/segments.ts';
import type { Engine } from '../engines/engine.ts';
import { openMemory } from './open-memory.ts';
import { charactersOf } from './run.ts';

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
  segments: number;
  characters: number;
  requests: number;
  problems: Problem[];
}

/** Counts what is to be translated, without network and without writing. A text is counted once in the dossier. */
export function planTranslation(
  dossierDir: string,
  articles: readonly TranslatableArticle[],
  target: Language,
  engine: Pick<Engine, 'limits' | 'sizeOf'>,
  again: boolean,
): Plan {
  const plan: Plan = { articles: [], segments: 0, characters: 0, requests: 0, problems: [] };
  const counted = new Set<string>();
  for (const article of articles) {
    const opened = openMemory(dossierDir, article, target, plan.problems);
    if (opened === undefined) continue;
    const { memory } = opened;
    const texts = textsToTranslate(opened, again).filter(({ key }) => !counted.has(key));
    for (const { key } of texts) counted.add(key);
    const requests = batchTexts(texts, engine.limits, engine.sizeOf, 0).batches.length;
    const characters = charactersOf(texts);
    plan.articles.push({
      slug: article.clipping.slug,
      file: article.clipping.file,
      texts: memory.segments.length + opened.missing.filter((text) => !has(memory.segments, text.key)).length,
      segments: texts.length,
      characters,
      requests,
      waiting: staleOfPeople(memory).length,
      orphans: memory.orphans.length,
    });
    plan.segments += texts.length;
    plan.characters += characters;
    plan.requests += requests;
  }
  return plan;
}

function has(segments: readonly { key: string }[], key: string): boolean {
  return segments.some((segment) => segment.key === key);
}
