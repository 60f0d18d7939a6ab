import type { Article, DateClaim, DossierEvent } from '../model.ts';
import { factsOf, headlineOf, isOriginal } from './article-pages.ts';
import { printMarkdown } from './markdown.ts';
import type {
  DigestEntry,
  DigestPeriod,
  Figure,
  Pair,
  PrintedDossier,
  PrintedParagraph,
  Run,
  TimelineEntry,
} from './printed.ts';
import { sentenceAcross } from './sentence-pairs.ts';
import { capitalised, date, day, run, type Setting, sayPair, shownOf, statedClaim } from './setting.ts';
import type { Words } from './wording.ts';

/** A lead is cut at a word near this length. */
const LEAD_LENGTH = 220;
/** Key dates are those of most articles, not more than this. */
const KEY_DATES = 8;

/** The articles in order of date under their months, each with its first words. */
export function printDigest(setting: Setting): DigestPeriod[] {
  const periods = new Map<string, DigestPeriod>();
  for (const [index, article] of setting.dossier.articles.entries()) {
    const key = periodOf(article.publication);
    const period = periods.get(key) ?? { name: periodName(setting, key), entries: [] };
    period.entries.push(digestEntry(setting, article, index + 1));
    periods.set(key, period);
  }
  return [...periods.values()];
}

/** `2021-04` within one month, `2021` within one year, the claim's own value else; `''` when nothing is known. */
export function periodOf(claim: DateClaim): string {
  const { notBefore, notAfter, edtf } = claim;
  if (notBefore === null || notAfter === null) return edtf;
  if (notBefore.slice(0, 7) === notAfter.slice(0, 7)) return notBefore.slice(0, 7);
  return notBefore.slice(0, 4) === notAfter.slice(0, 4) ? notBefore.slice(0, 4) : edtf;
}

/** The name of a month, year or open stretch in both languages. */
export function periodName(setting: Setting, key: string): Pair<Run> {
  const name = (words: Words): Run =>
    key === '' ? run(setting, words.undated, words.language) : day(setting, key, words);
  const big = (words: Words): Run => ({ ...name(words), text: capitalised(name(words).text) });
  return shownOf(setting, { source: big(setting.sourceWords), target: big(setting.targetWords) });
}

function digestEntry(setting: Setting, article: Article, number: number): DigestEntry {
  return {
    key: String(number),
    number,
    headline: headlineOf(setting, article),
    facts: shownOf(setting, {
      source: factsOf(setting, article, setting.sourceWords),
      target: factsOf(setting, article, setting.targetWords),
    }),
    lead: leadOf(setting, article),
  };
}

/** The compiler's summary where there is one, else the first words of the article and of their translation. */
function leadOf(setting: Setting, article: Article): Pair<Run> {
  const language = article.clipping.language;
  const first = article.blocks.find((block) => block.kind === 'paragraph') ?? article.blocks[0];
  const summary = article.clipping.sidecar.summary;
  const translation = first && article.translations[first.id];
  const lead = (supplied: string | undefined, text: string | undefined, lang: string): Run | null => {
    if (supplied) return plainMarkdown(setting, supplied, lang);
    return text ? run(setting, shortened(text), lang) : null;
  };
  const own = lead(summary?.source, first?.text, language);
  if (isOriginal(article)) return { source: null, target: own };
  return shownOf(setting, { source: own, target: lead(summary?.target, translation?.text, setting.target) });
}

function plainMarkdown(setting: Setting, text: string, lang: string): Run {
  const paragraphs = printMarkdown(setting, text, lang);
  return { text: paragraphs.map(({ runs }) => runs.map((one) => one.text).join('')).join(' '), lang };
}

/** The text up to a sentence's end near the length wanted, else to a word and `…`. */
export function shortened(text: string): string {
  if (text.length <= LEAD_LENGTH * 1.25) return text;
  const near = text.slice(0, Math.round(LEAD_LENGTH * 1.25));
  const stop = Math.max(...['. ', '! ', '? ', ' ».', '.”'].map((mark) => near.lastIndexOf(mark)));
  if (stop > LEAD_LENGTH / 2) return near.slice(0, stop + 1).trimEnd();
  return `${text.slice(0, text.lastIndexOf(' ', LEAD_LENGTH)).replace(/[\s,;:–—-]+$/, '')} […]`;
}

/** Every dated happening with the first sentence that tells it and the places of the others. */
export function printTimeline(setting: Setting, events: readonly DossierEvent[]): TimelineEntry[] {
  const numbers = new Map(setting.dossier.articles.map((article, i) => [article.clipping.slug, i + 1]));
  return events.flatMap((event) => {
    const [first] = event.mentions;
    if (first === undefined) return [];
    const home = setting.dossier.articles[(numbers.get(first.article) ?? 0) - 1];
    const places = event.mentions.flatMap(({ article, block }) => {
      const number = numbers.get(article);
      return number === undefined ? [] : [{ key: `${number}.${block.replace(/^\D+/, '')}`, number }];
    });
    return [
      {
        date: shownOf(setting, {
          source: date(setting, event.claim, setting.sourceWords),
          target: date(setting, event.claim, setting.targetWords),
        }),
        sentence: home ? sentencePair(setting, home, first) : { source: null, target: null },
        places: places.filter(({ key }, i) => places.findIndex((other) => other.key === key) === i),
      },
    ];
  });
}

/** The sentence that tells it, and the one of the translation where it is certain which. */
function sentencePair(
  setting: Setting,
  article: Article,
  mention: DossierEvent['mentions'][number],
): Pair<Run> {
  const own = run(setting, mention.sentence, article.clipping.language);
  if (isOriginal(article)) return { source: null, target: own };
  const block = article.blocks.find(({ id }) => id === mention.block);
  const translation = article.translations[mention.block];
  const reliable =
    translation !== undefined && translation.state !== 'missing' && translation.state !== 'stale';
  const across = block && reliable ? sentenceAcross(block.text, mention.start, translation.text) : null;
  const target = across === null ? null : run(setting, across, setting.target);
  if (setting.shown === 'target')
    return target === null ? { source: own, target: null } : { source: null, target };
  return shownOf(setting, { source: own, target });
}

/** What a reader with one minute wants: the compiler's note, the figures, the dates that most articles name. */
export function printGlance(setting: Setting): PrintedDossier['glance'] {
  const { articles, events, settings } = setting.dossier;
  const articlesOf = (event: DossierEvent) => new Set(event.mentions.map((mention) => mention.article)).size;
  const key = events.filter((event) => articlesOf(event) > 1 && event.claim.precision === 'day');
  const most = new Set([...key].sort((a, b) => articlesOf(b) - articlesOf(a)).slice(0, KEY_DATES));
  const note = settings.coverNote;
  return {
    figures: articles.length === 0 ? [] : figuresOf(setting),
    note: shownOf(setting, {
      source: note ? printMarkdown(setting, note.source, setting.source) : null,
      target: note ? printMarkdown(setting, note.target, setting.target) : null,
    }),
    dates: printTimeline(
      setting,
      key.filter((event) => most.has(event)),
    ),
    reading: ownParagraphs(setting, (words) => words.reading),
  };
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
  const figure = (value: string, name: keyof Words['figures']): Figure => ({
    value,
    label: sayPair(setting, (words) => words.figures[name]),
  });
  const share = done === needed ? String(done) : `${done} / ${needed}`;
  return [
    figure(String(articles.length), 'articles'),
    figure(String(outlets.size), 'outlets'),
    ...(setting.shown === 'source' ? [] : [figure(share, 'translated')]),
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
