import { leadParagraph } from '../language/lead-paragraph.ts';
import { periodOf } from '../language/period.ts';
import { shortened } from '../language/shortened.ts';
import { capitalised } from '../language/spellings.ts';
import type { Article, Block } from '../model.ts';
import { factsOf, headlineOf, isOriginal } from './article-pages.ts';
import { printMarkdown } from './markdown.ts';
import type { DigestEntry, DigestPeriod, Pair, Run } from './printed.ts';
import { day, inOneColumn, isLong, run, type Setting, shownOf } from './setting.ts';
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
  const headline = inOneColumn(setting, headlineOf(setting, article));
  const lead = inOneColumn(setting, leadOf(setting, article));
  return {
    key: String(number),
    number,
    headline,
    facts: shownOf(setting, {
      source: factsOf(setting, article, setting.sourceWords),
      target: factsOf(setting, article, setting.targetWords),
    }),
    lead,
    missing: missingIn(setting, article, headline, lead),
    breakable: isLong(lead),
  };
}

/** What the reader of the translation must be told: said once where neither headline nor first words are there. */
function missingIn(
  setting: Setting,
  article: Article,
  headline: Pair<Run>,
  lead: Pair<Run>,
): DigestEntry['missing'] {
  const said = setting.targetWords.flags.missing;
  if (setting.shown === 'source' || isOriginal(article) || said === undefined)
    return { headline: null, lead: null };
  const flag = run(setting, said, setting.targetWords.language);
  const isMissing = ({ source, target }: Pair<Run>) =>
    target === null ? source !== null : target.lang !== setting.target;
  const noLead = isMissing(lead);
  return { headline: isMissing(headline) && !noLead ? flag : null, lead: noLead ? flag : null };
}

/** The compiler's summary where there is one, else the first words of the article and of their translation. */
function leadOf(setting: Setting, article: Article): Pair<Run> {
  const language = article.clipping.language;
  const first = leadParagraph(article) ?? article.blocks[0];
  const summary = article.clipping.sidecar.summary;
  const lead = (supplied: string | undefined, text: string | undefined, lang: string): Run | null => {
    if (supplied) return plainMarkdown(setting, supplied, lang);
    return text ? run(setting, shortened(text, LEAD_LENGTH), lang) : null;
  };
  const own = lead(summary?.source, first?.text, language);
  if (isOriginal(article)) return { source: null, target: own };
  const target = lead(summary?.target, first && translated(article, first), setting.target);
  // As on the pages of the article: where the translation alone is shown, the original stands in.
  if (setting.shown === 'target') return target === null ? { source: own, target } : { source: null, target };
  return shownOf(setting, { source: own, target });
}

/** A text that waits for its translation is no translation, although it stands in its place. */
function translated(article: Article, { id }: Block): string | undefined {
  const translation = article.translations[id];
  if (translation === undefined || translation.state === 'missing') return undefined;
  return translation.text.trim() === '' ? undefined : translation.text;
}

function plainMarkdown(setting: Setting, text: string, lang: string): Run {
  const paragraphs = printMarkdown(setting, text, lang);
  return { text: paragraphs.map(({ runs }) => runs.map((one) => one.text).join('')).join(' '), lang };
}
