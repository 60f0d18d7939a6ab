import { languageName } from '../language/language-name.ts';
import { namesSection } from '../language/no-section.ts';
import { capitalised } from '../language/spellings.ts';
import type { Article, Block, Translation } from '../model.ts';
import { clippingNote, dateNote, stateCounts, translationNote } from './article-notes.ts';
import { printMarkdown } from './markdown.ts';
import type { Pair, PrintedArticle, PrintedBlock, PrintedParagraph, Run } from './printed.ts';
import { date, run, type Setting, shownOf } from './setting.ts';
import type { Words } from './wording.ts';

/** Texts up to this length (about nine lines of a column) stay on one page. */
const KEPT_TOGETHER = 450;

/** What fits on one line of the running head beside the marking. */
const RUNNING_LENGTH = 82;

const missing: Translation = { text: '', state: 'missing' };

/** One article as it is set: headline pair, facts, blocks side by side, notes. */
export function printArticle(setting: Setting, article: Article, number: number): PrintedArticle {
  const oneSided = isOriginal(article) || (isUntranslated(article) && setting.shown !== 'source');
  const headline = headlineOf(setting, article);
  const facts = shownOf(setting, {
    source: [factsOf(setting, article, setting.sourceWords)],
    target: [factsOf(setting, article, setting.targetWords)],
  });
  const reading = readersHeadline(setting, headline);
  return {
    key: String(number),
    number,
    bookmark: bookmarkOf(number, headline),
    headline,
    facts: oneSided ? { source: null, target: facts.target ?? facts.source } : facts,
    columns: columnsOf(setting, article, oneSided),
    running: [
      clipped(reading, RUNNING_LENGTH),
      clipped(factsOf(setting, article, setting.words), RUNNING_LENGTH),
    ],
    notice: noticeOf(setting, article),
    summary: summaryOf(setting, article),
    blocks: printBlocks(setting, article, number),
    notes: {
      date: dateNote(setting, article),
      clipping: clippingNote(setting, article),
      translation: translationNote(setting, article),
    },
    closing: closingOf(setting, article),
    single: setting.shown !== 'both' || oneSided,
  };
}

/** Whether the article was written in the target language, so that its own words are all there is. */
export function isOriginal(article: Article): boolean {
  return article.titleTranslation.state === 'original';
}

/** Whether nothing of the article is translated, so that there is nothing to set beside it. */
export function isUntranslated(article: Article): boolean {
  return stateCounts(article).every(([state]) => state === 'missing');
}

/** The headline in the languages shown; a side without one is null. */
export function headlineOf(setting: Setting, article: Article): Pair<Run> {
  const own = run(setting, article.title.text, article.clipping.language);
  if (isOriginal(article)) return { source: null, target: own };
  const { state, text } = article.titleTranslation;
  const translated = state === 'missing' || text.trim() === '' ? null : run(setting, text, setting.target);
  if (setting.shown === 'source') return { source: own, target: null };
  if (setting.shown === 'target') return { source: translated === null ? own : null, target: translated };
  return { source: own, target: translated };
}

/** The headline that the reader understands best. */
export function readersHeadline(setting: Setting, headline: Pair<Run>): Run {
  const first = setting.shown === 'source' ? headline.source : headline.target;
  return first ?? headline.target ?? headline.source ?? { text: '', lang: setting.target };
}

/** The beginning of a text, cut at a word. */
function clipped(one: Run, length: number): Run {
  if (one.text.length <= length) return one;
  const space = one.text.lastIndexOf(' ', length - 1);
  return {
    ...one,
    text: `${one.text.slice(0, space > length / 2 ? space : length - 1).replace(/[\s,;:.–—-]+$/, '')}…`,
  };
}

function bookmarkOf(number: number, headline: Pair<Run>): string {
  const titles = [headline.target, headline.source].flatMap((side) => side?.text ?? []);
  return `${number}. ${titles.join(' · ')}`.replace(/[\u00a0\u202f]/g, ' ');
}

/** `Dzaleu.com · A. Dupont · 30 December 2021, year inferred`. */
export function factsOf(setting: Setting, article: Article, words: Words): Run {
  const published = date(setting, article.publication, words).text;
  const facts = [
    article.outlet?.text ?? words.outletUnknown,
    article.author?.text,
    article.section && namesSection(article.section.text) ? article.section.text : undefined,
    published,
  ].filter((fact) => fact !== undefined && fact !== '');
  return run(setting, capitalised(facts.join(' · ')), words.language);
}

