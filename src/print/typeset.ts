import type { Dossier } from '../model.ts';
import { printDigest } from './digest.ts';
import { openPages, partsOf, printArticles } from './frame.ts';
import { ownParagraphs, printGlance, printSummary } from './glance.ts';
import { indexNames, printNames } from './name-index.ts';
import type { PrintedDossier } from './printed.ts';
import { openSetting, type Shown } from './setting.ts';
import { printRemovals, printSources } from './sources.ts';
import { printTimeline } from './timeline.ts';

export interface TypesetOptions {
  /** Which languages are printed; both stand side by side. */
  shown?: Shown;
  /** Print this article alone, by its slug. */
  article?: string;
  paper?: 'A4' | 'Letter';
  /** Whether a typeface of the PDF has a character; all are taken to be there when absent. */
  covers?: (codePoint: number) => boolean;
}

/** Everything that stands in the PDF, in order, as plain values. */
export function printDossier(dossier: Dossier, options: TypesetOptions = {}): PrintedDossier {
  const setting = openSetting(dossier, options.shown ?? 'both', options.covers ?? (() => true));
  const printed = openPages(setting, options.paper);
  if (options.article !== undefined) {
    const articles = printArticles(setting, ({ clipping }) => clipping.slug === options.article);
    return {
      ...printed,
      articles,
      parts: ['articles'],
      title: articles[0]?.running[0]?.text ?? printed.title,
    };
  }
  const all = { from: 0, to: dossier.articles.length };
  const index = indexNames(setting);
  const filled: PrintedDossier = {
    ...printed,
    articles: printArticles(setting, () => true),
    summary: printSummary(setting),
    glance: printGlance(setting, index),
    digest: printDigest(setting, all),
    timeline: printTimeline(setting, dossier.events, all),
    names: printNames(setting, index),
    sources: printSources(setting),
    colophon: ownParagraphs(setting, (words) => [...words.colophon.method, words.colophon.typeface]),
    removals: printRemovals(setting),
  };
  return { ...filled, parts: partsOf(filled) };
}
