import type { Article } from '../model.ts';
import { printArticle } from './article-pages.ts';
import { printCover, printMarking } from './cover.ts';
import type { Pair, Part, PrintedArticle, PrintedDossier, Section } from './printed.ts';
import { none, run, type Setting, sayBoth } from './setting.ts';

export const SECTIONS: readonly Section[] = [
  'contents',
  'summary',
  'glance',
  'digest',
  'timeline',
  'articles',
  'names',
  'sources',
  'colophon',
];

/** A PDF with its metadata, words and marking, and nothing on its pages yet. */
export function openPages(
  setting: Setting,
  paper: 'A4' | 'Letter' | undefined,
  articles: readonly Article[] = setting.dossier.articles,
): PrintedDossier {
  const { settings } = setting.dossier;
  const { words, shown } = setting;
  const title =
    shown === 'source'
      ? run(setting, settings.title.source, setting.source)
      : run(setting, settings.title.target, setting.target);
  return {
    paper: (paper ?? settings.paper) === 'Letter' ? 'us-letter' : 'a4',
    shown,
    source: setting.source,
    target: setting.target,
    apparatus: words.language,
    title: title.text,
    author: settings.compiler ? [settings.compiler] : [],
    keywords: [],
    date: dayParts(settings.issued),
    marking: printMarking(setting),
    heads: headsOf(setting),
    words: {
      page: words.page,
      of: words.of,
      passim: words.passim,
      volume: words.volume,
      article: words.article,
    },
    cover: printCover(setting, articles),
    foot: [title],
    summary: { text: none(), stories: [] },
    parts: [],
    articles: [],
    glance: { figures: [], note: none(), dates: [], names: none(), reading: none() },
    digest: [],
    timeline: [],
    names: [],
    sources: [],
    colophon: none(),
    removals: null,
    firstPage: 1,
    numbering: 'whole',
    listPages: false,
    pages: {},
    volumes: [],
  };
}

/** The parts that have something in them, in order. */
export function partsOf(printed: PrintedDossier): Part[] {
  const { digest, articles, timeline, names, sources, volumes } = printed;
  const full: Record<Part, boolean> = {
    cover: true,
    contents: articles.length > 0,
    volumes: volumes.length > 0,
    summary: hasText(printed.summary.text) || printed.summary.stories.length > 0,
    glance: hasText(printed.glance.reading),
    digest: digest.length > 0,
    timeline: timeline.length > 0,
    articles: articles.length > 0,
    names: names.length > 0,
    sources: sources.length > 0,
    colophon: hasText(printed.colophon),
  };
  const all: Part[] = ['cover', 'contents', 'volumes', ...SECTIONS.slice(1)];
  return all.filter((part) => full[part]);
}

function hasText({ source, target }: Pair<unknown>): boolean {
  return source !== null || target !== null;
}

/** The articles of a stretch under their numbers in the whole dossier. */
export function printArticles(
  setting: Setting,
  chosen: (article: Article, index: number) => boolean,
): PrintedArticle[] {
  return setting.dossier.articles.flatMap((article, index) =>
    chosen(article, index) ? [printArticle(setting, article, index + 1)] : [],
  );
}

function headsOf(setting: Setting): PrintedDossier['heads'] {
  const section = (name: Section) => sayBoth(setting, (words) => words.sections[name]);
  const topStories = sayBoth(setting, (words) => words.topStories);
  return {
    contents: section('contents'),
    // Where the compiler names articles and sums nothing up, the part says what it holds.
    summary: setting.dossier.settings.summary ? section('summary') : topStories,
    glance: section('glance'),
    digest: section('digest'),
    timeline: section('timeline'),
    articles: section('articles'),
    names: section('names'),
    sources: section('sources'),
    colophon: section('colophon'),
    topStories,
    keyDates: sayBoth(setting, (words) => words.keyDates),
    leadingNames: sayBoth(setting, (words) => words.leadingNames),
  };
}

function dayParts(issued: string | undefined): [number, number, number] | null {
  const [year = 0, month = 0, day = 0] = (issued ?? '').split('-').map(Number);
  return year > 0 && month > 0 && day > 0 ? [year, month, day] : null;
}
