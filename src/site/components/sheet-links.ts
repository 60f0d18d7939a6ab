import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../sheets.ts';
import { grouped, words } from '../wording.ts';
import { edtfInWords } from './date-text.ts';
import { periodName } from './periods.ts';

/** `2021`, `2014 to 2016`, `April to June 2021`, `2021, month not known`, `Undated, part 2 of 3`. */
export function sheetName({ span: [first, last], noMonth, part }: Sheet<unknown>, leaf: Leaf): string {
  const stretch = first === last ? periodName(first, leaf) : edtfInWords(`${first}/${last}`, leaf);
  const known = noMonth ? words.sheets.noMonth(stretch) : stretch;
  return part === undefined ? known : words.sheets.part(known, part.number, part.of);
}

/** Where a period's heading stands: `m2021-04`; safe for any EDTF value. */
export const periodId = (key: string): string =>
  key === '' ? 'undated' : `m${key.replace(/[^\d-]+/g, '_')}`;

/** A period of a sheet, with how much it holds. */
export interface Tally {
  key: string;
  count: number;
}

/**
 * Every sheet with its periods and their counts. Each period keeps here the anchor that it has where the list is
 * short enough for one page, so that links to it lead somewhere.
 */
export function sheetList<T>(
  sheets: readonly Sheet<T>[],
  pathOf: (name: string) => string,
  periodsOf: (items: readonly T[]) => Tally[],
  leaf: Leaf,
): Html {
  const taken = new Set<string>();
  const anchor = (key: string) => {
    const id = periodId(key);
    if (taken.has(id)) return undefined;
    taken.add(id);
    return html` id="${id}"`;
  };
  return html`<ul class="sheets">${sheets.map((sheet) => {
    const href = leaf.href(pathOf(sheet.name));
    const periods = periodsOf(sheet.items);
    const single = periods.length === 1;
    return html`<li${single && anchor(periods[0]?.key ?? '')}><span class="sheet"><a href="${href}">${sheetName(sheet, leaf)}</a> <span class="tally">${grouped(sheet.items.length)}</span></span>${
      !single &&
      html`<ul>${periods.map(({ key, count }) => html`<li${anchor(key)}><a href="${href}#${periodId(key)}">${periodName(key, leaf)}</a> <span class="tally">${grouped(count)}</span></li>`)}</ul>`
    }</li>`;
  })}</ul>`;
}

/** Links from a sheet to the one before, the one after, and the overview. */
export function sheetNeighbours<T>(
  sheets: readonly Sheet<T>[],
  at: number,
  pathOf: (name: string) => string,
  leaf: Leaf,
): Html {
  const link = (sheet: Sheet<T> | undefined, rel: 'prev' | 'next', word: string) =>
    sheet &&
    html`<a class="${rel}" rel="${rel}" href="${leaf.href(pathOf(sheet.name))}"><span class="direction">${word}</span> <span class="neighbour-title">${sheetName(sheet, leaf)}</span></a>`;
  return html`${link(sheets[at - 1], 'prev', words.article.previous)}
${link(sheets[at + 1], 'next', words.article.next)}`;
}
