import type { Language, TranslationMemory, TranslationState } from '../../model.ts';
import { reviewHolds } from '../memory.ts';
import { reconcileMemory } from '../reconcile-memory.ts';
import { type ArticleSegment, segmentsOf, type TranslatableArticle, textHash } from '../segments.ts';

/** A segment on its way to or from a translator's own program. */
export interface ExchangeUnit {
  key: string;
  block: ArticleSegment['block'];
  source: string;
  /** `''` where there is none yet. */
  target: string;
  state: TranslationState;
  reviewed: boolean;
  formerSource?: string;
}

/** An article's units, in its order. */
export interface ExchangeArticle {
  slug: string;
  file: string;
  source: Language;
  target: Language;
  units: ExchangeUnit[];
}

/** A pair that came back. */
export interface ReturnedPair {
  source: string;
  target: string;
  /** A person has signed it off as it stands. */
  approved: boolean;
  /** The mark of the target as it was exported; absent where the file is of another program. */
  exported?: string;
}

/** The mark of a target's text, by which an export is later told from what was done to it. */
export function targetMark(target: string): string {
  return textHash(target.trim());
}

/** Every text of an article once, with what the memory has for it. */
export function exchangeArticle(
  article: TranslatableArticle,
  memory: TranslationMemory,
  target: Language,
): ExchangeArticle {
  const { slug, file, language } = article.clipping;
  const wanted = segmentsOf(article, target);
  const reconciled = reconcileMemory(memory, wanted);
  const byKey = new Map(reconciled.memory.segments.map((segment) => [segment.key, segment]));
  const reviewed = reviewHolds(reconciled.memory) && reconciled.missing.length === 0;
  const seen = new Set<string>();
  const units = wanted.flatMap(({ key, source, block }): ExchangeUnit[] => {
    if (seen.has(key)) return [];
    seen.add(key);
    const segment = byKey.get(key);
    if (segment === undefined || segment.target.trim() === '') {
      return [{ key, block, source, target: '', state: 'missing', reviewed: false }];
    }
    const state = segment.stale ? 'stale' : segment.origin;
    const unit = { key, block, source, target: segment.target, state, reviewed } as const;
    return [segment.formerSource === undefined ? unit : { ...unit, formerSource: segment.formerSource }];
  });
  return { slug, file, source: language, target, units };
}