function columnsOf(setting: Setting, article: Article, oneSided: boolean): Pair<Run> {
  const { sourceWords, targetWords } = setting;
  const language = article.clipping.language;
  const original = (words: Words) =>
    run(setting, capitalised(words.original(languageName(language, words.language))), words.language);
  if (oneSided) return { source: null, target: original(setting.words) };
  const target = run(
    setting,
    capitalised(targetWords.translation(languageName(setting.target, targetWords.language))),
    targetWords.language,
  );
  return shownOf(setting, { source: original(sourceWords), target });
}

/** Said once above the text when it holds for most of the article; exceptions are marked where they stand. */
function noticeOf(setting: Setting, article: Article): Run | null {
  if (setting.shown === 'source') return null;
  const state = commonState(article);
  const text = state === 'missing' ? missingNotice(setting, article) : state && setting.words.notices[state];
  return text ? run(setting, text, setting.words.language) : null;
}

/** A headline alone is no translated article. */
function missingNotice({ words }: Setting, article: Article): string | undefined {
  const parts = article.blocks.length + 1;
  const lacking = stateCounts(article).find(([state]) => state === 'missing')?.[1] ?? 0;
  const headline = article.titleTranslation.state === 'missing' ? 0 : 1;
  return parts - lacking > headline ? words.partly(parts - lacking, parts) : words.notices.missing;
}

function commonState(article: Article): Translation['state'] | undefined {
  const counts = stateCounts(article);
  const total = counts.reduce((sum, [, n]) => sum + n, 0);
  return counts.find(([, n]) => n * 2 > total)?.[0];
}

function summaryOf(setting: Setting, article: Article): Pair<PrintedParagraph[]> {
  const { source, target } = article.clipping.sidecar.summary ?? {};
  return shownOf(setting, {
    source: source ? printMarkdown(setting, source, article.clipping.language) : null,
    target: target ? printMarkdown(setting, target, setting.target) : null,
  });
}

function closingOf(setting: Setting, article: Article): Run[][] {
  const { words } = setting;
  const { note, rights } = article.clipping.sidecar;
  const labelled = (label: string, text: string | undefined): Run[][] =>
    text ? [[run(setting, `${label}${words.colon}${text}`, words.language)]] : [];
  return [...labelled(words.compilerNote, note), ...labelled(words.rights, rights)];
}

function printBlocks(setting: Setting, article: Article, number: number): PrintedBlock[] {
  const common = commonState(article);
  let updates = 0;
  return article.blocks.map((block) => {
    if (block.kind === 'update') updates += 1;
    const level = block.kind === 'heading' && updates > 0 ? 3 : 2;
    return printBlock(setting, article, block, { number, level, common });
  });
}

interface Place {
  number: number;
  level: number;
  common: Translation['state'] | undefined;
}

function printBlock(setting: Setting, article: Article, block: Block, place: Place): PrintedBlock {
  const translation = article.translations[block.id] ?? missing;
  const number = block.id.replace(/^\D+/, '');
  const text = textsOf(setting, article, block, translation);
  const longest = Math.max(text.source?.text.length ?? 0, text.target?.text.length ?? 0);
  return {
    key: `${place.number}.${number}`,
    number,
    kind: block.kind,
    level: place.level,
    text,
    flag: flagOf(setting, article, translation, place.common),
    breakable: longest > KEPT_TOGETHER,
  };
}

/** A missing translation leaves its side empty; where the translation alone is shown, the original stands in. */
function textsOf(setting: Setting, article: Article, block: Block, translation: Translation): Pair<Run> {
  const own = run(setting, block.text, article.clipping.language);
  if (isOriginal(article)) return { source: null, target: own };
  const empty = translation.state === 'missing' || translation.text.trim() === '';
  const target = empty ? null : run(setting, translation.text, setting.target);
  if (setting.shown === 'target') return { source: empty ? own : null, target };
  return shownOf(setting, { source: own, target });
}

function flagOf(
  setting: Setting,
  article: Article,
  translation: Translation,
  common: Place['common'],
): Run | null {
  if (setting.shown === 'source') return null;
  const said = translation.state === common && (common === 'machine' || isUntranslated(article));
  const text = setting.words.flags[translation.state];
  return text && !said ? run(setting, text, setting.words.language) : null;
}
