import { type ArticleText, bestPassages, type Passage, type Passages } from '../passages.ts';
import { el } from './dom.ts';
import type { Found } from './find.ts';
import { markQuery } from './highlight.ts';

/** An answer read from the index: where it stands, and the links to it. */
export interface Answer {
  found: Found;
  passages: Passages;
  titleLanguage: string;
  readersTitle: ArticleText['readersTitle'];
  outlet: string;
  date: string;
  /** Link to a block, or to the top of the article; the words met are highlighted there. */
  href(block: string | null): string;
}

/** Reads the text of an answer and picks its passages. */
export async function readAnswer(found: Found, root: string): Promise<Answer> {
  const text = await found.text();
  const passages = bestPassages(text, found.match, 3);
  const page = root + found.article.url + markQuery(passages.met, found.language);
  return {
    found,
    passages,
    titleLanguage: text.titleLanguage,
    readersTitle: text.readersTitle,
    outlet: text.outlet,
    date: text.date,
    href: (block) => (block === null ? page : `${page}#${encodeURIComponent(block)}`),
  };
}

/** The answer as an entry of a list: headline, also in the reader's language, facts, and up to three passages, each a link to its block. */
export function answerItem(answer: Answer): HTMLLIElement {
  const { found, passages, readersTitle, href } = answer;
  const headline = el(
    'a',
    { href: href(passages.lead), lang: answer.titleLanguage },
    ...marked(passages.title),
  );
  return el(
    'li',
    { class: 'answer' },
    el('h2', {}, headline),
    readersTitle && el('p', { class: 'answer-title', lang: readersTitle.language }, readersTitle.text),
    el('p', { class: 'answer-facts' }, factsOf(answer)),
    ...passages.best.map((passage) =>
      el('p', { class: 'passage' }, passageLink(passage, found.language, href(passage.block))),
    ),
  );
}

/** `Dzaleu.com · 13 April 2021`. */
export function factsOf({ outlet, date }: Answer): string {
  return [outlet, date].filter(Boolean).join(' · ');
}

function passageLink(passage: Passage, language: string, href: string): HTMLAnchorElement {
  const [before, after] = passage.cut;
  const link = el('a', { href, lang: language }, before && '… ', ...marked(passage.pieces), after && ' …');
  link.append(
    el('span', { class: 'passage-number', 'aria-hidden': 'true' }, passage.block.replace(/^\D+/u, '')),
  );
  return link;
}

/** Text with its marks. */
export function marked(pieces: Passage['pieces']): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? el('mark', {}, text) : text));
}
