import { typeset } from '../../language/typography.ts';
import type { Article, BlockId, DossierName } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Content, type Html, html } from '../html.ts';
import { words } from '../wording.ts';

/** The first place of each explained term in an article's translation. */
export interface TermNote {
  term: DossierName;
  /** The form that stands there. */
  form: string;
  /** Counted from 1 through the article. */
  number: number;
}

export type TermNotes = ReadonlyMap<BlockId, readonly TermNote[]>;

/** The terms that have a note. */
export function explainedTerms(names: readonly DossierName[]): DossierName[] {
  return names.filter((term) => term.note !== undefined && term.note !== '');
}

/** Finds where each explained term is first named, in the reader's language. */
export function termNotes(article: Article, explained: readonly DossierName[]): TermNotes {
  const found = new Map<BlockId, TermNote[]>();
  const seen = new Set<DossierName>();
  let number = 0;
  for (const { id } of article.blocks) {
    const text = article.translations[id]?.text ?? '';
    for (const term of explained) {
      const form = seen.has(term) ? undefined : formsOf(term).find((target) => placeOf(target, text) !== -1);
      if (form === undefined) continue;
      seen.add(term);
      number += 1;
      found.set(id, [...(found.get(id) ?? []), { term, form, number }]);
    }
  }
  return found;
}

/** The forms that the translations have, the house's own first. */
function formsOf(term: DossierName): string[] {
  return [term.target, ...term.targetVariants.map((variant) => variant.text)];
}

/** Where a term stands as a word of its own: "Kiev" in "to Kiev,", not in "Kievan". */
function placeOf(term: string, text: string): number {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + term.length);
    if (!letter.test(before) && !letter.test(after)) return at;
  }
  return -1;
}

/** A block's translation with its terms as links to their notes. */
export function withTermLinks(text: string, language: string, notes: readonly TermNote[] = []): Content {
  let rest = typeset(text, language);
  if (notes.length === 0) return rest;
  const placed = notes
    .map((note) => ({ note, form: typeset(note.form, language) }))
    .map((term) => ({ ...term, at: placeOf(term.form, rest) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at);
  const pieces: Content[] = [];
  let from = 0;
  for (const { note, form, at } of placed) {
    if (at < from) continue;
    pieces.push(
      rest.slice(from, at),
      html`<a class="term" href="#term-${note.number}" id="term-${note.number}-here">${form}</a>`,
    );
    from = at + form.length;
  }
  rest = rest.slice(from);
  return html`${pieces}${rest}`;
}

/** The notes themselves, at the end of the article. */
export function termSection(notes: TermNotes, article: Article, leaf: Leaf): Html | undefined {
  const all = [...notes.values()].flat();
  if (all.length === 0) return undefined;
  const { targetLanguage } = leaf.site.dossier.settings;
  const { language } = article.clipping;
  return html`<section class="terms" aria-labelledby="terms"><h3 id="terms">${words.article.terms}</h3><dl>${all.map(
    ({ term, form, number }) =>
      html`<div id="term-${number}"><dt><a href="#term-${number}-here">${typeset(form, targetLanguage)}</a>${term.source !== form && html` <span lang="${language}">${typeset(term.source, language)}</span>`}</dt><dd>${typeset(term.note ?? '', targetLanguage)}</dd></div>`,
  )}</dl></section>`;
}
