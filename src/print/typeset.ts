import type { Dossier } from '../model.ts';
import { printArticle } from './article-pages.ts';
import { printCover, printMarking } from './cover.ts';
import { printNames } from './name-index.ts';
import { ownParagraphs, printDigest, printGlance, printTimeline } from './overview.ts';
import type { Part, PrintedDossier, Section } from './printed.ts';
import { openSetting, run, type Setting, type Shown, sayBoth } from './setting.ts';
import { printRemovals, printSources } from './sources.ts';

export interface TypesetOptions {
  /** Which languages are printed; both stand side by side. */
  shown?: Shown;
  /** Print this article alone, by its slug. */
  article?: string;
  paper?: 'A4' | 'Letter';
  /** Whether a typeface of the PDF has a character; all are taken to be there when absent. */
  covers?: (codePoint: number) => boolean;
}

const SECTIONS: readonly Section[] = [
  'contents',
  'glance',
  'digest',
  'timeline',
  'articles',
  'names',
  'sources',
  'colophon',
];

/** The dossier as the files that the template reads: texts go in as data, never as markup. */
export function typesetDossier(
  dossier: Dossier,
  options: TypesetOptions = {},
): { files: Record<string, string> } {
  const printed = printDossier(dossier, options);
  return { files: { 'dossier.json': JSON.stringify(printed) } };
}

/** Everything that stands in the PDF, in order, as plain values. */
export function printDossier(dossier: Dossier, options: TypesetOptions = {}): PrintedDossier {
  const setting = openSetting(dossier, options.shown ?? 'both', options.covers ?? (() => true));
  const alone = options.article;
  const articles = dossier.articles.flatMap((article, index) =>
    alone === undefined || article.clipping.slug === alone ? [printArticle(setting, article, index + 1)] : [],
  );
  const whole = alone === undefined;
  const printed: PrintedDossier = {
    ...frame(setting, options),
    parts: ['articles'],
    articles,
    glance: { figures: [], note: none(), dates: [], reading: none() },
    digest: [],
    timeline: [],
    names: [],
    sources: [],
    colophon: none(),
    removals: null,
    firstPage: 1,
    total: true,
    pages: {},
    volumes: [],
  };
  if (!whole) return { ...printed, title: articles[0]?.running[0]?.text ?? printed.title };
  Object.assign(printed, {
    glance: printGlance(setting),
    digest: printDigest(setting),
    timeline: printTimeline(setting, dossier.events),
    names: printNames(setting),
    sources: printSources(setting),
    colophon: ownParagraphs(setting, (words) => [...words.colophon.method, words.colophon.typeface]),
    removals: printRemovals(setting),
  });
  printed.parts = partsOf(printed);
  return printed;
}

/** A part with nothing in it is left out. */
function partsOf(printed: PrintedDossier): Part[] {
  const empty: Partial<Record<Part, boolean>> = {
    digest: printed.digest.length === 0,
    articles: printed.articles.length === 0,
    timeline: printed.timeline.length === 0,
    names: printed.names.length === 0,
    sources: printed.sources.length === 0,
  };
  const all: Part[] = ['cover', ...SECTIONS];
  return all.filter((part) => !empty[part]);
}

function none(): { source: null; target: null } {
  return { source: null, target: null };
}

function frame(setting: Setting, options: TypesetOptions) {
  const { settings } = setting.dossier;
  const { words, shown } = setting;
  const title = shown === 'source' ? settings.title.source : settings.title.target;
  const heads = SECTIONS.map((section) => [section, sayBoth(setting, (one) => one.sections[section])]);
  const keyDates = sayBoth(setting, (one) => one.keyDates);
  return {
    paper: (options.paper ?? settings.paper) === 'Letter' ? ('us-letter' as const) : ('a4' as const),
    shown,
    source: setting.source,
    target: setting.target,
    apparatus: words.language,
    title: run(setting, title, shown === 'source' ? setting.source : setting.target).text,
    author: settings.compiler ? [settings.compiler] : [],
    keywords: [],
    date: dayParts(settings.issued),
    marking: printMarking(setting),
    heads: { ...(Object.fromEntries(heads) as PrintedDossier['heads']), keyDates },
    words: {
      page: words.page,
      of: words.of,
      passim: words.passim,
      volume: words.volume,
      article: words.article,
    },
    cover: printCover(setting),
    foot: [run(setting, title, shown === 'source' ? setting.source : setting.target)],
  };
}

function dayParts(issued: string | undefined): [number, number, number] | null {
  const [year = 0, month = 0, day = 0] = (issued ?? '').split('-').map(Number);
  return year > 0 && month > 0 && day > 0 ? [year, month, day] : null;
}
