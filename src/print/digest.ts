import { periodOf } from '../language/period.ts';
import { shortened } from '../language/shortened.ts';
import type { Article } from '../model.ts';
import { factsOf, headlineOf, isOriginal } from './article-pages.ts';
import { printMarkdown } from './markdown.ts';
import type { DigestEntry, DigestPeriod, Pair, Run } from './printed.ts';
import { capitalised, day, isLong, run, type Setting, shownOf } from './setting.ts';
import type { Words } from './wording.ts';

/** Articles of the dossier in their order: from one index up to, and without, another. */
export interface Stretch {
  from: number;
  to: number;
}

/** A lead is at most so long: six lines of a column. */
const LEAD_LENGTH = 275;

/** The articles in order of date under their months, each with its first words. */
export function printDigest(setting: Setting, stretch: Stretch): DigestPeriod[] {
  const periods = new Map<string, DigestPeriod>();
  for (const [index, article] of setting.dossier.articles.entries()) {
    if (index < stretch.from || index >= stretch.to) continue;
    const key = periodOf(article.publication);
    const period = periods.get(key) ?? { name: periodName(setting, key), entries: [] };
    period.entries.push(digestEntry(setting, article, index + 1));
    periods.set(key, period);
  }
  return [...periods.values()];
}

/** The articles that the compiler puts first, in that order. */
export function printTopStories(setting: Setting): DigestEntry[] {
  const { articles, settings } = setting.dossier;
  const at = new Map(articles.map(({ clipping }, index) => [clipping.slug, index]));
  return (settings.topStories ?? []).flatMap((slug) => {
    const index = at.get(slug) ?? -1;
    const article = articles[index];
    return article ? [digestEntry(setting, article, index + 1)] : [];
  });
}

/** The name of a month, year or open stretch in both languages. */
export function periodName(setting: Setting, key: string): Pair<Run> {
  const name = (words: Words): Run =>
    key === '' ? run(setting, words.undated, words.language) : day(setting, key, words);
  const big = (words: Words): Run => ({ ...name(words), text: capitalised(name(words).text) });
  return shownOf(setting, { source: big(setting.sourceWords), target: big(setting.targetWords) });
}

function digestEntry(setting: Setting, article: Article, number: number): DigestEntry {
  const lead = leadOf(setting, article);
  return {
    key: String(number),
    number,
    headline: headlineOf(setting, article),
    facts: shownOf(setting, {
      source: factsOf(setting, article, setting.sourceWords),
      target: factsOf(setting, article, setting.targetWords),
    }),
    lead,
    breakable: isLong(lead),
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
    return text ? run(setting, shortened(text, LEAD_LENGTH), lang) : null;
  };
  const own = lead(summary?.source, first?.text, language);
  if (isOriginal(article)) return { source: null, target: own };
  return shownOf(setting, { source: own, target: lead(summary?.target, translation?.text, setting.target) });
}

function plainMarkdown(setting: Setting, text: string, lang: string): Run {
  const paragraphs = printMarkdown(setting, text, lang);
  return { text: paragraphs.map(({ runs }) => runs.map((one) => one.text).join('')).join(' '), lang };
}
