import { periodOf } from '../language/period.ts';
import type { DateClaim } from '../model.ts';

/** A stretch of a long list that stands on a page of its own. */
export interface Sheet<T> {
  /** Names its file: `2021`, `2021-04`, `2021-04-part-2`, `2021-no-month`, `undated`. */
  name: string;
  /** Its years or months, from the first to the last: `2014` and `2016`, `2021-04` and `2021-04`; `''` for undated. */
  span: [first: string, last: string];
  /** What of its year is known by no month. */
  noMonth: boolean;
  /** Where a single month, or the undated, need several pages. */
  part?: { number: number; of: number };
  items: T[];
}

/**
 * A list in order of date, as sheets of at most `most` items: whole years where they are small enough, else whole
 * months of one year, what is known by the year alone after them, and the undated last. No sheets for a list that
 * is small enough for one page.
 */
export function sheetsOf<T>(items: readonly T[], claimOf: (item: T) => DateClaim, most: number): Sheet<T>[] {
  if (items.length <= most) return [];
  const years = groupedBy(items, (item) => yearOf(claimOf(item))).flatMap((year) => {
    if (year.items.length <= most) return [year];
    const [name] = year.span;
    if (name === '') return pieces(year, most);
    const months = groupedBy(year.items, (item) => monthOf(claimOf(item), name));
    return packed(months, most).flatMap((month) => pieces(month, most));
  });
  return packed(years, most);
}

const yearOf = (claim: DateClaim): string =>
  periodOf(claim) === '' ? '' : (claim.notBefore ?? claim.notAfter ?? '').slice(0, 4);

/** Matches `2021-04`; must not match `2021` or `2021-04/2021-06`. */
const MONTH = /^\d{4}-\d\d$/;

function monthOf(claim: DateClaim, year: string): string {
  const key = periodOf(claim);
  return MONTH.test(key) ? key : `${year}-no-month`;
}

/** Groups in the order of their names, in which what has no month and no year comes last. */
function groupedBy<T>(items: readonly T[], nameOf: (item: T) => string): Sheet<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  const rank = (name: string) => name || '~';
  return [...groups]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([name, own]) => {
      const noMonth = name.endsWith('-no-month');
      const key = noMonth ? name.slice(0, 4) : name;
      return { name: name || 'undated', span: [key, key], noMonth, items: own };
    });
}

/** Neighbours of one kind, years or months, on one sheet as long as there is room, and about as much on each. */
function packed<T>(sheets: readonly Sheet<T>[], most: number): Sheet<T>[] {
  const result: Sheet<T>[] = [];
  const all = sheets.reduce((sum, { items }) => sum + items.length, 0);
  const fair = all / Math.ceil(all / most);
  for (const sheet of sheets) {
    const last = result.at(-1);
    const together = (last?.items.length ?? 0) + sheet.items.length;
    const fits = together <= most && together - sheet.items.length / 2 <= fair;
    if (last && fits && sameKind(last, sheet)) {
      last.items = [...last.items, ...sheet.items];
      last.span = [last.span[0], sheet.span[1]];
    } else result.push({ ...sheet });
  }
  return result;
}

function sameKind<T>(a: Sheet<T>, b: Sheet<T>): boolean {
  const isPlain = ({ noMonth, part, span }: Sheet<T>) => !noMonth && !part && span[0] !== '';
  const letters = a.span[1].length;
  const inOneYear = letters === 4 || a.span[0].slice(0, 4) === b.span[0].slice(0, 4);
  return isPlain(a) && isPlain(b) && letters === b.span[0].length && inOneYear;
}

function pieces<T>(sheet: Sheet<T>, most: number): Sheet<T>[] {
  const of = Math.ceil(sheet.items.length / most);
  if (of < 2) return [sheet];
  return Array.from({ length: of }, (_, i) => ({
    ...sheet,
    name: i === 0 ? sheet.name : `${sheet.name}-part-${i + 1}`,
    part: { number: i + 1, of },
    items: sheet.items.slice(i * most, (i + 1) * most),
  }));
}
