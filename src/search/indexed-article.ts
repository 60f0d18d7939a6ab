import { baseForm } from './base-form.ts';
import { fold, type Token, tokens } from './normalise.ts';
import type { ArticleText } from './passages.ts';
import type { SearchRecord } from './records.ts';

/** One article in the two forms that the search needs, whose words stand at the same places. */
export interface IndexedArticle {
  /** For the index: a page whose words are in one spelling, a compound to a place. */
  page: string;
  /** For the reader: the words of the article. */
  text: ArticleText;
  /** Words of headline and blocks together. */
  length: number;
  /** Its different words, folded. */
  words: Set<string>;
}

/** Makes both forms of a record. */
export function indexedArticle(record: SearchRecord): IndexedArticle {
  const title = tokens(record.title);
  const blocks = record.blocks
    .map(({ id, text }) => ({ id, words: tokens(text) }))
    .filter(({ words }) => words.length > 0);
  const indexed = (list: Token[]) => list.map((token) => indexForm(token, record.language)).join(' ');
  const page = [
    `<!doctype html><html lang="${record.language}"><body data-pagefind-body>`,
    `<h1 data-pagefind-weight="7" data-pagefind-meta="title">${indexed(title)}</h1>`,
    ...blocks.map(({ words }) => `<p>${indexed(words)}</p>`),
    '</body></html>',
  ].join('\n');
  const text: ArticleText = {
    title: title.length ? shown(title) : record.otherTitle.text,
    titleLanguage: title.length ? record.language : record.otherTitle.language,
    titleWords: title.length,
    ...(record.readersTitle && { readersTitle: record.readersTitle }),
    outlet: record.outlet,
    date: record.dateInWords,
    blocks: blocks.map(({ id, words }) => ({ id, text: shown(words) })),
  };
  const all = [...title, ...blocks.flatMap(({ words }) => words)];
  return { page, text, words: new Set(all.flatMap((token) => token.words.map(fold))), length: all.length };
}

/** Letters, digits and hyphens only, so that nothing needs escaping and Pagefind splits at the hyphens. */
function indexForm({ words }: Token, language: string): string {
  return words.map((word) => baseForm(word, language)).join('-');
}

/** Spaces inside a token are no-break, so that the words can be told apart again. */
function shown(list: Token[]): string {
  return list.map((token) => token.shown).join(' ');
}
