import { createHash } from 'node:crypto';
import { readClipping } from '../clipping/read-clipping.ts';
import type { ArticleSource, PreparedArticle } from '../dossier/prepare-article.ts';
import type { Article, Clipping } from '../model.ts';
import { quotedIn } from '../site/components/quoted-sentence.ts';
import { listingOf } from '../site/listing.ts';

/** What of an article only its own pages show: it is read when one of them is made. */
export type ArticleText = Pick<Article, (typeof OWN)[number]>;

const OWN = ['blocks', 'ledger', 'repairs', 'remarks', 'mentions', 'translations'] as const;

/** The parts of an entry but the last, which is the text: what is made of all articles together reads one at a time. */
export const SECTIONS = ['face', 'notes', 'tellings', 'sample'] as const;
export type Section = (typeof SECTIONS)[number];

/** The article without its text, and what is wrong with its files. */
type Face = Pick<PreparedArticle, 'article' | 'problems'>;

/** An article as the cache keeps it: a line for each section and one for the text, after a line with their hash. */
export function toEntry({ article, problems, notes, tellings, sample }: PreparedArticle): string {
  const text = article && Object.fromEntries(OWN.map((part) => [part, article[part]]));
  const quoted = tellings?.map(({ claim, mention }) => ({
    claim,
    mention: article ? { ...mention, quoted: quotedIn(mention, article) } : mention,
  }));
  const lines = [{ article: article && faceOf(article), problems }, notes, quoted, sample, text];
  const body = lines.map((line) => JSON.stringify(line ?? null)).join('\n');
  return `${digest(body)}\n${body}`;
}

function faceOf(article: Article): object {
  const own = new Set<string>(OWN);
  const face = Object.fromEntries(Object.entries(article).filter(([part]) => !own.has(part)));
  const clipping = { ...article.clipping, text: '', lines: [] };
  return { ...face, clipping, listing: listingOf(article) };
}

/** The lines of an entry: sections in their order, then the text; undefined when the entry is damaged. */
export function linesOf(entry: string): string[] | undefined {
  const end = entry.indexOf('\n');
  const body = entry.slice(end + 1);
  if (end < 0 || digest(body) !== entry.slice(0, end)) return undefined;
  return body.split('\n');
}

/** The text in an entry's lines. */
export function textIn(lines: readonly string[]): ArticleText {
  return JSON.parse(lines.at(-1) ?? 'null');
}

/**
 * The article of an entry; undefined when the entry is damaged. The clipping's text is read again from its bytes
 * when somebody asks: nobody does once an article is cleaned, and it would be held for every article. `text` gives
 * the article's own text later; without it the text is held.
 */
export function fromEntry(
  entry: string,
  source: ArticleSource,
  text?: () => ArticleText,
): PreparedArticle | undefined {
  const lines = linesOf(entry);
  if (!lines) return undefined;
  const held = text ? undefined : textIn(lines);
  const sections = SECTIONS.map((_, i) => JSON.parse(lines[i] ?? 'null'));
  const read = (section: Section) => sections[SECTIONS.indexOf(section)];
  return preparedFrom(read, source, text ?? (() => held ?? textIn(lines)));
}

/** An article of which the sections and the text are read when they are asked for. */
export function preparedFrom(
  read: (section: Section) => unknown,
  source: ArticleSource,
  text: () => ArticleText,
): PreparedArticle {
  const { article, problems } = read('face') as Face;
  const later = <T>(section: Section) => (read(section) as T | null) ?? undefined;
  return {
    ...(article && { article: withText(article, source, text) }),
    get notes() {
      return later<PreparedArticle['notes']>('notes');
    },
    get tellings() {
      return later<PreparedArticle['tellings']>('tellings');
    },
    get sample() {
      return later<PreparedArticle['sample']>('sample');
    },
    problems,
  };
}

const ASKED = { enumerable: true, configurable: true };

function withText(article: Article, source: ArticleSource, text: () => ArticleText): Article {
  restoreText(article.clipping, source);
  for (const part of OWN) Object.defineProperty(article, part, { ...ASKED, get: () => text()[part] });
  return article;
}

function restoreText(clipping: Clipping, { clipping: file, sourceLanguage }: ArticleSource): void {
  const read = (): Clipping => readClipping(file, sourceLanguage).value ?? clipping;
  Object.defineProperty(clipping, 'text', { ...ASKED, get: () => read().text });
  Object.defineProperty(clipping, 'lines', { ...ASKED, get: () => read().lines });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
