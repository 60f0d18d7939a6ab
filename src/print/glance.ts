import type { Article, Bilingual, DateClaim, DossierEvent } from '../model.ts';
import { printTopStories } from './digest.ts';
import { printMarkdown } from './markdown.ts';
import { type NameIndex, printLeadingNames } from './name-index.ts';
import type { Figure, Pair, PrintedDossier, PrintedParagraph } from './printed.ts';
import { none, onceWhereAlike, run, type Setting, sayPair, shownOf, statedClaim } from './setting.ts';
import { printKeyDates } from './timeline.ts';
import type { Words } from './wording.ts';

/** Key dates are those of most articles, not more than this. */
const KEY_DATES = 8;
/** Of each of them so many articles are quoted; the timeline quotes all. */
const KEY_SENTENCES = 3;

/** What a reader with one minute wants: the compiler's note, the figures, the dates that most articles name. */
export function printGlance(setting: Setting, index: NameIndex): PrintedDossier['glance'] {
  const { articles, events, settings } = setting.dossier;
  const articlesOf = (event: DossierEvent) => new Set(event.mentions.map((mention) => mention.article)).size;
  const key = events.filter((event) => articlesOf(event) > 1 && event.claim.precision === 'day');
  const most = new Set([...key].sort((a, b) => articlesOf(b) - articlesOf(a)).slice(0, KEY_DATES));
  return {
    figures: articles.length === 0 ? [] : figuresOf(setting),
    note: compilersWords(setting, settings.coverNote),
    dates: printKeyDates(
      setting,
      key.filter((event) => most.has(event)),
      KEY_SENTENCES,
    ),
    names: articles.length > 1 ? printLeadingNames(setting, index) : none(),
    reading: ownParagraphs(setting, (words) => words.reading),
  };
}

/** The compiler's summary of the whole dossier, and the articles that the compiler puts first. */
export function printSummary(setting: Setting): PrintedDossier['summary'] {
  return {
    text: compilersWords(setting, setting.dossier.settings.summary),
    stories: printTopStories(setting),
  };
}

/** A text by the compiler in the languages shown. */
function compilersWords(setting: Setting, text: Bilingual | undefined): Pair<PrintedParagraph[]> {
  return shownOf(setting, {
    source: text ? printMarkdown(setting, text.source, setting.source) : null,
    target: text ? printMarkdown(setting, text.target, setting.target) : null,
  });
}

/** Sentences of the program as paragraphs of both columns. */
export function ownParagraphs(setting: Setting, pick: (words: Words) => string[]): Pair<PrintedParagraph[]> {
  const set = (words: Words): PrintedParagraph[] =>
    pick(words).map((text) => ({ kind: 'paragraph', depth: 1, runs: [run(setting, text, words.language)] }));
  return shownOf(setting, { source: set(setting.sourceWords), target: set(setting.targetWords) });
}

function figuresOf(setting: Setting): Figure[] {
  const { articles } = setting.dossier;
  const outlets = new Set(articles.flatMap((article) => article.outlet?.text ?? []));
  const blocks = articles.flatMap((article) =>
    article.blocks.map((block) => article.translations[block.id]?.state),
  );
  const done = blocks.filter(
    (state) => state !== undefined && state !== 'missing' && state !== 'original',
  ).length;
  const needed = blocks.filter((state) => state !== 'original').length;
  const figure = (value: string, label: (words: Words) => string): Figure => ({
    value,
    label: onceWhereAlike(sayPair(setting, label)),
  });
  const share = done === needed ? String(done) : `${done} / ${needed}`;
  const n = articles.length;
  return [
    figure(String(n), (words) => words.figures.articles(n)),
    figure(String(outlets.size), (words) => words.figures.outlets(outlets.size)),
    ...(setting.shown === 'source' ? [] : [figure(share, (words) => words.figures.translated(needed))]),
  ];
}

/** From the first day that the articles may be of to the last; null when none is dated. */
export function periodCovered(articles: readonly Article[]): DateClaim | null {
  const from = articles.flatMap((article) => article.publication.notBefore ?? []).sort()[0];
  const to = articles
    .flatMap((article) => article.publication.notAfter ?? [])
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return null;
  return statedClaim(from === to ? from : `${from}/${to}`);
}
