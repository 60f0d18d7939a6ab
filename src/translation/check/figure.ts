import type { FigureLexicon } from '../../language/figure-lexicon.ts';

/** A figure in a text: a number, a share, a time, a month or a weekday, with all that it can be read as. */
export interface Figure {
  surface: string;
  start: number;
  /** `n:16`, `t:930` (minutes), `m:6`, `w:2`: two figures agree when they share one. */
  readings: string[];
  /** Whether the other text must have a figure that agrees. */
  required: boolean;
  percent: boolean;
  /** What it can fall apart into: «2 h 05» into two hours and five minutes. */
  parts?: string[];
}

/** What a reader found at a place, and where it ends. */
export interface Found {
  figures: Figure[];
  end: number;
}

/** Looks for one kind of figure at one place of a text. */
export type Reader = (text: string, at: number, lexicon: FigureLexicon) => Found | undefined;

/** A figure that must have a counterpart, unless told otherwise. */
export function figure(
  text: string,
  start: number,
  end: number,
  readings: string[],
  more: Partial<Figure> = {},
): Figure {
  return { surface: text.slice(start, end).trim(), start, readings, required: true, percent: false, ...more };
}

/** The word that begins at a place, or nothing. */
export function wordAt(text: string, at: number): string {
  // "juin" of "juin," and "juin" of "mi-juin"
  return /^[\p{L}\p{M}]+/u.exec(text.slice(at, at + 24))?.[0] ?? '';
}
