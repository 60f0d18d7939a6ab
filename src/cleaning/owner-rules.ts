import { foldPhrase } from '../language/lexicon.ts';
import { textOf } from './passage.ts';
import type { PassageRule } from './rule.ts';

/*
 * Rules that follow what the compiler or the file itself says; they come before all others.
 */

const frontMatter: PassageRule = {
  name: 'front-matter',
  title: 'Front matter',
  reason: 'The file begins with lines that describe it.',
  isFor: ({ clipping }) => clipping.frontMatterLines > 0,
  judge: (passage, page) =>
    passage.line <= page.clipping.frontMatterLines
      ? { fate: 'metadata', rule: 'front-matter', role: 'front-matter' }
      : undefined,
};

const named = (wanted: readonly (number | string)[], line: number, text: string): boolean =>
  wanted.some((w) => (typeof w === 'number' ? w === line : foldPhrase(w) === foldPhrase(text)));

/** The rule of what the compiler asked to be left out. */
export const droppedByCompiler = 'dropped-by-compiler';

const dropped: PassageRule = {
  name: droppedByCompiler,
  title: 'Dropped by the compiler',
  reason: 'The compiler of the dossier asked for this line to be left out.',
  isFor: ({ clipping }) => clipping.sidecar.drop.length > 0,
  judge: (passage, page) =>
    named(page.clipping.sidecar.drop, passage.line, textOf(passage))
      ? { fate: 'removed', rule: droppedByCompiler }
      : undefined,
};

/** Takes out what the saved page does not hold for a part of the article. */
export const outsideArticle: PassageRule = {
  name: 'outside-article',
  title: 'Outside the article',
  reason: 'The line was not recognised as a part of the article in the saved page.',
  isFor: ({ clipping }) => clipping.format === 'html',
  judge({ markup }) {
    if (markup?.main !== false) return undefined;
    const reason = markup.because && `In the saved page the line ${markup.because}.`;
    return { fate: 'removed', rule: 'outside-article', ...(reason && { reason }) };
  },
};

/** Whether the compiler asked for this line to stay: then no rule takes it out. */
export function keptByCompiler(keep: readonly (number | string)[], line: number, text: string): boolean {
  return keep.length > 0 && named(keep, line, text);
}

/** Rules on the compiler's and the file's own word, in order. */
export const ownerRules: readonly PassageRule[] = [frontMatter, dropped, outsideArticle];
