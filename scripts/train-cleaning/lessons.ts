import { hashOf, type LabelledCase, VARIANTS, variantOf } from './labelled-cases.ts';
import { clippingOf } from './read-cases.ts';
import { type Lesson, lessonOf } from './rows.ts';

/**
 * How many parts the domains are dealt into, so that a part can be judged by what was learned from the others: many,
 * so that the others are nearly all.
 */
export const PARTS = 7;

/** The part of a domain. */
export function partOf(domain: string): number {
  return hashOf(domain) % PARTS;
}

/** Everything that is to be learned from the pages: each variant of each. */
export function lessonsOf(cases: readonly LabelledCase[]): Lesson[] {
  return cases.flatMap((page) =>
    VARIANTS.map((name) => {
      const variant = variantOf(page, name);
      return lessonOf(page, variant, name, clippingOf(variant));
    }),
  );
}
